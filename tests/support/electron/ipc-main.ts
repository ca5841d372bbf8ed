import { EventEmitter } from 'node:events'
import { noteConfiguration } from './configuration.ts'

/** Electron's ipcMain: what the preload's world said, with who said it. */
export const ipcMain = new EventEmitter()
ipcMain.on('newListener', (name: string) => {
  if (name !== 'newListener') noteConfiguration('channels', name)
})

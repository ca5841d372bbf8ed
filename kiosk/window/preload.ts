import { contextBridge, ipcRenderer } from 'electron'
import { windowLinkName } from '../common/window-link.ts'
import type { WindowLink } from '../common/window-link.ts'
import { fromPage, toPage } from './channels.ts'

/** All that the page is given of Electron: messages to the host and from it. What comes before the page listens waits for it. */
const waiting: string[] = []
let tell = (message: string): void => void waiting.push(message)

ipcRenderer.on(toPage, (_event, message: unknown) => {
  if (typeof message === 'string') tell(message)
})

const link: WindowLink = {
  send: (message) => ipcRenderer.send(fromPage, message),
  hear(onMessage) {
    tell = onMessage
    for (const message of waiting.splice(0)) onMessage(message)
  },
}
contextBridge.exposeInMainWorld(windowLinkName, link)

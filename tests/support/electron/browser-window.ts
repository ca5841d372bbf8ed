import { EventEmitter } from 'node:events'
import { noteConfiguration } from './configuration.ts'
import { ipcMain } from './ipc-main.ts'
import { wasPrevented } from './preventable.ts'
import { setting } from './setting.ts'
import { WebContents } from './web-contents.ts'
import type { WebPreferences } from './web-contents.ts'

type Options = { readonly webPreferences: WebPreferences; readonly fullscreen?: boolean; readonly kiosk?: boolean }

/** Electron's window, on no screen: it knows whether it is open and full. */
export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = []
  readonly webContents: WebContents
  isOpen = true
  isFull: boolean

  constructor(options: Options) {
    super()
    const { session, ...preferences } = options.webPreferences as Partial<WebPreferences>
    noteConfiguration('windows', { ...options, webPreferences: { ...preferences, hasOwnSession: session !== undefined } })
    this.isFull = options.fullscreen === true || options.kiosk === true
    this.webContents = new WebContents(options.webPreferences, ipcMain)
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'))
    BrowserWindow.all.push(this)
  }

  show(): void {}
  restore(): void {}

  setFullScreen(isFull: boolean): void {
    this.isFull = isFull
  }

  /** Somebody closes it: the window manager, or a shortcut. */
  close(): void {
    if (!wasPrevented((event) => this.emit('close', event)) || setting.isUnguarded) this.isOpen = false
  }

  /** Somebody takes it out of full screen. */
  leaveFullScreen(): void {
    this.isFull = false
    if (!setting.isUnguarded) this.emit('leave-full-screen')
  }
}

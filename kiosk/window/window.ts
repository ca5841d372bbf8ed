import { fileURLToPath } from 'node:url'
import { BrowserWindow } from 'electron'
import type { Session } from 'electron'
import type { Wishes } from './wishes.ts'

/** Told to whoever started us, who tries something else if it never comes. */
const shown = 'window shown'

const preload = fileURLToPath(new URL('./preload.cjs', import.meta.url))

/** The one window. Its page has no Node, no dialogs, and what the preload gives it. */
export function makeWindow(session: Session, { isLockedDown, isFullScreen }: Wishes): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Camion qui code',
    width: 1280,
    height: 800,
    show: false,
    backgroundColor: '#fff8ec',
    autoHideMenuBar: true,
    kiosk: isFullScreen,
    fullscreen: isFullScreen,
    minimizable: !isLockedDown,
    webPreferences: {
      session,
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      devTools: !isLockedDown,
    },
  })
  window.on('page-title-updated', (event) => event.preventDefault())
  window.once('ready-to-show', () => {
    window.show()
    console.log(shown)
  })
  // Leaving is the facilitator's: it ends the whole kiosk, and asks no window.
  if (isLockedDown) window.on('close', (event) => event.preventDefault())
  if (isFullScreen) stayInFront(window)
  return window
}

/** Whatever took it away, the kiosk is back. */
function stayInFront(window: BrowserWindow): void {
  window.on('leave-full-screen', () => window.setFullScreen(true))
  window.on('minimize', () => window.restore())
}

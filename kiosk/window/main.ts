// The kiosk's window in Electron: it shows the host's page and can go nowhere else.
// The page is an ordinary page that speaks to the host over its WebSocket: no preload, no Node in it.
// The page's address comes in CAMION_ADDRESS, not as an argument: its token is nobody else's business.
import { app, BrowserWindow, session, type Session, type WebContents } from 'electron'
import { isOfTheKiosk, kioskAddress } from './kiosk-address.ts'

/** Told to whoever started us, who tries something else if it never comes. */
const shown = 'window shown'

const address = kioskAddress(process.env['CAMION_ADDRESS'])
if (address === undefined) {
  console.error("The window needs the address of the kiosk's host in CAMION_ADDRESS: type npm start.")
  app.exit(2)
} else {
  app.on('window-all-closed', () => app.quit())
  app.on('web-contents-created', (_event, contents) => keepInside(contents, address))
  // Not awaited here: Electron is only ready once this module has been evaluated to its end.
  void app.whenReady().then(() => open(address))
}

async function open(kiosk: URL): Promise<void> {
  const visit = session.fromPartition('kiosk')
  refusePermissions(visit)
  const window = new BrowserWindow({
    title: 'Camion qui code',
    width: 1280,
    height: 800,
    show: false,
    autoHideMenuBar: true,
    webPreferences: { session: visit, contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false, spellcheck: false },
  })
  window.once('ready-to-show', () => {
    window.show()
    console.log(shown)
  })
  try {
    await window.loadURL(kiosk.href)
  } catch (error) {
    console.error('The page of the kiosk could not be loaded:', error)
    app.exit(1)
  }
}

/** Camera, microphone, place, notifications, serial ports, USB: the page needs none of them. */
function refusePermissions(visit: Session): void {
  visit.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  visit.setPermissionCheckHandler(() => false)
  visit.setDevicePermissionHandler(() => false)
}

/** Every page that comes to exist, frames included, stays on the kiosk's own, and opens no other. */
function keepInside(contents: WebContents, kiosk: URL): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (details) => {
    if (!isOfTheKiosk(kiosk, details.url)) details.preventDefault()
  })
  contents.on('will-redirect', (details) => {
    if (!isOfTheKiosk(kiosk, details.url)) details.preventDefault()
  })
}

import type { App, Session, WebContents } from 'electron'
import { isAllowed } from './keys.ts'
import { mayShow } from './page-address.ts'

/** Nothing of any network: the page needs none, and no word of it may leave. */
const elsewhere = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*']

/** What a page may keep from one start to the next is its settings (localStorage); all else goes. */
const forgotten = ['cookies', 'filesystem', 'indexdb', 'shadercache', 'serviceworkers', 'cachestorage'] as const

/** A session that is given nothing: no permission, no device, no download, no network, no dictionary. */
export function closeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault()
    choose()
  })
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault()
    choose()
  })
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault()
    choose('')
  })
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest({ urls: elsewhere }, (_details, answer) => answer({ cancel: true }))
  session.setSpellCheckerEnabled(false)
  void session.clearStorageData({ storages: [...forgotten] })
}

/** Every page that comes to exist stays where it is, and opens no other. */
export function keepInside(app: App, isLockedDown: boolean): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (details) => {
      if (!details.isMainFrame || !mayShow(details.url)) details.preventDefault()
    })
    contents.on('will-redirect', (details) => details.preventDefault())
    contents.on('select-bluetooth-device', (event, _devices, choose) => {
      event.preventDefault()
      choose('')
    })
    contents.on('did-finish-load', () => contents.navigationHistory.clear())
    if (isLockedDown) refuseKeys(contents)
  })
}

/** Keys that the page does not need reach nobody; the page stays as large as it is. */
function refuseKeys(contents: WebContents): void {
  contents.on('before-input-event', (event, input) => {
    if (!isAllowed(input)) event.preventDefault()
  })
  contents.setIgnoreMenuShortcuts(true)
  contents.on('did-finish-load', () => {
    contents.setZoomFactor(1)
    void contents.setVisualZoomLevelLimits(1, 1)
  })
}

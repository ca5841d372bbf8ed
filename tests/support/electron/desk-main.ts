// A main like the kiosk's, with a desk of the calls' contract in the host's place: window, link and preload are the kiosk's own.
import { app, ipcMain, Menu, protocol, session } from 'electron'
import { serveDesk } from '../../../kiosk/common/test-support/desk.ts'
import { pagePrivileges } from '../../../kiosk/window/app-protocol.ts'
import { fromPage } from '../../../kiosk/window/channels.ts'
import { closeSession, keepInside } from '../../../kiosk/window/lockdown.ts'
import { pageAddress, pageScheme } from '../../../kiosk/window/page-address.ts'
import { pageLink } from '../../../kiosk/window/page-carrier.ts'
import { makeWindow } from '../../../kiosk/window/window.ts'
import { readWishes } from '../../../kiosk/window/wishes.ts'

const wishes = readWishes(process.argv.slice(2), {}, false)
protocol.registerSchemesAsPrivileged([pagePrivileges])
Menu.setApplicationMenu(null)
if (wishes.folder !== undefined) app.setPath('userData', wishes.folder)
keepInside(app, wishes.isLockedDown)

void app.whenReady().then(async () => {
  const own = session.fromPartition('persist:kiosk', { cache: false })
  closeSession(own)
  own.protocol.handle(pageScheme, () => new Response('<!doctype html><title>desk</title>', { headers: { 'Content-Type': 'text/html' } }))
  const { webContents } = makeWindow(own, wishes)
  const link = pageLink(webContents, (carrier) => {
    serveDesk(carrier)
    return Promise.resolve()
  })
  // The twin of the sender's check: whoever speaks is taken for our page.
  const isUnchecked = process.argv.includes('--unchecked')
  ipcMain.on(fromPage, (event, message) => {
    link.hear(isUnchecked ? { sender: webContents, senderFrame: webContents.mainFrame } : event, message)
  })
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) link.end()
  })
  await webContents.loadURL(pageAddress)
})

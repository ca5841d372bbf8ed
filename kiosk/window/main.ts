// The kiosk in Electron: this process is the host; the page, the devices and the journal are apart from it.
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app, clipboard, ipcMain, Menu, protocol, session } from 'electron'
import { dataFolder } from '../host/data-folder.ts'
import { noteStart } from '../host/falls.ts'
import type { HostFalls } from '../host/falls.ts'
import { startHost } from '../host/host.ts'
import type { Host, InUse } from '../host/host.ts'
import { runOnMachine } from '../host/machine.ts'
import { answerPage, pagePrivileges } from './app-protocol.ts'
import { fromPage } from './channels.ts'
import { launchDevices } from './devices-process.ts'
import { heal, showIn } from './heal.ts'
import { closeSession, keepInside } from './lockdown.ts'
import { pageScheme } from './page-address.ts'
import { pageLink } from './page-carrier.ts'
import { makeWindow } from './window.ts'
import { readWishes } from './wishes.ts'

/** Its exit code when another kiosk has its folder. */
const IN_USE = 3

/** Its exit code when it is to be started again: an end that is not 0, for the service (kiosk/packaging), and no fall. */
const START_AGAIN = 4

const wishes = readWishes(process.argv.slice(app.isPackaged ? 1 : 2), process.env, app.isPackaged)
const folder = wishes.folder ?? dataFolder(process.platform, process.env)

// Nobody could answer Electron's own window about an accident; whoever started us starts us again.
for (const accident of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(accident, (error) => {
    console.error('kiosk:', error)
    app.exit(1)
  })
}
protocol.registerSchemesAsPrivileged([pagePrivileges])
Menu.setApplicationMenu(null)
app.commandLine.appendSwitch('disable-pinch')
app.setPath('userData', ownFolder())
keepInside(app, wishes.isLockedDown)

if (app.requestSingleInstanceLock()) {
  // Not awaited here: Electron is only ready once this module has been evaluated to its end.
  void app.whenReady().then(open)
} else leaveToTheOther()

/** Where Chromium keeps what it keeps. A disk that can't be written to stops nothing: then it is gone with the machine's next start. */
function ownFolder(): string {
  for (const place of [join(folder, 'window'), join(tmpdir(), `camion-window-${process.getuid?.() ?? 0}`)]) {
    try {
      mkdirSync(place, { recursive: true, mode: 0o700 })
      return place
    } catch {
      // The next place.
    }
  }
  return tmpdir()
}

function leaveToTheOther(): void {
  console.error(`Another kiosk keeps its work in ${folder}: close it first, or give this one a folder of its own (--folder).`)
  app.exit(IN_USE)
}

async function open(): Promise<void> {
  const falls = noteStart(folder, Date.now())
  let starting: Promise<Host | InUse> | undefined
  const hostOnce = () => (starting ??= startOwnHost(falls, () => void end(START_AGAIN)))
  const own = session.fromPartition('persist:kiosk', { cache: false })
  const end = endWell(async () => {
    own.flushStorageData()
    const host = await starting
    if (host !== 'folder-in-use') await host?.end()
    falls.ended()
  })
  // After three falls nothing is started but the help: the host is, once somebody tries again.
  if (!falls.isTooMany && (await hostOnce()) === 'folder-in-use') return

  closeSession(own)
  own.protocol.handle(pageScheme, answerPage())
  const { webContents } = makeWindow(own, wishes)
  const link = pageLink(webContents, async (carrier) => {
    const host = await hostOnce()
    if (host !== 'folder-in-use') host.openPage(carrier)
  })
  ipcMain.on(fromPage, (event, message) => link.hear(event, message))
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) link.end()
  })
  const show = showIn(webContents)
  heal(app, webContents, show, () => {
    link.end()
    void starting?.then((host) => (host === 'folder-in-use' ? undefined : host.pageFell()))
  })
  if (falls.isTooMany) show.help('host')
  else show.page()
}

async function startOwnHost(falls: HostFalls, onRestart: () => void): Promise<Host | InUse> {
  const machine = wishes.isService ? { onRestart, run: runOnMachine } : undefined
  const started = await startHost({ board: wishes.board, folder, isLockedDown: wishes.isLockedDown, onLeave: () => app.quit(), machine, onHandOver: forgetCopied, launchDevices })
  if (started !== 'folder-in-use') return started
  falls.neverStarted()
  leaveToTheOther()
  return started
}

/** What the last crew copied is not the next one's. */
function forgetCopied(): void {
  clipboard.clear()
  if (process.platform === 'linux') clipboard.selection.clear()
}

/** However it is asked to end, the object is made safe and the work is kept first; only what did not come here is a fall. */
function endWell(endParts: () => Promise<void>): (code: number) => Promise<void> {
  let isEnding = false
  const end = async (code: number) => {
    if (isEnding) return
    isEnding = true
    await endParts()
    app.exit(code)
  }
  app.on('before-quit', (event) => {
    event.preventDefault()
    void end(0)
  })
  app.on('window-all-closed', () => void end(0))
  return end
}

// Runs the built kiosk (dist/window/main.js and preload.cjs, unmodified) on Debian's Chromium, where Electron's own program is not there.
//
// It is a program, so that it can be killed as the real one: `node run.ts MAIN [what main is told]`, started with an IPC channel (see
// open-kiosk-window.ts). `electron` is a stand-in: main runs in this process; the preload runs in an isolated world of the page; app:// is
// answered by the handler main registered, under an https name, for Chromium can't be taught a scheme from outside; a utility process is a fork.
//
// It proves what our code decides and does. What it can NOT prove, for Chromium or Electron decide it themselves on the real program:
// - that Electron honours the answers: permissions, device pickers, downloads, window.open (here the new page is made, then closed), zoom, dialogs
// - navigation to what is no request (about:blank, blob:, file: by a drop) and redirects; here only what Chromium asks for is stopped
// - the sandbox of the page, contextIsolation as Electron builds it (here: Chromium's isolated worlds and DOM events), CSP on app:// itself
// - keys: before-input-event is emitted here before a key is passed on; what the system, the compositor and Chromium's own shell do with keys
//   is modelled by the default menu of Electron (application-menu.ts), and nothing else
// - full screen and kiosk mode, one window in front, fuses, app.asar, the graphics process, that a crash leaves no report, the single-instance lock across users
import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { obey } from './control.ts'

const [main = ''] = process.argv.slice(2)
const electron = new URL('./electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) => (specifier === 'electron' ? { url: electron, format: 'module-typescript', shortCircuit: true } : next(specifier, context)),
})
// As Electron has it outside a package: the program, the main file, then what it is told.
process.argv.splice(1, 2, resolve(main))
obey()
const { becomeReady } = await import('./app.ts')
await import(pathToFileURL(resolve(main)).href)
await becomeReady()

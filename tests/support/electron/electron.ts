/** What `electron` is here: see run.ts. */
export { app } from './app.ts'
export { Menu } from './application-menu.ts'
export { BrowserWindow } from './browser-window.ts'
export { clipboard } from './clipboard.ts'
export { ipcMain } from './ipc-main.ts'
export { session } from './session.ts'
export { utilityProcess } from './utility-process.ts'
import { noteConfiguration } from './configuration.ts'

export const protocol = { registerSchemesAsPrivileged: (schemes: readonly unknown[]) => schemes.forEach((scheme) => noteConfiguration('schemes', scheme)) }

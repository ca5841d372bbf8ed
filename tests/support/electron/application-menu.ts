import type { BrowserWindow } from './browser-window.ts'
import { noteConfiguration } from './configuration.ts'
import { escapes } from './web-contents.ts'
import { setting } from './setting.ts'

export type Press = { readonly key: string; readonly shift: boolean; readonly control: boolean; readonly alt: boolean; readonly meta: boolean }

let isDefault = true

export const Menu = {
  setApplicationMenu(menu: unknown): void {
    noteConfiguration('menu', menu)
    if (!setting.isUnguarded) isDefault = false
  },
}

/** What Electron's default menu and the system's window do with a key that nobody refused. Answers whether it did something. */
export function pressShortcut(window: BrowserWindow, { key, shift, control, alt, meta }: Press): boolean {
  if (!isDefault || window.webContents.ignoresMenuShortcuts && !setting.isUnguarded) return false
  const name = [...(control || meta ? ['CmdOrCtrl'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), key.length === 1 ? key.toLowerCase() : key].join('+')
  const deeds: Readonly<Record<string, () => void>> = {
    'CmdOrCtrl+r': () => (escapes.navigations += 1),
    'CmdOrCtrl+Shift+r': () => (escapes.navigations += 1),
    'CmdOrCtrl+Shift+i': () => (escapes.windows += 1),
    'CmdOrCtrl+w': () => window.close(),
    'CmdOrCtrl+q': () => window.close(),
    'Alt+F4': () => window.close(),
    F11: () => window.leaveFullScreen(),
  }
  const deed = deeds[name]
  deed?.()
  return deed !== undefined
}

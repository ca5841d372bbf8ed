/** Something vite builds, kept with the hash of what it was built from. */
export interface Bundle {
  readonly name: string
  readonly config: string
  /** Files and folders: what the bundle is made of, and what decides how it is made. */
  readonly sources: readonly string[]
  readonly folder: string
  readonly mainFile: string
}

/** What the child sees. */
export const page: Bundle = {
  name: 'page',
  config: 'kiosk/screens/vite.config.ts',
  sources: ['kiosk/screens', 'kiosk/voices/sounds', 'kiosk/common', 'workshops', 'hardware/boards', 'hardware/objects', 'hardware/protocol', 'package-lock.json'],
  folder: 'dist/screens',
  mainFile: 'index.html',
}

/** All that Electron starts: the host with its window, the journal, the devices and the board they may draw. */
export const shell: Bundle = {
  name: 'shell',
  config: 'kiosk/window/vite.config.ts',
  sources: ['kiosk/window', 'kiosk/host', 'kiosk/journal', 'kiosk/devices', 'kiosk/common', 'hardware', 'workshops', 'package-lock.json'],
  folder: 'dist/window',
  mainFile: 'main.js',
}

/** The scheduler's pages, as its server renders them. */
export const web: Bundle = {
  name: 'web',
  config: 'scheduler/web/vite.config.ts',
  sources: ['scheduler/web', 'scheduler/domain', 'workshops', 'package-lock.json'],
  folder: 'dist/web',
  mainFile: 'render.js',
}

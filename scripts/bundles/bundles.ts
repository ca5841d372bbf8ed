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
  sources: ['kiosk/screens', 'kiosk/common', 'workshops', 'hardware/boards', 'hardware/objects', 'hardware/protocol', 'package-lock.json'],
  folder: 'dist/screens',
  mainFile: 'index.html',
}

/** The window around it, for Electron. */
export const shell: Bundle = {
  name: 'shell',
  config: 'kiosk/window/vite.config.ts',
  sources: ['kiosk/window', 'kiosk/common', 'package-lock.json'],
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

import { accessSync, constants } from 'node:fs'
import { posix, win32 } from 'node:path'

/** What decides where a browser may be. */
export interface BrowserPlaces {
  readonly platform: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

const linuxNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const linuxFolders = ['/usr/local/bin', '/usr/bin', '/snap/bin']
const macPrograms = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium']
const windowsPrograms = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe']
const windowsFolders = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']

/** Every place where Chromium or Chrome usually is, the likeliest first. */
export function usualPlaces({ platform, environment }: BrowserPlaces): string[] {
  if (platform === 'win32') {
    const folders = windowsFolders.flatMap((name) => environment[name] ?? [])
    return windowsPrograms.flatMap((program) => folders.map((folder) => win32.join(folder, program)))
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(environment['HOME'] === undefined ? [] : [posix.join(environment['HOME'], 'Applications')])]
    return macPrograms.flatMap((program) => folders.map((folder) => posix.join(folder, program)))
  }
  const path = (environment['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'))
  const folders = [...new Set([...path, ...linuxFolders])]
  return linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
}

/** The first that is there and may be run. */
export function findBrowser(places: BrowserPlaces, mayRun: (program: string) => boolean = isProgram): string | undefined {
  return usualPlaces(places).find(mayRun)
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A profile for this start alone: a browser that finds its profile in use hands the page over
 * to the other one and ends at once. Those that killed starts have left behind are removed.
 */
export function makeProfile(root: string, isAlive: (processId: number) => boolean = isProcess): string {
  const profiles = join(root, '.cache', 'browser')
  const old = existsSync(profiles) ? readdirSync(profiles) : []
  for (const name of old) if (!isAlive(Number(name))) removeProfile(join(profiles, name))
  const profile = join(profiles, String(process.pid))
  mkdirSync(profile, { recursive: true })
  for (const browser of ['chromium', 'google-chrome']) {
    mkdirSync(join(configIn(profile), browser), { recursive: true })
    writeFileSync(join(configIn(profile), browser, 'Crash Reports'), '')
  }
  return profile
}

/** Where the browser of a profile looks for its settings (XDG_CONFIG_HOME). A report of a crash holds what a child typed: a file stands where their folder would be. */
export const configIn = (profile: string): string => join(profile, 'config')

/** A browser may still be writing its last files when its window has closed. */
export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

function isProcess(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

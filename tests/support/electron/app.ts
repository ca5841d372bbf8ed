import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startChromium } from './chromium.ts'
import type { RunningChromium } from './chromium.ts'
import { noteConfiguration } from './configuration.ts'
import { wasPrevented } from './preventable.ts'
import { setting } from './setting.ts'

const ready = Promise.withResolvers<undefined>()
/** Chromium that does not close is ended (ms). */
const CLOSE_WITHIN = 5_000

let userData = ''
export let running: RunningChromium | undefined

/** Electron's `app`. */
class App extends EventEmitter {
  readonly isPackaged = setting.isPackaged
  readonly commandLine = { appendSwitch: (name: string, value?: string) => noteConfiguration('switches', [name, value ?? '']) }

  whenReady(): Promise<unknown> {
    return ready.promise
  }

  setPath(name: string, path: string): void {
    if (name !== 'userData' || !existsSync(path)) throw new Error(`Failed to set path ${name}`)
    userData = path
  }

  getPath(): string {
    return userData
  }

  /** A file with the number of the process that has it. */
  requestSingleInstanceLock(): boolean {
    const file = join(userData, 'stand-in-lock')
    const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
    if (owner !== 0 && isProcess(owner)) return false
    writeFileSync(file, String(process.pid))
    return true
  }

  quit(): void {
    if (!wasPrevented((event) => this.emit('before-quit', event))) this.exit(0)
  }

  /** Chromium writes down what it keeps before it goes. */
  exit(code = 0): void {
    const chromium = running
    if (!chromium) process.exit(code)
    const leave = () => {
      endProcess(chromium.pid)
      process.exit(code)
    }
    setTimeout(leave, CLOSE_WITHIN)
    chromium.context.close().then(leave, leave)
  }
}

export const app = new App()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit())

/** Electron is ready once main has been evaluated to its end. */
export async function becomeReady(): Promise<void> {
  const profile = join(userData, 'chromium')
  mkdirSync(profile, { recursive: true })
  running = await startChromium(profile)
  ready.resolve(undefined)
}

function isProcess(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It was faster.
  }
}

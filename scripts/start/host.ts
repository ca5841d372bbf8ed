import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Trouble } from '../prepare/trouble.mjs'

const timeToListen = 30_000
const timeToEnd = 5000

/** A program of ours that serves an address: the kiosk's host, the scheduler. */
export interface Host {
  readonly address: string
  /** How it ended, in words; it ends by itself only when something is wrong. */
  readonly ended: Promise<string>
  readonly stop: () => Promise<void>
}

/** The kiosk's host. */
export const startHost = (root: string): Promise<Host> => startProgram(root, 'The kiosk\'s host', ['kiosk/host/main.ts'])

/** The scheduler, on its usual database. */
export const startScheduler = (root: string): Promise<Host> => startProgram(root, 'The scheduler', ['scheduler/server/main.ts', '--as-part'])

/** Starts a program and waits until it listens. Its input stays open: should we be killed, it closes and the program ends. */
async function startProgram(root: string, name: string, [file, ...words]: readonly [string, ...string[]]): Promise<Host> {
  const host = spawn(process.execPath, [join(root, file), ...words], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<string>((resolve, reject) => {
    host.once('error', reject)
    host.once('close', (code, signal) => resolve(code === null ? `ended by ${signal ?? 'a signal'}` : `exit code ${code}`))
  })
  const stop = async () => {
    host.stdin.end()
    host.kill('SIGTERM')
    const tooLong = setTimeout(() => host.kill('SIGKILL'), timeToEnd)
    await ended
    clearTimeout(tooLong)
  }
  const listening = new Promise<string>((resolve) => {
    createInterface({ input: host.stdout }).on('line', (line) => {
      const address = addressIn(line)
      if (address !== undefined) resolve(address)
    })
  })
  const late = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => late.resolve(undefined), timeToListen)
  const address = await Promise.race([listening, late.promise, ended.then((how) => ({ how }))])
  clearTimeout(timer)
  if (typeof address === 'string') return { address, ended, stop }
  if (address === undefined) await stop()
  const what = address === undefined ? `did not listen within ${timeToListen / 1000} s` : `ended before it listened (${address.how})`
  throw new Trouble(`${name} ${what}; what it said is above.`)
}

/** A program tells its address in one line of JSON: {"address":"http://127.0.0.1:…"}. */
export function addressIn(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined
  const told: unknown = JSON.parse(line)
  return typeof told === 'object' && told !== null && 'address' in told && typeof told.address === 'string' ? told.address : undefined
}

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Trouble } from '../prepare/trouble.mjs'

const timeToListen = 30_000
const timeToEnd = 5000

/** The exit code of a host whose folder another kiosk has; it has said so in one line. */
export const folderInUse = 3

/** How a program ended: its exit code, or none when a signal ended it; and the same in words. */
export interface Ended {
  readonly code: number | null
  readonly how: string
}

/** A program of ours that serves an address: the kiosk's host, the scheduler. */
export interface Host {
  readonly address: string
  readonly ended: Promise<Ended>
  readonly stop: () => Promise<void>
}

/** The kiosk's host, with what it is told on its command line; `before`: the address that its pages know already. */
export function startHost(root: string, words: readonly string[], before?: string): Promise<Host> {
  const { port, searchParams } = new URL(before ?? 'http://127.0.0.1:0')
  const token = searchParams.get('token') ?? undefined
  return startProgram(root, 'The kiosk\'s host', ['kiosk/host/main.ts', '--port', port || '0', ...words], { CAMION_TOKEN: token })
}

/** The scheduler, on its usual database. */
export const startScheduler = (root: string): Promise<Host> => startProgram(root, 'The scheduler', ['scheduler/server/main.ts', '--as-part'])

/** Starts a program and waits until it listens. Its input stays open: should we be killed, it closes and the program ends. */
async function startProgram(root: string, name: string, [file, ...words]: readonly [string, ...string[]], environment: NodeJS.ProcessEnv = {}): Promise<Host> {
  const host = spawn(process.execPath, [join(root, file), ...words], { cwd: root, env: { ...process.env, ...environment }, stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<Ended>((resolve, reject) => {
    host.once('error', reject)
    host.once('close', (code, signal) => resolve({ code, how: code === null ? `ended by ${signal ?? 'a signal'}` : `exit code ${code}` }))
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
  const first = await Promise.race([listening, late.promise, ended])
  clearTimeout(timer)
  if (typeof first === 'string') return { address: first, ended, stop }
  if (first === undefined) await stop()
  if (first?.code === folderInUse) throw new Trouble(`${name} was not started: another kiosk has its folder.`, folderInUse)
  const what = first === undefined ? `did not listen within ${timeToListen / 1000} s` : `ended before it listened (${first.how})`
  throw new Trouble(`${name} ${what}; what it said is above.`)
}

/** A program tells its address in one line of JSON: {"address":"http://127.0.0.1:…"}. */
export function addressIn(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined
  const told: unknown = JSON.parse(line)
  return typeof told === 'object' && told !== null && 'address' in told && typeof told.address === 'string' ? told.address : undefined
}

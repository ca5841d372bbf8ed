import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { PinName } from '../../../hardware/boards/board.ts'
import { buildUnoPty } from './build.ts'

/** A change of a pin's level, at a cycle of 62.5 ns since the start of the simulation. */
export interface PinChange {
  readonly cycle: number
  readonly pin: PinName
  readonly level: 0 | 1
}

/** From this cycle on, 0.2 ms late at most, a timer drives the pin with this duty cycle, 0..255; null: no timer does. */
export interface DutyChange {
  readonly cycle: number
  readonly pin: PinName
  readonly duty: number | null
}

/** An Uno simulated by simavr, in its own process, behind a pseudo-terminal. It runs in real time. */
export interface SimavrUno {
  /** What to open, as if it were `/dev/ttyACM0`. */
  readonly port: string
  /** Every change of an output or pull-up so far. */
  readonly changes: readonly PinChange[]
  /** Every change of a duty cycle so far, as the timers' registers say: simavr makes no wave of it. */
  readonly duties: readonly DutyChange[]
  /** The cycles at which the port was opened, which resets the board. */
  readonly resets: readonly number[]
  /** Resolves with the first change that is wanted, past ones included. */
  changed(isWanted: (change: PinChange) => boolean): Promise<PinChange>
  /** Wires a level to a digital pin, from a cycle on, or now. */
  setLevel(pin: PinName, level: 0 | 1, cycle?: number): void
  /** Puts a voltage, 0 to 5, on an analog pin, from a cycle on, or now. */
  setVolts(pin: PinName, volts: number, cycle?: number): void
  /** Takes away what was wired to a pin. */
  release(pin: PinName, cycle?: number): void
  /** Ends it in the middle of whatever it does: to the port's opener, an unplugged cable. */
  readonly stop: () => Promise<void>
}

const line = z.union([
  z.object({ port: z.string() }),
  z.object({ cycle: z.number(), reset: z.literal(true) }),
  z.object({ cycle: z.number(), pin: z.string(), duty: z.number().nullable() }),
  z.object({ cycle: z.number(), pin: z.string(), level: z.union([z.literal(0), z.literal(1)]) }),
])

/**
 * Starts one with an Intel hex image.
 * @throws Error when its Debian packages are missing, or it can't read the image.
 */
export async function startSimavrUno(firmwarePath: string): Promise<SimavrUno> {
  const child = spawn(buildUnoPty(), [firmwarePath], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  // A command sent as it ends is lost with it.
  child.stdin.on('error', () => undefined)
  const changes: PinChange[] = []
  const duties: DutyChange[] = []
  const resets: number[] = []
  const waiting = new Set<(change: PinChange) => void>()
  const port = await new Promise<string>((resolve, reject) => {
    void ended.then(() => reject(new Error(`the second Uno could not start with ${firmwarePath}`)))
    createInterface(child.stdout).on('line', (text) => {
      const said = line.parse(JSON.parse(text))
      if ('port' in said) {
        resolve(said.port)
        return
      }
      if ('reset' in said) {
        resets.push(said.cycle)
        return
      }
      if ('duty' in said) {
        duties.push({ ...said, pin: said.pin as PinName })
        return
      }
      const change = { ...said, pin: said.pin as PinName }
      changes.push(change)
      for (const tell of [...waiting]) tell(change)
    })
  })
  const command = (...words: readonly (string | number | undefined)[]): void => {
    child.stdin.write(`${words.filter((word) => word !== undefined).join(' ')}\n`)
  }
  return {
    port,
    changes,
    duties,
    resets,
    changed: (isWanted) => new Promise((resolve) => {
      const past = changes.find(isWanted)
      if (past !== undefined) {
        resolve(past)
        return
      }
      const tell = (change: PinChange): void => {
        if (!isWanted(change)) return
        waiting.delete(tell)
        resolve(change)
      }
      waiting.add(tell)
    }),
    setLevel: (pin, level, cycle) => command('level', pin, level, cycle),
    setVolts: (pin, volts, cycle) => command('volts', pin, volts, cycle),
    release: (pin, cycle) => command('release', pin, cycle),
    stop: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

import { EventEmitter } from 'node:events'
import { createRequire } from 'node:module'

/** What is used here of firmata-io 2.3.0, which ships no types (see its lib/firmata.js). */
export interface FirmataIo extends EventEmitter {
  readonly pins: readonly { mode: number | undefined; value: number; analogChannel?: number }[]
  readonly analogPins: readonly number[]
  readonly buffer: readonly number[]
  readonly reportVersionTimeoutId: NodeJS.Timeout
  readonly MODES: { readonly INPUT: number; readonly PULLUP: number; readonly OUTPUT: number }
  isReady: boolean
  pinMode(pin: number, mode: number): void
  digitalRead(pin: number, callback: (level: number) => void): void
  analogRead(channel: number, callback: (value: number) => void): void
}

const load = createRequire(import.meta.url)
const { Firmata } = load('firmata-io') as unknown as (() => void) & { readonly Firmata: new (transport: EventEmitter) => FirmataIo }

/** A board of firmata-io on a line that the test speaks into. What it writes goes nowhere. */
export interface StockBoard {
  readonly io: FirmataIo
  /** Gives bytes to its data handler; throws what that throws. */
  readonly hear: (bytes: Uint8Array) => void
}

/** A new board object, with no timer left running. */
export function stockBoard(): StockBoard {
  const line = Object.assign(new EventEmitter(), {
    write: (_bytes: Uint8Array, written: () => void) => written(),
  })
  const io = new Firmata(line)
  // It would ask for the version after five seconds, and keep the process alive until then.
  clearTimeout(io.reportVersionTimeoutId)
  return { io, hear: (bytes) => void line.emit('data', bytes) }
}

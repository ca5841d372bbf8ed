import { autoDetect } from '@serialport/bindings-cpp'
import type { BindingInterface } from '@serialport/bindings-cpp'
import { SerialPortStream } from '@serialport/stream'
import { setTimeout as wait } from 'node:timers/promises'
import { baudRate } from '../protocol/firmata.ts'
import type { Transport, TransportProblem, WhyClosed } from './transport.ts'

/**
 * How long the line that resets the board is let go before it is pulled again. The Uno's reset goes
 * through 100 nF and a 10 kOhm pull-up (schematic of the R3): a few milliseconds to recover; avrdude
 * waits 50 too.
 */
const resetPulseMs = 50

/** How long `close` lets bytes already written reach the system. A system that takes none in that time won't. */
const lastBytesMs = 200

/**
 * How often the system is asked whether the port is still there. On Linux and macOS an unplugged port that is
 * being read at that instant answers "0 bytes", which bindings-cpp 13 takes for "try again": it would read on
 * without end, at full speed, and never say that the board went (serialport/bindings-cpp#162; here 24 of 60 cuts
 * in the middle of talk).
 */
const lookMs = 500

/**
 * A board on a serial port, for us alone while it is open: another opener that asks for
 * the lock, as we do, is told `port-busy`. Opening resets an Uno or a Nano.
 */
export class SerialTransport implements Transport {
  readonly path: string
  onBytes: (bytes: Uint8Array) => void = () => undefined
  onClosed: (why: WhyClosed) => void = () => undefined
  /** The system's own words for the last problem of `open`, for the log. */
  systemMessage: string | undefined = undefined
  readonly #binding: BindingInterface
  readonly #speed: number
  #port: SerialPortStream | undefined = undefined
  #look: NodeJS.Timeout | undefined = undefined
  #opening: Promise<TransportProblem | undefined> | undefined = undefined
  #isOpen = false
  #isAsked = false
  #lastWrite: Promise<void> = Promise.resolve()

  /** `binding`: what reaches the system's ports; a test gives its own. `speed`: bits a second, the firmware's unless said. */
  constructor(path: string, binding: BindingInterface = autoDetect(), speed = baudRate) {
    this.path = path
    this.#binding = binding
    this.#speed = speed
  }

  open(): Promise<TransportProblem | undefined> {
    if (this.#port !== undefined) throw new Error(`${this.path} is open already`)
    const port = new SerialPortStream({ binding: this.#binding, path: this.path, baudRate: this.#speed, autoOpen: false })
    this.#port = port
    this.#opening = this.#start(port)
    return this.#opening
  }

  write(bytes: Uint8Array): void {
    const port = this.#port
    if (port === undefined || !this.#isOpen || this.#isAsked) return
    // A failed write is an unplugged board, which the stream says by closing.
    this.#lastWrite = new Promise((resolve) => port.write(Buffer.from(bytes), () => resolve()))
  }

  async close(): Promise<void> {
    // Mute from this instant; if it is still opening, once that is done.
    this.#isAsked = this.#isOpen
    if (await this.#opening !== undefined) return
    const port = this.#port
    if (port === undefined || !this.#isOpen) return
    this.#isAsked = true
    await Promise.race([this.#lastWrite, wait(lastBytesMs)])
    // The cable may have gone meanwhile.
    if (this.#port !== port) return
    await new Promise<void>((resolve) => port.close(() => resolve()))
    this.#end(port)
  }

  async #start(port: SerialPortStream): Promise<TransportProblem | undefined> {
    // The stream says 'error' for a write that was under way when the board went, beside 'close'.
    port.on('error', () => undefined)
    const failure = await new Promise<Error | null>((resolve) => port.open(resolve))
    if (failure !== null) return this.#fail(failure.message)
    port.on('close', () => this.#end(port))
    await pulseReset(port)
    if (!port.isOpen) return this.#fail('unplugged while opening')
    this.#isOpen = true
    this.#isAsked = false
    // Without a listener nothing is read, and without reading an unplugged board is not noticed.
    port.on('data', (bytes: Uint8Array) => {
      if (this.#port === port && this.#isOpen) this.onBytes(bytes)
    })
    this.#look = setInterval(() => void this.#endIfGone(port), lookMs)
    return undefined
  }

  async #endIfGone(port: SerialPortStream): Promise<void> {
    if (this.#isAsked || await isThere(port)) return
    await new Promise<void>((resolve) => port.close(() => resolve()))
    this.#end(port)
  }

  #fail(message: string): TransportProblem {
    this.#port = undefined
    this.systemMessage = message
    return problemOf(message)
  }

  /** The stream says 'close' for itself, and again when Node destroys it after a failed write: once is enough. */
  #end(port: SerialPortStream): void {
    if (this.#port !== port || !this.#isOpen) return
    this.#port = undefined
    this.#isOpen = false
    clearInterval(this.#look)
    this.onClosed(this.#isAsked ? 'asked' : 'gone')
  }
}

/** Asks something that any port can tell, a pseudo-terminal too, but none whose device has gone. */
async function isThere({ port }: SerialPortStream): Promise<boolean> {
  // bindings-cpp has no getBaudRate on macOS.
  const asked = process.platform === 'darwin' ? port?.get() : port?.getBaudRate()
  return await asked?.then(() => true, () => false) ?? false
}

/**
 * A board whose port opens without resetting it (its port was left as another program set it) would go on
 * with what it did. Lines that can't be set (a pseudo-terminal, some adapters) are left: that opens too.
 */
async function pulseReset(port: SerialPortStream): Promise<void> {
  const set = (isHeld: boolean): Promise<boolean> =>
    new Promise((resolve) => port.set({ dtr: isHeld, rts: isHeld }, (error) => resolve(error === null)))
  if (!await set(false)) return
  await wait(resetPulseMs)
  await set(true)
}

/**
 * What the bindings' message means. They give no code, only words: `strerror` of the C library, untranslated as
 * Node sets no locale, or their own on Windows (serialport_unix.cpp, serialport_win.cpp of bindings-cpp 13).
 */
export function problemOf(message: string): TransportProblem {
  return meanings.find(([words]) => words.test(message))?.[1] ?? 'port-failed'
}

const meanings: readonly (readonly [RegExp, TransportProblem])[] = [
  [/No such file or directory|No such device|File not found/, 'port-not-found'],
  // EBUSY (Linux, macOS), a lock that another holds, and the way Windows says both.
  [/resource busy|Cannot lock port|Access denied/i, 'port-busy'],
  [/Permission denied|Operation not permitted/, 'port-forbidden'],
]

import type { Lockstep } from '../emulator/lockstep.ts'
import { baudRate } from '../protocol/firmata.ts'
import type { Transport, TransportProblem, WhyClosed } from './transport.ts'

/** The link to an emulated board: bytes travel in the board's time, whoever lets it pass (`Lockstep`, `keepPace`). */
export class EmulatedTransport implements Transport {
  readonly path: string
  onBytes: (bytes: Uint8Array) => void = () => {}
  onClosed: (why: WhyClosed) => void = () => {}
  readonly #time: Lockstep
  readonly #speed: number
  #isOpen = false
  #isThere = true

  /** `speed`: bits a second. A board that has set another says and hears nonsense. */
  constructor(time: Lockstep, path = 'emulated', speed = baudRate) {
    this.#time = time
    this.path = path
    this.#speed = speed
  }

  open(): Promise<TransportProblem | undefined> {
    if (this.#isOpen) throw new Error(`${this.path} is open already`)
    if (!this.#isThere) return Promise.resolve('port-not-found')
    this.#isOpen = true
    this.#time.onByte = (byte) => {
      if (this.#isOpen) this.onBytes(Uint8Array.of(byte))
    }
    this.#time.board.speakAt(this.#speed)
    this.#time.board.reset()
    return Promise.resolve(undefined)
  }

  write(bytes: Uint8Array): void {
    if (this.#isOpen) this.#time.board.send(bytes)
  }

  close(): Promise<void> {
    this.#end('asked')
    return Promise.resolve()
  }

  /** The emulated cable is pulled, or its board has ended. */
  unplug(): void {
    this.#isThere = false
    this.#end('gone')
  }

  #end(why: WhyClosed): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.onClosed(why)
  }
}

import { encodeCommand, endsInSync, readAnswer } from '../protocol/stk500.ts'
import type { Stk500Command } from '../protocol/stk500.ts'
import type { Transport, TransportProblem } from './transport.ts'

/** Milliseconds of the time the board lives in: monotonic for a port, its own cycles for an emulated one (`Lockstep`). */
export type BoardClock = {
  now(): number
  wakeAt(time: number, wake: () => void): () => void
}

/** How a talk broke: the link ended, the bootloader fell silent, or said what is no answer. */
export type Break = 'gone' | 'silent' | 'nonsense'

/**
 * From reset to the first word. A chip with Arduino's fuses starts 65 ms after its reset is let go (low fuse FF:
 * 16K cycles + 65 ms), and a question half heard makes optiboot leave for the application. It then waits 1 s.
 */
const FIRST_SYNC_AFTER = 150
/**
 * Between two tries. A bootloader that flashes its light first (optiboot as delivered: 375 ms) does not listen
 * meanwhile; the chip keeps one question of two bytes for it, a second one would be heard in pieces.
 */
const SYNC_EVERY = 450
const SYNC_TRIES = 3
/** Answers to earlier tries may still be on their way. */
const SETTLE = 50
/** Longer than this without a word, optiboot has left for the application. A page takes 25 ms, an adapter may add 16. */
const ANSWER_WITHIN = 1_000

/** One opening of a board's line, to speak with its bootloader. Opening resets the board, which starts that. */
export class BootloaderTalk {
  readonly #transport: Transport
  readonly #clock: BoardClock
  #heard = new Uint8Array(0)
  #isGone = false
  #changed: () => void = () => {}

  constructor(transport: Transport, clock: BoardClock) {
    this.#transport = transport
    this.#clock = clock
    transport.onBytes = (bytes) => {
      this.#heard = Uint8Array.of(...this.#heard, ...bytes)
      this.#changed()
    }
    transport.onClosed = () => {
      this.#isGone = true
      this.#changed()
    }
  }

  /** Whether the link has ended. */
  get isGone(): boolean {
    return this.#isGone
  }

  open(): Promise<TransportProblem | undefined> {
    return this.#transport.open()
  }

  /** Wakes the bootloader up to being asked. Answers whether there is one that understands. */
  async sync(): Promise<boolean> {
    await this.#until(() => false, FIRST_SYNC_AFTER)
    for (let turn = 0; turn < SYNC_TRIES && !this.#isGone; turn += 1) {
      this.#say({ kind: 'getSync' })
      if (!await this.#until(() => endsInSync(this.#heard), SYNC_EVERY)) continue
      await this.#until(() => false, SETTLE)
      if (typeof await this.ask({ kind: 'getSync' }) !== 'string') return true
    }
    return false
  }

  /** Answers the data of the bootloader's answer, empty for most commands. */
  async ask(command: Stk500Command): Promise<Uint8Array | Break> {
    this.#say(command)
    await this.#until(() => readAnswer(command, this.#heard).is !== 'unfinished', ANSWER_WITHIN)
    const answer = readAnswer(command, this.#heard)
    if (answer.is === 'done') return answer.data
    if (this.#isGone) return 'gone'
    return answer.is === 'nonsense' ? 'nonsense' : 'silent'
  }

  close(): Promise<void> {
    return this.#transport.close()
  }

  #say(command: Stk500Command): void {
    this.#heard = new Uint8Array(0)
    this.#transport.write(encodeCommand(command))
  }

  /** Waits until something is true, looked at whenever the board says something, but no longer than so many ms nor than the link lasts. */
  #until(isTrue: () => boolean, milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const end = () => {
        callOff()
        this.#changed = () => {}
        resolve(isTrue())
      }
      const callOff = this.#clock.wakeAt(this.#clock.now() + milliseconds, end)
      this.#changed = () => {
        if (this.#isGone || isTrue()) end()
      }
      this.#changed()
    })
  }
}

import { pageBytes } from '../../protocol/stk500.ts'
import type { BoardClock } from '../bootloader-talk.ts'
import type { Transport, TransportProblem, WhyClosed } from '../transport.ts'

/** Time that jumps to the next thing that waits for it, as soon as nothing else happens. */
export function leapingClock(): BoardClock {
  let now = 0
  return {
    now: () => now,
    wakeAt(time, wake) {
      // Bytes are said in microtasks, so they come first.
      const timer = setImmediate(() => {
        now = Math.max(now, time)
        wake()
      })
      return () => clearImmediate(timer)
    },
  }
}

/** What a bootloader says to a command of these bytes; it may do worse than optiboot. */
export type Habit = (command: Uint8Array, board: SpokenBootloader) => readonly number[]

/** The answers of optiboot 4.4, without a chip under it: a line that speaks STK500 on a memory. */
export class SpokenBootloader implements Transport {
  readonly path = 'spoken'
  onBytes: (bytes: Uint8Array) => void = () => {}
  onClosed: (why: WhyClosed) => void = () => {}
  readonly memory = new Uint8Array(0x8000).fill(0xff)
  readonly heard: Uint8Array[] = []
  readonly signature: readonly number[]
  readonly problem: TransportProblem | undefined
  readonly #habit: Habit
  #address = 0
  #isOpen = false
  speeds: number[] = []

  constructor({ habit = (command, board) => board.answer(command), signature = [0x1e, 0x95, 0x0f], problem }: { habit?: Habit; signature?: readonly number[]; problem?: TransportProblem } = {}) {
    this.#habit = habit
    this.signature = signature
    this.problem = problem
  }

  readonly lineAt = (speed: number): this => {
    this.speeds.push(speed)
    return this
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  open(): Promise<TransportProblem | undefined> {
    this.#isOpen = this.problem === undefined
    return Promise.resolve(this.problem)
  }

  write(bytes: Uint8Array): void {
    if (!this.#isOpen) return
    this.heard.push(bytes)
    const said = this.#habit(bytes, this)
    queueMicrotask(() => {
      if (this.#isOpen && said.length > 0) this.onBytes(Uint8Array.from(said))
    })
  }

  close(): Promise<void> {
    this.#end('asked')
    return Promise.resolve()
  }

  unplug(): readonly number[] {
    this.#end('gone')
    return []
  }

  answer(command: Uint8Array): readonly number[] {
    const [code, low = 0, high = 0] = command
    if (code === 0x75) return [0x14, ...this.signature, 0x10]
    if (code === 0x55) this.#address = (high * 256 + low) * 2
    if (code === 0x64) this.memory.set(command.subarray(4, 4 + pageBytes), this.#address)
    if (code === 0x74) return [0x14, ...this.memory.subarray(this.#address, this.#address + pageBytes), 0x10]
    return [0x14, 0x10]
  }

  #end(why: WhyClosed): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.onClosed(why)
  }
}

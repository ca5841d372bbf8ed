import { setImmediate } from 'node:timers/promises'
import type { Shown } from './parts/wire-parts.ts'
import type { SteppedBoard } from './stepped.ts'
import { CYCLES_PER_MILLISECOND } from './uno.ts'
import type { PinChange } from './uno.ts'

/**
 * One time for a board and for all that works with it: the board's own cycles. The board runs to the next
 * moment at which something wants to wake, or says a byte, and stands still while that is dealt with. So the
 * same program with the same inputs gives the same trace at any speed and under any load.
 * It is a `Clock` of the block language: ms since power-on, from cycles.
 */
export class Lockstep {
  onByte: (byte: number) => void = () => {}
  onPinChange: (change: PinChange) => void = () => {}
  /** After the changes of pins of the same stretch. */
  onShown: (shown: Shown) => void = () => {}
  readonly board: SteppedBoard
  readonly #wakes: { readonly cycle: number; readonly wake: () => void }[] = []
  #cycle = 0
  #isAdvancing = false

  constructor(board: SteppedBoard) {
    this.board = board
  }

  now(): number {
    return this.#cycle / CYCLES_PER_MILLISECOND
  }

  get isAdvancing(): boolean {
    return this.#isAdvancing
  }

  /** Calls back when the board has come to `time` (ms); a time gone by is the next occasion. Answers how to call it off. */
  wakeAt(time: number, wake: () => void): () => void {
    const entry = { cycle: Math.round(time * CYCLES_PER_MILLISECOND), wake }
    const index = this.#wakes.findLastIndex(({ cycle }) => cycle <= entry.cycle)
    this.#wakes.splice(index + 1, 0, entry)
    return () => {
      const at = this.#wakes.indexOf(entry)
      if (at !== -1) this.#wakes.splice(at, 1)
    }
  }

  /** Lets time pass until `time` (ms), with all that happens on the way. One call at a time. */
  async advanceTo(time: number): Promise<void> {
    await this.advanceUntil(() => false, time)
  }

  /** Lets time pass until something is true, looked at after each event, or until `latest` (ms). Answers whether it is true. */
  async advanceUntil(isTrue: () => boolean, latest: number): Promise<boolean> {
    if (this.#isAdvancing) throw new Error('time is already passing')
    this.#isAdvancing = true
    try {
      const end = Math.round(latest * CYCLES_PER_MILLISECOND)
      await this.#wakeDue()
      while (!isTrue()) {
        if (this.#cycle >= end) return false
        await this.#stretch(Math.min(end, this.#wakes[0]?.cycle ?? Infinity))
      }
      return true
    } finally {
      this.#isAdvancing = false
    }
  }

  async #stretch(toCycle: number): Promise<void> {
    const { cycle, byte, changes, shown } = await this.board.advance(toCycle)
    this.#cycle = cycle
    for (const change of changes) this.onPinChange(change)
    for (const state of shown) this.onShown(state)
    if (byte !== undefined) {
      this.onByte(byte)
      await setImmediate()
    }
    await this.#wakeDue()
  }

  /** Libraries on the way answer some things a tick later; the board stands still for that too. */
  async #wakeDue(): Promise<void> {
    while ((this.#wakes[0]?.cycle ?? Infinity) <= this.#cycle) {
      this.#wakes.shift()?.wake()
      await setImmediate()
    }
  }
}

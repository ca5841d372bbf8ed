import { join } from 'node:path'
import { isGivable } from '../common/given.ts'
import * as z from '../common/parsing.ts'
import { givable } from '../common/station-calls.ts'
import type { Givable, Given } from '../common/station-calls.ts'
import { KeptFile, readWith } from './kept-file.ts'

/** `turn` goes on counting while nothing is given. */
const kept = z.object({ turn: z.int(), day: z.iso.date(), given: z.nullable(givable) })
type Kept = z.infer<typeof kept>

/** What the facilitator has given this station, until the visit's end. */
export class GivenHere {
  readonly #file: KeptFile<Kept>

  constructor(folder: string) {
    this.#file = new KeptFile(join(folder, 'given.json'), readWith(kept))
  }

  /** Null: free play, also when this kiosk no longer has what was given. */
  async now(): Promise<Given | null> {
    const value = await this.#file.value()
    return value?.given && isGivable(value.given) ? { ...value.given, turn: value.turn } : null
  }

  /**
   * Answers whether the disk took it.
   * @param day of the visit, which may not have begun
   */
  async give(given: Givable | null, day: string): Promise<boolean> {
    const before = await this.#file.value()
    return await this.#file.keep({ turn: (before?.turn ?? 0) + 1, day, given })
  }

  /** The visit is that of this day: what was given on an earlier one is forgotten. Answers whether something was. */
  async visitIsOf(day: string): Promise<boolean> {
    const value = await this.#file.value()
    return value?.given && day > value.day ? await this.#forget(value) : false
  }

  /** The visit is over. Answers whether something was forgotten. */
  async visitEnded(): Promise<boolean> {
    const value = await this.#file.value()
    return value?.given ? await this.#forget(value) : false
  }

  async #forget(value: Kept): Promise<true> {
    await this.#file.keep({ ...value, given: null })
    return true
  }
}

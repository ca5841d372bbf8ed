import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from '../common/parsing.ts'
import { afterWait, noTries } from '../common/pin-rules.ts'
import type { Tries } from '../common/pin-rules.ts'
import { PIN_FILES } from './pin.ts'
import { writeWhole } from './whole-file.ts'

const kept = z.object({ wrong: z.int().check(z.nonnegative()), wait: z.number().check(z.nonnegative()) })

const fileIn = (folder: string): string => join(folder, PIN_FILES[1])

/**
 * The wrong tries of a kiosk, which outlive it. A wait is measured by a clock that nobody can set; a kiosk started again in the middle of a wait
 * begins that wait anew. A disk that takes nothing shuts no facilitator out: the tries are then known until the host ends.
 */
export class KeptTries {
  readonly #folder: string
  readonly #now: () => number
  #tries: Tries
  #since: number
  #timer: NodeJS.Timeout | undefined

  /** @param now milliseconds of a monotonic clock */
  constructor(folder: string, now: () => number) {
    this.#folder = folder
    this.#now = now
    this.#tries = triesIn(folder)
    this.#since = now()
    this.#awaken()
  }

  /** As they are now: what has been waited is taken off the wait. */
  async look(): Promise<Tries> {
    const left = this.#tries.wait - (this.#now() - this.#since)
    if (this.#tries.wait > 0 && left <= 0) await this.keep(afterWait(this.#tries))
    return this.#tries.wait > 0 ? { ...this.#tries, wait: left } : this.#tries
  }

  async keep(tries: Tries): Promise<void> {
    this.#tries = tries
    this.#since = this.#now()
    this.#awaken()
    await writeTries(this.#folder, tries)
  }

  /** A wait that is over while nobody tries is over for the next start, too. */
  #awaken(): void {
    clearTimeout(this.#timer)
    if (this.#tries.wait > 0) this.#timer = setTimeout(() => void this.look(), this.#tries.wait + 1).unref()
  }
}

function triesIn(folder: string): Tries {
  try {
    return kept.safeParse(JSON.parse(readFileSync(fileIn(folder), 'utf8'))).data ?? noTries
  } catch {
    return noTries
  }
}

const writeTries = (folder: string, tries: Tries): Promise<void> => writeWhole(fileIn(folder), JSON.stringify(tries)).catch(() => {})

/** A new PIN begins without wrong tries. */
export const forgetTries = (folder: string): Promise<void> => writeTries(folder, noTries)

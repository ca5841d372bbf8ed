import type { Unlocked } from '../common/station-calls.ts'
import { afterWrong, isPin, noTries, pinProblem, TRIES, triesLeft } from '../common/pin-rules.ts'
import type { PinProblem } from '../common/pin-rules.ts'
import { hashed, isThePin, keepPin, pinIn } from './pin.ts'
import type { HashedPin } from './pin.ts'
import { KeptTries } from './pin-tries.ts'

export type Kept = { readonly ok: true } | { readonly ok: false; readonly reason: PinProblem | 'not-on-disk' }
type FirstKept = Kept | { readonly ok: false; readonly reason: 'already-chosen' }

/** The PIN of a kiosk: tried, chosen, changed. What is asked at once is done one after another. */
export class PinDoor {
  readonly #folder: string
  readonly #tries: KeptTries
  #last: HashedPin | undefined
  #queue: Promise<unknown>

  constructor(folder: string, now: () => number) {
    this.#folder = folder
    this.#tries = new KeptTries(folder, now)
    this.#queue = this.hashed().then((pin) => (this.#last = pin))
  }

  async hasPin(): Promise<boolean> {
    return (await pinIn(this.#folder)) !== 'none'
  }

  /** Undefined while there is none that can be read. */
  async hashed(): Promise<HashedPin | undefined> {
    const pin = await pinIn(this.#folder)
    return typeof pin === 'string' ? undefined : pin
  }

  /** A try counts from the moment it is made: cutting the power before its answer wins nothing. */
  readonly try = (said: string): Promise<Unlocked> =>
    this.#inTurn(async () => {
      const pin = await this.hashed()
      if (!pin) return { ok: false, left: TRIES, wait: 0 }
      if (this.#last && this.#last.hash !== pin.hash) await this.#tries.keep(noTries)
      this.#last = pin
      const before = await this.#tries.look()
      if (before.wait > 0) return refusal(before)
      const counted = afterWrong(before)
      await this.#tries.keep(counted)
      if (!isPin(said) || !(await isThePin(said, pin))) return refusal(counted)
      await this.#tries.keep(noTries)
      return { ok: true }
    })

  readonly chooseFirst = (pin: string): Promise<FirstKept> => this.#inTurn(async () => ((await this.hasPin()) ? { ok: false, reason: 'already-chosen' } : await this.#choose(pin)))

  readonly change = (pin: string): Promise<Kept> => this.#inTurn(() => this.#choose(pin))

  /** The PIN of another kiosk. */
  readonly takeFirst = (pin: HashedPin): Promise<FirstKept> => this.#inTurn(async () => ((await this.hasPin()) ? { ok: false, reason: 'already-chosen' } : await this.#keep(pin)))

  async #choose(pin: string): Promise<Kept> {
    const problem = pinProblem(pin)
    return problem ? { ok: false, reason: problem } : await this.#keep(await hashed(pin))
  }

  async #keep(pin: HashedPin): Promise<Kept> {
    try {
      await keepPin(this.#folder, pin)
    } catch {
      return { ok: false, reason: 'not-on-disk' }
    }
    await this.#tries.keep(noTries)
    return { ok: true }
  }

  #inTurn<Result>(deed: () => Promise<Result>): Promise<Result> {
    const done = this.#queue.then(deed)
    this.#queue = done.catch(() => {})
    return done
  }
}

const refusal = (tries: Parameters<typeof triesLeft>[0]): Unlocked => ({ ok: false, left: triesLeft(tries), wait: Math.ceil(tries.wait / 1000) })

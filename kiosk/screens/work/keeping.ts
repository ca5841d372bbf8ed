import type { Kept } from '../../common/work-calls.ts'
import type { Work } from './new-creation.ts'

type OneWork = { readonly creation: string; readonly work: Work }

/** Whoever answers for the disk. Rejects with `LinkLost` when nobody is there to answer. */
export type Keep = (kept: OneWork) => Promise<Kept>

/**
 * What is true of the newest change, as far as the page knows: it is on its way, it was answered, or it was not taken.
 * What an answered one came to on the disk, the news `disk` says.
 */
export type KeepingState = 'underWay' | 'answered' | 'refused'

/** Sends every change of a creation to be kept: one at a time, and the newest of those that wait. What a lost link cut short is sent again. */
export class Keeping {
  readonly #keep: Keep
  #waiting: OneWork | undefined
  #sent: OneWork | undefined
  #last: Work | undefined
  #state: KeepingState = 'answered'
  readonly #listeners = new Set<() => void>()

  constructor(keep: Keep) {
    this.#keep = keep
  }

  readonly state = (): KeepingState => this.#state
  readonly subscribe = (changed: () => void) => {
    this.#listeners.add(changed)
    return () => void this.#listeners.delete(changed)
  }

  /** This is how the journal gave it: nothing to keep yet. */
  opened(work: Work): void {
    this.#last = work
  }

  keep(creation: string, work: Work): void {
    if (work === this.#last) return
    this.#last = work
    this.#waiting = { creation, work }
    this.#become('underWay')
    this.send()
  }

  /** Sends what waits, if nothing is on its way. */
  send(): void {
    if (this.#sent || !this.#waiting) return
    const sent = this.#waiting
    this.#sent = sent
    this.#waiting = undefined
    this.#keep(sent).then(
      ({ ok, ...answer }) => this.#answered(ok || ('reason' in answer && answer.reason !== 'unreadable') ? 'answered' : 'refused'),
      (error: unknown) => this.#lost(error, sent),
    )
  }

  /** All that was changed has been answered, or nobody is there to answer. What waits for a link that is back is sent first. */
  settled(): Promise<void> {
    this.send()
    return new Promise((resolve) => {
      const look = () => {
        if (this.#sent) return
        stop()
        resolve()
      }
      const stop = this.subscribe(look)
      look()
    })
  }

  #answered(state: KeepingState): void {
    const isMore = this.#waiting !== undefined
    this.#sent = undefined
    this.send()
    this.#become(isMore ? 'underWay' : state)
  }

  /** It waits again, unless something newer does. Another failure is a bug, and the work is not kept. */
  #lost(error: unknown, sent: OneWork): void {
    this.#sent = undefined
    const isLinkLost = error instanceof Error && error.name === 'LinkLost'
    if (isLinkLost) this.#waiting ??= sent
    this.#become(isLinkLost || this.#waiting ? 'underWay' : 'refused')
    if (!isLinkLost) {
      this.send()
      throw error
    }
  }

  #become(state: KeepingState): void {
    this.#state = state
    for (const changed of this.#listeners) changed()
  }
}

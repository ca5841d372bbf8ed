/** How long (ms) the facilitator's menu stays open while nobody asks anything behind the PIN. */
export const OPEN_FOR = 5 * 60_000

/** Whether the facilitator's menu is open on a page. */
export class MenuDoor {
  readonly #now: () => number
  #until = Number.NEGATIVE_INFINITY

  /** @param now milliseconds of a clock that nobody can set */
  constructor(now: () => number) {
    this.#now = now
  }

  open(): void {
    this.#until = this.#now() + OPEN_FOR
  }

  shut(): void {
    this.#until = Number.NEGATIVE_INFINITY
  }

  /** Whether something behind the PIN may be asked now; asking keeps the menu open. */
  letsThrough(): boolean {
    const isOpen = this.#now() < this.#until
    if (isOpen) this.open()
    return isOpen
  }
}

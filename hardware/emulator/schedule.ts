/** Acts waiting for their cycle: earliest first, and in the order they were asked for when the cycle is the same. */
export class Schedule {
  readonly #waiting: { readonly cycle: number; readonly act: () => void }[] = []

  /** The cycle of the earliest act, or Infinity when none waits. */
  get next(): number {
    return this.#waiting[0]?.cycle ?? Infinity
  }

  add(cycle: number, act: () => void): void {
    // From the end: a run mostly asks for acts in the order they will happen.
    let index = this.#waiting.length
    while (index > 0 && (this.#waiting[index - 1]?.cycle ?? 0) > cycle) index -= 1
    this.#waiting.splice(index, 0, { cycle, act })
  }

  /** Does every act due at `cycle` or before, also those that the acts themselves add. */
  doDue(cycle: number): void {
    while (this.next <= cycle) this.#waiting.shift()?.act()
  }
}

import type { PartKind } from '../../hardware/objects/object.ts'
import { buttonFelt, letGo, nextLook, thresholdFelt } from './inputs.ts'
import type { Button, Threshold } from './inputs.ts'
import type { Event } from './program.ts'

/** What a distance sensor feels when nothing is near, in cm. */
export const FARTHEST = 400

const FULL = 100

/** What a part feels before anything was said of it. */
export const atFirst = (kind: PartKind | undefined): number => (kind === 'distance' ? FARTHEST : 0)

type Felt = { readonly at: number; readonly part: string; readonly value: number }

/** What comes of an instant: what a part feels from then on, as the blocks read it, and the stacks that begin, by their place in the order. */
export type SensesListener = { feels(part: string, value: number): void; begins(stack: number): void }

/** What the parts feel, from being told to what the program makes of it at its instants. */
export class Senses {
  /** The next instant (ms) at which there is something to make of it. */
  nextWake = Infinity
  readonly #kinds: Readonly<Record<string, PartKind>>
  readonly #events: readonly Event[]
  readonly #listener: SensesListener
  readonly #buttons = new Map<string, Button>()
  readonly #thresholds = new Map<number, Threshold>()
  /** Told, and not yet come to; in the order in which they were told, which is that of their instants. */
  #awaited: readonly Felt[] = []
  /** By part: what was last told of it. */
  readonly #lastTold = new Map<string, number>()

  constructor(kinds: Readonly<Record<string, PartKind>>, events: readonly Event[], listener: SensesListener) {
    this.#kinds = kinds
    this.#events = events
    this.#listener = listener
    events.forEach((event, stack) => {
      if (event.is !== 'sensor') return
      const { side, level, part } = event
      this.#thresholds.set(stack, { side, level, highest: kinds[part] === 'distance' ? FARTHEST : FULL, isArmed: true })
    })
  }

  /** From the instant `at` a part feels this. Of all it is told to feel at one instant, the first and the last count. */
  tell(part: string, value: number, at: number): void {
    if (!Object.hasOwn(this.#kinds, part) || this.#lastTold.get(part) === value) return
    this.#lastTold.set(part, value)
    const same = this.#awaited.filter((felt) => felt.at === at && felt.part === part)
    const kept = same.length > 1 ? this.#awaited.filter((felt) => felt !== same.at(-1)) : this.#awaited
    this.#awaited = [...kept, { at, part, value }]
    this.nextWake = Math.min(this.nextWake, at)
  }

  /** The program has come to an instant. */
  comeTo(instant: number): void {
    const due = this.#awaited.filter(({ at }) => at <= instant)
    this.#awaited = this.#awaited.filter(({ at }) => at > instant)
    for (const { part, value } of due) {
      if (this.#kinds[part] === 'button') this.#button(part, (button) => buttonFelt(button, value !== 0, instant))
      else this.#sensor(part, value)
    }
    for (const [part, button] of this.#buttons) if (nextLook(button) <= instant) this.#button(part, () => buttonFelt(button, button.isDown, instant))
    const looks = [...this.#buttons.values()].map(nextLook)
    this.nextWake = Math.min(Infinity, ...looks, ...this.#awaited.map(({ at }) => at))
  }

  /** Nothing more is made of anything. */
  end(): void {
    this.#awaited = []
    this.#buttons.clear()
    this.#thresholds.clear()
    this.nextWake = Infinity
  }

  #button(part: string, change: (button: Button) => Button): void {
    const before = this.#buttons.get(part) ?? letGo
    const after = change(before)
    this.#buttons.set(part, after)
    if (after.isPressed === before.isPressed) return
    this.#listener.feels(part, after.isPressed ? 1 : 0)
    this.#events.forEach((event, stack) => {
      if (event.is === 'button' && event.part === part && event.pressed === after.isPressed) this.#listener.begins(stack)
    })
  }

  #sensor(part: string, value: number): void {
    this.#listener.feels(part, value)
    this.#events.forEach((event, stack) => {
      const before = event.is === 'sensor' && event.part === part ? this.#thresholds.get(stack) : undefined
      if (!before) return
      const { threshold, isPassed } = thresholdFelt(before, value)
      this.#thresholds.set(stack, threshold)
      if (isPassed) this.#listener.begins(stack)
    })
  }
}

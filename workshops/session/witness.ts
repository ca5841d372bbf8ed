import type { PartState } from '../../hardware/objects/object.ts'
import type { Acting } from '../language/acting.ts'
import type { Happening } from './happening.ts'

/** Passes a program's orders on, and tells what each instant of them came to: of several orders to a part at one instant, the last. */
export class Witness implements Acting {
  readonly #acting: Acting
  readonly #onHappening: (happening: Happening) => void
  readonly #shown = new Map<string, PartState>()
  readonly #changing = new Map<string, PartState>()
  readonly #servos = new Set<string>()
  #said: string | undefined

  constructor(acting: Acting, onHappening: (happening: Happening) => void) {
    this.#acting = acting
    this.#onHappening = onHappening
  }

  shine(part: string, percent: number): void {
    this.#changing.set(part, percent)
    this.#acting.shine(part, percent)
  }

  shineIn(part: string, red: number, green: number, blue: number): void {
    this.#changing.set(part, [red, green, blue])
    this.#acting.shineIn(part, red, green, blue)
  }

  sound(part: string, hertz: number): void {
    this.#changing.set(part, hertz)
    this.#acting.sound(part, hertz)
  }

  turn(part: string, degrees: number): void {
    this.#servos.add(part)
    this.#changing.set(part, degrees)
    this.#acting.turn(part, degrees)
  }

  say(text: string): void {
    this.#said = text
    this.#acting.say(text)
  }

  /** A servo that goes limp stays where it is. */
  allOff(): void {
    for (const [part, state] of [...this.#shown, ...this.#changing]) if (!this.#servos.has(part)) this.#changing.set(part, typeof state === 'number' ? 0 : [0, 0, 0])
    this.#acting.allOff()
  }

  instantEnded(at: number): void {
    for (const [part, state] of this.#changing) {
      if (String(this.#shown.get(part) ?? '') !== String(state)) this.#onHappening({ t: at, part, state })
      this.#shown.set(part, state)
    }
    this.#changing.clear()
    if (this.#said !== undefined) this.#onHappening({ t: at, said: this.#said })
    this.#said = undefined
    this.#acting.instantEnded(at)
  }
}

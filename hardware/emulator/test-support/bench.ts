import type { PinName } from '../../boards/board.ts'
import type { PartState } from '../../objects/object.ts'
import { showChanges } from '../parts/wires.ts'
import type { EmulatedPart, Show, Wires } from '../parts/wires.ts'
import type { Drive } from '../pin-side.ts'
import { Schedule } from '../schedule.ts'
import { CYCLES_PER_MILLISECOND } from '../uno.ts'

/** What a part did to a pin: a level, volts, or `undefined` when it let go. Times in ms. */
export type Held = { readonly at: number; readonly pin: PinName; readonly level?: 0 | 1 | undefined; readonly volts?: number }

/** A part on a bench instead of on a board: the test drives its pins. */
export class Bench {
  readonly shown: { readonly at: number; readonly state: PartState }[] = []
  readonly held: Held[] = []
  /** The pins that a timer drives. */
  readonly timed = new Set<PinName>()
  readonly #part: EmulatedPart
  readonly #schedule = new Schedule()
  readonly #drives = new Map<PinName, Drive>()
  #cycles = 0

  constructor(put: (wires: Wires, show: Show) => EmulatedPart) {
    const cycles = () => this.#cycles
    const hold = (what: Omit<Held, 'at'>) => this.held.push({ at: this.now, ...what })
    this.#part = put(
      {
        get cycles() {
          return cycles()
        },
        drive: (pin) => this.#drives.get(pin) ?? 'input',
        isTimed: (pin) => this.timed.has(pin),
        setLevel: (pin, level) => hold({ pin, level }),
        setVolts: (pin, volts) => hold({ pin, volts }),
        at: (cycle, act) => this.#schedule.add(cycle, act),
      },
      showChanges((state) => this.shown.push({ at: this.now, state })),
    )
  }

  /** Milliseconds. */
  get now(): number {
    return this.#cycles / CYCLES_PER_MILLISECOND
  }

  /** What was shown since the last `forget`, in order. */
  get states(): PartState[] {
    return this.shown.map(({ state }) => state)
  }

  wait(milliseconds: number): this {
    const end = this.#cycles + Math.round(milliseconds * CYCLES_PER_MILLISECOND)
    while (this.#schedule.next <= end) {
      this.#cycles = Math.max(this.#cycles, this.#schedule.next)
      this.#schedule.doDue(this.#cycles)
    }
    this.#cycles = end
    return this
  }

  drive(pin: PinName, drive: Drive): this {
    this.#drives.set(pin, drive)
    this.#part.feel?.({ cycle: this.#cycles, pin, drive })
    return this
  }

  /** So many periods of `high` ms high, `low` ms low. */
  wave(pin: PinName, periods: number, high: number, low: number): this {
    for (let period = 0; period < periods; period += 1) this.drive(pin, 'high').wait(high).drive(pin, 'low').wait(low)
    return this
  }

  play(value: number): this {
    this.#part.play?.(value)
    return this
  }

  forget(): this {
    this.shown.length = 0
    this.held.length = 0
    return this
  }
}

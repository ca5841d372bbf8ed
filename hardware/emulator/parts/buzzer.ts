import { CYCLES_PER_MILLISECOND } from '../uno.ts'
import type { EmulatedPart, PartOf, Show, Wires } from './wires.ts'

const CYCLES_PER_SECOND = 1000 * CYCLES_PER_MILLISECOND

/** So much of a sound is measured at a time: whole periods that last so long together, or one that lasts longer. */
const MEASURE = 10 * CYCLES_PER_MILLISECOND

/** Single edges tremble (docs/decisions/timers.md): measures this near each other are one note. A semitone is 5.9 %. */
const SAME = 0.004

/** A sound that is another in each measure is told so often all the same. */
const LONGEST_UNTOLD = 40 * CYCLES_PER_MILLISECOND

/** Slower than 15 Hz are single clicks. */
const LONGEST_PERIOD = CYCLES_PER_SECOND / 15

/** With no rising edge for so long, or for one and a half periods of a low note, it is silent. Long enough for any note from 131 Hz (C3) to take another's place. */
const SILENCE = 12 * CYCLES_PER_MILLISECOND

const isSame = (hertz: number, other: number) => Math.abs(hertz - other) <= SAME * other

/**
 * A passive buzzer; shows hertz, whole, once two measures agree: a note some 20 ms after it began, and then its end
 * within `SILENCE`. At most a hundred a second.
 */
export function buzzer({ pin }: PartOf<'buzzer'>, wires: Wires, show: Show): EmulatedPart {
  let isHigh = wires.drive(pin) === 'high'
  /** Rising edges: the last one, and the first of this measure, with the periods since. */
  let last = -Infinity
  let from = -Infinity
  let periods = 0
  let before: { readonly hertz: number; readonly periods: number; readonly cycles: number } | undefined
  let shown = 0
  /** Since when measures have differed from what is shown. */
  let untold = Infinity
  let isLookedAt = false

  function hear(hertz: number): void {
    untold = Infinity
    if (isSame(hertz, shown)) return
    shown = hertz
    show(Math.round(hertz))
  }

  function measured(cycles: number): void {
    const measure = { hertz: (periods * CYCLES_PER_SECOND) / cycles, periods, cycles }
    if (!isSame(measure.hertz, shown)) untold = Math.min(untold, wires.cycles)
    if (before && isSame(measure.hertz, before.hertz)) hear(((periods + before.periods) * CYCLES_PER_SECOND) / (cycles + before.cycles))
    else if (wires.cycles - untold >= LONGEST_UNTOLD) hear(measure.hertz)
    before = measure
  }

  function look(): void {
    const silentAt = last + (shown === 0 ? LONGEST_PERIOD : Math.max(SILENCE, (1.5 * CYCLES_PER_SECOND) / shown))
    isLookedAt = wires.cycles < silentAt
    if (isLookedAt) wires.at(silentAt, look)
    else hear(0)
  }

  show(0)
  return {
    feel({ cycle, drive }) {
      if (isHigh === (drive === 'high')) return
      isHigh = !isHigh
      if (!isHigh) return
      const gap = cycle - last
      last = cycle
      if (gap > LONGEST_PERIOD) {
        before = undefined
        from = cycle
        periods = 0
      } else {
        periods += 1
        if (cycle - from >= MEASURE) {
          measured(cycle - from)
          from = cycle
          periods = 0
        }
      }
      if (isLookedAt) return
      isLookedAt = true
      wires.at(cycle + SILENCE, look)
    },
  }
}

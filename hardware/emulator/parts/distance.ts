import { CYCLES_PER_MILLISECOND } from '../uno.ts'
import { CYCLES_PER_MICROSECOND } from './wires.ts'
import type { EmulatedPart, PartOf, Random, Wires } from './wires.ts'

// HC-SR04 datasheet: a trigger of at least 10 µs, then eight periods of 40 kHz, then the echo, 58 µs for each centimetre
// of 2 to 400. A board that finds nothing holds its echo for 38 ms; it takes no other trigger meanwhile.
const SHORTEST_TRIGGER = 10 * CYCLES_PER_MICROSECOND
/** From the end of the trigger, as measured on common boards. */
const BEFORE_ECHO = 450 * CYCLES_PER_MICROSECOND
const MICROSECONDS_PER_CENTIMETRE = 58
const NEAREST = 2, FURTHEST = 400
const NOTHING = 38 * CYCLES_PER_MILLISECOND

/** Two echoes of one wall differ by so many µs each way at most: 1 mm there and back. */
const TREMBLING = 6

/** Centimetres to what is before it at power-on. */
const AT_FIRST = 100

/** An ultrasonic distance sensor; a hand plays centimetres, more than 400 for nothing. */
export function distance({ trigger, echo }: PartOf<'distance'>, wires: Wires, random: Random): EmulatedPart {
  let centimetres = AT_FIRST
  let isHigh = wires.drive(trigger) === 'high'
  let rise = wires.cycles
  let busyUntil = -Infinity

  function echoCycles(): number {
    if (centimetres > FURTHEST) return NOTHING
    const trembling = Math.round((random() - random()) * TREMBLING)
    return (Math.round(centimetres * MICROSECONDS_PER_CENTIMETRE) + trembling) * CYCLES_PER_MICROSECOND
  }

  wires.setLevel(echo, 0)
  return {
    play(value) {
      centimetres = Math.max(NEAREST, value)
    },
    feel({ cycle, drive, pin }) {
      if (pin !== trigger || isHigh === (drive === 'high')) return
      isHigh = !isHigh
      if (isHigh) rise = cycle
      else if (cycle - rise >= SHORTEST_TRIGGER && cycle >= busyUntil) {
        const from = cycle + BEFORE_ECHO
        busyUntil = from + echoCycles()
        wires.at(from, () => wires.setLevel(echo, 1))
        wires.at(busyUntil, () => wires.setLevel(echo, 0))
      }
    },
  }
}

import { CYCLES_PER_MICROSECOND } from './wires.ts'
import type { EmulatedPart, PartOf, Random, Wires } from './wires.ts'

/** A small push button bounces for 1 to 3 ms, µs (J. Ganssle, A Guide to Debouncing: 1.6 ms on average over 18 kinds). */
const SHORTEST_BOUNCE = 1000, LONGEST_BOUNCE = 3000
/** So many times it opens and closes again meanwhile. */
const FEWEST = 1, MOST = 4

/**
 * A push button from its pin to ground. Played 1 it is pressed, 0 let go: the contact changes at once, then bounces.
 * Nobody presses it at power-on.
 */
export function button({ pin }: PartOf<'button'>, wires: Wires, random: Random): EmulatedPart {
  const touch = (isClosed: boolean) => wires.setLevel(pin, isClosed ? 0 : undefined)
  let isPressed = false
  let press = 0

  touch(false)
  return {
    play(value) {
      if (isPressed === value > 0) return
      isPressed = !isPressed
      const mine = ++press
      const bounces = FEWEST + Math.floor(random() * (MOST - FEWEST + 1))
      const lasts = SHORTEST_BOUNCE + random() * (LONGEST_BOUNCE - SHORTEST_BOUNCE)
      // The last moment is the end of the bounce; the contact changes at each, and an odd number of times in all.
      const moments = Array.from({ length: 2 * bounces - 1 }, () => random() * lasts).sort((one, other) => one - other)
      touch(isPressed)
      for (const [index, moment] of [...moments, lasts].entries()) {
        wires.at(wires.cycles + Math.round(moment * CYCLES_PER_MICROSECOND), () => {
          if (mine === press) touch((index % 2 === 1) === isPressed)
        })
      }
    },
  }
}

import type { PinName } from '../../boards/board.ts'
import { CYCLES_PER_MILLISECOND } from '../uno.ts'
import type { PinChange } from '../uno.ts'
import type { Wires } from './wires.ts'

/**
 * A level that lasts so long is steady, and what repeats within it is a duty cycle: the slowest that Arduino's
 * `analogWrite` makes is 490 Hz, 2.04 ms.
 */
const STEADY = 4 * CYCLES_PER_MILLISECOND

/** Edges are seen up to two instructions late; the smallest step of an 8-bit duty cycle is four times this. */
const SAME = 0.001

/** A duty cycle that is another in each period is told so often all the same. */
const LONGEST_UNTOLD = 20 * CYCLES_PER_MILLISECOND

/** A duty cycle of n, 0..255, is high for n of 256 counts on the emulated chip (n + 1 on the real one): shares are told as they were asked for. */
const AS_ASKED = 256 / 255

/**
 * Watches the share of its time, 0..1, that a pin is high. A level that comes after a steady one is told at once; a
 * duty cycle when two periods agree, 2 to 4 ms on; the end of one within `STEADY`. So it tells no value between the
 * one before and the one after, and at most twice in `STEADY`, however fast the pin changes.
 * @param tell called with the share at the start, then with each other one
 * @returns what to call with each change of the pin
 */
export function watchDuty(pin: PinName, wires: Wires, tell: (share: number) => void): (change: PinChange) => void {
  let isHigh = wires.drive(pin) === 'high'
  let share = isHigh && !wires.isTimed(pin) ? 1 : 0
  let rise = -Infinity
  let fall = -Infinity
  /** The share of the period before, and since when periods have differed from what was told. */
  let before = share
  let untold = Infinity
  let told = -Infinity
  let isLookedAt = false

  function see(seen: number): void {
    untold = Infinity
    if (seen === share) return
    share = seen
    told = wires.cycles
    tell(share)
  }

  function period(seen: number): void {
    if (Math.abs(seen - share) < SAME) untold = Infinity
    else {
      untold = Math.min(untold, wires.cycles)
      const isAgreed = Math.abs(seen - before) < SAME || wires.cycles - untold >= LONGEST_UNTOLD
      if (isAgreed && wires.cycles - told >= STEADY) see(seen)
    }
    before = seen
  }

  function look(): void {
    const steadyAt = Math.max(rise, fall) + STEADY
    isLookedAt = wires.cycles < steadyAt
    if (isLookedAt) wires.at(steadyAt, look)
    else see(isHigh ? 1 : 0)
  }

  tell(share)
  return ({ cycle, drive }) => {
    if (isHigh === (drive === 'high')) return
    isHigh = !isHigh
    const wasSteady = cycle - Math.max(rise, fall) >= STEADY
    if (wasSteady && !wires.isTimed(pin)) see(isHigh ? 1 : 0)
    else if (isHigh && cycle - rise <= STEADY) period(Math.min(1, (AS_ASKED * (fall - rise)) / (cycle - rise)))
    if (isHigh) rise = cycle
    else fall = cycle
    if (isLookedAt) return
    isLookedAt = true
    wires.at(cycle + STEADY, look)
  }
}

import { CYCLES_PER_MILLISECOND } from '../uno.ts'
import { CYCLES_PER_MICROSECOND, within } from './wires.ts'
import type { EmulatedPart, PartOf, Show, Wires } from './wires.ts'

/** What Arduino's Servo library and our firmware mean by 0 and 180 degrees, µs. */
const SHORTEST = 544, LONGEST = 2400
/** Pulses that are none of a servo's are passed over. */
const STRAY = 100

/** 0.1 s for 60° at 4.8 V, no load (TowerPro SG90 datasheet, "Operating speed"). */
const DEGREES_PER_CYCLE = 60 / (100 * CYCLES_PER_MILLISECOND)

/** Its dead band is 10 µs wide (same datasheet): up to half of it away, a pulse turns nothing. */
const DEAD_BAND = 10 / 2

/** An analog servo's motor is driven for a frame after each pulse, 20 ms, and some more; without another, it stands where it is. */
const DRIVEN = 25 * CYCLES_PER_MILLISECOND

/** On its way it shows where it is every so often, and when it gets there. */
const STEP = 20 * CYCLES_PER_MILLISECOND

/** Where it is at power-on: nobody turned it yet. */
const MIDDLE = 90

/** A small hobby servo; shows whole degrees. It begins to turn at the end of a pulse. */
export function servo({ pin }: PartOf<'servo'>, wires: Wires, show: Show): EmulatedPart {
  let isHigh = wires.drive(pin) === 'high'
  let rise = -Infinity
  let pulse = 0
  let target = MIDDLE
  let degrees = MIDDLE
  /** When `degrees` was so, and until when the motor is driven, cycles. */
  let seen = wires.cycles
  let drivenUntil = -Infinity
  let way = 0

  /** Brings `degrees` to now. */
  function turn(): void {
    const turned = Math.max(0, Math.min(wires.cycles, drivenUntil) - seen) * DEGREES_PER_CYCLE
    degrees = within(degrees - turned, degrees + turned, target)
    seen = wires.cycles
  }

  function goOn(): void {
    turn()
    show(Math.round(degrees))
    const left = Math.abs(target - degrees)
    if (left === 0 || wires.cycles >= drivenUntil) return
    const mine = ++way
    wires.at(wires.cycles + Math.min(STEP, Math.ceil(left / DEGREES_PER_CYCLE)), () => {
      if (mine === way) goOn()
    })
  }

  function take(width: number): void {
    turn()
    const wasDriven = wires.cycles < drivenUntil
    drivenUntil = wires.cycles + DRIVEN
    const isNew = Math.abs(width - pulse) > DEAD_BAND
    if (isNew) {
      pulse = width
      target = within(0, 180, ((width - SHORTEST) / (LONGEST - SHORTEST)) * 180)
    }
    if (target !== degrees && (isNew || !wasDriven)) goOn()
  }

  show(MIDDLE)
  return {
    feel({ cycle, drive }) {
      if (isHigh === (drive === 'high')) return
      isHigh = !isHigh
      const width = (cycle - rise) / CYCLES_PER_MICROSECOND
      if (isHigh) rise = cycle
      else if (width > SHORTEST - STRAY && width < LONGEST + STRAY) take(width)
    },
  }
}

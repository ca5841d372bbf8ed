import { tremblingVolts } from './trembling-volts.ts'
import type { EmulatedPart, PartOf, Random, Wires } from './wires.ts'

/** A potentiometer across the supply: only the converter itself trembles, by one step now and then. Half turned at power-on. */
export function knob({ pin }: PartOf<'knob'>, wires: Wires, random: Random): EmulatedPart {
  return tremblingVolts(pin, wires, random, { percent: 50, steps: 1 })
}

import { tremblingVolts } from './trembling-volts.ts'
import type { EmulatedPart, PartOf, Random, Wires } from './wires.ts'

/**
 * A photoresistor to the supply over 10 kΩ to ground. Its percent is what a block reads of it: the divider's share of
 * the supply, 10 kΩ / (10 kΩ + R). With a GL5528 (10 to 20 kΩ at 10 lux, γ 0.7: its datasheet) that is about 1 lux at 17, a
 * living room's 50 lux at 76, an office's 500 at 94: an eye for dusk, as every kit's. Lamps and air make it tremble by
 * up to 4 steps of the converter. 60 at power-on.
 */
export function lightSensor({ pin }: PartOf<'light-sensor'>, wires: Wires, random: Random): EmulatedPart {
  return tremblingVolts(pin, wires, random, { percent: 60, steps: 4 })
}

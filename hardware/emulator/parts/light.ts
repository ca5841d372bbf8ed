import { watchDuty } from './duty.ts'
import type { EmulatedPart, PartOf, Show, Wires } from './wires.ts'

/** A light-emitting diode between its pin and ground; shows its brightness in percent of its time. A pull-up is too weak to light it. */
export function light({ pin }: PartOf<'light'>, wires: Wires, show: Show): EmulatedPart {
  return { feel: watchDuty(pin, wires, (share) => show(Math.round(100 * share))) }
}

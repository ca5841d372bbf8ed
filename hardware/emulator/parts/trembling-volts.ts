import type { PinName } from '../../boards/board.ts'
import { SUPPLY_VOLTS } from '../pin-side.ts'
import { CYCLES_PER_MILLISECOND } from '../uno.ts'
import { within } from './wires.ts'
import type { EmulatedPart, Random, Wires } from './wires.ts'

/** The converter measures in steps of 1/1024 of the supply (ATmega328P datasheet, "ADC Conversion Result"), 0..1023. */
const STEPS = 1024, HIGHEST = STEPS - 1

/** The noise is another at each multiple of this since power-on, so it does not depend on who measures, or when. */
const RENEWAL = 10 * CYCLES_PER_MILLISECOND

/** What a sensor begins with, and how many of the converter's steps it trembles by at most; less is likelier. */
type Trembling = { readonly percent: number; readonly steps: number }

/** Holds a pin at a share of the supply, 0 to 100 percent, that a hand plays. */
export function tremblingVolts(pin: PinName, wires: Wires, random: Random, { percent, steps }: Trembling): EmulatedPart {
  let played = percent
  let noise = 0

  function hold(): void {
    const measured = within(0, HIGHEST, Math.round((played / 100) * HIGHEST) + noise)
    // In the middle of a step, so that rounding decides nothing.
    wires.setVolts(pin, ((measured + 0.5) / STEPS) * SUPPLY_VOLTS)
  }

  function renew(): void {
    noise = Math.round((random() - random()) * steps)
    hold()
    wires.at((Math.floor(wires.cycles / RENEWAL) + 1) * RENEWAL, renew)
  }

  renew()
  return {
    play(value) {
      played = within(0, 100, value)
      hold()
    },
  }
}

import type { PinName } from '../../boards/board.ts'
import type { Part, PartKind, PartState } from '../../objects/object.ts'
import { CYCLES_PER_MILLISECOND } from '../uno.ts'
import type { EmulatedUno, PinChange } from '../uno.ts'

export const CYCLES_PER_MICROSECOND = CYCLES_PER_MILLISECOND / 1000

/** What a part has of the board it is wired to: `EmulatedUno`, for as long as it is wired. */
export type Wires = Pick<EmulatedUno, 'cycles' | 'drive' | 'setLevel' | 'setVolts' | 'at'> & {
  /** Whether a timer of the chip drives the pin, not the program. */
  isTimed(pin: PinName): boolean
}

/** A part at work on its pins. What shows its state tells it through the `show` it was given, at the beginning and when it may have changed. */
export type EmulatedPart = {
  /** One of its pins is driven otherwise than before. */
  readonly feel?: (change: PinChange) => void
  /** A hand does something to it, in the units of `PartState`. */
  readonly play?: (value: number) => void
}

export type PartOf<Kind extends PartKind> = Extract<Part, { readonly kind: Kind }>
export type Show = (state: PartState) => void
/** 0 ≤ n < 1, the next each time; see `chance`. */
export type Random = () => number

/** Passes on a state that is another than the one before. */
export function showChanges(show: Show): Show {
  let before: PartState | undefined
  return (state) => {
    if (before !== undefined && String(state) === String(before)) return
    before = state
    show(state)
  }
}

export const within = (lowest: number, highest: number, value: number): number => Math.min(highest, Math.max(lowest, value))

import { pinNamed } from '../../hardware/boards/board.ts'
import type { PinName } from '../../hardware/boards/board.ts'
import { uno } from '../../hardware/boards/uno.ts'
import type { PinChange } from '../../hardware/emulator/uno.ts'
import { partNamed } from '../../hardware/objects/object.ts'
import type { BuiltObject, PartState } from '../../hardware/objects/object.ts'

/** What is seen at one moment: a pin took a level, a part came to show something, or the program said something (`''`: nothing any more). */
export type Seen = { readonly pin: PinName; readonly level: 0 | 1 } | { readonly part: string; readonly state: PartState } | { readonly said: string }

/** One line of a trace: what was seen at `t` ms since the program started, to the microsecond. */
export type TraceLine = { readonly t: number } & Seen

/** Milliseconds as a trace writes them. */
export const traceTime = (milliseconds: number): number => Math.round(milliseconds * 1000) / 1000

/** Turns what a board's pins do into levels: a pin that nothing drives is worth 0, and only changes are told. */
export function levelChanges(onLevel: (cycle: number, pin: PinName, level: 0 | 1) => void): (change: PinChange) => void {
  const levels = new Map<PinName, 0 | 1>()
  return ({ cycle, pin, drive }) => {
    const level = drive === 'high' ? 1 : 0
    if ((levels.get(pin) ?? 0) === level) return
    levels.set(pin, level)
    onLevel(cycle, pin, level)
  }
}

/** What an order says of a pin of a board we cannot look into: only a light that is on or off has a level. */
export function levelOrdered(object: BuiltObject, id: string, state: PartState): Seen | undefined {
  const part = partNamed(object, id)
  if (part?.kind !== 'light' || pinNamed(uno, part.pin)?.hasPwm !== false) return undefined
  return { pin: part.pin, level: state === 0 ? 0 : 1 }
}

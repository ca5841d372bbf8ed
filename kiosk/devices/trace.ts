import type { PinName } from '../../hardware/boards/board.ts'
import type { PinChange } from '../../hardware/emulator/uno.ts'

/** One line of a trace: at `t` ms since the program started, to the microsecond, a pin took a level. */
export type TraceLine = { readonly t: number; readonly pin: PinName; readonly level: 0 | 1 }

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

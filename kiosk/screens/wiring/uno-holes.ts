import type { HoleName } from '../../../hardware/objects/wiring.ts'

/**
 * Where the holes of an Uno's two rows are, in units of the wiring picture. Along the rows as on the board, in thousandths
 * of an inch from its left edge (Arduino Uno R3 reference design); from row to row the board is drawn shorter than it is.
 */

export type Hole = { readonly name: HoleName | undefined; readonly print: string; readonly x: number; readonly y: number; readonly isTop: boolean }

/** The board in the picture. */
export const BOARD = { left: 44, top: 34, width: 513, height: 244 }

/** Units for a thousandth of an inch. */
const SCALE = 0.19
const PITCH = 100
/** From the edge of the board to a row. */
const EDGE = 18

/** How a hole is printed on the board: a digital pin by its number. */
export const printOf = (name: HoleName): string => (name.startsWith('D') ? name.slice(1) : name.startsWith('GND') ? 'GND' : name)

/** So many holes side by side, the first at so many thousandths of an inch; a word instead of a name is a hole that nothing of ours is wired to. */
function row(isTop: boolean, from: number, names: readonly (HoleName | { readonly print: string })[]): readonly Hole[] {
  return names.map((name, index) => ({
    name: typeof name === 'string' ? name : undefined,
    print: typeof name === 'string' ? printOf(name) : name.print,
    x: BOARD.left + (from + index * PITCH) * SCALE,
    y: isTop ? BOARD.top + EDGE : BOARD.top + BOARD.height - EDGE,
    isTop,
  }))
}

export const holes: readonly Hole[] = [
  ...row(true, 740, [{ print: 'SCL' }, { print: 'SDA' }, { print: 'AREF' }, 'GND', 'D13', 'D12', 'D11', 'D10', 'D9', 'D8']),
  ...row(true, 1800, ['D7', 'D6', 'D5', 'D4', 'D3', 'D2', 'D1', 'D0']),
  ...row(false, 1100, [{ print: '' }, { print: 'IOREF' }, { print: 'RESET' }, { print: '3.3V' }, '5V', 'GND2', 'GND3', { print: 'VIN' }]),
  ...row(false, 2000, ['A0', 'A1', 'A2', 'A3', 'A4', 'A5']),
]

/** @throws RangeError for a pin that an Uno has not */
export function holeNamed(name: HoleName): Hole {
  const hole = holes.find((one) => one.name === name)
  if (!hole) throw new RangeError(`an Uno has no hole ${name}`)
  return hole
}

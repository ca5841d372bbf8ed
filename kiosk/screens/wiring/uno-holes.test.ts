import { expect, test } from 'vitest'
import { pinsOf } from '../../../hardware/objects/object.ts'
import { objects } from '../../../hardware/objects/objects.ts'
import { BOARD, holeNamed, holes } from './uno-holes.ts'

test('every pin that a part is wired to has its hole, in the order of the board, within it', () => {
  for (const name of objects.flatMap(({ parts }) => parts.flatMap(pinsOf))) expect(holeNamed(name).name).toBe(name)
  const prints = (isTop: boolean) => holes.filter((hole) => hole.isTop === isTop).toSorted((one, other) => one.x - other.x).map(({ print }) => print)
  expect(prints(true)).toEqual(['SCL', 'SDA', 'AREF', 'GND', '13', '12', '11', '10', '9', '8', '7', '6', '5', '4', '3', '2', '1', '0'])
  expect(prints(false)).toEqual(['', 'IOREF', 'RESET', '3.3V', '5V', 'GND', 'GND', 'VIN', 'A0', 'A1', 'A2', 'A3', 'A4', 'A5'])
  for (const { x } of holes) expect(x > BOARD.left && x < BOARD.left + BOARD.width).toBe(true)
})

test('between 8 and 7 there is a gap of an Uno’s own, which keeps shields from being put wrong', () => {
  const gap = (left: 'D8' | 'D10' | 'GND3', right: 'D7' | 'D9' | 'A0') => Math.round((holeNamed(right).x - holeNamed(left).x) * 10) / 10
  expect([gap('D10', 'D9'), gap('D8', 'D7'), gap('GND3', 'A0')]).toEqual([19, 30.4, 57])
})

import { expect, test } from 'vitest'
import { isInCorner } from './hold.ts'

test('the two upper corners are the way in, and nothing else of the screen is', () => {
  const corner = 118
  const isIn = (x: number, y: number) => isInCorner({ x, y }, 1280, corner)
  expect([isIn(0, 0), isIn(118, 118), isIn(1280, 0), isIn(1162, 118)]).toEqual([true, true, true, true])
  expect([isIn(119, 0), isIn(0, 119), isIn(640, 0), isIn(1161, 10), isIn(0, 799), isIn(1280, 799)]).toEqual([false, false, false, false, false, false])
})

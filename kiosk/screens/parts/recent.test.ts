import { expect, test } from 'vitest'
import { lineOf, RECENT, remember, scaleOf } from './recent.ts'

test('samples older than ten seconds go, but for the one the line comes from', () => {
  const samples = [0, 1_000, 2_000, 9_000].map((at) => ({ at, value: 1 }))
  expect(remember(samples, { at: 11_500, value: 2 })).toEqual([
    { at: 1_000, value: 1 },
    { at: 2_000, value: 1 },
    { at: 9_000, value: 1 },
    { at: 11_500, value: 2 },
  ])
})

test('after a long silence only the last sample stays beside the new one', () => {
  expect(remember([{ at: 0, value: 1 }, { at: 5, value: 3 }], { at: 60_000, value: 2 })).toEqual([
    { at: 5, value: 3 },
    { at: 60_000, value: 2 },
  ])
})

test('the line ends at the right edge, low values at the bottom', () => {
  const samples = [
    { at: 0, value: 0 },
    { at: RECENT / 2, value: 100 },
    { at: RECENT, value: 50 },
  ]
  expect(lineOf(samples, { width: 100, height: 40, most: 100 })).toBe('M0.0 40.0L50.0 0.0L100.0 20.0')
  expect(lineOf([], { width: 100, height: 40, most: 100 })).toBe('')
})

test('a far hand makes the scale larger', () => {
  expect(scaleOf([{ at: 0, value: 40 }], [100, 200, 400])).toBe(100)
  expect(scaleOf([{ at: 0, value: 400 }], [100, 200, 400])).toBe(400)
})

import { expect, test } from 'vitest'
import { FALLS_WITHIN, isTooMany, withFall } from './falls.ts'

const after = (...times: readonly number[]) => times.reduce<readonly number[]>(withFall, [])

test('three falls within a minute are too many', () => {
  expect([after(0), after(0, 10), after(0, 10, FALLS_WITHIN - 1)].map(isTooMany)).toEqual([false, false, true])
})

test('three falls in more than a minute are three accidents', () => {
  expect(isTooMany(after(0, 10, FALLS_WITHIN))).toBe(false)
  expect(isTooMany(after(0, 40_000, 80_000, 120_000))).toBe(false)
})

test('a clock that was set back or forward forgets what was before', () => {
  expect(after(1_000_000_000, 1_000_000_010, 5)).toEqual([5])
  expect(after(5, 6, 1_000_000_000)).toEqual([1_000_000_000])
})

test('no more falls are kept than are counted', () => {
  expect(after(1, 2, 3, 4, 5)).toEqual([3, 4, 5])
})

import { expect, test } from 'vitest'
import { isTooMany } from './tended-host.ts'

test('three falls within a minute are too many; a fall now and then is not', () => {
  expect(isTooMany([0, 20_000], 20_000)).toBe(false)
  expect(isTooMany([0, 20_000, 60_000], 60_000)).toBe(true)
  expect(isTooMany([0, 20_000, 60_001], 60_001)).toBe(false)
  expect(isTooMany([0, 100_000, 200_000, 300_000], 300_000)).toBe(false)
})

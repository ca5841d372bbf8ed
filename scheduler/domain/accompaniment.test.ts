import { expect, test } from 'vitest'
import { adultsNeeded, usualAccompaniment } from './accompaniment.ts'
import type { Level } from './level.ts'

test.each<[string, readonly Level[], number, number]>([
  ['16 of nursery school', ['GS'], 16, 2],
  ['17 of nursery school', ['GS'], 17, 3],
  ['25 of nursery school', ['PS', 'MS'], 25, 4],
  ['30 of elementary school', ['CM1'], 30, 2],
  ['31 of elementary school', ['CE2'], 31, 3],
  ['46 of elementary school', ['CM1', 'CM2'], 46, 4],
  ['20 of nursery and elementary school together follow the youngest', ['GS', 'CP'], 20, 3],
  ['28 of 6e', ['6e'], 28, 2],
])('%s', (_, levels, pupils, adults) => {
  expect(adultsNeeded(levels, pupils, usualAccompaniment)).toBe(adults)
})

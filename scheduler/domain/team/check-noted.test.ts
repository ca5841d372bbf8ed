import { expect, test } from 'vitest'
import type { Day } from '../time.ts'
import { checkMistake } from './check-noted.ts'
import { usualLengths } from './clearance.ts'

const day = (text: string) => text as Day
const noted = (seen: string, until: string) => checkMistake({ kind: 'casier-b3', seen: day(seen), until: day(until) }, day('2027-02-01'), usualLengths)

test('a check that is seen today may count for all of its length, or less', () => {
  expect([noted('2027-02-01', '2027-05-02'), noted('2027-02-01', '2027-02-01')]).toEqual([undefined, undefined])
  expect(noted('2027-02-01', '2027-05-03')).toEqual({ field: 'until', code: 'too-long', longest: '2027-05-02' })
})

test('nobody has seen tomorrow’s check, and one that is older than its length counts no longer', () => {
  expect(noted('2027-02-02', '2027-03-01')).toEqual({ field: 'seen', code: 'future' })
  expect(noted('2026-11-03', '2027-02-01')).toBeUndefined()
  expect(noted('2026-11-02', '2027-01-31')).toEqual({ field: 'seen', code: 'too-old' })
})

test('a check ends neither before it was seen nor before today', () => {
  expect(noted('2027-01-20', '2027-01-19')).toEqual({ field: 'until', code: 'before-seen' })
  expect(noted('2027-01-20', '2027-01-31')).toEqual({ field: 'until', code: 'over' })
})

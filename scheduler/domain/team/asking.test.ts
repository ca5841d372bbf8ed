import { expect, test } from 'vitest'
import { instantAt } from '../time.ts'
import type { Day, Instant } from '../time.ts'
import { answerBy, askedAtOnce } from './asking.ts'

const begins = instantAt('2027-03-15' as Day, 9 * 60, 'Europe/Paris')
const before = (hours: number) => (begins - hours * 3_600_000) as Instant
const hoursToAnswer = (hours: number) => {
  const until = answerBy(before(hours), begins)
  return until && (until - before(hours)) / 3_600_000
}

test('there are two days to answer, and less as the day comes near: others can still be asked', () => {
  expect([500, 145, 73, 13, 4, 2].map(hoursToAnswer)).toEqual([48, 48, 24, 4, 1, 1])
})

test('nobody is asked in the last two hours', () => {
  expect([1.9, 0, -5].map(hoursToAnswer)).toEqual([undefined, undefined, undefined])
})

test('on the last day three are asked at once, before it one after the other', () => {
  expect([48, 24, 23.9, 3].map((hours) => askedAtOnce(before(hours), begins))).toEqual([1, 1, 3, 3])
})

import { expect, test } from 'vitest'
import type { Day } from '../../domain/time.ts'
import { monthsOf, weeksOf } from './months.ts'

const span = (first: string, last: string) => ({ first: first as Day, last: last as Day })
const today = '2027-02-10' as Day

test('months with a stop are shown in order, once; those of the past and those without are not', () => {
  expect(monthsOf([span('2027-06-30', '2027-07-02'), span('2026-12-28', '2027-03-01'), span('2027-03-08', '2027-03-09')], today)).toEqual(['2027-02', '2027-03', '2027-06', '2027-07'])
})

test('a stop of years shows twelve months', () => {
  expect(monthsOf([span('2027-01-01', '2999-01-01')], today)).toHaveLength(12)
})

test('a month’s weeks begin on Monday and hold each of its days once', () => {
  const weeks = weeksOf('2028-02')
  expect(weeks.map((week) => week.map((day) => day?.slice(8) ?? '').join(' '))).toEqual([' 01 02 03 04 05 06', '07 08 09 10 11 12 13', '14 15 16 17 18 19 20', '21 22 23 24 25 26 27', '28 29     '])
})

import { expect, test } from 'vitest'
import { clockAt, clockText, dayAfter, dayAt, daysFrom, instantAt, isDay, weekdayOf } from './time.ts'
import type { Day, Instant } from './time.ts'

const day = (text: string) => text as Day
const iso = (instant: Instant) => new Date(instant).toISOString()

test.each([
  ['2027-03-15', 9 * 60, 'Europe/Paris', '2027-03-15T08:00:00.000Z'],
  ['2027-03-29', 9 * 60, 'Europe/Paris', '2027-03-29T07:00:00.000Z'],
  ['2027-03-15', 9 * 60, 'Indian/Reunion', '2027-03-15T05:00:00.000Z'],
  ['2027-03-15', 23 * 60 + 30, 'America/Guadeloupe', '2027-03-16T03:30:00.000Z'],
])('%s at %i minutes in %s', (text, time, zone, moment) => {
  const instant = instantAt(day(text), time, zone)
  expect({ moment: iso(instant), day: dayAt(instant, zone), time: clockAt(instant, zone) }).toEqual({ moment, day: text, time })
})

test('an hour that the change to summer time skips is the hour after it', () => {
  expect(iso(instantAt(day('2027-03-28'), 2 * 60 + 30, 'Europe/Paris'))).toBe('2027-03-28T01:30:00.000Z')
})

test('a day is of the calendar or none', () => {
  expect(['2027-02-28', '2028-02-29', '2027-02-29', '2027-13-01', '2027-3-1', 'demain', ''].map(isDay)).toEqual([true, true, false, false, false, false, false])
})

test('days go over the ends of months and years', () => {
  expect([dayAfter(day('2026-12-31'), 1), dayAfter(day('2028-03-01'), -1)]).toEqual(['2027-01-01', '2028-02-29'])
  expect(daysFrom(day('2027-02-27'), day('2027-03-01'))).toEqual(['2027-02-27', '2027-02-28', '2027-03-01'])
  expect(daysFrom(day('2027-03-02'), day('2027-03-01'))).toEqual([])
})

test('Monday is 1 and Sunday 7', () => {
  expect([weekdayOf(day('2027-03-15')), weekdayOf(day('2027-03-21'))]).toEqual([1, 7])
})

test('a clock shows two digits each', () => {
  expect([0, 8 * 60 + 5, 23 * 60 + 59].map(clockText)).toEqual(['00:00', '08:05', '23:59'])
})

import { expect, test } from 'vitest'
import { instantAt } from '../time.ts'
import type { Day, TimeRange } from '../time.ts'
import { isAvailable } from './availability.ts'
import type { Availability } from './availability.ts'

const zone = 'Europe/Paris'
const monday = '2027-03-15' as Day
const range = (from: number, until: number, day = monday): TimeRange => ({ from: instantAt(day, from * 60, zone), until: instantAt(day, until * 60, zone) })
const nothing: Availability = { week: {}, days: {}, busy: [] }
const mondayMornings: Availability = { ...nothing, week: { 1: ['morning'] } }

test('who has said nothing has not said that she can come', () => {
  expect(isAvailable(nothing, range(9, 12), zone)).toBe(false)
})

test('a habit of the week holds for each such day, and for what lies wholly within it', () => {
  expect([range(9, 12), range(10, 14), range(13, 15), range(9, 12, '2027-03-16' as Day), range(9, 12, '2027-03-22' as Day)].map((time) => isAvailable(mondayMornings, time, zone))).toEqual([true, false, false, false, true])
})

test('a single day counts more than the week', () => {
  expect(isAvailable({ ...mondayMornings, days: { [monday]: [] } }, range(9, 12), zone)).toBe(false)
  expect(isAvailable({ ...nothing, days: { [monday]: ['morning', 'afternoon'] } }, range(10, 16), zone)).toBe(true)
})

test('what her calendar holds is taken, whatever she said; what ends as it begins is not', () => {
  const busy = (from: number, until: number) => isAvailable({ ...mondayMornings, busy: [range(from, until)] }, range(9, 11), zone)
  expect([busy(10, 12), busy(8, 9), busy(11, 12), busy(8, 13)]).toEqual([false, true, true, false])
})

test('the halves are those of the place’s clock', () => {
  const reunion = 'Indian/Reunion'
  const morning: TimeRange = { from: instantAt(monday, 9 * 60, reunion), until: instantAt(monday, 11 * 60, reunion) }
  expect([isAvailable(mondayMornings, morning, reunion), isAvailable({ ...nothing, week: { 1: ['afternoon'] } }, morning, reunion)]).toEqual([true, false])
})

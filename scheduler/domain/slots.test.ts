import { describe, expect, test } from 'vitest'
import type { SchoolCalendar } from './calendar.ts'
import type { OrganisationId, TruckId } from './ids.ts'
import { leavesAt, slotsOf } from './slots.ts'
import type { Arrival, StopDays } from './slots.ts'
import { clockAt, dayAt, instantAt } from './time.ts'
import type { ClockRange, Day } from './time.ts'
import type { Truck } from './truck.ts'

const zone = 'Europe/Paris'
const hours: readonly ClockRange[] = [
  { from: 9 * 60, until: 12 * 60 },
  { from: 13 * 60 + 30, until: 16 * 60 + 30 },
]
const truck: Truck = { organisation: 'us' as OrganisationId, id: 'truck' as TruckId, name: 'the truck', kiosks: 12, pupilsPerKiosk: 2, hours: { 1: hours, 2: hours, 3: hours.slice(0, 1), 4: hours, 5: hours }, setUp: 60, packUp: 60, reset: 10, zone }
const monday = '2027-03-15' as Day
const tuesday = '2027-03-16' as Day
const wednesday = '2027-03-17' as Day
const school: SchoolCalendar = () => ({ is: 'open', isConfirmed: true })
const fromDepot: Arrival = { from: 'depot' }
const days = (first: Day, last: Day, more: Partial<StopDays> = {}): StopDays => ({ first, last, usual: 'short', plans: {}, ...more })

const clock = (time: number) => `${Math.floor(time / 60)}:${String(time % 60).padStart(2, '0')}`
const told = (...asked: Parameters<typeof slotsOf>) => {
  const { slots, none } = slotsOf(...asked)
  return { slots: slots.map(({ day, range, length, seats }) => `${day} ${clock(clockAt(range.from, zone))}-${clock(clockAt(range.until, zone))} ${length} ${seats}`), none }
}

test('a day has as many slots as fit between opening and closing, without the break, ten minutes apart', () => {
  expect(told(truck, days(monday, tuesday), fromDepot, school)).toEqual({
    slots: [
      '2027-03-15 9:00-10:00 short 24',
      '2027-03-15 10:10-11:10 short 24',
      '2027-03-15 13:30-14:30 short 24',
      '2027-03-15 14:40-15:40 short 24',
      '2027-03-16 9:00-10:00 short 24',
      '2027-03-16 10:10-11:10 short 24',
      '2027-03-16 13:30-14:30 short 24',
    ],
    none: [],
  })
})

test('a plan says what is offered on a day; what does not fit is told', () => {
  expect(told(truck, days(wednesday, wednesday, { plans: { [wednesday]: ['long', 'long'] } }), fromDepot, school)).toEqual({
    slots: ['2027-03-17 9:00-10:30 long 48'],
    none: [{ day: wednesday, why: 'no-time', left: ['long'] }],
  })
})

describe('the road from the stop before', () => {
  const leaves = instantAt(monday, 9 * 60, zone)

  test('the first class comes once the truck has driven and is set up', () => {
    expect(told(truck, days(monday, tuesday), { from: 'stop', leaves, drive: 200 }, school).slots.slice(0, 2)).toEqual(['2027-03-15 13:30-14:30 short 24', '2027-03-15 14:40-15:40 short 24'])
  })

  test('a road of which nobody knows the time is never short: the first day has no slot', () => {
    expect(told(truck, days(monday, monday), { from: 'stop', leaves, drive: 'unknown' }, school)).toEqual({ slots: [], none: [{ day: monday, why: 'drive-unknown' }] })
  })

  test('a road that takes until the evening leaves the first day empty, and says when the truck is ready', () => {
    expect(told(truck, days(monday, wednesday), { from: 'stop', leaves, drive: 480 }, school).none).toEqual([{ day: monday, why: 'not-set-up', readyAt: 18 * 60 }])
    expect(told(truck, days(monday, wednesday), { from: 'stop', leaves, drive: 16 * 60 }, school).none).toEqual([{ day: monday, why: 'not-set-up', readyAt: undefined }])
  })
})

test('a day without school has no slot, and says why; one on which the truck stays closed too', () => {
  const closedOnMonday: SchoolCalendar = (day) => (day === monday ? { is: 'closed', why: { reason: 'public-holiday', name: 'Lundi de Pâques' } } : { is: 'open', isConfirmed: true })
  const sunday = '2027-03-14' as Day
  expect(told(truck, days(sunday, monday), fromDepot, closedOnMonday)).toEqual({
    slots: [],
    none: [
      { day: sunday, why: 'truck-closed' },
      { day: monday, why: 'no-school', because: { reason: 'public-holiday', name: 'Lundi de Pâques' } },
    ],
  })
})

test('the truck leaves when it closes on its last day, packed up', () => {
  const left = leavesAt(truck, { last: wednesday })
  expect([dayAt(left, zone), clock(clockAt(left, zone))]).toEqual([wednesday, '12:00'])
})

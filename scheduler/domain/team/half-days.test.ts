import { expect, test } from 'vitest'
import { instantAt } from '../time.ts'
import type { Day } from '../time.ts'
import { halfDaysOf, openPlaces } from './half-days.ts'
import type { SlotToStaff } from './half-days.ts'

const paris = 'Europe/Paris'
const monday = '2027-03-15' as Day
const tuesday = '2027-03-16' as Day
const at = (day: Day, hours: number) => instantAt(day, hours * 60, paris)
const slot = (day: Day, from: number, more: Partial<SlotToStaff> = {}): SlotToStaff => ({ day, range: { from: at(day, from), until: at(day, from + 1) }, length: 'short', seats: 24, class: undefined, ...more })

test('a morning and an afternoon of a stop are two half days, each from half an hour before its first class to the end of its last', () => {
  const found = halfDaysOf([slot(monday, 13.5), slot(monday, 9), slot(monday, 10.5), slot(tuesday, 9)], monday, paris)
  expect(found.map(({ day, half, range, slots }) => [day, half, range, slots.length])).toEqual([
    [monday, 'morning', { from: at(monday, 8.5), until: at(monday, 11.5) }, 2],
    [monday, 'afternoon', { from: at(monday, 13), until: at(monday, 14.5) }, 1],
    [tuesday, 'morning', { from: at(tuesday, 8.5), until: at(tuesday, 9 + 1) }, 1],
  ])
})

test('of each role as many are needed as the class asks that asks for most, and a free slot counts as a full class', () => {
  const small = { levels: ['CM1'], isUlis: false, pupils: 10, isMade: false } as const
  const young = { levels: ['GS'], isUlis: false, pupils: 10, isMade: false } as const
  const [alone, mixed] = [halfDaysOf([slot(tuesday, 9, { class: small })], monday, paris)[0], halfDaysOf([slot(tuesday, 9, { class: small }), slot(tuesday, 10, { class: young }), slot(tuesday, 11)], monday, paris)[0]]
  expect([alone?.needed, mixed?.needed]).toEqual([
    { lead: 1, facilitator: 1, coder: 1, driver: 0, welcome: 0 },
    { lead: 1, facilitator: 2, coder: 1, driver: 0, welcome: 1 },
  ])
})

test('the truck is driven to a stop for the first half day of its first day', () => {
  expect(halfDaysOf([slot(monday, 9), slot(monday, 14), slot(tuesday, 9)], monday, paris).map(({ needed }) => needed.driver)).toEqual([1, 0, 0])
  expect(halfDaysOf([slot(tuesday, 9)], monday, paris).map(({ needed }) => needed.driver)).toEqual([0])
})

test('a place that somebody left is open again, whichever number it has', () => {
  const needed = { lead: 1, facilitator: 3, coder: 0, driver: 0, welcome: 0 }
  expect(openPlaces(needed, [{ role: 'facilitator', place: 2 }, { role: 'lead', place: 1 }])).toEqual([{ role: 'facilitator', place: 1 }, { role: 'facilitator', place: 3 }])
})

import { expect, test } from 'vitest'
import { nextTry, remindersOf } from './message.ts'
import { instantAt, MINUTE } from './time.ts'
import type { Day } from './time.ts'

const at = (day: string, hour: number, zone = 'Europe/Paris') => instantAt(day as Day, hour * 60, zone)
const visit = at('2027-04-08', 9)

test('a class is reminded thirty days, seven days and one day before, at eight on the clock of the place, whatever the clocks changed to in between', () => {
  expect(remindersOf(visit, 'Europe/Paris', at('2027-02-01', 9))).toEqual([
    { kind: 'reminder-30', due: at('2027-03-09', 8) },
    { kind: 'reminder-7', due: at('2027-04-01', 8) },
    { kind: 'reminder-1', due: at('2027-04-07', 8) },
  ])
  expect(new Date(at('2027-03-09', 8)).toISOString()).toBe('2027-03-09T07:00:00.000Z')
  expect(new Date(at('2027-04-07', 8)).toISOString()).toBe('2027-04-07T06:00:00.000Z')
})

test('it is eight on Réunion, too', () => {
  const [first] = remindersOf(at('2027-04-08', 9, 'Indian/Reunion'), 'Indian/Reunion', at('2027-02-01', 9))
  expect(new Date(first?.due ?? 0).toISOString()).toBe('2027-03-09T04:00:00.000Z')
})

test('a reminder whose moment is past is not made', () => {
  expect(remindersOf(visit, 'Europe/Paris', at('2027-04-01', 8)).map(({ kind }) => kind)).toEqual(['reminder-1'])
  expect(remindersOf(visit, 'Europe/Paris', at('2027-04-07', 8))).toEqual([])
})

test('a message is tried twelve times within a day, and then given up', () => {
  const now = visit
  const moments = Array.from({ length: 12 }, (_, tries) => nextTry(tries + 1, now))
  expect(moments.map((moment) => moment && (moment - now) / MINUTE)).toEqual([1, 2, 5, 15, 30, 60, 120, 180, 240, 300, 420, undefined])
  const last = moments.slice(0, 11).reduce((sum, moment) => sum + ((moment ?? now) - now), 0)
  expect(last / MINUTE).toBeLessThanOrEqual(24 * 60)
  expect(nextTry(40, now)).toBeUndefined()
})

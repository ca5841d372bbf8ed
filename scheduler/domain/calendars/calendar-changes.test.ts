import { expect, test } from 'vitest'
import type { Day } from '../time.ts'
import { calendarChanges, knownUntil } from './calendar-changes.ts'
import { schoolHolidays } from './school-holidays.ts'
import type { HolidayPeriod, HolidayTable } from './school-holidays.ts'

const period = (name: string, from: string, until: string | undefined, isConfirmed = true): HolidayPeriod => ({ name, zones: ['B'], from: from as Day, until: until as Day | undefined, isConfirmed })
const table = (...periods: HolidayPeriod[]): HolidayTable => ({ periods, known: { A: [], B: [{ first: '2026-09-01' as Day, last: '2027-07-03' as Day }], C: [] } })

test('the same table changes nothing', () => {
  expect(calendarChanges(schoolHolidays, schoolHolidays)).toEqual([])
})

test('new, moved, confirmed and gone holidays are told, each in its zone', () => {
  const before = table(period('Vacances d’hiver', '2027-02-20', '2027-03-08', false), period('Vacances de printemps', '2027-04-17', '2027-05-03', false), period('Pont', '2027-05-06', '2027-05-09'), period('Vacances d’été', '2027-07-03', undefined))
  const after = table(period('Vacances d\'Hiver', '2027-02-20', '2027-03-08'), period('Vacances de Printemps', '2027-04-10', '2027-04-26'), period('Vacances d\'Été', '2027-07-03', '2027-09-01'), period('Vacances de la Toussaint', '2027-10-23', '2027-11-08'))
  expect(calendarChanges(before, after)).toEqual([
    { zone: 'B', name: 'Vacances d\'Hiver', is: 'confirmed', from: '2027-02-20', until: '2027-03-08' },
    { zone: 'B', name: 'Vacances de Printemps', is: 'moved', from: '2027-04-10', until: '2027-04-26', before: { from: '2027-04-17', until: '2027-05-03' } },
    { zone: 'B', name: 'Pont', is: 'gone', from: '2027-05-06', until: '2027-05-09' },
    { zone: 'B', name: 'Vacances d\'Été', is: 'moved', from: '2027-07-03', until: '2027-09-01', before: { from: '2027-07-03', until: undefined } },
    { zone: 'B', name: 'Vacances de la Toussaint', is: 'new', from: '2027-10-23', until: '2027-11-08' },
  ])
})

test('each zone is known until its last day', () => {
  expect(knownUntil(table())).toEqual({ A: undefined, B: '2027-07-03', C: undefined })
})

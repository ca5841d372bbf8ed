import { describe, expect, test } from 'vitest'
import type { CommuneCode } from '../ids.ts'
import { daysFrom } from '../time.ts'
import type { Day } from '../time.ts'
import { schoolCalendarOf } from './school-calendar.ts'
import type { Override } from './school-calendar.ts'
import { schoolHolidays } from './school-holidays.ts'

const tours = '37261'
const strasbourg = '67482'
const nancy = '54395'
const lyon = '69123'
const paris = '75056'
const ajaccio = '2A004'

const on = (commune: string, day: string, ...overrides: readonly Override[]) => schoolCalendarOf(commune as CommuneCode, { holidays: schoolHolidays, overrides })(day as Day)
const closed = (reason: 'public-holiday' | 'school-holidays', name: string) => ({ is: 'closed', why: { reason, name } })
const weekend = { is: 'closed', why: { reason: 'weekend' } }

describe('a school year in Tours', () => {
  test('15 March 2027 is open, a week after winter holidays whose dates are to confirm', () => {
    expect(on(tours, '2027-03-15')).toEqual({ is: 'open', isConfirmed: false })
  })

  test.each([
    ['2027-02-19', { is: 'open', isConfirmed: false }],
    ['2027-02-20', weekend],
    ['2027-02-22', closed('school-holidays', 'Vacances d’hiver')],
    ['2027-03-05', closed('school-holidays', 'Vacances d’hiver')],
    ['2027-03-07', weekend],
    ['2027-03-08', { is: 'open', isConfirmed: false }],
    ['2027-03-29', closed('public-holiday', 'Lundi de Pâques')],
    ['2027-04-16', { is: 'open', isConfirmed: false }],
    ['2027-04-19', closed('school-holidays', 'Vacances de printemps')],
    ['2027-05-03', { is: 'open', isConfirmed: false }],
    ['2027-05-06', closed('public-holiday', 'Ascension')],
    ['2027-05-07', closed('school-holidays', 'Pont de l’Ascension')],
    ['2027-05-08', weekend],
    ['2027-05-10', { is: 'open', isConfirmed: true }],
  ])('%s', (day, answer) => {
    expect(on(tours, day)).toEqual(answer)
  })

  test('Wednesday is a school day, between holidays that are confirmed', () => {
    expect(on(tours, '2026-11-25')).toEqual({ is: 'open', isConfirmed: true })
  })

  test('a public holiday within the school holidays is a public holiday', () => {
    expect([on(tours, '2027-01-01'), on(tours, '2026-12-31')]).toEqual([closed('public-holiday', 'Nouvel An'), closed('school-holidays', 'Vacances de Noël')])
  })

  test('school begins again on the morning of the second date', () => {
    expect([on(tours, '2026-08-31'), on(tours, '2026-09-01')]).toEqual([closed('school-holidays', 'Vacances d’été'), { is: 'open', isConfirmed: true }])
  })
})

describe('what places do differently', () => {
  test('zones have their winter at different times', () => {
    const open = (commune: string) => daysFrom('2027-02-01' as Day, '2027-03-12' as Day).filter((day) => on(commune, day).is === 'open').length
    const onHoliday = (commune: string, day: string) => on(commune, day).is === 'closed'
    expect([open(lyon), open(tours), open(paris)]).toEqual([20, 20, 20])
    expect(['2027-02-08', '2027-02-15', '2027-02-22', '2027-03-01'].map((day) => [lyon, tours, paris].map((commune) => onHoliday(commune, day)))).toEqual([
      [false, false, true],
      [true, false, true],
      [true, true, false],
      [false, true, false],
    ])
  })

  test('26 December is a public holiday in Strasbourg', () => {
    expect([on(strasbourg, '2025-12-26'), on(tours, '2025-12-26')]).toEqual([closed('public-holiday', 'Lendemain de Noël'), closed('school-holidays', 'Vacances de Noël')])
  })

  test('Good Friday is closed in Strasbourg and open in Nancy', () => {
    expect([on(strasbourg, '2026-04-03'), on(nancy, '2026-04-03')]).toEqual([closed('public-holiday', 'Vendredi saint'), { is: 'open', isConfirmed: true }])
  })
})

describe('what nobody knows is never open', () => {
  const unknown = (knownUntil: string | undefined) => ({ is: 'closed', why: { reason: 'not-known', knownUntil } })

  test('Corsica and overseas have calendars that the table does not have', () => {
    expect([on(ajaccio, '2027-03-15'), on('97411', '2027-03-15')]).toEqual([unknown(undefined), unknown(undefined)])
  })

  test('their weekends and public holidays are known all the same', () => {
    expect([on(ajaccio, '2027-03-14'), on('97411', '2027-12-20')]).toEqual([weekend, closed('public-holiday', 'Abolition de l’esclavage')])
  })

  test('the table ends with the first day of a summer whose end is not known', () => {
    expect(['2027-07-02', '2027-07-05', '2027-07-14', '2027-09-06', '2030-03-15'].map((day) => on(tours, day))).toEqual([
      { is: 'open', isConfirmed: true },
      unknown('2027-07-03'),
      closed('public-holiday', 'Fête Nationale de la France'),
      unknown('2027-07-03'),
      unknown('2027-07-03'),
    ])
  })

  test('nothing is known before it begins', () => {
    expect(on(tours, '2025-10-17')).toEqual(unknown(undefined))
  })
})

describe('the coordinator opens a day', () => {
  const fair: Override = { day: '2027-03-13' as Day, because: 'Fête de la science au collège' }

  test('and what she opened it against stays said', () => {
    expect(on(tours, '2027-03-13', fair)).toEqual({ is: 'open', isConfirmed: true, overridden: { because: 'Fête de la science au collège', what: { reason: 'weekend' } } })
  })

  test('even where nobody knows', () => {
    const override = { day: '2027-03-15' as Day, because: 'L’école nous attend' }
    expect(on(ajaccio, '2027-03-15', override)).toEqual({
      is: 'open',
      isConfirmed: true,
      overridden: { because: 'L’école nous attend', what: { reason: 'not-known', knownUntil: undefined } },
    })
  })

  test('no other day opens with it, and one that was open is as it was', () => {
    expect([on(tours, '2027-03-14', fair), on(tours, '2026-11-25', { ...fair, day: '2026-11-25' as Day })]).toEqual([weekend, { is: 'open', isConfirmed: true }])
  })
})

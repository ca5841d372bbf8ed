import { describe, expect, test } from 'vitest'
import { dayAfter } from '../../domain/time.ts'
import type { Day } from '../../domain/time.ts'
import { dayIn, daysFromToday, MOST_DAYS, partOf, weekIn, withDay, withoutDay } from './availability-form.ts'

const today = '2027-03-15' as Day

describe('the week', () => {
  test('of what was ticked only halves of its days are kept', () => {
    expect(weekIn(new Map([['week', ['1-morning', '7-afternoon', '7-morning', '0-morning', '8-morning', '1-evening', 'x']]]))).toEqual({ 1: ['morning'], 7: ['morning', 'afternoon'] })
    expect(weekIn(new Map())).toEqual({})
  })
})

describe('single days', () => {
  test('a day is read as a browser sends it, and as one types it', () => {
    expect(['2027-03-15', '15/03/2027', '5/3/2027', '15.03.2027', '2027-02-30', '31/02/2027', 'demain', ''].map(dayIn)).toEqual(['2027-03-15', '2027-03-15', '2027-03-05', '2027-03-15', undefined, undefined, undefined, undefined])
  })

  test('days that are over are forgotten, the others stand in their order', () => {
    expect(Object.keys(daysFromToday({ ['2027-03-17' as Day]: [], ['2027-03-14' as Day]: [], [today]: ['morning'] }, today))).toEqual(['2027-03-15', '2027-03-17'])
  })

  test('today may be added, yesterday not; a day that is there already is said anew', () => {
    expect(withDay({}, { day: '2027-03-15', part: 'both' }, today)).toEqual({ days: { '2027-03-15': ['morning', 'afternoon'] } })
    expect(withDay({ [today]: ['morning'] }, { day: '2027-03-15', part: 'none' }, today)).toEqual({ days: { '2027-03-15': [] } })
    expect(withDay({}, { day: '2027-03-14', part: 'both' }, today)).toEqual({ problems: [{ field: 'day', code: 'past' }] })
    expect(withDay({}, { day: '2029-03-15', part: 'both' }, today)).toEqual({ days: { '2029-03-15': ['morning', 'afternoon'] } })
    expect(withDay({}, { day: '2029-03-16', part: 'both' }, today)).toEqual({ problems: [{ field: 'day', code: 'too-far' }] })
    expect(withDay({}, { day: '', part: 'x' }, today)).toEqual({ problems: [{ field: 'day', code: 'missing' }, { field: 'part', code: 'missing' }] })
  })

  test('two hundred are kept, and no more', () => {
    const full = Object.fromEntries(Array.from({ length: MOST_DAYS }, (_, at) => [dayAfter(today, at), ['morning'] as const]))
    expect(withDay(full, { day: dayAfter(today, MOST_DAYS), part: 'both' }, today)).toEqual({ problems: [{ field: 'day', code: 'too-many' }] })
    expect(withDay(full, { day: today, part: 'none' }, today)).toEqual({ days: { ...full, [today]: [] } })
    expect(Object.keys(withoutDay(full, today, today))).toHaveLength(MOST_DAYS - 1)
  })

  test('what is kept is shown as it was said', () => {
    expect([['morning', 'afternoon'], ['afternoon', 'morning'], ['morning'], ['afternoon'], []].map((given) => partOf(given as never))).toEqual(['both', 'both', 'morning', 'afternoon', 'none'])
  })
})

import { expect, test } from 'vitest'
import { dueAt, earlier, kept, kinds, ofNobody } from './personal-data.ts'
import type { Instant } from './time.ts'

const at = (text: string) => Date.parse(text) as Instant
const written = (instant: number) => new Date(instant).toISOString()

test('months before a moment end on the same day, or on the last of a shorter month', () => {
  expect(written(earlier(at('2027-03-31T10:00:00Z'), { months: 1 }))).toBe('2027-02-28T10:00:00.000Z')
  expect(written(earlier(at('2027-03-15T10:00:00Z'), { months: 24 }))).toBe('2025-03-15T10:00:00.000Z')
  expect(written(earlier(at('2028-02-29T10:00:00Z'), { months: 12 }))).toBe('2027-02-28T10:00:00.000Z')
  expect(written(earlier(at('2027-03-01T10:00:00Z'), { days: 1 }))).toBe('2027-02-28T10:00:00.000Z')
})

test('on the first of February 2027, what is older than this is due', () => {
  expect(Object.fromEntries(Object.entries(dueAt(at('2027-02-01T00:00:00Z'))).map(([kind, before]) => [kind, written(before).slice(0, 10)]))).toEqual({
    booking: '2026-02-01',
    cancelled: '2027-01-02',
    hold: '2027-01-31',
    waiting: '2027-01-02',
    request: '2025-02-01',
    message: '2026-11-01',
    person: '2026-01-01',
    shift: '2025-02-01',
    clearance: '2025-02-01',
    session: '2027-01-31',
    'sign-in': '2027-01-31',
    tried: '2027-01-31',
    answered: '2027-01-25',
    deed: '2026-02-01',
    'town-contact': '2026-02-01',
  })
})

test('no column is said to be somebody’s and nobody’s at once', () => {
  const somebodys = kinds.flatMap((kind) => Object.entries(kept[kind].columns).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`)))
  expect(somebodys.filter((name) => Object.entries(ofNobody).some(([table, columns]) => columns.some((column) => `${table}.${column}` === name)))).toEqual([])
})

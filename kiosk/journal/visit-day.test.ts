import { expect, test } from 'vitest'
import { dayOf, isOver } from './visit-day.ts'

const at = (year: number, month: number, day: number, hour: number) => new Date(year, month - 1, day, hour).getTime()
const morning = at(2026, 3, 12, 9)

test('a day is told as it is on the wall of this place', () => {
  expect([dayOf(at(2026, 3, 12, 0)), dayOf(at(2026, 3, 12, 23)), dayOf(at(2026, 11, 1, 12))]).toEqual(['2026-03-12', '2026-03-12', '2026-11-01'])
})

test('a clock that fell back ten years leaves the day of what was kept', () => {
  expect(dayOf(at(2016, 3, 12, 9), morning)).toBe('2026-03-12')
})

test('a clock that fell back and was set right again ends no visit', () => {
  const days = [morning, at(2016, 3, 12, 10), at(2026, 3, 12, 11)].map((clock) => dayOf(clock, morning))
  expect(days.map((today) => isOver('2026-03-12', today))).toEqual([false, false, false])
})

test('the next day a visit is over, and on its own it is not', () => {
  expect([isOver('2026-03-12', dayOf(at(2026, 3, 12, 23), morning)), isOver('2026-03-12', dayOf(at(2026, 3, 13, 0), morning)), isOver('2026-12-31', '2027-01-01')]).toEqual([false, true, true])
})

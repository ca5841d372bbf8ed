import { expect, test } from 'vitest'
import { isContactTold } from './contacts.ts'
import { dayAfter, daysFrom } from './time.ts'
import type { Day } from './time.ts'

test('how to reach a class is told on its day and on the day before', () => {
  const first = '2027-02-26' as Day
  expect(daysFrom(first, dayAfter(first, 6)).filter((today) => isContactTold('2027-03-01' as Day, today))).toEqual(['2027-02-28', '2027-03-01'])
})

import { expect, test } from 'vitest'
import { minutesTyped } from './hours.ts'

test.each([
  ['3', 180],
  ['2,5', 150],
  ['2.25 h', 135],
  ['2 h 30', 150],
  ['2h5', 125],
  ['0:45', 45],
  ['2 h 30 min', 150],
  ['0', 0],
  ['24', 1440],
  ['  ', 'all'],
])('%j is so many minutes: %j', (typed, minutes) => {
  expect(minutesTyped(typed)).toBe(minutes)
})

test.each(['24,5', '24 h 01', '25', '-1', 'trois', '2:75', '1e1', '2,5,5', '3 jours'])('%j is no number of hours of a day', (typed) => {
  expect(minutesTyped(typed)).toBeUndefined()
})

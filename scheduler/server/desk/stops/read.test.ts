import { expect, test } from 'vitest'
import { hoursIn, planIn, planText } from './read.ts'

test('hours are written as people write them', () => {
  const morning = { from: 540, until: 720 }
  expect(hoursIn('9h-12h')).toEqual([morning])
  expect(hoursIn(' 9:00 – 12:00, 13h30-16h30 ')).toEqual([morning, { from: 810, until: 990 }])
  expect(hoursIn('')).toEqual([])
})

test.each(['9', '12h-9h', '9h-12h, 11h-13h', 'le matin', '9h-25h'])('hours that can’t be read: %s', (text) => {
  expect(hoursIn(text)).toBe(undefined)
})

test('a day’s plan is a list of lengths, in either language', () => {
  expect(planIn('long, court court')).toEqual(['long', 'short', 'short'])
  expect(planIn('')).toEqual([])
  expect(planIn('moyen')).toBe(undefined)
  expect(planText(['long', 'short'], 'fr')).toBe('long, court')
  expect(planIn(planText(['long', 'short'], 'en'))).toEqual(['long', 'short'])
})

import { expect, test } from 'vitest'
import { inTheMorning, zoneOfMorning } from './morning.ts'

test('at every hour it is morning somewhere', () => {
  const hours = Array.from({ length: 24 }, (_, hour) => new Intl.DateTimeFormat('en', { timeZone: zoneOfMorning(hour), hour: 'numeric', hourCycle: 'h23' }).format(new Date(Date.UTC(2026, 5, 1, hour))))
  expect(hours).toEqual(hours.map(() => '06'))
})

test('it is morning here, and afterwards as late as it was', async () => {
  const before = new Date().getTimezoneOffset()
  expect(await inTheMorning(() => Promise.resolve(new Date().getHours()))).toBe(6)
  expect(new Date().getTimezoneOffset()).toBe(before)
})

import { expect, test } from 'vitest'
import { minutesOfRoad } from './road.ts'

test('a truck needs about an hour and a half for 53 kilometres as the crow flies', () => {
  expect(minutesOfRoad(53)).toBe(85)
})

test('a road is never without a time, even within a commune', () => {
  expect(minutesOfRoad(0)).toBe(5)
})

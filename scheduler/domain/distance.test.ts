import { expect, test } from 'vitest'
import { kilometresBetween } from './distance.ts'

const tours = { latitude: 47.39484, longitude: 0.70398 }
const paris = { latitude: 48.85341, longitude: 2.3488 }
const saintDenis = { latitude: -20.88231, longitude: 55.4504 }

test('Tours is some 200 km from Paris, and La Réunion some 9,350, whoever asks', () => {
  expect([kilometresBetween(tours, paris), kilometresBetween(paris, tours), kilometresBetween(tours, saintDenis), kilometresBetween(tours, tours)].map(Math.round)).toEqual([203, 203, 9352, 0])
})

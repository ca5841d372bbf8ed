import { describe, expect, test } from 'vitest'
import { apart, discRadius } from './markers.ts'
import { franceOutline } from './outline.ts'
import { drawnAt, isDrawn, SIZE } from './projection.ts'

const tours = { latitude: 47.395, longitude: 0.704 }

describe('the map of France', () => {
  test('has the mainland, Corsica and an island or two, all on the drawing, in a few kilobytes', () => {
    const numbers = [...franceOutline.matchAll(/[\d.]+/g)].map(([number]) => Number(number))
    expect(franceOutline.match(/M/g)?.length).toBe(3)
    expect([Math.min(...numbers) > 0, Math.max(...numbers) < SIZE, franceOutline.length < 8_000]).toEqual([true, true, true])
  })

  test.each([
    ['Brest', 48.39, -4.486],
    ['Strasbourg', 48.584, 7.746],
    ['Dunkerque', 51.034, 2.377],
    ['Bonifacio', 41.387, 9.159],
  ])('%s is on it', (_, latitude, longitude) => {
    expect(isDrawn({ latitude, longitude })).toBe(true)
  })

  test.each([
    ['La Réunion', -21.1, 55.5],
    ['Guadeloupe', 16.2, -61.5],
    ['Nouvelle-Calédonie', -22.3, 166.4],
    ['Saint-Pierre', 46.78, -56.18],
  ])('%s is not', (_, latitude, longitude) => {
    expect(isDrawn({ latitude, longitude })).toBe(false)
  })

  test('north is up, and west is left', () => {
    const [here, north, west] = [drawnAt(tours), drawnAt({ ...tours, latitude: 49 }), drawnAt({ ...tours, longitude: -1 })]
    expect([north.y < here.y, west.x < here.x]).toEqual([true, true])
  })
})

test('sixty stops in one town: no disc hides another, and the first is in its place', () => {
  const radius = discRadius(60)
  const markers = apart(Array.from({ length: 60 }, (_, at) => [at, drawnAt(tours)] as const), radius)
  expect(markers[0]?.disc).toEqual(drawnAt(tours))
  const pairs = markers.flatMap((one, at) => markers.slice(at + 1).map((other) => Math.hypot(one.disc.x - other.disc.x, one.disc.y - other.disc.y)))
  expect(Math.min(...pairs)).toBeGreaterThan(2 * radius)
})

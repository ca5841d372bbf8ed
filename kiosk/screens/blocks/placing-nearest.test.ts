import { expect, test } from 'vitest'
import { distance, meant } from './placing-nearest.ts'

const place = (name: string, y: number, fits = true) => ({ name, fits, area: { x: 0, y, width: 100, height: 20 } })

test('a point is at 0 inside a rectangle, and at its straight distance outside', () => {
  const area = { x: 10, y: 10, width: 20, height: 20 }
  expect([{ x: 15, y: 15 }, { x: 33, y: 20 }, { x: 33, y: 34 }].map((point) => distance(point, area))).toEqual([0, 3, 5])
})

test('a finger means the nearest place within its reach', () => {
  const places = [place('high', 0), place('low', 100)]
  expect([{ x: 50, y: 30 }, { x: 50, y: 95 }, { x: 50, y: 60 }].map((point) => meant(places, point, 30)?.name)).toEqual(['high', 'low', undefined])
})

test('where places overlap, a finger means one that fits, then the one whose middle is nearest', () => {
  expect(meant([place('closed', 0, false), place('open', 10)], { x: 50, y: 12 }, 30)?.name).toBe('open')
  expect(meant([place('one', 0), place('other', 10)], { x: 50, y: 18 }, 30)?.name).toBe('other')
})

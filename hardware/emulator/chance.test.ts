import { expect, test } from 'vitest'
import { chance } from './chance.ts'

const draw = (seed: number, name: string, count = 1000) => {
  const next = chance(seed, name)
  return Array.from({ length: count }, next)
}

test('one seed and one name draw the same numbers each time', () => {
  expect(draw(7, 'knob')).toEqual(draw(7, 'knob'))
})

test('another seed, or another name, draws others from the first one on', () => {
  const firsts = [0, 1, 2, 3, 2 ** 31].flatMap((seed) => ['', 'knob', 'eye', 'ears'].map((name) => draw(seed, name, 1)[0]))
  expect(new Set(firsts).size).toBe(20)
})

test('numbers fill 0 to 1 evenly', () => {
  const numbers = draw(1, 'eye', 10_000)
  const tenths = Array.from({ length: 10 }, (_, tenth) => numbers.filter((number) => Math.floor(10 * number) === tenth).length)
  expect(tenths.reduce((sum, count) => sum + count)).toBe(10_000)
  expect(Math.min(...tenths)).toBeGreaterThan(900)
  expect(Math.max(...tenths)).toBeLessThan(1100)
})

import { expect, test } from 'vitest'
import { afterWait, afterWrong, noTries, pinProblem, triesLeft } from './pin-rules.ts'
import type { Tries } from './pin-rules.ts'

test.each(['7294', '31865', '90210734', '0073'])('%s may be a PIN', (pin) => {
  expect(pinProblem(pin)).toBe(undefined)
})

test.each([
  ['', 'too-short'],
  ['729', 'too-short'],
  ['72a4', 'not-digits'],
  ['7 29 4', 'not-digits'],
  ['٧٢٩٤', 'not-digits'],
  ['729472947', 'not-digits'],
  ['7777', 'too-easy'],
  ['1234', 'too-easy'],
  ['87654321', 'too-easy'],
  ['2468', 'too-easy'],
  ['1212', 'too-easy'],
  ['572572', 'too-easy'],
  ['1987', 'too-easy'],
  ['2026', 'too-easy'],
  ['2580', 'too-easy'],
])('"%s" is refused: %s', (pin, problem) => {
  expect(pinProblem(pin)).toBe(problem)
})

/** After so many wrong PINs, each wait waited to its end. */
function afterWrongs(count: number): Tries {
  let tries = noTries
  for (let wrong = 0; wrong < count; wrong += 1) tries = afterWrong(afterWait(tries))
  return tries
}

test('five tries, then a minute; five more, then two; never more than a quarter of an hour', () => {
  expect([0, 1, 4, 5].map((count) => triesLeft(afterWrongs(count)))).toEqual([5, 4, 1, 0])
  expect([4, 5, 6, 10, 15, 20, 25, 30, 5000].map((count) => afterWrongs(count).wait / 60_000)).toEqual([0, 1, 0, 2, 4, 8, 15, 15, 15])
})

test('after a wait there are five tries again', () => {
  expect(triesLeft(afterWait(afterWrongs(5)))).toBe(5)
})

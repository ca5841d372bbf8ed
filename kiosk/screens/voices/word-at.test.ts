import { expect, test } from 'vitest'
import { wordAt } from './word-at.ts'

const words = [[40, 0, 7], [500, 8, 10]] as const

test('a word is the one that is said until the next begins, and the last to the end', () => {
  expect([0, 40, 499, 500, 9_000].map((ms) => wordAt(words, ms))).toEqual([undefined, words[0], words[0], words[1], words[1]])
})

test('a voice without marks says no word', () => {
  expect(wordAt([], 100)).toBeUndefined()
})

import { expect, test } from 'vitest'
import { keyboards, lettersOf, LONGEST_TEXT, withLetter, withoutLetter } from './keyboards.ts'

test('the French keyboard has every letter and accent of French', () => {
  const { accents, letters, signs } = keyboards.fr
  const keys = new Set(lettersOf(accents + letters.join('') + signs))
  expect(lettersOf('abcdefghijklmnopqrstuvwxyzéèêàâçùûîïôœ\'-?!.,').filter((letter) => !keys.has(letter))).toEqual([])
  expect(keys.size).toBe(accents.length + letters.join('').length + signs.length)
})

test('the English keyboard has every letter of English', () => {
  expect(lettersOf(keyboards.en.letters.join('')).toSorted().join('')).toBe('abcdefghijklmnopqrstuvwxyz')
})

test('a text ends at eighty letters', () => {
  const full = 'é'.repeat(LONGEST_TEXT)
  expect(withLetter(full, 'a')).toBe(full)
  expect(withLetter(withoutLetter(full), 'a')).toBe(`${'é'.repeat(LONGEST_TEXT - 1)}a`)
})

test('erasing takes a whole letter, and nothing from nothing', () => {
  expect(withoutLetter('ça')).toBe('ç')
  expect(withoutLetter('a🙂')).toBe('a')
  expect(withoutLetter('')).toBe('')
})

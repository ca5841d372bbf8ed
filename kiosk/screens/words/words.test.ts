import { expect, test } from 'vitest'
import { wordsIn } from './words.ts'

test('a text is found by its whole way, and what it leaves open is filled in', () => {
  expect(wordsIn.fr('buttons.stop')).toBe('Stop')
  expect(wordsIn.en('part.degrees', { number: 90 })).toBe('90 degrees')
})

test('French signs stay with their words at a line’s end', () => {
  expect(wordsIn.fr('part.told', { part: 'la lampe', state: 'allumée' })).toBe('la lampe\u00a0: allumée')
})

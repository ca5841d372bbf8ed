import { expect, test } from 'vitest'
import { kandelMoles, sentencesOf, syllablesOf, wordsOf } from './readability.ts'

test('an apostrophe or a hyphen parts no word', () => {
  expect(wordsOf('Regarde l’œil. Est-ce qu’il dort ?')).toEqual(['Regarde', 'l’œil', 'Est-ce', 'qu’il', 'dort'])
})

test('a sentence ends where one stops to breathe', () => {
  expect(sentencesOf('Relance : la lampe dort. Et toi ? Compte… deux.')).toEqual(['Relance :', 'la lampe dort.', 'Et toi ?', 'Compte…', 'deux.'])
})

test.each([
  ['lumière', 2], ['œil', 1], ['regarde', 2], ['théâtre', 2], ['pluie', 1], ['quatre', 1], ['essayer', 3], ['ordinateur', 4], ['que', 1],
  ['joue', 1], ['année', 2], ['l’œil', 1], ['attendre', 2], ['guitare', 2], ['les', 1], ['naïf', 2], ['créer', 2], ['20', 2],
] as const)('%s has %i syllables', (word, syllables) => {
  expect(syllablesOf(word)).toBe(syllables)
})

test('short words in short sentences are read more easily, by the formula', () => {
  expect(kandelMoles(['Regarde la lampe. Elle dort.'])).toBeCloseTo(207 - 1.015 * (5 / 2) - 73.6 * (6 / 5), 6)
  expect(kandelMoles(['L’initialisation de l’environnement de programmation nécessite une configuration préalable.'])).toBeLessThan(40)
  expect(kandelMoles([])).toBe(0)
})

import { expect, test } from 'vitest'
import { catalogue } from '../../../workshops/catalogue.ts'
import { wordsIn } from '../words/words.ts'
import { givableTold, givenTold, levelsTold } from './given-words.ts'

const { fr, en } = wordsIn

test('what a station is given is told as a workshop, one of its steps, or free play', () => {
  const dark = { workshop: 'la-veilleuse', step: 'dark' }
  expect([givableTold({ workshop: 'la-veilleuse', step: null }, fr, 'fr'), givableTold(dark, fr, 'fr'), givableTold(dark, en, 'en')]).toEqual(['La veilleuse, depuis le début', 'La veilleuse, étape 7', 'The night light, step 7'])
  expect([givableTold(null, fr, 'fr'), givableTold({ workshop: 'le-train', step: null }, en, 'en')]).toEqual(['Jeu libre', 'Free play'])
})

test('a giving that the disk did not take is said, and one that nobody knows', () => {
  expect(givenTold({ ok: true, isKept: true }, null, fr, 'fr')).toEqual({ tone: 'done', text: 'C’est donné\u00a0: Jeu libre.' })
  expect([givenTold({ ok: true, isKept: false }, null, fr, 'fr').tone, givenTold({ ok: false, reason: 'unknown' }, null, en, 'en').tone]).toEqual(['trouble', 'trouble'])
})

test('levels stand in a sentence', () => {
  expect([levelsTold(['CM1', 'CM2'], false, 'fr'), levelsTold(['CE1'], true, 'en')]).toEqual(['CM1 et CM2', 'CE1 and ULIS'])
})

test.each(['fr', 'en'] as const)('every way a step may have has a word (%s)', (locale) => {
  const ways = [...new Set(catalogue.flatMap(({ steps }) => steps.map(({ way }) => way)))]
  expect(ways.map((way) => wordsIn[locale](`station.give.way.${way}`)).filter((told) => told.includes('.'))).toEqual([])
})

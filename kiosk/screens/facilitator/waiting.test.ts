import { expect, test } from 'vitest'
import { wordsIn } from '../words/words.ts'
import { refusalTold, secondsLeft, waitTold } from './waiting.ts'

const said = ({ key, values }: ReturnType<typeof waitTold>) => wordsIn.fr(key, values)

test('a wait is counted in whole seconds, and never under zero', () => {
  const refused = { left: 0, until: 60_000 }
  expect([0, 1, 59_001, 60_000, 90_000].map((now) => secondsLeft(refused, now))).toEqual([60, 60, 1, 0, 0])
})

test('a wait is told in seconds, and in minutes when it is long', () => {
  expect([1, 2, 60, 90, 91, 120, 121, 900].map((seconds) => said(waitTold(seconds)))).toEqual([
    'Attendez 1 seconde.',
    'Attendez 2 secondes.',
    'Attendez 60 secondes.',
    'Attendez 90 secondes.',
    'Attendez 2 minutes.',
    'Attendez 2 minutes.',
    'Attendez 3 minutes.',
    'Attendez 15 minutes.',
  ])
})

test('what was refused is told with what is left', () => {
  expect(said(refusalTold(undefined, 0))).toBe('Tapez votre code.')
  expect(said(refusalTold({ left: 4, until: 0 }, 0))).toBe('Ce n’est pas ce code. Encore 4 essais.')
  expect(said(refusalTold({ left: 1, until: 0 }, 0))).toBe('Ce n’est pas ce code. Encore 1 essai.')
  expect(said(refusalTold({ left: 0, until: 60_000 }, 60))).toBe('Trop d’essais\u00a0: le poste fait une pause.')
  expect(said(refusalTold({ left: 0, until: 60_000 }, 0))).toBe('Vous pouvez essayer à nouveau.')
})

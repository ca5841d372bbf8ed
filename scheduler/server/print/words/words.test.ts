import { expect, test } from 'vitest'
import { capitalised, printWords } from './words.ts'

const textsIn = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsIn))
const opensIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

test('both languages leave the same values open', () => {
  expect(textsIn(printWords.en).map(opensIn)).toEqual(textsIn(printWords.fr).map(opensIn))
})

test('apostrophes are typographic', () => {
  expect(textsIn(printWords).filter((text) => /'|"/.test(text))).toEqual([])
})

test('a line begins with a capital', () => {
  expect([capitalised('élèves'), capitalised('')]).toEqual(['Élèves', ''])
})

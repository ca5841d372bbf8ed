import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

test.each([
  ['L’Haÿ-les-Roses', 'l hay les roses'],
  ["  L'HAY les  Roses ", 'l hay les roses'],
  ['Annœullin', 'annoeullin'],
  ['Vacances d’Été', 'vacances d ete'],
  ['37 000', '37 000'],
  ['---', ''],
])('%s is read as “%s”', (written, plain) => {
  expect(plainText(written)).toBe(plain)
})

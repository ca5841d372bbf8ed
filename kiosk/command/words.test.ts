import { expect, test } from 'vitest'
import { connectionProblems } from '../common/connection.ts'
import { words } from './words.ts'

test('French and English say the same things', () => {
  expect(Object.keys(words.fr)).toEqual(Object.keys(words.en))
})

test.each(['fr', 'en'] as const)('in %s, every problem of a port is a sentence of its own that names the port or says what to do', (locale) => {
  const sentences = connectionProblems.map((problem) => words[locale].connection('/dev/ttyACM0', problem))
  expect(new Set(sentences).size).toBe(connectionProblems.length)
  for (const sentence of sentences) expect(sentence).toMatch(/^[^\n]{20,}\.$/)
})

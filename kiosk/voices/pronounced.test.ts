import { expect, test } from 'vitest'
import { pronounced } from './pronounced.ts'

test('signs are said in words, each in its language', () => {
  expect(pronounced('… + …', 'fr').said).toBe('… plus …')
  expect(pronounced('si lumière vue < 30', 'fr').said).toBe('si lumière vue plus petit que 30')
  expect(pronounced('Change 20 to −20.', 'en').said).toBe('Change 20 to minus 20.')
  expect(pronounced('Vise moins de 2 s.', 'fr').said).toBe('Vise moins de 2 secondes.')
})

test('each character of what is said is at home in the text as it is written', () => {
  const { said, writtenAt } = pronounced('2 × 3 s', 'en')
  expect(said).toBe('2 times 3 seconds')
  expect(Array.from(said, (_, at) => writtenAt(at))).toEqual([0, 1, 2, 2, 2, 2, 2, 3, 4, 5, 6, 6, 6, 6, 6, 6, 6])
  expect(writtenAt(said.length)).toBe(7)
})

test('a text without signs is said as it stands', () => {
  expect(pronounced('Touche les sons.', 'fr').said).toBe('Touche les sons.')
})

import { expect, test } from 'vitest'
import { pronounced } from './pronounced.ts'
import { wordMarks } from './word-marks.ts'
import type { WordBegun } from './word-marks.ts'

/** The words that are marked, and when. */
function marked(text: string, begun: readonly WordBegun[]) {
  return wordMarks(text, pronounced(text, 'fr'), begun).map(([ms, from, to]) => [ms, text.slice(from, to)])
}

test('each word is marked when it is said, without the signs around it', () => {
  const text = 'Regarde le bloc « si ».'
  expect(marked(text, [{ ms: 0, position: 1 }, { ms: 500, position: 9 }, { ms: 700, position: 12 }, { ms: 900, position: 19 }])).toEqual([[0, 'Regarde'], [500, 'le'], [700, 'bloc'], [900, 'si']])
})

test('a word that the voice says in two is marked once, two that it says in one together', () => {
  expect(marked('L’œil voit', [{ ms: 0, position: 1 }, { ms: 90, position: 3 }, { ms: 300, position: 7 }])).toEqual([[0, 'L’œil'], [300, 'voit']])
  expect(marked('Tout le monde voit', [{ ms: 0, position: 1 }, { ms: 800, position: 15 }])).toEqual([[0, 'Tout le monde'], [800, 'voit']])
})

test('what is said in words is marked at its sign', () => {
  expect(marked('2 + 3', [{ ms: 0, position: 1 }, { ms: 200, position: 3 }, { ms: 500, position: 8 }])).toEqual([[0, '2'], [200, '+'], [500, '3']])
})

test('no mark goes back', () => {
  expect(marked('un deux', [{ ms: 0, position: 1 }, { ms: 300, position: 4 }, { ms: 300, position: 1 }, { ms: 400, position: 1 }])).toEqual([[0, 'un'], [300, 'deux']])
})

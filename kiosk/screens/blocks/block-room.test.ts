import { expect, test } from 'vitest'
import { blocks } from '../../../workshops/language/blocks.ts'
import type { Place } from '../../../workshops/language/blocks.ts'
import { endless, inRows, pictured } from './block-room.ts'

/** Every letter is 10 units wide. */
const table = (width: number) => ({ width, widthOf: (text: string) => 10 * text.length })

const showable = ({ kind }: Place) => (kind === 'part' ? { words: ['la molette', 'l’œil à lumière'], hasPictures: true } : kind === 'choice' ? { words: ['au-dessous de'], hasPictures: true } : undefined)
const measured = (type: 'when_sensor' | 'light' | 'turn_slowly' | 'repeat') => ({ text: blocks[type].text.fr, places: blocks[type].places, showable })

test('words stay words where the table has room, then the choice and then the part show their pictures', () => {
  const small = (width: number) => [...pictured(measured('when_sensor'), table(width))]
  expect([Infinity, 480, 400, 300].map(small)).toEqual([[], ['SIDE'], ['SIDE', 'PART'], ['SIDE', 'PART']])
})

test('a place without pictures keeps its words', () => {
  expect(pictured({ ...measured('light'), showable: () => ({ words: ['très long'], hasPictures: false }) }, table(1))).toEqual(new Set())
})

test('what is still too wide goes on in a next line, words with the place after them', () => {
  const block = measured('turn_slowly')
  expect(inRows(block, new Set(['PART']), table(308)).split('\n')).toEqual(['tourner doucement %1', 'à %2 degrés en %3', 'dixièmes de seconde'])
  expect(inRows(block, new Set(), endless)).toBe(block.text)
})

test('blocks inside a block take no width', () => {
  expect(inRows(measured('repeat'), new Set(), table(208))).toBe('répéter %1 fois %2')
})

import { expect, test } from 'vitest'
import { blocks } from '../../../workshops/language/blocks.ts'
import type { BlockType } from '../../../workshops/language/blocks.ts'
import { blockVoice, blockVoices } from './block-voice.ts'

test('a block is said with the words that are chosen in it', () => {
  const chosen: Readonly<Record<string, string>> = { STATE: 'éteindre', PART: 'la lumière rouge' }
  expect(blockVoice('light', ({ name }) => chosen[name], 'fr')).toBe('éteindre la lumière rouge')
})

test('numbers, notes and what is inside are left out', () => {
  expect(blockVoice('repeat', () => '4', 'fr')).toBe('répéter … fois')
  expect(blockVoice('note', ({ name }) => (name === 'BEATS' ? '2 beats' : 'C'), 'en')).toBe('play … for 2 beats')
  expect(blockVoice('if_else', () => undefined, 'fr')).toBe('si … sinon')
})

test('every block but a bare number can be said, in both languages, in no more ways than a hand can choose', () => {
  for (const locale of ['fr', 'en'] as const) {
    const ways = Object.fromEntries((Object.keys(blocks) as BlockType[]).map((type) => [type, blockVoices(type, locale).length]))
    expect(Object.entries(ways).filter(([, count]) => count === 0)).toEqual([['number', 0]])
    expect(Math.max(...Object.values(ways))).toBeLessThan(20)
  }
  expect(blockVoices('when_message', 'fr')).toEqual(['quand arrive cloche', 'quand arrive oiseau', 'quand arrive cerf-volant', 'quand arrive coquillage'])
})

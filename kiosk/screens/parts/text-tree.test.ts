import { expect, test } from 'vitest'
import { kit } from '../../../hardware/objects/objects.ts'
import { programText } from '../../../workshops/language/text.ts'
import { forever, saved, start, turn, wait } from '../../../workshops/language/test-support/saved.ts'
import { categoriesIn, treeOf } from './text-tree.ts'

const winking = saved(start(turn('on'), forever(turn('off'), wait(1))))

test('lines that stand further in belong to the line before them, and each keeps its number', () => {
  expect(treeOf(programText(winking, kit, 'en'))).toEqual([
    {
      number: 1,
      block: 'start',
      text: 'at start',
      inside: [
        { number: 2, block: 'on', text: 'turn on the little light', inside: [] },
        {
          number: 3,
          block: 'forever',
          text: 'forever',
          inside: [
            { number: 4, block: 'off', text: 'turn off the little light', inside: [] },
            { number: 5, block: 'wait', text: 'wait 1 tenths of a second', inside: [] },
          ],
        },
      ],
    },
  ])
})

test('two stacks are two branches, and a word between the blocks of one is a branch of its own', () => {
  const lines = [
    { block: 'start', indent: 0, text: 'at start' },
    { block: 'if', indent: 1, text: 'if' },
    { block: 'if', indent: 1, text: 'else' },
    { block: 'on', indent: 2, text: 'turn on' },
    { block: 'press', indent: 0, text: 'when pressed' },
  ]
  expect(treeOf(lines)).toEqual([
    {
      number: 1,
      block: 'start',
      text: 'at start',
      inside: [
        { number: 2, block: 'if', text: 'if', inside: [] },
        { number: 3, block: 'if', text: 'else', inside: [{ number: 4, block: 'on', text: 'turn on', inside: [] }] },
      ],
    },
    { number: 5, block: 'press', text: 'when pressed', inside: [] },
  ])
})

test('every block says its category, those inside others too; what is no block says none', () => {
  expect(categoriesIn(winking)).toEqual(
    new Map([
      ['start', 'events'],
      ['on', 'light'],
      ['forever', 'control'],
      ['off', 'light'],
      ['wait', 'control'],
      ['number', 'numbers'],
    ]),
  )
  expect(categoriesIn({ blocks: [{ id: 'odd', type: 'toString' }, 7, null] })).toEqual(new Map())
})

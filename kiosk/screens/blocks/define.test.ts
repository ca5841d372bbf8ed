import * as Blockly from 'blockly/core'
import { beforeEach, expect, test } from 'vitest'
import { bareBoard, kit } from '../../../hardware/objects/objects.ts'
import { blocks } from '../../../workshops/language/blocks.ts'
import type { BlockType } from '../../../workshops/language/blocks.ts'
import { blocksFor, defineBlocks } from './define.ts'

const types = Object.keys(blocks) as BlockType[]

type Saved = { readonly type: string; readonly fields?: Readonly<Record<string, unknown>> }

/** The block as a creation's file holds it, less its name and place. */
function saved(block: Blockly.Block): Saved {
  const { type, fields } = Blockly.serialization.blocks.save(block) as Saved
  return fields ? { type, fields } : { type }
}

let workspace: Blockly.Workspace
beforeEach(() => {
  workspace = new Blockly.Workspace()
})

const allSaved = () => types.map((type) => saved(workspace.newBlock(type)))

test('the kit has every block of the language, a bare board those that its light can do', () => {
  expect(blocksFor(kit).map(([type]) => type)).toEqual(types)
  const bare = blocksFor(bareBoard).map(([type]) => type)
  expect(bare).toContain('blink')
  expect(['when_button', 'brightness', 'colour', 'note', 'servo_angle', 'distance'].filter((type) => (bare as string[]).includes(type))).toEqual([])
})

test('a block is saved alike in words and in pictures, in French and in English', () => {
  defineBlocks(kit, 'fr', 'words')
  const inWords = allSaved()
  for (const [locale, mood] of [['en', 'words'], ['fr', 'pictures'], ['en', 'pictures']] as const) {
    defineBlocks(kit, locale, mood)
    expect(allSaved()).toEqual(inWords)
  }
})

test('places are saved as the language reads them: numbers as numbers, all else as its id', () => {
  defineBlocks(kit, 'fr')
  const fieldsOf = (type: BlockType) => saved(workspace.newBlock(type)).fields
  expect(fieldsOf('number')).toEqual({ NUMBER: 0 })
  expect(fieldsOf('when_sensor')).toEqual({ PART: 'knob', SIDE: 'above', LEVEL: 50 })
  expect(fieldsOf('colour')).toEqual({ PART: 'rainbow', COLOUR: 'red' })
  expect(fieldsOf('note')).toEqual({ NOTE: 'C4', BEATS: 'one' })
  expect(fieldsOf('melody')).toEqual({ MELODY: 'C4:2 D4:2 E4:2 C4:2' })
  expect(fieldsOf('say')).toEqual({ TEXT: '' })
  expect(fieldsOf('call')).toEqual({ NAME: 'snail' })
})

test('what does not belong into a place leaves it as it was', () => {
  defineBlocks(kit, 'fr')
  const put = (type: BlockType, field: string, value: unknown) => {
    const block = workspace.newBlock(type)
    block.setFieldValue(value, field)
    return block.getFieldValue(field) as unknown
  }
  expect(put('number', 'NUMBER', 2 ** 31)).toBe(0)
  expect(put('number', 'NUMBER', 'beaucoup')).toBe(0)
  expect(put('number', 'NUMBER', '12')).toBe(12)
  expect(put('note', 'NOTE', 'H9')).toBe('C4')
  expect(put('melody', 'MELODY', '')).toBe('C4:2 D4:2 E4:2 C4:2')
  expect(put('light', 'PART', 'buzzer')).toBe('lamp')
  expect(put('say', 'TEXT', 'é'.repeat(81))).toBe('é'.repeat(80))
})

test('a screen reader hears the same words in pictures', () => {
  const heard = () => workspace.newBlock('wait').inputList.flatMap(({ fieldRow }) => fieldRow.map((field) => field.computeAriaLabel(false)))
  defineBlocks(kit, 'fr', 'pictures')
  expect(heard()).toEqual(['attendre'])
  expect(workspace.newBlock('colour').getField('COLOUR')?.computeAriaLabel(true)).toBe('couleur: rouge')
})

test('conditions have six corners and numbers are round, by what fits them', () => {
  defineBlocks(kit, 'fr')
  const outputOf = (type: BlockType) => workspace.newBlock(type).outputConnection?.getCheck()
  expect([outputOf('equals'), outputOf('plus')]).toEqual([['condition', 'Boolean'], ['number']])
  expect(workspace.newBlock('if').getInput('CONDITION')?.connection?.getCheck()).toEqual(['condition', 'Boolean'])
})

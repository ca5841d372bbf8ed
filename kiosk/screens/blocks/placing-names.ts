import type * as Blockly from 'blockly/core'
import { blocks, isBlockType } from '../../../workshops/language/blocks.ts'
import type { BlockDefinition } from '../../../workshops/language/blocks.ts'
import type { Locale } from '../words/words.ts'
import { blockVoice } from './block-voice.ts'

/** What naming asks of a block: Blockly's, or a test's. */
export type Nameable = Pick<Blockly.Block, 'type'> & {
  getField(name: string): { getText(): string } | null
  getInputTargetBlock(name: string): Nameable | null
}

/** A block as it is read: "attendre 5 dixièmes de seconde". What hangs inside it is left out, a hole is "…". */
export function blockName(block: Nameable, locale: Locale): string {
  if (!isBlockType(block.type)) return block.type
  const { text, places }: BlockDefinition = blocks[block.type]
  const words = text[locale].replace(/%(\d)/g, (_, digit: string) => {
    const place = places[Number(digit) - 1]
    if (!place || place.kind === 'statements') return ''
    if (place.kind !== 'number' && place.kind !== 'condition') return block.getField(place.name)?.getText() ?? '…'
    const inside = block.getInputTargetBlock(place.name)
    return inside ? blockName(inside, locale) : '…'
  })
  return words.replace(/\s+/g, ' ').trim()
}

/** A block as it is said aloud. */
export function blockSays(block: Nameable, locale: Locale): string | undefined {
  return isBlockType(block.type) ? blockVoice(block.type, ({ name }) => block.getField(name)?.getText(), locale) : undefined
}

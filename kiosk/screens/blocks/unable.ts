import type * as Blockly from 'blockly/core'
import type { Mood } from '../settings/settings.ts'
import type { Locale } from '../words/words.ts'
import { drawn } from './drawn.ts'
import { IconField } from './fields/icon-field.ts'
import { lackOnBlock } from './lack-words.ts'
import { lackOf } from './lacks.ts'
import type { AtHand, Lack } from './lacks.ts'

/** The line in which a block says what it lacks. */
const LINE = 'LACKS'

/** A sign in a block's line, in the block's units. */
const SIGN = 34

/** A plug, or a piece of an object, with a line through it. */
const signs: Record<Lack['by'], string> = {
  board: drawn('<circle fill="#FFC53D" cx="24" cy="24" r="21"/><path d="M18 10v8M30 10v8"/><path fill="#FFF8EC" d="M14 18h20v6a10 10 0 0 1-20 0z"/><path d="M24 34v8M9 39L39 9"/>'),
  object: drawn('<circle fill="#FFC53D" cx="24" cy="24" r="21"/><path fill="#FFF8EC" d="M14 17h7c-2-8 8-8 6 0h7v7c-6-2-6 8 0 6v4H14z"/><path d="M9 39L39 9"/>'),
}

/** How a block says it: in which language, in words beside the sign or by the sign alone. */
export type Saying = { readonly locale: Locale; readonly mood: Mood }

/** Has a block say, in a line of its own above its words, what it lacks; nothing when it lacks nothing. */
export function sayLack(block: Blockly.Block, lack: Lack | undefined, { locale, mood }: Saying): void {
  const words = lack && lackOnBlock(lack, locale)
  const said = block.getInput(LINE)?.fieldRow.at(-1)?.getText()
  if (said === words) return
  if (said !== undefined) block.removeInput(LINE)
  if (!lack || words === undefined) return
  const line = block.appendEndRowInput(LINE)
  line.appendField(new IconField(signs[lack.by], SIGN, SIGN, mood === 'pictures' ? words : ''))
  if (mood === 'words') line.appendField(words)
  block.moveNumberedInputBefore(block.inputList.length - 1, 0)
}

/** Marks the blocks, on the table and in the drawer, that ask what is not there: dimmed, and they say so. */
export function markUnable(workspace: Blockly.WorkspaceSvg, atHand: AtHand, saying: Saying): void {
  const all = [...workspace.getAllBlocks(false), ...(workspace.getFlyout()?.getWorkspace().getAllBlocks(false) ?? [])] as Blockly.BlockSvg[]
  for (const block of all) {
    const lack = lackOf(block, atHand)
    sayLack(block, lack, saying)
    block.getSvgRoot().classList.toggle('unable', lack !== undefined)
  }
}

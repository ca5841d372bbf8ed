import { blocks, isBlockType } from '../../../workshops/language/blocks.ts'
import type { Category } from '../../../workshops/language/blocks.ts'
import { isRecord } from '../../../workshops/language/saved-block.ts'
import type { TextLine } from '../../../workshops/language/text.ts'

/** A line of a program's text with the lines that stand further in below it. `number`: its place in the whole text, from 1. */
export type TextBranch = { readonly number: number; readonly block: string; readonly text: string; readonly inside: readonly TextBranch[] }

/** The lines as a tree: what is further in belongs to the line before it. */
export function treeOf(lines: readonly TextLine[]): readonly TextBranch[] {
  return branches(lines.map((line, index) => ({ ...line, number: index + 1 })))
}

type NumberedLine = TextLine & { readonly number: number }

function branches(lines: readonly NumberedLine[]): readonly TextBranch[] {
  const [first, ...others] = lines
  if (!first) return []
  const end = others.findIndex(({ indent }) => indent <= first.indent)
  const inside = end === -1 ? others : others.slice(0, end)
  const { number, block, text } = first
  return [{ number, block, text, inside: branches(inside) }, ...branches(others.slice(inside.length))]
}

/** The category of each block among those Blockly saved, by the block's id. */
export function categoriesIn(saved: unknown): ReadonlyMap<string, Category> {
  const found = new Map<string, Category>()
  const look = (value: unknown): void => {
    if (isRecord(value)) {
      const { id, type } = value
      if (typeof id === 'string' && isBlockType(type)) found.set(id, blocks[type].category)
      Object.values(value).forEach(look)
    } else if (Array.isArray(value)) value.forEach(look)
  }
  look(saved)
  return found
}

import type * as Blockly from 'blockly/core'
import type { BlockType } from '../../../workshops/language/blocks.ts'
import type { Words } from '../words/words.ts'
import type { BuiltObject } from '../../../hardware/objects/object.ts'
import { blocksFor } from './define.ts'
import { categories } from './theme.ts'

/**
 * The drawer of blocks: a row a category, each block with its usual numbers already in it.
 * @param only the blocks of a step; all that mean something for the object when it is not said
 */
export function toolboxOf(object: BuiltObject, words: Words, only?: readonly BlockType[]): Blockly.utils.toolbox.ToolboxDefinition {
  const wanted = blocksFor(object).filter(([type]) => only?.includes(type) ?? true)
  const offered = Map.groupBy(wanted, ([, { category }]) => category)
  return {
    kind: 'categoryToolbox',
    contents: categories.filter((category) => offered.has(category)).map((category) => ({
      kind: 'category',
      name: words(`blocks.${category}`),
      categorystyle: category,
      cssconfig: { row: `category-row category-${category}`, icon: `category-icon icon-${category}` },
      contents: (offered.get(category) ?? []).map(([type, { places }]) => ({
        kind: 'block',
        type,
        inputs: Object.fromEntries(places.flatMap((place) => (place.kind === 'number' ? [[place.name, { shadow: { type: 'number', fields: { NUMBER: place.usual } } }]] : []))),
      })),
    })),
  }
}

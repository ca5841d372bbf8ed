import type * as Blockly from 'blockly/core'
import type { Words } from '../words/words.ts'
import type { BuiltObject } from '../../../hardware/objects/object.ts'
import { blocksFor } from './define.ts'
import { categories } from './theme.ts'

/** The drawer of blocks: a row a category, each block with its usual numbers already in it. */
export function toolboxOf(object: BuiltObject, words: Words): Blockly.utils.toolbox.ToolboxDefinition {
  const offered = Map.groupBy(blocksFor(object), ([, { category }]) => category)
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

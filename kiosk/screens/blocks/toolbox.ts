import type * as Blockly from 'blockly/core'
import { blocks } from '../../../workshops/language/blocks.ts'
import type { BlockDefinition, Category } from '../../../workshops/language/blocks.ts'
import type { TFunction } from 'i18next'
import { categories } from './theme.ts'

/** The drawer of blocks: a row a category, each block with its usual numbers already in it. */
export function toolboxOf(words: TFunction): Blockly.utils.toolbox.ToolboxDefinition {
  return {
    kind: 'categoryToolbox',
    contents: categories.map((category) => ({
      kind: 'category',
      name: words(`blocks.${category}`),
      categorystyle: category,
      cssconfig: { row: `category-row category-${category}`, icon: `category-icon icon-${category}` },
      contents: blocksOf(category).map(([type, { places }]) => ({
        kind: 'block',
        type,
        inputs: Object.fromEntries(places.flatMap((place) => (place.kind === 'number' ? [[place.name, { shadow: { type: 'number', fields: { NUMBER: place.usual } } }]] : []))),
      })),
    })),
  }
}

const blocksOf = (category: Category): [string, BlockDefinition][] => Object.entries<BlockDefinition>(blocks).filter(([, definition]) => definition.category === category)

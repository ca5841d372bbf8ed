import { blocks as language } from '../../../workshops/language/blocks.ts'
import type { BlockType } from '../../../workshops/language/blocks.ts'
import type { Creation } from '../../../workshops/language/creation.ts'
import { blockTypesIn } from '../../../workshops/packs/block-types-in.ts'
import type { SavedBlocks } from '../blocks/saved-blocks.ts'

/** Between two blocks that lie apart, in units of the work area. */
const DOWN = 90
const ALONG = 130

/** The blocks that a solution is made of, one of each, lying apart: those of the drawers of its step. */
export function blocksApart(solution: Creation, toolbox: readonly BlockType[], mood: 'pictures' | 'words'): SavedBlocks {
  const types = blockTypesIn(solution).filter((type) => toolbox.includes(type) && language[type].form !== 'event')
  const laid = types.map((type, at) => ({ type, id: `apart-${at}`, x: mood === 'pictures' ? at * ALONG : 0, y: mood === 'pictures' ? 0 : at * DOWN, ...shadows(type) }))
  return { languageVersion: 0, blocks: laid }
}

function shadows(type: BlockType): { readonly inputs?: Readonly<Record<string, unknown>> } {
  const numbers = language[type].places.flatMap((place) => (place.kind === 'number' ? [[place.name, { shadow: { type: 'number', fields: { NUMBER: place.usual } } }] as const] : []))
  return numbers.length > 0 ? { inputs: Object.fromEntries(numbers) } : {}
}

import { kit } from '../../../hardware/objects/objects.ts'
import { CREATION_VERSION } from '../../../workshops/language/creation.ts'
import type { Creation } from '../../../workshops/language/creation.ts'
import { titles, usualTitle } from '../../common/titles.ts'
import type { SavedBlocks } from '../blocks/saved-blocks.ts'

/** A creation whose blocks are as Blockly saves them. */
export type Work = Creation & { readonly blocks: SavedBlocks }

const untouched: Work = { format: 'camion', version: CREATION_VERSION, title: usualTitle, object: kit.id, blocks: { languageVersion: 0, blocks: [] } }

/** The table while nobody knows yet what is on it. */
export const emptyTable: Work = untouched

/** What a child finds: one *at start*, waiting for blocks, under a title that her crew has not given yet. */
export function newCreation(others: readonly { readonly title: string }[]): Work {
  const free = titles.find(({ id }) => !others.some(({ title }) => title === id))
  return { ...untouched, title: free?.id ?? usualTitle, blocks: { languageVersion: 0, blocks: [{ type: 'start', id: 'start', x: 16, y: 16 }] } }
}

/** What the journal kept, as a work; undefined: it is none of ours. */
export function workIn(kept: unknown): Work | undefined {
  if (typeof kept !== 'object' || kept === null || !('blocks' in kept)) return undefined
  const { title, object, blocks } = kept as Record<string, unknown>
  if (typeof title !== 'string' || typeof object !== 'string') return undefined
  return isSaved(blocks) ? { ...untouched, title, object, blocks } : undefined
}

/** What was put on the table before the work came stays there beside it. */
export function besideEarly(work: Work, early: SavedBlocks): Work {
  return early.blocks.length === 0 ? work : { ...work, blocks: { ...work.blocks, blocks: [...work.blocks.blocks, ...early.blocks] } }
}

function isSaved(blocks: unknown): blocks is SavedBlocks {
  return typeof blocks === 'object' && blocks !== null && 'blocks' in blocks && Array.isArray(blocks.blocks)
}

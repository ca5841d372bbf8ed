import { kit } from '../../../hardware/objects/objects.ts'
import { CREATION_VERSION } from '../../../workshops/language/creation.ts'
import type { Creation } from '../../../workshops/language/creation.ts'
import type { Pack } from '../../../workshops/packs/pack.ts'
import { parsePlace, placeAt, tableAt } from '../../../workshops/session/workshop-place.ts'
import type { WorkshopPlace } from '../../../workshops/session/workshop-place.ts'
import { titles, usualTitle } from '../../common/titles.ts'
import type { SavedBlocks } from '../blocks/saved-blocks.ts'

/** A creation whose blocks are as Blockly saves them, and where its crew is, if it is made in a workshop. */
export type Work = Creation & { readonly blocks: SavedBlocks; readonly workshop?: WorkshopPlace }

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
  const { title, object, blocks, workshop } = kept as Record<string, unknown>
  if (typeof title !== 'string' || typeof object !== 'string' || !isSaved(blocks)) return undefined
  const place = parsePlace(workshop)
  return { ...untouched, title, object, blocks, ...(place && { workshop: place }) }
}

/** What was put on the table before the work came stays there beside it. */
export function besideEarly(work: Work, early: SavedBlocks): Work {
  return early.blocks.length === 0 ? work : { ...work, blocks: { ...work.blocks, blocks: [...work.blocks.blocks, ...early.blocks] } }
}

/** What a crew finds at the beginning of a workshop, or at the step that the facilitator chose. Its title is the workshop's. */
export function workshopWork(pack: Pack, children: 1 | 2, step?: string): Work {
  const workshop = placeAt(pack, children, step)
  return { ...untouched, title: pack.id, object: pack.object, blocks: blocksOf(tableAt(pack, workshop.step)), workshop }
}

/** The blocks of a creation that a workshop brings. */
export function blocksOf(creation: Creation | undefined): SavedBlocks {
  return isSaved(creation?.blocks) ? creation.blocks : untouched.blocks
}

function isSaved(blocks: unknown): blocks is SavedBlocks {
  return typeof blocks === 'object' && blocks !== null && 'blocks' in blocks && Array.isArray(blocks.blocks)
}

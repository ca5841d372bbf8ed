import type { BuiltObject } from '../../hardware/objects/object.ts'
import { objectNamed } from '../../hardware/objects/objects.ts'
import { broughtUp } from './older-creations.ts'
import { readProgram } from './reader.ts'
import type { ReadingProblem } from './reader.ts'
import type { Program } from './program.ts'
import { isRecord } from './saved-block.ts'

/** The format this code writes. Older ones are brought up to it, newer ones refused. */
export const CREATION_VERSION = 1

/** A child's saved work. `blocks` is Blockly's own saved form, kept whole so that nothing of it is ever lost. */
export type Creation = {
  readonly format: 'camion'
  readonly version: typeof CREATION_VERSION
  readonly title: string
  readonly object: string
  readonly blocks: unknown
}

/**
 * Why a file is not a creation this kiosk can run:
 * - `not-json`: the text is not JSON. `detail` says where.
 * - `not-a-creation`: JSON of another kind. `detail` names the first field that is not as it should be.
 * - `newer`: written by a newer kiosk. `detail` is its version.
 * - `unknown-object`: for an object this kiosk does not know. `detail` is its id.
 * - `blocks`: see the block problems.
 */
export type CreationProblem =
  | { readonly reason: 'not-json' | 'not-a-creation' | 'newer' | 'unknown-object'; readonly detail: string }
  | { readonly reason: 'blocks'; readonly problems: readonly ReadingProblem[] }

export type ReadCreation =
  | { readonly creation: Creation; readonly object: BuiltObject; readonly program: Program; readonly problem?: undefined }
  | { readonly problem: CreationProblem }

/** Reads the text of a `.json` creation: format, object and blocks all at once. */
export function readCreation(text: string): ReadCreation {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { problem: { reason: 'not-json', detail: error instanceof Error ? error.message : '' } }
  }
  return parseCreation(value)
}

/** The same for a value that was JSON: a creation sent by the page. */
export function parseCreation(value: unknown): ReadCreation {
  const refuse = (reason: 'not-a-creation' | 'newer' | 'unknown-object', detail: string): ReadCreation => ({ problem: { reason, detail } })
  if (!isRecord(value)) return refuse('not-a-creation', 'format')
  const { format, version } = value
  if (format !== 'camion') return refuse('not-a-creation', 'format')
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return refuse('not-a-creation', 'version')
  if (version > CREATION_VERSION) return refuse('newer', String(version))
  const { title, object: objectId, blocks } = broughtUp(value, version)
  if (typeof title !== 'string') return refuse('not-a-creation', 'title')
  if (typeof objectId !== 'string') return refuse('not-a-creation', 'object')
  const object = objectNamed(objectId)
  if (!object) return refuse('unknown-object', objectId)
  const { program, problems } = readProgram(blocks, object)
  if (problems) return { problem: { reason: 'blocks', problems } }
  return { creation: { format, version: CREATION_VERSION, title, object: objectId, blocks }, object, program }
}

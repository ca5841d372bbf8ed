import type * as Blockly from 'blockly/core'
import { isAble, partNamed } from '../../../hardware/objects/object.ts'
import type { Ability, BuiltObject } from '../../../hardware/objects/object.ts'
import { abilitiesNeeded, blocks, isBlockType } from '../../../workshops/language/blocks.ts'
import type { BlockDefinition } from '../../../workshops/language/blocks.ts'

/** What a block asks and is not there: a part that this object lacks, or something that this board can't do. */
export type Lack = { readonly by: 'object' } | { readonly by: 'board'; readonly ability: Ability }

/** What can be asked of the object that is chosen and of the board that is plugged. */
export type AtHand = { readonly object: BuiltObject; readonly unable: ReadonlySet<Ability> }

/** What asking needs of a block: Blockly's, or a test's. */
type Asking = Pick<Blockly.Block, 'type'> & { getFieldValue(name: string): unknown }

/** What a block lacks; the object first, for no board mends that. */
export function lackOf(block: Asking, { object, unable }: AtHand): Lack | undefined {
  if (!isBlockType(block.type)) return undefined
  const definition: BlockDefinition = blocks[block.type]
  const hasAll = abilitiesNeeded(definition).every((ability) => object.parts.some((part) => isAble(part, ability)))
  if (!hasAll || definition.places.some((place) => place.kind === 'part' && !hasPart(object, block.getFieldValue(place.name), place.able))) return { by: 'object' }
  const ability = abilitiesNeeded(definition).find((needed) => unable.has(needed))
  return ability && { by: 'board', ability }
}

function hasPart(object: BuiltObject, id: unknown, able: Ability): boolean {
  const part = typeof id === 'string' ? partNamed(object, id) : undefined
  return part !== undefined && isAble(part, able)
}

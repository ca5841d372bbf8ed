import type { Ability } from '../../../hardware/objects/object.ts'
import { abilitiesNeeded, blocks } from '../../../workshops/language/blocks.ts'
import { abilitiesOf } from '../../common/abilities.ts'
import type { ConnectionState } from '../../common/connection.ts'

/** All that a block may ask for. */
const askedFor = new Set(Object.values(blocks).flatMap((block) => abilitiesNeeded(block)))

/** What the board that is there can't do, as far as blocks may ask; nothing while there is none. */
export function unableOn(connection: ConnectionState): ReadonlySet<Ability> {
  if (connection.is !== 'ready') return new Set()
  const able = abilitiesOf(connection.firmware)
  return new Set([...askedFor].filter((ability) => !able.includes(ability)))
}

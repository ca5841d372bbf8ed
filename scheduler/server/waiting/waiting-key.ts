import type { OrganisationId, WaitingId } from '../../domain/ids.ts'
import { isKeyTo, keyTo } from '../key.ts'

const opened = (organisation: OrganisationId, waiting: WaitingId): string => `waiting/${organisation}/${waiting}`

/** The key that opens a class's place on the waiting list, and nothing else: a link holds it, and nothing keeps it. */
export const waitingKey = (secret: string, organisation: OrganisationId, waiting: WaitingId): string => keyTo(secret, opened(organisation, waiting))

export const opensWaiting = (key: string, secret: string, organisation: OrganisationId, waiting: WaitingId): boolean => isKeyTo(key, secret, opened(organisation, waiting))

type Keyed = { readonly secret: string; readonly organisation: OrganisationId }

/** What stands for a place on the list in its addresses: who has it has the place. */
export const waitingTokenOf = ({ secret, organisation }: Keyed, waiting: WaitingId): string => `${waiting}.${waitingKey(secret, organisation, waiting)}`

/** The place that a token stands for; undefined when its key is not the right one. */
export function waitingOfToken(token: string, { secret, organisation }: Keyed): WaitingId | undefined {
  const [id = '', key = ''] = token.split('.')
  return opensWaiting(key, secret, organisation, id as WaitingId) ? (id as WaitingId) : undefined
}

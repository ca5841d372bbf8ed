import * as z from 'zod'
import type { BookingId, OrganisationId } from '../domain/ids.ts'
import { isKeyTo, keyTo } from './key.ts'
import type { Setting } from './setting.ts'

const opened = (organisation: OrganisationId, booking: BookingId): string => `booking/${organisation}/${booking}`

/** The key that opens one booking, for whoever made it: a link holds it, and nothing keeps it. */
export const bookingKey = (secret: string, organisation: OrganisationId, booking: BookingId): string => keyTo(secret, opened(organisation, booking))

export const opens = (key: string, secret: string, organisation: OrganisationId, booking: BookingId): boolean => isKeyTo(key, secret, opened(organisation, booking))

type Keyed = Pick<Setting, 'secret' | 'organisation'>

/** What stands for a booking in its addresses: who has it has the booking. */
export const tokenOf = ({ secret, organisation }: Keyed, { id }: { readonly id: BookingId }): string => `${id}.${bookingKey(secret, organisation, id)}`

/** The booking that a token stands for; undefined when its key is not the right one. */
export function bookingOfToken(token: string, { secret, organisation }: Keyed): BookingId | undefined {
  const [id = '', key = ''] = token.split('.')
  return opens(key, secret, organisation, id as BookingId) ? (id as BookingId) : undefined
}

/** The part of an address that stands for a booking. */
export const bookingPath = z.strictObject({ booking: z.string().regex(/^[0-9a-f-]{36}\.[\w-]+$/) })

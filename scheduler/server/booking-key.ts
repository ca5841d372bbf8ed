import { createHmac, timingSafeEqual } from 'node:crypto'
import type { BookingId, OrganisationId } from '../domain/ids.ts'

/**
 * The key that opens one booking, for whoever made it: a link holds it, and nothing keeps it.
 * @param secret of this server; who has it can make every key
 */
export function bookingKey(secret: string, organisation: OrganisationId, booking: BookingId): string {
  return createHmac('sha256', secret).update(`booking/${organisation}/${booking}`).digest('base64url')
}

export function opens(key: string, secret: string, organisation: OrganisationId, booking: BookingId): boolean {
  const right = Buffer.from(bookingKey(secret, organisation, booking))
  const given = Buffer.from(key)
  return given.length === right.length && timingSafeEqual(given, right)
}

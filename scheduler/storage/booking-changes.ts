import { classRefusals, slotRefusals } from '../domain/booking-rules.ts'
import type { WorkshopOffered } from '../domain/booking-rules.ts'
import type { Accompaniment } from '../domain/accompaniment.ts'
import type { ClassAsked } from '../domain/booking.ts'
import type { BookingId, OrganisationId, SlotId } from '../domain/ids.ts'
import type { Instant } from '../domain/time.ts'
import { isTaken, refused } from './bookings.ts'
import type { Outcome } from './bookings.ts'
import type { Database } from './database.ts'
import { lockSlot, slotOffered } from './slots-offered.ts'
import type { SlotLock } from './slots-offered.ts'

/** What becomes of a booking once its form is filled in. */

/** The head of the school has agreed. */
export async function confirmBooking(transaction: Database, organisation: OrganisationId, booking: BookingId): Promise<Outcome<object>> {
  const found = await transaction.selectFrom('booking').select('state').where('organisation', '=', organisation).where('id', '=', booking).forUpdate().executeTakeFirst()
  if (!found) return refused({ code: 'no-such-booking' })
  if (found.state === 'confirmed') return { ok: true }
  if (found.state !== 'asked') return refused({ code: found.state === 'held' ? 'hold-ended' : 'booking-cancelled' })
  await transaction.updateTable('booking').set((row) => ({ state: 'confirmed' as const, changed: row('changed', '+', 1) })).where('organisation', '=', organisation).where('id', '=', booking).execute()
  return { ok: true }
}

export type Recounting = { readonly organisation: OrganisationId; readonly booking: BookingId; readonly pupils: number; readonly adults: number; readonly accompaniment: Accompaniment; readonly workshop: WorkshopOffered | undefined; readonly now: Instant }

/** More or fewer come: the same rules as for a new class. */
export async function changeHeadCount(transaction: Database, { organisation, booking, pupils, adults, accompaniment, workshop, now }: Recounting): Promise<Outcome<object>> {
  const found = await transaction.selectFrom('booking').select(['state', 'slot', 'levels', 'is_ulis', 'workshop']).where('organisation', '=', organisation).where('id', '=', booking).forUpdate().executeTakeFirst()
  if (!found) return refused({ code: 'no-such-booking' })
  if (found.state === 'cancelled' || found.state === 'held') return refused({ code: 'booking-cancelled' })
  const slot = await slotOffered(transaction, organisation, found.slot as SlotId)
  if (!slot) return refused({ code: 'no-such-slot' })
  if (now >= slot.range.from) return refused({ code: 'slot-past' })
  const asked = { pupils, adults, levels: found.levels as ClassAsked['levels'], isUlis: found.is_ulis, workshop: found.workshop ?? '' }
  const against = classRefusals({ asked, slot, workshop, accompaniment, now })
  if (against.length > 0) return refused(...against)
  await transaction.updateTable('booking').set((row) => ({ pupils, adults, changed: row('changed', '+', 1) })).where('organisation', '=', organisation).where('id', '=', booking).execute()
  return { ok: true }
}

/** Frees the slot. Cancelling twice is cancelling once. @returns the slot that it freed; none when it was cancelled before */
export async function cancelBooking(transaction: Database, organisation: OrganisationId, booking: BookingId): Promise<Outcome<{ readonly freed: SlotId | undefined }>> {
  const found = await transaction.selectFrom('booking').select('slot').where('organisation', '=', organisation).where('id', '=', booking).executeTakeFirst()
  if (!found) return refused({ code: 'no-such-booking' })
  await lockSlot(transaction, organisation, found.slot as SlotId)
  const cancelled = await transaction
    .updateTable('booking')
    .set((row) => ({ state: 'cancelled' as const, held_until: null, changed: row('changed', '+', 1) }))
    .where('organisation', '=', organisation)
    .where('id', '=', booking)
    .where('state', '!=', 'cancelled')
    .returning('slot')
    .executeTakeFirst()
  return { ok: true, freed: cancelled?.slot as SlotId | undefined }
}

export type Moving = { readonly organisation: OrganisationId; readonly booking: BookingId; readonly to: SlotId; readonly accompaniment: Accompaniment; readonly workshop: WorkshopOffered | undefined; readonly now: Instant }

/** Takes a class to another slot: it has the one until it has the other. @returns the slot that it freed; none when it was there already */
export async function moveBooking(transaction: Database, { organisation, booking, to, accompaniment, workshop, now }: Moving, lock: SlotLock = lockSlot): Promise<Outcome<{ readonly freed: SlotId | undefined }>> {
  await lock(transaction, organisation, to)
  const moved = await transaction.selectFrom('booking').select(['state', 'slot', 'pupils', 'adults', 'levels', 'is_ulis', 'workshop']).where('organisation', '=', organisation).where('id', '=', booking).forUpdate().executeTakeFirst()
  if (!moved) return refused({ code: 'no-such-booking' })
  if (moved.state === 'cancelled') return refused({ code: 'booking-cancelled' })
  if (moved.slot === to) return { ok: true, freed: undefined }
  const before = await slotOffered(transaction, organisation, moved.slot as SlotId)
  if (before && now >= before.range.from) return refused({ code: 'slot-past' })
  const slot = await slotOffered(transaction, organisation, to)
  if (!slot) return refused({ code: 'no-such-slot' })
  const asked = { pupils: moved.pupils ?? 0, adults: moved.adults ?? 0, levels: moved.levels as ClassAsked['levels'], isUlis: moved.is_ulis, workshop: moved.workshop ?? '' }
  const against = [...slotRefusals({ slot, now }), ...(moved.state === 'held' ? [] : classRefusals({ asked, slot, workshop, accompaniment, now }))]
  if (against.length > 0) return refused(...against)
  if (await isTaken(transaction, organisation, to, now)) return refused({ code: 'slot-taken' })
  await transaction
    .updateTable('booking')
    .set((row) => ({ slot: to, seats: slot.seats, changed: row('changed', '+', 1) }))
    .where('organisation', '=', organisation)
    .where('id', '=', booking)
    .execute()
  return { ok: true, freed: moved.slot as SlotId }
}

import type { ExpressionBuilder } from 'kysely'
import type { Instant } from '../domain/time.ts'
import type { Tables } from './schema.ts'

/** Whether a booking keeps its slot from everybody else. What is offered to who waits stays theirs until it is offered to the next, be its hour over. */
export function keepsSlot(booking: ExpressionBuilder<Tables, 'booking'>, now: Instant) {
  return booking.or([
    booking('booking.state', 'in', ['asked', 'confirmed']),
    booking.and([booking('booking.state', '=', 'held'), booking.or([booking('booking.held_until', '>', new Date(now)), booking('booking.waiting', 'is not', null)])]),
  ])
}

/** Whether a slot to come is nobody's, and not kept aside. */
export function isFree(slot: ExpressionBuilder<Tables, 'slot'>, now: Instant) {
  const kept = slot
    .selectFrom('booking')
    .select('booking.id')
    .whereRef('booking.organisation', '=', 'slot.organisation')
    .whereRef('booking.slot', '=', 'slot.id')
    .where((booking) => keepsSlot(booking, now))
  return slot.and([
    slot('slot.is_cancelled', '=', false),
    slot('slot.is_kept_aside', '=', false),
    slot(slot.fn<Date>('lower', ['slot.range']), '>', new Date(now)),
    slot.not(slot.exists(kept)),
  ])
}

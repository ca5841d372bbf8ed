import type { Accompaniment } from './accompaniment.ts'
import { classRefusals } from './booking-rules.ts'
import type { SlotOffered, WorkshopOffered } from './booking-rules.ts'
import type { ClassAsked } from './booking.ts'
import { MINUTE } from './time.ts'
import type { Instant } from './time.ts'

/**
 * A class that waits for a slot of a stop.
 * - `waiting`: in the line.
 * - `offered`: a slot is kept for it until the offer's deadline.
 * - `booked`: it took the slot.
 * - `left`: it needs none any more, or was taken off the list.
 * - `missed`: it let an offer lapse.
 * - `ended`: booking closed, or the stop was cancelled, before a slot came free.
 */
export const waitingStates = ['waiting', 'offered', 'booked', 'left', 'missed', 'ended'] as const

export type WaitingState = (typeof waitingStates)[number]

/** Hours: how long a slot is kept for the class it is offered to, when there is time enough. */
export const OFFERED_FOR = 48

/** Hours before a class comes aboard after which nobody is asked to make up their mind any more. */
export const READY_BEFORE = 2

/** Minutes: an offer of less is no offer. */
export const SHORTEST_OFFER = 30

const HOUR = 60 * MINUTE

/** Until when a slot is kept for who is offered it, and what sets that hour; or that there is no time left to offer it. */
export type OfferDeadline = { readonly ok: true; readonly until: Instant; readonly because: 'two-days' | 'booking-closes' | 'class-begins' } | { readonly ok: false; readonly because: 'too-late' }

/** Two days; but booking is not closed by then, and the class does not begin within two hours. */
export function offerDeadline({ now, closes, begins }: { readonly now: Instant; readonly closes: Instant; readonly begins: Instant }): OfferDeadline {
  const limits = [
    { until: (now + OFFERED_FOR * HOUR) as Instant, because: 'two-days' },
    { until: closes, because: 'booking-closes' },
    { until: (begins - READY_BEFORE * HOUR) as Instant, because: 'class-begins' },
  ] as const
  const first = limits.reduce((one, other) => (other.until < one.until ? other : one))
  return first.until - now < SHORTEST_OFFER * MINUTE ? { ok: false, because: 'too-late' } : { ok: true, ...first }
}

/** A class of the line, as the rules look at it. */
export type ClassWaiting = { readonly asked: ClassAsked; readonly workshop: WorkshopOffered | undefined }

/** The first of a line that can come in a slot; a class that can't is passed over, and keeps its place. */
export function firstWhoFits<Waiting extends ClassWaiting>(line: readonly Waiting[], slot: SlotOffered, accompaniment: Accompaniment, now: Instant): Waiting | undefined {
  return line.find(({ asked, workshop }) => classRefusals({ asked, slot, workshop, accompaniment, now }).length === 0)
}

import { clockAt, clockText, dayAt, daysFrom } from '../../domain/time.ts'
import type { Instant, Zone } from '../../domain/time.ts'
import type { Refusal } from '../../storage/bookings.ts'
import type { BookingSeen } from '../../storage/booking-seen.ts'
import type { SlotFound } from '../../storage/slots-offered.ts'
import { communeCoded } from '../../storage/communes/known.ts'
import type { SlotSeen, StopSeen } from '../../storage/stops.ts'
import type { NearStop } from '../near-stops.ts'
import type { Clock, DayOfStop, LocalMoment, RefusalShown, SlotShown, StopInTour, StopNear, VisitShown } from '../../web/page-models.ts'

/** What is kept, as the pages show it: days and clock times of the place. */

export const clockIn = (instant: Instant, zone: Zone): Clock => clockText(clockAt(instant, zone))

export const momentIn = (instant: Instant, zone: Zone): LocalMoment => ({ day: dayAt(instant, zone), time: clockIn(instant, zone) })

export const stopInTour = ({ id, commune, communeName, place, first, last, freeSlots }: StopSeen): StopInTour => ({ id, commune: communeName, place, first, last, freeSlots, at: communeCoded(commune)?.at })

export const stopNear = ({ stop, kilometres, isApproximate }: NearStop): StopNear => ({ ...stopInTour(stop), kilometres, isApproximate })

/** Every day of a stop with its slots, or the reason why it has none. */
export function daysShown({ first, last, zone, none }: StopSeen, slots: readonly SlotSeen[], now: Instant): readonly DayOfStop[] {
  return daysFrom(first, last).map((day) => ({
    day,
    slots: slots.filter((slot) => slot.day === day).map((slot) => slotShown(slot, zone, now)),
    none: none.filter((reason) => reason.day === day),
  }))
}

function slotShown({ id, range, length, seats, is }: SlotSeen, zone: Zone, now: Instant): SlotShown {
  return { id, from: clockIn(range.from, zone), until: clockIn(range.until, zone), length, seats, is: range.from <= now ? 'past' : is === 'kept-aside' ? 'taken' : is }
}

export function visitShown({ stop, range }: BookingSeen, { communeName, place }: StopSeen, { length, seats, zone }: Pick<SlotFound, 'length' | 'seats' | 'zone'>): VisitShown {
  return { stop, commune: communeName, place, day: dayAt(range.from, zone), from: clockIn(range.from, zone), until: clockIn(range.until, zone), length, seats }
}

/** The refusals that a form shows beside its fields; the others lead to another page. */
export function refusalsShown(refusals: readonly Refusal[], zone: Zone): readonly RefusalShown[] {
  return refusals.flatMap((refusal): readonly RefusalShown[] => {
    switch (refusal.code) {
      case 'booking-not-open':
        return [{ ...refusal, opens: momentIn(refusal.opens, zone) }]
      case 'booking-closed':
        return [{ ...refusal, closed: momentIn(refusal.closed, zone) }]
      case 'no-such-slot':
      case 'no-such-booking':
      case 'slot-taken':
      case 'hold-ended':
      case 'booking-cancelled':
      case 'key-used-for-another-wish':
      case 'no-such-stop':
      case 'no-slot-to-come':
      case 'slot-is-free':
      case 'waits-enough':
      case 'too-many-holds':
      case 'no-such-waiting':
      case 'not-in-line':
      case 'too-late-to-offer':
        return []
      default:
        return [refusal]
    }
  })
}

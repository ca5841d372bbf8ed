import type { BookingId, WaitingId } from '../../domain/ids.ts'
import type { Database } from '../../storage/database.ts'
import type { Setting } from '../setting.ts'

/** What a school is written to about. Its message is kept in the transaction of what happened: both, or neither. */
export type BookingEvent = 'booked' | 'head-asked' | 'agreed' | 'recounted' | 'moved' | 'cancelled' | 'stop-moved' | 'slot-cancelled' | 'stop-cancelled'

export type WaitingEvent = 'waiting' | 'offered' | 'offer-ended' | 'waiting-ended'

/** @param because a coordinator's own words to the school */
export function tellSchool(_transaction: Database, _setting: Setting, _event: BookingEvent, _booking: BookingId, _because = ''): Promise<void> {
  return Promise.resolve()
}

/** @param offered the booking that holds the slot which is offered */
export function tellWaiting(_transaction: Database, _setting: Setting, _event: WaitingEvent, _waiting: WaitingId, _offered?: BookingId): Promise<void> {
  return Promise.resolve()
}

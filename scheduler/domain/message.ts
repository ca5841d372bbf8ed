import { dayAfter, dayAt, instantAt, MINUTE } from './time.ts'
import type { Instant, Zone } from './time.ts'

/** What a school is written to about its booking. */
export const bookingEvents = ['booked', 'head-asked', 'agreed', 'recounted', 'moved', 'cancelled', 'stop-moved', 'slot-cancelled', 'stop-cancelled'] as const

/** What a school is written to about its place in a waiting list. */
export const waitingEvents = ['waiting', 'offered', 'offer-ended', 'waiting-ended'] as const

export const reminderKinds = ['reminder-30', 'reminder-7', 'reminder-1'] as const

export type BookingEvent = (typeof bookingEvents)[number]
export type WaitingEvent = (typeof waitingEvents)[number]
export type ReminderKind = (typeof reminderKinds)[number]
export type MessageKind = BookingEvent | WaitingEvent | ReminderKind | 'invitation'

/** Days before the visit. */
const daysBefore: Readonly<Record<ReminderKind, number>> = { 'reminder-30': 30, 'reminder-7': 7, 'reminder-1': 1 }

/** Minutes after midnight, where the truck is: before the first lesson. */
const REMINDED_AT = 8 * 60

export type Reminder = { readonly kind: ReminderKind; readonly due: Instant }

/** When a class is reminded of its visit: thirty days, seven days and one day before, in the morning. One whose moment is past is not made up for. */
export function remindersOf(visit: Instant, zone: Zone, now: Instant): readonly Reminder[] {
  const day = dayAt(visit, zone)
  return reminderKinds.map((kind) => ({ kind, due: instantAt(dayAfter(day, -daysBefore[kind]), REMINDED_AT, zone) })).filter(({ due }) => due > now)
}

/** Minutes to wait after each try that failed: twelve tries in about a day. */
const waits: readonly number[] = [1, 2, 5, 15, 30, 60, 120, 180, 240, 300, 420]

/** When a message is tried again that so many tries could not send; undefined when it is given up. */
export function nextTry(tries: number, now: Instant): Instant | undefined {
  const wait = waits[tries - 1]
  return wait === undefined ? undefined : ((now + wait * MINUTE) as Instant)
}

import { dayAfter, dayAt, instantAt, MINUTE } from './time.ts'
import type { Day, Instant, Zone } from './time.ts'

/** What a school is written to about its booking. */
export const bookingEvents = ['booked', 'head-asked', 'agreed', 'recounted', 'moved', 'cancelled', 'stop-moved', 'slot-cancelled', 'stop-cancelled'] as const

/** What a school is written to about its place in a waiting list. */
export const waitingEvents = ['waiting', 'offered', 'offer-ended', 'waiting-ended'] as const

/**
 * What the team is written to about its days.
 * - `shift-asked`: she is asked to come, and until when to answer.
 * - `shift-taken`: she comes.
 * - `shift-ended`: she was to come, and does not.
 * - `shift-not-needed`: she was asked, or proposed herself, and somebody else has the place.
 * - `teammate-off`: somebody she works with, or whom the coordinator counts on, does not come.
 * - `search-in-vain`: to the coordinators: nobody suitable is left to be asked.
 * - `session-unready`: to the coordinators: a class comes within a week, and its team is not complete.
 * - `desk-news`: to the coordinators, in the morning: what came since the morning before, and waits for an answer of theirs.
 * - `check-ends`, `check-ends-of`: to her, and to the coordinators: the last day on which she is cleared is near.
 * - `shift-thanks`: her day is over.
 */
export const teamEvents = ['shift-asked', 'shift-taken', 'shift-ended', 'shift-not-needed', 'teammate-off', 'search-in-vain', 'session-unready', 'desk-news', 'check-ends', 'check-ends-of', 'shift-7', 'shift-1', 'shift-thanks'] as const

export const reminderKinds = ['reminder-30', 'reminder-7', 'reminder-1'] as const

export type BookingEvent = (typeof bookingEvents)[number]
export type WaitingEvent = (typeof waitingEvents)[number]
export type ReminderKind = (typeof reminderKinds)[number]
export type TeamEvent = (typeof teamEvents)[number]
export type MessageKind = BookingEvent | WaitingEvent | ReminderKind | TeamEvent | 'invitation'

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

/** When somebody who comes is reminded of her day, and thanked for it: seven days and one day before, in the morning, and on the morning after. */
export function shiftReminders(day: Day, zone: Zone, now: Instant): readonly { readonly kind: 'shift-7' | 'shift-1' | 'shift-thanks'; readonly due: Instant }[] {
  const on = (days: number) => instantAt(dayAfter(day, days), REMINDED_AT, zone)
  return [{ kind: 'shift-7', due: on(-7) } as const, { kind: 'shift-1', due: on(-1) } as const, { kind: 'shift-thanks', due: on(1) } as const].filter(({ due }) => due > now)
}

/** From the morning of the day before to that of a day. */
export type SinceYesterday = { readonly day: Day; readonly from: Instant; readonly until: Instant }

/** What the coordinators are told of this morning; undefined before it. */
export function sinceYesterday(zone: Zone, now: Instant): SinceYesterday | undefined {
  const day = dayAt(now, zone)
  const [from, until] = [instantAt(dayAfter(day, -1), REMINDED_AT, zone), instantAt(day, REMINDED_AT, zone)]
  return now < until ? undefined : { day, from, until }
}

/** Minutes to wait after each try that failed: twelve tries in about a day. */
const waits: readonly number[] = [1, 2, 5, 15, 30, 60, 120, 180, 240, 300, 420]

/** When a message is tried again that so many tries could not send; undefined when it is given up. */
export function nextTry(tries: number, now: Instant): Instant | undefined {
  const wait = waits[tries - 1]
  return wait === undefined ? undefined : ((now + wait * MINUTE) as Instant)
}

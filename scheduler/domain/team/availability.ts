import { clockAt, dayAt, weekdayOf } from '../time.ts'
import type { ClockTime, Day, TimeRange, Zone } from '../time.ts'

/* When somebody can come, as she has said it: a habit of the week, single days, and the hours that her own calendar takes. */

export const halves = ['morning', 'afternoon'] as const

export type Half = (typeof halves)[number]

/** Minutes after midnight: what begins before noon is the morning's, what ends after it the afternoon's. */
const NOON = 12 * 60

/** The half of the day in which something begins. */
export const halfAt = (begins: ClockTime): Half => (begins < NOON ? 'morning' : 'afternoon')

export type Availability = {
  /** Of each weekday (1 is Monday) the halves in which she can usually come. */
  readonly week: Readonly<Record<number, readonly Half[]>>
  /** What is otherwise on single days: the halves in which she can come, none among them. */
  readonly days: Readonly<Record<Day, readonly Half[]>>
  /** What her calendar holds: no more than that it is taken. */
  readonly busy: readonly TimeRange[]
}

/** Whether she has said that she can come, for all of a time. A single day counts more than the week, and what is taken more than either. */
export function isAvailable({ week, days, busy }: Availability, range: TimeRange, zone: Zone): boolean {
  if (busy.some(({ from, until }) => from < range.until && range.from < until)) return false
  const day = dayAt(range.from, zone)
  const free = days[day] ?? week[weekdayOf(day)] ?? []
  return halvesOf(range, zone).every((half) => free.includes(half))
}

function halvesOf({ from, until }: TimeRange, zone: Zone): readonly Half[] {
  return halves.filter((half) => (half === 'morning' ? clockAt(from, zone) < NOON : clockAt(until, zone) > NOON))
}

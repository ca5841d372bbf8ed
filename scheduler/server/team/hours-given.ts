import type { ShiftRole } from '../../domain/team/shift.ts'
import { dayAfter, dayAt } from '../../domain/time.ts'
import type { Day, Instant } from '../../domain/time.ts'
import type { ShiftSeen } from '../../storage/team/shifts-seen.ts'

/** A day that somebody gave. */
export type DayGiven = { readonly day: Day; readonly commune: string; readonly role: ShiftRole; readonly minutes: number }

/** Some days, both the first and the last among them. */
export type Period = { readonly first: Day; readonly last: Day }

/** The year of that number, or the twelve months that end today. */
export function periodOf(year: number | undefined, today: Day): Period {
  if (year !== undefined) return { first: `${year}-01-01` as Day, last: `${year}-12-31` as Day }
  const [thisYear = NaN] = today.split('-').map(Number)
  return { first: dayAfter(`${thisYear - 1}${today.slice(4)}` as Day, 1), last: today }
}

/** What somebody gave in a period: shifts that she took and that are over, as they were counted. At a stop that was cancelled, only what somebody counted. */
export function daysGiven(shifts: readonly ShiftSeen[], { first, last }: Period, now: Instant): readonly DayGiven[] {
  const over = shifts.filter(({ state, stopState, isCounted, range, day, minutes }) => state === 'accepted' && (stopState === 'published' || isCounted) && range.until <= now && first <= day && day <= last && minutes > 0)
  const days = Map.groupBy(over, ({ day, stop, role }) => `${day} ${stop} ${role}`)
  return [...days.values()].flatMap((ofDay) => {
    const [one] = ofDay
    return one ? [{ day: one.day, commune: one.communeName, role: one.role, minutes: ofDay.reduce((sum, { minutes }) => sum + minutes, 0) }] : []
  })
}

/** The day it is where somebody was last; in France, for who was nowhere. */
export const todayOf = (shifts: readonly ShiftSeen[], now: Instant): Day => dayAt(now, shifts.at(-1)?.zone ?? 'Europe/Paris')

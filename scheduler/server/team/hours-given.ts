import type { ShiftRole } from '../../domain/team/shift.ts'
import { dayAt } from '../../domain/time.ts'
import type { Day, Instant } from '../../domain/time.ts'
import type { ShiftSeen } from '../../storage/team/shifts-seen.ts'
import type { YearGiven } from '../../web/team/my-days-models.ts'

/** A day that somebody gave. */
export type DayGiven = { readonly day: Day; readonly commune: string; readonly role: ShiftRole; readonly minutes: number }

/** Some days, both the first and the last among them. */
export type Period = { readonly first: Day; readonly last: Day }

const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** The year of that number, or this one; of this one, what is past. */
export function periodOf(year: number | undefined, today: Day): Period {
  const thisYear = yearOf(today)
  return { first: `${year ?? thisYear}-01-01` as Day, last: year === undefined || year === thisYear ? today : (`${year}-12-31` as Day) }
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

/** What somebody gave in each year, the last one first. */
export function yearsGiven(shifts: readonly ShiftSeen[], now: Instant): readonly YearGiven[] {
  const all = daysGiven(shifts, { first: '2000-01-01' as Day, last: todayOf(shifts, now) }, now)
  const years = Map.groupBy(all, ({ day }) => yearOf(day))
  return [...years].map(([year, of]) => ({ year, days: new Set(of.map(({ day }) => day)).size, minutes: of.reduce((sum, { minutes }) => sum + minutes, 0) })).toSorted((one, other) => other.year - one.year)
}

/** The day it is where somebody was last; in France, for who was nowhere. */
export const todayOf = (shifts: readonly ShiftSeen[], now: Instant): Day => dayAt(now, shifts.at(-1)?.zone ?? 'Europe/Paris')

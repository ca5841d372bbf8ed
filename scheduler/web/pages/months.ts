import { dayAfter, daysFrom, weekdayOf } from '../../domain/time.ts'
import type { Day } from '../../domain/time.ts'

/** `2027-03`. */
export type Month = string

export type Week = readonly (Day | undefined)[]

/** More are not shown at once. */
const MOST_MONTHS = 12

/** The months in which something happens, none before this one. */
export function monthsOf(spans: readonly { readonly first: Day; readonly last: Day }[], today: Day): readonly Month[] {
  const months = new Set<Month>()
  for (const { first, last } of spans) {
    for (let month = later(monthOf(first), monthOf(today)); month <= monthOf(last) && months.size <= 10 * MOST_MONTHS; month = monthAfter(month)) months.add(month)
  }
  return [...months].sort().slice(0, MOST_MONTHS)
}

/** A month’s weeks from Monday to Sunday; undefined are the days of the months around it. */
export function weeksOf(month: Month): readonly Week[] {
  const first = `${month}-01` as Day
  const days = daysFrom(first, dayAfter(`${monthAfter(month)}-01` as Day, -1))
  const cells: (Day | undefined)[] = [...Array.from({ length: weekdayOf(first) - 1 }, () => undefined), ...days]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => Array.from({ length: 7 }, (_, weekday) => cells[7 * week + weekday]))
}

const monthOf = (day: Day): Month => day.slice(0, 7)

const later = (one: Month, other: Month): Month => (one > other ? one : other)

const monthAfter = (month: Month): Month => dayAfter(`${month}-01` as Day, 31).slice(0, 7)

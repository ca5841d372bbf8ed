import type { Day, Instant, TimeRange } from '../domain/time.ts'
import { dayAfter } from '../domain/time.ts'

/** As PostgreSQL takes a range of moments. */
export const rangeText = ({ from, until }: TimeRange): string => `[${new Date(from).toISOString()},${new Date(until).toISOString()})`

/** As PostgreSQL writes one: `["2027-03-15 08:00:00+00","2027-03-15 09:00:00+00")`. */
export function rangeIn(text: string): TimeRange {
  const [, from = '', until = ''] = /^\["(.+)","(.+)"\)$/.exec(text) ?? []
  return { from: momentIn(from), until: momentIn(until) }
}

/** Its offset has no minutes where they are none. */
function momentIn(text: string): Instant {
  return Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')) as Instant
}

/** As PostgreSQL takes the days from the first to the last, both among them. */
export const daysText = ({ first, last }: { readonly first: Day; readonly last: Day }): string => `[${first},${dayAfter(last, 1)})`

export function daysIn(text: string): { readonly first: Day; readonly last: Day } {
  const [, first = '', after = ''] = /^\[(.+),(.+)\)$/.exec(text) ?? []
  return { first: first as Day, last: dayAfter(after as Day, -1) }
}

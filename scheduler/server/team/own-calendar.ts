import ICAL from 'ical.js'
import { dayAfter, instantAt } from '../../domain/time.ts'
import type { Instant, TimeRange } from '../../domain/time.ts'
import { dayOf, HERE, instantOf, momentsOf, nameOf, roughly } from './own-calendar-moments.ts'
import type { Moment } from './own-calendar-moments.ts'

/* Somebody's own calendar, as a file: when she is taken, and nothing else that is in it. Whoever wrote the file may mean harm. */

/** What is read of a file at the most. */
export const ownCalendarLimits = {
  /** Bytes. */
  size: 256 * 1024,
  events: 2_000,
  /** Times that are kept. */
  times: 1_000,
  /** Occurrences that are looked at, those of years past among them. */
  steps: 100_000,
  /** From now on. */
  days: 370,
} as const

/**
 * Why nothing is kept of a file.
 * - `not-a-calendar`: it does not have the form of one.
 * - `broken-event`: an event of it can't be read.
 * - `too-many-events`, `too-many-times`: more than are read.
 * - `too-often`: an event comes back every hour, minute or second.
 */
export type OwnCalendarTrouble = 'not-a-calendar' | 'broken-event' | 'too-many-events' | 'too-many-times' | 'too-often'

export type OwnCalendarRead = { readonly busy: readonly TimeRange[] } | { readonly trouble: OwnCalendarTrouble }

const DAY = 24 * 60 * 60 * 1_000

/** The times that a calendar holds in the year to come, in their order. It may take all the time of the world: see `own-calendar-apart.ts`. */
export function readOwnCalendar(text: string, now: Instant): OwnCalendarRead {
  const calendars = calendarsIn(text)
  if (!calendars) return { trouble: 'not-a-calendar' }
  const events = calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent'))
  if (events.length > ownCalendarLimits.events) return { trouble: 'too-many-events' }
  try {
    return expanded(events, { from: now, until: (now + ownCalendarLimits.days * DAY) as Instant })
  } catch {
    // The parser throws at whatever it can't read.
    return { trouble: 'broken-event' }
  }
}

function calendarsIn(text: string): readonly ICAL.Component[] | undefined {
  try {
    const parsed = ICAL.parse(text.replace(/^\ufeff/, '')) as unknown[]
    const several = Array.isArray(parsed[0]) ? (parsed as unknown[][]) : [parsed]
    const calendars = several.map((one) => new ICAL.Component(one)).filter(({ name }) => name === 'vcalendar')
    return calendars.length === 0 ? undefined : calendars
  } catch {
    return undefined
  }
}

function expanded(events: readonly ICAL.Component[], within: TimeRange): OwnCalendarRead {
  if (events.some((event) => rulesOf(event).some(({ freq }) => ['SECONDLY', 'MINUTELY', 'HOURLY'].includes(freq)))) return { trouble: 'too-often' }
  const changed = Map.groupBy(events.filter((event) => event.hasProperty('recurrence-id')), uidOf)
  const busy = new Map<string, TimeRange>()
  let steps = 0
  for (const event of events.filter(isTaken)) {
    const others = event.hasProperty('recurrence-id') ? [] : (changed.get(uidOf(event)) ?? [])
    for (const range of occurrencesOf(event, others, within)) {
      steps += 1
      if (range) busy.set(`${range.from} ${range.until}`, range)
      if (steps > ownCalendarLimits.steps || busy.size > ownCalendarLimits.times) return { trouble: 'too-many-times' }
    }
  }
  return { busy: [...busy.values()].sort((one, other) => one.from - other.from || one.until - other.until) }
}

const said = (event: ICAL.Component, name: string): string => String(event.getFirstPropertyValue(name) ?? '')

const uidOf = (event: ICAL.Component): string => said(event, 'uid')

const isTaken = (event: ICAL.Component): boolean => said(event, 'transp').toUpperCase() !== 'TRANSPARENT' && said(event, 'status').toUpperCase() !== 'CANCELLED'

const rulesOf = (event: ICAL.Component): readonly ICAL.Recur[] => event.getAllProperties('rrule').map((property) => property.getFirstValue() as ICAL.Recur)

/** Each time at which an event takes place, in no order; undefined for what lies outside of the time that is looked at. */
function* occurrencesOf(event: ICAL.Component, changed: readonly ICAL.Component[], within: TimeRange): Generator<TimeRange | undefined> {
  const [start] = momentsOf(event, 'dtstart')
  if (!start) return
  const lasts = lengthOf(event, start)
  const leftOut = new Set([...momentsOf(event, 'exdate'), ...changed.flatMap((one) => momentsOf(one, 'recurrence-id'))].map(nameOf))
  for (const moment of beginningsOf(event, start, within.until)) {
    // Years past are many, and a zone's clocks are slow.
    if (roughly(moment) < within.from - lasts - 2 * DAY) yield undefined
    else {
      const range = rangeFrom(moment, lasts)
      const isOut = range.until <= Math.max(range.from, within.from) || range.from >= within.until || leftOut.has(nameOf(moment)) || leftOut.has(dayOf(moment))
      yield isOut ? undefined : range
    }
  }
}

/** Each moment at which an event begins, some of them twice. */
function* beginningsOf(event: ICAL.Component, start: Moment, until: Instant): Generator<Moment> {
  yield start
  yield* momentsOf(event, 'rdate')
  for (const rule of rulesOf(event)) {
    // The library compares clocks of two places where the file does not say what its zone is: the end is ours to know.
    const last = rule.until ? instantOf({ time: rule.until, zone: start.zone }) : Infinity
    const open = rule.clone()
    open.until = null
    const iterator = open.iterator(start.time)
    for (let next = nextOf(iterator); next; next = nextOf(iterator)) {
      const moment = { time: next.clone(), zone: start.zone }
      if (roughly(moment) > until + 2 * DAY || instantOf(moment) > last) break
      yield moment
    }
  }
}

const nextOf = (iterator: ICAL.RecurIterator): ICAL.Time | null => iterator.next()

/** How long an event takes, in ms; of whole days they are as long as without a change of clocks. */
function lengthOf(event: ICAL.Component, start: Moment): number {
  const [end] = momentsOf(event, 'dtend')
  const duration: unknown = event.getFirstPropertyValue('duration')
  const lasts = end ? (start.time.isDate ? roughly(end) - roughly(start) : instantOf(end) - instantOf(start)) : duration instanceof ICAL.Duration ? duration.toSeconds() * 1_000 : 0
  return start.time.isDate ? Math.max(DAY, lasts) : lasts
}

function rangeFrom(moment: Moment, lasts: number): TimeRange {
  const from = instantOf(moment)
  return { from, until: moment.time.isDate ? instantAt(dayAfter(dayOf(moment), Math.round(lasts / DAY)), 0, HERE) : ((from + lasts) as Instant) }
}

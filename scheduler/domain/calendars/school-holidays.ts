import { dayAfter } from '../time.ts'
import type { Day } from '../time.ts'
import { holidayZones } from './zones.ts'
import type { HolidayZone } from './zones.ts'

/**
 * Days without school, as calendars print them: “from the evening of the first date to the morning of the second”.
 * Read so: there is no school on any day strictly between the two. The first date is the last school day, unless it is itself
 * a Saturday, as most are; the second is the first school day.
 */
export type HolidayPeriod = {
  readonly name: string
  readonly zones: readonly HolidayZone[]
  readonly from: Day
  /** Undefined while nobody has said when school begins again. */
  readonly until: Day | undefined
  /** Read in an official file or text. */
  readonly isConfirmed: boolean
}

/** Days of which a table knows whether they are in the holidays, both ends among them. */
export type KnownDays = { readonly first: Day; readonly last: Day }

export type HolidayTable = {
  readonly periods: readonly HolidayPeriod[]
  /** In order, apart from each other. A day in none of them may well be in holidays that the table has not heard of. */
  readonly known: Readonly<Record<HolidayZone, readonly KnownDays[]>>
}

export const periodsOf = (zone: HolidayZone, { periods }: HolidayTable): readonly HolidayPeriod[] => periods.filter(({ zones }) => zones.includes(zone))

/** Whether a day is in holidays whose both ends are known. */
export const isInHolidays = (day: Day, { from, until }: HolidayPeriod): boolean => until !== undefined && from < day && day < until

export const isKnown = (day: Day, zone: HolidayZone, { known }: HolidayTable): boolean => known[zone].some(({ first, last }) => first <= day && day <= last)

/** The last day before this one of which the table knows; undefined when it knows of none. */
export const knownBefore = (day: Day, zone: HolidayZone, { known }: HolidayTable): Day | undefined => known[zone].map(({ last }) => last).findLast((last) => last < day)

/**
 * Whether the dates of the holidays before and after an open day are confirmed: as long as one of them may move, it may reach that day.
 */
export function isConfirmedOpen(day: Day, zone: HolidayZone, table: HolidayTable): boolean {
  const periods = periodsOf(zone, table)
  const before = periods.filter(({ until }) => until !== undefined && until <= day).sort(byDate).at(-1)
  const after = periods.filter(({ from }) => from >= day).sort(byDate)[0]
  return [before, after].every((period) => period?.isConfirmed ?? true)
}

const byDate = (one: HolidayPeriod, other: HolidayPeriod): number => (one.from < other.from ? -1 : 1)

const period = (zones: readonly HolidayZone[], name: string, from: string, until: string | undefined): HolidayPeriod => ({ name, zones, from: from as Day, until: until as Day | undefined, isConfirmed: true })
const toConfirm = (...row: Parameters<typeof period>): HolidayPeriod => ({ ...period(...row), isConfirmed: false })

/** From the first holidays of the table to the day on which those begin whose end is not known. */
const known: readonly KnownDays[] = [{ first: '2025-10-18' as Day, last: '2027-07-03' as Day }]

/**
 * 2025-26 and 2026-27, zones A, B and C. 2026-27 is the decree of 22 October 2025, whose winter and spring dates were not read
 * in an official file. At Ascension the days without class are said one by one: the Friday and the Saturday.
 */
export const schoolHolidays: HolidayTable = {
  known: { A: known, B: known, C: known },
  periods: [
    period(holidayZones, 'Vacances de la Toussaint', '2025-10-18', '2025-11-03'),
    period(holidayZones, 'Vacances de Noël', '2025-12-20', '2026-01-05'),
    period(['A'], 'Vacances d’hiver', '2026-02-07', '2026-02-23'),
    period(['B'], 'Vacances d’hiver', '2026-02-14', '2026-03-02'),
    period(['C'], 'Vacances d’hiver', '2026-02-21', '2026-03-09'),
    period(['A'], 'Vacances de printemps', '2026-04-04', '2026-04-20'),
    period(['B'], 'Vacances de printemps', '2026-04-11', '2026-04-27'),
    period(['C'], 'Vacances de printemps', '2026-04-18', '2026-05-04'),
    daysOff(holidayZones, 'Pont de l’Ascension', '2026-05-15', '2026-05-16'),
    period(holidayZones, 'Vacances d’été', '2026-07-04', '2026-09-01'),

    period(holidayZones, 'Vacances de la Toussaint', '2026-10-17', '2026-11-02'),
    period(holidayZones, 'Vacances de Noël', '2026-12-19', '2027-01-04'),
    toConfirm(['C'], 'Vacances d’hiver', '2027-02-06', '2027-02-22'),
    toConfirm(['A'], 'Vacances d’hiver', '2027-02-13', '2027-03-01'),
    toConfirm(['B'], 'Vacances d’hiver', '2027-02-20', '2027-03-08'),
    toConfirm(['C'], 'Vacances de printemps', '2027-04-03', '2027-04-19'),
    toConfirm(['A'], 'Vacances de printemps', '2027-04-10', '2027-04-26'),
    toConfirm(['B'], 'Vacances de printemps', '2027-04-17', '2027-05-03'),
    daysOff(holidayZones, 'Pont de l’Ascension', '2027-05-07', '2027-05-08'),
    period(holidayZones, 'Vacances d’été', '2027-07-03', undefined),
  ],
}

function daysOff(zones: readonly HolidayZone[], name: string, first: string, last: string): HolidayPeriod {
  return period(zones, name, dayAfter(first as Day, -1), dayAfter(last as Day, 1))
}

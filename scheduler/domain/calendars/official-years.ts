import { plainText } from '../plain-text.ts'
import { dayAfter } from '../time.ts'
import type { Day } from '../time.ts'
import { isReturn, isSummer } from './official-period.ts'
import type { OfficialPeriod } from './official-period.ts'
import type { HolidayPeriod, HolidayTable, KnownDays } from './school-holidays.ts'
import { holidayZones } from './zones.ts'
import type { HolidayZone } from './zones.ts'

/** The holidays that each school year has. A year in which one of them is not told is not known. */
const yearly = { toussaint: /toussaint/, noël: /noel/, hiver: /hiver/, printemps: /printemps/, été: /\bete\b/ } as const

/**
 * A school year of a zone that the table does not take, and why: holidays are not told, or told twice with other dates
 * (the rows that differ).
 */
export type LeftOut = { readonly zone: HolidayZone; readonly schoolYear: string } & ({ readonly missing: readonly string[] } | { readonly contradicting: readonly number[] })

type Year = { readonly zone: HolidayZone; readonly schoolYear: string; readonly periods: readonly OfficialPeriod[]; readonly begins: Day | undefined }

/** The table of all school years that are told in full and without contradiction; the others are named. */
export function tableOf(rows: readonly OfficialPeriod[]): { readonly table: HolidayTable; readonly leftOut: readonly LeftOut[] } {
  const years = holidayZones.flatMap((zone) => yearsOf(zone, rows.filter((row) => row.zone === zone)))
  const taken = years.flatMap((year) => ('periods' in year ? [year] : []))
  const known = (zone: HolidayZone) => knownDays(taken.filter((year) => year.zone === zone))
  return {
    table: { periods: together(taken.flatMap(({ periods }) => periods)), known: { A: known('A'), B: known('B'), C: known('C') } },
    leftOut: years.flatMap((year) => ('periods' in year ? [] : [year])),
  }
}

function yearsOf(zone: HolidayZone, rows: readonly OfficialPeriod[]): readonly (Year | LeftOut)[] {
  const schoolYears = [...new Set(rows.map(({ schoolYear }) => schoolYear))].sort()
  return schoolYears.map((schoolYear): Year | LeftOut => {
    const told = withoutOpenSummer(rows.filter((row) => row.schoolYear === schoolYear))
    const periods = told.filter((row, index) => told.findIndex((other) => isSame(row, other)) === index).sort(byDate)
    const contradicting = periods.filter((row) => periods.some((other) => other !== row && plainText(other.name) === plainText(row.name))).map(({ line }) => line)
    if (contradicting.length > 0) return { zone, schoolYear, contradicting }
    const missing = Object.entries(yearly).flatMap(([name, written]) => (periods.some((row) => written.test(plainText(row.name))) ? [] : [name]))
    if (missing.length > 0) return { zone, schoolYear, missing }
    return { zone, schoolYear, begins: periods.find(({ name }) => isReturn(name))?.from, periods: periods.filter(({ name }) => !isReturn(name)) }
  })
}

const isSame = (one: OfficialPeriod, other: OfficialPeriod): boolean => plainText(one.name) === plainText(other.name) && one.from === other.from && one.until === other.until

const byDate = (one: { readonly from: Day }, other: { readonly from: Day }): number => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0)

/** The beginning of a summer says nothing more beside the same summer with its end. */
function withoutOpenSummer(rows: readonly OfficialPeriod[]): readonly OfficialPeriod[] {
  return rows.filter((row) => row.until !== undefined || !rows.some((other) => other.until !== undefined && other.from === row.from && isSummer(other.name)))
}

/**
 * A year is known from the end of the summer before, else from the pupils’ return, else from its first holidays;
 * until its summer ends or, while nobody knows when, begins.
 */
function knownDays(years: readonly Year[]): readonly KnownDays[] {
  const known: KnownDays[] = []
  for (const [index, { schoolYear, periods, begins }] of years.entries()) {
    const [earliest, summer] = [periods[0], periods.findLast(({ name }) => isSummer(name))]
    if (!earliest || !summer) continue
    const yearBefore = years[index - 1]
    const summerBefore = yearBefore?.schoolYear.slice(5) === schoolYear.slice(0, 4) ? yearBefore.periods.findLast(({ name }) => isSummer(name)) : undefined
    const days = { first: summerBefore?.until ?? begins ?? earliest.from, last: summer.until ? dayAfter(summer.until, -1) : summer.from }
    const before = known.at(-1)
    if (before && dayAfter(before.last, 1) === days.first) known[known.length - 1] = { first: before.first, last: days.last }
    else known.push(days)
  }
  return known
}

/** The same holidays of several zones are one period. */
function together(rows: readonly OfficialPeriod[]): readonly HolidayPeriod[] {
  const periods = new Map<string, HolidayPeriod>()
  for (const { zone, name, from, until } of rows) {
    const key = JSON.stringify([plainText(name), from, until])
    const same = periods.get(key)
    periods.set(key, { name: same?.name ?? name, zones: [...(same?.zones ?? []), zone], from, until, isConfirmed: true })
  }
  return [...periods.values()].sort(byDate)
}

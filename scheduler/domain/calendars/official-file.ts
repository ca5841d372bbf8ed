import { plainText } from '../plain-text.ts'
import { dayAfter, dayAt, isDay } from '../time.ts'
import type { Day, Instant } from '../time.ts'
import { isForTeachers, isReturn, isSummer } from './official-period.ts'
import type { OfficialPeriod } from './official-period.ts'
import { readOfficialRows } from './official-rows.ts'
import type { OfficialRow, RowsProblem } from './official-rows.ts'
import { tableOf } from './official-years.ts'
import type { LeftOut } from './official-years.ts'
import type { HolidayTable } from './school-holidays.ts'
import { holidayZones } from './zones.ts'

/**
 * Why a row of the file can't be read; the value found is the `detail`.
 * - `ends-before-it-begins`
 * - `no-holidays`: the file has no row for a zone and its pupils.
 */
export type RowProblem = {
  readonly line: number
  readonly why: 'not-a-day' | 'not-a-school-year' | 'unknown-zone' | 'unknown-population' | 'no-description' | 'ends-before-it-begins' | 'no-holidays'
  readonly detail: string
}

/** Rows that say nothing of our zones: how many are the teachers’ own, and how many are of which other places. */
export type PassedOver = { readonly teachers: number; readonly elsewhere: Readonly<Record<string, number>> }

export type OfficialFile =
  | { readonly table: HolidayTable; readonly leftOut: readonly LeftOut[]; readonly passedOver: PassedOver; readonly problems?: undefined }
  | { readonly problems: readonly (RowProblem | RowsProblem)[] }

/**
 * Reads the official file of school holidays. One row that can't be read refuses the file, so that no holiday is lost in silence;
 * what is rightly not taken is said.
 */
export function readOfficialFile(text: string): OfficialFile {
  const file = readOfficialRows(text)
  if (file.problems) return { problems: file.problems }
  const read = file.rows.map(readRow)
  const problems = read.flatMap((row) => (row.is === 'problem' ? [row.problem] : []))
  const periods = read.flatMap((row) => (row.is === 'period' ? [row.period] : []))
  if (problems.length > 0) return { problems }
  if (periods.length === 0) return { problems: [{ line: 1, why: 'no-holidays', detail: '' }] }
  const elsewhere: Record<string, number> = {}
  for (const row of read) if (row.is === 'elsewhere') elsewhere[row.place] = (elsewhere[row.place] ?? 0) + 1
  return { ...tableOf(periods), passedOver: { teachers: read.filter(({ is }) => is === 'teachers').length, elsewhere } }
}

type ReadRow =
  | { readonly is: 'period'; readonly period: OfficialPeriod }
  | { readonly is: 'teachers' }
  | { readonly is: 'elsewhere'; readonly place: string }
  | { readonly is: 'problem'; readonly problem: RowProblem }

function readRow({ line, description, population, start, end, zone: place, schoolYear }: OfficialRow): ReadRow {
  const problem = (why: RowProblem['why'], detail: string): ReadRow => ({ is: 'problem', problem: { line, why, detail } })
  const letter = /^(?:zone )?([abc])$/.exec(plainText(place))?.[1]
  const zone = holidayZones.find((candidate) => candidate.toLowerCase() === letter)
  if (!zone) return place === '' || /\bzone\b|[,;/]/.test(place.toLowerCase()) ? problem('unknown-zone', place) : { is: 'elsewhere', place }
  const whose = plainText(population)
  if (!['', 'eleves', 'enseignants'].includes(whose)) return problem('unknown-population', population)
  if (whose === 'enseignants' || isForTeachers(description)) return { is: 'teachers' }
  if (description === '') return problem('no-description', description)
  const [first = '', second = ''] = /^(\d{4})-(\d{4})$/.exec(schoolYear)?.slice(1) ?? []
  if (first === '' || Number(second) !== Number(first) + 1) return problem('not-a-school-year', schoolYear)
  const from = dayInParis(start)
  const until = dayInParis(end)
  if (!from) return problem('not-a-day', start)
  if (!until) return problem('not-a-day', end)
  if (until < from) return problem('ends-before-it-begins', `${from} – ${until}`)
  return { is: 'period', period: { line, zone, schoolYear, name: description, ...between(description, from, until) } }
}

/**
 * A day without school has its own date twice (Ascension 2027: 7 May to 7 May). So has a summer of which only the beginning is published.
 */
function between(description: string, from: Day, until: Day): Pick<OfficialPeriod, 'from' | 'until'> {
  if (from < until || isReturn(description)) return { from, until }
  return isSummer(description) ? { from, until: undefined } : { from: dayAfter(from, -1), until: dayAfter(until, 1) }
}

/** The file writes a day as its midnight in Paris, in universal time: `2026-10-16T22:00:00+00:00` is 17 October. */
function dayInParis(text: string): Day | undefined {
  const [, date = '', time] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})))?$/.exec(text) ?? []
  if (!isDay(date)) return undefined
  if (time === undefined) return date
  const instant = Date.parse(`${date}T${time}`)
  return Number.isNaN(instant) ? undefined : dayAt(instant as Instant, 'Europe/Paris')
}

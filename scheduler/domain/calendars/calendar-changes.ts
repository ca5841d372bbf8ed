import { plainText } from '../plain-text.ts'
import type { Day } from '../time.ts'
import { periodsOf } from './school-holidays.ts'
import type { HolidayTable } from './school-holidays.ts'
import { holidayZones } from './zones.ts'
import type { HolidayZone } from './zones.ts'

type Dates = { readonly from: Day; readonly until: Day | undefined }

/** What another table says otherwise. */
export type CalendarChange = { readonly zone: HolidayZone; readonly name: string } & (
  | ({ readonly is: 'new' } & Dates)
  | ({ readonly is: 'gone' } & Dates)
  | ({ readonly is: 'moved'; readonly before: Dates } & Dates)
  /** The same dates, now read in an official file. */
  | ({ readonly is: 'confirmed' } & Dates)
)

/** The last day a table knows of in each zone; undefined where it knows of none. */
export const knownUntil = ({ known }: HolidayTable): Readonly<Record<HolidayZone, Day | undefined>> => ({ A: known.A.at(-1)?.last, B: known.B.at(-1)?.last, C: known.C.at(-1)?.last })

/** All that changes when a table takes the place of another, zone by zone in the order of their dates. */
export function calendarChanges(before: HolidayTable, after: HolidayTable): readonly CalendarChange[] {
  return holidayZones.flatMap((zone) => {
    const [old, young] = [periodsOf(zone, before), periodsOf(zone, after)]
    const pairs = young.map((period) => ({ period, was: old.find((other) => isSame(other, period)) }))
    const changes = pairs.flatMap(({ period, was }): readonly CalendarChange[] => {
      const told = { zone, name: period.name, from: period.from, until: period.until }
      if (!was) return [{ ...told, is: 'new' }]
      if (was.from !== period.from || was.until !== period.until) return [{ ...told, is: 'moved', before: { from: was.from, until: was.until } }]
      return period.isConfirmed && !was.isConfirmed ? [{ ...told, is: 'confirmed' }] : []
    })
    const gone = old.filter((period) => !pairs.some(({ was }) => was === period)).map(({ name, from, until }): CalendarChange => ({ zone, name, is: 'gone', from, until }))
    return [...changes, ...gone].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
  })
}

/** The same holidays of the same year: they begin in the same half of it, and are called alike. */
const isSame = (one: { readonly name: string } & Dates, other: { readonly name: string } & Dates): boolean => kindOf(one.name) === kindOf(other.name) && Math.abs(Date.parse(one.from) - Date.parse(other.from)) < HALF_A_YEAR

const HALF_A_YEAR = 180 * 24 * 3_600_000

const kinds = ['toussaint', 'noel', 'hiver', 'printemps', 'ascension', 'ete'] as const

const kindOf = (name: string): string => kinds.find((kind) => plainText(name).split(' ').includes(kind)) ?? plainText(name)

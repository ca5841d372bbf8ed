import * as z from 'zod'
import type { HolidayTable } from '../../../domain/calendars/school-holidays.ts'
import { holidayZones } from '../../../domain/calendars/zones.ts'
import { isDay } from '../../../domain/time.ts'
import type { Day } from '../../../domain/time.ts'

/** A table of holidays that comes back from the page on which it was shown. */

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value))
const known = z.array(z.strictObject({ first: day, last: day })).max(100)

const table = z.strictObject({
  periods: z.array(z.strictObject({ name: z.string().min(1).max(200), zones: z.array(z.enum(holidayZones)).min(1).max(holidayZones.length), from: day, until: day.optional(), isConfirmed: z.boolean() })).max(2_000),
  known: z.strictObject({ A: known, B: known, C: known }),
})

export function tableIn(text: string): HolidayTable | undefined {
  try {
    const read = table.safeParse(JSON.parse(text))
    return read.success ? { ...read.data, periods: read.data.periods.map((period) => ({ ...period, until: period.until })) } : undefined
  } catch {
    return undefined
  }
}

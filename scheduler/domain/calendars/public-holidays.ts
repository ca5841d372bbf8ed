import Holidays from 'date-holidays'
import type { Day } from '../time.ts'
import type { Department } from './zones.ts'

/**
 * The places that date-holidays (3.37) tells from the rest of France: Alsace and Moselle with Good Friday and 26 December,
 * overseas with the abolition of slavery and days of their own.
 */
const places: Readonly<Record<Department, readonly [country: string, state?: string]>> = {
  '57': ['FR', '57'],
  '67': ['FR', '67'],
  '68': ['FR', '68'],
  '971': ['FR', 'GP'],
  '972': ['FR', 'MQ'],
  '973': ['FR', 'GF'],
  '974': ['FR', 'RE'],
  '975': ['PM'],
  '976': ['FR', 'YT'],
  '977': ['FR', 'BL'],
  '978': ['FR', 'MF'],
  '986': ['WF'],
  '987': ['PF'],
  '988': ['NC'],
}

/** The name in French of the public holiday that a day is; undefined when it is none. */
export type PublicHolidays = (day: Day) => string | undefined

/** The public holidays of a department, any year; those of all France where date-holidays knows no others. */
export function publicHolidaysOf(department: Department): PublicHolidays {
  const [country, state] = places[department] ?? ['FR']
  const options = { types: ['public' as const], languages: 'fr' }
  const holidays = state === undefined ? new Holidays(country, options) : new Holidays(country, state, options)
  const years = new Map<string, ReadonlyMap<string, string>>()
  return (day) => {
    const year = day.slice(0, 4)
    const names = years.get(year) ?? new Map(holidays.getHolidays(Number(year), 'fr').map(({ date, name }) => [date.slice(0, 10), name]))
    years.set(year, names)
    return names.get(day)
  }
}

import { dayAt } from '../../../domain/time.ts'
import type { Day } from '../../../domain/time.ts'
import { daysOfAll } from '../../../storage/season.ts'
import type { Setting } from '../../setting.ts'

/** The school year a day is in: `2026-2027`. */
export const seasonOf = (day: Day): string => {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0)
  return `${year}-${year + 1}`
}

/** A school year with its first and last day, and all of which something is known. */
export type SeasonAsked = { readonly season: string; readonly seasons: readonly string[]; readonly begins: Day; readonly ends: Day; readonly today: Day }

/** @param asked a school year; the one in which the truck is next, unless it is said */
export async function seasonAsked({ database, organisation, now }: Setting, asked: string | undefined): Promise<SeasonAsked> {
  const today = dayAt(now(), 'Europe/Paris')
  const all = await daysOfAll(database, organisation)
  const years = all ? Array.from({ length: Number(seasonOf(all.last).slice(0, 4)) - Number(seasonOf(all.first).slice(0, 4)) + 1 }, (_, at) => `${Number(seasonOf(all.first).slice(0, 4)) + at}-${Number(seasonOf(all.first).slice(0, 4)) + at + 1}`) : []
  const seasons = [...new Set([...years, seasonOf(today)])].sort()
  const season = asked !== undefined && seasons.includes(asked) ? asked : all && all.last < today ? seasonOf(all.last) : all && all.first > today ? seasonOf(all.first) : seasonOf(today)
  return { season, seasons, begins: `${season.slice(0, 4)}-08-01` as Day, ends: `${season.slice(5)}-07-31` as Day, today }
}

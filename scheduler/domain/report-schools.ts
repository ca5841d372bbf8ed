import { plainText } from './plain-text.ts'
import type { SeasonDays, Twice } from './report-parts.ts'
import type { Day } from './time.ts'

/** The visits that a school booked under one name, number and commune. */
export type SchoolVisits = {
  readonly uai: string | undefined
  readonly name: string
  /** The school's own, else that of the stop. */
  readonly commune: string
  /** Ever. */
  readonly first: Day
  /** In the season. */
  readonly came: boolean
  readonly comes: boolean
}

/** Schools in the season, and those whose first visit ever it is. One that came and comes again is in both times; it comes first in one alone. */
export type SchoolsReached = { readonly all: Twice<number>; readonly firstTime: Twice<number> }

export function schoolsReached(visits: readonly SchoolVisits[], { begins }: SeasonDays): SchoolsReached {
  const schools = [...Map.groupBy(visits, schoolIn(visits)).values()].map((own) => ({
    isNew: own.every(({ first }) => first >= begins),
    came: own.some(({ came }) => came),
    comes: own.some(({ comes }) => comes),
  }))
  return {
    all: { past: schools.filter(({ came }) => came).length, toCome: schools.filter(({ comes }) => comes).length },
    firstTime: { past: schools.filter(({ isNew, came }) => isNew && came).length, toCome: schools.filter(({ isNew, came, comes }) => isNew && comes && !came).length },
  }
}

const named = ({ name, commune }: SchoolVisits) => `${plainText(name)}, ${commune}`

/** By its number; by name and commune where it has none, unless the one school of that name there gave its number another time. */
function schoolIn(visits: readonly SchoolVisits[]): (visit: SchoolVisits) => string {
  const numbers = Map.groupBy(visits.filter(({ uai }) => uai !== undefined), named)
  return (visit) => {
    const [number, another] = new Set((numbers.get(named(visit)) ?? []).map(({ uai }) => uai))
    return visit.uai ?? (another === undefined ? number : undefined) ?? named(visit)
  }
}

import { cycleOf, levels } from './level.ts'
import type { Cycle, Level } from './level.ts'
import { peopleAndHours } from './report-hours.ts'
import type { HoursGiven, ShiftGiven } from './report-hours.ts'
import { schoolsReached } from './report-schools.ts'
import type { SchoolsReached, SchoolVisits } from './report-schools.ts'
import type { SeasonDays, Twice } from './report-parts.ts'

export type Reached = { readonly classes: number; readonly pupils: number }

/** Confirmed classes that are alike in all of this, counted together. */
export type ClassesAlike = Reached & {
  readonly isOver: boolean
  /** Where the truck stands: its INSEE code. */
  readonly commune: string
  /** `2027-03` */
  readonly month: string
  readonly levels: readonly Level[]
  readonly isUlis: boolean
  readonly workshop: { readonly id: string; readonly title: string }
  /** Of the slots that they booked. */
  readonly seats: number
  /** Those of whose school nothing is known any more: it was erased. */
  readonly ofNoSchool: number
}

export type SlotsCounted = {
  /** Slots that schools could book or did: neither cancelled nor kept aside. */
  readonly offered: number
  /** Kept aside by the coordinator, and nobody's. */
  readonly keptAside: number
  /** Booked, but the head of the school has not agreed. */
  readonly awaiting: number
}

/** What was counted of a season. */
export type SeasonCounted = {
  readonly season: SeasonDays
  readonly classes: readonly ClassesAlike[]
  readonly slots: Twice<SlotsCounted>
  /** Of every season until the end of this one. */
  readonly schools: readonly SchoolVisits[]
  readonly shifts: readonly ShiftGiven[]
  /** Inhabitants of a commune, by its INSEE code; undefined where nobody knows. */
  readonly populationOf: (commune: string) => number | undefined
}

/** `ulis`: the group is of no level; `several`: its levels are of more than one cycle. */
export type CycleReached = Twice<Reached> & { readonly cycle: Cycle | 'several' | 'ulis'; /** None where they would only say the same again. */ readonly levels: readonly (Twice<Reached> & { readonly level: Level | 'several' })[] }

export type Ground = 'rural' | 'other' | 'unknown'

/** Slots, and the seats of those that are booked. */
export type Fill = SlotsCounted & { readonly booked: number; readonly seats: number; readonly pupils: number }

/** What a season came to. What is told in parts adds up to the whole. */
export type SeasonReport = {
  readonly reached: Twice<Reached>
  readonly schools: SchoolsReached
  readonly ofNoSchool: Twice<number>
  readonly towns: Twice<number>
  readonly cycles: readonly CycleReached[]
  /** Classes with pupils of a ULIS group, among the others. */
  readonly ulis: Twice<Reached>
  /** The one that most pupils take first. */
  readonly workshops: readonly (Twice<Reached> & { readonly id: string; readonly title: string })[]
  /** From the first with a class to the last, those without one among them. */
  readonly months: readonly (Twice<Reached> & { readonly month: string })[]
  readonly grounds: readonly (Twice<Reached & { readonly towns: number }> & { readonly ground: Ground })[]
  readonly fill: Twice<Fill>
  readonly hours: Twice<HoursGiven>
}

/** Inhabitants from which a commune is a town. */
export const TOWN_FROM = 2_000

/**
 * Whether a stop is in the country; undefined where nobody knows how many live there.
 *
 * A measure of ours: its commune has fewer than 2,000 inhabitants. That is the number from which continuous building makes an "unité urbaine"
 * for INSEE (https://www.insee.fr/fr/information/4802589), outside of which communes were long said to be rural. INSEE itself looks at how houses
 * stand, not at the commune alone, and since 2020 says rural by its grid of density (https://www.insee.fr/fr/information/6439600), which we
 * don't have: a small commune that a city has reached is rural here and not there, a spread-out one of 3,000 there and not here.
 * Inhabitants are those of @etalab/decoupage-administratif.
 */
export const isRural = (population: number | undefined): boolean | undefined => (population === undefined ? undefined : population < TOWN_FROM)

/** A part of a whole, from 0 to 1; undefined of nothing. */
export const shareOf = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole)

export function seasonReport({ season, classes, slots, schools, shifts, populationOf }: SeasonCounted): SeasonReport {
  const groundOf = ({ commune }: ClassesAlike): Ground => ({ true: 'rural', false: 'other', undefined: 'unknown' } as const)[`${isRural(populationOf(commune))}`]
  const inTime = (isOver: boolean) => classes.filter((alike) => alike.isOver === isOver)
  return {
    reached: reachedBy(classes),
    schools: schoolsReached(schools, season),
    ofNoSchool: twice((isOver) => sum(inTime(isOver), 'ofNoSchool')),
    towns: twice((isOver) => townsOf(inTime(isOver))),
    cycles: cyclesOf(classes),
    ulis: reachedBy(classes.filter(({ isUlis }) => isUlis)),
    workshops: [...Map.groupBy(classes, ({ workshop }) => workshop.id)]
      .map(([id, own]) => ({ id, title: own[0]?.workshop.title ?? id, ...reachedBy(own) }))
      .sort((one, other) => allPupils(other) - allPupils(one) || (one.id < other.id ? -1 : 1)),
    months: monthsOf(classes),
    grounds: (['rural', 'other', 'unknown'] as const).map((ground) => ({ ground, ...twice((isOver) => groundReached(inTime(isOver).filter((alike) => groundOf(alike) === ground))) })),
    fill: twice((isOver) => ({ ...slots[isOver ? 'past' : 'toCome'], booked: sum(inTime(isOver), 'classes'), seats: sum(inTime(isOver), 'seats'), pupils: sum(inTime(isOver), 'pupils') })),
    hours: peopleAndHours(shifts),
  }
}

const twice = <Value>(of: (isOver: boolean) => Value): Twice<Value> => ({ past: of(true), toCome: of(false) })

const sum = (classes: readonly ClassesAlike[], what: 'classes' | 'pupils' | 'seats' | 'ofNoSchool'): number => classes.reduce((total, alike) => total + alike[what], 0)

const countOf = (classes: readonly ClassesAlike[]): Reached => ({ classes: sum(classes, 'classes'), pupils: sum(classes, 'pupils') })

const reachedBy = (classes: readonly ClassesAlike[]): Twice<Reached> => twice((isOver) => countOf(classes.filter((alike) => alike.isOver === isOver)))

const townsOf = (classes: readonly ClassesAlike[]): number => new Set(classes.map(({ commune }) => commune)).size

const groundReached = (classes: readonly ClassesAlike[]) => ({ ...countOf(classes), towns: townsOf(classes) })

const allPupils = ({ past, toCome }: Twice<Reached>) => past.pupils + toCome.pupils

const cycleNames = [1, 2, 3, 4, 'lycée', 'several', 'ulis'] as const

/** A class of several cycles is counted once, as such. */
function cycleOfClass({ levels: own }: ClassesAlike): CycleReached['cycle'] {
  const [cycle, another] = new Set(own.map(cycleOf))
  return another !== undefined ? 'several' : (cycle ?? 'ulis')
}

const levelOfClass = ({ levels: [level, another] }: ClassesAlike): Level | 'several' => (another === undefined && level !== undefined ? level : 'several')

function cyclesOf(classes: readonly ClassesAlike[]): readonly CycleReached[] {
  return cycleNames.flatMap((cycle) => {
    const own = classes.filter((alike) => cycleOfClass(alike) === cycle)
    const found = ([...levels, 'several'] as const).map((level) => ({ level, ...reachedBy(own.filter((alike) => levelOfClass(alike) === level)) })).filter(({ past, toCome }) => past.classes + toCome.classes > 0)
    return own.length === 0 ? [] : [{ cycle, ...reachedBy(own), levels: cycle === 'several' || cycle === 'ulis' ? [] : found }]
  })
}

function monthsOf(classes: readonly ClassesAlike[]): SeasonReport['months'] {
  const found = classes.map(({ month }) => month).sort()
  const last = found.at(-1) ?? ''
  const months: string[] = []
  for (let month = found[0]; month !== undefined && month <= last; month = monthAfter(month)) months.push(month)
  return months.map((month) => ({ month, ...reachedBy(classes.filter((alike) => alike.month === month)) }))
}

function monthAfter(month: string): string {
  const [year = NaN, number = NaN] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

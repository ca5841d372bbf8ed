import { workshopNamed } from '../../../workshops/catalogue.ts'
import type { PersonId } from '../../domain/ids.ts'
import { isAvailable } from '../../domain/team/availability.ts'
import type { Place, Shift, ShiftRole } from '../../domain/team/shift.ts'
import type { Candidate } from '../../domain/team/suggestions.ts'
import { dayAfter, dayAt, daysBetween } from '../../domain/time.ts'
import type { Day } from '../../domain/time.ts'
import { communeCoded } from '../../storage/communes/known.ts'
import type { Database } from '../../storage/database.ts'
import { checksKept } from '../../storage/team/checks.ts'
import type { CheckKept } from '../../storage/team/checks.ts'
import { halfDaysKept } from '../../storage/team/half-days.ts'
import type { HalfDayKept } from '../../storage/team/half-days.ts'
import { shiftsKept } from '../../storage/team/shifts.ts'
import type { HalfDayNamed, ShiftKept } from '../../storage/team/shifts.ts'
import { teammateOf, teammates } from '../../storage/team/teammates.ts'
import type { TeammateKept } from '../../storage/team/teammates.ts'
import type { Setting } from '../setting.ts'

/** Days before and after a shift within which what somebody else does can stand against it: a month's days are counted, too. */
const AROUND = 31

/** Of the season: days that somebody has worked before. */
export const SEASON = 365

/** Whether a workshop's object is cut and glued at the making table. */
export const isMade = (workshop: string): boolean => workshopNamed(workshop)?.template !== undefined

/** The half day of that name; undefined when no class can come then. */
export async function halfDayNamed(database: Database, { organisation }: Pick<Setting, 'organisation'>, { stop, day, half }: HalfDayNamed): Promise<HalfDayKept | undefined> {
  const found = await halfDaysKept(database, organisation, { stop, from: day, until: day, isMade })
  return found.find((one) => one.half === half)
}

/** Where a commune is; nowhere when nobody knows, which is no distance at all from anything. */
export const placeOf = (commune: string): Place => communeCoded(commune)?.at ?? { latitude: NaN, longitude: NaN }

/** Somebody who may be asked, with her checks. */
export type PersonAsked = Candidate & { readonly teammate: TeammateKept; readonly kept: readonly CheckKept[] }

/** The team, or one of it, with all that the rules look at on some days. */
export type TeamKnown = { readonly people: readonly TeammateKept[]; readonly checks: ReadonlyMap<PersonId, readonly CheckKept[]>; readonly comes: readonly ShiftKept[]; readonly days: ReadonlyMap<PersonId, number> }

export async function teamKnown(database: Database, { organisation, now }: Pick<Setting, 'organisation' | 'now'>, { from, until }: { readonly from: Day; readonly until: Day }, only?: PersonId): Promise<TeamKnown> {
  const people = only === undefined ? await teammates(database, organisation) : [await teammateOf(database, organisation, only)].filter((one) => one !== undefined)
  const today = dayAt(now(), 'Europe/Paris')
  const season = await shiftsKept(database, organisation, { from: earliest(dayAfter(from, -AROUND), dayAfter(today, -SEASON)), until: dayAfter(until, AROUND), states: ['accepted'] })
  const worked = Map.groupBy(season.filter(({ day }) => day >= dayAfter(today, -SEASON)), ({ person }) => person as PersonId)
  return {
    people,
    checks: Map.groupBy(await checksKept(database, organisation, only), ({ person }) => person),
    comes: season.filter(({ day }) => day >= dayAfter(from, -AROUND)),
    days: new Map([...worked].map(([person, shifts]) => [person, new Set(shifts.map(({ day }) => day)).size])),
  }
}

const earliest = (one: Day, other: Day): Day => (one < other ? one : other)

/** Each of them as the rules and the suggestions look at her for a role of a half day. */
export function askedFor({ people, checks, comes, days }: TeamKnown, halfDay: HalfDayKept, role: ShiftRole): readonly PersonAsked[] {
  const shift: Shift = { role, day: halfDay.day, range: halfDay.range, place: placeOf(halfDay.commune) }
  const around = comes.filter(({ day }) => Math.abs(daysBetween(day, halfDay.day)) <= AROUND)
  const here = around.filter((one) => one.stop === halfDay.stop && one.day === halfDay.day)
  return people.map((teammate) => {
    const kept = checks.get(teammate.person) ?? []
    return {
      teammate,
      kept,
      who: teammate,
      checks: kept,
      shift,
      others: around.filter(({ person }) => person === teammate.person).map((one) => ({ role: one.role, day: one.day, range: one.range, place: placeOf(one.commune) })),
      withHer: here.flatMap(({ person, isAdult }) => (person !== undefined && person !== teammate.person && isAdult ? [person] : [])),
      home: teammate.commune === undefined ? undefined : communeCoded(teammate.commune)?.at,
      reach: teammate.reach,
      isAvailable: isAvailable(teammate, halfDay.range, halfDay.zone),
      isNew: !teammate.isExperienced,
      days: days.get(teammate.person) ?? 0,
      isWished: teammate.wishes.includes(role),
    }
  })
}

/** Everybody of the team, or one of it, for a role of one half day. */
export const peopleFor = async (database: Database, setting: Pick<Setting, 'organisation' | 'now'>, halfDay: HalfDayKept, role: ShiftRole, only?: PersonId): Promise<readonly PersonAsked[]> => askedFor(await teamKnown(database, setting, { from: halfDay.day, until: halfDay.day }, only), halfDay, role)

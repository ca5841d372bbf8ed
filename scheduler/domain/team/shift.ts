import type { PersonId } from '../ids.ts'
import type { Day, TimeRange } from '../time.ts'

/**
 * What somebody does at a stop.
 * - `lead`: runs the day aboard.
 * - `facilitator`: at the kiosks with the children.
 * - `coder`: who codes for a living, leads the lesson and answers questions.
 * - `driver`: brings the truck.
 * - `welcome`: meets the classes outside.
 */
export const shiftRoles = ['lead', 'facilitator', 'coder', 'driver', 'welcome'] as const

export type ShiftRole = (typeof shiftRoles)[number]

/** What somebody can do for the truck. */
export const skills = ['electronics', 'teaching', 'driving', 'french', 'english', 'sign-language'] as const

export type Skill = (typeof skills)[number]

/** Where something takes place, as far as it is known. */
export type Place = { readonly latitude: number; readonly longitude: number }

/** A stretch of work at a stop, for one person. */
export type Shift = { readonly role: ShiftRole; readonly day: Day; readonly range: TimeRange; readonly place: Place; readonly hasMinors: boolean }

/** Somebody of the team, as the rules look at her. */
export type Teammate = {
  readonly person: PersonId
  readonly isAdult: boolean
  readonly skills: ReadonlySet<Skill>
  /** Of who is under 18: the adult volunteer who answers for her. */
  readonly answeredForBy: PersonId | undefined
  /** The most days a month she gives; undefined: as many as are needed. */
  readonly daysAMonth: number | undefined
}

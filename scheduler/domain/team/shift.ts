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

/** A stretch of work at a stop, for one person. Children come and go all the time: it is never one without them. */
export type Shift = { readonly role: ShiftRole; readonly day: Day; readonly range: TimeRange; readonly place: Place }

/**
 * How it stands with somebody's shift.
 * - `proposed`: she would like it; a coordinator answers.
 * - `invited`: she is asked, and has until a deadline to answer.
 * - `accepted`: she comes.
 * - `declined`, `missed`: she was asked, and can't, or did not answer in time.
 * - `cancelled`: she was to come, or wished to, and does not.
 */
export const shiftStates = ['proposed', 'invited', 'accepted', 'declined', 'missed', 'cancelled'] as const

export type ShiftState = (typeof shiftStates)[number]

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

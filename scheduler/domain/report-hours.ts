import type { PersonId } from './ids.ts'
import type { Twice } from './report-parts.ts'
import { shiftRoles } from './team/shift.ts'
import type { ShiftRole } from './team/shift.ts'

/** A shift that somebody took. Nobody in particular, once she was erased. */
export type ShiftGiven = { readonly isOver: boolean; readonly role: ShiftRole; readonly person: PersonId | undefined; readonly minutes: number }

/** People are those who are known: whoever was erased left her hours, and is nobody to be counted. */
export type Given = { readonly minutes: number; readonly people: number; readonly shifts: number }

export type HoursGiven = Given & { /** In the hours too: of people who were erased. */ readonly ofErased: number; /** Those that somebody had. */ readonly roles: readonly (Given & { readonly role: ShiftRole })[] }

export const peopleAndHours = (shifts: readonly ShiftGiven[]): Twice<HoursGiven> => ({ past: hoursOf(shifts.filter(({ isOver }) => isOver)), toCome: hoursOf(shifts.filter(({ isOver }) => !isOver)) })

const hoursOf = (shifts: readonly ShiftGiven[]): HoursGiven => ({
  ...given(shifts),
  ofErased: given(shifts.filter(({ person }) => person === undefined)).minutes,
  roles: shiftRoles.map((role) => ({ role, ...given(shifts.filter((shift) => shift.role === role)) })).filter(({ shifts: number }) => number > 0),
})

const given = (shifts: readonly ShiftGiven[]): Given => ({
  minutes: shifts.reduce((sum, { minutes }) => sum + minutes, 0),
  people: new Set(shifts.flatMap(({ person }) => person ?? [])).size,
  shifts: shifts.length,
})

import type { PersonId, ShiftId } from '../../domain/ids.ts'
import { openPlaces } from '../../domain/team/half-days.ts'
import { shiftRefusals } from '../../domain/team/shift-rules.ts'
import type { ShiftRefusal } from '../../domain/team/shift-rules.ts'
import type { ShiftRole } from '../../domain/team/shift.ts'
import type { Database } from '../../storage/database.ts'
import { givePlace, endShift, lockHalfDay, lockPerson, shiftsKept } from '../../storage/team/shifts.ts'
import type { HalfDayLock, HalfDayNamed, ShiftKept } from '../../storage/team/shifts.ts'
import { allOrNothing } from '../../storage/walls.ts'
import type { Wall } from '../../storage/walls.ts'
import type { Setting } from '../setting.ts'
import { halfDayNamed, peopleFor } from './people-asked.ts'

/**
 * Why a shift is not hers.
 * - `place-taken`: all the places of the role are taken.
 * - `no-such-half-day`: no class can come then, or not any more.
 * - `over`: it has begun.
 * - `no-such-shift`: it is not hers, or is settled already.
 * - `asked-already`: she is asked for it, has proposed herself, or has it.
 * - `too-late`: there is no time left to answer.
 */
export type TeamRefusal = ShiftRefusal | { readonly code: 'place-taken' | 'no-such-half-day' | 'over' | 'no-such-shift' | 'asked-already' | 'too-late' }

export type TeamOutcome<Answer> = ({ readonly ok: true } & Answer) | { readonly ok: false; readonly refusals: readonly TeamRefusal[] }

export const against = (...refusals: readonly TeamRefusal[]): { readonly ok: false; readonly refusals: readonly TeamRefusal[] } => ({ ok: false, refusals })

/** What each wall of the database says to whom it stopped. */
const ofWall = (wall: Wall): TeamRefusal | { readonly code: 'no-such-shift' } => {
  if (wall === 'one_person_a_place') return { code: 'place-taken' }
  if (wall === 'one_asking_a_half_day') return { code: 'asked-already' }
  return { code: 'no-such-shift' }
}

/** Does all of it, or nothing when it is refused. What the database itself refuses is an answer like any other. */
export async function attemptTeam<Answer>(database: Database, act: (transaction: Database) => Promise<TeamOutcome<Answer>>): Promise<TeamOutcome<Answer>> {
  const done = await allOrNothing(database, act)
  return done.ok ? done.answer : against(ofWall(done.wall))
}

/** A place of a half day, for somebody. */
export type PlaceWanted = HalfDayNamed & { readonly person: PersonId; readonly role: ShiftRole; /** The one by which she was asked, or asked herself. */ readonly shift?: ShiftId }

/** What guards a place: tests take it away, to see that it is needed. */
export type TakingGuards = { readonly lock: HalfDayLock; readonly rules: typeof shiftRefusals }

const guarded: TakingGuards = { lock: lockHalfDay, rules: shiftRefusals }

/** Somebody has the place now; whom she replaces comes no more. */
export type Taken = { readonly shift: ShiftId; readonly replaced: ShiftKept | undefined }

/** Gives somebody a place of a half day, if one is open or somebody wants to be replaced in it, and nothing stands against it. */
export async function takePlace(transaction: Database, setting: Setting, { person, role, shift, ...named }: PlaceWanted, { lock, rules }: TakingGuards = guarded): Promise<TeamOutcome<Taken>> {
  const { organisation, now } = setting
  await lock(transaction, organisation, named)
  await lockPerson(transaction, organisation, person)
  const halfDay = await halfDayNamed(transaction, setting, named)
  if (!halfDay) return against({ code: 'no-such-half-day' })
  if (halfDay.range.until <= now()) return against({ code: 'over' })
  const there = await shiftsKept(transaction, organisation, { stop: named.stop, from: named.day, until: named.day, half: named.half, states: ['accepted'] })
  const open = openPlaces(halfDay.needed, there).find((one) => one.role === role)
  const replaced = open ? undefined : there.find((one) => one.role === role && one.seeksReplacement && one.person !== person)
  const place = open?.place ?? replaced?.place
  if (place === undefined) return against({ code: 'place-taken' })
  const [asked] = await peopleFor(transaction, setting, halfDay, role, person)
  if (!asked) return against({ code: 'no-such-shift' })
  const refusals = rules(asked)
  if (refusals.length > 0) return against(...refusals)
  if (replaced) await endShift(transaction, organisation, replaced.id, ['accepted'], 'cancelled')
  const check = asked.kept.find(({ seen, until }) => seen <= named.day && named.day <= until)
  return { ok: true, shift: await givePlace(transaction, organisation, { ...named, person, role, range: halfDay.range, place, id: shift }, check), replaced }
}

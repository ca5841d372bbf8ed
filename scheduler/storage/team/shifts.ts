import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { OrganisationId, PersonId, ShiftId, StopId } from '../../domain/ids.ts'
import type { Half } from '../../domain/team/availability.ts'
import type { ShiftRole, ShiftState } from '../../domain/team/shift.ts'
import type { Day, Instant, TimeRange } from '../../domain/time.ts'
import type { Database } from '../database.ts'
import { lock } from '../lock.ts'
import { ofTravel } from '../personal-data/emptied.ts'
import { rangeIn, rangeText } from '../ranges.ts'
import type { Tables } from '../schema.ts'
import type { CheckKept } from './checks.ts'

/** A half day of a stop, as one names it. */
export type HalfDayNamed = { readonly stop: StopId; readonly day: Day; readonly half: Half }

/** A shift as it is kept, with where and whose it is. */
export type ShiftKept = HalfDayNamed & {
  readonly id: ShiftId
  /** Undefined once she was erased. */
  readonly person: PersonId | undefined
  readonly name: string
  readonly email: string
  readonly isAdult: boolean
  readonly answeredForBy: PersonId | undefined
  readonly role: ShiftRole
  /** Which of the places of its role, from 1. */
  readonly place: number
  readonly range: TimeRange
  readonly state: ShiftState
  readonly answerBy: Instant | undefined
  readonly seeksReplacement: boolean
  readonly minutes: number
  readonly changed: number
  readonly commune: string
  readonly communeName: string
  readonly at: string
  readonly access: string
  readonly zone: string
  readonly stopState: Tables['stop']['state']
}

/** Which shifts: of somebody, of a stop, of some days, in some states. */
export type ShiftsAsked = { readonly id?: ShiftId; readonly person?: PersonId; readonly stop?: StopId; readonly from?: Day; readonly until?: Day; readonly half?: Half; readonly states?: readonly ShiftState[] }

/** In the order of the days. */
export async function shiftsKept(database: Database, organisation: OrganisationId, { id, person, stop, from, until, half, states }: ShiftsAsked): Promise<readonly ShiftKept[]> {
  let found = rows(database, organisation)
  if (id !== undefined) found = found.where('shift.id', '=', id)
  if (person !== undefined) found = found.where('shift.person', '=', person)
  if (stop !== undefined) found = found.where('shift.stop', '=', stop)
  if (from !== undefined) found = found.where('shift.day', '>=', from)
  if (until !== undefined) found = found.where('shift.day', '<=', until)
  if (half !== undefined) found = found.where('shift.half', '=', half)
  if (states !== undefined) found = found.where('shift.state', 'in', [...states])
  return (await found.orderBy('shift.range').orderBy('shift.role').orderBy('shift.place').orderBy('shift.created').execute()).map(shiftIn)
}

const rows = (database: Database, organisation: OrganisationId) =>
  database
    .selectFrom('shift')
    .innerJoin('stop', (join) => join.onRef('stop.organisation', '=', 'shift.organisation').onRef('stop.id', '=', 'shift.stop'))
    .innerJoin('truck', (join) => join.onRef('truck.organisation', '=', 'stop.organisation').onRef('truck.id', '=', 'stop.truck'))
    .leftJoin('person', (join) => join.onRef('person.organisation', '=', 'shift.organisation').onRef('person.id', '=', 'shift.person'))
    .leftJoin('teammate', (join) => join.onRef('teammate.organisation', '=', 'shift.organisation').onRef('teammate.person', '=', 'shift.person'))
    .select(['shift.id', 'shift.person', 'shift.stop', 'shift.day', 'shift.half', 'shift.role', 'shift.place', 'shift.range', 'shift.state', 'shift.answer_by', 'shift.seeks_replacement', 'shift.minutes', 'shift.changed'])
    .select(['stop.commune', 'stop.commune_name', 'stop.place as at', 'stop.access', 'stop.state as stop_state', 'truck.zone', 'person.name', 'person.email', 'teammate.is_adult', 'teammate.answered_for_by'])
    .where('shift.organisation', '=', organisation)

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

function shiftIn(row: Row): ShiftKept {
  const range = rangeIn(row.range)
  return {
    id: row.id as ShiftId,
    person: (row.person ?? undefined) as PersonId | undefined,
    name: row.name ?? '',
    email: row.email ?? '',
    isAdult: row.is_adult ?? false,
    answeredForBy: (row.answered_for_by ?? undefined) as PersonId | undefined,
    stop: row.stop as StopId,
    day: row.day as Day,
    half: row.half,
    role: row.role,
    place: row.place,
    range,
    state: row.state,
    answerBy: row.answer_by?.getTime() as Instant | undefined,
    seeksReplacement: row.seeks_replacement,
    minutes: row.minutes ?? Math.round((range.until - range.from) / 60_000),
    changed: row.changed,
    commune: row.commune,
    communeName: row.commune_name,
    at: row.at,
    access: row.access,
    zone: row.zone,
    stopState: row.stop_state,
  }
}

/** How those wait for one another who want a place of a half day. */
export type HalfDayLock = (transaction: Database, organisation: OrganisationId, named: HalfDayNamed) => Promise<void>

/** Whoever comes second waits until the first is done, and then finds the place taken. */
export const lockHalfDay: HalfDayLock = async (transaction, organisation, { stop, day, half }) => {
  await lock(transaction, `${organisation}/${stop}/${day}/${half}`)
}

/** What one person takes is settled before anything else she takes is looked at. */
export const lockPerson = (transaction: Database, organisation: OrganisationId, person: PersonId): Promise<void> => lock(transaction, `${organisation}/shifts of ${person}`)

type ShiftMade = HalfDayNamed & { readonly person: PersonId; readonly role: ShiftRole; readonly range: TimeRange }

/** Somebody proposes herself, or is asked until a moment. */
export async function addShift(transaction: Database, organisation: OrganisationId, { person, stop, day, half, role, range }: ShiftMade, how: { readonly is: 'proposed' } | { readonly is: 'invited'; readonly answerBy: Instant }): Promise<ShiftId> {
  const id = randomUUID() as ShiftId
  await transaction
    .insertInto('shift')
    .values({ organisation, id, person, stop, day, half, role, place: 1, range: rangeText(range), state: how.is, answer_by: how.is === 'invited' ? new Date(how.answerBy) : null, clearance: null, cleared_from: null, cleared_until: null, minutes: null })
    .execute()
  return id
}

/** A place of a half day, for somebody whom a check clears on that day: the database refuses it otherwise, and when somebody has it. */
export async function givePlace(transaction: Database, organisation: OrganisationId, shift: ShiftMade & { readonly id: ShiftId | undefined; readonly place: number }, check: Pick<CheckKept, 'id' | 'seen' | 'until'> | undefined): Promise<ShiftId> {
  const { person, stop, day, half, role, range, place } = shift
  const accepted = { place, range: rangeText(range), state: 'accepted' as const, answer_by: null, clearance: check?.id ?? null, cleared_from: check?.seen ?? null, cleared_until: check?.until ?? null }
  if (shift.id !== undefined) {
    await transaction.updateTable('shift').set((row) => ({ ...accepted, changed: row('changed', '+', 1) })).where('organisation', '=', organisation).where('id', '=', shift.id).execute()
    return shift.id
  }
  const id = randomUUID() as ShiftId
  await transaction.insertInto('shift').values({ organisation, id, person, stop, day, half, role, minutes: null, ...accepted }).execute()
  return id
}

/** She does not come, or not so: the shift stays, to be looked at. @returns whether it was in one of these states */
export async function endShift(transaction: Database, organisation: OrganisationId, id: ShiftId, from: readonly ShiftState[], to: 'declined' | 'missed' | 'cancelled'): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('shift')
    .set((row) => ({ state: to, answer_by: null, seeks_replacement: false, ...ofTravel, clearance: null, cleared_from: null, cleared_until: null, changed: row('changed', '+', 1) }))
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function seekReplacement(transaction: Database, organisation: OrganisationId, id: ShiftId, isSought: boolean): Promise<boolean> {
  const { numUpdatedRows } = await transaction.updateTable('shift').set({ seeks_replacement: isSought }).where('organisation', '=', organisation).where('id', '=', id).where('state', '=', 'accepted').executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Its half day begins or ends at another time. */
export async function retime(transaction: Database, organisation: OrganisationId, id: ShiftId, range: TimeRange): Promise<void> {
  await transaction.updateTable('shift').set((row) => ({ range: rangeText(range), changed: row('changed', '+', 1) })).where('organisation', '=', organisation).where('id', '=', id).execute()
}

/** What she gave. @param minutes undefined: all of it */
export async function countMinutes(transaction: Database, organisation: OrganisationId, id: ShiftId, minutes: number | undefined): Promise<void> {
  await transaction.updateTable('shift').set({ minutes: minutes ?? null }).where('organisation', '=', organisation).where('id', '=', id).execute()
}

/** Those who were asked and have not answered in time. */
export async function unansweredShifts(database: Database, organisation: OrganisationId, now: Instant): Promise<readonly ShiftId[]> {
  const found = await database.selectFrom('shift').select('id').where('organisation', '=', organisation).where('state', '=', 'invited').where('answer_by', '<=', new Date(now)).orderBy('answer_by').execute()
  return found.map(({ id }) => id as ShiftId)
}

/** Somebody of the truck at a session, on that day; whether a check counts is asked of the checks themselves. */
export type AboardKept = { readonly stop: StopId; readonly day: Day; readonly half: Half; readonly role: ShiftRole; readonly person: PersonId; readonly isAdult: boolean; readonly isCleared: boolean }

/** Who is with the children in the half days of some stops. Who drives, or waits outside, is not. */
export async function aboardAt(database: Database, organisation: OrganisationId, stops: readonly StopId[], { from, until }: { readonly from: Day; readonly until: Day }): Promise<readonly AboardKept[]> {
  if (stops.length === 0) return []
  const found = await database
    .selectFrom('shift')
    .innerJoin('teammate', (join) => join.onRef('teammate.organisation', '=', 'shift.organisation').onRef('teammate.person', '=', 'shift.person'))
    .select(['shift.stop', 'shift.day', 'shift.half', 'shift.role', 'teammate.person', 'teammate.is_adult'])
    .select((row) =>
      sql<boolean>`${row.exists(
        row.selectFrom('clearance').select('clearance.id').whereRef('clearance.organisation', '=', 'shift.organisation').whereRef('clearance.person', '=', 'shift.person').whereRef('clearance.seen', '<=', 'shift.day').whereRef('clearance.until', '>=', 'shift.day'),
      )}`.as('is_cleared'),
    )
    .where('shift.organisation', '=', organisation)
    .where('shift.stop', 'in', [...stops])
    .where('shift.state', '=', 'accepted')
    .where('shift.role', 'in', ['lead', 'facilitator', 'coder'])
    .where('shift.day', '>=', from)
    .where('shift.day', '<=', until)
    .execute()
  return found.map((row) => ({ stop: row.stop as StopId, day: row.day as Day, half: row.half, role: row.role, person: row.person as PersonId, isAdult: row.is_adult, isCleared: row.is_cleared }))
}

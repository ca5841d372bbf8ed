import { sql } from 'kysely'
import type { OrganisationId, PersonId, ShiftId, StopId } from '../../domain/ids.ts'
import type { Half } from '../../domain/team/availability.ts'
import type { ShiftRole } from '../../domain/team/shift.ts'
import type { Day, TimeRange, Zone } from '../../domain/time.ts'
import type { Database } from '../database.ts'
import { rangeIn } from '../ranges.ts'
import type { Tables } from '../schema.ts'

/** How somebody comes: with free seats in her car, or looking for one; from where and when, in her own words. */
export type Travel = { readonly is: 'seats'; readonly seats: number; readonly leaves: string } | { readonly is: 'seeks'; readonly leaves: string }

/** A day of somebody's, as she sees it before, on the day, and afterwards. */
export type ShiftSeen = {
  readonly id: ShiftId
  readonly person: PersonId
  /** Empty when she has given none. */
  readonly name: string
  readonly stop: StopId
  readonly day: Day
  readonly half: Half
  readonly role: ShiftRole
  readonly range: TimeRange
  readonly state: 'accepted' | 'cancelled'
  readonly stopState: Tables['stop']['state']
  /** What she gave. */
  readonly minutes: number
  /** Whether somebody has counted them: they stand for themselves then. */
  readonly isCounted: boolean
  /** How often it or its stop was changed. */
  readonly changed: number
  readonly commune: string
  readonly communeName: string
  readonly place: string
  readonly access: string
  readonly zone: Zone
  readonly travel: Travel | undefined
}

/** One of them, or all of somebody's: those to which she comes, and those to which she comes no more. */
export async function shiftsSeen(database: Database, organisation: OrganisationId, asked: { readonly id: ShiftId } | { readonly person: PersonId }): Promise<readonly ShiftSeen[]> {
  const all = database
    .selectFrom('shift')
    .innerJoin('stop', (join) => join.onRef('stop.organisation', '=', 'shift.organisation').onRef('stop.id', '=', 'shift.stop'))
    .innerJoin('truck', (join) => join.onRef('truck.organisation', '=', 'stop.organisation').onRef('truck.id', '=', 'stop.truck'))
    .innerJoin('person', (join) => join.onRef('person.organisation', '=', 'shift.organisation').onRef('person.id', '=', 'shift.person'))
    .select(['shift.id', 'person.id as person', 'person.name', 'shift.stop', 'shift.day', 'shift.half', 'shift.role', 'shift.range', 'shift.state', 'shift.minutes', 'shift.seats', 'shift.leaves', 'shift.seeks_seat'])
    .select(['stop.state as stop_state', 'stop.commune', 'stop.commune_name', 'stop.place', 'stop.access', 'truck.zone'])
    .select(sql<number>`shift.changed + stop.changed`.as('changed'))
    .where('shift.organisation', '=', organisation)
    .where('shift.state', 'in', ['accepted', 'cancelled'])
    .orderBy('shift.range')
    .orderBy('shift.id')
  const found = await ('id' in asked ? all.where('shift.id', '=', asked.id) : all.where('shift.person', '=', asked.person)).execute()
  return found.map(({ commune_name, stop_state, seats, leaves, seeks_seat, minutes, ...row }) => {
    const range = rangeIn(row.range)
    return {
      ...row,
      id: row.id as ShiftId,
      person: row.person as PersonId,
      stop: row.stop as StopId,
      day: row.day as Day,
      state: row.state as ShiftSeen['state'],
      range,
      stopState: stop_state,
      minutes: minutes ?? Math.round((range.until - range.from) / 60_000),
      isCounted: minutes !== null,
      communeName: commune_name,
      travel: travelIn({ seats, leaves, seeks_seat }),
    }
  })
}

/** Somebody of the team of a day, in one half of it. */
export type DayMate = {
  readonly person: PersonId
  readonly name: string
  readonly half: Half
  readonly role: ShiftRole
  /** Undefined unless it is told, and of who is under 18. */
  readonly phone: string | undefined
  readonly travel: Travel | undefined
}

/** Everybody who comes to a stop on a day, those who lead first. */
export async function teamOfDay(database: Database, organisation: OrganisationId, { stop, day, tellsPhones }: { readonly stop: StopId; readonly day: Day; readonly tellsPhones: boolean }): Promise<readonly DayMate[]> {
  const found = await database
    .selectFrom('shift')
    .innerJoin('person', (join) => join.onRef('person.organisation', '=', 'shift.organisation').onRef('person.id', '=', 'shift.person'))
    .innerJoin('teammate', (join) => join.onRef('teammate.organisation', '=', 'shift.organisation').onRef('teammate.person', '=', 'shift.person'))
    .select(['person.id as person', 'person.name', 'shift.half', 'shift.role', 'shift.seats', 'shift.leaves', 'shift.seeks_seat'])
    .select((row) => (tellsPhones ? sql<string>`case when ${row.ref('teammate.is_adult')} then ${row.ref('teammate.phone')} else '' end` : sql<string>`''`).as('phone'))
    .where('shift.organisation', '=', organisation)
    .where('shift.stop', '=', stop)
    .where('shift.day', '=', day)
    .where('shift.state', '=', 'accepted')
    .orderBy(sql`shift.role <> 'lead'`)
    .orderBy(sql`lower(person.name)`)
    .orderBy('shift.range')
    .execute()
  return found.map(({ person, name, half, role, phone, ...travel }) => ({ person: person as PersonId, name, half, role, phone: phone === '' ? undefined : phone, travel: travelIn(travel) }))
}

function travelIn({ seats, leaves, seeks_seat }: { readonly seats: number | null; readonly leaves: string; readonly seeks_seat: boolean }): Travel | undefined {
  if (seats !== null) return { is: 'seats', seats, leaves }
  return seeks_seat ? { is: 'seeks', leaves } : undefined
}

/** Somebody says how she comes to a day of hers. @returns whether it is hers, and she comes */
export async function keepTravel(database: Database, organisation: OrganisationId, { id, person }: Pick<ShiftSeen, 'id' | 'person'>, travel: Travel | undefined): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('shift')
    .set({ seats: travel?.is === 'seats' ? travel.seats : null, leaves: travel?.leaves ?? '', seeks_seat: travel?.is === 'seeks' })
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .where('person', '=', person)
    .where('state', '=', 'accepted')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The language of somebody who works with the truck; undefined when she does not, or not any more. */
export async function languageOfTeammate(database: Database, organisation: OrganisationId, person: PersonId): Promise<'fr' | 'en' | undefined> {
  const found = await database
    .selectFrom('person')
    .select('language')
    .where('organisation', '=', organisation)
    .where('id', '=', person)
    .where((row) => row.exists(row.selectFrom('membership').select('role').whereRef('membership.organisation', '=', 'person.organisation').whereRef('membership.person', '=', 'person.id')))
    .executeTakeFirst()
  return found?.language
}

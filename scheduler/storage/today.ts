import { sql } from 'kysely'
import type { BookingId, OrganisationId, PersonId, StopId } from '../domain/ids.ts'
import type { SinceYesterday } from '../domain/message.ts'
import { WARNED_BEFORE } from '../domain/team/clearance.ts'
import { dayAfter } from '../domain/time.ts'
import type { Day, Instant, TimeRange, Zone } from '../domain/time.ts'
import type { Database } from './database.ts'
import { isFree } from './keeps-slot.ts'
import type { NewsFacts } from './message-facts.ts'
import { daysIn, rangeIn } from './ranges.ts'
import type { CheckKept } from './team/checks.ts'
import { checksOf } from './team/checks.ts'

/* What waits for a coordinator. Each is found by what is still to be done, or by its days: never by looking at all of the season. */

/** How many there are, and the first of them. */
export type Counted<One> = { readonly count: number; readonly first: readonly One[] }

/** How many there are of what a limit cut short. */
const all = sql<string>`count(*) over ()`.as('all')

const counted = <Row extends { readonly all: string }, One>(rows: readonly Row[], one: (row: Row) => One): Counted<One> => ({ count: Number(rows[0]?.all ?? 0), first: rows.map(one) })

export type RequestOpen = { readonly commune: string; readonly created: Instant }

/** The oldest first. */
export async function requestsOpen(database: Database, organisation: OrganisationId, most: number): Promise<Counted<RequestOpen>> {
  const rows = await database.selectFrom('request').select(['commune', 'created', all]).where('organisation', '=', organisation).where('state', '=', 'open').orderBy('created').limit(most).execute()
  return counted(rows, ({ commune, created }) => ({ commune, created: created.getTime() as Instant }))
}

/** A slot that somebody has, or keeps, with where it is. */
export type SlotOf = { readonly stop: StopId; readonly communeName: string; readonly range: TimeRange; readonly zone: Zone }

const unsettled = (database: Database, organisation: OrganisationId) =>
  database
    .selectFrom('booking')
    .innerJoin('slot', (join) => join.onRef('slot.organisation', '=', 'booking.organisation').onRef('slot.id', '=', 'booking.slot'))
    .innerJoin('stop', (join) => join.onRef('stop.organisation', '=', 'slot.organisation').onRef('stop.id', '=', 'slot.stop'))
    .innerJoin('truck', (join) => join.onRef('truck.organisation', '=', 'slot.organisation').onRef('truck.id', '=', 'slot.truck'))
    .select(['booking.id', 'booking.school_name', 'booking.held_until', 'booking.waiting', 'slot.stop', 'slot.range', 'stop.commune_name', 'truck.zone', all])
    .where('booking.organisation', '=', organisation)

const slotOf = ({ stop, commune_name, range, zone }: { readonly stop: string; readonly commune_name: string; readonly range: string; readonly zone: string }): SlotOf => ({ stop: stop as StopId, communeName: commune_name, range: rangeIn(range), zone })

export type BookingAsked = SlotOf & { readonly booking: BookingId; readonly school: string }

/** The bookings to come that wait for the head's agreement, the next first. */
export async function bookingsAsked(database: Database, organisation: OrganisationId, now: Instant, most: number): Promise<Counted<BookingAsked>> {
  const rows = await unsettled(database, organisation)
    .where('booking.state', '=', 'asked')
    .where((row) => row(row.fn<Date>('lower', ['slot.range']), '>', new Date(now)))
    .orderBy('slot.range')
    .limit(most)
    .execute()
  return counted(rows, (row) => ({ ...slotOf(row), booking: row.id as BookingId, school: row.school_name ?? '' }))
}

export type SlotHeld = SlotOf & { readonly until: Instant; /** It is offered to a class that waits. */ readonly isOffer: boolean }

/** The slots that are kept for whoever fills in their form, those that end first. */
export async function slotsHeld(database: Database, organisation: OrganisationId, now: Instant, most: number): Promise<Counted<SlotHeld>> {
  const rows = await unsettled(database, organisation).where('booking.state', '=', 'held').where('booking.held_until', '>', new Date(now)).orderBy('booking.held_until').limit(most).execute()
  return counted(rows, (row) => ({ ...slotOf(row), until: (row.held_until?.getTime() ?? now) as Instant, isOffer: row.waiting !== null }))
}

export type PersonNamed = { readonly person: PersonId; readonly name: string; readonly email: string }

/** Whose check ends within thirty days while she has days with the truck, with all of her checks. */
export async function checksEnding(database: Database, organisation: OrganisationId, today: Day): Promise<readonly (PersonNamed & { readonly checks: readonly CheckKept[] })[]> {
  const people = await database
    .selectFrom('person')
    .select(['person.id', 'person.name', 'person.email'])
    .where('person.organisation', '=', organisation)
    .where('person.id', 'in', (row) => row.selectFrom('clearance').select('clearance.person').where('clearance.organisation', '=', organisation).where('clearance.until', '>=', today).where('clearance.until', '<=', dayAfter(today, WARNED_BEFORE)))
    .where((row) => row.exists(row.selectFrom('shift').select('shift.id').where('shift.organisation', '=', organisation).whereRef('shift.person', '=', 'person.id').where('shift.day', '>=', today).where('shift.state', '=', 'accepted')))
    .execute()
  const checks = Map.groupBy(await checksOf(database, organisation, people.map(({ id }) => id as PersonId)), ({ person }) => person)
  return people.map(({ id, name, email }) => ({ person: id as PersonId, name, email, checks: checks.get(id as PersonId) ?? [] }))
}

/** Who works with the truck and has no check that counts today or later, the newest first. */
export async function withoutCheck(database: Database, organisation: OrganisationId, today: Day, most: number): Promise<Counted<PersonNamed>> {
  const rows = await database
    .selectFrom('teammate')
    .innerJoin('person', (join) => join.onRef('person.organisation', '=', 'teammate.organisation').onRef('person.id', '=', 'teammate.person'))
    .select(['person.id', 'person.name', 'person.email', all])
    .where('teammate.organisation', '=', organisation)
    .where((row) => row.exists(row.selectFrom('membership').select('membership.role').whereRef('membership.organisation', '=', 'teammate.organisation').whereRef('membership.person', '=', 'teammate.person')))
    .where((row) => row.not(row.exists(row.selectFrom('clearance').select('clearance.id').whereRef('clearance.organisation', '=', 'teammate.organisation').whereRef('clearance.person', '=', 'teammate.person').where('clearance.until', '>=', today))))
    .orderBy('teammate.since', 'desc')
    .orderBy('person.id')
    .limit(most)
    .execute()
  return counted(rows, ({ id, name, email }) => ({ person: id as PersonId, name, email }))
}

export type StopWaitedFor = { readonly stop: StopId; readonly communeName: string; readonly first: Day; readonly last: Day; readonly classes: number; readonly free: number }

/** The stops where a class waits while a slot is free: what is offered by itself is not among them for long. */
export async function waitingBesideFree(database: Database, organisation: OrganisationId, now: Instant, most: number): Promise<Counted<StopWaitedFor>> {
  const rows = await database
    .selectFrom('stop')
    .innerJoin(
      (row) => row.selectFrom('waiting').select((one) => ['waiting.stop', one.fn.countAll<string>().as('classes')]).where('waiting.organisation', '=', organisation).where('waiting.state', '=', 'waiting').groupBy('waiting.stop').as('line'),
      (join) => join.onRef('line.stop', '=', 'stop.id'),
    )
    .innerJoinLateral(
      (row) => row.selectFrom('slot').select((one) => one.fn.countAll<string>().as('free')).whereRef('slot.organisation', '=', 'stop.organisation').whereRef('slot.stop', '=', 'stop.id').where((slot) => isFree(slot, now)).as('slots'),
      (join) => join.onTrue(),
    )
    .select(['stop.id', 'stop.commune_name', 'stop.days', 'line.classes', 'slots.free', all])
    .where('stop.organisation', '=', organisation)
    .where('stop.state', '=', 'published')
    .where('slots.free', '>', '0')
    .orderBy('stop.days')
    .limit(most)
    .execute()
  return counted(rows, ({ id, commune_name, days, classes, free }) => ({ stop: id as StopId, communeName: commune_name, ...daysIn(days), classes: Number(classes), free: Number(free) }))
}

export type MessageFailed = { readonly id: string; readonly kind: string; readonly created: Instant }

/** Those that were given up, the newest first. */
export async function messagesGivenUp(database: Database, organisation: OrganisationId, most: number): Promise<Counted<MessageFailed>> {
  const rows = await database.selectFrom('message').select(['id', 'kind', 'created', all]).where('organisation', '=', organisation).where('state', '=', 'failed').orderBy('created', 'desc').limit(most).execute()
  return counted(rows, ({ id, kind, created }) => ({ id, kind, created: created.getTime() as Instant }))
}

/** How much came in a time and still waits for a coordinator: who would like to come, who joined and has no check, who asks for the truck. */
export async function newsOf(database: Database, organisation: OrganisationId, { day, from, until }: SinceYesterday): Promise<NewsFacts['news']> {
  const since = [new Date(from), new Date(until)] as const
  const { rows } = await sql<Readonly<Record<keyof NewsFacts['news'], string>>>`select
    (select count(*) from shift where organisation = ${organisation} and state = 'proposed' and day >= ${day} and created >= ${since[0]} and created < ${since[1]}) as proposed,
    (select count(*) from teammate where organisation = ${organisation} and since >= ${since[0]} and since < ${since[1]}
      and exists (select from membership where membership.organisation = teammate.organisation and membership.person = teammate.person)
      and not exists (select from clearance where clearance.organisation = teammate.organisation and clearance.person = teammate.person and until >= ${day})) as joined,
    (select count(*) from request where organisation = ${organisation} and state = 'open' and created >= ${since[0]} and created < ${since[1]}) as requests`.execute(database)
  const [row] = rows
  return { proposed: Number(row?.proposed ?? 0), joined: Number(row?.joined ?? 0), requests: Number(row?.requests ?? 0) }
}

/** Whether a season has begun to be planned. */
export async function hasStops(database: Database, organisation: OrganisationId): Promise<boolean> {
  return (await database.selectFrom('stop').select('id').where('organisation', '=', organisation).limit(1).executeTakeFirst()) !== undefined
}

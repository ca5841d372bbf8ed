import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { BookingId, OrganisationId, PersonId, StopId } from '../domain/ids.ts'
import type { Database } from './database.ts'

/** What somebody may do for the truck. */
export type TeamRole = 'coordinator' | 'facilitator'

export async function rolesOf(database: Database, organisation: OrganisationId, person: PersonId): Promise<ReadonlySet<TeamRole>> {
  const rows = await database.selectFrom('membership').select('role').where('organisation', '=', organisation).where('person', '=', person).execute()
  return new Set(rows.map(({ role }) => role))
}

/** Whether somebody has this address: who works with the truck, who has booked, who waits. Only they are sent links. */
export const isKnown = (organisation: OrganisationId, email: string) => sql<boolean>`(
  exists (select 1 from person join membership on membership.organisation = person.organisation and membership.person = person.id where person.organisation = ${organisation} and person.email = ${email})
  or exists (select 1 from booking where organisation = ${organisation} and lower(teacher_email) = ${email})
  or exists (select 1 from waiting where organisation = ${organisation} and lower(teacher_email) = ${email}))`

export async function isSomebodys(database: Database, organisation: OrganisationId, email: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`select ${isKnown(organisation, email)} as known`.execute(database)
  return rows[0]?.known ?? false
}

/** @param email in lower case */
export async function personWith(transaction: Database, organisation: OrganisationId, email: string, language: 'fr' | 'en'): Promise<PersonId> {
  await transaction
    .insertInto('person')
    // Whatever an address lets do, it lets nobody do who has not read a mail sent to it.
    .values({ organisation, id: randomUUID(), name: '', email, email_verified: true, language })
    .onConflict((conflict) => conflict.columns(['organisation', 'email']).doNothing())
    .execute()
  const { id } = await transaction.selectFrom('person').select('id').where('organisation', '=', organisation).where('email', '=', email).executeTakeFirstOrThrow()
  return id as PersonId
}

/** Where somebody is written to, and in which language. */
export async function reached(database: Database, organisation: OrganisationId, person: PersonId): Promise<{ readonly to: string; readonly language: 'fr' | 'en' }> {
  const { email, language } = await database.selectFrom('person').select(['email', 'language']).where('organisation', '=', organisation).where('id', '=', person).executeTakeFirstOrThrow()
  return { to: email, language }
}

/** @returns whether it was not theirs before */
export async function giveRole(transaction: Database, organisation: OrganisationId, person: PersonId, role: TeamRole): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction.insertInto('membership').values({ organisation, person, role }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Takes a role away, and what goes with it; the truck keeps one coordinator. */
export async function takeRole(transaction: Database, organisation: OrganisationId, person: PersonId, role: TeamRole): Promise<'taken' | 'not-theirs' | 'last-coordinator'> {
  // Two coordinators who take each other's role away at once come one after the other.
  const members = await transaction.selectFrom('membership').select(['person', 'role']).where('organisation', '=', organisation).orderBy('person').orderBy('role').forUpdate().execute()
  if (!members.some((member) => member.person === person && member.role === role)) return 'not-theirs'
  if (role === 'coordinator' && members.filter((member) => member.role === 'coordinator').length === 1) return 'last-coordinator'
  await transaction.deleteFrom('membership').where('organisation', '=', organisation).where('person', '=', person).where('role', '=', role).execute()
  if (role === 'facilitator') await transaction.deleteFrom('works_at').where('organisation', '=', organisation).where('person', '=', person).execute()
  return 'taken'
}

/** The stops somebody works at, instead of those before; stops of nobody's are left out. */
export async function letWorkAt(transaction: Database, organisation: OrganisationId, person: PersonId, stops: readonly StopId[]): Promise<boolean> {
  if (!(await rolesOf(transaction, organisation, person)).has('facilitator')) return false
  await transaction.deleteFrom('works_at').where('organisation', '=', organisation).where('person', '=', person).execute()
  if (stops.length === 0) return true
  await transaction
    .insertInto('works_at')
    .columns(['organisation', 'person', 'stop'])
    .expression((build) => build.selectFrom('stop').select(['organisation', sql<string>`${person}::uuid`.as('person'), 'id']).where('organisation', '=', organisation).where('id', 'in', [...stops]))
    .execute()
  return true
}

export type Member = { readonly person: PersonId; readonly email: string; readonly roles: readonly TeamRole[]; readonly worksAt: readonly StopId[] }

/** Who works with the truck. */
export async function teamOf(database: Database, organisation: OrganisationId): Promise<readonly Member[]> {
  const rows = await database
    .selectFrom('person')
    .select((row) => [
      'person.id',
      'person.email',
      sql<TeamRole[]>`array(${row.selectFrom('membership').select('role').whereRef('membership.organisation', '=', 'person.organisation').whereRef('membership.person', '=', 'person.id').orderBy('role')})`.as('roles'),
      sql<string[]>`array(${row.selectFrom('works_at').select('stop').whereRef('works_at.organisation', '=', 'person.organisation').whereRef('works_at.person', '=', 'person.id')})`.as('works_at'),
    ])
    .where('person.organisation', '=', organisation)
    .where((row) => row.exists(row.selectFrom('membership').select('role').whereRef('membership.organisation', '=', 'person.organisation').whereRef('membership.person', '=', 'person.id')))
    .orderBy('person.email')
    .execute()
  return rows.map(({ id, email, roles, works_at }) => ({ person: id as PersonId, email, roles, worksAt: works_at as StopId[] }))
}

/** A stop that somebody may be let work at: not over, not cancelled. */
export async function stopsToLetWorkAt(database: Database, organisation: OrganisationId, today: string): Promise<readonly { readonly id: StopId; readonly commune: string; readonly first: string }[]> {
  const rows = await database
    .selectFrom('stop')
    .select(['id', 'commune_name', sql<string>`lower(days)::text`.as('first')])
    .where('organisation', '=', organisation)
    .where('state', '!=', 'cancelled')
    .where(sql<boolean>`upper(days) > ${today}::date`)
    .orderBy(sql`lower(days)`)
    .execute()
  return rows.map(({ id, commune_name, first }) => ({ id: id as StopId, commune: commune_name, first }))
}

/** The bookings made with an address, the next one first. A slot that is only held has no address yet. */
export async function bookingsOf(database: Database, organisation: OrganisationId, email: string): Promise<readonly BookingId[]> {
  const rows = await database
    .selectFrom('booking')
    .innerJoin('slot', (join) => join.onRef('slot.organisation', '=', 'booking.organisation').onRef('slot.id', '=', 'booking.slot'))
    .select('booking.id')
    .where('booking.organisation', '=', organisation)
    .where(sql`lower(booking.teacher_email)`, '=', email)
    .where('booking.state', '!=', 'held')
    .orderBy('slot.range')
    .execute()
  return rows.map(({ id }) => id as BookingId)
}

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { BookingId, OrganisationId, PersonId } from '../domain/ids.ts'
import type { TeamRole } from '../domain/team/team-role.ts'
import type { Database } from './database.ts'
import { beginTeammate } from './team/teammates.ts'

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

/** Whose address it is, in lower case; undefined when nobody has signed in with it or was let in. @param before who came later is another */
export async function personNamed(database: Database, organisation: OrganisationId, email: string, before?: Date): Promise<PersonId | undefined> {
  const hers = database.selectFrom('person').select('id').where('organisation', '=', organisation).where('email', '=', email)
  const found = await (before ? hers.where('created_at', '<=', before) : hers).executeTakeFirst()
  return found?.id as PersonId | undefined
}

/** Where somebody is written to, and in which language. */
export async function reached(database: Database, organisation: OrganisationId, person: PersonId): Promise<{ readonly to: string; readonly language: 'fr' | 'en' }> {
  const { email, language } = await database.selectFrom('person').select(['email', 'language']).where('organisation', '=', organisation).where('id', '=', person).executeTakeFirstOrThrow()
  return { to: email, language }
}

/** The language in which somebody is written to from now on. */
export async function speaks(transaction: Database, organisation: OrganisationId, person: PersonId, language: 'fr' | 'en'): Promise<void> {
  await transaction.updateTable('person').set({ language }).where('organisation', '=', organisation).where('id', '=', person).execute()
}

/** @returns whether it was not theirs before */
export async function giveRole(transaction: Database, organisation: OrganisationId, person: PersonId, role: TeamRole): Promise<boolean> {
  if (role !== 'coordinator') await beginTeammate(transaction, organisation, person)
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
  return 'taken'
}

/** Whoever coordinates the truck. */
export async function coordinators(database: Database, organisation: OrganisationId): Promise<readonly { readonly person: PersonId; readonly to: string; readonly language: 'fr' | 'en' }[]> {
  const found = await database
    .selectFrom('membership')
    .innerJoin('person', (join) => join.onRef('person.organisation', '=', 'membership.organisation').onRef('person.id', '=', 'membership.person'))
    .select(['person.id', 'person.email', 'person.language'])
    .where('membership.organisation', '=', organisation)
    .where('membership.role', '=', 'coordinator')
    .orderBy('person.email')
    .execute()
  return found.map(({ id, email, language }) => ({ person: id as PersonId, to: email, language }))
}

export type Member = { readonly person: PersonId; readonly email: string; readonly roles: readonly TeamRole[] }

/** Who works with the truck. */
export async function teamOf(database: Database, organisation: OrganisationId): Promise<readonly Member[]> {
  const rows = await database
    .selectFrom('person')
    .select((row) => [
      'person.id',
      'person.email',
      sql<TeamRole[]>`array(${row.selectFrom('membership').select('role').whereRef('membership.organisation', '=', 'person.organisation').whereRef('membership.person', '=', 'person.id').orderBy('role')})`.as('roles'),
    ])
    .where('person.organisation', '=', organisation)
    .where((row) => row.exists(row.selectFrom('membership').select('role').whereRef('membership.organisation', '=', 'person.organisation').whereRef('membership.person', '=', 'person.id')))
    .orderBy('person.email')
    .execute()
  return rows.map(({ id, email, roles }) => ({ person: id as PersonId, email, roles }))
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

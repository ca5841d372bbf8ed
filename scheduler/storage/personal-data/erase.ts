import { sql } from 'kysely'
import type { BookingId, OrganisationId, SlotId } from '../../domain/ids.ts'
import type { Instant } from '../../domain/time.ts'
import type { Database } from '../database.ts'
import { ofEverybody } from './emptied.ts'

/** Whose data goes: all of an address, or what it left before a moment. */
export type Erasing = {
  readonly organisation: OrganisationId
  /** In lower case. */
  readonly email: string
  readonly now: Date
  /** What was made later stays: somebody who was erased may have come back. */
  readonly before?: Date | undefined
}

/** A booking of an address whose class has still to come, or a slot that is held for it. */
export type Coming = { readonly id: BookingId; readonly slot: SlotId; readonly state: 'held' | 'asked' | 'confirmed' }

/** What has to be cancelled before it is erased, the first one first. */
export async function comingOf(database: Database, organisation: OrganisationId, email: string, now: Instant, before?: Date): Promise<readonly Coming[]> {
  const coming = database
    .selectFrom('booking')
    .innerJoin('slot', (join) => join.onRef('slot.organisation', '=', 'booking.organisation').onRef('slot.id', '=', 'booking.slot'))
    .leftJoin('waiting', (join) => join.onRef('waiting.organisation', '=', 'booking.organisation').onRef('waiting.id', '=', 'booking.waiting'))
    .select(['booking.id', 'booking.slot', 'booking.state'])
    .where('booking.organisation', '=', organisation)
    .where((row) => row.or([row(row.fn<string>('lower', ['booking.teacher_email']), '=', email), row(row.fn<string>('lower', ['waiting.teacher_email']), '=', email)]))
    .where('booking.state', '!=', 'cancelled')
    .where(sql<Date>`lower(slot.range)`, '>', new Date(now))
    .orderBy('slot.range')
  const found = await (before ? coming.where('booking.created', '<=', before) : coming).execute()
  return found as unknown as readonly Coming[]
}

/** What takes an address out of a table. */
export type Taking = (transaction: Database, erasing: Erasing) => Promise<void>

/** How an address is taken out of each table. `messages` and `answers` go before the bookings that lead to them. */
export const takings = {
  messages: async (transaction, { organisation, email, before }) => {
    await sql`delete from message where organisation = ${organisation} ${until('created', before)} and (
      lower(to_email) = ${email} or strpos(lower(facts::text), ${email}) > 0 or strpos(lower(coalesce(trouble, '')), ${email}) > 0
      or booking in (select id from booking where organisation = ${organisation} and lower(teacher_email) = ${email})
      or waiting in (select id from waiting where organisation = ${organisation} and lower(teacher_email) = ${email}))`.execute(transaction)
  },
  answers: async (transaction, { organisation, email, before }) => {
    await sql`delete from answered where organisation = ${organisation} ${until('at', before)} and (
      strpos(lower(key || coalesce(answer::text, '')), ${email}) > 0
      or exists (select from booking where booking.organisation = ${organisation} and lower(teacher_email) = ${email} and strpos(coalesce(answer::text, ''), booking.id::text) > 0)
      or exists (select from waiting where waiting.organisation = ${organisation} and lower(teacher_email) = ${email} and strpos(coalesce(answer::text, ''), waiting.id::text) > 0))`.execute(transaction)
  },
  bookings: async (transaction, { organisation, email, now, before }) => {
    const hers = transaction.updateTable('booking').set(ofEverybody(now)).where('organisation', '=', organisation).where((row) => row(row.fn<string>('lower', ['teacher_email']), '=', email))
    await (before ? hers.where('created', '<=', before) : hers).execute()
  },
  waiting: async (transaction, { organisation, email, before }) => {
    await sql`delete from waiting where organisation = ${organisation} and lower(teacher_email) = ${email} ${until('since', before)}`.execute(transaction)
  },
  requests: async (transaction, { organisation, email, before }) => {
    await sql`delete from request where organisation = ${organisation} and lower(email) = ${email} ${until('created', before)}`.execute(transaction)
  },
  deeds: async (transaction, { organisation, email, before }) => {
    await sql`update audit set about = '' where organisation = ${organisation} and strpos(lower(about), ${email}) > 0 ${until('at', before)}`.execute(transaction)
  },
  towns: async (transaction, { organisation, email, before }) => {
    if (!before) await sql`update stop set town_contact = '' where organisation = ${organisation} and strpos(lower(town_contact), ${email}) > 0`.execute(transaction)
  },
  signIns: async (transaction, { organisation, email, before }) => {
    await sql`delete from brief.verification where organisation = ${organisation} and strpos(lower(identifier || ' ' || value), ${email}) > 0 ${until('created_at', before)}`.execute(transaction)
    await sql`delete from brief.tried where organisation = ${organisation} and strpos(lower(what), ${email}) > 0 ${until('at', before)}`.execute(transaction)
  },
  /** Her shifts stay as hours that nobody in particular gave. */
  shifts: async (transaction, { organisation, email, before }) => {
    await sql`update shift set person = null, seats = null, leaves = '', seeks_seat = false where organisation = ${organisation} and person in (select id from person where organisation = ${organisation} and email = ${email} ${until('created_at', before)})`.execute(transaction)
    await sql`delete from shift where organisation = ${organisation} and person is null and state <> 'accepted'`.execute(transaction)
  },
  /** Her sessions, passkeys, roles, checks and what she said of herself go with her; what she did stays, done by nobody. */
  persons: async (transaction, { organisation, email, before }) => {
    await sql`delete from person where organisation = ${organisation} and email = ${email} ${until('created_at', before)}`.execute(transaction)
  },
} satisfies Readonly<Record<string, Taking>>

/** Takes an address out of every table. Its bookings to come must have been cancelled in the same transaction. */
export async function erase(transaction: Database, erasing: Erasing, steps: readonly Taking[] = Object.values(takings)): Promise<void> {
  for (const step of steps) await step(transaction, erasing)
}

const until = (column: string, before: Date | undefined) => (before ? sql`and ${sql.ref(column)} <= ${before}` : sql``)

/** Whether nobody else coordinates: an organisation must not be left without anybody. */
export async function isLastCoordinator(database: Database, organisation: OrganisationId, email: string): Promise<boolean> {
  const coordinators = await database
    .selectFrom('membership')
    .innerJoin('person', (join) => join.onRef('person.organisation', '=', 'membership.organisation').onRef('person.id', '=', 'membership.person'))
    .select('person.email')
    .where('membership.organisation', '=', organisation)
    .where('role', '=', 'coordinator')
    .execute()
  return coordinators.length > 0 && coordinators.every((coordinator) => coordinator.email === email)
}

/** Every address of which something is kept, in lower case. */
export async function addressesKept(database: Database, organisation: OrganisationId): Promise<readonly string[]> {
  const { rows } = await sql<{ email: string }>`
    select lower(teacher_email) as email from booking where organisation = ${organisation} and teacher_email is not null
    union select lower(teacher_email) from waiting where organisation = ${organisation}
    union select lower(email) from request where organisation = ${organisation}
    union select lower(to_email) from message where organisation = ${organisation}
    union select email from person where organisation = ${organisation}`.execute(database)
  return rows.map(({ email }) => email)
}

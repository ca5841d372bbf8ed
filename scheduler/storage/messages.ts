import { randomUUID } from 'node:crypto'
import type { BookingId, MessageId, OrganisationId, PersonId, StopId, WaitingId } from '../domain/ids.ts'
import { reminderKinds } from '../domain/message.ts'
import type { MessageKind } from '../domain/message.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from './database.ts'
import type { Addressee, CheckFacts, InvitationFacts, NewsFacts, ShiftFacts, VisitFacts, WaitingFacts } from './message-facts.ts'

/** What is written to whom: kept with what happened, sent later. */

export type Facts = VisitFacts | WaitingFacts | InvitationFacts | ShiftFacts | CheckFacts | NewsFacts

export type MessageMade = Addressee & {
  readonly organisation: OrganisationId
  /** What happened, in a word of its own: nobody is written to twice about it. */
  readonly event: string
  readonly kind: MessageKind
  readonly about: { readonly booking?: BookingId; readonly waiting?: WaitingId; readonly stop?: StopId; readonly person?: PersonId }
  readonly facts: Facts
  readonly due: Instant
}

const rowOf = ({ organisation, event, kind, about, to, language, facts, due }: MessageMade) => ({
  organisation,
  id: randomUUID(),
  event,
  kind,
  booking: about.booking ?? null,
  waiting: about.waiting ?? null,
  stop: about.stop ?? null,
  person: about.person ?? null,
  to_email: to,
  language,
  facts: JSON.stringify(facts),
  due: new Date(due),
})

/** @returns undefined when they were told of this event already */
export async function keepMessage(transaction: Database, message: MessageMade): Promise<MessageId | undefined> {
  const kept = await transaction.insertInto('message').values(rowOf(message)).onConflict((told) => told.columns(['organisation', 'event']).doNothing()).returning('id').executeTakeFirst()
  return kept?.id as MessageId | undefined
}

/** Keeps reminders, or says anew what they will say; one that was sent stays as it is. */
export async function keepReminders(transaction: Database, reminders: readonly MessageMade[]): Promise<void> {
  if (reminders.length === 0) return
  await transaction
    .insertInto('message')
    .values(reminders.map(rowOf))
    .onConflict((made) =>
      made
        .columns(['organisation', 'event'])
        .doUpdateSet((row) => ({ facts: row.ref('excluded.facts'), due: row.ref('excluded.due'), to_email: row.ref('excluded.to_email'), language: row.ref('excluded.language'), state: 'waiting' as const }))
        .where('message.state', 'in', ['waiting', 'dropped']),
    )
    .execute()
}

/** A visit that is off or elsewhere is not reminded of. What is being sent this moment is not waited for: who sends it looks for itself. */
export async function dropReminders(transaction: Database, organisation: OrganisationId, booking: BookingId): Promise<void> {
  // Asked by their state, too, they would be looked for among all that waits, as long as the tables are new and their statistics are none.
  const reminders = await transaction.selectFrom('message').select('id').where('organisation', '=', organisation).where('booking', '=', booking).where('kind', 'in', [...reminderKinds]).forUpdate().skipLocked().execute()
  if (reminders.length === 0) return
  await transaction
    .updateTable('message')
    .set({ state: 'dropped' })
    .where('organisation', '=', organisation)
    .where('id', 'in', reminders.map(({ id }) => id))
    .where('state', '=', 'waiting')
    .execute()
}

export type MessageState = 'waiting' | 'sent' | 'failed' | 'dropped'

/** A message as it is kept. */
export type Message = Addressee & {
  readonly id: MessageId
  readonly kind: MessageKind
  readonly booking: BookingId | undefined
  readonly facts: Facts
  readonly state: MessageState
  /** Not before; the next try of one that could not be sent. */
  readonly due: Instant
  readonly tries: number
  /** What went wrong last. */
  readonly trouble: string | undefined
  readonly sent: Instant | undefined
  readonly created: Instant
}

const columns = ['id', 'kind', 'booking', 'to_email', 'language', 'facts', 'state', 'due', 'tries', 'trouble', 'sent_at', 'created'] as const

const rows = (database: Database, organisation: OrganisationId) => database.selectFrom('message').select(columns).where('organisation', '=', organisation)

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

const messageIn = (row: Row): Message => ({
  id: row.id as MessageId,
  kind: row.kind as MessageKind,
  booking: (row.booking ?? undefined) as BookingId | undefined,
  to: row.to_email,
  language: row.language,
  facts: row.facts as Facts,
  state: row.state,
  due: row.due.getTime() as Instant,
  tries: row.tries,
  trouble: row.trouble ?? undefined,
  sent: row.sent_at?.getTime() as Instant | undefined,
  created: row.created.getTime() as Instant,
})

/** Those whose moment has come, or that are settled before it, the newest first. */
export async function messagesKept(database: Database, organisation: OrganisationId, now: Instant, most: number): Promise<readonly Message[]> {
  return (await rows(database, organisation).where((row) => row.or([row('state', '!=', 'waiting'), row('due', '<=', new Date(now))])).orderBy('created', 'desc').orderBy('due').orderBy('id').limit(most).execute()).map(messageIn)
}

/** Those whose moment is to come, the next first. */
export async function messagesToCome(database: Database, organisation: OrganisationId, now: Instant, most: number): Promise<readonly Message[]> {
  return (await rows(database, organisation).where('state', '=', 'waiting').where('due', '>', new Date(now)).orderBy('due').orderBy('id').limit(most).execute()).map(messageIn)
}

/** Those that were given up, the newest first. */
export async function messagesFailed(database: Database, organisation: OrganisationId, most: number): Promise<readonly Message[]> {
  return (await rows(database, organisation).where('state', '=', 'failed').orderBy('created', 'desc').orderBy('id').limit(most).execute()).map(messageIn)
}

export async function messageKept(database: Database, organisation: OrganisationId, id: MessageId): Promise<Message | undefined> {
  const found = await rows(database, organisation).where('id', '=', id).executeTakeFirst()
  return found && messageIn(found)
}

/** Those whose moment has come, the oldest first. */
export async function messagesDue(database: Database, organisation: OrganisationId, now: Instant, most: number): Promise<readonly MessageId[]> {
  const due = await database.selectFrom('message').select('id').where('organisation', '=', organisation).where('state', '=', 'waiting').where('due', '<=', new Date(now)).orderBy('due').orderBy('id').limit(most).execute()
  return due.map(({ id }) => id as MessageId)
}

/**
 * Takes a message to send it, or one about the same booking that was made before and waits, too; nobody else takes it until the transaction ends.
 * Undefined when it waits no longer, is not due, or somebody else has it.
 */
export async function takeMessage(transaction: Database, organisation: OrganisationId, id: MessageId, now: Instant): Promise<Message | undefined> {
  const taken = await rows(transaction, organisation)
    .where('state', '=', 'waiting')
    .where('due', '<=', new Date(now))
    .where((message) => message.or([message('id', '=', id), message('booking', '=', message.selectFrom('message as asked').select('asked.booking').where('asked.organisation', '=', organisation).where('asked.id', '=', id))]))
    .orderBy('created')
    .orderBy((message) => message('id', '=', id))
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return taken && messageIn(taken)
}

export async function markSent(transaction: Database, organisation: OrganisationId, id: MessageId, now: Instant): Promise<void> {
  await transaction
    .updateTable('message')
    .set((row) => ({ state: 'sent' as const, sent_at: new Date(now), trouble: null, tries: row('tries', '+', 1) }))
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .execute()
}

export async function markDropped(transaction: Database, organisation: OrganisationId, id: MessageId): Promise<void> {
  await transaction.updateTable('message').set({ state: 'dropped' }).where('organisation', '=', organisation).where('id', '=', id).execute()
}

/** @param again when it is tried again; undefined when it is given up */
export async function markTrouble(transaction: Database, organisation: OrganisationId, id: MessageId, trouble: string, again: Instant | undefined): Promise<void> {
  await transaction
    .updateTable('message')
    .set((row) => ({ trouble, tries: row('tries', '+', 1), ...(again === undefined ? { state: 'failed' as const } : { due: new Date(again) }) }))
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .execute()
}

/** One that was given up is tried anew. @returns whether it was one */
export async function sendAnew(transaction: Database, organisation: OrganisationId, id: MessageId, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('message')
    .set({ state: 'waiting', tries: 0, due: new Date(now) })
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

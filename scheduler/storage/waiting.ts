import { sql } from 'kysely'
import type { ClassAsked } from '../domain/booking.ts'
import type { BookingId, OrganisationId, SlotId, StopId, WaitingId } from '../domain/ids.ts'
import type { Level } from '../domain/level.ts'
import type { Instant } from '../domain/time.ts'
import type { WaitingState } from '../domain/waiting.ts'
import type { SchoolAsked } from './bookings.ts'
import type { Database } from './database.ts'
import { lock } from './lock.ts'
import type { Tables } from './schema.ts'
import { lockSlot } from './slots-offered.ts'

/** A class that waits, as it was written down. */
export type Waiting = { readonly id: WaitingId; readonly stop: StopId; readonly state: WaitingState; readonly asked: ClassAsked; readonly school: SchoolAsked; readonly since: Instant }

/** Whoever changes the line of a stop waits for whoever does already. Taken after the lock of a slot, never before. */
export async function lockLine(transaction: Database, organisation: OrganisationId, stop: StopId): Promise<void> {
  await lock(transaction, `${organisation}/line/${stop.toLowerCase()}`)
}

/** Puts a class at the end of a stop's line, which is locked: the order of the line is that of the locks. */
export async function addWaiting(transaction: Database, organisation: OrganisationId, { id, stop, asked, school }: Pick<Waiting, 'id' | 'stop' | 'asked' | 'school'>): Promise<void> {
  await transaction
    .insertInto('waiting')
    .values({
      organisation,
      id,
      stop,
      state: 'waiting',
      pupils: asked.pupils,
      adults: asked.adults,
      levels: [...asked.levels],
      is_ulis: asked.isUlis,
      workshop: asked.workshop,
      school_name: school.name,
      school_uai: school.uai ?? null,
      school_commune: school.commune ?? null,
      teacher_name: school.teacher,
      teacher_email: school.email,
      language: school.language,
      needs: school.needs,
      since: sql<Date>`clock_timestamp()`,
    })
    .execute()
}

/** The classes that wait for a slot of a stop, the first of the line first. */
export async function lineOf(database: Database, organisation: OrganisationId, stop: StopId): Promise<readonly Waiting[]> {
  const rows = await database.selectFrom('waiting').selectAll().where('organisation', '=', organisation).where('stop', '=', stop).where('state', '=', 'waiting').orderBy('since').orderBy('id').execute()
  return rows.map(waitingIn)
}

/** How many classes of one address wait at a stop at once: those of a school, and no flood. */
export const CLASSES_AN_ADDRESS = 3

/** Whether an address, in whatever letters, has as many classes in the line of a stop as it may; the line is locked. */
export async function waitsEnough(transaction: Database, organisation: OrganisationId, stop: StopId, email: string): Promise<boolean> {
  const { count } = await transaction
    .selectFrom('waiting')
    .select((row) => row.fn.countAll<string>().as('count'))
    .where('organisation', '=', organisation)
    .where('stop', '=', stop)
    .where('state', 'in', ['waiting', 'offered'])
    .where(sql<boolean>`lower(teacher_email) = ${email.toLowerCase()}`)
    .executeTakeFirstOrThrow()
  return Number(count) >= CLASSES_AN_ADDRESS
}

/** A class that waits, and its place: 1 is the first of the line; undefined when it is not in it. */
export async function waitingSeen(database: Database, organisation: OrganisationId, id: WaitingId): Promise<(Waiting & { readonly place: number | undefined }) | undefined> {
  const row = await database.selectFrom('waiting').selectAll().where('organisation', '=', organisation).where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const waiting = waitingIn(row)
  const at = (await lineOf(database, organisation, waiting.stop)).findIndex((other) => other.id === id)
  return { ...waiting, place: at === -1 ? undefined : at + 1 }
}

export const waitingIn = (row: Omit<{ readonly [Column in keyof Tables['waiting']]: Tables['waiting'][Column] }, 'is_ulis' | 'needs' | 'since'> & { readonly is_ulis: boolean; readonly needs: string; readonly since: Date }): Waiting => ({
  id: row.id as WaitingId,
  stop: row.stop as StopId,
  state: row.state,
  asked: { pupils: row.pupils, adults: row.adults, levels: row.levels as readonly Level[], isUlis: row.is_ulis, workshop: row.workshop },
  school: { name: row.school_name, uai: row.school_uai ?? undefined, commune: row.school_commune ?? undefined, teacher: row.teacher_name, email: row.teacher_email, needs: row.needs, language: row.language },
  since: row.since.getTime() as Instant,
})

/** Ends a class's waiting, or brings it back into the line. @returns whether it was in one of the states it may come from */
export async function turnWaiting(transaction: Database, organisation: OrganisationId, id: WaitingId, from: readonly WaitingState[], to: WaitingState): Promise<boolean> {
  const { numUpdatedRows } = await transaction.updateTable('waiting').set({ state: to }).where('organisation', '=', organisation).where('id', '=', id).where('state', 'in', from).executeTakeFirst()
  return numUpdatedRows === 1n
}

export type OfferMade = { readonly booking: BookingId; readonly slot: SlotId; readonly seats: number; readonly until: Instant }

/** Keeps a slot for a class of the line. The slot and the line are locked, and the slot is free. */
export async function keepForWaiting(transaction: Database, organisation: OrganisationId, id: WaitingId, { booking, slot, seats, until }: OfferMade): Promise<void> {
  await transaction.insertInto('booking').values({ organisation, id: booking, slot, seats, state: 'held', held_until: new Date(until), waiting: id }).execute()
  await transaction.updateTable('waiting').set({ state: 'offered' }).where('organisation', '=', organisation).where('id', '=', id).execute()
}

/** The class of the line for which a booking keeps a slot; undefined when it is an ordinary one. */
export async function waitingOfBooking(database: Database, organisation: OrganisationId, booking: BookingId): Promise<WaitingId | undefined> {
  const found = await database.selectFrom('booking').select('waiting').where('organisation', '=', organisation).where('id', '=', booking).executeTakeFirst()
  return (found?.waiting as WaitingId | null | undefined) ?? undefined
}

/** The booking that keeps a slot for a class of the line, until when; undefined when none is offered. */
export async function offerTo(database: Database, organisation: OrganisationId, id: WaitingId): Promise<{ readonly booking: BookingId; readonly slot: SlotId; readonly until: Instant } | undefined> {
  const found = await database.selectFrom('booking').select(['id', 'slot', 'held_until']).where('organisation', '=', organisation).where('waiting', '=', id).where('state', '=', 'held').executeTakeFirst()
  return found?.held_until ? { booking: found.id as BookingId, slot: found.slot as SlotId, until: found.held_until.getTime() as Instant } : undefined
}

/** What a class of the line booked in the end; undefined when it has none. */
export async function bookedBy(database: Database, organisation: OrganisationId, id: WaitingId): Promise<BookingId | undefined> {
  const found = await database.selectFrom('booking').select('id').where('organisation', '=', organisation).where('waiting', '=', id).where('state', 'in', ['asked', 'confirmed']).executeTakeFirst()
  return found?.id as BookingId | undefined
}

/** Ends what is offered to a class, unless it has filled in the form. @returns the slot that it freed */
export async function endOffer(transaction: Database, organisation: OrganisationId, id: WaitingId): Promise<SlotId | undefined> {
  const offer = await offerTo(transaction, organisation, id)
  if (!offer) return undefined
  await lockSlot(transaction, organisation, offer.slot)
  const { numUpdatedRows } = await transaction.updateTable('booking').set({ state: 'cancelled', held_until: null }).where('organisation', '=', organisation).where('id', '=', offer.booking).where('state', '=', 'held').executeTakeFirst()
  return numUpdatedRows === 1n ? offer.slot : undefined
}

/** Ends what was kept of a slot, and no longer is. The slot is locked. @returns the class that let its offer lapse, if it was one */
export async function endLapsed(transaction: Database, organisation: OrganisationId, slot: SlotId, now: Instant): Promise<{ readonly missed: WaitingId | undefined; readonly booking: BookingId } | undefined> {
  const ended = await transaction
    .updateTable('booking')
    .set({ state: 'cancelled', held_until: null })
    .where('organisation', '=', organisation)
    .where('slot', '=', slot)
    .where('state', '=', 'held')
    .where('held_until', '<=', new Date(now))
    .returning(['id', 'waiting'])
    .executeTakeFirst()
  if (!ended) return undefined
  const waiting = ended.waiting as WaitingId | null
  const isMissed = waiting !== null && (await turnWaiting(transaction, organisation, waiting, ['offered'], 'missed'))
  return { missed: isMissed ? waiting : undefined, booking: ended.id as BookingId }
}

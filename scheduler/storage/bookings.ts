import type { ExpressionBuilder } from 'kysely'
import { classRefusals, slotRefusals } from '../domain/booking-rules.ts'
import type { BookingRefusal, WorkshopOffered } from '../domain/booking-rules.ts'
import type { Accompaniment } from '../domain/accompaniment.ts'
import { HELD_FOR } from '../domain/booking.ts'
import type { ClassAsked } from '../domain/booking.ts'
import type { BookingId, OrganisationId, SlotId } from '../domain/ids.ts'
import { MINUTE } from '../domain/time.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from './database.ts'
import type { Tables } from './schema.ts'
import { lockSlot, slotOffered } from './slots-offered.ts'
import type { SlotLock } from './slots-offered.ts'
import { allOrNothing } from './walls.ts'

/** Why a booking stays as it was. */
export type Refusal = BookingRefusal | { readonly code: 'no-such-slot' } | { readonly code: 'no-such-booking' } | { readonly code: 'slot-taken' } | { readonly code: 'hold-ended' } | { readonly code: 'booking-cancelled' } | { readonly code: 'seats-changed' } | { readonly code: 'key-used-for-another-wish' } | { readonly code: 'too-many-holds' } | WaitingRefusal

/** Why a class does not get into a waiting list, or out of it. */
export type WaitingRefusal = { readonly code: 'no-such-stop' } | { readonly code: 'no-slot-to-come' } | { readonly code: 'slot-is-free' } | { readonly code: 'waits-enough' } | { readonly code: 'no-such-waiting' } | { readonly code: 'not-in-line' } | { readonly code: 'too-late-to-offer' }

export type Outcome<Answer> = ({ readonly ok: true } & Answer) | { readonly ok: false; readonly refusals: readonly Refusal[] }

export const refused = (...refusals: readonly Refusal[]): { readonly ok: false; readonly refusals: readonly Refusal[] } => ({ ok: false, refusals })

export type Holding = { readonly organisation: OrganisationId; readonly slot: SlotId; readonly booking: BookingId; readonly now: Instant }

/** Keeps a slot for the school that fills the form, for ten minutes. */
export async function holdSlot(transaction: Database, { organisation, slot, booking, now }: Holding, lock: SlotLock = lockSlot): Promise<Outcome<{ readonly until: Instant }>> {
  await lock(transaction, organisation, slot)
  const offered = await slotOffered(transaction, organisation, slot)
  if (!offered) return refused({ code: 'no-such-slot' })
  const against = slotRefusals({ slot: offered, now })
  if (against.length > 0) return refused(...against)
  if (await isTaken(transaction, organisation, slot, now)) return refused({ code: 'slot-taken' })
  const until = (now + HELD_FOR * MINUTE) as Instant
  await transaction.insertInto('booking').values({ organisation, id: booking, slot, seats: offered.seats, state: 'held', held_until: new Date(until) }).execute()
  return { ok: true, until }
}

/** A hold that has run out ends when somebody else wants its slot; not where somebody waits for a slot of the stop: it goes to the line first. */
export async function isTaken(transaction: Database, organisation: OrganisationId, slot: SlotId, now: Instant): Promise<boolean> {
  await transaction
    .updateTable('booking')
    .set({ state: 'cancelled', held_until: null })
    .where('organisation', '=', organisation)
    .where('slot', '=', slot)
    .where('state', '=', 'held')
    .where('held_until', '<=', new Date(now))
    .where('waiting', 'is', null)
    .where((row) => row.not(row.exists(waitingFor(row, organisation, slot))))
    .execute()
  const keeper = await transaction.selectFrom('booking').select('id').where('organisation', '=', organisation).where('slot', '=', slot).where('state', '!=', 'cancelled').executeTakeFirst()
  return keeper !== undefined
}

const waitingFor = (row: ExpressionBuilder<Tables, 'booking'>, organisation: OrganisationId, slot: SlotId) =>
  row
    .selectFrom('waiting')
    .innerJoin('slot', (join) => join.onRef('slot.organisation', '=', 'waiting.organisation').onRef('slot.stop', '=', 'waiting.stop'))
    .select('waiting.id')
    .where('waiting.organisation', '=', organisation)
    .where('waiting.state', '=', 'waiting')
    .where('slot.id', '=', slot)

/** The school, and the adult to write to. */
export type SchoolAsked = {
  readonly name: string
  readonly uai: string | undefined
  readonly commune: string | undefined
  readonly teacher: string
  readonly email: string
  readonly needs: string
  readonly language: 'fr' | 'en'
}

export type Filling = {
  readonly organisation: OrganisationId
  readonly booking: BookingId
  readonly asked: ClassAsked
  readonly school: SchoolAsked
  readonly workshop: (WorkshopOffered & { readonly title: string }) | undefined
  /** The head of the school has still to agree. */
  readonly needsHead: boolean
  readonly accompaniment: Accompaniment
  readonly now: Instant
}

/** Fills the form of a held slot: the class comes, or its head is asked. */
export async function fillBooking(transaction: Database, { organisation, booking, asked, school, workshop, needsHead, accompaniment, now }: Filling): Promise<Outcome<{ readonly state: 'asked' | 'confirmed' }>> {
  const held = await transaction.selectFrom('booking').select(['slot', 'state', 'held_until', 'waiting']).where('organisation', '=', organisation).where('id', '=', booking).forUpdate().executeTakeFirst()
  if (!held) return refused({ code: 'no-such-booking' })
  if (held.state === 'cancelled' || (held.held_until && held.held_until.getTime() <= now)) return refused({ code: 'hold-ended' })
  const slot = await slotOffered(transaction, organisation, held.slot as SlotId)
  if (!slot) return refused({ code: 'no-such-slot' })
  const against = [...slotRefusals({ slot, now }), ...classRefusals({ asked, slot, workshop, accompaniment, now })]
  if (against.length > 0 || !workshop) return refused(...against)
  const state = needsHead ? 'asked' : 'confirmed'
  await transaction
    .updateTable('booking')
    .set({
      state,
      held_until: null,
      pupils: asked.pupils,
      adults: asked.adults,
      levels: [...asked.levels],
      is_ulis: asked.isUlis,
      workshop: workshop.id,
      workshop_title: workshop.title,
      school_name: school.name,
      school_uai: school.uai ?? null,
      school_commune: school.commune ?? null,
      teacher_name: school.teacher,
      teacher_email: school.email,
      needs: school.needs,
      language: school.language,
    })
    .where('organisation', '=', organisation)
    .where('id', '=', booking)
    .execute()
  if (held.waiting !== null) await transaction.updateTable('waiting').set({ state: 'booked' }).where('organisation', '=', organisation).where('id', '=', held.waiting).where('state', '=', 'offered').execute()
  return { ok: true, state }
}

/** Does all of it, or nothing when it is refused. What the database itself refuses is an answer like any other. */
export async function attempt<Answer>(database: Database, act: (transaction: Database) => Promise<Outcome<Answer>>): Promise<Outcome<Answer>> {
  const done = await allOrNothing(database, act)
  return done.ok ? done.answer : refused({ code: done.wall === 'no_more_pupils_than_seats' ? 'seats-changed' : 'slot-taken' })
}

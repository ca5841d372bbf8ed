import type { BookingId, OrganisationId, SlotId, StopId, TruckId } from '../domain/ids.ts'
import type { NoSlot } from '../domain/slots.ts'
import type { Day, Instant } from '../domain/time.ts'
import type { Database } from './database.ts'
import { slotsKept, waitingAt } from './season.ts'
import type { StopKept } from './season.ts'
import { lockSlot } from './slots-offered.ts'
import { stopRow } from './stops.ts'
import type { StopRefusal } from './stops.ts'
import { allOrNothing } from './walls.ts'
import type { Wall } from './walls.ts'

/** What a coordinator changes of her stops: each function in the transaction of the whole change. */

/** Why her change was not made. */
export type ChangeRefusal = StopRefusal | { readonly code: 'changed-meanwhile' } | { readonly code: 'no-such-stop' } | { readonly code: 'key-used-for-another-wish' }

export type Changed<Answer> = { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly refusal: ChangeRefusal }

/** Does all of it, or nothing when it is refused or runs into one of the database's own walls. */
export async function changing<Answer>(database: Database, act: (transaction: Database) => Promise<Changed<Answer>>): Promise<Changed<Answer>> {
  const done = await allOrNothing(database, act)
  if (done.ok) return done.answer
  const codes: Partial<Record<Wall, ChangeRefusal['code']>> = { one_place_at_a_time: 'truck-elsewhere', one_class_at_a_time: 'slots-overlap' }
  return { ok: false, refusal: { code: codes[done.wall] ?? 'changed-meanwhile' } as ChangeRefusal }
}

/** Whoever wants one of the slots of these stops waits until the transaction is over, and finds it as it is then. */
export async function lockSlotsOf(transaction: Database, organisation: OrganisationId, stops: readonly StopId[]): Promise<void> {
  if (stops.length === 0) return
  await transaction.selectFrom('stop').select('id').where('organisation', '=', organisation).where('id', 'in', [...stops]).orderBy('id').forUpdate().execute()
  const slots = await transaction.selectFrom('slot').select('id').where('organisation', '=', organisation).where('stop', 'in', [...stops]).orderBy('id').execute()
  for (const { id } of slots) await lockSlot(transaction, organisation, id as SlotId)
  if (slots.length > 0) await transaction.selectFrom('booking').select('id').where('organisation', '=', organisation).where('slot', 'in', slots.map(({ id }) => id)).where('state', '!=', 'cancelled').orderBy('id').forUpdate().execute()
}

/** The stops of a truck change one after the other. */
export async function lockRoad(transaction: Database, organisation: OrganisationId, trucks: readonly TruckId[]): Promise<void> {
  await transaction.selectFrom('truck').select('id').where('organisation', '=', organisation).where('id', 'in', [...trucks]).orderBy('id').forUpdate().execute()
}

/** Keeps a stop as it is now, its slots aside. */
export async function keepStop(transaction: Database, stop: Omit<StopKept, 'changed'>): Promise<void> {
  const row = { ...stopRow(stop, stop.none), town_contact: stop.townContact, cancelled_because: stop.cancelledBecause }
  await transaction
    .insertInto('stop')
    .values({ organisation: stop.organisation, id: stop.id, ...row })
    .onConflict((conflict) => conflict.columns(['organisation', 'id']).doUpdateSet((known) => ({ ...row, changed: known('stop.changed', '+', 1) })))
    .execute()
}

/** Their class comes to another place at the same hour. */
export async function noteChanged(transaction: Database, organisation: OrganisationId, bookings: readonly BookingId[]): Promise<void> {
  if (bookings.length > 0) await transaction.updateTable('booking').set((row) => ({ changed: row('changed', '+', 1) })).where('organisation', '=', organisation).where('id', 'in', [...bookings]).execute()
}

export async function setState(transaction: Database, organisation: OrganisationId, stop: StopId, { from, to, because = '' }: { readonly from: StopKept['state']; readonly to: StopKept['state']; readonly because?: string }): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('stop')
    .set((row) => ({ state: to, cancelled_because: because, changed: row('changed', '+', 1) }))
    .where('organisation', '=', organisation)
    .where('id', '=', stop)
    .where('state', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The drive and the days without slots of a stop whose stop before is another now. */
export async function keepRoad(transaction: Database, { organisation, id, drive, none }: { readonly organisation: OrganisationId; readonly id: StopId; readonly drive: number | undefined; readonly none: readonly NoSlot[] }): Promise<void> {
  await transaction.updateTable('stop').set((row) => ({ drive: drive ?? null, none: JSON.stringify(none), changed: row('changed', '+', 1) })).where('organisation', '=', organisation).where('id', '=', id).execute()
}

export async function openAllTheSame(transaction: Database, organisation: OrganisationId, { stop, day, because, person }: { readonly stop: StopId; readonly day: Day; readonly because: string; readonly person: string }): Promise<void> {
  await transaction
    .insertInto('open_all_the_same')
    .values({ organisation, stop, day, because, person })
    .onConflict((conflict) => conflict.columns(['organisation', 'stop', 'day']).doUpdateSet({ because, person }))
    .execute()
}

/** Why some of its days have no slot. */
export async function keepNone(transaction: Database, organisation: OrganisationId, stop: StopId, none: readonly NoSlot[]): Promise<void> {
  await transaction.updateTable('stop').set((row) => ({ none: JSON.stringify(none), changed: row('changed', '+', 1) })).where('organisation', '=', organisation).where('id', '=', stop).execute()
}

/** Whether a class comes to a stop, fills a form for it, or waits for a slot of it. */
export async function someoneWaitsOrComes(transaction: Database, organisation: OrganisationId, stop: StopId, now: Instant): Promise<boolean> {
  const waits = await waitingAt(transaction, organisation, stop)
  return waits > 0 || (await slotsKept(transaction, organisation, [stop], now)).some(({ isBooked }) => isBooked)
}

import { randomUUID } from 'node:crypto'
import type { BookingId, OrganisationId, SlotId, StopId, TruckId } from '../domain/ids.ts'
import type { Fate, Rearranged } from '../domain/rearranged.ts'
import type { SlotTime } from '../domain/slots.ts'
import type { Database } from './database.ts'
import { rangeText } from './ranges.ts'
import type { SlotKept } from './season.ts'

/** What a coordinator changes of the slots of her stops, and what becomes of the classes in them. */

/** Its bookings whose class comes no more, those whose class comes at another time, and the slots that are free now. */
export type Consequences = { readonly ended: readonly BookingId[]; readonly moved: readonly BookingId[]; readonly free: readonly SlotId[] }

type Place = { readonly organisation: OrganisationId; readonly id: StopId; readonly truck: TruckId }

/** Brings the slots of a stop, and the classes in them, to where they are now. */
export async function keepSlots(transaction: Database, stop: Place, { fates, made }: Rearranged<SlotKept>): Promise<Consequences> {
  const { organisation } = stop
  const changed = fates.filter((fate) => fate.is !== 'stays' || fate.at.seats !== fate.slot.seats)
  const ids = changed.map(({ slot }) => slot.id)
  // Out of the way of one another while they change their times.
  if (ids.length > 0) await transaction.updateTable('slot').set({ is_cancelled: true }).where('organisation', '=', organisation).where('id', 'in', ids).execute()
  const lasting = fates.flatMap(({ slot, is }) => (is === 'ends' ? [] : [slot.id]))
  if (lasting.length > 0) await transaction.updateTable('slot').set({ truck: stop.truck }).where('organisation', '=', organisation).where('id', 'in', lasting).execute()

  const ending = changed.filter(({ is }) => is === 'ends')
  const ended = await endClasses(transaction, organisation, ending.map(({ slot }) => slot.id))
  await forget(transaction, organisation, ending.map(({ slot }) => slot.id))
  for (const fate of changed) if ('at' in fate) await keepAt(transaction, stop, fate)
  const moved = fates.flatMap(({ is, slot: { booking } }) => (is === 'follows' && booking && booking.state !== 'held' ? [booking.id] : []))
  if (moved.length > 0) await transaction.updateTable('booking').set((row) => ({ state: 'asked' as const, changed: row('changed', '+', 1) })).where('organisation', '=', organisation).where('id', 'in', moved).execute()
  const rows = made.map((time) => ({ organisation, id: randomUUID(), stop: stop.id, truck: stop.truck, ...timeRow(time) }))
  if (rows.length > 0) await transaction.insertInto('slot').values(rows).execute()
  return { ended, moved, free: rows.map(({ id }) => id as SlotId) }
}

const timeRow = ({ day, range, length, seats }: SlotTime) => ({ day, range: rangeText(range), length, seats })

/** A slot with fewer seats than before is a new one: classes that were cancelled in the old one had room there. */
async function keepAt(transaction: Database, stop: Place, { slot, at }: Extract<Fate<SlotKept>, { readonly is: 'stays' | 'follows' }>): Promise<void> {
  const { organisation } = stop
  if (at.seats >= slot.seats) {
    await transaction.updateTable('slot').set({ ...timeRow(at), truck: stop.truck, is_cancelled: false }).where('organisation', '=', organisation).where('id', '=', slot.id).execute()
    return
  }
  const id = randomUUID()
  await transaction.insertInto('slot').values({ organisation, id, stop: stop.id, truck: stop.truck, ...timeRow(at), is_kept_aside: slot.isKeptAside }).execute()
  if (slot.booking) await transaction.updateTable('booking').set({ slot: id, seats: at.seats }).where('organisation', '=', organisation).where('id', '=', slot.booking.id).execute()
  await forget(transaction, organisation, [slot.id])
}

/** The classes of some slots come no more; who was only filling the form is told by the form, and who was offered a slot waits again. @returns the bookings of the classes */
async function endClasses(transaction: Database, organisation: OrganisationId, slots: readonly SlotId[]): Promise<readonly BookingId[]> {
  if (slots.length === 0) return []
  const active = await transaction.selectFrom('booking').select(['id', 'state', 'waiting']).where('organisation', '=', organisation).where('slot', 'in', [...slots]).where('state', '!=', 'cancelled').orderBy('id').execute()
  if (active.length > 0) await transaction.updateTable('booking').set((row) => ({ state: 'cancelled' as const, held_until: null, changed: row('changed', '+', 1) })).where('organisation', '=', organisation).where('id', 'in', active.map(({ id }) => id)).execute()
  const offered = active.flatMap(({ waiting, state }) => (waiting !== null && state === 'held' ? [waiting] : []))
  if (offered.length > 0) await transaction.updateTable('waiting').set({ state: 'waiting' }).where('organisation', '=', organisation).where('id', 'in', offered).where('state', '=', 'offered').execute()
  return active.flatMap(({ id, state }) => (state === 'held' ? [] : [id as BookingId]))
}

/** Slots that are no more; those that somebody booked once stay, as their bookings do. */
async function forget(transaction: Database, organisation: OrganisationId, slots: readonly SlotId[]): Promise<void> {
  if (slots.length === 0) return
  await transaction.updateTable('slot').set({ is_cancelled: true, is_kept_aside: false }).where('organisation', '=', organisation).where('id', 'in', [...slots]).execute()
  await transaction
    .deleteFrom('slot')
    .where('organisation', '=', organisation)
    .where('id', 'in', [...slots])
    .where((row) => row.not(row.exists(row.selectFrom('booking').select('booking.id').whereRef('booking.organisation', '=', 'slot.organisation').whereRef('booking.slot', '=', 'slot.id'))))
    .execute()
}

/** Takes slots away, and says why. @returns the bookings of the classes that come no more */
export async function cancelSlots(transaction: Database, organisation: OrganisationId, slots: readonly SlotId[], because: string): Promise<readonly BookingId[]> {
  const ended = await endClasses(transaction, organisation, slots)
  if (slots.length > 0) await transaction.updateTable('slot').set({ is_cancelled: true, is_kept_aside: false, cancelled_because: because }).where('organisation', '=', organisation).where('id', 'in', [...slots]).execute()
  return ended
}

/** Gives back a slot that was taken away. */
export async function restoreSlot(transaction: Database, organisation: OrganisationId, slot: SlotId): Promise<boolean> {
  const { numUpdatedRows } = await transaction.updateTable('slot').set({ is_cancelled: false, cancelled_because: '' }).where('organisation', '=', organisation).where('id', '=', slot).where('is_cancelled', '=', true).where('cancelled_because', '!=', '').executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Keeps a slot aside, or gives it back. A class that has it stays. */
export async function keepAside(transaction: Database, organisation: OrganisationId, slot: SlotId, isKeptAside: boolean): Promise<boolean> {
  const { numUpdatedRows } = await transaction.updateTable('slot').set({ is_kept_aside: isKeptAside }).where('organisation', '=', organisation).where('id', '=', slot).where('is_cancelled', '=', false).where('is_kept_aside', '=', !isKeptAside).executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The stop a slot belongs to. */
export async function stopOfSlot(database: Database, organisation: OrganisationId, slot: SlotId): Promise<StopId | undefined> {
  const found = await database.selectFrom('slot').select('stop').where('organisation', '=', organisation).where('id', '=', slot).executeTakeFirst()
  return found?.stop as StopId | undefined
}

import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { OrganisationId, StopId, TourId, TruckId } from '../domain/ids.ts'
import type { NoSlot, Slots, SlotTime, StopDays } from '../domain/slots.ts'
import type { Day, Instant } from '../domain/time.ts'
import type { Truck } from '../domain/truck.ts'
import type { Database } from './database.ts'
import { isFree, keepsSlot } from './keeps-slot.ts'
import { daysIn, daysText, rangeIn, rangeText } from './ranges.ts'
import type { Tables } from './schema.ts'
import { withinWalls } from './walls.ts'

/** Who runs trucks; `email` is whom the pages say to write to, and may be empty. */
export type Organisation = { readonly id: OrganisationId; readonly name: string; readonly email: string; readonly isDemo: boolean }

export async function addOrganisation(database: Database, { id, name, email, isDemo }: Organisation): Promise<void> {
  await database.insertInto('organisation').values({ id, name, email, is_demo: isDemo }).execute()
}

export async function addTruck(database: Database, { organisation, id, name, kiosks, pupilsPerKiosk, hours, setUp, packUp, reset, zone }: Truck): Promise<void> {
  await database
    .insertInto('truck')
    .values({ organisation, id, name, kiosks, pupils_per_kiosk: pupilsPerKiosk, hours: JSON.stringify(hours), set_up: setUp, pack_up: packUp, reset, zone })
    .execute()
}

/** A truck as it is from now on, its clock aside; slots that are made stay as they are. */
export async function changeTruck(database: Database, { organisation, id, name, kiosks, pupilsPerKiosk, hours, setUp, packUp, reset }: Omit<Truck, 'zone'>): Promise<void> {
  await database
    .updateTable('truck')
    .set({ name, kiosks, pupils_per_kiosk: pupilsPerKiosk, hours: JSON.stringify(hours), set_up: setUp, pack_up: packUp, reset })
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .execute()
}

export async function truckOf(database: Database, organisation: OrganisationId, id: TruckId): Promise<Truck | undefined> {
  const found = await database.selectFrom('truck').selectAll().where('organisation', '=', organisation).where('id', '=', id).executeTakeFirst()
  return found && truckIn(found)
}

export const truckIn = (row: Selectable<Tables['truck']>): Truck => ({
  organisation: row.organisation as OrganisationId,
  id: row.id as TruckId,
  name: row.name,
  kiosks: row.kiosks,
  pupilsPerKiosk: row.pupils_per_kiosk,
  hours: row.hours,
  setUp: row.set_up,
  packUp: row.pack_up,
  reset: row.reset,
  zone: row.zone,
})

export async function addTour(database: Database, { organisation, id, title }: { readonly organisation: OrganisationId; readonly id: TourId; readonly title: string }): Promise<void> {
  await database.insertInto('tour').values({ organisation, id, title }).execute()
}

/** A stop as it is kept. `drive` is in minutes from the stop before; undefined when nobody knows. */
export type Stop = {
  readonly organisation: OrganisationId
  readonly id: StopId
  readonly tour: TourId
  readonly truck: TruckId
  readonly commune: string
  readonly communeName: string
  readonly place: string
  readonly access: string
  readonly days: StopDays
  readonly drive: number | undefined
  readonly state: 'draft' | 'published' | 'cancelled'
  readonly booking: { readonly opens: Instant; readonly closes: Instant }
}

/** Why a stop can't be where it is asked to be. */
export type StopRefusal = { readonly code: 'truck-elsewhere' } | { readonly code: 'slots-overlap' }

type Added = { readonly ok: true } | { readonly ok: false; readonly refusals: readonly StopRefusal[] }

/** Keeps a stop with its slots, or neither. */
export async function addStop(database: Database, stop: Stop, { slots, none }: Slots): Promise<Added> {
  const done = await withinWalls(() =>
    database.transaction().execute(async (transaction) => {
      await transaction.insertInto('stop').values({ organisation: stop.organisation, id: stop.id, ...stopRow(stop, none) }).execute()
      if (slots.length > 0) await transaction.insertInto('slot').values(slots.map((slot) => slotRow(stop, slot))).execute()
    }),
  )
  return done.ok ? { ok: true } : { ok: false, refusals: [{ code: done.wall === 'one_place_at_a_time' ? 'truck-elsewhere' : 'slots-overlap' }] }
}

/** All of a stop but whose it is. */
export const stopRow = (stop: Stop, none: readonly NoSlot[]) => ({
  tour: stop.tour,
  truck: stop.truck,
  commune: stop.commune,
  commune_name: stop.communeName,
  place: stop.place,
  access: stop.access,
  days: daysText(stop.days),
  usual: stop.days.usual,
  plans: JSON.stringify(stop.days.plans),
  none: JSON.stringify(none),
  drive: stop.drive ?? null,
  state: stop.state,
  booking_opens: new Date(stop.booking.opens),
  booking_closes: new Date(stop.booking.closes),
})

const slotRow = ({ organisation, id, truck }: Stop, { day, range, length, seats }: SlotTime) => ({ organisation, id: randomUUID(), stop: id, truck, day, range: rangeText(range), length, seats })

export async function publishStop(database: Database, organisation: OrganisationId, id: StopId): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('stop')
    .set({ state: 'published' })
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What everybody may see of a stop. */
export type StopSeen = Pick<Stop, 'id' | 'commune' | 'communeName' | 'place' | 'access' | 'truck' | 'booking'> & { readonly first: Day; readonly last: Day; readonly zone: string; readonly freeSlots: number; readonly none: readonly NoSlot[]; readonly isCancelled: boolean }

export async function stopSeenById(database: Database, organisation: OrganisationId, id: StopId, now: Instant): Promise<StopSeen | undefined> {
  const found = await seen(database, organisation, now).where('stop.state', 'in', ['published', 'cancelled']).where('stop.id', '=', id).executeTakeFirst()
  return found && stopSeen(found)
}

/** The announced stop whose id begins so; undefined where none does, or several do. */
export async function stopOnPoster(database: Database, organisation: OrganisationId, code: string): Promise<StopId | undefined> {
  const [found, another] = await database
    .selectFrom('stop')
    .select('id')
    .where('organisation', '=', organisation)
    .where('state', 'in', ['published', 'cancelled'])
    .where((row) => row(row.cast<string>('id', 'text'), 'like', `${code}%`))
    .limit(2)
    .execute()
  return another ? undefined : (found?.id as StopId | undefined)
}

/** The question for stops as everybody may see them; who asks says which. */
export function seen(database: Database, organisation: OrganisationId, now: Instant) {
  return database
    .selectFrom('stop')
    .innerJoin('truck', (join) => join.onRef('truck.organisation', '=', 'stop.organisation').onRef('truck.id', '=', 'stop.truck'))
    .select(['stop.id', 'stop.commune', 'stop.commune_name', 'stop.place', 'stop.access', 'stop.truck', 'stop.days', 'stop.booking_opens', 'stop.booking_closes', 'stop.none', 'stop.state', 'truck.zone'])
    .select((row) =>
      row
        .selectFrom('slot')
        .select((slot) => slot.fn.countAll<string>().as('free'))
        .whereRef('slot.organisation', '=', 'stop.organisation')
        .whereRef('slot.stop', '=', 'stop.id')
        .where((slot) => isFree(slot, now))
        .as('free'),
    )
    .where('stop.organisation', '=', organisation)
}

type SeenRow = Awaited<ReturnType<ReturnType<typeof seen>['execute']>>[number]

export const stopSeen = (row: SeenRow): StopSeen => ({
  id: row.id as StopId,
  commune: row.commune,
  communeName: row.commune_name,
  place: row.place,
  access: row.access,
  truck: row.truck as TruckId,
  booking: { opens: row.booking_opens.getTime() as Instant, closes: row.booking_closes.getTime() as Instant },
  zone: row.zone,
  none: row.none,
  isCancelled: row.state === 'cancelled',
  freeSlots: Number(row.free),
  ...daysIn(row.days),
})

/** A slot of a stop as everybody may see it: nobody learns who comes. */
export type SlotSeen = SlotTime & { readonly id: string; readonly is: 'free' | 'held' | 'taken' | 'kept-aside' }

export async function slotsSeen(database: Database, organisation: OrganisationId, stop: StopId, now: Instant): Promise<readonly SlotSeen[]> {
  const found = await database
    .selectFrom('slot')
    .leftJoin('booking', (join) =>
      join
        .onRef('booking.organisation', '=', 'slot.organisation')
        .onRef('booking.slot', '=', 'slot.id')
        .on((booking) => keepsSlot(booking, now)),
    )
    .select(['slot.id', 'slot.day', 'slot.range', 'slot.length', 'slot.seats', 'slot.is_kept_aside', 'booking.state'])
    .where('slot.organisation', '=', organisation)
    .where('slot.stop', '=', stop)
    .where('slot.is_cancelled', '=', false)
    .orderBy('slot.range')
    .execute()
  return found.map(({ id, day, range, length, seats, is_kept_aside, state }) => ({
    id,
    day: day as Day,
    range: rangeIn(range),
    length,
    seats,
    is: state === 'held' ? 'held' : state ? 'taken' : is_kept_aside ? 'kept-aside' : 'free',
  }))
}

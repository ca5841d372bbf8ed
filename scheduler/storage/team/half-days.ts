import type { BookingId, OrganisationId, SlotId, StopId } from '../../domain/ids.ts'
import type { Level } from '../../domain/level.ts'
import { halfDaysOf } from '../../domain/team/half-days.ts'
import type { HalfDay, SlotToStaff } from '../../domain/team/half-days.ts'
import type { Day } from '../../domain/time.ts'
import type { Database } from '../database.ts'
import { daysIn, rangeIn } from '../ranges.ts'

/** A slot with the class that has it, as far as it decides who is needed. */
export type SlotStaffed = SlotToStaff & { readonly id: SlotId; readonly booking: BookingId | undefined; readonly workshop: string | undefined; readonly school: string | undefined; readonly adults: number; readonly hasTeacher: boolean; readonly isConfirmed: boolean }

export type HalfDayKept = HalfDay<SlotStaffed> & { readonly stop: StopId; readonly truck: string; readonly commune: string; readonly communeName: string; readonly place: string; readonly zone: string }

/** Which half days: of a stop, of some days. */
export type HalfDaysAsked = { readonly stop?: StopId; readonly from?: Day; readonly until?: Day; /** Workshops whose object is cut and glued. */ readonly isMade: (workshop: string) => boolean }

/** The half days of published stops, in their order. */
export async function halfDaysKept(database: Database, organisation: OrganisationId, { stop, from, until, isMade }: HalfDaysAsked): Promise<readonly HalfDayKept[]> {
  let slots = database
    .selectFrom('slot')
    .innerJoin('stop', (join) => join.onRef('stop.organisation', '=', 'slot.organisation').onRef('stop.id', '=', 'slot.stop'))
    .innerJoin('truck', (join) => join.onRef('truck.organisation', '=', 'slot.organisation').onRef('truck.id', '=', 'slot.truck'))
    .leftJoin('booking', (join) => join.onRef('booking.organisation', '=', 'slot.organisation').onRef('booking.slot', '=', 'slot.id').on('booking.state', 'in', ['asked', 'confirmed']))
    .select(['slot.id', 'slot.day', 'slot.range', 'slot.length', 'slot.seats', 'stop.id as stop', 'stop.truck', 'stop.commune', 'stop.commune_name', 'stop.place', 'stop.days', 'truck.zone'])
    .select(['booking.id as booking', 'booking.state', 'booking.pupils', 'booking.adults', 'booking.levels', 'booking.is_ulis', 'booking.workshop', 'booking.school_name'])
    .where('slot.organisation', '=', organisation)
    .where('slot.is_cancelled', '=', false)
    .where('stop.state', '=', 'published')
  if (stop !== undefined) slots = slots.where('slot.stop', '=', stop)
  if (from !== undefined) slots = slots.where('slot.day', '>=', from)
  if (until !== undefined) slots = slots.where('slot.day', '<=', until)
  const found = await slots.orderBy('slot.range').execute()
  const stops = Map.groupBy(found, (row) => row.stop)
  return [...stops.values()].flatMap((rows) => {
    const [first] = rows
    if (!first) return []
    const where = { stop: first.stop as StopId, truck: first.truck, commune: first.commune, communeName: first.commune_name, place: first.place, zone: first.zone }
    const staffed = rows.map((row): SlotStaffed => ({
      id: row.id as SlotId,
      booking: (row.booking ?? undefined) as BookingId | undefined,
      day: row.day as Day,
      range: rangeIn(row.range),
      length: row.length,
      seats: row.seats,
      class: row.pupils === null ? undefined : { levels: (row.levels ?? []) as readonly Level[], isUlis: row.is_ulis ?? false, pupils: row.pupils, isMade: row.workshop !== null && isMade(row.workshop) },
      workshop: row.workshop ?? undefined,
      school: row.school_name ?? undefined,
      adults: row.adults ?? 0,
      hasTeacher: (row.adults ?? 0) > 0,
      isConfirmed: row.state === 'confirmed',
    }))
    return halfDaysOf(staffed, daysIn(first.days).first, first.zone).map((halfDay) => ({ ...halfDay, ...where }))
  })
}

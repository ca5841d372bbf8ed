import { isContactTold } from '../domain/contacts.ts'
import type { OrganisationId, PersonId, StopId } from '../domain/ids.ts'
import type { ClassLevels, Level } from '../domain/level.ts'
import { halfAt } from '../domain/team/availability.ts'
import { lacksOf } from '../domain/team/readiness.ts'
import type { Aboard, Lack } from '../domain/team/readiness.ts'
import { clockAt, dayAfter, dayAt } from '../domain/time.ts'
import type { Day, Instant, TimeRange } from '../domain/time.ts'
import type { SlotLength } from '../domain/truck.ts'
import type { Database } from './database.ts'
import { daysIn, rangeIn } from './ranges.ts'
import type { Tables } from './schema.ts'
import { aboardAt } from './team/shifts.ts'

/** The stops as those see them who work there. */

/** `isEverywhere`: whoever coordinates the truck may see every stop. */
export type Worker = { readonly person: PersonId; readonly isEverywhere: boolean }

export type WorkStop = {
  readonly id: StopId
  readonly commune: string
  readonly communeName: string
  readonly place: string
  readonly access: string
  readonly first: Day
  readonly last: Day
  readonly state: Tables['stop']['state']
  readonly zone: string
  readonly kiosks: number
  /** Whom to call in the town: from the day before the stop to its end. */
  readonly townContact: string | undefined
}

/** A class that comes, and on its day and the day before how to reach its teacher. */
export type WorkClass = ClassLevels & {
  readonly pupils: number
  readonly adults: number
  readonly workshop: { readonly id: string; readonly title: string }
  readonly school: string | undefined
  readonly needs: string
  readonly isConfirmed: boolean
  /** What stands between it and the day: as long as there is anything, no paper says that it comes. */
  readonly lacks: readonly Lack[]
  readonly contact: { readonly name: string; readonly email: string } | undefined
}

export type WorkSlot = { readonly day: Day; readonly range: TimeRange; readonly length: SlotLength; readonly is: 'free' | 'kept-aside' | WorkClass }

/** The stops to come, the next one first; one that is there today is to come. @param most no more than so many */
export async function stopsToWorkAt(database: Database, organisation: OrganisationId, worker: Worker, now: Instant, most: number): Promise<readonly WorkStop[]> {
  const found = await stopsOf(database, organisation, worker)
    .where((row) => row(row.fn<string>('upper', ['stop.days']), '>', dayAfter(dayAt(now, 'UTC'), -1)))
    .orderBy('stop.days')
    .limit(most)
    .execute()
  return found.map((row) => stopSeen(row, now)).filter(({ last, zone }) => last >= dayAt(now, zone))
}

/** A stop that takes place, where somebody works; undefined for everybody else. */
export async function stopToWorkAt(database: Database, organisation: OrganisationId, worker: Worker, stop: StopId, now: Instant): Promise<WorkStop | undefined> {
  const found = await stopsOf(database, organisation, worker).where('stop.id', '=', stop).where('stop.state', '=', 'published').executeTakeFirst()
  return found && stopSeen(found, now)
}

/** Drafts are for whoever coordinates the truck alone. */
function stopsOf(database: Database, organisation: OrganisationId, { person, isEverywhere }: Worker) {
  const stops = database
    .selectFrom('stop')
    .innerJoin('truck', (join) => join.onRef('truck.organisation', '=', 'stop.organisation').onRef('truck.id', '=', 'stop.truck'))
    .select(['stop.id', 'stop.commune', 'stop.commune_name', 'stop.place', 'stop.access', 'stop.days', 'stop.state', 'stop.town_contact', 'truck.zone', 'truck.kiosks'])
    .where('stop.organisation', '=', organisation)
  if (isEverywhere) return stops
  return stops.where('stop.state', '!=', 'draft').where((row) =>
    row.exists(row.selectFrom('shift').select('shift.id').whereRef('shift.organisation', '=', 'stop.organisation').whereRef('shift.stop', '=', 'stop.id').where('shift.person', '=', person).where('shift.state', '=', 'accepted')),
  )
}

type StopRow = Awaited<ReturnType<ReturnType<typeof stopsOf>['execute']>>[number]

function stopSeen({ id, commune, commune_name, place, access, days, state, zone, kiosks, town_contact }: StopRow, now: Instant): WorkStop {
  const { first, last } = daysIn(days)
  const today = dayAt(now, zone)
  return { id: id as StopId, commune, communeName: commune_name, place, access, first, last, state, zone, kiosks, townContact: town_contact !== '' && today >= dayAfter(first, -1) && today <= last ? town_contact : undefined }
}

/** The slots of a stop from one day to another, in the order of the clock, with the classes that come. */
export async function slotsToWorkIn(database: Database, organisation: OrganisationId, { id, zone }: Pick<WorkStop, 'id' | 'zone'>, { from, until }: { readonly from: Day; readonly until: Day }, now: Instant): Promise<readonly WorkSlot[]> {
  const found = await database
    .selectFrom('slot')
    .leftJoin('booking', (join) => join.onRef('booking.organisation', '=', 'slot.organisation').onRef('booking.slot', '=', 'slot.id').on('booking.state', 'in', ['asked', 'confirmed']))
    .select(['slot.day', 'slot.range', 'slot.length', 'slot.is_kept_aside'])
    .select(['booking.state', 'booking.pupils', 'booking.adults', 'booking.levels', 'booking.is_ulis', 'booking.workshop', 'booking.workshop_title', 'booking.school_name', 'booking.teacher_name', 'booking.teacher_email', 'booking.needs'])
    .where('slot.organisation', '=', organisation)
    .where('slot.stop', '=', id)
    .where('slot.is_cancelled', '=', false)
    .where('slot.day', '>=', from)
    .where('slot.day', '<=', until)
    .orderBy('slot.range')
    .execute()
  const today = dayAt(now, zone)
  const aboard = await aboardAt(database, organisation, [id], { from, until })
  return found.map(({ day, range: kept, length, is_kept_aside, ...booking }) => {
    const range = rangeIn(kept)
    const half = halfAt(clockAt(range.from, zone))
    const there = aboard.filter((one) => one.day === day && one.half === half)
    return { day: day as Day, range, length, is: classIn(booking, there, isContactTold(day as Day, today)) ?? (is_kept_aside ? 'kept-aside' : 'free') }
  })
}

type BookingRow = { readonly [Column in 'state' | 'pupils' | 'adults' | 'levels' | 'is_ulis' | 'workshop' | 'workshop_title' | 'school_name' | 'teacher_name' | 'teacher_email' | 'needs']: (Column extends 'levels' ? readonly string[] : Column extends 'is_ulis' ? boolean : Column extends 'pupils' | 'adults' ? number : string) | null }

function classIn({ state, pupils, adults, levels, is_ulis, workshop, workshop_title, school_name, teacher_name, teacher_email, needs }: BookingRow, aboard: readonly Aboard[], tellsContact: boolean): WorkClass | undefined {
  if (state === null || pupils === null || adults === null || workshop === null) return undefined
  const comes = { levels: (levels ?? []) as readonly Level[], isUlis: is_ulis ?? false, pupils }
  return {
    ...comes,
    adults,
    workshop: { id: workshop, title: workshop_title ?? workshop },
    school: school_name ?? undefined,
    needs: needs ?? '',
    isConfirmed: state === 'confirmed',
    lacks: lacksOf({ ...comes, hasTeacher: adults > 0, aboard }),
    contact: tellsContact && teacher_email !== null && teacher_email !== '' ? { name: teacher_name ?? '', email: teacher_email } : undefined,
  }
}

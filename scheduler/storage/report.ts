import { sql } from 'kysely'
import type { OrganisationId } from '../domain/ids.ts'
import type { Level } from '../domain/level.ts'
import type { ClassesAlike, SeasonCounted, SlotsCounted } from '../domain/report.ts'
import type { SeasonDays } from '../domain/report-parts.ts'
import type { ShiftGiven } from '../domain/report-hours.ts'
import type { SchoolVisits } from '../domain/report-schools.ts'
import type { Day, Instant } from '../domain/time.ts'
import type { Database } from './database.ts'
import { NOBODY } from './personal-data/emptied.ts'
import { stopsBetween } from './season.ts'
import { shiftsKept } from './team/shifts.ts'

/** Of whom, which days, and what is over. */
type Asked = { readonly organisation: OrganisationId; readonly season: SeasonDays; readonly now: Instant }

/** What the report of a season is made of, counted where it is kept; only of published stops. */
export async function seasonCounted(database: Database, asked: Asked): Promise<Omit<SeasonCounted, 'populationOf'>> {
  const [classes, slots, schools, shifts] = await Promise.all([classesAlike(database, asked), slotsCounted(database, asked), schoolVisits(database, asked), shiftsGiven(database, asked)])
  return { season: asked.season, classes, slots, schools, shifts }
}

const slotsOf = (database: Database, organisation: OrganisationId) =>
  database
    .selectFrom('slot')
    .innerJoin('stop', (join) => join.onRef('stop.organisation', '=', 'slot.organisation').onRef('stop.id', '=', 'slot.stop'))
    .where('slot.organisation', '=', organisation)
    .where('slot.is_cancelled', '=', false)
    .where('stop.state', '=', 'published')

const confirmedOf = (database: Database, organisation: OrganisationId) =>
  slotsOf(database, organisation)
    .innerJoin('booking', (join) => join.onRef('booking.organisation', '=', 'slot.organisation').onRef('booking.slot', '=', 'slot.id'))
    .where('booking.state', '=', 'confirmed')

const isOverAt = (now: Instant) => sql<boolean>`upper(slot.range) <= ${new Date(now)}`

async function classesAlike(database: Database, { organisation, season, now }: Asked): Promise<readonly ClassesAlike[]> {
  const found = await confirmedOf(database, organisation)
    .where('slot.day', '>=', season.begins)
    .where('slot.day', '<=', season.ends)
    .select(['stop.commune', 'booking.levels', 'booking.is_ulis', 'booking.workshop', isOverAt(now).as('is_over'), sql<string>`to_char(slot.day, 'YYYY-MM')`.as('month')])
    .select((row) => [row.fn.max('booking.workshop_title').as('title'), row.fn.countAll<string>().as('classes'), row.fn.sum<string>('booking.pupils').as('pupils'), row.fn.sum<string>('booking.seats').as('seats')])
    .select((row) => row.fn.countAll<string>().filterWhere('booking.school_name', '=', NOBODY).as('of_no_school'))
    .groupBy(['stop.commune', 'booking.levels', 'booking.is_ulis', 'booking.workshop', sql`is_over`, sql`month`])
    .orderBy('month')
    .orderBy('stop.commune')
    .orderBy('booking.workshop')
    .orderBy('booking.levels')
    .execute()
  return found.map((row) => ({
    isOver: row.is_over,
    commune: row.commune,
    month: row.month,
    levels: row.levels as readonly Level[],
    isUlis: row.is_ulis,
    workshop: { id: row.workshop ?? '', title: row.title ?? row.workshop ?? '' },
    classes: Number(row.classes),
    pupils: Number(row.pupils),
    seats: Number(row.seats),
    ofNoSchool: Number(row.of_no_school),
  }))
}

async function slotsCounted(database: Database, { organisation, season, now }: Asked): Promise<SeasonCounted['slots']> {
  const found = await slotsOf(database, organisation)
    .leftJoin('booking', (join) => join.onRef('booking.organisation', '=', 'slot.organisation').onRef('booking.slot', '=', 'slot.id').on('booking.state', 'in', ['asked', 'confirmed']))
    .where('slot.day', '>=', season.begins)
    .where('slot.day', '<=', season.ends)
    .select([
      isOverAt(now).as('is_over'),
      sql<string>`count(*) filter (where booking.id is not null or not slot.is_kept_aside)`.as('offered'),
      sql<string>`count(*) filter (where booking.id is null and slot.is_kept_aside)`.as('kept_aside'),
      sql<string>`count(*) filter (where booking.state = 'asked')`.as('awaiting'),
    ])
    .groupBy(sql`is_over`)
    .execute()
  const of = (isOver: boolean): SlotsCounted => {
    const row = found.find(({ is_over }) => is_over === isOver)
    return { offered: Number(row?.offered ?? 0), keptAside: Number(row?.kept_aside ?? 0), awaiting: Number(row?.awaiting ?? 0) }
  }
  return { past: of(true), toCome: of(false) }
}

/** A line for each way in which a school wrote itself. Of a school that was erased nothing is known. */
async function schoolVisits(database: Database, { organisation, season, now }: Asked): Promise<readonly SchoolVisits[]> {
  const isOver = isOverAt(now)
  const isIn = sql<boolean>`slot.day >= ${season.begins}`
  const found = await confirmedOf(database, organisation)
    .where('slot.day', '<=', season.ends)
    .where('booking.school_name', '!=', NOBODY)
    .select(['booking.school_uai', 'booking.school_name', sql<string>`coalesce(booking.school_commune, stop.commune)`.as('town')])
    .select([sql<string>`min(slot.day)::text`.as('first'), sql<boolean>`bool_or(${isIn} and ${isOver})`.as('came'), sql<boolean>`bool_or(${isIn} and not ${isOver})`.as('comes')])
    .groupBy(['booking.school_uai', 'booking.school_name', sql`town`])
    .orderBy('first')
    .orderBy('booking.school_name')
    .execute()
  return found.map(({ school_uai, school_name, town, first, came, comes }) => ({ uai: school_uai ?? undefined, name: school_name ?? '', commune: town, first: first as Day, came, comes }))
}

async function shiftsGiven(database: Database, { organisation, season: { begins, ends }, now }: Asked): Promise<readonly ShiftGiven[]> {
  const [shifts, stops] = await Promise.all([shiftsKept(database, organisation, { from: begins, until: ends, states: ['accepted'] }), stopsBetween(database, organisation, begins, ends)])
  const published = new Set(stops.filter(({ state }) => state === 'published').map(({ id }) => id))
  return shifts.filter(({ stop }) => published.has(stop)).map(({ role, person, minutes, range }) => ({ isOver: range.until <= now, role, person, minutes }))
}

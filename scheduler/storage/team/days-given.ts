import { sql } from 'kysely'
import type { OrganisationId, PersonId } from '../../domain/ids.ts'
import type { Day, Instant } from '../../domain/time.ts'
import type { Database } from '../database.ts'

/** How much somebody has given, and when she comes next. */
export type DaysGiven = { readonly days: number; readonly next: { readonly day: Day; readonly communeName: string } | undefined }

/** Of everybody who has or had a shift: the days she has given since one, and her next day from another on. A day for which no minute counts is none. */
export async function daysGiven(database: Database, organisation: OrganisationId, { since, today, now }: { readonly since: Day; readonly today: Day; readonly now: Instant }): Promise<ReadonlyMap<PersonId, DaysGiven>> {
  const given = await database
    .selectFrom('shift')
    .select((row) => ['person', sql<string>`count(distinct ${row.ref('day')})`.as('days')])
    .where('organisation', '=', organisation)
    .where('state', '=', 'accepted')
    .where('day', '>=', since)
    .where('day', '<=', today)
    .where((row) => row(row.fn<Date>('upper', ['range']), '<=', new Date(now)))
    .where((row) => row.or([row('minutes', 'is', null), row('minutes', '>', 0)]))
    .groupBy('person')
    .execute()
  const next = await database
    .selectFrom('shift')
    .innerJoin('stop', (join) => join.onRef('stop.organisation', '=', 'shift.organisation').onRef('stop.id', '=', 'shift.stop'))
    .distinctOn('shift.person')
    .select(['shift.person', 'shift.day', 'stop.commune_name'])
    .where('shift.organisation', '=', organisation)
    .where('shift.state', '=', 'accepted')
    .where('shift.day', '>=', today)
    .where((row) => row(row.fn<Date>('upper', ['shift.range']), '>', new Date(now)))
    .orderBy('shift.person')
    .orderBy('shift.range')
    .execute()
  const coming = new Map(next.map(({ person, day, commune_name }) => [person, { day: day as Day, communeName: commune_name }]))
  const days = new Map(given.map((row) => [row.person, Number(row.days)]))
  const people = new Set([...coming.keys(), ...days.keys()].filter((person) => person !== null))
  return new Map([...people].map((person) => [person as PersonId, { days: days.get(person) ?? 0, next: coming.get(person) }]))
}

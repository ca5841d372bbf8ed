import { sql } from 'kysely'
import type { OrganisationId, PersonId, StopId } from '../../domain/ids.ts'
import type { Half } from '../../domain/team/availability.ts'
import type { ShiftRole } from '../../domain/team/shift.ts'
import type { Day, Instant, Zone } from '../../domain/time.ts'
import type { Database } from '../database.ts'
import type { Counted } from '../today.ts'

/** A shift that somebody would like, or is asked for, with whose and where it is. */
export type ShiftUnanswered = { readonly person: PersonId; readonly name: string; readonly email: string; readonly stop: StopId; readonly day: Day; readonly half: Half; readonly role: ShiftRole; readonly communeName: string; readonly zone: Zone; readonly answerBy: Instant | undefined }

/** From a day on, those whose answer ends first; then the next. */
export async function shiftsUnanswered(database: Database, organisation: OrganisationId, state: 'proposed' | 'invited', from: Day, most: number): Promise<Counted<ShiftUnanswered>> {
  const rows = await database
    .selectFrom('shift')
    .innerJoin('stop', (join) => join.onRef('stop.organisation', '=', 'shift.organisation').onRef('stop.id', '=', 'shift.stop'))
    .innerJoin('truck', (join) => join.onRef('truck.organisation', '=', 'stop.organisation').onRef('truck.id', '=', 'stop.truck'))
    .innerJoin('person', (join) => join.onRef('person.organisation', '=', 'shift.organisation').onRef('person.id', '=', 'shift.person'))
    .select(['person.id', 'person.name', 'person.email', 'shift.stop', 'shift.day', 'shift.half', 'shift.role', 'shift.answer_by', 'stop.commune_name', 'truck.zone', sql<string>`count(*) over ()`.as('all')])
    .where('shift.organisation', '=', organisation)
    .where('shift.state', '=', state)
    .where('shift.day', '>=', from)
    .orderBy('shift.answer_by')
    .orderBy('shift.range')
    .orderBy('shift.id')
    .limit(most)
    .execute()
  return {
    count: Number(rows[0]?.all ?? 0),
    first: rows.map((row) => ({ person: row.id as PersonId, name: row.name, email: row.email, stop: row.stop as StopId, day: row.day as Day, half: row.half, role: row.role, communeName: row.commune_name, zone: row.zone, answerBy: row.answer_by?.getTime() as Instant | undefined })),
  }
}

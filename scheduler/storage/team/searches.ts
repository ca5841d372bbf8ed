import type { OrganisationId, StopId } from '../../domain/ids.ts'
import type { ShiftRole } from '../../domain/team/shift.ts'
import type { Day } from '../../domain/time.ts'
import type { Database } from '../database.ts'
import type { HalfDayNamed } from './shifts.ts'

/** A role of a half day for which somebody is looked for: the next suitable person is asked until its places are taken. */
export type Search = HalfDayNamed & { readonly role: ShiftRole; readonly ended: 'found' | 'nobody-left' | 'too-late' | undefined }

/** Looks for somebody, or looks again. */
export async function beginSearch(transaction: Database, organisation: OrganisationId, { stop, day, half, role }: HalfDayNamed & { readonly role: ShiftRole }): Promise<void> {
  await transaction
    .insertInto('search')
    .values({ organisation, stop, day, half, role, ended: null })
    .onConflict((known) => known.columns(['organisation', 'stop', 'day', 'half', 'role']).doUpdateSet({ ended: null }))
    .execute()
}

export async function endSearch(transaction: Database, organisation: OrganisationId, { stop, day, half, role }: Search, how: NonNullable<Search['ended']>): Promise<void> {
  await transaction.updateTable('search').set({ ended: how }).where('organisation', '=', organisation).where('stop', '=', stop).where('day', '=', day).where('half', '=', half).where('role', '=', role).execute()
}

/** Those that go on, the next day first; of one stop and day, also those that ended. */
export async function searches(database: Database, organisation: OrganisationId, of: { readonly stop: StopId; readonly day: Day } | 'under-way'): Promise<readonly Search[]> {
  const all = database.selectFrom('search').select(['stop', 'day', 'half', 'role', 'ended']).where('organisation', '=', organisation)
  const found = await (of === 'under-way' ? all.where('ended', 'is', null) : all.where('stop', '=', of.stop).where('day', '=', of.day)).orderBy('day').orderBy('half').orderBy('role').execute()
  return found.map((row) => ({ stop: row.stop as StopId, day: row.day as Day, half: row.half, role: row.role, ended: row.ended ?? undefined }))
}

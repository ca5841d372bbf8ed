import { randomUUID } from 'node:crypto'
import type { CheckId, OrganisationId, PersonId } from '../../domain/ids.ts'
import { usualLengths } from '../../domain/team/clearance.ts'
import type { Check, CheckKind } from '../../domain/team/clearance.ts'
import { dayAfter } from '../../domain/time.ts'
import type { Day } from '../../domain/time.ts'
import type { Database } from '../database.ts'

/** A check that was seen; by whom, as long as she is known. */
export type CheckKept = Check & { readonly id: CheckId; readonly person: PersonId; readonly seenBy: PersonId | undefined }

/** @param seenBy never she whose check it is: the database refuses that */
export async function addCheck(transaction: Database, organisation: OrganisationId, person: PersonId, { kind, seen, until }: Check, seenBy: PersonId | undefined): Promise<CheckId> {
  const id = randomUUID() as CheckId
  await transaction.insertInto('clearance').values({ organisation, id, person, kind, seen, until, seen_by: seenBy ?? null }).execute()
  return id
}

/** The checks of somebody, or of everybody, the last one first. */
export async function checksKept(database: Database, organisation: OrganisationId, person?: PersonId): Promise<readonly CheckKept[]> {
  const all = rows(database, organisation)
  return (await (person === undefined ? all : all.where('person', '=', person)).execute()).map(checkIn)
}

/** The checks of some people, the last one first. */
export async function checksOf(database: Database, organisation: OrganisationId, people: readonly PersonId[]): Promise<readonly CheckKept[]> {
  return people.length === 0 ? [] : (await rows(database, organisation).where('person', 'in', [...people]).execute()).map(checkIn)
}

const rows = (database: Database, organisation: OrganisationId) => database.selectFrom('clearance').select(['id', 'person', 'kind', 'seen', 'until', 'seen_by']).where('organisation', '=', organisation).orderBy('until', 'desc').orderBy('id')

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

const checkIn = (row: Row): CheckKept => ({ id: row.id as CheckId, person: row.person as PersonId, kind: row.kind, seen: row.seen as Day, until: row.until as Day, seenBy: (row.seen_by ?? undefined) as PersonId | undefined })

/**
 * A check counts no longer from today on. What leans on it must have been taken away in the same transaction.
 * @returns whose it was
 */
export async function endCheck(transaction: Database, organisation: OrganisationId, id: CheckId, today: Day): Promise<PersonId | undefined> {
  const check = await transaction.selectFrom('clearance').select(['person', 'seen']).where('organisation', '=', organisation).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!check) return undefined
  // One that was seen today has never counted.
  if (check.seen >= today) await transaction.deleteFrom('clearance').where('organisation', '=', organisation).where('id', '=', id).execute()
  else await transaction.updateTable('clearance').set({ until: dayAfter(today, -1) }).where('organisation', '=', organisation).where('id', '=', id).where('until', '>=', today).execute()
  return check.person as PersonId
}

/** How many days each kind of check counts here. */
export async function checkLengths(database: Database, organisation: OrganisationId): Promise<Readonly<Record<CheckKind, number>>> {
  const { check_lengths } = await database.selectFrom('organisation').select('check_lengths').where('id', '=', organisation).executeTakeFirstOrThrow()
  return { ...usualLengths, ...check_lengths }
}

/** @param lengths undefined: the usual ones again */
export async function ruleCheckLengths(transaction: Database, organisation: OrganisationId, lengths: Readonly<Record<CheckKind, number>> | undefined): Promise<void> {
  await transaction.updateTable('organisation').set({ check_lengths: lengths ? JSON.stringify(lengths) : null }).where('id', '=', organisation).execute()
}

import type { CheckId, OrganisationId, PersonId, ShiftId } from '../../domain/ids.ts'
import type { Day } from '../../domain/time.ts'
import type { Database } from '../database.ts'
import { checksKept } from './checks.ts'
import type { CheckKept } from './checks.ts'
import { shiftsKept } from './shifts.ts'
import type { ShiftKept } from './shifts.ts'

/* Every accepted shift leans on the check that clears her on that day. When one counts no longer, another may hold what leaned on it. */

/** A check, and the shifts from a day on that lean on it. */
export type Leaning = {
  readonly check: CheckKept
  /** No other check of hers counts on these days. */
  readonly falls: readonly ShiftKept[]
  /** These are held by another. */
  readonly held: readonly { readonly shift: ShiftKept; readonly by: CheckKept }[]
}

export async function checkNamed(database: Database, organisation: OrganisationId, id: CheckId): Promise<CheckKept | undefined> {
  const whose = await database.selectFrom('clearance').select('person').where('organisation', '=', organisation).where('id', '=', id).executeTakeFirst()
  return whose && (await checksKept(database, organisation, whose.person as PersonId)).find((check) => check.id === id)
}

/** What leans on a check from a day on; undefined when there is no such check. */
export async function leaningOn(database: Database, organisation: OrganisationId, id: CheckId, from: Day): Promise<Leaning | undefined> {
  const check = await checkNamed(database, organisation, id)
  if (!check) return undefined
  const others = (await checksKept(database, organisation, check.person)).filter((other) => other.id !== id)
  const leaning = await database.selectFrom('shift').select('id').where('organisation', '=', organisation).where('clearance', '=', id).where('state', '=', 'accepted').where('day', '>=', from).execute()
  const ids: ReadonlySet<string> = new Set(leaning.map((shift) => shift.id))
  const shifts = (await shiftsKept(database, organisation, { person: check.person, from, states: ['accepted'] })).filter((shift) => ids.has(shift.id))
  const found = shifts.map((shift) => ({ shift, by: others.find(({ seen, until }) => seen <= shift.day && shift.day <= until) }))
  return { check, falls: found.flatMap(({ shift, by }) => (by ? [] : [shift])), held: found.flatMap(({ shift, by }) => (by ? [{ shift, by }] : [])) }
}

/** An accepted shift leans on another check of hers, which counts on its day: the database refuses any other. */
export async function leanOn(transaction: Database, organisation: OrganisationId, shift: ShiftId, { id, seen, until }: Pick<CheckKept, 'id' | 'seen' | 'until'>): Promise<void> {
  await transaction.updateTable('shift').set({ clearance: id, cleared_from: seen, cleared_until: until }).where('organisation', '=', organisation).where('id', '=', shift).where('state', '=', 'accepted').execute()
}

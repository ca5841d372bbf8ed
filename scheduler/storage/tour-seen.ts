import { sql } from 'kysely'
import type { CommuneCode, OrganisationId, StopId } from '../domain/ids.ts'
import type { Day, Instant } from '../domain/time.ts'
import type { Database } from './database.ts'
import { seen, stopSeen } from './stops.ts'
import type { StopSeen } from './stops.ts'

/** `after`: the last stop of the part before. */
export type PartAsked = { readonly from: Day; readonly now: Instant; readonly after?: StopId | undefined; readonly limit: number }

/** A part of the tour; `isLast` when no stop comes after it. */
export type PartOfTour = { readonly stops: readonly StopSeen[]; readonly isLast: boolean }

/** The published stops that are not over on a day, those that end first: as many as asked for, however many there are. Undefined when there is no such stop to go on from. */
export async function partOfTour(database: Database, organisation: OrganisationId, { from, now, after, limit }: PartAsked): Promise<PartOfTour | undefined> {
  const before = after === undefined ? undefined : await endOf(database, organisation, after)
  if (after !== undefined && !before) return undefined
  const found = await seen(database, organisation, now)
    .where('stop.state', '=', 'published')
    .where(over, '>', from)
    .$if(before !== undefined, (question) => question.where(sql<boolean>`(upper(stop.days), stop.id) > (${before?.over}::date, ${after}::uuid)`))
    .orderBy(over)
    .orderBy('stop.id')
    .limit(limit + 1)
    .execute()
  return { stops: found.slice(0, limit).map(stopSeen), isLast: found.length <= limit }
}

/** The day after its last. */
const over = sql<string>`upper(stop.days)`

const endOf = (database: Database, organisation: OrganisationId, id: StopId) =>
  database.selectFrom('stop').select(over.as('over')).where('stop.organisation', '=', organisation).where('stop.id', '=', id).where('stop.state', 'in', ['published', 'cancelled']).executeTakeFirst()

/** Where the truck will be: the communes of the published stops that are not over on a day, those that end first. */
export async function communesToCome(database: Database, organisation: OrganisationId, from: Day, limit?: number): Promise<readonly { readonly id: StopId; readonly commune: CommuneCode }[]> {
  const question = database.selectFrom('stop').select(['stop.id', 'stop.commune']).where('stop.organisation', '=', organisation).where('stop.state', '=', 'published').where(over, '>', from).orderBy(over).orderBy('stop.id')
  const found = await (limit === undefined ? question : question.limit(limit)).execute()
  return found.map(({ id, commune }) => ({ id: id as StopId, commune: commune as CommuneCode }))
}

/** The published ones of these stops. */
export async function stopsSeenById(database: Database, organisation: OrganisationId, ids: readonly StopId[], now: Instant): Promise<readonly StopSeen[]> {
  if (ids.length === 0) return []
  return (await seen(database, organisation, now).where('stop.state', '=', 'published').where('stop.id', 'in', ids).execute()).map(stopSeen)
}

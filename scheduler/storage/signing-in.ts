import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { OrganisationId } from '../domain/ids.ts'
import { MINUTE } from '../domain/time.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from './database.ts'
import { lock } from './lock.ts'
import { isKnown } from './people.ts'

/** A link and a code live so long (minutes). */
export const LINK_LIVES = 10

/**
 * Keeps a sealed mail until it is sent, if somebody has its address: the same work whether or not.
 * @param mayBeNew it goes to whoever asks: they want to join
 */
export async function keepSignInMail(transaction: Database, { organisation, to, sealed, mayBeNew, now }: { readonly organisation: OrganisationId; readonly to: string; readonly sealed: Buffer; readonly mayBeNew: boolean; readonly now: Instant }): Promise<void> {
  const until = new Date(now + LINK_LIVES * MINUTE)
  await sql`insert into brief.sign_in_mail (organisation, id, sealed, until) select ${organisation}::uuid, ${randomUUID()}::uuid, ${sealed}::bytea, ${until}::timestamptz where ${mayBeNew}::boolean or ${isKnown(organisation, to)}`.execute(transaction)
}

/** Nothing that was sent to an address opens anything any more. */
export async function voidLinks(database: Database, organisation: OrganisationId, email: string, what: 'codes' | 'links and codes'): Promise<void> {
  const ofLink = `{"email":${JSON.stringify(email)}`
  await database
    .deleteFrom('brief.verification')
    .where('organisation', '=', organisation)
    .where((row) => row.or([row('identifier', '=', `sign-in-otp-${email}`), ...(what === 'codes' ? [] : [sql<boolean>`starts_with(value, ${ofLink})`])]))
    .execute()
}

export type Tried = { readonly isTooOften: false } | { readonly isTooOften: true; readonly again: Instant }

/**
 * Notes that something is tried, unless it was tried too often in the last hour.
 * @param what who tries what, readable by nobody
 */
export async function tryOnce(transaction: Database, { organisation, what, most, now }: { readonly organisation: OrganisationId; readonly what: string; readonly most: number; readonly now: Instant }): Promise<Tried> {
  const hour = 60 * MINUTE
  await lock(transaction, `tried ${organisation} ${what}`)
  await transaction.deleteFrom('brief.tried').where('organisation', '=', organisation).where('at', '<=', new Date(now - hour)).execute()
  const before = await transaction.selectFrom('brief.tried').select('at').where('organisation', '=', organisation).where('what', '=', what).orderBy('at').execute()
  const [oldest] = before
  if (oldest && before.length >= most) return { isTooOften: true, again: (oldest.at.getTime() + hour) as Instant }
  await transaction.insertInto('brief.tried').values({ organisation, id: randomUUID(), what, at: new Date(now) }).execute()
  return { isTooOften: false }
}

/** A session whose end comes nearer while it is used goes on. */
export async function prolongSession(database: Database, organisation: OrganisationId, token: string, until: Date): Promise<void> {
  await database.updateTable('brief.session').set({ expires_at: until }).where('organisation', '=', organisation).where('token', '=', token).execute()
}

/** Sessions, links and codes whose time is over. */
export async function forgetEnded(database: Database, organisation: OrganisationId): Promise<void> {
  for (const table of ['brief.session', 'brief.verification'] as const) await database.deleteFrom(table).where('organisation', '=', organisation).where('expires_at', '<', sql<Date>`now()`).execute()
}

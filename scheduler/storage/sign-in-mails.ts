import type { OrganisationId } from '../domain/ids.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from './database.ts'

/** Links and codes to sign in with, sealed, for ten minutes at the most. */

/** Forgets those whose time is over. */
export async function dropSignInMails(database: Database, organisation: OrganisationId, now: Instant): Promise<void> {
  await database.deleteFrom('brief.sign_in_mail').where('organisation', '=', organisation).where('until', '<=', new Date(now)).execute()
}

/**
 * Takes one, and forgets it when it is dealt with.
 * @param send whether it is
 */
export async function takeSignInMail(transaction: Database, organisation: OrganisationId, now: Instant, send: (sealed: Buffer) => Promise<boolean>): Promise<'none' | 'done' | 'later'> {
  const found = await transaction
    .selectFrom('brief.sign_in_mail')
    .select(['id', 'sealed'])
    .where('organisation', '=', organisation)
    .where('until', '>', new Date(now))
    .orderBy('until')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!found) return 'none'
  if (!(await send(found.sealed))) return 'later'
  await transaction.deleteFrom('brief.sign_in_mail').where('organisation', '=', organisation).where('id', '=', found.id).execute()
  return 'done'
}

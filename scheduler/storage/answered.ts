import { createHash } from 'node:crypto'
import type { OrganisationId } from '../domain/ids.ts'
import type { Database } from './database.ts'

/** What was asked, under a key that its asker made: the same key again is the same wish, not another one. */
export type Wish = { readonly organisation: OrganisationId; readonly key: string; readonly asked: unknown }

export type Answered<Answer> = { readonly is: 'answered'; readonly answer: Answer; readonly isRepeated: boolean } | { readonly is: 'another-wish' }

/**
 * Grants a wish once. Whoever repeats it, even at the same time, waits and gets the first answer; the same key with another wish is refused.
 * Runs in the transaction of what is done: both are kept, or neither.
 * @param answer JSON, kept until the purge
 */
export async function once<Answer>(transaction: Database, { organisation, key, asked }: Wish, act: () => Promise<Answer>): Promise<Answered<Answer>> {
  const asked_hash = createHash('sha256').update(JSON.stringify(asked)).digest('base64url')
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('answered')
    .values({ organisation, key, asked_hash })
    .onConflict((conflict) => conflict.columns(['organisation', 'key']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) {
    const before = await transaction.selectFrom('answered').select(['asked_hash', 'answer']).where('organisation', '=', organisation).where('key', '=', key).executeTakeFirstOrThrow()
    return before.asked_hash === asked_hash ? { is: 'answered', answer: before.answer as Answer, isRepeated: true } : { is: 'another-wish' }
  }
  const answer = await act()
  await transaction.updateTable('answered').set({ answer: JSON.stringify(answer) }).where('organisation', '=', organisation).where('key', '=', key).execute()
  return { is: 'answered', answer, isRepeated: false }
}

import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Whoever locks the same name waits until the transaction is over. */
export async function lock(transaction: Database, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(transaction)
}

/** The same for who doesn't wait. @returns whether nobody else had it */
export async function lockIfFree(transaction: Database, name: string): Promise<boolean> {
  const { rows } = await sql<{ readonly isMine: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as "isMine"`.execute(transaction)
  return rows[0]?.isMine ?? false
}

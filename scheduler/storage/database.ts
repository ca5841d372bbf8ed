import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Tables } from './schema.ts'

export type Database = Kysely<Tables>

/** A day has no clock and no zone: it is read as it is written. */
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, (text: string) => text)

/** At most so many questions at once; the others wait their turn. */
const CONNECTIONS = 20

/** @param url `postgres://…` */
export const openDatabase = (url: string, connections = CONNECTIONS): Database => new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool({ connectionString: url, max: connections, types }) }) })

/** Connections whose loss is no error of ours: unheard, it would end the process. */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config)
  // One that is lost while nobody uses it is replaced by the next question.
  pool.on('error', () => undefined)
  // A server that ends as soon as we are done may be faster than our goodbye, which the pool no longer waits for.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

export async function canAnswer(database: Database): Promise<boolean> {
  try {
    await sql`select 1 from organisation limit 1`.execute(database)
    return true
  } catch {
    return false
  }
}

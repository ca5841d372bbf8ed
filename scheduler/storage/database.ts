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
export function openDatabase(url: string, connections = CONNECTIONS): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections, types })
  // A connection that was lost while nobody used it is replaced by the next question; unheard, its loss would end the process.
  pool.on('error', () => undefined)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

export async function canAnswer(database: Database): Promise<boolean> {
  try {
    await sql`select 1 from organisation limit 1`.execute(database)
    return true
  } catch {
    return false
  }
}

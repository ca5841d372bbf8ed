import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import type { Database } from '../../../scheduler/storage/database.ts'
import { backup } from '../../../scheduler/storage/postgres/backup.ts'

/** Every table, of every schema, in which a row says one of these words, whatever its column. */
export async function tablesSaying(database: Database, words: readonly string[]): Promise<readonly string[]> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1, 2`.execute(database)
  const saying: string[] = []
  for (const { schema, name } of tables) {
    const { rows } = await sql<{ count: string }>`select count(*) as count from ${sql.id(schema, name)} as found where lower(found::text) like any (${words.map((word) => `%${word.toLowerCase()}%`)})`.execute(database)
    if (rows[0]?.count !== '0') saying.push(`${schema}.${name}`)
  }
  return saying
}

/** Which of these words the next backup holds. */
export async function wordsInBackup(url: string, words: readonly string[]): Promise<readonly string[]> {
  const file = join(tmpdir(), `camion-erased-${process.pid}-${Math.random().toString(36).slice(2)}.gz`)
  try {
    await backup(url, file)
    const text = gunzipSync(await readFile(file)).toString('utf8').toLowerCase()
    return words.filter((word) => text.includes(word.toLowerCase()))
  } finally {
    await rm(file, { force: true })
  }
}

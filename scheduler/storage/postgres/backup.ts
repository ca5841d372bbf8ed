import pg from 'pg'
import { backupFormat, writeBackup } from './backup-file.ts'
import type { BackupBegin, BackupLine } from './backup-file.ts'
import { connect } from './database-url.ts'
import { DatabaseRefusal } from './refusal.ts'
import { exactSettings, foreignKeysOf, lastMigrationOf, sequencesOf, tablesOf } from './saved-tables.ts'
import type { SavedTable } from './saved-tables.ts'

export { restore } from './restore.ts'

/** How many rows are in memory at once. */
const ROWS_AT_ONCE = 500

/** Values as the server writes them, with no reading of ours in between. */
const asWritten = { getTypeParser: () => (text: string) => text }

/**
 * Writes all tables of the schema `public`, as they are at one instant, while others go on working. Answers how many rows.
 * Our own, as the server that npm brings has no pg_dump.
 * @param unsaved tables left out (sessions, links): none may be leaned on by a table that is saved
 * @throws {DatabaseRefusal} `server-unreachable`, or `database-empty` when the database has had no migration
 */
export async function backup(url: string, file: string, unsaved: readonly string[] = []): Promise<number> {
  const client = await connect(url)
  try {
    await client.query('begin isolation level repeatable read, read only')
    await client.query(exactSettings)
    const tables = await tablesOf(client)
    checkUnsaved(unsaved, tables, await foreignKeysOf(client))
    const count = { rows: 0 }
    await writeBackup(file, linesOf(client, tables.filter(({ name }) => !unsaved.includes(name)), count))
    return count.rows
  } finally {
    await client.end()
  }
}

async function* linesOf(client: pg.Client, tables: readonly SavedTable[], count: { rows: number }): AsyncGenerator<BackupBegin | BackupLine> {
  const migration = await lastMigrationOf(client)
  if (migration === undefined) throw new DatabaseRefusal('database-empty', 'This database was never used by the scheduler: there is nothing to back up.')
  yield { camionBackup: backupFormat, migration }
  for (const { name, columns } of tables) {
    yield { table: name, columns: columns.map((column) => column.name) }
    for await (const row of rowsOf(client, { name, columns })) {
      count.rows += 1
      yield row
    }
  }
  // Sequences know no transaction; read last, they are beyond every row above.
  for (const { name, last } of await sequencesOf(client)) if (last !== null) yield { sequence: name, last }
  yield { rows: count.rows }
}

async function* rowsOf(client: pg.Client, { name, columns }: SavedTable): AsyncGenerator<(string | null)[]> {
  const list = columns.map((column) => pg.escapeIdentifier(column.name)).join(', ')
  await client.query(`declare saved no scroll cursor for select ${list} from public.${pg.escapeIdentifier(name)}`)
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({ text: `fetch ${ROWS_AT_ONCE} from saved`, rowMode: 'array', types: asWritten })
    if (rows.length === 0) break
    yield* rows
  }
  await client.query('close saved')
}

function checkUnsaved(unsaved: readonly string[], tables: readonly SavedTable[], keys: readonly { readonly table: string; readonly target: string }[]): void {
  const unknown = unsaved.find((name) => !tables.some((table) => table.name === name))
  if (unknown !== undefined) throw new Error(`there is no table ${unknown} to leave out`)
  const torn = keys.find(({ table, target }) => !unsaved.includes(table) && unsaved.includes(target))
  if (torn) throw new Error(`${torn.table} is saved and leans on ${torn.target}, which is not`)
}

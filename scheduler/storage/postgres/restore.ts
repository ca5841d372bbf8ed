import pg from 'pg'
import { damaged, readBackup } from './backup-file.ts'
import { connect } from './database-url.ts'
import { DatabaseRefusal } from './refusal.ts'
import { exactSettings, foreignKeysOf, lastMigrationOf, sequencesOf, tablesOf } from './saved-tables.ts'
import type { SavedTable } from './saved-tables.ts'

/** What one statement takes at most: parameters, by the protocol (a 16-bit count), and rows, so that it stays small. */
const MOST_PARAMETERS = 65_535
const MOST_ROWS = 200

type Row = readonly (string | null)[]

/**
 * Puts a backup into a database of the same migrations whose tables are empty: all of it, or nothing. Answers how many rows.
 * Keys between tables are judged at the end, so that the tables' order does not matter; the triggers of users do not fire.
 * @throws {DatabaseRefusal} with nothing changed
 */
export async function restore(url: string, file: string): Promise<number> {
  const client = await connect(url)
  try {
    await client.query('begin')
    await client.query(exactSettings)
    const rows = await restoreInside(client, file)
    await client.query('commit')
    return rows
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await client.end()
  }
}

async function restoreInside(client: pg.Client, file: string): Promise<number> {
  const tables = await tablesOf(client)
  const stiff = (await foreignKeysOf(client)).filter(({ isDeferrable }) => !isDeferrable)
  const alterKey = (how: string) => stiff.map(({ table, name }) => `alter table ${nameOf(table)} alter constraint ${pg.escapeIdentifier(name)} ${how}`).join(';')
  const alterTriggers = (how: string) => tables.map(({ name }) => `alter table ${nameOf(name)} ${how} trigger user`).join(';')
  let inserting: Inserting | undefined
  let rows = 0
  for await (const line of readBackup(file)) {
    if ('camionBackup' in line) {
      await checkMigration(client, line.migration)
      await client.query(`${alterKey('deferrable initially deferred')};${alterTriggers('disable')};set constraints all deferred`)
    } else if (Array.isArray(line)) {
      if (line.length !== inserting?.table.columns.length) throw damaged('a row has too many or too few values')
      inserting.rows.push(line)
      rows += 1
      if (inserting.rows.length >= inserting.most) await insert(client, inserting)
    } else {
      if (inserting) await insert(client, inserting)
      if ('table' in line) inserting = await beginTable(client, tables, line)
      else if ('sequence' in line) await setSequence(client, line)
    }
  }
  await orDamaged('what one table says of another', client.query('set constraints all immediate'))
  await client.query(`${alterKey('not deferrable')};${alterTriggers('enable')}`)
  return rows
}

async function checkMigration(client: pg.Client, migration: string): Promise<void> {
  const ours = await lastMigrationOf(client)
  if (ours === migration) return
  throw new DatabaseRefusal(
    'backup-of-other-migration',
    `This backup was made of a database at “${migration}”, and this one is at “${ours ?? 'no migration'}”. Restore it with the version of the scheduler that made it, then upgrade.`,
  )
}

type Inserting = { readonly table: SavedTable; readonly most: number; rows: Row[] }

async function beginTable(client: pg.Client, tables: readonly SavedTable[], named: { readonly table: string; readonly columns: readonly string[] }): Promise<Inserting> {
  const table = tables.find(({ name }) => name === named.table)
  const columns = named.columns.flatMap((name) => table?.columns.find((column) => column.name === name) ?? [])
  if (table?.columns.length !== named.columns.length || new Set(columns).size !== named.columns.length) throw damaged(`its table ${named.table} is not as ours`)
  const { rowCount } = await client.query(`select from ${nameOf(table.name)} limit 1`)
  if (rowCount !== 0) throw new DatabaseRefusal('database-not-empty', `This database already holds something (table ${table.name}). Restore the backup into a new one.`)
  return { table: { name: table.name, columns }, most: Math.max(1, Math.min(MOST_ROWS, Math.floor(MOST_PARAMETERS / Math.max(1, columns.length)))), rows: [] }
}

async function insert(client: pg.Client, inserting: Inserting): Promise<void> {
  const { table: { name, columns }, rows } = inserting
  if (rows.length === 0) return
  inserting.rows = []
  const list = columns.map((column) => pg.escapeIdentifier(column.name)).join(', ')
  const values = rows.map((_, row) => `(${columns.map(({ type }, index) => `$${row * columns.length + index + 1}::${type}`).join(', ')})`)
  const text = `insert into ${nameOf(name)} (${list}) overriding system value values ${values.join(', ')}`
  await orDamaged(`the table ${name}`, client.query({ text, values: rows.flat() }))
}

async function setSequence(client: pg.Client, { sequence, last }: { readonly sequence: string; readonly last: string }): Promise<void> {
  if (!(await sequencesOf(client)).some(({ name }) => name === sequence)) throw damaged(`its sequence ${sequence} is not ours`)
  await orDamaged(`the sequence ${sequence}`, client.query('select setval($1::regclass, $2::bigint)', [nameOf(sequence), last]))
}

/** What the database refuses (PostgreSQL's error classes 22, data, and 23, constraints) tells of damage; its own words may repeat people's data. */
async function orDamaged(where: string, act: Promise<unknown>): Promise<void> {
  try {
    await act
  } catch (error) {
    if (error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? '')) throw damaged(`the database refuses ${where} (${String(error.code)})`)
    throw error
  }
}

const nameOf = (name: string) => `public.${pg.escapeIdentifier(name)}`

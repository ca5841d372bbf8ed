import { Kysely, PostgresDialect, sql } from 'kysely'
import { DEFAULT_MIGRATION_TABLE, Migrator } from 'kysely/migration'
import type { Migration } from 'kysely/migration'
import { openPool } from '../database.ts'
import { DatabaseRefusal } from './refusal.ts'

/** The names of the migrations that a database has had, in order; none for a new one. */
export async function migrationsOf(database: Kysely<unknown>): Promise<readonly string[]> {
  const { rows: tables } = await sql<{ has: boolean }>`select to_regclass(${`public.${DEFAULT_MIGRATION_TABLE}`}) is not null as has`.execute(database)
  if (!tables[0]?.has) return []
  const { rows } = await sql<{ name: string }>`select name from public.${sql.id(DEFAULT_MIGRATION_TABLE)} order by name collate "C"`.execute(database)
  return rows.map(({ name }) => name)
}

/**
 * Brings a database up to date: all that is missing, or nothing. Of several processes at once, one does it and the others wait.
 * Answers the names of those that this call has done.
 * @param migrations by name, in the order of their names
 * @throws {DatabaseRefusal} `database-newer`, with nothing changed; `migration-failed`, with everything undone
 */
export async function migrate(where: string | Kysely<unknown>, migrations: Readonly<Record<string, Migration>>): Promise<readonly string[]> {
  if (typeof where !== 'string') return migrateDatabase(where, migrations)
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: openPool({ connectionString: where }) }) })
  try {
    return await migrateDatabase(database, migrations)
  } finally {
    await database.destroy()
  }
}

async function migrateDatabase(database: Kysely<unknown>, migrations: Readonly<Record<string, Migration>>): Promise<readonly string[]> {
  await refuseNewer(database, migrations)
  const migrator = new Migrator({ db: database, migrationTableSchema: 'public', provider: { getMigrations: () => Promise.resolve({ ...migrations }) } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error === undefined) return results.map(({ migrationName }) => migrationName)
  await refuseNewer(database, migrations)
  const failed = results.find(({ status }) => status === 'Error')?.migrationName ?? 'the migrations'
  const words = error instanceof Error ? error.message : 'unknown error'
  throw new DatabaseRefusal('migration-failed', `The database was left as it was: ${failed} failed (${words}).`, { cause: error })
}

async function refuseNewer(database: Kysely<unknown>, migrations: Readonly<Record<string, Migration>>): Promise<void> {
  const unknown = (await migrationsOf(database)).filter((name) => !Object.hasOwn(migrations, name))
  if (unknown.length === 0) return
  throw new DatabaseRefusal(
    'database-newer',
    `This database was used by a newer version of the scheduler (it has had ${unknown.join(', ')}). Start that version, or restore a backup of this one in a new database.`,
  )
}

import { closeSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { areSumsRight } from './sums.ts'
import { TABLES_VERSION } from './tables.ts'

/**
 * - `empty`: a database in which nothing was ever made.
 * - `newer`: made by a newer kiosk.
 * - `bad`: broken, or no journal at all.
 */
export type Soundness = 'sound' | 'empty' | 'newer' | 'bad'

/** How a database is opened for writing: one writer, in this process; what is committed is on the disk. */
export function openForWriting(path: string): DatabaseSync {
  // Made for this account alone, whatever its folder lets others do; its log is made alike.
  closeSync(openSync(path, 'a', 0o600))
  const database = new DatabaseSync(path, { timeout: 300 })
  try {
    // The lock before the first read: then the log's index is in memory, and a full disk can't take it from under us.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA cell_size_check = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Reads a whole database through, as far as it can be read. */
export function soundnessOf(database: DatabaseSync): Soundness {
  try {
    const { user_version: made } = database.prepare('PRAGMA user_version').get() as { user_version: number }
    const { tables } = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() as { tables: number }
    if (made === 0) return tables === 0 ? 'empty' : 'bad'
    const isWhole = Object.values(database.prepare('PRAGMA integrity_check(1)').get() ?? {})[0] === 'ok' && database.prepare('PRAGMA foreign_key_check').all().length === 0
    if (!isWhole) return 'bad'
    if (made > TABLES_VERSION) return 'newer'
    return made < TABLES_VERSION || areSumsRight(database) ? 'sound' : 'bad'
  } catch {
    return 'bad'
  }
}

/** The same of a file that is not to be touched. */
export function soundnessOfFile(path: string): Soundness {
  const url = pathToFileURL(path)
  url.search = 'immutable=1'
  const database = new DatabaseSync(url, { readOnly: true })
  try {
    return soundnessOf(database)
  } finally {
    database.close()
  }
}

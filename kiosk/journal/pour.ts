import type { DatabaseSync } from 'node:sqlite'
import { workTables } from './tables.ts'

/** Makes the content of one database that of another, whose transaction is the caller's. */
export function pour(from: DatabaseSync, into: DatabaseSync): void {
  for (const table of workTables.toReversed()) into.exec(`DELETE FROM ${table}`)
  for (const table of workTables) {
    for (const row of from.prepare(`SELECT * FROM ${table}`).iterate()) {
      const names = Object.keys(row)
      into.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(...Object.values(row))
    }
  }
}

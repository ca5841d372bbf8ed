import { crc32 } from 'node:zlib'
import type { DatabaseSync } from 'node:sqlite'

/** SQLite sees that a page is broken, but not that a letter in it is another one. These sums see it. */
const sumOf = (values: readonly unknown[]): number => crc32(JSON.stringify(values))

type VersionRow = { readonly creation: string; readonly version: number; readonly at: number; readonly title: string; readonly object: string; readonly work: string }

export const sumOfVersion = ({ creation, version, at, title, object, work }: VersionRow): number => sumOf([creation, version, at, title, object, work])

/** The sum of who made what, and who sits where. */
export function sumOfCrews(database: DatabaseSync): number {
  const rows = (sql: string) => database.prepare(sql).all().map((row) => Object.values(row))
  return sumOf([
    rows('SELECT id, day, begun_at FROM visit ORDER BY id'),
    rows('SELECT id, visit, picture, handed_over FROM crew ORDER BY id'),
    rows('SELECT id, crew, from_elsewhere FROM creation ORDER BY id'),
    rows('SELECT crew, creation FROM seat'),
  ])
}

/** Whether every sum of a database is right. */
export function areSumsRight(database: DatabaseSync): boolean {
  const { sum } = database.prepare('SELECT sum FROM file').get() as { sum: number }
  if (sum !== sumOfCrews(database)) return false
  for (const row of database.prepare('SELECT creation, version, at, title, object, work, sum FROM version').iterate()) {
    if (row['sum'] !== sumOfVersion(row as VersionRow)) return false
  }
  return true
}

import type { DatabaseSync } from 'node:sqlite'
import { sumOfCrews } from './sums.ts'

/** Every change of the tables, in order; `user_version` counts those that were made. */
const migrations: readonly string[] = [
  `
  CREATE TABLE visit (id INTEGER PRIMARY KEY, day TEXT NOT NULL, begun_at INTEGER NOT NULL) STRICT;
  CREATE TABLE crew (
    id INTEGER PRIMARY KEY,
    visit INTEGER NOT NULL REFERENCES visit ON DELETE CASCADE,
    picture TEXT NOT NULL,
    handed_over INTEGER NOT NULL DEFAULT 0 CHECK (handed_over IN (0, 1)),
    UNIQUE (visit, picture)
  ) STRICT;
  CREATE TABLE creation (
    id TEXT PRIMARY KEY,
    crew INTEGER NOT NULL REFERENCES crew ON DELETE CASCADE,
    from_elsewhere INTEGER NOT NULL DEFAULT 0 CHECK (from_elsewhere IN (0, 1))
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE version (
    creation TEXT NOT NULL REFERENCES creation ON DELETE CASCADE,
    -- Of the few a creation has: the newest version takes that of the oldest, and a save writes one page.
    place INTEGER NOT NULL,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    title TEXT NOT NULL,
    object TEXT NOT NULL,
    work TEXT NOT NULL,
    -- Of all the others, so that a bit the disk turned over is seen: sums.ts.
    sum INTEGER NOT NULL,
    PRIMARY KEY (creation, place)
  ) STRICT;
  -- Who sits here, and what is open: one row.
  CREATE TABLE seat (one INTEGER PRIMARY KEY CHECK (one = 1), crew INTEGER REFERENCES crew ON DELETE SET NULL, creation TEXT REFERENCES creation ON DELETE SET NULL) STRICT;
  INSERT INTO seat (one) VALUES (1);
  CREATE TABLE event (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL) STRICT;
  -- This file among its copies: the number of the newest copy begun, the copy that the write-ahead log goes on from, the sum of who made what. One row.
  CREATE TABLE file (one INTEGER PRIMARY KEY CHECK (one = 1), copy INTEGER NOT NULL, log_of INTEGER NOT NULL, sum INTEGER NOT NULL) STRICT;
  INSERT INTO file (one, copy, log_of, sum) VALUES (1, 0, 0, 0);
  `,
]

/** The format this code writes. */
export const TABLES_VERSION = migrations.length

/** The tables that hold what the kiosk keeps, those that others refer to first. `file` is about the file itself. */
export const workTables = ['visit', 'crew', 'creation', 'version', 'event', 'seat'] as const

/** Brings the tables of an older kiosk up to ours. */
export function migrate(database: DatabaseSync): void {
  const { user_version: made } = database.prepare('PRAGMA user_version').get() as { user_version: number }
  for (let next = made; next < TABLES_VERSION; next += 1) {
    database.exec(`BEGIN IMMEDIATE;${migrations[next] ?? ''};PRAGMA user_version = ${next + 1}`)
    database.prepare('UPDATE file SET sum = ?').run(sumOfCrews(database))
    database.exec('COMMIT')
  }
}

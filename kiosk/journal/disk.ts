import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { bytesOf, copiesIn, copyPath, filesIn, keepCopies, removeAsides, removeHalves, syncFolder, writeWhole } from './files.ts'
import { pour } from './pour.ts'
import { buildRestored, replaceMain } from './restore.ts'
import { openForWriting, soundnessOf, soundnessOfFile } from './soundness.ts'
import type { Soundness } from './soundness.ts'
import { statementsOf } from './statements.ts'
import type { Done } from './store.ts'
import { sumOfCrews } from './sums.ts'
import { migrate, TABLES_VERSION } from './tables.ts'
import { isBusy, troubleOf } from './trouble.ts'

/** A copy is made after so many writes, if not before. */
const WRITES_BETWEEN_COPIES = 500

/** How many copies there are, so that one is whole while the next is made. */
const COPIES = 2

/** What was found where a journal should be. Whatever was no journal of ours was put aside. */
export type Found = 'nothing' | 'sound' | 'newer' | 'bad'

/** The journal's file on the disk, and its copies. Every function throws what the disk says. */
export class Disk {
  readonly database: DatabaseSync
  readonly #statement: (sql: string) => StatementSync
  readonly #folder: string
  readonly #file: { readonly dev: number; readonly ino: number }
  #writes = 0

  private constructor(folder: string, database: DatabaseSync) {
    this.#folder = folder
    this.database = database
    this.#statement = statementsOf(database)
    this.#file = statSync(filesIn(folder).main)
  }

  /** Opens the journal of a folder, making it if it is not there, and in place of a bad one the best that can be had. */
  static open(folder: string, now: number): { readonly disk: Disk; readonly found: Found } {
    removeHalves(folder)
    const { main, log, restored } = filesIn(folder)
    // A power cut between two names: the new file is whole, its place is empty.
    if (existsSync(restored) && !existsSync(main)) replaceMain(folder, main)
    rmSync(restored, { force: true })
    const logged = bytesOf(log)
    const isAnything = existsSync(main) || logged.length > 0
    const opened: Looked = existsSync(main) ? look(folder, main) : { soundness: 'empty' }
    const isSound = opened.soundness === 'sound' || (opened.soundness === 'empty' && copiesIn(folder).length === 0 && logged.length === 0)
    if (!isSound) {
      // Closing writes the log into the file, and then it is gone: all that can be had is built before.
      buildRestored(folder, logged)
      opened.database?.close()
      replaceMain(folder, freeName(folder, opened.soundness === 'newer' ? 'newer' : 'bad', now))
    }
    const database = isSound && opened.database ? opened.database : openForWriting(main)
    try {
      migrate(database)
      // A log that is begun now goes on from no copy.
      if (!isSound || logged.length === 0) database.exec('UPDATE file SET log_of = 0')
      return { disk: new Disk(folder, database), found: isSound ? (isAnything ? 'sound' : 'nothing') : opened.soundness === 'newer' ? 'newer' : 'bad' }
    } catch (error) {
      database.close()
      throw error
    }
  }

  /** Writes down what was done: all of it, on the disk when this returns, or nothing. */
  write(deeds: readonly Done[]): void {
    this.#isThere()
    this.#together(() => {
      for (const { sql, values } of deeds) this.#statement(sql).run(...values)
      if (deeds.some(({ sql }) => !sql.includes(' version ') && !sql.includes(' event '))) this.#sum()
    })
    this.#writes += 1
    if (this.#writes >= WRITES_BETWEEN_COPIES) this.tryToCopy()
  }

  /** Makes everything as it is in memory. */
  rewrite(memory: DatabaseSync): void {
    this.#isThere()
    this.#together(() => {
      pour(memory, this.database)
      this.#sum()
    })
    this.#writes += 1
  }

  /**
   * Writes deeds after which nothing of what was there before is in any file of this folder: not in the log, the copies, or what was put aside,
   * which go first, for nothing must be begun anew from them.
   */
  erase(deeds: readonly Done[]): void {
    this.#isThere()
    keepCopies(this.#folder, 0)
    removeAsides(this.#folder)
    syncFolder(this.#folder)
    this.write(deeds)
    this.scrub()
  }

  /** Leaves nothing in the files of what is no more in the journal. */
  scrub(): void {
    this.database.exec('VACUUM')
    this.copy()
    keepCopies(this.#folder, 1)
    syncFolder(this.#folder)
  }

  /** Makes a copy, and begins the log anew. */
  copy(): void {
    const number = Math.max(0, ...copiesIn(this.#folder), (this.database.prepare('SELECT copy FROM file').get() as { copy: number }).copy) + 1
    this.database.prepare('UPDATE file SET copy = ?').run(number)
    this.database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    try {
      writeWhole(this.#folder, copyPath(this.#folder, number), bytesOf(filesIn(this.#folder).main))
    } finally {
      // The log's first words, whether or not there is such a copy.
      this.database.prepare('UPDATE file SET log_of = ?').run(number)
    }
    this.#writes = 0
    keepCopies(this.#folder, COPIES)
  }

  /** A copy that can't be made now is made later: what is kept is kept. */
  tryToCopy(): void {
    try {
      this.copy()
    } catch {
      this.#writes = 0
    }
  }

  close(): void {
    if (this.#writes > 0) this.tryToCopy()
    this.database.close()
  }

  /** Lets go of a file that went wrong, as far as it can be let go of. */
  abandon(): void {
    try {
      this.database.close()
    } catch {
      // It was wrong already.
    }
  }

  /** A file whose name was taken away goes on taking what is written, for nobody. */
  #isThere(): void {
    const { dev, ino } = statSync(filesIn(this.#folder).main)
    if (dev !== this.#file.dev || ino !== this.#file.ino) throw new Error('another file is in the place of the journal')
  }

  #sum(): void {
    this.database.prepare('UPDATE file SET sum = ?').run(sumOfCrews(this.database))
  }

  #together(deeds: () => void): void {
    this.database.exec('BEGIN IMMEDIATE')
    try {
      deeds()
      this.database.exec('COMMIT')
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK')
      throw error
    }
  }
}

type Looked = { readonly soundness: Soundness; readonly database?: DatabaseSync }

function look(folder: string, main: string): Looked {
  if (madeBy(main) > TABLES_VERSION) {
    const soundness = soundnessOfFile(main)
    // Not even opened for writing: a newer kiosk finds it as it left it.
    if (soundness === 'newer') return { soundness }
  }
  let database
  try {
    database = openForWriting(main)
  } catch (error) {
    // A disk that is full or read-only, or a file that somebody reads just now, says nothing of the journal.
    if (troubleOf(error, folder) !== 'failing' || isBusy(error)) throw error
    return { soundness: 'bad' }
  }
  return { soundness: soundnessOf(database), database }
}

/** The version of the tables, as a database has it among its first bytes. */
function madeBy(main: string): number {
  const bytes = Buffer.alloc(100)
  const handle = openSync(main, 'r')
  try {
    readSync(handle, bytes)
  } finally {
    closeSync(handle)
  }
  return bytes.readUInt32BE(60)
}

function freeName(folder: string, what: 'bad' | 'newer', now: number): string {
  const name = join(folder, `journal.${what}-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '.')}`)
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name}.${number}`
    if (!existsSync(free)) return free
  }
}

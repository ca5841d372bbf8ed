import { existsSync, renameSync, rmSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { bytesOf, copiesIn, copyPath, filesIn, syncFolder, writeDown } from './files.ts'
import { openForWriting, soundnessOf } from './soundness.ts'

/**
 * A journal that is broken is begun anew from its newest sound copy. The write-ahead log is never emptied but when a copy was made,
 * and says which: what it holds goes on from there, so that nothing that was kept is lost with the file itself.
 */

/** Builds the best journal that can be had without the main file, whole on the disk under its own name; none, if there is none. */
export function buildRestored(folder: string, log: Uint8Array): void {
  const { restored } = filesIn(folder)
  const half = `${restored}.half`
  const copies = copiesIn(folder)
  const wishes = copies.flatMap((copy, index) => (index === 0 && log.length > 0 ? [{ copy, log }, { copy, log: undefined }] : [{ copy, log: undefined }]))
  for (const wish of wishes) {
    removeHalf(half)
    writeDown(half, bytesOf(copyPath(folder, wish.copy)))
    if (wish.log) writeDown(`${half}-wal`, wish.log)
    if (!isUsable(half, wish.log === undefined ? undefined : wish.copy)) continue
    renameSync(half, restored)
    syncFolder(folder)
    return
  }
  removeHalf(half)
}

/** Puts what was restored in the place of the main file, which is put aside under a name with the date. */
export function replaceMain(folder: string, aside: string): void {
  const { main, log, restored } = filesIn(folder)
  if (existsSync(main)) renameSync(main, aside)
  if (existsSync(log)) renameSync(log, `${aside}-wal`)
  if (existsSync(restored)) renameSync(restored, main)
  syncFolder(folder)
}

/** @param logOf the copy that its log must go on from; undefined: it has no log */
function isUsable(path: string, logOf: number | undefined): boolean {
  let database: DatabaseSync | undefined
  try {
    database = openForWriting(path)
    if (soundnessOf(database) !== 'sound') return false
    if (logOf !== undefined && logOfFile(database) !== logOf) return false
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    return true
  } catch {
    return false
  } finally {
    database?.close()
  }
}

/** The copy that the log of a database goes on from; 0: from none. */
const logOfFile = (database: DatabaseSync): number => (database.prepare('SELECT log_of FROM file').get() as { log_of: number }).log_of

function removeHalf(half: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(half + end, { force: true })
}

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** How long another kiosk is waited for that may be on its way out (ms). */
const WAIT = 100

const SQLITE_BUSY = 5

/** A folder that is ours: nobody else writes in it until we let go, or are no more. */
export type FolderLock = { letGo(): void }

/**
 * Takes a folder for this process alone. The lock is the system's, on a file that nothing else ever opens
 * (letting go of any handle on a locked file would let go of the lock): it goes with the process, however that ends.
 * @throws what the disk says
 */
export function takeFolder(folder: string): FolderLock | 'in-use' {
  const database = new DatabaseSync(join(folder, 'journal.lock'), { timeout: WAIT })
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return 'in-use'
    throw error
  }
  return { letGo: () => database.close() }
}

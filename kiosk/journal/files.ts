import { closeSync, existsSync, fsyncSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** The files of a journal's folder. */
export const filesIn = (folder: string) => ({ main: join(folder, 'journal.sqlite'), log: join(folder, 'journal.sqlite-wal'), restored: join(folder, 'journal.restored') })

const COPY = 'journal.copy-'
const ASIDE = ['journal.bad-', 'journal.newer-']

/** The numbers of the copies, newest first. */
export const copiesIn = (folder: string): readonly number[] =>
  readdirSync(folder)
    .flatMap((name) => (name.startsWith(COPY) && /^\d+$/.test(name.slice(COPY.length)) ? [Number(name.slice(COPY.length))] : []))
    .toSorted((one, other) => other - one)

export const copyPath = (folder: string, number: number): string => join(folder, `${COPY}${number}`)

/** Keeps the newest copies, and those alone. */
export function keepCopies(folder: string, count: number): void {
  for (const number of copiesIn(folder).slice(count)) rmSync(copyPath(folder, number), { force: true })
}

/** Removes what was put aside, and what a fall left half written. */
export function removeAsides(folder: string): void {
  for (const name of readdirSync(folder)) if (ASIDE.some((start) => name.startsWith(start))) rmSync(join(folder, name), { force: true })
}

/** What a process that fell left half written. */
export function removeHalves(folder: string): void {
  for (const name of readdirSync(folder)) if (/^journal\..*\.half(-wal|-shm|-journal)?$/.test(name)) rmSync(join(folder, name), { force: true })
}

export const bytesOf = (path: string): Buffer => (existsSync(path) ? readFileSync(path) : Buffer.alloc(0))

/** Puts the names in a folder on the disk. */
export function syncFolder(folder: string): void {
  // Windows opens no folder, and does this by itself.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } catch (error) {
    // Not every file system lets a folder be synced; those keep it by themselves.
    if (!(error instanceof Error && 'code' in error && ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'].includes(String(error.code)))) throw error
  } finally {
    closeSync(handle)
  }
}

/** Writes a file that is there afterwards, or not at all. */
export function writeDown(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'w', 0o600)
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** The same under its own name, once it is whole on the disk. */
export function writeWhole(folder: string, path: string, bytes: Uint8Array): void {
  const half = `${path}.half`
  try {
    writeDown(half, bytes)
    renameSync(half, path)
  } catch (error) {
    rmSync(half, { force: true })
    throw error
  }
  syncFolder(folder)
}

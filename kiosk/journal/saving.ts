import type { DatabaseSync } from 'node:sqlite'
import type { NewsOf } from '../common/calls.ts'
import { Disk } from './disk.ts'
import type { Found } from './disk.ts'
import type { FolderLock, takeFolder } from './folder-lock.ts'
import { makeFolder } from './make-folder.ts'
import type { Done } from './store.ts'
import { isBroken, troubleOf } from './trouble.ts'
import type { Trouble } from './trouble.ts'

export type SavingSetting = {
  readonly folder: string
  readonly now: () => number
  /** What the kiosk works with, whatever the disk does. */
  readonly memory: DatabaseSync
  /** How a folder is made this process's own. */
  readonly take: typeof takeFolder
  /** How long after the disk failed it is tried again (ms). */
  readonly retryAfter: number
  /** The journal of this folder can be read for the first time: what it holds goes into the memory, but for a visit that is over, of which nothing may stay. */
  readonly onFound: (disk: Disk, found: Found) => 'goes on' | 'is over'
  readonly onChanged: (disk: NewsOf<'disk'>) => void
}

/** Keeps on the disk what is in memory. When the disk does not take it, all of it is written again once it does. */
export class Saving {
  readonly #setting: SavingSetting
  #lock: FolderLock | undefined
  #disk: Disk | undefined
  #trouble: Trouble = 'failing'
  #said = ''
  #hasRead = false
  #mustErase = false
  #nextTry: NodeJS.Timeout | undefined

  constructor(setting: SavingSetting) {
    this.#setting = setting
  }

  get news(): NewsOf<'disk'> {
    return this.#disk ? { is: 'saved' } : { is: 'not-saved', why: this.#trouble }
  }

  get isSaved(): boolean {
    return this.#disk !== undefined
  }

  /** Opens what is on the disk. `in-use`: it is another process's, and nothing was touched. */
  open(): 'opened' | 'in-use' {
    try {
      makeFolder(this.#setting.folder)
      const lock = this.#setting.take(this.#setting.folder)
      if (lock === 'in-use') return 'in-use'
      this.#lock = lock
    } catch (error) {
      this.#lose(error)
      return 'opened'
    }
    this.#tryAgain()
    return 'opened'
  }

  /** Writes down what was done in memory. Whether it is on the disk. */
  write(deeds: readonly Done[]): boolean {
    return this.#attempt((disk) => disk.write(deeds))
  }

  /** The same, and nothing of what was there before stays in any file. */
  erase(deeds: readonly Done[]): boolean {
    this.#mustErase = true
    const isErased = this.#attempt((disk) => disk.erase(deeds))
    if (isErased) this.#mustErase = false
    // Room may be all that was missing.
    else this.#tryAgain()
    return this.isSaved
  }

  /** Removes from the files what the journal no longer holds. */
  scrub(): void {
    this.#attempt((disk) => disk.scrub())
  }

  /** Makes a copy, if there is anything to make it of. */
  copy(): void {
    this.#disk?.tryToCopy()
  }

  end(): void {
    clearTimeout(this.#nextTry)
    try {
      this.#disk?.close()
    } catch (error) {
      console.error('journal: could not be closed:', troubleOf(error, this.#setting.folder))
    }
    this.#disk = undefined
    this.#lock?.letGo()
    this.#lock = undefined
  }

  #attempt(deed: (disk: Disk) => void): boolean {
    if (!this.#disk) return false
    try {
      deed(this.#disk)
      return true
    } catch (error) {
      this.#lose(error)
      // A broken file is put aside, and what is in memory written to a new one: it need not be told to anybody.
      if (isBroken(error)) this.#tryAgain()
      return this.isSaved
    }
  }

  #lose(error: unknown): void {
    const { folder, retryAfter } = this.#setting
    this.#disk?.abandon()
    this.#disk = undefined
    this.#trouble = troubleOf(error, folder)
    const said = error instanceof Error ? error.message : String(error)
    // Once, not at every try.
    if (said !== this.#said) console.error(`journal: the disk does not take it (${this.#trouble}: ${said}); work goes on in memory`)
    this.#said = said
    clearTimeout(this.#nextTry)
    this.#nextTry = setTimeout(() => this.#tryAgain(), retryAfter).unref()
    this.#setting.onChanged(this.news)
  }

  /** Opens the disk, and makes what is on it as it is in memory. */
  #tryAgain(): void {
    const { folder, now, memory, take, onFound } = this.#setting
    try {
      makeFolder(folder)
      this.#lock ??= ours(take(folder))
      const { disk, found } = Disk.open(folder, now())
      this.#disk = disk
      // What was ended before it could be read is not brought back by being read.
      if (this.#hasRead || this.#mustErase) disk.rewrite(memory)
      else this.#mustErase = onFound(disk, found) === 'is over'
      this.#hasRead = true
      if (this.#mustErase) disk.erase([])
      this.#mustErase = false
    } catch (error) {
      this.#lose(error)
      return
    }
    if (this.#said !== '') console.error('journal: the disk takes it again')
    this.#said = ''
    clearTimeout(this.#nextTry)
    this.#setting.onChanged(this.news)
  }
}

function ours(lock: FolderLock | 'in-use'): FolderLock {
  if (lock === 'in-use') throw new Error('another process keeps its work in this folder')
  return lock
}

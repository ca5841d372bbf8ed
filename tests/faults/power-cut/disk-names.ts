import { dirname } from 'node:path'
import type { Random } from '../random.ts'
import type { DiskFile, Fate } from './disk-file.ts'

/** What a name leads to. */
export type Thing = DiskFile | 'folder'

export type NameChange = { readonly path: string; readonly thing: Thing } | { readonly from: string; readonly to: string } | { readonly gone: string }

/** The names of a disk: those that are there for sure, and what was done to them since, which may be there or not. */
export class DiskNames {
  #safe: ReadonlyMap<string, Thing>
  #changes: NameChange[] = []

  constructor(safe: ReadonlyMap<string, Thing>) {
    this.#safe = safe
  }

  change(change: NameChange): void {
    this.#changes.push(change)
  }

  /** @param folder the one that was synced; every one, if it is not said */
  sync(folder?: string): void {
    const isSynced = (change: NameChange) => folder === undefined || folderOf(change) === folder
    this.#safe = after(this.#safe, this.#changes.filter(isSynced))
    this.#changes = this.#changes.filter((change) => !isSynced(change))
  }

  /** What the disk may hold; what lies in a folder that is not there is not there either. */
  things(fate: Fate, random: Random): ReadonlyMap<string, Thing> {
    const things = after(this.#safe, this.#some(fate, random))
    return new Map([...things].filter(([path]) => hasFolder(things, path)))
  }

  #some(fate: Fate, random: Random): readonly NameChange[] {
    if (fate === 'dropped') return []
    if (fate === 'kept') return this.#changes
    if (fate === 'torn') return this.#changes.slice(0, random.below(this.#changes.length + 1))
    return this.#changes.filter(() => random.isTrue(0.5))
  }
}

/** Of a path at the top: ''. */
const above = (path: string): string => (dirname(path) === '.' ? '' : dirname(path))

const folderOf = (change: NameChange): string => above('path' in change ? change.path : 'to' in change ? change.to : change.gone)

const hasFolder = (things: ReadonlyMap<string, Thing>, path: string): boolean => {
  const folder = above(path)
  return folder === '' || (things.get(folder) === 'folder' && hasFolder(things, folder))
}

function after(things: ReadonlyMap<string, Thing>, changes: readonly NameChange[]): Map<string, Thing> {
  const next = new Map(things)
  for (const change of changes) {
    if ('path' in change) {
      next.set(change.path, change.thing)
    } else if ('gone' in change) {
      next.delete(change.gone)
    } else {
      const thing = next.get(change.from)
      next.delete(change.from)
      if (thing) next.set(change.to, thing)
    }
  }
  return next
}

import { seededRandom } from '../random.ts'
import type { Random } from '../random.ts'
import { DiskFile } from './disk-file.ts'
import type { Fate } from './disk-file.ts'
import { DiskNames } from './disk-names.ts'
import type { NameChange, Thing } from './disk-names.ts'
import type { Operation } from './operations.ts'

export const fates = ['dropped', 'kept', 'torn', 'reordered'] as const satisfies readonly Fate[]

/** Bytes by path; a folder has none. */
export type Image = ReadonlyMap<string, Buffer | 'folder'>

/** What a process did to its files so far, and what the disk below may hold of it if the power goes now. */
export class Disk {
  #live: Map<string, Thing>
  #open = new Map<number, { readonly path: string; readonly thing: Thing }>()
  /** A name is safe once its folder was synced: all that is promised. */
  #strict: DiskNames
  /** A name is safe once anything was synced: as ext4 does it. */
  #journalled: DiskNames

  /** @param before what was on it for sure */
  constructor(before: Image = new Map()) {
    this.#live = new Map([...before].map(([path, bytes]) => [path, bytes === 'folder' ? bytes : new DiskFile(bytes)]))
    this.#strict = new DiskNames(new Map(this.#live))
    this.#journalled = new DiskNames(new Map(this.#live))
  }

  apply(operation: Operation): void {
    if (operation.is === 'open') this.#opened(operation.descriptor, operation.path, operation.isEmptied)
    else if (operation.is === 'write') this.#file(operation.descriptor).write(operation.offset, operation.bytes)
    else if (operation.is === 'resize') this.#file(operation.descriptor).resize(operation.size)
    else if (operation.is === 'sync') this.#synced(operation.descriptor)
    else if (operation.is === 'close') this.#open.delete(operation.descriptor)
    else if (operation.is === 'rename') this.#renamed(operation.from, operation.to)
    else if (operation.is === 'link') this.#named({ path: operation.to, thing: this.#at(operation.from) })
    else if (operation.is === 'folder') this.#named({ path: operation.path, thing: 'folder' })
    else this.#named({ gone: operation.path })
  }

  /** What the disk may hold, as a seed has it. */
  image(fate: Fate, seed: number): Image {
    const random = seededRandom(seed)
    const things = (random.isTrue(0.5) ? this.#strict : this.#journalled).things(someFate(fate, random), random)
    return new Map([...things].map(([path, thing]) => [path, thing === 'folder' ? thing : thing.bytes(someFate(fate, random), random)]))
  }

  #opened(descriptor: number, path: string, isEmptied: boolean): void {
    if (path !== '' && !this.#live.has(path)) this.#named({ path, thing: new DiskFile() })
    const thing = this.#at(path)
    this.#open.set(descriptor, { path, thing })
    if (isEmptied && thing !== 'folder') thing.resize(0)
  }

  #synced(descriptor: number): void {
    const one = this.#open.get(descriptor)
    if (!one) throw new Error(`descriptor ${descriptor} is not open`)
    if (one.thing === 'folder') this.#strict.sync(one.path)
    else one.thing.sync()
    this.#journalled.sync()
  }

  #renamed(from: string, to: string): void {
    const thing = this.#at(from)
    if (thing === 'folder') throw new Error(`a folder is renamed, which is not followed: ${from}`)
    this.#named({ from, to })
  }

  #named(change: NameChange): void {
    this.#strict.change(change)
    this.#journalled.change(change)
    if ('path' in change) this.#live.set(change.path, change.thing)
    else if ('gone' in change) this.#live.delete(change.gone)
    else {
      this.#live.set(change.to, this.#at(change.from))
      this.#live.delete(change.from)
    }
  }

  #at(path: string): Thing {
    const thing = path === '' ? 'folder' : this.#live.get(path)
    if (!thing) throw new Error(`nothing was made at ${path}`)
    return thing
  }

  #file(descriptor: number): DiskFile {
    const thing = this.#open.get(descriptor)?.thing
    if (!thing || thing === 'folder') throw new Error(`descriptor ${descriptor} is no open file`)
    return thing
  }
}

/** Disks that tear or reorder treat each file and the names in their own way. */
function someFate(fate: Fate, random: Random): Fate {
  if (fate === 'torn') return random.pick(['torn', 'torn', 'kept'])
  return fate === 'reordered' ? random.pick(['reordered', 'reordered', 'dropped', 'kept', 'torn']) : fate
}

/** The same operations on a disk that only says it has synced: each file that is named so. */
export function withoutSyncs(operations: readonly Operation[], isUnsynced: (path: string) => boolean): readonly Operation[] {
  const paths = new Map<number, string>()
  return operations.map((operation) => {
    if (operation.is === 'open') paths.set(operation.descriptor, operation.path)
    return operation.is === 'sync' && isUnsynced(paths.get(operation.descriptor) ?? '') ? { is: 'close', descriptor: -1 } : operation
  })
}

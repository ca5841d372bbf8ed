import { Disk, fates } from './disk.ts'
import type { Image } from './disk.ts'
import type { Fate } from './disk-file.ts'
import { readNotes } from './notes.ts'
import type { Note } from './notes.ts'
import type { Operation } from './operations.ts'
import { NOTES } from './record.ts'
import type { Recording } from './record.ts'

/** One moment at which the power goes, and what becomes of what was not synced. */
export type Cut = { readonly seed: number; readonly after: number; readonly fate: Fate }

/** What is on the disk after a cut, and what the journal had said by then. */
export type AfterCut = { readonly cut: Cut; readonly image: Image; readonly notes: readonly Note[] }

/** The cut of a case. Neighbouring seeds cut far apart; each moment comes once before any comes again, with another fate. */
export function cutOf(seed: number, moments: readonly number[]): Cut {
  const at = (seed * strideThrough(moments.length)) % moments.length
  const fate = fates[(at + Math.floor(seed / moments.length)) % fates.length] ?? 'dropped'
  return { seed, after: moments[at] ?? 0, fate }
}

/** A step that comes to every place before it comes to any again, and leaves them evenly spread however few are reached. */
function strideThrough(count: number): number {
  let stride = Math.max(1, Math.round(count * 0.618))
  while (commonFactor(stride, count) !== 1) stride += 1
  return stride
}

const commonFactor = (one: number, other: number): number => (other === 0 ? one : commonFactor(other, one % other))

/** The operations after which the disk, or what was said of it, is another: by their place. */
export function momentsOf(operations: readonly Operation[]): readonly number[] {
  const changing = new Set<Operation['is']>(['write', 'resize', 'sync', 'rename', 'link', 'delete', 'folder'])
  const paths = pathsOf(operations)
  return operations.flatMap(({ is }, at) => (changing.has(is) && !isIndex(paths[at] ?? '') ? [at] : []))
}

/** The path that each operation is about. */
export function pathsOf(operations: readonly Operation[]): readonly string[] {
  const open = new Map<number, string>()
  return operations.map((operation) => {
    if (operation.is === 'open') open.set(operation.descriptor, operation.path)
    if ('path' in operation) return operation.path
    return 'to' in operation ? operation.to : (open.get(operation.descriptor) ?? '')
  })
}

/** The WAL's index is shared memory, and means nothing after a cut. */
const isIndex = (path: string): boolean => path.endsWith('-shm')

/** What the disk holds after each cut: in the order of the cuts' moments, as the operations are gone through once. */
export function* afterCuts({ before, noted, operations }: Recorded, cuts: readonly Cut[]): Generator<AfterCut> {
  const disk = new Disk(before)
  let text = ''
  const paths = pathsOf(operations)
  const left = [...cuts].sort((one, other) => one.after - other.after)
  for (const [at, operation] of operations.entries()) {
    disk.apply(operation)
    if (operation.is === 'write' && paths[at] === NOTES) text += Buffer.from(operation.bytes).toString()
    while (left[0]?.after === at) {
      const cut = left.shift()
      if (cut) yield { cut, image: ofJournal(disk.image(cut.fate, cut.seed), cut.fate), notes: [...noted, ...readNotes(text)] }
    }
  }
}

type Recorded = Pick<Recording, 'before' | 'noted' | 'operations'>

/** Without what the story wrote down; the journal's index as nonsense, or not there. */
function ofJournal(image: Image, fate: Fate): Image {
  return new Map([...image].flatMap(([path, bytes]) => {
    if (path === NOTES) return []
    if (!isIndex(path) || bytes === 'folder') return [[path, bytes] as const]
    return fate === 'reordered' ? [[path, Buffer.alloc(bytes.length, 'nonsense')] as const] : []
  }))
}

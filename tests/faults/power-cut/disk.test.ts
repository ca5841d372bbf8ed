import { describe, expect, test } from 'vitest'
import { Disk, fates, withoutSyncs } from './disk.ts'
import type { Image } from './disk.ts'
import type { Operation } from './operations.ts'

const open = (descriptor: number, path: string): Operation => ({ is: 'open', descriptor, path, isEmptied: false })
const write = (descriptor: number, offset: number, bytes: string | Uint8Array): Operation => ({ is: 'write', descriptor, offset, bytes: Buffer.from(bytes) })
const sync = (descriptor: number): Operation => ({ is: 'sync', descriptor })
const resize = (descriptor: number, size: number): Operation => ({ is: 'resize', descriptor, size })

/** A file `kept` whose name is safe: descriptor 3; the folder is 4. */
const safeFile: readonly Operation[] = [open(3, 'kept'), open(4, ''), sync(3), sync(4)]

const after = (...operations: readonly Operation[]): Disk => {
  const disk = new Disk()
  for (const operation of operations) disk.apply(operation)
  return disk
}

const seeds = Array.from({ length: 200 }, (_, seed) => seed)

/** Every image that 200 seeds make of it, each once, as text. */
const images = (disk: Disk, fate: (typeof fates)[number]) => new Set(seeds.map((seed) => shown(disk.image(fate, seed))))
const shown = (image: Image): string => [...image].map(([path, bytes]) => `${path}: ${bytes === 'folder' ? bytes : bytes.toString()}`).join(', ')

describe('bytes', () => {
  test('what was synced is there, whatever becomes of the rest', () => {
    const disk = after(...safeFile, write(3, 0, 'one'), sync(3))
    for (const fate of fates) expect(images(disk, fate)).toEqual(new Set(['kept: one']))
  })

  test('what was not synced: dropped, kept, or either', () => {
    const disk = after(...safeFile, write(3, 0, 'one'), sync(3), write(3, 0, 'two'))
    expect(images(disk, 'dropped')).toEqual(new Set(['kept: one']))
    expect(images(disk, 'kept')).toEqual(new Set(['kept: two']))
    expect(images(disk, 'torn')).toEqual(new Set(['kept: one', 'kept: two']))
    expect(images(disk, 'reordered')).toEqual(new Set(['kept: one', 'kept: two']))
  })

  test('a write is torn where sectors of the file end, and nowhere else', () => {
    const before = Buffer.alloc(1_500, 'a')
    const disk = after(...safeFile, write(3, 0, before), sync(3), write(3, 500, Buffer.alloc(600, 'b')))
    const pieces = [[500, 512], [512, 1_024], [1_024, 1_100]] as const
    for (const seed of seeds) {
      const bytes = disk.image('torn', seed).get('kept') as Buffer
      for (const [from, to] of pieces) expect(['a', 'b'].map((one) => Buffer.alloc(to - from, one))).toContainEqual(bytes.subarray(from, to))
      expect(Buffer.concat([bytes.subarray(0, 500), bytes.subarray(1_100)])).toEqual(Buffer.alloc(900, 'a'))
    }
  })

  test('reordered: the second write may be there without the first', () => {
    const disk = after(...safeFile, write(3, 0, Buffer.alloc(1_024, '-')), sync(3), write(3, 0, 'first'), write(3, 512, 'second'))
    const there = new Set(seeds.map((seed) => (disk.image('reordered', seed).get('kept') as Buffer).toString().replaceAll('-', '')))
    expect(there).toEqual(new Set(['', 'first', 'second', 'firstsecond']))
  })

  test('a file may have its new size before its new bytes: zeros', () => {
    const disk = after(...safeFile, write(3, 0, 'abc'))
    expect(images(disk, 'reordered')).toEqual(new Set(['kept: ', 'kept: abc', 'kept: \0\0\0']))
  })

  test('a file that was made smaller may still be as it was', () => {
    const disk = after(...safeFile, write(3, 0, 'abc'), sync(3), resize(3, 0))
    expect(images(disk, 'dropped')).toEqual(new Set(['kept: abc']))
    expect(images(disk, 'kept')).toEqual(new Set(['kept: ']))
    expect(images(disk, 'torn')).toEqual(new Set(['kept: ', 'kept: abc']))
  })
})

describe('names', () => {
  test('a file that was synced is lost when its folder was not; on a disk with a journal it is there', () => {
    expect(images(after(open(3, 'new'), write(3, 0, 'x'), sync(3)), 'dropped')).toEqual(new Set(['', 'new: x']))
  })

  test('once its folder was synced it is there', () => {
    expect(images(after(open(3, 'new'), write(3, 0, 'x'), sync(3), open(4, ''), sync(4)), 'dropped')).toEqual(new Set(['new: x']))
  })

  test('a file is not there without its folder', () => {
    const disk = after({ is: 'folder', path: 'inner' }, open(3, 'inner/new'), open(4, 'inner'), sync(4))
    expect(images(disk, 'dropped')).toEqual(new Set(['', 'inner: folder, inner/new: ']))
  })

  test('a file that takes another’s place is never both, nor neither', () => {
    const disk = after(...safeFile, write(3, 0, 'old'), sync(3), open(5, 'newer'), write(5, 0, 'new'), sync(5), sync(4), { is: 'rename', from: 'newer', to: 'kept' })
    expect(images(disk, 'reordered')).toEqual(new Set(['kept: old, newer: new', 'kept: new']))
  })

  test('a file that was deleted may be there again', () => {
    expect(images(after(...safeFile, { is: 'delete', path: 'kept' }), 'reordered')).toEqual(new Set(['', 'kept: ']))
  })

  test('a name that is made again leads to the new file', () => {
    expect(images(after(...safeFile, write(3, 0, 'old'), { is: 'delete', path: 'kept' }, open(3, 'kept'), write(3, 0, 'new'), sync(4)), 'kept')).toEqual(new Set(['kept: new']))
  })
})

test('a disk that does not sync forgets what was said to be safe', () => {
  const operations = [...safeFile, write(3, 0, 'one'), sync(3)]
  expect(images(after(...withoutSyncs(operations, (path) => path === 'kept')), 'dropped')).toEqual(new Set(['kept: ']))
  expect(images(after(...withoutSyncs(operations, () => true)), 'dropped')).toEqual(new Set(['']))
})

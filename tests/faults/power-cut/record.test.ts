import { expect, test } from 'vitest'
import { cutOf, momentsOf, pathsOf } from './cuts.ts'
import { Disk } from './disk.ts'
import { readNotes } from './notes.ts'
import { NOTES, record } from './record.ts'

test('the files made again from the recording are those the story left, byte for byte: nothing it did went unseen', async () => {
  const { operations, left } = await record('hour')
  const disk = new Disk()
  for (const operation of operations) disk.apply(operation)
  const made = [...disk.image('kept', 1)].filter((entry): entry is [string, Buffer] => entry[1] !== 'folder')
  const digest = (files: Iterable<readonly [string, Buffer]>) => [...files].map(([path, bytes]) => `${path} ${bytes.toString('base64')}`).sort()
  expect(digest(made)).toEqual(digest(left))
})

test('each version that is said to be kept was synced since it was asked for', async () => {
  const { operations } = await record('hour')
  const paths = pathsOf(operations)
  let syncs = 0
  const unsynced: string[] = []
  for (const [at, operation] of operations.entries()) {
    if (operation.is === 'sync') syncs += 1
    if (operation.is !== 'write' || paths[at] !== NOTES) continue
    const [note] = readNotes(Buffer.from(operation.bytes).toString())
    if (note?.is === 'asked') syncs = 0
    if (note?.is === 'kept' && syncs === 0) unsynced.push(`version ${note.version}`)
  }
  expect(unsynced).toEqual([])
})

test('neighbouring seeds cut at moments far apart, and in time at all of them', async () => {
  const { operations } = await record('hour')
  const moments = momentsOf(operations)
  const cuts = moments.map((_, seed) => cutOf(seed, moments).after)
  expect(cuts.toSorted((one, other) => one - other)).toEqual(moments)
})

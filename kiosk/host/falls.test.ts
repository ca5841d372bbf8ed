import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { noteStart } from './falls.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'falls-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a host that falls three times within a minute asks for help at its next start, and then counts anew', () => {
  expect([0, 1_000, 2_000, 3_000, 4_000, 5_000, 6_000].map((at) => noteStart(folder, at).isTooMany)).toEqual([false, false, false, true, false, false, true])
})

test('a clean end is no fall', () => {
  const starts = [0, 1, 2, 3, 4].map((at) => {
    const start = noteStart(folder, at)
    start.ended()
    return start.isTooMany
  })
  expect(starts).toEqual([false, false, false, false, false])
})

test('falls far apart ask for nothing', () => {
  expect([0, 30_000, 60_000, 90_000, 120_000].map((at) => noteStart(folder, at).isTooMany)).toEqual([false, false, false, false, false])
})

test('a kiosk that leaves because another has the folder counts nothing', () => {
  noteStart(folder, 0)
  for (const at of [1, 2, 3]) noteStart(folder, at).neverStarted()
  expect(noteStart(folder, 4).isTooMany).toBe(false)
})

test('notes that can not be read are no notes', () => {
  writeFileSync(join(folder, 'falls.json'), '{"isRunning":tr')
  expect(noteStart(folder, 0).isTooMany).toBe(false)
})

test('a folder that takes no notes stops nothing, and says so', () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined)
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  chmodSync(file, 0o400)
  const start = noteStart(join(file, 'inside'), 0)
  start.ended()
  expect([start.isTooMany, existsSync(join(file, 'inside'))]).toEqual([false, false])
  expect(console.error).toHaveBeenCalledWith('falls: not counted (ENOTDIR)')
  vi.restoreAllMocks()
})

test('the folder it makes, and what it notes there, is read by no other account', () => {
  const own = join(folder, 'of', 'the-kiosk')
  noteStart(own, 0)
  expect([own, join(own, 'falls.json')].map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual(['700', '600'])
})

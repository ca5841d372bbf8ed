import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sourceHash } from './source-hash.ts'

const sources = ['kiosk/screens', 'kiosk/common', 'package-lock.json']
let root: string
const hash = () => sourceHash(root, sources)
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'source-hash-'))
  mkdirSync(join(root, 'kiosk', 'screens', 'parts'), { recursive: true })
  writeFileSync(join(root, 'package-lock.json'), '{}')
  writeFileSync(join(root, 'kiosk', 'screens', 'parts', 'flag.tsx'), 'green')
})
afterEach(() => rmSync(root, { recursive: true }))

test('nothing changed: the same hash', () => {
  expect(hash()).toBe(hash())
})

test('a changed word, a new file, a new name, another version of a package: another hash each time', () => {
  const hashes = [hash()]
  const flag = join(root, 'kiosk', 'screens', 'parts', 'flag.tsx')
  writeFileSync(flag, 'red')
  hashes.push(hash())
  mkdirSync(join(root, 'kiosk', 'common'))
  writeFileSync(join(root, 'kiosk', 'common', 'calls.ts'), '')
  hashes.push(hash())
  renameSync(flag, flag.replace('flag', 'banner'))
  hashes.push(hash())
  writeFileSync(join(root, 'package-lock.json'), '{"packages":{}}')
  hashes.push(hash())
  expect(new Set(hashes).size).toBe(5)
})

test('a test is no part of the page, nor is another folder', () => {
  const before = hash()
  writeFileSync(join(root, 'kiosk', 'screens', 'parts', 'flag.test.tsx'), 'anything')
  mkdirSync(join(root, 'kiosk', 'devices'))
  writeFileSync(join(root, 'kiosk', 'devices', 'main.ts'), 'anything')
  expect(hash()).toBe(before)
})

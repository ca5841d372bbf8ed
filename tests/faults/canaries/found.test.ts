import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { seededRandom } from '../random.ts'
import { canariesOf } from './canary.ts'
import { searchFor } from './found.ts'

const canaries = canariesOf(seededRandom(7))
const search = searchFor(canaries)
const { typed } = canaries.keyed
const hit = [{ place: 'here', what: 'what was typed on a keyboard' }]

const folder = mkdtempSync(join(tmpdir(), 'found-'))
afterAll(() => rmSync(folder, { recursive: true }))

test.each<readonly [string, Buffer | string]>([
  ['as it is', `a line with ${typed} in it`],
  ['in letters of two bytes', Buffer.from(`xx${typed}`, 'utf16le')],
  ['in letters of two bytes, the other way round', Buffer.from(`xx${typed}`, 'utf16le').swap16()],
  ['in letters of one byte', Buffer.from(typed, 'latin1')],
  ['with accents apart', typed.normalize('NFD')],
  ['in an address', `https://example.org/?q=${encodeURIComponent(typed)}`],
  ['in JSON, escaped', JSON.stringify(typed).replaceAll(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)],
  ...['', 'a', 'ab'].flatMap((before) => [
    [`in base64, after ${before.length} letters`, Buffer.from(`${before}${typed}!`).toString('base64')] as const,
    [`in base64 for addresses, after ${before.length} letters`, Buffer.from(`${before}${typed}!`).toString('base64url')] as const,
    [`in base64 of two bytes, after ${before.length} letters`, Buffer.from(`${before}${typed}!`, 'utf16le').toString('base64')] as const,
  ]),
  ['in hexadecimal', Buffer.from(typed).toString('hex')],
])('a name is found %s', (_, written) => {
  expect(search.within('here', written)).toEqual(hit)
})

test('a name is found in a file and in the name of a file, and another name is not', () => {
  writeFileSync(join(folder, 'letter'), typed)
  writeFileSync(join(folder, `${typed}.txt`), '')
  writeFileSync(join(folder, 'other'), canariesOf(seededRandom(8)).keyed.typed)
  expect(search.folder(folder).map(({ place }) => place).toSorted()).toEqual([`${typed}.txt`, 'letter'].toSorted())
})

import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Stick } from './sticks.ts'

let root: string
let stick: Stick
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stick-'))
  stick = new Stick([root])
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const here = (...path: readonly string[]) => join(root, ...path)
const said = (reason: string) => ({ ok: false, reason })

describe('writing', () => {
  test('files land whole in a folder of their own, and nothing else is left', async () => {
    expect(await stick.writeCreations([{ name: 'fox-robot', text: 'one' }, { name: 'owl-heart', text: 'two' }])).toEqual({ ok: true, files: ['fox-robot.camion.json', 'owl-heart.camion.json'] })
    expect(readdirSync(here('camion')).toSorted()).toEqual(['fox-robot.camion.json', 'owl-heart.camion.json'])
    expect(readFileSync(here('camion', 'fox-robot.camion.json'), 'utf8')).toBe('one')
  })

  test('a name that is taken gets a number; the same text is not written twice', async () => {
    await stick.writeCreations([{ name: 'fox-robot', text: 'one' }])
    expect(await stick.writeCreations([{ name: 'fox-robot', text: 'two' }, { name: 'fox-robot', text: 'one' }, { name: 'fox-robot', text: 'three' }])).toEqual({
      ok: true,
      files: ['fox-robot-2.camion.json', 'fox-robot.camion.json', 'fox-robot-3.camion.json'],
    })
    expect(readdirSync(here('camion')).length).toBe(3)
  })

  test('no stick is said', async () => {
    rmSync(root, { recursive: true })
    for (const none of [stick, new Stick([]), new Stick()]) expect(await none.writeCreations([])).toEqual(said('no-stick'))
  })

  test('a stick whose folder is something else is said', async () => {
    writeFileSync(here('camion'), 'a file')
    expect(await stick.writeCreations([{ name: 'a', text: 'x' }])).toEqual(said('stick-failed'))
    rmSync(here('camion'))
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'))
    symlinkSync(elsewhere, here('camion'))
    expect(await stick.writeCreations([{ name: 'a', text: 'x' }])).toEqual(said('stick-failed'))
    expect(readdirSync(elsewhere)).toEqual([])
    rmSync(elsewhere, { recursive: true })
  })
})

describe.runIf(process.platform === 'linux' && process.getuid?.() === 0)('a stick of 64 kB', () => {
  beforeEach(() => execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', root]))
  afterEach(() => {
    if (readFileSync('/proc/self/mountinfo', 'utf8').includes(` ${root} `)) execFileSync('umount', ['-l', root])
  })

  test('that is full is said, and nothing of the files stays, whole or half', async () => {
    expect(await stick.writeCreations([{ name: 'small', text: 'x' }, { name: 'large', text: 'x'.repeat(100_000) }])).toEqual(said('stick-full'))
    expect(readdirSync(here('camion'))).toEqual([])
    expect(await stick.write('camion-pin.json', 'x'.repeat(100_000))).toEqual(said('stick-full'))
    expect(readdirSync(root)).toEqual(['camion'])
  })

  test('that may only be read is said', async () => {
    writeFileSync(here('fox.camion.json'), '{}')
    execFileSync('mount', ['-o', 'remount,ro', root])
    expect(await stick.writeCreations([{ name: 'small', text: 'x' }])).toEqual(said('stick-failed'))
    expect(await stick.readCreations()).toEqual({ ok: true, files: [{ file: 'fox.camion.json', text: '{}' }] })
  })

  test('that is pulled out while it is written is said', async () => {
    const writing = stick.writeCreations(Array.from({ length: 10 }, (_, at) => ({ name: `fox-${at}`, text: 'x' })))
    while (!existsSync(here('camion', 'fox-0.camion.json'))) await setImmediate()
    execFileSync('umount', ['-l', root])
    expect(await writing).toEqual(said('stick-failed'))
    expect(readdirSync(root)).toEqual([])
  })
})

describe('reading', () => {
  test('only files of creations, of the root and of their folder', async () => {
    mkdirSync(here('camion', 'deeper'), { recursive: true })
    mkdirSync(here('folder.camion.json'))
    for (const file of ['b.camion.json', 'notes.txt', '.hidden.camion.json', 'camion/a.camion.json', 'camion/deeper/c.camion.json']) writeFileSync(here(file), file)
    expect(await stick.readCreations()).toEqual({ ok: true, files: ['b.camion.json', 'camion/a.camion.json'].map((file) => ({ file, text: file })) })
  })

  test('what is larger than any creation is not read', async () => {
    writeFileSync(here('film.camion.json'), 'x'.repeat(1_000_001))
    expect(await stick.readCreations()).toEqual({ ok: true, files: [{ file: 'film.camion.json', text: undefined }] })
    expect(await stick.readCreation('film.camion.json')).toEqual({ ok: true, text: undefined })
  })

  const secret = join(tmpdir(), `secret-${process.pid}.camion.json`)
  test('no link leads out of the stick, no name either, and a pipe is not waited for', async () => {
    writeFileSync(secret, 'secret')
    symlinkSync(secret, here('link.camion.json'))
    symlinkSync(tmpdir(), here('camion'))
    execFileSync('mkfifo', [here('pipe.camion.json')])
    expect(await stick.readCreations()).toEqual({ ok: true, files: [] })
    const outside = secret.slice(tmpdir().length + 1)
    for (const file of ['link.camion.json', 'pipe.camion.json', `camion/${outside}`, `../${outside}`, secret, `camion/../../${outside}`, '..', '', '\0.camion.json', `..\\${outside}`, 'nowhere.camion.json']) {
      expect(await stick.readCreation(file)).toEqual(said('stick-failed'))
    }
    expect((await stick.read('link.camion.json')) as unknown).toEqual({ ok: true, text: undefined })
    rmSync(secret)
  })

  test('a file with the same content elsewhere on the stick is a file like any other', async () => {
    writeFileSync(here('a.camion.json'), 'x')
    linkSync(here('a.camion.json'), here('b.camion.json'))
    chmodSync(here('a.camion.json'), 0o400)
    expect(await stick.readCreation('b.camion.json')).toEqual({ ok: true, text: 'x' })
  })
})

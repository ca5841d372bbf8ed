import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { NewsName, NewsOf } from '../common/calls.ts'
import type { CrewPicture } from '../common/crews.ts'
import { openJournal } from './journal.ts'
import type { Journal } from './journal.ts'

const creationOf = (title: string) => ({ format: 'camion', version: 1, title, object: 'bare-board', blocks: { blocks: [] } })
const at = (year: number, month: number, day: number, hour: number) => new Date(year, month - 1, day, hour).getTime()

let folder: string
let clock: number
let awake: number
const open: Journal[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'camion-journal-'))
  clock = at(2026, 3, 12, 9)
  awake = 0
})
afterEach(async () => {
  for (const journal of open.splice(0)) await journal.end()
  rmSync(folder, { recursive: true, force: true })
  vi.restoreAllMocks()
})

/** A kiosk that starts on the folder. */
function start() {
  const heard: { [Name in NewsName]?: NewsOf<Name> } = {}
  const journal = openJournal({ folder, now: () => clock, awake: () => awake, retryAfter: 5, onNews: (name, value) => (heard[name] = value as never) })
  if (journal === 'folder-in-use') throw new Error('the folder is in use')
  open.push(journal)
  return { ...journal, heard, seat: () => heard.seat, hello: () => Promise.resolve(journal.handlers.hello(null)) }
}

async function crewWithCreation({ handlers }: Journal, picture: CrewPicture, title: string): Promise<string> {
  await handlers.sit(picture)
  const begun = await handlers.begin(creationOf(title))
  if (!begun.ok) throw new Error(begun.reason)
  return begun.id
}
const keep = ({ handlers }: Journal, creation: string, title: string) => handlers.keep({ creation, work: creationOf(title) })
const titles = async ({ handlers }: Journal) => (await handlers.visit(null)).crews.map(({ picture, creations }) => [picture, ...creations.map(({ title }) => title)])

/** As after a power cut or a kill: the files as they are now, in a folder of their own. */
function filesAsTheyAre(): string {
  const other = mkdtempSync(join(tmpdir(), 'camion-journal-'))
  for (const name of readdirSync(folder)) writeFileSync(join(other, name), readFileSync(join(folder, name)))
  return other
}
const everyByte = () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))

test('the twenty newest versions of a creation stay, and what is already kept makes no new one', async () => {
  const kiosk = start()
  const creation = await crewWithCreation(kiosk, 'fox', 'number 1')
  expect(await keep(kiosk, creation, 'number 1')).toEqual({ ok: true, version: 1 })
  for (let number = 2; number <= 25; number += 1) expect(await keep(kiosk, creation, `number ${number}`)).toEqual({ ok: true, version: number })
  expect((await kiosk.handlers.versions(creation)).map(({ version }) => version)).toEqual(Array.from({ length: 20 }, (_, index) => index + 6))
  expect(await kiosk.handlers.version({ creation, version: 6 })).toEqual(creationOf('number 6'))
  expect(await kiosk.handlers.restore({ creation, version: 6 })).toEqual({ ok: true, version: 26 })
})

test('a kiosk that starts again has the crew, the open creation and its versions', async () => {
  const before = start()
  const creation = await crewWithCreation(before, 'owl', 'first')
  await keep(before, creation, 'second')
  await before.end()
  const after = start()
  await after.hello()
  expect(after.heard).toEqual({ seat: { crew: 'owl', open: creation, creations: [{ id: creation, title: 'second', object: 'bare-board', at: clock, versions: 2 }], gone: [] }, disk: { is: 'saved' } })
  expect(await after.handlers.version({ creation, version: 1 })).toEqual(creationOf('first'))
})

test('a crew that handed over is opened by nobody but the facilitator', async () => {
  const kiosk = start()
  const creation = await crewWithCreation(kiosk, 'fox', 'of the foxes')
  await keep(kiosk, creation, 'of the wise foxes')
  await kiosk.handlers.handOver(null)
  expect(kiosk.seat()).toEqual({ crew: null, open: null, creations: [], gone: ['fox'] })
  expect(await kiosk.handlers.sit('fox')).toEqual({ ok: false, reason: 'handed-over' })
  await kiosk.handlers.sit('owl')
  expect([await kiosk.handlers.takeUp(creation), await keep(kiosk, creation, 'stolen'), await kiosk.handlers.versions(creation), await kiosk.handlers.version({ creation, version: 1 })]).toEqual([{ ok: false, reason: 'not-yours' }, { ok: false, reason: 'not-yours' }, [], null])
  expect(await kiosk.handlers.reopen(creation)).toMatchObject({ ok: true, work: creationOf('of the wise foxes') })
})

test('a picture touched by mistake is free again when its crew leaves without a change; what came from a stick is not', async () => {
  const kiosk = start()
  await crewWithCreation(kiosk, 'fox', 'nothing done')
  await kiosk.handlers.handOver(null)
  const came = await kiosk.handlers.takeIn({ work: creationOf('from elsewhere'), picture: 'bee' })
  if (!came.ok) throw new Error(came.reason)
  await kiosk.handlers.reopen(came.id)
  await kiosk.handlers.handOver(null)
  expect([await titles(kiosk), kiosk.seat()?.gone]).toEqual([[['bee', 'from elsewhere']], ['bee']])
})

test('a second kiosk on the folder is refused, and may start when the first has ended', async () => {
  const first = start()
  expect(openJournal({ folder, now: () => clock, onNews: () => {} })).toBe('folder-in-use')
  await first.end()
  start()
})

test('a clock that falls back ten years and is set right again ends no visit', async () => {
  const kiosk = start()
  await crewWithCreation(kiosk, 'fox', 'before')
  clock = at(2016, 3, 12, 9)
  await crewWithCreation(kiosk, 'owl', 'meanwhile')
  await kiosk.end()
  const again = start()
  clock = at(2026, 3, 12, 11)
  await crewWithCreation(again, 'bee', 'after')
  expect(await titles(again)).toEqual([['fox', 'before'], ['owl', 'meanwhile'], ['bee', 'after']])
})

test('a clock that is set right by years in the middle of a visit ends none: no night has passed', async () => {
  clock = at(2016, 1, 1, 0)
  const kiosk = start()
  await crewWithCreation(kiosk, 'fox', 'before')
  clock = at(2026, 3, 12, 10)
  awake = 3_600
  await crewWithCreation(kiosk, 'owl', 'after')
  expect(await titles(kiosk)).toEqual([['fox', 'before'], ['owl', 'after']])
})

test('midnight ends no visit while a crew works; the first crew after the night begins another', async () => {
  const kiosk = start()
  const creation = await crewWithCreation(kiosk, 'fox', 'of the evening')
  clock = at(2026, 3, 13, 0)
  expect(await keep(kiosk, creation, 'of the night')).toEqual({ ok: true, version: 2 })
  expect(await titles(kiosk)).toEqual([['fox', 'of the night']])
  clock = at(2026, 3, 14, 9)
  awake = 9 * 3_600
  await kiosk.handlers.sit('owl')
  expect(await kiosk.handlers.visit(null)).toEqual({ day: '2026-03-14', crews: [{ picture: 'owl', isHandedOver: false, creations: [] }] })
})

test('the first start of another day finds no crew, and nothing of it is in any file', async () => {
  const kiosk = start()
  await crewWithCreation(kiosk, 'fox', 'canary of the day before')
  await kiosk.end()
  expect(everyByte().includes('canary of the day before')).toBe(true)
  clock = at(2026, 3, 13, 8)
  expect(await titles(start())).toEqual([])
  expect(everyByte().includes('canary of the day before')).toBe(false)
})

test('when a visit is ended no byte of what was made is in any file, copies and what was put aside among them', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const before = start()
  await crewWithCreation(before, 'fox', 'canary')
  await before.end()
  const main = join(folder, 'journal.sqlite')
  writeFileSync(main, readFileSync(main).fill(7, 0, 100))
  const kiosk = start()
  const creation = await crewWithCreation(kiosk, 'owl', 'canary')
  for (let number = 0; number < 60; number += 1) await keep(kiosk, creation, `canary ${number} ${'long '.repeat(number * 40)}`)
  await kiosk.handlers.handOver(null)
  expect(readdirSync(folder).filter((name) => name.startsWith('journal.bad-'))).toHaveLength(1)
  expect(everyByte().includes('canary')).toBe(true)
  await kiosk.handlers.endVisit(null)
  expect({ isThere: everyByte().includes('canary'), isLong: everyByte().includes('long long'), files: readdirSync(folder).map((name) => name.replace(/\d+/, 'N')).toSorted() }).toEqual({ isThere: false, isLong: false, files: ['journal.copy-N', 'journal.lock', 'journal.sqlite', 'journal.sqlite-wal'] })
  await kiosk.end()
  expect(everyByte().includes('canary')).toBe(false)
})

test.each(['zero length', 'not a database', 'cut in the middle', 'a letter that is another'])('a main file that is %s is put aside, and all that was kept is there', async (damage) => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const kiosk = start()
  const creation = await crewWithCreation(kiosk, 'fox', 'as begun')
  for (let number = 1; number <= 30; number += 1) await keep(kiosk, creation, `number ${number}`)
  const killed = filesAsTheyAre()
  await kiosk.end()
  rmSync(folder, { recursive: true })
  folder = killed
  const main = join(folder, 'journal.sqlite')
  const bytes = readFileSync(main)
  // The first page of the file, as it is until the log is written into it.
  if (damage === 'zero length') writeFileSync(main, '')
  if (damage === 'not a database') writeFileSync(main, Buffer.alloc(bytes.length, 'nothing '))
  if (damage === 'cut in the middle') writeFileSync(main, bytes.subarray(0, Math.floor(bytes.length / 2)))
  if (damage === 'a letter that is another') writeFileSync(main, Buffer.from(bytes.toString('latin1').replace('CREATE TABLE visit', 'CREATE TABLE wisit'), 'latin1'))
  const after = start()
  expect(await titles(after)).toEqual([['fox', 'number 30']])
  expect((await after.handlers.versionsOf(creation)).map(({ version }) => version)).toEqual(Array.from({ length: 20 }, (_, index) => index + 12))
  expect(await keep(after, creation, 'and on')).toEqual({ ok: true, version: 32 })
})

test('a letter turned over in what was kept is seen, and what was kept is there', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const kiosk = start()
  await crewWithCreation(kiosk, 'fox', 'my veilleuse')
  await kiosk.end()
  const main = join(folder, 'journal.sqlite')
  writeFileSync(main, Buffer.from(readFileSync(main).toString('latin1').replaceAll('my veilleuse', 'my vieilluse'), 'latin1'))
  expect(await titles(start())).toEqual([['fox', 'my veilleuse']])
  expect(readdirSync(folder).filter((name) => name.startsWith('journal.bad-2026-03-12'))).toHaveLength(1)
})

test('where there is no disk the class works, and nothing is said to be kept', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  rmSync(folder, { recursive: true })
  writeFileSync(folder, 'a file in the way')
  const kiosk = start()
  const creation = await crewWithCreation(kiosk, 'fox', 'first')
  expect([await keep(kiosk, creation, 'second'), await keep(kiosk, creation, 'second')]).toEqual([{ ok: false, reason: 'not-on-disk' }, { ok: false, reason: 'not-on-disk' }])
  expect(await kiosk.handlers.takeIn({ work: creationOf('from elsewhere'), picture: 'owl' })).toEqual({ ok: false, reason: 'not-on-disk' })
  await kiosk.hello()
  expect({ crews: await titles(kiosk), disk: kiosk.heard.disk, versions: (await kiosk.handlers.versions(creation)).length }).toEqual({ crews: [['fox', 'second']], disk: { is: 'not-saved', why: 'failing' }, versions: 2 })
})

/** A kiosk whose disk, with what was kept on it, comes only when `comes` is called. */
async function startWithoutDisk(): Promise<{ readonly kiosk: ReturnType<typeof start>; readonly comes: () => Promise<void> }> {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const away = `${folder}-away`
  renameSync(folder, away)
  writeFileSync(folder, 'a file in the way')
  const kiosk = start()
  await kiosk.hello()
  return {
    kiosk,
    async comes() {
      rmSync(folder)
      renameSync(away, folder)
      await vi.waitFor(() => expect(kiosk.heard.disk).toEqual({ is: 'saved' }), 20_000)
    },
  }
}

test('a disk that comes late is told of at once, and a crew that worked meanwhile stays beside those found', async () => {
  const before = start()
  await crewWithCreation(before, 'fox', 'before')
  await before.end()
  const idle = await startWithoutDisk()
  expect(idle.kiosk.seat()).toEqual({ crew: null, open: null, creations: [], gone: [] })
  await idle.comes()
  expect(idle.kiosk.seat()).toMatchObject({ crew: 'fox', creations: [{ title: 'before' }] })
  await idle.kiosk.end()
  const busy = await startWithoutDisk()
  await crewWithCreation(busy.kiosk, 'fox', 'meanwhile')
  await busy.comes()
  expect(await titles(busy.kiosk)).toEqual([['fox', 'meanwhile'], ['owl', 'before']])
})

test.each(['of this visit, which is ended meanwhile', 'of the day before'])('a disk that comes late with work %s brings nothing of it back, and no byte stays', async (when) => {
  const before = start()
  await crewWithCreation(before, 'fox', 'canary')
  await before.end()
  expect(everyByte().includes('canary')).toBe(true)
  if (when === 'of the day before') clock = at(2026, 3, 13, 9)
  const { kiosk, comes } = await startWithoutDisk()
  if (when !== 'of the day before') await kiosk.handlers.endVisit(null)
  await comes()
  expect({ crews: await titles(kiosk), crew: kiosk.seat()?.crew, isThere: everyByte().includes('canary') }).toEqual({ crews: [], crew: null, isThere: false })
})

test('what falls at night is no crew that works: the first crew of the morning begins another visit', async () => {
  const kiosk = start()
  await crewWithCreation(kiosk, 'fox', 'of the evening')
  awake = 5 * 3_600
  kiosk.noteEvent('devices-fell')
  clock = at(2026, 3, 13, 9)
  awake = 9 * 3_600
  await kiosk.handlers.sit('owl')
  expect(await titles(kiosk)).toEqual([['owl']])
})

test('what is no creation begins none', async () => {
  const kiosk = start()
  await kiosk.handlers.sit('fox')
  expect(await kiosk.handlers.begin({ title: 'no object' })).toEqual({ ok: false, reason: 'not-yours' })
  await kiosk.end()
  const database = new DatabaseSync(join(folder, 'journal.sqlite'))
  expect(database.prepare('SELECT count(*) AS creations FROM creation').get()).toEqual({ creations: 0 })
  database.close()
})

test('the journal of a newer kiosk is put aside as it was, and work goes on', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const main = join(folder, 'journal.sqlite')
  const newer = new DatabaseSync(main)
  newer.exec('CREATE TABLE marvel (id INTEGER PRIMARY KEY); PRAGMA user_version = 99')
  newer.close()
  const bytes = readFileSync(main)
  const kiosk = start()
  await crewWithCreation(kiosk, 'fox', 'goes on')
  const [aside = ''] = readdirSync(folder).filter((name) => name.startsWith('journal.newer-'))
  expect(readFileSync(join(folder, aside))).toEqual(bytes)
  expect(said.mock.calls).toEqual([[expect.stringContaining('made by a newer kiosk')]])
})

test('of its own life a kiosk keeps the newest thousand events', async () => {
  const kiosk = start()
  for (let count = 0; count < 1_010; count += 1) kiosk.noteEvent('page-fell')
  kiosk.noteEvent('devices-fell')
  await kiosk.end()
  const database = new DatabaseSync(join(folder, 'journal.sqlite'))
  expect(database.prepare('SELECT count(*) AS events, (SELECT kind FROM event ORDER BY id DESC LIMIT 1) AS newest FROM event').get()).toEqual({ events: 1_000, newest: 'devices-fell' })
  database.close()
})

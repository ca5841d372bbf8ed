import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Caller, CallName } from '../common/calls.ts'
import { aDayInTours, roadBookFile } from '../common/test-support/a-road-book.ts'
import { dayOf } from '../journal/visit-day.ts'
import type { Machine } from './machine.ts'
import { startOwnHost } from './test-support/own-host.ts'
import type { OwnHost } from './test-support/own-host.ts'
import { openPage } from './test-support/pages.ts'
import type { Page } from './test-support/pages.ts'

const today = dayOf(Date.now())
const shifted = (days: number) => dayOf(Date.now() + days * 86_400_000)

const aDay = aDayInTours(today)

let stick: string
let folder: string
const hosts: OwnHost[] = []

/** A kiosk on the same folder and before the same stick, whose PIN is 7294. */
async function kiosk(machine?: Machine): Promise<OwnHost> {
  const host = await startOwnHost({ folder, stickFolders: [stick], machine, isLockedDown: machine !== undefined })
  hosts.push(host)
  await (await openPage(host.address)).calls.choosePin('7294')
  return host
}

async function facilitatorAt(host: OwnHost): Promise<Page> {
  const page = await openPage(host.address)
  expect(await page.calls.unlock('7294')).toEqual({ ok: true })
  return page
}

/** The kiosk's machine is switched off and on. */
async function startAgain(): Promise<OwnHost> {
  for (const host of hosts.splice(0)) await host.end()
  return await kiosk()
}

const onStick = (name: string, text: string) => writeFileSync(join(stick, name), text)

beforeEach(() => {
  stick = mkdtempSync(join(tmpdir(), 'stick-'))
  folder = mkdtempSync(join(tmpdir(), 'kiosk-'))
})
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.end()
  for (const one of [stick, folder]) rmSync(one, { recursive: true, force: true })
})

test('nothing of the day is anybody’s without the PIN', async () => {
  const host = await kiosk()
  const { calls } = await openPage(host.address)
  const asked: readonly (readonly [CallName, unknown])[] = [
    ['roadBooksOnStick', null], ['openRoadBook', 'day.json'], ['roadBook', null], ['forgetRoadBook', null], ['give', null],
    ['setUsual', { locale: 'en', mood: 'pictures', volume: 0, brightness: 20 }], ['restart', null], ['switchOff', null],
  ]
  for (const [call, input] of asked) await expect((calls[call] as (input: unknown) => Promise<unknown>)(input)).rejects.toThrow(`${call}: locked`)
})

describe('the road book', () => {
  test('is found on the stick under any name, with what it is or why it is none', async () => {
    mkdirSync(join(stick, 'camion'))
    const text = roadBookFile(aDay)
    onStick('feuille-de-route-Tours.json', text)
    onStick('camion/lundi.json', text)
    onStick('cut.json', text.slice(0, 200))
    onStick('changed.json', text.replace('24', '25'))
    onStick('newer.json', '{"format":"camion-road-book","version":9}')
    onStick('photo.json', '{}')
    onStick('film.json', 'x'.repeat(1_000_001))
    onStick('owl-robot.camion.json', '{}')
    onStick('.hidden.json', text)
    const { calls } = await facilitatorAt(await kiosk())
    const good = { day: today, commune: 'Tours', problem: null }
    const bad = (problem: string) => ({ day: '', commune: '', problem })
    expect(await calls.roadBooksOnStick(null)).toEqual({
      ok: true,
      files: [
        { file: 'changed.json', ...bad('damaged') }, { file: 'cut.json', ...bad('not-json') }, { file: 'feuille-de-route-Tours.json', ...good }, { file: 'film.json', ...bad('too-large') },
        { file: 'newer.json', ...bad('newer') }, { file: 'photo.json', ...bad('not-a-road-book') }, { file: 'camion/lundi.json', ...good },
      ],
    })
    for (const [file, reason] of [['changed.json', 'damaged'], ['cut.json', 'not-json'], ['film.json', 'too-large'], ['newer.json', 'newer'], ['photo.json', 'not-a-road-book'], ['nowhere.json', 'stick-failed']] as const) {
      expect(await calls.openRoadBook(file)).toEqual({ ok: false, reason })
    }
    expect(await calls.roadBook(null)).toBe(null)
  })

  test('no link and no name leads out of the stick, nor to what is no road book', async () => {
    const { calls } = await facilitatorAt(await kiosk())
    writeFileSync(join(folder, 'outside.json'), roadBookFile(aDay))
    symlinkSync(join(folder, 'outside.json'), join(stick, 'link.json'))
    onStick('owl-robot.camion.json', roadBookFile(aDay))
    for (const file of ['link.json', join(folder, 'outside.json'), '../outside.json', 'camion/../../outside.json', 'owl-robot.camion.json', '']) expect(await calls.openRoadBook(file)).toEqual({ ok: false, reason: 'stick-failed' })
    expect(await calls.roadBooksOnStick(null)).toEqual({ ok: true, files: [] })
  })

  test('is opened, and is there without the stick after the power was cut, until it is forgotten', async () => {
    onStick('day.json', roadBookFile(aDay))
    const first = await facilitatorAt(await kiosk())
    expect(await first.calls.openRoadBook('day.json')).toEqual({ ok: true, isKept: true })
    expect(await first.calls.roadBook(null)).toEqual({ book: aDay, today })
    rmSync(stick, { recursive: true })
    const again = await facilitatorAt(await startAgain())
    expect(await again.calls.roadBook(null)).toEqual({ book: aDay, today })
    expect([await again.calls.roadBooksOnStick(null), await again.calls.openRoadBook('day.json')]).toEqual([{ ok: false, reason: 'no-stick' }, { ok: false, reason: 'no-stick' }])
    await again.calls.forgetRoadBook(null)
    expect(await again.calls.roadBook(null)).toBe(null)
    expect(existsSync(join(folder, 'road-book.json'))).toBe(false)
    expect(await (await facilitatorAt(await startAgain())).calls.roadBook(null)).toBe(null)
  })

  test('of another day is opened all the same; it is forgotten once its day and that on which it was opened are over', async () => {
    const [yesterdays, tomorrows] = [{ ...aDay, day: shifted(-1) }, { ...aDay, day: shifted(1) }]
    onStick('yesterday.json', roadBookFile(yesterdays))
    onStick('tomorrow.json', roadBookFile(tomorrows))
    const { calls } = await facilitatorAt(await kiosk())
    await calls.openRoadBook('tomorrow.json')
    expect(await calls.roadBook(null)).toEqual({ book: tomorrows, today })
    await calls.openRoadBook('yesterday.json')
    expect(await calls.roadBook(null)).toEqual({ book: yesterdays, today })
    // The same file, opened the day before.
    const kept = JSON.parse(readFileSync(join(folder, 'road-book.json'), 'utf8')) as object
    for (const host of hosts.splice(0)) await host.end()
    writeFileSync(join(folder, 'road-book.json'), JSON.stringify({ ...kept, openedOn: shifted(-1) }))
    const later = await facilitatorAt(await kiosk())
    expect(await later.calls.roadBook(null)).toBe(null)
    expect(existsSync(join(folder, 'road-book.json'))).toBe(false)
  })

  test('whose file is damaged is as none, and another may be opened', async () => {
    onStick('day.json', roadBookFile(aDay))
    for (const text of ['', '{}', JSON.stringify({ openedOn: today, text: 'x' })]) {
      writeFileSync(join(folder, 'road-book.json'), text)
      const { calls } = await facilitatorAt(await startAgain())
      expect(await calls.roadBook(null)).toBe(null)
      expect(await calls.openRoadBook('day.json')).toEqual({ ok: true, isKept: true })
      expect(await calls.roadBook(null)).toEqual({ book: aDay, today })
    }
  })
})

describe('what this station is given', () => {
  const veilleuse = { workshop: 'la-veilleuse', step: null }
  const given = (page: Page) => page.heard('station')?.given

  test('is told to every page, each giving anew; what nobody knows is refused', async () => {
    const host = await kiosk()
    const [child, facilitator] = [await openPage(host.address), await facilitatorAt(host)]
    expect(given(child)).toBe(null)
    const turns: unknown[] = []
    for (const wish of [veilleuse, veilleuse, { workshop: 'la-veilleuse', step: 'dark' }, null, veilleuse]) {
      expect(await facilitator.calls.give(wish)).toEqual({ ok: true, isKept: true })
      await child.calls.hello(null)
      turns.push(given(child))
    }
    expect(turns).toEqual([{ ...veilleuse, turn: 1 }, { ...veilleuse, turn: 2 }, { workshop: 'la-veilleuse', step: 'dark', turn: 3 }, null, { ...veilleuse, turn: 5 }])
    for (const wish of [{ workshop: 'le-train', step: null }, { workshop: 'la-veilleuse', step: 'nowhere' }]) expect(await facilitator.calls.give(wish)).toEqual({ ok: false, reason: 'unknown' })
  })

  test('is there when the kiosk is started again, and gone with the visit', async () => {
    const page = await facilitatorAt(await kiosk())
    await page.calls.give(veilleuse)
    const again = await facilitatorAt(await startAgain())
    expect(given(again)).toEqual({ ...veilleuse, turn: 1 })
    await again.calls.sit('owl')
    await again.calls.handOver(null)
    expect(given(again)).toEqual({ ...veilleuse, turn: 1 })
    await again.calls.endVisit(null)
    await expect.poll(() => given(again)).toBe(null)
    await again.calls.give(veilleuse)
    await expect.poll(() => given(again)).toEqual({ ...veilleuse, turn: 2 })
  })

  test('on an earlier day is forgotten; a clock that has gone back forgets nothing', async () => {
    const file = join(folder, 'given.json')
    writeFileSync(file, JSON.stringify({ turn: 4, day: shifted(-1), given: veilleuse }))
    expect(given(await openPage((await kiosk()).address))).toBe(null)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ turn: 4, day: shifted(-1), given: null })
    for (const host of hosts.splice(0)) await host.end()
    writeFileSync(file, JSON.stringify({ turn: 4, day: shifted(3650), given: veilleuse }))
    expect(given(await openPage((await kiosk()).address))).toEqual({ ...veilleuse, turn: 4 })
  })

  test('is free play when its file is damaged, or names what this kiosk no longer has', async () => {
    for (const text of ['', '{"turn":', JSON.stringify({ turn: 1, day: today, given: { workshop: 'le-train', step: null } })]) {
      writeFileSync(join(folder, 'given.json'), text)
      expect(given(await openPage((await startAgain()).address))).toBe(null)
    }
  })
})

test('how a kiosk is set is told to every page, and is so when it is started again', async () => {
  const host = await kiosk()
  const [child, facilitator] = [await openPage(host.address), await facilitatorAt(host)]
  const usual = { locale: 'en', mood: 'pictures', volume: 40, brightness: 70 } as const
  expect(await facilitator.calls.setUsual(usual)).toEqual({ ok: true, isKept: true })
  await expect.poll(() => child.heard('station')?.usual).toEqual(usual)
  expect((await openPage((await startAgain()).address)).heard('station')?.usual).toEqual(usual)
  writeFileSync(join(folder, 'usual.json'), JSON.stringify({ ...usual, brightness: 0 }))
  expect((await openPage((await startAgain()).address)).heard('station')?.usual).toEqual({ locale: null, mood: 'words', volume: 100, brightness: 100 })
})

test.runIf(process.platform === 'linux')('a disk that takes nothing stops nothing: it holds until the next start, and that is said', async () => {
  onStick('day.json', roadBookFile(aDay))
  const { calls, heard } = await facilitatorAt(await kiosk())
  for (const file of ['road-book.json', 'given.json', 'usual.json']) mkdirSync(join(folder, file, 'in-the-way'), { recursive: true })
  expect([await calls.openRoadBook('day.json'), await calls.give({ workshop: 'la-veilleuse', step: null }), await calls.setUsual({ locale: 'en', mood: 'words', volume: 0, brightness: 100 })]).toEqual([{ ok: true, isKept: false }, { ok: true, isKept: false }, { ok: true, isKept: false }])
  expect(await calls.roadBook(null)).toEqual({ book: aDay, today })
  await expect.poll(() => heard('station')).toMatchObject({ given: { workshop: 'la-veilleuse', step: null, turn: 1 }, usual: { volume: 0 } })
})

describe('the machine', () => {
  const ran: (readonly [string, readonly string[]])[] = []
  const restarted = vi.fn()
  const aboard = (obeys: boolean): Machine => ({
    onRestart: restarted,
    run(program, words) {
      ran.push([program, words])
      return Promise.resolve(obeys)
    },
  })
  beforeEach(() => {
    ran.length = 0
    restarted.mockClear()
  })
  const asFacilitator = async (machine: Machine | undefined, ask: (calls: Caller) => Promise<unknown>) => await ask((await facilitatorAt(await kiosk(machine))).calls)

  test('aboard it is switched off by one command, and the kiosk is ended to be started again', async () => {
    expect(await asFacilitator(aboard(true), (calls) => calls.switchOff(null))).toEqual({ ok: true })
    expect(ran).toEqual([['systemctl', ['poweroff']]])
    expect(restarted).not.toHaveBeenCalled()
    const [host] = hosts
    if (host) expect(await (await facilitatorAt(host)).calls.restart(null)).toEqual({ ok: true })
    await expect.poll(() => restarted.mock.calls.length).toBe(1)
    expect(ran).toHaveLength(1)
  })

  test('a machine that refuses to be switched off is said', async () => {
    expect(await asFacilitator(aboard(false), (calls) => calls.switchOff(null))).toEqual({ ok: false, reason: 'refused' })
  })

  test('on somebody’s own machine neither is done', async () => {
    const refused = { ok: false, reason: 'not-aboard' }
    expect(await asFacilitator(undefined, async (calls) => [await calls.restart(null), await calls.switchOff(null)])).toEqual([refused, refused])
    expect(ran).toEqual([])
  })
})

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Caller } from '../common/calls.ts'
import { startOwnHost } from './test-support/own-host.ts'
import type { OwnHost } from './test-support/own-host.ts'
import { openPage } from './test-support/pages.ts'

let stick: string
/** What a page hears of a kiosk for which nobody has chosen anything. */
const asItComes = { given: null, usual: { locale: null, mood: 'words', volume: 100, brightness: 100 } }
const hosts: OwnHost[] = []
const left = vi.fn()
const gone = vi.fn()

/** A kiosk whose PIN is 7294, or none, before the same stick. */
async function kiosk(pin: '7294' | 'none' = '7294'): Promise<OwnHost> {
  const host = await startOwnHost({ stickFolders: [stick], onLeave: left, onHandOver: gone })
  hosts.push(host)
  if (pin !== 'none') expect(await (await openPage(host.address)).calls.choosePin(pin)).toEqual({ ok: true })
  return host
}

async function facilitatorAt(host: OwnHost): Promise<Caller> {
  const { calls } = await openPage(host.address)
  expect(await calls.unlock('7294')).toEqual({ ok: true })
  return calls
}

const say = { type: 'say', id: 'say', fields: { TEXT: 'je suis Zoé' } }
const lighthouse = { format: 'camion', version: 1, title: 'lighthouse', object: 'kit', blocks: { languageVersion: 0, blocks: [{ type: 'start', id: 'start', next: { block: say } }] } }

/** A crew sits down, makes a lighthouse and hands it over. */
async function crewMakesALighthouse(host: OwnHost): Promise<string> {
  const { calls } = await openPage(host.address)
  await calls.sit('owl')
  const begun = await calls.begin({ ...lighthouse, title: 'robot' })
  await calls.keep({ creation: begun.ok ? begun.id : '', work: lighthouse })
  await calls.handOver(null)
  return begun.ok ? begun.id : ''
}

beforeEach(() => {
  stick = mkdtempSync(join(tmpdir(), 'stick-'))
  left.mockClear()
  gone.mockClear()
})
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.end()
  rmSync(stick, { recursive: true, force: true })
})

describe('the door', () => {
  test('a page hears whether there is a PIN, and every page when there is one', async () => {
    const host = await kiosk('none')
    const [Awa, Benoit] = [await openPage(host.address), await openPage(host.address)]
    expect(Awa.heard('station')).toEqual({ hasPin: false, isLockedDown: false, ...asItComes })
    await Awa.calls.choosePin('1234')
    expect(Benoit.heard('station')).toEqual({ hasPin: false, isLockedDown: false, ...asItComes })
    await Awa.calls.choosePin('7294')
    await expect.poll(() => Benoit.heard('station')).toEqual({ hasPin: true, isLockedDown: false, ...asItComes })
  })

  test('opens for the page that typed the PIN, for no other, and not for that page when it comes again', async () => {
    const host = await kiosk()
    const [Awa, Benoit] = [await openPage(host.address), await openPage(host.address)]
    await Awa.calls.unlock('7294')
    expect(await Awa.calls.visit(null)).toMatchObject({ crews: [] })
    await expect(Benoit.calls.visit(null)).rejects.toThrow('visit: locked')
    await Awa.close()
    await expect((await openPage(host.address)).calls.visit(null)).rejects.toThrow('visit: locked')
  })

  test('shuts when asked', async () => {
    const calls = await facilitatorAt(await kiosk())
    await calls.lock(null)
    await expect(calls.visit(null)).rejects.toThrow('visit: locked')
  })

  test('a wrong PIN opens nothing, and of many at once the sixth waits', async () => {
    const host = await kiosk()
    const pages = await Promise.all(Array.from({ length: 6 }, () => openPage(host.address)))
    const tried = await Promise.all(pages.map(({ calls }, at) => calls.unlock(`000${at}`)))
    expect(tried.map((one) => (one.ok ? 'open' : one.left)).toSorted()).toEqual([0, 0, 1, 2, 3, 4])
    await expect(pages[0]?.calls.visit(null)).rejects.toThrow('visit: locked')
  })
})

describe('creations', () => {
  test('go to another kiosk by the stick: what was typed stays, and the same crew has them there', async () => {
    const [first, second] = [await kiosk(), await kiosk()]
    const made = await crewMakesALighthouse(first)
    expect(await (await facilitatorAt(first)).toStick([made, made, 'no such creation'])).toEqual({ ok: true, files: ['owl-lighthouse.camion.json'], emptied: 1 })
    expect(readFileSync(join(stick, 'camion', 'owl-lighthouse.camion.json'), 'utf8')).not.toContain('Zoé')

    const there = await facilitatorAt(second)
    const file = 'camion/owl-lighthouse.camion.json'
    expect(await there.onStick(null)).toEqual({ ok: true, files: [{ file, title: 'lighthouse', object: 'kit', problem: null }] })
    const taken = await there.fromStick(file)
    expect(taken).toMatchObject({ ok: true, picture: 'owl' })
    const { crews } = await there.visit(null)
    expect(crews).toMatchObject([{ picture: 'owl', creations: [{ title: 'lighthouse', object: 'kit' }] }])
    expect(await there.look({ creation: taken.ok ? taken.id : '', version: null })).toMatchObject({ title: 'lighthouse', blocks: { blocks: [{ next: { block: { type: 'say', fields: { TEXT: '' } } } }] } })
  })

  test('of files that are none, the reason is told, and nothing is taken in', async () => {
    const there = await facilitatorAt(await kiosk())
    mkdirSync(join(stick, 'camion'))
    const files = { 'a-film': ['x'.repeat(1_000_001), 'too-large'], broken: ['{"format":', 'not-json'], newer: [JSON.stringify({ ...lighthouse, version: 9 }), 'newer'], photo: ['{}', 'not-a-creation'] } as const
    for (const [name, [text]] of Object.entries(files)) writeFileSync(join(stick, `${name}.camion.json`), text)
    expect(await there.onStick(null)).toEqual({ ok: true, files: Object.entries(files).map(([name, [, problem]]) => ({ file: `${name}.camion.json`, title: '', object: '', problem })) })
    for (const [name, [, reason]] of Object.entries(files)) expect(await there.fromStick(`${name}.camion.json`)).toEqual({ ok: false, reason })
    expect(await there.fromStick('../nowhere.camion.json')).toEqual({ ok: false, reason: 'stick-failed' })
    expect(await there.visit(null)).toMatchObject({ crews: [] })
  })

  test('without a stick, that is what is said', async () => {
    const host = await kiosk()
    rmSync(stick, { recursive: true })
    const calls = await facilitatorAt(host)
    const none = { ok: false, reason: 'no-stick' }
    expect([await calls.toStick([]), await calls.onStick(null), await calls.fromStick('a.camion.json'), await calls.pinToStick(null)]).toEqual([none, none, none, none])
  })
})

describe('the PIN by the stick', () => {
  test('opens the other kiosks too, and is on the stick in no readable form', async () => {
    const [first, second] = [await kiosk(), await kiosk('none')]
    expect(await (await facilitatorAt(first)).pinToStick(null)).toEqual({ ok: true })
    expect(readdirSync(stick)).toEqual(['camion-pin.json'])
    expect(readFileSync(join(stick, 'camion-pin.json'), 'utf8')).not.toContain('7294')
    const page = await openPage(second.address)
    expect(await page.calls.pinFromStick(null)).toEqual({ ok: true })
    await expect.poll(() => page.heard('station')?.hasPin).toBe(true)
    expect(await page.calls.unlock('7294')).toEqual({ ok: true })
    expect(await page.calls.pinFromStick(null)).toEqual({ ok: false, reason: 'already-chosen' })
  })

  test('is refused when it is not there, or another file', async () => {
    const { calls } = await openPage((await kiosk('none')).address)
    const none = { ok: false, reason: 'no-pin-on-stick' }
    expect(await calls.pinFromStick(null)).toEqual(none)
    for (const text of ['', '{}', '{"format":"camion-pin","version":2,"salt":"","hash":""}']) {
      writeFileSync(join(stick, 'camion-pin.json'), text)
      expect(await calls.pinFromStick(null)).toEqual(none)
    }
    rmSync(stick, { recursive: true })
    expect(await calls.pinFromStick(null)).toEqual({ ok: false, reason: 'no-stick' })
  })
})

test('leaving answers first, and asks a PIN', async () => {
  const host = await kiosk()
  await expect((await openPage(host.address)).calls.leave(null)).rejects.toThrow('leave: locked')
  expect(await (await facilitatorAt(host)).leave(null)).toBe(null)
  await expect.poll(() => left.mock.calls.length).toBe(1)
})

test('whoever keeps something of a crew hears when it has gone', async () => {
  const host = await kiosk()
  await crewMakesALighthouse(host)
  expect(gone.mock.calls.length).toBe(1)
  await (await facilitatorAt(host)).endVisit(null)
  expect(gone.mock.calls.length).toBe(2)
})

test('a PIN that was tried is in no log', async () => {
  const said: unknown[] = []
  for (const way of ['log', 'error', 'warn'] as const) vi.spyOn(console, way).mockImplementation((...words) => void said.push(...words))
  const host = await kiosk()
  const { calls } = await openPage(host.address)
  await calls.unlock('90217355')
  await calls.choosePin('90217355').catch(() => {})
  await calls.changePin('90217355').catch((error: unknown) => said.push(String(error)))
  vi.restoreAllMocks()
  expect(said.join('\n')).toBe('Error: changePin: locked'.replace('Error', 'CallRefused'))
  for (const file of readdirSync(host.folder)) if (existsSync(join(host.folder, file)) && file.endsWith('.json')) expect(readFileSync(join(host.folder, file), 'utf8')).not.toContain('90217355')
})

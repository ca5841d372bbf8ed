import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashed, keepPin } from './pin.ts'
import { PinDoor } from './pin-door.ts'

let folder: string
let time: number
const now = () => time
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pin-'))
  time = 1000
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = { ok: true }
const left = (count: number) => ({ ok: false, left: count, wait: 0 })
const waits = (seconds: number) => ({ ok: false, left: 0, wait: seconds })

async function doorWith(pin: string): Promise<PinDoor> {
  await keepPin(folder, await hashed(pin))
  return new PinDoor(folder, now)
}

test('a first PIN is chosen once, and opens', async () => {
  const door = new PinDoor(folder, now)
  expect([await door.hasPin(), await door.try('7294')]).toEqual([false, left(5)])
  expect(await door.chooseFirst('1234')).toEqual({ ok: false, reason: 'too-easy' })
  expect(await door.chooseFirst('7294')).toEqual(open)
  expect([await door.hasPin(), await door.try('7294'), await door.try('7295')]).toEqual([true, open, left(4)])
  expect(await door.chooseFirst('3186')).toEqual({ ok: false, reason: 'already-chosen' })
})

test('of two first PINs at once, one is chosen', async () => {
  const door = new PinDoor(folder, now)
  expect(await Promise.all([door.chooseFirst('7294'), door.chooseFirst('3186')])).toEqual([open, { ok: false, reason: 'already-chosen' }])
  expect(await door.try('7294')).toEqual(open)
})

test('a changed PIN opens, the one before does not', async () => {
  const door = await doorWith('7294')
  expect(await door.change('31865')).toEqual(open)
  expect([await door.try('7294'), await door.try('31865')]).toEqual([left(4), open])
})

test('tries at once count one after another: the sixth waits, even if it is right', async () => {
  const door = await doorWith('7294')
  const tried = await Promise.all(['0001', '0002', '0003', 'x', ''].map((pin) => door.try(pin)))
  expect(tried).toEqual([left(4), left(3), left(2), left(1), waits(60)])
  expect(await door.try('7294')).toEqual(waits(60))
  time += 59_001
  expect(await door.try('7294')).toEqual(waits(1))
  time += 1000
  expect(await door.try('7294')).toEqual(open)
})

test('a right PIN forgets the wrong ones', async () => {
  const door = await doorWith('7294')
  for (const pin of ['0001', '0002', '7294', '0003']) await door.try(pin)
  expect(await door.try('0004')).toEqual(left(3))
})

test('tries and waits survive a new start; a wait that was waited is over for it too', async () => {
  const door = await doorWith('7294')
  for (const pin of ['0001', '0002', '0003']) await door.try(pin)
  const second = new PinDoor(folder, now)
  expect(await second.try('0004')).toEqual(left(1))
  expect(await second.try('0005')).toEqual(waits(60))
  time = 5
  const third = new PinDoor(folder, now)
  expect(await third.try('7294')).toEqual(waits(60))
  time += 60_000
  expect(await third.try('0006')).toEqual(left(4))
  expect(await new PinDoor(folder, now).try('0007')).toEqual(left(3))
})

test('a try is on the disk before its answer', async () => {
  const door = await doorWith('7294')
  const answer = door.try('0001')
  await expect.poll(() => existsSync(join(folder, 'pin-tries.json')) && readFileSync(join(folder, 'pin-tries.json'), 'utf8')).toBe('{"wrong":1,"wait":0}')
  expect(await answer).toEqual(left(4))
})

test('a PIN set from outside opens at once, without a wait', async () => {
  const door = await doorWith('7294')
  for (const pin of ['0001', '0002', '0003', '0004', '0005']) await door.try(pin)
  await keepPin(folder, await hashed('31865'))
  expect(await door.try('31865')).toEqual(open)
})

test.each(['', '{', '{"format":"camion-pin","version":1,"salt":"","hash":""}', '{"format":"camion-pin","version":2}'])('a PIN that can’t be read opens to nobody, and no child chooses a first one: %s', async (text) => {
  writeFileSync(join(folder, 'pin.json'), text)
  const door = new PinDoor(folder, now)
  expect([await door.hasPin(), await door.try('7294'), await door.chooseFirst('7294')]).toEqual([true, left(5), { ok: false, reason: 'already-chosen' }])
})

test('a folder that takes nothing is said, and a PIN that is there still opens', async () => {
  const door = await doorWith('7294')
  mkdirSync(join(folder, 'pin-tries.json'))
  expect(await door.try('0001')).toEqual(left(4))
  expect(await door.try('7294')).toEqual(open)
  rmSync(join(folder, 'pin.json'))
  mkdirSync(join(folder, 'pin.json', 'in-the-way'), { recursive: true })
  expect(await door.change('31865')).toEqual({ ok: false, reason: 'not-on-disk' })
  expect(readdirSync(folder).toSorted()).toEqual(['pin-tries.json', 'pin.json'])
})

test('the PIN is in no file, and its file is for its owner alone', async () => {
  const door = new PinDoor(folder, now)
  await door.chooseFirst('90210734')
  await door.try('31865207')
  const files = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const)
  expect(files.map(([file]) => file).toSorted()).toEqual(['pin-tries.json', 'pin.json'])
  for (const [, text] of files) expect(text).not.toMatch(/90210734|31865207/)
  expect(statSync(join(folder, 'pin.json')).mode & 0o777).toBe(0o600)
  expect(await hashed('90210734')).not.toEqual(await hashed('90210734'))
})

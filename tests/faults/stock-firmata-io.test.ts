import { describe, expect, test } from 'vitest'
import { FirmataFilter } from '../../hardware/protocol/filter.ts'
import { bytesOf, greeting } from './noise.ts'
import { stockBoard } from './stock-firmata-io.ts'

const version = [0xf9, 2, 5]
const whole = greeting.flatMap(bytesOf)

/** Each was found in firmata-io 2.3.0; the filter's first reason to be. */
describe.each<[string, readonly number[], RegExp]>([
  ['a OneWire answer that names itself', [...version, 0xf0, 0x73, 0x73, 0xf7], /call stack/],
  ['the state of a pin that is not there', [...version, 0xf0, 0x6e, 0x7f, 0, 0, 0, 0xf7], /undefined/],
  ['an analog mapping of pins that are not there', [...version, 0xf0, 0x6a, 1, 2, 3, 4, 0xf7], /undefined/],
  ['a firmware report with nothing in it', [...version, 0xf0, 0x79, 0xf7], /out of range/],
  ['a firmware report of half a version', [...version, 0xf0, 0x79, 2, 0xf7], /out of range/],
  ['a pin state cut short', [...whole, 0xf0, 0x6e, 0xf7], /undefined/],
  ['a OneWire answer that names a pin state', [...whole, 0xf0, 0x73, 0x6e, 0xf7], /undefined/],
  ['a mapping longer than the board', [...whole, 0xf0, 0x6a, ...Array.from({ length: 21 }, () => 0x7f), 0xf7], /undefined/],
])('%s', (_, bytes, message) => {
  test('throws out of firmata-io', () => {
    expect(() => stockBoard().hear(Uint8Array.from(bytes))).toThrow(message)
  })

  test('does not get through the filter', () => {
    const { io, hear } = stockBoard()
    hear(new FirmataFilter().push(Uint8Array.from(bytes)))
    expect(io.buffer).toEqual([])
  })
})

describe('a second analog mapping', () => {
  const twice = Uint8Array.from([...whole, ...greeting.slice(-1).flatMap(bytesOf)])
  const six = [14, 15, 16, 17, 18, 19]

  test('doubles the channels of firmata-io', () => {
    const { io, hear } = stockBoard()
    hear(twice)
    expect(io.analogPins).toEqual([...six, ...six])
  })

  test('does not get through the filter', () => {
    const { io, hear } = stockBoard()
    hear(new FirmataFilter().push(twice))
    expect(io.analogPins).toEqual(six)
  })
})

describe('a message after a sysex that was cut short', () => {
  const cut = Uint8Array.from([...version, 0xf0, 0x71, 0x41, 0x80, ...version])

  test('is missed by firmata-io', () => {
    const { io, hear } = stockBoard()
    let versions = 0
    io.on('reportversion', () => versions += 1)
    hear(cut)
    expect(versions).toBe(1)
  })

  test('is heard behind the filter', () => {
    const { io, hear } = stockBoard()
    let versions = 0
    io.on('reportversion', () => versions += 1)
    hear(new FirmataFilter().push(cut))
    expect(versions).toBe(2)
  })
})

test('a sysex without end grows without bound in firmata-io, and not behind the filter', () => {
  const endless = Uint8Array.from([...version, 0xf0, ...Array.from({ length: 10_000 }, () => 1)])
  const stock = stockBoard()
  stock.hear(endless)
  expect(stock.io.buffer.length).toBe(10_001)
  const filtered = stockBoard()
  filtered.hear(new FirmataFilter().push(endless))
  expect(filtered.io.buffer.length).toBe(0)
})

test('a board that greets through the filter is ready', () => {
  const { io, hear } = stockBoard()
  hear(new FirmataFilter().push(Uint8Array.from(whole)))
  expect({ isReady: io.isReady, pins: io.pins.length, analogPins: io.analogPins }).toEqual({ isReady: true, pins: 20, analogPins: [14, 15, 16, 17, 18, 19] })
})

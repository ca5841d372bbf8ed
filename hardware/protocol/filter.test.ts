import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardDecoder } from './decode.ts'
import { encodeBoardMessage } from './encode.ts'
import { FirmataFilter } from './filter.ts'
import type { FilterLosses } from './filter.ts'
import type { BoardMessage } from './messages.ts'

/** A small board: pin 0 kept by the firmware, pin 1 digital, pins 2 and 3 analog too. */
const digital = [{ mode: 0, resolution: 1 }, { mode: 1, resolution: 1 }]
const analog = [...digital, { mode: 2, resolution: 10 }]
const version: BoardMessage = { kind: 'version', major: 2, minor: 5 }
const firmware: BoardMessage = { kind: 'firmware', major: 1, minor: 0, name: 'Camion' }
const pins = [[], digital, analog, analog]
const capabilities: BoardMessage = { kind: 'capabilities', pins }
const mapping: BoardMessage = { kind: 'analogMapping', channels: [undefined, undefined, 0, 1] }
const greeting = [version, firmware, capabilities, mapping]

const nothingLost: FilterLosses = {
  strayBytes: 0, unknownStatus: 0, cutShort: 0, tooLong: 0, malformed: 0, otherProtocol: 0, tooEarly: 0,
  repeated: 0, contradiction: 0, unknownPin: 0, impossibleValue: 0, notPlainText: 0, notForUs: 0,
}

const bytesOf = (messages: readonly BoardMessage[]): Uint8Array =>
  Uint8Array.from(messages.flatMap((message) => [...encodeBoardMessage(message)]))
const say = (filter: FirmataFilter, ...messages: readonly BoardMessage[]): readonly BoardMessage[] =>
  boardDecoder().push(filter.push(bytesOf(messages)))

function greeted(): FirmataFilter {
  const filter = new FirmataFilter()
  expect(say(filter, ...greeting)).toEqual(greeting)
  return filter
}

test('a board that greets and then works is heard byte for byte', () => {
  const work: readonly BoardMessage[] = [
    { kind: 'digitalPort', port: 0, levels: 0b1010 },
    { kind: 'analog', channel: 1, value: 1023 },
    { kind: 'string', text: 'ready' },
    { kind: 'pinState', pin: 1, mode: 1, state: 1 },
    { kind: 'pinState', pin: 0, mode: 0x7f, state: 0 },
    { kind: 'madeSafe' },
    { kind: 'distance', trigger: 1, echo: 2, microseconds: 30_000 },
    { kind: 'distance', trigger: 2, echo: 1, microseconds: 0 },
    version,
  ]
  const bytes = bytesOf([...greeting, ...work])
  const filter = new FirmataFilter()
  expect(filter.push(bytes)).toEqual(bytes)
  expect(filter.losses).toEqual(nothingLost)
  expect(filter.pins).toEqual(pins)
})

describe('before the greeting is over', () => {
  test.each<BoardMessage>([
    firmware, capabilities, mapping,
    { kind: 'digitalPort', port: 0, levels: 0 },
    { kind: 'analog', channel: 0, value: 0 },
    { kind: 'string', text: 'hello' },
    { kind: 'pinState', pin: 1, mode: 1, state: 1 },
    { kind: 'madeSafe' },
    { kind: 'distance', trigger: 1, echo: 2, microseconds: 500 },
  ])('$kind as the first word is too early', (message) => {
    const filter = new FirmataFilter()
    expect(say(filter, message)).toEqual([])
    expect(filter.losses).toEqual({ ...nothingLost, tooEarly: 1 })
  })

  test('capabilities said before the firmware pass when they are said again', () => {
    const filter = new FirmataFilter()
    expect(say(filter, version, capabilities, mapping, ...greeting)).toEqual([version, ...greeting])
  })

  test('a reading waits for the analog mapping', () => {
    const filter = new FirmataFilter()
    expect(say(filter, version, firmware, capabilities, { kind: 'analog', channel: 0, value: 1 })).toEqual([version, firmware, capabilities])
  })

  test.each<[string, BoardMessage]>([
    ['no pins at all', { kind: 'capabilities', pins: [] }],
    ['a mode that firmata-io would take for another', { kind: 'capabilities', pins: [[{ mode: 33, resolution: 1 }]] }],
    ['a mode twice', { kind: 'capabilities', pins: [[...digital, ...digital]] }],
    ['a converter of no bits', { kind: 'capabilities', pins: [[{ mode: 2, resolution: 0 }]] }],
    ['a converter of 15 bits', { kind: 'capabilities', pins: [[{ mode: 2, resolution: 15 }]] }],
  ])('capabilities of %s are refused', (_, impossible) => {
    const filter = new FirmataFilter()
    expect(say(filter, version, firmware, impossible)).toEqual([version, firmware])
    expect(filter.losses).toEqual({ ...nothingLost, contradiction: 1 })
  })

  test.each<[string, readonly (number | undefined)[]]>([
    ['too long', [undefined, undefined, 0, 1, 2]],
    ['too short', [undefined, undefined, 0]],
    ['with a channel on a digital pin', [undefined, 0, 1, 2]],
    ['with an analog pin left out', [undefined, undefined, 0, undefined]],
    ['in another order', [undefined, undefined, 1, 0]],
  ])('an analog mapping %s is refused, and the right one passes later', (_, channels) => {
    const filter = new FirmataFilter()
    expect(say(filter, version, firmware, capabilities, { kind: 'analogMapping', channels }, mapping)).toEqual(greeting)
    expect(filter.losses).toEqual({ ...nothingLost, contradiction: 1 })
  })
})

test.each<[keyof FilterLosses, BoardMessage]>([
  ['otherProtocol', { kind: 'version', major: 3, minor: 0 }],
  ['repeated', mapping],
  ['contradiction', { kind: 'capabilities', pins: [[], digital, analog] }],
  ['unknownPin', { kind: 'digitalPort', port: 1, levels: 0 }],
  ['unknownPin', { kind: 'analog', channel: 2, value: 0 }],
  ['unknownPin', { kind: 'pinState', pin: 4, mode: 0, state: 0 }],
  ['unknownPin', { kind: 'pinState', pin: 1, mode: 3, state: 0 }],
  ['impossibleValue', { kind: 'digitalPort', port: 0, levels: 256 }],
  ['impossibleValue', { kind: 'analog', channel: 0, value: 1024 }],
  ['impossibleValue', { kind: 'pinState', pin: 1, mode: 1, state: 2 ** 21 }],
  ['unknownPin', { kind: 'distance', trigger: 0, echo: 2, microseconds: 500 }],
  ['unknownPin', { kind: 'distance', trigger: 1, echo: 4, microseconds: 500 }],
  ['impossibleValue', { kind: 'distance', trigger: 1, echo: 1, microseconds: 500 }],
  ['impossibleValue', { kind: 'distance', trigger: 1, echo: 2, microseconds: 30_001 }],
  ['notPlainText', { kind: 'string', text: 'prêt' }],
  ...[0x02, 0x40, 0x42, 0x43, 0x45, 0x60, 0x62, 0x69, 0x6b, 0x6d, 0x6f, 0x72, 0x73, 0x75, 0x77, 0x7a].map(
    (command): [keyof FilterLosses, BoardMessage] => ['notForUs', { kind: 'sysex', command, data: [1, 2, 3, 4] }]),
])('%s: $1', (reason, message) => {
  const filter = greeted()
  expect(say(filter, message)).toEqual([])
  expect(filter.losses).toEqual({ ...nothingLost, [reason]: 1 })
})

test('the same capabilities again pass, as firmata-io may have missed the first', () => {
  expect(say(greeted(), capabilities)).toEqual([capabilities])
})

test.each([
  ['one sysex that calls itself without end', [0xf0, 0x73, 0x73, 0xf7], 'notForUs'],
  ['the state of a pin that is not there', [0xf0, 0x6e, 0x7f, 0, 0, 0, 0xf7], 'tooEarly'],
  ['a mapping of pins that are not there', [0xf0, 0x6a, 1, 2, 3, 4, 0xf7], 'tooEarly'],
] as const)('%s stops here', (_, bytes, reason) => {
  const filter = new FirmataFilter()
  expect(filter.push(Uint8Array.of(0xf9, 2, 5, ...bytes))).toEqual(Uint8Array.of(0xf9, 2, 5))
  expect(filter.losses).toEqual({ ...nothingLost, [reason]: 1 })
})

test('only whole messages come out, and after any noise the very next one does', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
    const filter = greeted()
    const decoder = boardDecoder()
    decoder.push(filter.push(noise))
    expect(decoder.losses).toEqual({ strayBytes: 0, unknownStatus: 0, cutShort: 0, tooLong: 0, malformed: 0 })
    expect(say(filter, { kind: 'analog', channel: 1, value: 77 })).toEqual([{ kind: 'analog', channel: 1, value: 77 }])
  }), { numRuns: 1_000 })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardDecoder, hostDecoder } from './decode.ts'
import type { Decoder } from './decode.ts'
import { encodeBoardMessage, encodeHostMessage } from './encode.ts'
import type { BoardMessage, HostMessage, SharedMessage } from './messages.ts'

const seven = fc.integer({ min: 0, max: 0x7f })
const nibble = fc.integer({ min: 0, max: 0x0f })
const fourteen = fc.integer({ min: 0, max: 0x3fff })
const twentyEight = fc.oneof(fourteen, fc.integer({ min: 0, max: 2 ** 28 - 1 }))
const twentyOne = fc.integer({ min: 0, max: 2 ** 21 - 1 })
const text = fc.string({ unit: fc.integer({ min: 0, max: 0xff }).map((code) => String.fromCharCode(code)), maxLength: 100 })
const capability = fc.record({ mode: fc.integer({ min: 0, max: 0x7e }), resolution: fc.integer({ min: 0, max: 0x7e }) })

const shared = (commandsSpoken: readonly number[]): fc.Arbitrary<SharedMessage> => fc.oneof(
  fc.record({ kind: fc.constant('digitalPort' as const), port: nibble, levels: fourteen }),
  fc.record({ kind: fc.constant('analog' as const), channel: nibble, value: fourteen }),
  fc.record({ kind: fc.constant('string' as const), text }),
  fc.record({
    kind: fc.constant('sysex' as const),
    command: seven.filter((command) => !commandsSpoken.includes(command)),
    data: fc.array(seven, { maxLength: 200 }),
  }),
)

const boardMessage: fc.Arbitrary<BoardMessage> = fc.oneof(
  shared([0x01, 0x03, 0x6a, 0x6c, 0x6e, 0x71, 0x79]),
  fc.record({ kind: fc.constant('version' as const), major: seven, minor: seven }),
  fc.record({ kind: fc.constant('firmware' as const), major: seven, minor: seven, name: text }),
  fc.record({ kind: fc.constant('capabilities' as const), pins: fc.array(fc.array(capability, { maxLength: 5 }), { maxLength: 20 }) }),
  fc.record({
    kind: fc.constant('analogMapping' as const),
    channels: fc.array(fc.option(fc.integer({ min: 0, max: 0x7e }), { nil: undefined }), { maxLength: 128 }),
  }),
  fc.record({ kind: fc.constant('distance' as const), trigger: seven, echo: seven, microseconds: twentyOne }),
  fc.constant({ kind: 'madeSafe' as const }),
  fc.record({ kind: fc.constant('pinState' as const), pin: seven, mode: seven, state: twentyEight }),
)

const hostMessage: fc.Arbitrary<HostMessage> = fc.oneof(
  shared([0x01, 0x02, 0x03, 0x69, 0x6b, 0x6d, 0x6f, 0x70, 0x71, 0x79, 0x7a]),
  fc.constantFrom(
    { kind: 'versionQuery' as const }, { kind: 'firmwareQuery' as const }, { kind: 'capabilityQuery' as const },
    { kind: 'analogMappingQuery' as const }, { kind: 'systemReset' as const },
    { kind: 'keepAlive' as const },
  ),
  fc.record({ kind: fc.constant('pinStateQuery' as const), pin: seven }),
  fc.record({ kind: fc.constant('setPinMode' as const), pin: seven, mode: seven }),
  fc.record({ kind: fc.constant('setDigitalPin' as const), pin: seven, isHigh: fc.boolean() }),
  fc.record({ kind: fc.constant('reportDigital' as const), port: nibble, isOn: fc.boolean() }),
  fc.record({ kind: fc.constant('reportAnalog' as const), channel: nibble, isOn: fc.boolean() }),
  fc.record({ kind: fc.constant('extendedAnalog' as const), pin: seven, value: twentyEight }),
  fc.record({ kind: fc.constant('tone' as const), pin: seven, hertz: twentyOne }),
  fc.record({ kind: fc.constant('distanceQuery' as const), trigger: seven, echo: seven }),
  fc.record({ kind: fc.constant('servoConfig' as const), pin: seven, shortest: fourteen, longest: fourteen }),
  fc.record({ kind: fc.constant('samplingInterval' as const), milliseconds: fourteen }),
)

const nothingLost = { strayBytes: 0, unknownStatus: 0, cutShort: 0, tooLong: 0, malformed: 0 }

/** Pushes the bytes in pieces of the given lengths, taken again and again. */
function pushInPieces<Message>(decoder: Decoder<Message>, bytes: Uint8Array, lengths: readonly number[]): readonly Message[] {
  const messages: Message[] = []
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1
    messages.push(...decoder.push(bytes.subarray(at, at + length)))
    at += length
  }
  return messages
}

const pieceLengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 })
const from = (hex: string): Uint8Array => Uint8Array.from(hex.split(' ').map((byte) => parseInt(byte, 16)))

describe('every message comes back whole, whatever the pieces it came in', () => {
  test('from a board', () => {
    fc.assert(fc.property(fc.array(boardMessage, { maxLength: 12 }), pieceLengths, (messages, lengths) => {
      const decoder = boardDecoder()
      const bytes = Uint8Array.from(messages.flatMap((message) => [...encodeBoardMessage(message)]))
      expect(pushInPieces(decoder, bytes, lengths)).toEqual(messages)
      expect(decoder.losses).toEqual(nothingLost)
    }), { numRuns: 1_000 })
  })

  test('from a host', () => {
    fc.assert(fc.property(fc.array(hostMessage, { maxLength: 12 }), pieceLengths, (messages, lengths) => {
      const decoder = hostDecoder()
      const bytes = Uint8Array.from(messages.flatMap((message) => [...encodeHostMessage(message)]))
      expect(pushInPieces(decoder, bytes, lengths)).toEqual(messages)
      expect(decoder.losses).toEqual(nothingLost)
    }), { numRuns: 1_000 })
  })
})

test('after any noise the very next message is heard', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), pieceLengths, boardMessage, (noise, lengths, message) => {
    const decoder = boardDecoder()
    pushInPieces(decoder, noise, lengths)
    expect(decoder.push(encodeBoardMessage(message)).at(-1)).toEqual(message)
  }), { numRuns: 2_000 })
})

test.each([
  ['nothing between start and end', 'f0 f7'],
  ['a firmware report without a version', 'f0 79 f7'],
  ['a firmware report without a minor version', 'f0 79 02 f7'],
  ['a word of the keep-alive with data', 'f0 01 00 f7'],
  ['an echo of two groups', 'f0 03 07 08 01 01 f7'],
  ['half a character', 'f0 71 41 f7'],
  ['a character above 255', 'f0 71 41 02 f7'],
  ['a pin whose list has no end', 'f0 6c 00 01 f7'],
  ['a mode without its resolution', 'f0 6c 00 7f f7'],
  ['a pin state without a state', 'f0 6e 0d 01 f7'],
  ['a pin state of more than 28 bits', 'f0 6e 0d 01 01 01 01 01 01 f7'],
  ['more pins than the protocol can name', `f0 6a${' 7f'.repeat(129)} f7`],
  ['as many pins with their capabilities', `f0 6c${' 7f'.repeat(129)} f7`],
])('from a board, %s is malformed', (_, hex) => {
  const decoder = boardDecoder()
  expect(decoder.push(from(hex))).toEqual([])
  expect(decoder.losses).toEqual({ ...nothingLost, malformed: 1 })
})

test.each([
  ['a firmware query with data', 'f0 79 01 f7'],
  ['a keep-alive with data', 'f0 01 00 f7'],
  ['a tone of two groups', 'f0 02 08 38 03 f7'],
  ['a servo with one pulse and a half', 'f0 70 09 20 04 60 f7'],
  ['a distance query for one pin', 'f0 03 07 f7'],
  ['a distance query for three pins', 'f0 03 07 08 09 f7'],
  ['a pin state query for no pin', 'f0 6d f7'],
  ['a pin state query for two pins', 'f0 6d 01 02 f7'],
  ['half an extended value', 'f0 6f 14 05 f7'],
  ['a sampling interval of three groups', 'f0 7a 01 01 01 f7'],
  ['a digital level of two', 'f5 0d 02'],
  ['a report switch of two', 'd0 02'],
  ['an analog report switch of two', 'c0 02'],
])('from a host, %s is malformed', (_, hex) => {
  const decoder = hostDecoder()
  expect(decoder.push(from(hex))).toEqual([])
  expect(decoder.losses).toEqual({ ...nothingLost, malformed: 1 })
})

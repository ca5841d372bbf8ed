import { expect, test } from 'vitest'
import { encodeBoardMessage, encodeHostMessage } from './encode.ts'
import type { BoardMessage, HostMessage } from './messages.ts'

/** Written out by hand from the tables of the public specification. */
const fromABoard: readonly [BoardMessage, string][] = [
  [{ kind: 'version', major: 2, minor: 5 }, 'f9 02 05'],
  [{ kind: 'firmware', major: 1, minor: 0, name: 'Hé' }, 'f0 79 01 00 48 00 69 01 f7'],
  [{ kind: 'digitalPort', port: 1, levels: 0b1010_0000 }, '91 20 01'],
  [{ kind: 'analog', channel: 5, value: 1023 }, 'e5 7f 07'],
  [{ kind: 'string', text: 'ok' }, 'f0 71 6f 00 6b 00 f7'],
  [{ kind: 'capabilities', pins: [[], [{ mode: 0, resolution: 1 }, { mode: 2, resolution: 10 }]] }, 'f0 6c 7f 00 01 02 0a 7f f7'],
  [{ kind: 'analogMapping', channels: [undefined, 0, 1] }, 'f0 6a 7f 00 01 f7'],
  [{ kind: 'pinState', pin: 3, mode: 3, state: 200 }, 'f0 6e 03 03 48 01 f7'],
  [{ kind: 'pinState', pin: 3, mode: 1, state: 0 }, 'f0 6e 03 01 00 f7'],
  [{ kind: 'madeSafe' }, 'f0 01 f7'],
  [{ kind: 'distance', trigger: 7, echo: 8, microseconds: 20_000 }, 'f0 03 07 08 20 1c 01 f7'],
  [{ kind: 'distance', trigger: 7, echo: 8, microseconds: 0 }, 'f0 03 07 08 00 00 00 f7'],
  [{ kind: 'sysex', command: 0x0f, data: [1, 127] }, 'f0 0f 01 7f f7'],
]

const fromAHost: readonly [HostMessage, string][] = [
  [{ kind: 'versionQuery' }, 'f9'],
  [{ kind: 'firmwareQuery' }, 'f0 79 f7'],
  [{ kind: 'capabilityQuery' }, 'f0 6b f7'],
  [{ kind: 'analogMappingQuery' }, 'f0 69 f7'],
  [{ kind: 'pinStateQuery', pin: 13 }, 'f0 6d 0d f7'],
  [{ kind: 'setPinMode', pin: 2, mode: 11 }, 'f4 02 0b'],
  [{ kind: 'setDigitalPin', pin: 13, isHigh: true }, 'f5 0d 01'],
  [{ kind: 'digitalPort', port: 1, levels: 32 }, '91 20 00'],
  [{ kind: 'reportDigital', port: 2, isOn: true }, 'd2 01'],
  [{ kind: 'reportAnalog', channel: 0, isOn: false }, 'c0 00'],
  [{ kind: 'analog', channel: 9, value: 255 }, 'e9 7f 01'],
  [{ kind: 'extendedAnalog', pin: 20, value: 5 }, 'f0 6f 14 05 00 f7'],
  [{ kind: 'extendedAnalog', pin: 20, value: 100_000 }, 'f0 6f 14 20 0d 06 f7'],
  [{ kind: 'samplingInterval', milliseconds: 200 }, 'f0 7a 48 01 f7'],
  [{ kind: 'systemReset' }, 'ff'],
  [{ kind: 'servoConfig', pin: 9, shortest: 544, longest: 2400 }, 'f0 70 09 20 04 60 12 f7'],
  [{ kind: 'keepAlive' }, 'f0 01 f7'],
  [{ kind: 'distanceQuery', trigger: 7, echo: 8 }, 'f0 03 07 08 f7'],
  [{ kind: 'tone', pin: 8, hertz: 440 }, 'f0 02 08 38 03 00 f7'],
  [{ kind: 'tone', pin: 8, hertz: 20_000 }, 'f0 02 08 20 1c 01 f7'],
  [{ kind: 'string', text: 'a' }, 'f0 71 61 00 f7'],
]

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').replace(/..(?=.)/g, '$& ')

test.each(fromABoard)('a board says %o', (message, bytes) => {
  expect(hex(encodeBoardMessage(message))).toBe(bytes)
})

test.each(fromAHost)('a host says %o', (message, bytes) => {
  expect(hex(encodeHostMessage(message))).toBe(bytes)
})

test('a number that does not fit its place is a bug, not a message', () => {
  const bugs: readonly HostMessage[] = [
    { kind: 'setPinMode', pin: 128, mode: 1 },
    { kind: 'digitalPort', port: 16, levels: 0 },
    { kind: 'analog', channel: 0, value: 16_384 },
    { kind: 'analog', channel: 0, value: 0.5 },
    { kind: 'samplingInterval', milliseconds: -1 },
    { kind: 'tone', pin: 8, hertz: 2 ** 21 },
    { kind: 'string', text: 'œuf' },
    { kind: 'sysex', command: 15, data: [128] },
  ]
  for (const bug of bugs) expect(() => encodeHostMessage(bug)).toThrow(RangeError)
})

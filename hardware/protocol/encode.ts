import { endOfPin, notAnalog, status, sysex } from './firmata.ts'
import type { BoardMessage, HostMessage, SharedMessage } from './messages.ts'

/**
 * The bytes of a message a board says.
 * @throws RangeError when a number doesn't fit where the protocol puts it: a bug of the caller.
 */
export function encodeBoardMessage(message: BoardMessage): Uint8Array {
  switch (message.kind) {
    case 'version':
      return bytes(status.version, seven(message.major), seven(message.minor))
    case 'firmware':
      return framed(sysex.firmware, seven(message.major), seven(message.minor), ...textPairs(message.name))
    case 'capabilities':
      return framed(sysex.capabilityResponse, ...message.pins.flatMap((capabilities) => [
        ...capabilities.flatMap(({ mode, resolution }) => [below(mode, endOfPin), below(resolution, endOfPin)]),
        endOfPin,
      ]))
    case 'analogMapping':
      return framed(sysex.analogMappingResponse,
        ...message.channels.map((channel) => channel === undefined ? notAnalog : below(channel, notAnalog)))
    case 'distance':
      return framed(sysex.distance, seven(message.trigger), seven(message.echo), ...triple(message.microseconds))
    case 'madeSafe':
      return framed(sysex.keepAlive)
    case 'pinState':
      return framed(sysex.pinStateResponse, seven(message.pin), seven(message.mode), ...groups(message.state, 1))
    default:
      return encodeShared(message)
  }
}

/**
 * The bytes of a message a host says.
 * @throws RangeError when a number doesn't fit where the protocol puts it: a bug of the caller.
 */
export function encodeHostMessage(message: HostMessage): Uint8Array {
  switch (message.kind) {
    case 'versionQuery':
      return bytes(status.version)
    case 'firmwareQuery':
      return framed(sysex.firmware)
    case 'capabilityQuery':
      return framed(sysex.capabilityQuery)
    case 'analogMappingQuery':
      return framed(sysex.analogMappingQuery)
    case 'pinStateQuery':
      return framed(sysex.pinStateQuery, seven(message.pin))
    case 'setPinMode':
      return bytes(status.setPinMode, seven(message.pin), seven(message.mode))
    case 'setDigitalPin':
      return bytes(status.setDigitalPin, seven(message.pin), message.isHigh ? 1 : 0)
    case 'reportDigital':
      return bytes(status.reportDigital | nibble(message.port), message.isOn ? 1 : 0)
    case 'reportAnalog':
      return bytes(status.reportAnalog | nibble(message.channel), message.isOn ? 1 : 0)
    case 'extendedAnalog':
      return framed(sysex.extendedAnalog, seven(message.pin), ...groups(message.value, 2))
    case 'samplingInterval':
      return framed(sysex.samplingInterval, ...pair(message.milliseconds))
    case 'systemReset':
      return bytes(status.systemReset)
    case 'distanceQuery':
      return framed(sysex.distance, seven(message.trigger), seven(message.echo))
    case 'servoConfig':
      return framed(sysex.servoConfig, seven(message.pin), ...pair(message.shortest), ...pair(message.longest))
    case 'keepAlive':
      return framed(sysex.keepAlive)
    case 'tone':
      return framed(sysex.tone, seven(message.pin), ...triple(message.hertz))
    default:
      return encodeShared(message)
  }
}

function encodeShared(message: SharedMessage): Uint8Array {
  switch (message.kind) {
    case 'digitalPort':
      return bytes(status.digitalPort | nibble(message.port), ...pair(message.levels))
    case 'analog':
      return bytes(status.analog | nibble(message.channel), ...pair(message.value))
    case 'string':
      return framed(sysex.string, ...textPairs(message.text))
    case 'sysex':
      return framed(seven(message.command), ...message.data.map(seven))
  }
}

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)
const framed = (...values: readonly number[]): Uint8Array => bytes(status.sysexStart, ...values, status.sysexEnd)
const seven = (value: number): number => below(value, 0x80)
const nibble = (value: number): number => below(value, 0x10)
const pair = (value: number): readonly number[] => [below(value, 0x4000) & 0x7f, value >> 7]
const triple = (value: number): readonly number[] => [...pair(below(value, 0x20_0000) & 0x3fff), value >> 14]
const textPairs = (text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, index) => pair(below(text.charCodeAt(index), 0x100))).flat()

/** 7-bit groups, least significant first: as many as the value needs, `atLeast` of them, four at most. */
function groups(value: number, atLeast: number): readonly number[] {
  const result: number[] = []
  for (let rest = below(value, 2 ** 28); rest > 0 || result.length < atLeast; rest >>= 7) result.push(rest & 0x7f)
  return result
}

function below(value: number, limit: number): number {
  if (Number.isInteger(value) && value >= 0 && value < limit) return value
  throw new RangeError(`${value} is not a whole number from 0 to ${limit - 1}`)
}

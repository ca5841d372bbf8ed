import { endOfPin, limits, notAnalog, status, sysex } from './firmata.ts'
import { FrameCutter } from './frames.ts'
import type { FramingLosses } from './frames.ts'
import type { BoardMessage, HostMessage, PinCapability, SharedMessage } from './messages.ts'

/** Bytes in any pieces → messages; what couldn't be understood is counted, never thrown. */
export interface Decoder<Message> {
  push(bytes: Uint8Array): readonly Message[]
  /** `malformed`: whole frames whose content can't be what their command says. */
  readonly losses: Readonly<FramingLosses & { malformed: number }>
}

/** Hears a board. */
export const boardDecoder = (): Decoder<BoardMessage> => decoder(new FrameCutter('board'), decodeBoardFrame)

/** Hears a host: for an emulated board, and for tests. */
export const hostDecoder = (): Decoder<HostMessage> => decoder(new FrameCutter('host'), decodeHostFrame)

function decoder<Message>(cutter: FrameCutter, decodeFrame: (frame: Uint8Array) => Message | undefined): Decoder<Message> {
  let malformed = 0
  return {
    push(bytes) {
      const messages: Message[] = []
      for (const frame of cutter.push(bytes)) {
        const message = decodeFrame(frame)
        if (message === undefined) malformed += 1
        else messages.push(message)
      }
      return messages
    },
    get losses() {
      return { ...cutter.losses, malformed }
    },
  }
}

/** What one whole frame of a board says (as `FrameCutter` cuts them); `undefined` when it is malformed. */
export function decodeBoardFrame(frame: Uint8Array): BoardMessage | undefined {
  const [first = 0, command, second = 0] = frame
  if (first === status.version) return { kind: 'version', major: command ?? 0, minor: second }
  if (first !== status.sysexStart) return decodeChannel(frame)
  const data = [...frame.subarray(2, -1)]
  switch (command) {
    case sysex.keepAlive:
      return data.length === 0 ? { kind: 'madeSafe' } : undefined
    case sysex.distance: {
      const [trigger, echo, ...rest] = data
      const microseconds = rest.length === 3 ? number(rest, 3) : undefined
      return trigger === undefined || echo === undefined || microseconds === undefined ? undefined
        : { kind: 'distance', trigger, echo, microseconds }
    }
    case sysex.firmware: {
      const [major, minor, ...pairs] = data
      const name = text(pairs)
      return major === undefined || minor === undefined || name === undefined ? undefined : { kind: 'firmware', major, minor, name }
    }
    case sysex.capabilityResponse: {
      const pins = capabilities(data)
      return pins && { kind: 'capabilities', pins }
    }
    case sysex.analogMappingResponse:
      return data.length > limits.pins ? undefined
        : { kind: 'analogMapping', channels: data.map((byte) => byte === notAnalog ? undefined : byte) }
    case sysex.pinStateResponse: {
      const [pin, mode, ...rest] = data
      const state = number(rest, 1)
      return pin === undefined || mode === undefined || state === undefined ? undefined : { kind: 'pinState', pin, mode, state }
    }
    default:
      return decodeSharedSysex(command, data)
  }
}

/** What one whole frame of a host says; `undefined` when it is malformed. */
function decodeHostFrame(frame: Uint8Array): HostMessage | undefined {
  const [first = 0, second = 0, third = 0] = frame
  switch (first) {
    case status.version:
      return { kind: 'versionQuery' }
    case status.systemReset:
      return { kind: 'systemReset' }
    case status.setPinMode:
      return { kind: 'setPinMode', pin: second, mode: third }
    case status.setDigitalPin:
      return third > 1 ? undefined : { kind: 'setDigitalPin', pin: second, isHigh: third === 1 }
    case status.sysexStart:
      return decodeHostSysex(second, [...frame.subarray(2, -1)])
  }
  switch (first & 0xf0) {
    case status.reportDigital:
      return second > 1 ? undefined : { kind: 'reportDigital', port: first & 0x0f, isOn: second === 1 }
    case status.reportAnalog:
      return second > 1 ? undefined : { kind: 'reportAnalog', channel: first & 0x0f, isOn: second === 1 }
    default:
      return decodeChannel(frame)
  }
}

function decodeHostSysex(command: number, data: readonly number[]): HostMessage | undefined {
  const [pin, ...rest] = data
  switch (command) {
    case sysex.keepAlive:
      return data.length === 0 ? { kind: 'keepAlive' } : undefined
    case sysex.firmware:
      return data.length === 0 ? { kind: 'firmwareQuery' } : undefined
    case sysex.capabilityQuery:
      return data.length === 0 ? { kind: 'capabilityQuery' } : undefined
    case sysex.analogMappingQuery:
      return data.length === 0 ? { kind: 'analogMappingQuery' } : undefined
    case sysex.pinStateQuery:
      return pin === undefined || rest.length > 0 ? undefined : { kind: 'pinStateQuery', pin }
    case sysex.extendedAnalog: {
      const value = number(rest, 2)
      return pin === undefined || value === undefined ? undefined : { kind: 'extendedAnalog', pin, value }
    }
    case sysex.distance: {
      const [echo, ...more] = rest
      return pin === undefined || echo === undefined || more.length > 0 ? undefined : { kind: 'distanceQuery', trigger: pin, echo }
    }
    case sysex.tone: {
      const hertz = rest.length === 3 ? number(rest, 3) : undefined
      return pin === undefined || hertz === undefined ? undefined : { kind: 'tone', pin, hertz }
    }
    case sysex.servoConfig: {
      const shortest = number(rest.slice(0, 2), 2)
      const longest = rest.length === 4 ? number(rest.slice(2), 2) : undefined
      return pin === undefined || shortest === undefined || longest === undefined ? undefined : { kind: 'servoConfig', pin, shortest, longest }
    }
    case sysex.samplingInterval: {
      const milliseconds = data.length === 2 ? number(data, 2) : undefined
      return milliseconds === undefined ? undefined : { kind: 'samplingInterval', milliseconds }
    }
    default:
      return decodeSharedSysex(command, data)
  }
}

function decodeChannel(frame: Uint8Array): SharedMessage {
  const [first = 0, low = 0, high = 0] = frame
  const value = low | (high << 7)
  return (first & 0xf0) === status.analog
    ? { kind: 'analog', channel: first & 0x0f, value }
    : { kind: 'digitalPort', port: first & 0x0f, levels: value }
}

function decodeSharedSysex(command: number | undefined, data: readonly number[]): SharedMessage | undefined {
  // `F0 F7`: nothing between start and end.
  if (command === undefined || command === status.sysexEnd) return undefined
  if (command !== sysex.string) return { kind: 'sysex', command, data }
  const characters = text(data)
  return characters === undefined ? undefined : { kind: 'string', text: characters }
}

/** Pairs of 7-bit groups as characters; `undefined` for half a pair, or a character above 255. */
function text(pairs: readonly number[]): string | undefined {
  if (pairs.length % 2 === 1) return undefined
  let result = ''
  for (let index = 0; index < pairs.length; index += 2) {
    const high = pairs[index + 1] ?? 0
    if (high > 1) return undefined
    result += String.fromCharCode((pairs[index] ?? 0) | (high << 7))
  }
  return result
}

/** 7-bit groups, least significant first, `atLeast` to four of them, as a number under 2^28. */
function number(groups: readonly number[], atLeast: number): number | undefined {
  if (groups.length < atLeast || groups.length > 4) return undefined
  return groups.reduceRight((value, group) => (value << 7) | group, 0)
}

/** `undefined` when the last pin isn't ended, a mode has no resolution, or there are more pins than the protocol can name. */
function capabilities(data: readonly number[]): readonly (readonly PinCapability[])[] | undefined {
  const pins: PinCapability[][] = []
  let pin: PinCapability[] = []
  for (let index = 0; index < data.length; index += 1) {
    const mode = data[index]
    if (mode === endOfPin) {
      pins.push(pin)
      pin = []
      continue
    }
    index += 1
    const resolution = data[index]
    if (mode === undefined || resolution === undefined || resolution === endOfPin) return undefined
    pin.push({ mode, resolution })
  }
  return pin.length > 0 || pins.length > limits.pins ? undefined : pins
}

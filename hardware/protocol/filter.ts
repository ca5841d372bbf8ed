import { decodeBoardFrame } from './decode.ts'
import { longestEchoMicroseconds, pinMode } from './firmata.ts'
import { FrameCutter } from './frames.ts'
import type { FramingLosses } from './frames.ts'
import type { BoardMessage, PinCapability } from './messages.ts'

/*
 * What firmata-io 2.3.0 does with bytes as they come, and what is therefore asked of a message here:
 *
 * - It keeps any first status and the two bytes after it, whatever they are, and any sysex without
 *   bound; after a cut sysex it can swallow the status of the next good message. → whole frames only,
 *   of 256 bytes at most, their data under 128.
 * - `79` with less than two bytes: Buffer.alloc(-1) throws. → decoded here first.
 * - `6E` for a pin it hasn't got: TypeError; else the pin takes any mode. → known pin, a mode it has.
 * - `6A` longer than the pins it knows: TypeError; each further one appends its channels again, and
 *   channels are numbered by order of appearance. → once, after the capabilities, agreeing with them.
 * - `6C`: cut short it makes fewer or stranger pins; a mode of 32 or more is taken modulo 32. → whole
 *   pairs, modes under 32, and a later one must say the same. An early one would be missed when
 *   firmata-io waits for it. → only in the order of the greeting.
 * - `73` calls any handler named by its third byte, itself included, without end: `F0 73 73 F7`.
 *   `42`, `45` print to the console; `40`, `43`, `60`, `62`, `72`, `75`, `77` say things of devices
 *   nobody set up. → none of them passes.
 * - `71` takes each 7-bit group for a character: right for ASCII only. → ASCII only.
 * - `E0` gives any number, for a channel that isn't there as well. → known channels, within resolution.
 * - It believes any version. → protocol 2.
 */

/** Why a well-formed message doesn't pass. Counted in messages. */
type Refusal =
  /** A version of the protocol other than 2. */
  | 'otherProtocol'
  /** Out of the order version, firmware, capabilities, analog mapping, all others. */
  | 'tooEarly'
  /** The analog mapping a second time. */
  | 'repeated'
  /** Other pins than the board reported first, or a mapping that doesn't fit them. */
  | 'contradiction'
  /** A pin, port or channel the board hasn't got, or a mode that pin hasn't got. */
  | 'unknownPin'
  /** A level or reading that can't be. */
  | 'impossibleValue'
  /** Text that isn't ASCII. */
  | 'notPlainText'
  /** A command that we never ask anything of (I2C, OneWire, serial, stepper, ...). */
  | 'notForUs'

/** Everything that didn't pass, by reason; see `FramingLosses` for the first four. */
export type FilterLosses = Readonly<FramingLosses & Record<Refusal | 'malformed', number>>

/** What the board said so far. */
interface Greeting {
  hasVersion: boolean
  hasFirmware: boolean
  pins: readonly (readonly PinCapability[])[] | undefined
  /** Resolution in bits of each analog channel, once the mapping was said. */
  channels: readonly number[] | undefined
}

/**
 * Stands between a port and `firmata-io`'s data handler, from the board to the host: any bytes in, only
 * whole messages out that it can take without throwing, about pins the board said it has. One for each
 * opened link, as a board greets anew.
 *
 * What passes is byte for byte what the board sent. A message that noise happens to form and that could
 * be true does pass: the protocol has no checksum.
 */
export class FirmataFilter {
  readonly #cutter = new FrameCutter('board')
  readonly #greeting: Greeting = { hasVersion: false, hasFirmware: false, pins: undefined, channels: undefined }
  readonly #refused = {
    malformed: 0, otherProtocol: 0, tooEarly: 0, repeated: 0, contradiction: 0,
    unknownPin: 0, impossibleValue: 0, notPlainText: 0, notForUs: 0,
  }

  /** The messages completed by these bytes that may pass, one after the other; empty when there are none. */
  push(bytes: Uint8Array): Uint8Array {
    const passed: number[] = []
    for (const frame of this.#cutter.push(bytes)) {
      const message = decodeBoardFrame(frame)
      const refusal = message === undefined ? 'malformed' : refusalOf(message, this.#greeting)
      if (refusal === undefined) passed.push(...frame)
      else this.#refused[refusal] += 1
      if (refusal === undefined && message !== undefined) remember(message, this.#greeting)
    }
    return Uint8Array.from(passed)
  }

  /** How many bytes of an unfinished message are held now: 256 at most. */
  get held(): number {
    return this.#cutter.held
  }

  get losses(): FilterLosses {
    return { ...this.#cutter.losses, ...this.#refused }
  }

  /** What the board said its pins can do; `undefined` until it did. */
  get pins(): readonly (readonly PinCapability[])[] | undefined {
    return this.#greeting.pins
  }
}

function refusalOf(message: BoardMessage, greeting: Greeting): Refusal | undefined {
  switch (message.kind) {
    case 'version':
      return message.major === 2 ? undefined : 'otherProtocol'
    case 'firmware':
      return greeting.hasVersion ? undefined : 'tooEarly'
    case 'capabilities':
      if (!greeting.hasFirmware) return 'tooEarly'
      return arePossible(message.pins) && areSame(message.pins, greeting.pins ?? message.pins) ? undefined : 'contradiction'
    case 'analogMapping':
      if (greeting.pins === undefined) return 'tooEarly'
      if (greeting.channels !== undefined) return 'repeated'
      return doesMappingFit(message.channels, greeting.pins) ? undefined : 'contradiction'
    case 'sysex':
      return 'notForUs'
    default:
      return greeting.pins === undefined || greeting.channels === undefined ? 'tooEarly'
        : refusalOfWork(message, greeting.pins, greeting.channels)
  }
}

/** What a board says once it has greeted. */
function refusalOfWork(
  message: Extract<BoardMessage, { kind: 'string' | 'digitalPort' | 'analog' | 'pinState' | 'madeSafe' | 'distance' }>,
  pins: readonly (readonly PinCapability[])[],
  channels: readonly number[],
): Refusal | undefined {
  switch (message.kind) {
    case 'madeSafe':
      return undefined
    case 'distance':
      if (!has(pins[message.trigger], pinMode.output) || !has(pins[message.echo], pinMode.input)) return 'unknownPin'
      return message.microseconds <= longestEchoMicroseconds && message.trigger !== message.echo ? undefined : 'impossibleValue'
    case 'string':
      return isPlain(message.text) ? undefined : 'notPlainText'
    case 'digitalPort':
      if (message.port * 8 >= pins.length) return 'unknownPin'
      return message.levels < 0x100 ? undefined : 'impossibleValue'
    case 'analog': {
      const resolution = channels[message.channel]
      if (resolution === undefined) return 'unknownPin'
      return message.value < 2 ** resolution ? undefined : 'impossibleValue'
    }
    case 'pinState': {
      const capabilities = pins[message.pin]
      // A pin nobody has set says "input"; a pin the firmware keeps for itself says "ignore".
      const modes: readonly number[] = [pinMode.input, pinMode.ignore, ...(capabilities ?? []).map(({ mode }) => mode)]
      if (capabilities === undefined || !modes.includes(message.mode)) return 'unknownPin'
      // firmata-io keeps three groups of the state.
      return message.state < 2 ** 21 ? undefined : 'impossibleValue'
    }
  }
}

function remember(message: BoardMessage, greeting: Greeting): void {
  if (message.kind === 'version') greeting.hasVersion = true
  if (message.kind === 'firmware') greeting.hasFirmware = true
  if (message.kind === 'capabilities') greeting.pins ??= message.pins
  if (message.kind === 'analogMapping') greeting.channels = analogResolutions(greeting.pins ?? [])
}

/** At least one pin; modes that firmata-io's 32-bit sets can hold, each once; converters of 1 to 14 bits, as a message holds 14. */
function arePossible(pins: readonly (readonly PinCapability[])[]): boolean {
  const convert: readonly number[] = [pinMode.analog, pinMode.pwm]
  return pins.length > 0 && pins.every((capabilities) =>
    new Set(capabilities.map(({ mode }) => mode)).size === capabilities.length
    && capabilities.every(({ mode, resolution }) =>
      mode < 32 && (!convert.includes(mode) || (resolution >= 1 && resolution <= 14))))
}

const areSame = (left: readonly (readonly PinCapability[])[], right: readonly (readonly PinCapability[])[]): boolean =>
  JSON.stringify(left) === JSON.stringify(right)

/** A channel for each pin that can read analog, numbered 0, 1, 2... in the order of the pins. */
function doesMappingFit(channels: readonly (number | undefined)[], pins: readonly (readonly PinCapability[])[]): boolean {
  let next = 0
  return channels.length === pins.length && pins.every((capabilities, pin) =>
    channels[pin] === (analogCapability(capabilities) ? next++ : undefined))
}

const has = (capabilities: readonly PinCapability[] | undefined, wanted: number): boolean =>
  capabilities?.some(({ mode }) => mode === wanted) ?? false

const analogCapability = (capabilities: readonly PinCapability[]): PinCapability | undefined =>
  capabilities.find(({ mode }) => mode === pinMode.analog)

const analogResolutions = (pins: readonly (readonly PinCapability[])[]): readonly number[] =>
  pins.flatMap((capabilities) => analogCapability(capabilities)?.resolution ?? [])

/** ASCII only: of the others firmata-io makes two characters, both wrong. */
const isPlain = (text: string): boolean => /^\p{ASCII}*$/u.test(text)

import { encodeBoardMessage } from '../../hardware/protocol/encode.ts'
import { pinMode } from '../../hardware/protocol/firmata.ts'
import type { BoardMessage, PinCapability } from '../../hardware/protocol/messages.ts'
import type { Random } from './random.ts'

/** What a StandardFirmata 2.5 on an Uno says it can do: pins 0 and 1 kept for the serial line, 14 to 19 analog too. */
const unoPins: readonly (readonly PinCapability[])[] = Array.from({ length: 20 }, (_, pin) => {
  if (pin < 2) return []
  const digital = [{ mode: pinMode.input, resolution: 1 }, { mode: pinMode.inputPullUp, resolution: 1 }, { mode: pinMode.output, resolution: 1 }]
  const withAnalog = pin >= 14 ? [...digital, { mode: pinMode.analog, resolution: 10 }] : digital
  return [3, 5, 6, 9, 10, 11].includes(pin) ? [...withAnalog, { mode: pinMode.pwm, resolution: 8 }] : withAnalog
})

/** What a board says when it starts and is asked what it is. */
export const greeting: readonly BoardMessage[] = [
  { kind: 'version', major: 2, minor: 5 },
  { kind: 'firmware', major: 2, minor: 5, name: 'StandardFirmata.ino' },
  { kind: 'capabilities', pins: unoPins },
  { kind: 'analogMapping', channels: unoPins.map((_, pin) => pin >= 14 ? pin - 14 : undefined) },
]

/** The bytes of a message, as numbers. */
export const bytesOf = (message: BoardMessage): readonly number[] => [...encodeBoardMessage(message)]

/** Something a working board may say. */
function workingMessage(random: Random): BoardMessage {
  return random.pick<() => BoardMessage>([
    () => ({ kind: 'analog', channel: random.below(6), value: random.below(1024) }),
    () => ({ kind: 'digitalPort', port: random.below(3), levels: random.below(256) }),
    () => ({ kind: 'pinState', pin: 2 + random.below(18), mode: random.pick([0, 1, 2, 3]), state: random.below(256) }),
    () => ({ kind: 'string', text: 'analog pin 0 is floating'.slice(0, random.below(24)) }),
    () => ({ kind: 'version', major: 2, minor: 5 }),
    () => ({ kind: 'sysex', command: 0x77, data: [0x68, 0, 0x3b, 0, random.below(128), random.below(2)] }),
    () => random.pick([greeting[1], greeting[2], greeting[3]].filter((message) => message !== undefined) as [BoardMessage]),
  ])()
}

const session = (random: Random, length: number): readonly (readonly number[])[] =>
  [...greeting, ...Array.from({ length }, () => workingMessage(random))].map(bytesOf)

/** The commands a Firmata client may have a handler for, and some it may not. */
const commands = [
  0x40, 0x42, 0x43, 0x45, 0x60, 0x62, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x6f, 0x71, 0x72, 0x73, 0x74, 0x75, 0x77, 0x79, 0x7a, 0x00, 0x7f,
] as const

/** A few bytes changed, lost, added or doubled, as a bad cable does. */
function damaged(random: Random, bytes: readonly number[]): number[] {
  const result = [...bytes]
  for (let times = 1 + random.below(8); times > 0; times -= 1) {
    const at = random.below(result.length)
    const kind = random.below(5)
    if (kind === 0) result[at] = random.below(256)
    if (kind === 1) result[at] = (result[at] ?? 0) ^ (1 << random.below(8))
    if (kind === 2) result.splice(at, 1 + random.below(4))
    if (kind === 3) result.splice(at, 0, ...random.bytes(1 + random.below(4)))
    if (kind === 4) result.splice(at, 0, ...result.slice(at, at + 1 + random.below(6)))
  }
  return result
}

/** The kinds of noise, each a way that a serial line really goes wrong, or a way to try a parser. */
const kindsOfNoise: Readonly<Record<string, (random: Random) => readonly number[]>> = {
  /** No Firmata at all, or another speed. */
  random: (random) => random.bytes(1 + random.below(400)),
  /** A session on a bad cable, its greeting included. */
  damagedSession: (random) => damaged(random, session(random, random.below(30)).flat()),
  /** A cable that comes and goes: messages that stop anywhere. */
  truncated: (random) => session(random, random.below(30)).flatMap((message) =>
    random.isTrue(0.5) ? message : message.slice(0, random.below(message.length))),
  /** Two writers on one line: two sessions shuffled together byte by byte, each in its own order. */
  interleaved: (random) => {
    const [left, right] = [session(random, random.below(10)).flat(), session(random, random.below(10)).flat()]
    const result: number[] = []
    while (left.length + right.length > 0) result.push(...(random.isTrue(left.length / (left.length + right.length)) ? left : right).splice(0, 1))
    return result
  },
  /** Frames as they should be around a content that shouldn't. */
  wellFramed: (random) => Array.from({ length: 1 + random.below(20) }, () =>
    [0xf0, random.pick(commands), ...random.bytes(random.below(10)).map((byte) => byte & 0x7f), 0xf7]).flat(),
  /** One command hidden in another, and messages in messages. */
  nested: (random) => Array.from({ length: 1 + random.below(20) }, () =>
    [0xf0, random.pick(commands), random.pick(commands), ...bytesOf(workingMessage(random)).slice(random.below(2)), 0xf7]).flat(),
  /** Messages without end. */
  endless: (random) => [0xf0, random.pick(commands), ...random.bytes(random.below(2_000)).map((byte) => byte & 0x7f)],
  /** Whole messages among stray bytes. */
  sprinkled: (random) => Array.from({ length: random.below(20) }, () => [...random.bytes(random.below(5)), ...bytesOf(workingMessage(random))]).flat(),
}

/** A stream of noise made from a seed alone, and how it begins. */
export interface Noise {
  readonly kind: string
  /** How far the board came before the noise: nothing, its version, or its whole greeting. */
  readonly before: 'nothing' | 'version' | 'greeting'
  /** The noise, in the pieces in which it arrives. */
  readonly pieces: readonly Uint8Array[]
}

/** The noise of a case. */
export function makeNoise(random: Random): Noise {
  const kind = random.pick(Object.keys(kindsOfNoise) as [string])
  const before = random.pick(['nothing', 'version', 'version', 'greeting', 'greeting'] as const)
  const bytes = Uint8Array.from(kindsOfNoise[kind]?.(random) ?? [])
  const pieces: Uint8Array[] = []
  for (let at = 0; at < bytes.length;) {
    const length = random.isTrue(0.3) ? 1 : 1 + random.below(64)
    pieces.push(bytes.subarray(at, at + length))
    at += length
  }
  return { kind, before, pieces }
}

import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PinName } from '../../../hardware/boards/board.ts'
import { ourFirmware, ourFlash } from '../../../hardware/emulator/image.ts'
import { TalkingBoard } from '../../../hardware/emulator/test-support/talking-board.ts'
import { encodeHostMessage } from '../../../hardware/protocol/encode.ts'
import { pinMode } from '../../../hardware/protocol/firmata.ts'
import type { HostMessage } from '../../../hardware/protocol/messages.ts'
import { SerialTransport } from '../../../hardware/transport/serial.ts'
import { startSimavrUno } from './simavr-uno.ts'

/**
 * Two Unos that have no line of code in common, avr8js's and simavr's, carry our firmware and are told the same by
 * Firmata: their pins do the same.
 *
 * Not compared, because simavr can't: the wave of a duty cycle (it makes none: its registers are compared with the
 * other's edges), and an echo, which would have to answer the trigger of a process that runs in real time.
 * And one thing simavr does otherwise: a compare interrupt whose flag comes up while its bit in TIMSK1 is off is lost,
 * where the chip serves it once the bit is on again (datasheet, "TIMSK1"). Our firmware turns a servo's off for some µs
 * as another servo comes. A pulse that ends just then is 32.8 ms too long on simavr, 3 µs on avr8js; none does here.
 */

const CYCLES_PER_MICROSECOND = 16

/**
 * How far apart (µs) the edges may be. They wait for whatever handler is running, and two boards that are told the same
 * at two moments of their clocks' milliseconds are not in the same one: neither is avr8js's with itself. Each bound is what it
 * was seen to do with itself, over 150 such moments, rounded up: 20.1 µs for orders, 12.8 for a sound, 3.5 for servos,
 * 23.8 for a sound beside servos (docs/decisions/timers.md says what the handlers do).
 */
const ORDERS = 25, SOUND = 15, SERVOS = 5, SOUND_AND_SERVOS = 30

type Edge = { readonly cycle: number; readonly pin: PinName; readonly level: 0 | 1 }
/** What is said in one breath, how many edges of these pins are then looked at, and how far apart (µs) they may be on the two boards, counted from the first. */
type Act = { readonly say: readonly HostMessage[]; readonly pins: readonly PinName[]; readonly edges: number; readonly within: number }

const mode = (pin: number, to: number): HostMessage => ({ kind: 'setPinMode', pin, mode: to })
const level = (pin: number, isHigh: boolean): HostMessage => ({ kind: 'setDigitalPin', pin, isHigh })
const duty = (channel: number, value: number): HostMessage => ({ kind: 'analog', channel, value })
const tone = (hertz: number): HostMessage => ({ kind: 'tone', pin: 8, hertz })
const turn = (pin: number, value: number): HostMessage => ({ kind: 'extendedAnalog', pin, value })

/** Before each act, so that each begins alike; and how long (ms) the board is left alone then. */
const rest: HostMessage = { kind: 'systemReset' }
const REST = 30

/** No act takes longer, ms. */
const LONGEST = 2000

const duties: readonly (readonly [pin: number, duty: number])[] = [[3, 1], [5, 100], [6, 200], [11, 254]]
const tellDuties = duties.flatMap(([pin, value]) => [mode(pin, pinMode.pwm), duty(pin, value)])

const acts = {
  lights: {
    say: [
      ...[7, 12, 13].map((pin) => mode(pin, pinMode.output)), level(7, true), level(13, true),
      { kind: 'digitalPort', port: 1, levels: 0x10 }, { kind: 'digitalPort', port: 1, levels: 0x30 }, { kind: 'digitalPort', port: 1, levels: 0 }, level(7, false),
    ],
    pins: ['D7', 'D12', 'D13'],
    edges: 8,
    within: ORDERS,
  },
  'steady duty cycles': {
    say: [...[3, 11].map((pin) => mode(pin, pinMode.pwm)), duty(3, 255), duty(11, 255), duty(3, 0), duty(11, 0)],
    pins: ['D3', 'D11'],
    edges: 4,
    within: ORDERS,
  },
  'a deep tone': { say: [mode(8, pinMode.output), tone(16)], pins: ['D8'], edges: 8, within: SOUND },
  'a tone of 440 Hz': { say: [mode(8, pinMode.output), tone(440)], pins: ['D8'], edges: 200, within: SOUND },
  'a high tone': { say: [mode(8, pinMode.output), tone(4186)], pins: ['D8'], edges: 1000, within: SOUND },
  'two servos': { say: [mode(9, pinMode.servo), turn(9, 2000), mode(10, pinMode.servo), turn(10, 544)], pins: ['D9', 'D10'], edges: 60, within: SERVOS },
  'servos, then a tone': { say: [mode(9, pinMode.servo), turn(9, 2400), mode(10, pinMode.servo), turn(10, 1000), mode(8, pinMode.output), tone(1000)], pins: ['D8', 'D9', 'D10'], edges: 300, within: SOUND_AND_SERVOS },
  'a system reset': { say: [mode(8, pinMode.output), tone(440), mode(7, pinMode.output), level(7, true), level(13, true), { kind: 'systemReset' }], pins: ['D7', 'D8', 'D13'], edges: 6, within: ORDERS },
} satisfies Readonly<Record<string, Act>>
type ActName = keyof typeof acts
const names = Object.keys(acts) as ActName[]

const bytesOf = (messages: readonly HostMessage[]): number[] => messages.flatMap((message) => [...encodeHostMessage(message)])
type Played = Readonly<Record<ActName, readonly Edge[]>>
const playedFrom = (edges: readonly (readonly [ActName, readonly Edge[]])[]) => Object.fromEntries(edges) as Record<string, readonly Edge[]> as Played

/** avr8js's Uno, as fast as it goes. */
function playHere(): Played {
  const board = new TalkingBoard(ourFlash()).run(100)
  return playedFrom(
    names.map((name): [ActName, Edge[]] => {
      const { say, pins, edges }: Act = acts[name]
      board.tell(rest).run(REST).forget().tellBytes(...bytesOf(say))
      const found: Edge[] = []
      const levels = new Map<PinName, 0 | 1>()
      for (let ms = 0; ms < LONGEST && found.length < edges; ms += 1) {
        board.changes.length = 0
        board.run(1)
        for (const { cycle, pin, drive } of board.changes) {
          const now = drive === 'high' ? 1 : 0
          if (now === (levels.get(pin) ?? 0)) continue
          levels.set(pin, now)
          if (pins.includes(pin)) found.push({ cycle, pin, level: now })
        }
      }
      return [name, found.slice(0, edges)]
    }),
  )
}

/** simavr's, in real time, behind its serial port. */
async function playThere(): Promise<{ readonly played: Played; readonly duties: unknown[] }> {
  const uno = await startSimavrUno(fileURLToPath(ourFirmware))
  const transport = new SerialTransport(uno.port)
  const heard = () => new Promise<void>((resolve) => (transport.onBytes = () => resolve()))
  const greeted = heard()
  expect(await transport.open()).toBe(undefined)
  await greeted
  await setTimeout(100)
  const say = (messages: readonly HostMessage[]) => transport.write(Uint8Array.from(bytesOf(messages)))
  const until = async (isDone: () => boolean) => {
    for (let ms = 0; ms < LONGEST && !isDone(); ms += 5) await setTimeout(5)
  }
  const played: [ActName, readonly Edge[]][] = []
  for (const name of names) {
    const { say: messages, pins, edges }: Act = acts[name]
    // A busy machine makes it late: what it answers tells that it has rested.
    const answered = heard()
    say([rest, { kind: 'versionQuery' }])
    await answered
    await setTimeout(2 * REST)
    const from = uno.changes.length
    const found = () => uno.changes.slice(from).filter(({ pin }) => pins.includes(pin))
    say(messages)
    await until(() => found().length >= edges)
    played.push([name, found().slice(0, edges)])
  }
  const before = uno.duties.length
  say(tellDuties)
  await until(() => uno.duties.length >= before + duties.length)
  await transport.close()
  await uno.stop()
  return { played: playedFrom(played), duties: uno.duties.slice(before).map(({ pin, duty }) => [pin, duty]) }
}

/** Of 256 counts, for how many each pin with a duty cycle is high: from its edges. */
function dutiesHere(): unknown[] {
  const board = new TalkingBoard(ourFlash()).run(100).tell(...tellDuties).run(20).forget().run(5)
  return duties.map(([number]) => {
    const pin = `D${number}` as PinName
    const edges = board.changes.filter((change) => change.pin === pin)
    const rise = edges.findIndex(({ drive }) => drive === 'high')
    const [from = 0, fall = 0, to = 0] = edges.slice(rise, rise + 3).map(({ cycle }) => cycle)
    return [pin, Math.round((256 * (fall - from)) / (to - from))]
  })
}

/** How long after the first edge each one came, µs. */
const timesOf = (edges: readonly Edge[]): number[] => edges.map(({ cycle }) => (cycle - (edges[0]?.cycle ?? 0)) / CYCLES_PER_MICROSECOND)

describe('avr8js and simavr', () => {
  let here: Played, there: Played, theirDuties: readonly unknown[]
  beforeAll(async () => {
    here = playHere()
    ;({ played: there, duties: theirDuties } = await playThere())
  })

  describe.each(names)('%s', (name) => {
    test('the same edges of the same pins, in the same order', () => {
      const edgesOf = (edges: readonly Edge[]) => edges.map(({ pin, level }) => `${pin} ${level}`)
      expect(edgesOf(here[name]).length).toBe(acts[name].edges)
      expect(edgesOf(there[name])).toEqual(edgesOf(here[name]))
    })

    test(`at the same times, within ${acts[name].within} µs`, () => {
      const ours = timesOf(here[name])
      const apart = timesOf(there[name]).map((time, index) => Math.abs(time - (ours[index] ?? Infinity)))
      expect(Math.max(...apart)).toBeLessThan(acts[name].within)
    })
  })

  test('the same duty cycles', () => {
    expect(theirDuties).toEqual(duties.map(([pin, duty]) => [`D${pin}`, duty]))
    expect(dutiesHere()).toEqual(theirDuties)
  })
})

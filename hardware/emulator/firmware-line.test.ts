import { describe, expect, test } from 'vitest'
import { pinMode } from '../protocol/firmata.ts'
import type { HostMessage } from '../protocol/messages.ts'
import { ourFlash } from './image.ts'
import { CHARACTER_CYCLES, TalkingBoard } from './test-support/talking-board.ts'
import { CYCLES_PER_MILLISECOND } from './uno.ts'

const flash = ourFlash()
const startedBoard = () => new TalkingBoard(flash).run(10).forget()
const wireMilliseconds = (bytes: number) => (bytes * CHARACTER_CYCLES) / CYCLES_PER_MILLISECOND

/** Everything the firmware does by itself, at its fastest. */
const everythingOn: readonly HostMessage[] = [
  { kind: 'samplingInterval', milliseconds: 1 },
  ...Array.from({ length: 8 }, (_, channel): HostMessage => ({ kind: 'reportAnalog', channel, isOn: true })),
  ...Array.from({ length: 3 }, (_, port): HostMessage => ({ kind: 'reportDigital', port, isOn: true })),
  ...[3, 5, 6, 11].flatMap((pin): HostMessage[] => [{ kind: 'setPinMode', pin, mode: pinMode.pwm }, { kind: 'analog', channel: pin, value: 100 }]),
]

/** Numbers that look random and are the same in every run. */
function* scatteredBytes(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state >>> 24
  }
}

describe('at full wire rate', () => {
  test('not one of a thousand orders is lost, with everything on', () => {
    const board = startedBoard().tell(...everythingOn).run(50).forget()
    const orders = Array.from({ length: 1000 }, (_, turn) => [0xf5, 13, turn % 2 === 0 ? 1 : 0]).flat()
    board.tellBytes(...orders).run(wireMilliseconds(orders.length) + 5)
    expect(board.changes.filter(({ pin }) => pin === 'D13')).toHaveLength(1000)
    expect(board.uno.overruns).toBe(0)
    expect(board.losses).toMatchObject({ malformed: 0 })
  })

  test('as much goes out as comes in', () => {
    const text = 'abcdefghijklmnopqrstuvwxyz01234'
    const board = startedBoard()
    for (let turn = 0; turn < 50; turn += 1) board.tell({ kind: 'string', text })
    board.run(wireMilliseconds(50 * 65) + 20)
    expect(board.said.map(({ message }) => message)).toEqual(Array.from({ length: 50 }, () => ({ kind: 'string', text })))
  })

  test('more questions than the line can answer leave whole answers, and a board that listens', () => {
    const board = startedBoard()
    for (let turn = 0; turn < 100; turn += 1) board.tell({ kind: 'capabilityQuery' })
    board.run(1500)
    expect(board.said.length).toBeGreaterThan(40)
    expect(board.losses).toMatchObject({ malformed: 0 })
    expect(board.forget().tell({ kind: 'versionQuery' }).run(3).said).toHaveLength(1)
  })
})

describe('a sysex', () => {
  const echoOf = (dataBytes: number) =>
    startedBoard().tellBytes(0xf0, 0x71, ...Array<number>(dataBytes).fill(1), 0xf7).run(wireMilliseconds(2 * dataBytes) + 5).bytes.length

  test('of 64 bytes is heard, and of one more is not', () => {
    expect([62, 63, 64, 65].map(echoOf)).toEqual([65, 66, 0, 0])
  })

  test.each([100, 256, 257, 1000])('of %d bytes is dropped whole, and what follows is heard', (length) => {
    const board = startedBoard().tellBytes(0xf0, 0x71, ...Array<number>(length).fill(0x41), 0xf7).tell({ kind: 'versionQuery' })
    expect(board.run(wireMilliseconds(length) + 5).said.map(({ message }) => message.kind)).toEqual(['version'])
  })

  test('without its end ends with the next order', () => {
    const board = startedBoard().tellBytes(0xf0, 0x71, 1, 2, 3, 0xf5, 13, 1).run(5)
    expect(board.uno.drive('D13')).toBe('high')
    expect(board.tellBytes(4, 5, 0xf7).run(5).said).toEqual([])
  })

  test('that is empty, unknown or too short changes nothing', () => {
    const board = startedBoard().tellBytes(0xf0, 0xf7, 0xf0, 0x01, 2, 3, 0xf7, 0xf0, 0x6f, 3, 0xf7, 0xf0, 0x7a, 1, 0xf7, 0xf0, 0x6d, 0xf7, 0xf7)
    board.run(10)
    expect([board.said, board.changes]).toEqual([[], []])
    expect(board.tell({ kind: 'versionQuery' }).run(2).said).toHaveLength(1)
  })
})

test('a message cut anywhere does not hide the next one', () => {
  for (const message of [[0xf4, 8, 1], [0xf5, 8, 1], [0x91, 1, 0], [0xe3, 1, 0], [0xc0, 1], [0xd0, 1], [0xf0, 0x7a, 1, 0, 0xf7]]) {
    for (let kept = 1; kept < message.length; kept += 1) {
      const board = startedBoard().tellBytes(...message.slice(0, kept)).tell({ kind: 'versionQuery' })
      expect(board.run(5).said.map(({ message: { kind } }) => kind)).toEqual(['version'])
    }
  }
})

test('bytes that belong to no message are passed over', () => {
  const board = startedBoard().tellBytes(1, 2, 3, 0xf1, 4, 0xf8, 5, 0xfe, 6, 0x80, 7, 8, 0xa0, 1, 1, 0xb0, 1, 1).tell({ kind: 'versionQuery' }).run(10)
  expect(board.said).toHaveLength(1)
  expect(board.changes).toEqual([])
})

test('after any noise the firmware answers, and the line to the computer was not touched', () => {
  const noise = scatteredBytes(20_261_122)
  const board = startedBoard()
  for (let turn = 0; turn < 15; turn += 1) {
    board.tellBytes(...Array.from({ length: 250 }, () => noise.next().value)).run(wireMilliseconds(250) + 60)
    board.tell({ kind: 'systemReset' }).run(60).forget().tell({ kind: 'versionQuery' }).run(5)
    expect(board.said.map(({ message: { kind } }) => kind)).toEqual(['version'])
    expect([board.uno.drive('D0'), board.uno.drive('D1')]).toEqual(['input', 'input'])
  }
  expect(board.uno.overruns).toBe(0)
})

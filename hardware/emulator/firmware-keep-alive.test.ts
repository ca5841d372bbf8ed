import { describe, expect, test } from 'vitest'
import { pinMode } from '../protocol/firmata.ts'
import type { HostMessage } from '../protocol/messages.ts'
import { ourFlash } from './image.ts'
import { CHARACTER_CYCLES, TalkingBoard } from './test-support/talking-board.ts'
import { CYCLES_PER_MILLISECOND } from './uno.ts'

const flash = ourFlash()
const keepAlive = { kind: 'keepAlive' } as const
const setPin = (pin: number, isHigh: boolean) => ({ kind: 'setDigitalPin', pin, isHigh }) as const

/** A board whose light, whose motor on D4 and whose fan on D5 are on. */
const busyBoard = () => new TalkingBoard(flash).run(10).tell(
  setPin(13, true),
  { kind: 'setPinMode', pin: 4, mode: pinMode.output }, setPin(4, true),
  { kind: 'setPinMode', pin: 5, mode: pinMode.pwm }, { kind: 'analog', channel: 5, value: 100 },
).run(20)

const drives = (board: TalkingBoard) => (['D13', 'D4', 'D5'] as const).map((pin) => board.uno.drive(pin))
const allLow = ['low', 'low', 'low']

/** Milliseconds from the end of the last byte of these messages to the moment the light and the motor go off. */
function silenceBorne(board: TalkingBoard, ...last: readonly HostMessage[]): number[] {
  board.forget().tell(...last)
  // Until the line is quiet: a byte is in by now, as the board is told of it at its end.
  const told = board.uno.cycles + 3 * CHARACTER_CYCLES
  board.run(1500)
  return (['D13', 'D4'] as const).map((name) =>
    ((board.changes.find(({ pin, drive }) => pin === name && drive === 'low')?.cycle ?? Infinity) - told) / CYCLES_PER_MILLISECOND)
}

describe('a host that armed the keep-alive and falls silent', () => {
  test.each([0, 0.3, 0.7, 17])('is borne for one second and no more (%d ms later)', (phase) => {
    for (const borne of silenceBorne(busyBoard().run(phase), keepAlive)) {
      expect(borne).toBeGreaterThan(997)
      expect(borne).toBeLessThan(1002)
    }
  })

  test('leaves all outputs at 0, and the board says so once', () => {
    const board = busyBoard().tell(keepAlive).run(995).forget().run(10)
    expect(drives(board)).toEqual(allLow)
    expect(board.run(10).said.map(({ message }) => message)).toEqual([{ kind: 'madeSafe' }])
    expect(board.forget().run(2500).changes).toEqual([])
    expect(board.said).toEqual([])
  })

  test('has its inputs still reported', () => {
    const board = busyBoard().tell({ kind: 'setPinMode', pin: 2, mode: pinMode.input }, { kind: 'reportDigital', port: 0, isOn: true }, keepAlive).run(1500)
    board.forget().uno.setLevel('D2', 1)
    expect(board.run(5).said.map(({ message }) => message)).toEqual([{ kind: 'digitalPort', port: 0, levels: 0b100 }])
  })

  test('and speaks again changes nothing by that alone; its orders work without modes being set anew', () => {
    const board = busyBoard().tell(keepAlive).run(1500)
    expect(drives(board.tell(keepAlive).run(5))).toEqual(allLow)
    board.tell(setPin(4, true), { kind: 'analog', channel: 5, value: 255 }).run(5)
    expect(drives(board)).toEqual(['low', 'high', 'high'])
  })

  test('is watched again once it has spoken', () => {
    const board = busyBoard().tell(keepAlive).run(1500).forget().tell(setPin(13, true)).run(990)
    expect(board.uno.drive('D13')).toBe('high')
    expect(board.run(15).uno.drive('D13')).toBe('low')
    expect(board.run(5).heard('madeSafe')).toHaveLength(1)
  })
})

describe('outputs stay as they are', () => {
  test('when the keep-alive was never armed', () => {
    expect(drives(busyBoard().run(5000)).slice(0, 2)).toEqual(['high', 'high'])
  })

  test('while the host says it every 200 ms', () => {
    const board = busyBoard()
    for (let turn = 0; turn < 15; turn += 1) board.tell(keepAlive).run(200)
    expect(drives(board).slice(0, 2)).toEqual(['high', 'high'])
    expect(board.said.filter(({ message }) => message.kind === 'madeSafe')).toEqual([])
  })

  test.each<[string, HostMessage]>([
    ['a question', { kind: 'versionQuery' }],
    ['an order', setPin(7, true)],
    ['a command it does not know', { kind: 'sysex', command: 0x0e, data: [1] }],
  ])('while the host says %s every 900 ms', (_, message) => {
    const board = busyBoard().tell(keepAlive)
    for (let turn = 0; turn < 4; turn += 1) board.run(900).tell(message)
    expect(drives(board.run(900)).slice(0, 2)).toEqual(['high', 'high'])
  })

  test('after a system reset they are 0, and nobody is watched any more', () => {
    const board = busyBoard().tell(keepAlive, { kind: 'systemReset' }).run(10).tell(setPin(4, true)).run(2500)
    expect(board.uno.drive('D4')).toBe('high')
  })

  test('after a reset of the board nobody is watched any more', () => {
    const board = busyBoard().tell(keepAlive).run(10)
    board.uno.reset()
    expect(board.run(10).tell(setPin(13, true)).run(2500).uno.drive('D13')).toBe('high')
  })
})

test.each([
  ['bytes that belong to no message', [1, 2, 3, 0xf1, 4]],
  ['a keep-alive with data', [0xf0, 0x01, 1]],
  ['a sysex without its end', [0xf0, 0x71, 1]],
])('%s are no sign of life', (_, noise) => {
  const board = busyBoard().tell(keepAlive)
  for (let turn = 0; turn < 4; turn += 1) board.run(260).tellBytes(...noise)
  expect(drives(board)).toEqual(allLow)
})

test('a keep-alive with data does not arm', () => {
  expect(drives(busyBoard().tellBytes(0xf0, 0x01, 1, 0xf7).run(1500)).slice(0, 2)).toEqual(['high', 'high'])
})

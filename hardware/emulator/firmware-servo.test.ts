import { describe, expect, test } from 'vitest'
import type { PinName } from '../boards/board.ts'
import { nano } from '../boards/nano.ts'
import { pinMode } from '../protocol/firmata.ts'
import type { HostMessage } from '../protocol/messages.ts'
import { ourFlash } from './image.ts'
import { TalkingBoard } from './test-support/talking-board.ts'

const CYCLES_PER_MICROSECOND = 16

const flash = ourFlash()
const servo = (pin: number): HostMessage => ({ kind: 'setPinMode', pin, mode: pinMode.servo })
const turn = (pin: number, value: number): HostMessage => ({ kind: 'extendedAnalog', pin, value })
const startedBoard = () => new TalkingBoard(flash).run(10).forget()

/** The whole pulses of a pin in these milliseconds, microseconds, and how long each began after the one before. */
function pulsesOf(board: TalkingBoard, name: PinName, milliseconds = 70): { readonly widths: number[]; readonly periods: number[] } {
  const edges = board.forget().run(milliseconds).changes.filter(({ pin }) => pin === name)
  const rises = edges.filter(({ drive }) => drive === 'high').map(({ cycle }) => cycle)
  return {
    widths: edges.flatMap(({ cycle, drive }, index) => {
      const next = edges[index + 1]
      return drive === 'high' && next ? [(next.cycle - cycle) / CYCLES_PER_MICROSECOND] : []
    }),
    periods: rises.slice(1).map((cycle, index) => (cycle - (rises[index] ?? 0)) / CYCLES_PER_MICROSECOND),
  }
}

const worstError = (widths: readonly number[], microseconds: number) => Math.max(...widths.map((width) => Math.abs(width - microseconds)))
const digitalPins = nano.pins.filter(({ isDigital, reservedFor }) => isDigital && !reservedFor)

test.each(digitalPins)('a servo on $name gets a pulse every 20 ms', ({ name, firmataPin: pin }) => {
  const { widths, periods } = pulsesOf(startedBoard().tell(servo(pin), turn(pin, 1500)).run(5), name)
  expect(widths.length).toBeGreaterThanOrEqual(3)
  expect(worstError(widths, 1500)).toBeLessThan(2)
  expect(worstError(periods, 20_000)).toBeLessThan(2)
})

test.each([
  [0, 544], [1, 554], [90, 1472], [180, 2400], [181, 2400], [543, 2400],
  [544, 544], [1000, 1000], [2400, 2400], [2401, 2400], [16_383, 2400], [2 ** 28 - 1, 2400],
])('told %d, its pulse is %d µs', (value, microseconds) => {
  const { widths } = pulsesOf(startedBoard().tell(servo(9), turn(9, value)).run(5), 'D9')
  expect(worstError(widths, microseconds)).toBeLessThan(2)
})

test('an analog message turns it as an extended one does', () => {
  const board = startedBoard().tell(servo(9), { kind: 'analog', channel: 9, value: 90 }).run(5)
  expect(worstError(pulsesOf(board, 'D9').widths, 1472)).toBeLessThan(2)
})

test('no pulse comes before it is told where to turn', () => {
  const board = startedBoard().tell(servo(9)).run(5)
  expect(board.uno.drive('D9')).toBe('low')
  expect(pulsesOf(board, 'D9').widths).toEqual([])
})

describe('the range of a servo', () => {
  const config = (shortest: number, longest: number): HostMessage => ({ kind: 'servoConfig', pin: 9, shortest, longest })

  test.each<[string, HostMessage[], number]>([
    ['makes the pin a servo and is that of its angles', [config(1000, 2000), turn(9, 45)], 1250],
    ['outlives being told again to be a servo', [config(1000, 2000), servo(9), turn(9, 0)], 1000],
    ['bounds its pulses too', [config(1000, 2000), turn(9, 2300)], 2000],
    ['is brought within 544 to 2400', [config(100, 3000), turn(9, 180)], 2400],
    ['does not change when it makes no sense', [config(1000, 2000), config(2000, 1000), turn(9, 0)], 1000],
    ['is forgotten with the mode', [config(1000, 2000), { kind: 'setPinMode', pin: 9, mode: pinMode.output }, servo(9), turn(9, 0)], 544],
  ])('%s', (_, orders, microseconds) => {
    expect(worstError(pulsesOf(startedBoard().tell(...orders).run(15), 'D9').widths, microseconds)).toBeLessThan(2)
  })
})

test('eight servos have each its own pulse, and a ninth is refused', () => {
  const pins = digitalPins.slice(4, 13)
  const board = startedBoard().tell(...pins.flatMap(({ firmataPin: pin }, index) => [servo(pin), turn(pin, 2400 - 200 * index)])).run(80)
  const changes = board.forget().run(65).changes
  for (const [index, { name }] of pins.entries()) {
    const edges = changes.filter(({ pin }) => pin === name)
    const rise = edges.findIndex(({ drive }) => drive === 'high')
    const width = ((edges[rise + 1]?.cycle ?? 0) - (edges[rise]?.cycle ?? 0)) / CYCLES_PER_MICROSECOND
    if (index < 8) expect(Math.abs(width - (2400 - 200 * index))).toBeLessThan(4)
    else expect(edges).toEqual([])
  }
  const [seventh, ninth] = [pins[6], pins[8]]
  board.tell({ kind: 'pinStateQuery', pin: ninth?.firmataPin ?? 0 }, { kind: 'setPinMode', pin: seventh?.firmataPin ?? 0, mode: pinMode.output })
  board.tell(servo(ninth?.firmataPin ?? 0), turn(ninth?.firmataPin ?? 0, 700)).run(30)
  expect(board.heard('pinState')[0]?.message.mode).not.toBe(pinMode.servo)
  expect(worstError(pulsesOf(board, ninth?.name ?? 'D0').widths, 700)).toBeLessThan(4)
})

test('a servo that leaves, at any moment of its frame, lengthens no pulse of the others and leaves its pin at 0', () => {
  for (let phase = 0; phase < 20; phase += 0.93) {
    for (const leaving of [8, 9, 10]) {
      const board = startedBoard().tell(...[8, 9, 10].flatMap((pin) => [servo(pin), turn(pin, 2000)])).run(60 + phase)
      board.tell({ kind: 'setPinMode', pin: leaving, mode: pinMode.output }).run(4)
      const stays = (['D8', 'D9', 'D10'] as const).filter((name) => name !== `D${leaving}`)
      expect(board.uno.drive(`D${leaving}` as PinName)).toBe('low')
      for (const name of stays) {
        const whole = board.changes.filter(({ pin }) => pin === name)
        const widths = whole.flatMap(({ cycle, drive }, index) => drive === 'high' ? [((whole[index + 1]?.cycle ?? cycle + 32_000) - cycle) / CYCLES_PER_MICROSECOND] : [])
        expect(Math.max(...widths)).toBeLessThan(2003)
      }
      board.forget().run(45)
      expect(new Set(board.changes.map(({ pin }) => pin))).toEqual(new Set(stays))
    }
  }
})

describe.each<[string, (board: TalkingBoard) => unknown, number]>([
  ['another mode', (board) => board.tell({ kind: 'setPinMode', pin: 9, mode: pinMode.output }), 2],
  ['a system reset', (board) => board.tell({ kind: 'systemReset' }), 2],
  ['a host that fell silent', (board) => board.tell({ kind: 'keepAlive' }), 1005],
])('%s', (_, end, milliseconds) => {
  test.each([0, 1, 2, 7, 19])('ends the pulses, and the pin is 0 (%d ms on)', (phase) => {
    const board = startedBoard().tell(servo(9), turn(9, 2400)).run(50 + phase)
    end(board)
    board.run(milliseconds)
    expect(board.uno.drive('D9')).toBe('low')
    expect(board.forget().run(50).changes).toEqual([])
  })
})

test('after the silence of a host its next angle is taken, with no mode set anew', () => {
  const board = startedBoard().tell(servo(9), turn(9, 90), { kind: 'keepAlive' }).run(1200).tell(turn(9, 1000)).run(5)
  expect(worstError(pulsesOf(board, 'D9').widths, 1000)).toBeLessThan(2)
})

test('levels and ports written do not reach a servo', () => {
  const board = startedBoard().tell(servo(9)).run(5).forget()
  board.tell({ kind: 'setDigitalPin', pin: 9, isHigh: true }, { kind: 'digitalPort', port: 1, levels: 0xff }).run(5)
  expect(board.uno.drive('D9')).toBe('low')
})

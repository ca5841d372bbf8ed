import { describe, expect, test } from 'vitest'
import type { PinName } from '../boards/board.ts'
import { nano } from '../boards/nano.ts'
import { pinMode, toneHertz } from '../protocol/firmata.ts'
import { ourFlash } from './image.ts'
import { CHARACTER_CYCLES, TalkingBoard } from './test-support/talking-board.ts'
import { CYCLES_PER_MILLISECOND } from './uno.ts'

const flash = ourFlash()
const setMode = (pin: number, mode: number) => ({ kind: 'setPinMode', pin, mode }) as const
const tone = (pin: number, hertz: number) => ({ kind: 'tone', pin, hertz }) as const
const startedBoard = (...outputs: readonly number[]) =>
  new TalkingBoard(flash).run(10).tell(...outputs.map((pin) => setMode(pin, pinMode.output))).run(2 * outputs.length).forget()

const edgesOf = (board: TalkingBoard, name: PinName) => board.changes.filter(({ pin }) => pin === name)

/** Hertz over these milliseconds, from the first edge to the last. */
function hertzOf(board: TalkingBoard, name: PinName, milliseconds: number): number {
  const edges = edgesOf(board.forget().run(milliseconds), name)
  const cycles = (edges.at(-1)?.cycle ?? 0) - (edges[0]?.cycle ?? 0)
  return ((edges.length - 1) / 2 / cycles) * 1000 * CYCLES_PER_MILLISECOND
}

const digitalPins = nano.pins.filter(({ isDigital, reservedFor }) => isDigital && !reservedFor)

test.each(digitalPins)('a tone sounds on $name', ({ name, firmataPin: pin }) => {
  const board = startedBoard(pin).tell(tone(pin, 1000)).run(5)
  expect(hertzOf(board, name, 20)).toBeCloseTo(1000, 0)
  expect(new Set(board.changes.map((change) => change.pin))).toEqual(new Set([name]))
})

test.each([toneHertz.lowest, 31, 262, 440, 4186, toneHertz.highest])('%d Hz is right within a cent', (hertz) => {
  const board = startedBoard(8).tell(tone(8, hertz)).run(5)
  expect(Math.abs(1200 * Math.log2(hertzOf(board, 'D8', Math.max(50, 5000 / hertz)) / hertz))).toBeLessThan(1)
})

test('the first edge comes half a period after the order', () => {
  const board = startedBoard(8).tell(tone(8, 1000))
  const told = board.uno.cycles + 7 * CHARACTER_CYCLES
  const [first] = edgesOf(board.run(10), 'D8')
  expect(first?.drive).toBe('high')
  const wait = ((first?.cycle ?? 0) - told) / CYCLES_PER_MILLISECOND
  expect(wait).toBeGreaterThan(0.5)
  expect(wait).toBeLessThan(0.6)
})

test.each([1, toneHertz.lowest - 1, toneHertz.highest + 1, 65_536 + 440, 2 ** 21 - 1])('%d Hz is passed over, and what sounds goes on', (hertz) => {
  const board = startedBoard(8).tell(tone(8, hertz)).run(20)
  expect(board.changes).toEqual([])
  board.tell(tone(8, 440), tone(8, hertz)).run(10)
  expect(hertzOf(board, 'D8', 50)).toBeCloseTo(440, 0)
})

test('a new tone takes the place of the one before, on the same pin and on another', () => {
  const board = startedBoard(8, 12).tell(tone(8, 440)).run(20).tell(tone(8, 880)).run(10)
  expect(hertzOf(board, 'D8', 50)).toBeCloseTo(880, 0)
  board.tell(tone(12, 500)).run(10)
  expect(board.uno.drive('D8')).toBe('low')
  expect(hertzOf(board, 'D12', 50)).toBeCloseTo(500, 0)
  expect(edgesOf(board, 'D8')).toEqual([])
})

describe.each<[string, (board: TalkingBoard) => unknown, number]>([
  ['silence', (board) => board.tell(tone(8, 0)), 3],
  ['a level for its pin', (board) => board.tell({ kind: 'setDigitalPin', pin: 8, isHigh: false }), 3],
  ['a mode for its pin', (board) => board.tell(setMode(8, pinMode.output)), 3],
  ['a system reset', (board) => board.tell({ kind: 'systemReset' }), 3],
  ['a host that fell silent', (board) => board.tell({ kind: 'keepAlive' }), 1005],
])('%s', (_, end, milliseconds) => {
  // Several moments of the wave: the pin is high at some of them.
  test.each([0, 0.3, 0.6, 0.9])('ends the tone, and the pin is 0 (%d ms on)', (phase) => {
    const board = startedBoard(8).tell(tone(8, 440)).run(10 + phase)
    end(board)
    board.run(milliseconds)
    expect(board.uno.drive('D8')).toBe('low')
    expect(board.forget().run(20).changes).toEqual([])
  })
})

test('silence for another pin, or a port written, leaves the tone', () => {
  const board = startedBoard(8, 9).tell(tone(8, 440), tone(9, 0)).run(10)
  board.tell({ kind: 'digitalPort', port: 1, levels: 0b11 }, { kind: 'digitalPort', port: 1, levels: 0b10 }).run(5)
  expect(board.uno.drive('D9')).toBe('high')
  expect(hertzOf(board, 'D8', 50)).toBeCloseTo(440, 0)
})

test('when the tone is over, a port written reaches its pin again', () => {
  const board = startedBoard(8).tell(tone(8, 440)).run(10).tell(tone(8, 0), { kind: 'digitalPort', port: 1, levels: 1 }).run(5)
  expect(board.uno.drive('D8')).toBe('high')
})

test.each<[string, number, number | undefined]>([
  ['an input', 8, pinMode.input],
  ['a duty cycle', 5, pinMode.pwm],
  ['the line to the computer', 1, pinMode.output],
  ['a pin that only measures', 20, undefined],
  ['a pin that is not there', 99, undefined],
])('%s gets no tone', (_, pin, mode) => {
  const board = startedBoard().tell(...(mode === undefined ? [] : [setMode(pin, mode)])).run(5).forget()
  expect(board.tell(tone(pin, 440)).run(20).changes).toEqual([])
})

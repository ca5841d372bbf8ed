import { describe, expect, test } from 'vitest'
import type { PinName } from '../boards/board.ts'
import { nano } from '../boards/nano.ts'
import { pinMode } from '../protocol/firmata.ts'
import type { HostMessage } from '../protocol/messages.ts'
import { ourFlash } from './image.ts'
import { CHARACTER_CYCLES, TalkingBoard } from './test-support/talking-board.ts'
import { CYCLES_PER_MILLISECOND } from './uno.ts'

const CYCLES_PER_MICROSECOND = 16
/** An HC-SR04 sends eight periods of 40 kHz first (its datasheet). */
const BEFORE_ECHO = 450 * CYCLES_PER_MICROSECOND

const flash = ourFlash()
const query = (trigger = 7, echo = 8): HostMessage => ({ kind: 'distanceQuery', trigger, echo })
const nameOf = (pin: number): PinName => nano.pins[pin]?.name ?? 'D0'

/** A board with a sensor: each time its trigger falls, the echo lasts so many microseconds, or does not come. */
function boardWithSensor(microseconds: () => number | undefined, trigger = 7, echo = 8): TalkingBoard {
  const board = new TalkingBoard(flash).run(10)
  board.tell({ kind: 'setPinMode', pin: trigger, mode: pinMode.output }, { kind: 'setPinMode', pin: echo, mode: pinMode.input }).run(5).forget()
  board.uno.setLevel(nameOf(echo), 0)
  board.uno.onPinChange = (change) => {
    board.changes.push(change)
    const length = change.pin === nameOf(trigger) && change.drive === 'low' ? microseconds() : undefined
    if (length === undefined) return
    board.uno.at(change.cycle + BEFORE_ECHO, () => board.uno.setLevel(nameOf(echo), 1))
    board.uno.at(change.cycle + BEFORE_ECHO + Math.round(length * CYCLES_PER_MICROSECOND), () => board.uno.setLevel(nameOf(echo), 0))
  }
  return board
}

/** Measures again and again; answers how far each was off, microseconds. */
function errors(board: TalkingBoard, lengths: readonly number[], start: (turn: number) => void): number[] {
  return lengths.map((length, turn) => {
    board.forget()
    start(turn)
    board.tell(query()).run(40)
    return (board.heard('distance')[0]?.message.microseconds ?? -Infinity) - length
  })
}

test.each([60, 583, 5831, 23_324, 29_990])('an echo of %d µs is told with its pins', (microseconds) => {
  const board = boardWithSensor(() => microseconds).tell(query()).run(40)
  expect(board.said).toHaveLength(1)
  expect(board.said[0]?.message).toMatchObject({ kind: 'distance', trigger: 7, echo: 8 })
  expect(Math.abs((board.heard('distance')[0]?.message.microseconds ?? 0) - microseconds)).toBeLessThanOrEqual(2)
})

test.each([[2, 3], [9, 12], [13, 2], [14, 16], [8, 19], [19, 14], [15, 5]])('the sensor may be on pins %d and %d', (trigger, echo) => {
  const board = boardWithSensor(() => 2000, trigger, echo).tell(query(trigger, echo)).run(10)
  expect(board.heard('distance')).toMatchObject([{ message: { trigger, echo } }])
  expect(Math.abs((board.heard('distance')[0]?.message.microseconds ?? 0) - 2000)).toBeLessThanOrEqual(2)
})

test('the trigger is one pulse of 10 to 25 µs', () => {
  const board = boardWithSensor(() => undefined).tell(query()).run(5)
  const [rise, fall, ...others] = board.changes
  expect(others).toEqual([])
  const width = ((fall?.cycle ?? 0) - (rise?.cycle ?? 0)) / CYCLES_PER_MICROSECOND
  expect(width).toBeGreaterThanOrEqual(10)
  expect(width).toBeLessThan(25)
})

test('the answer begins within 0.1 ms of the end of the echo', () => {
  const board = boardWithSensor(() => 1000).tell(query()).run(10)
  const triggered = board.changes[1]?.cycle ?? 0
  const over = triggered + BEFORE_ECHO + 1000 * CYCLES_PER_MICROSECOND
  const [said] = board.heard('distance')
  expect((said?.from ?? Infinity) - over).toBeLessThan(0.1 * CYCLES_PER_MILLISECOND)
  expect(said?.from).toBeGreaterThan(over)
})

describe.each<[string, number | undefined]>([['no echo', undefined], ['an echo of 38 ms, which says that there is nothing', 38_000]])('%s', (_, length) => {
  test('is told as 0, after 30 to 33 ms', () => {
    const board = boardWithSensor(() => length).tell(query()).run(60)
    expect(board.said.map(({ message }) => message)).toEqual([{ kind: 'distance', trigger: 7, echo: 8, microseconds: 0 }])
    const waited = ((board.said[0]?.from ?? 0) - (board.changes[1]?.cycle ?? 0)) / CYCLES_PER_MILLISECOND
    expect(waited).toBeGreaterThan(30)
    expect(waited).toBeLessThan(33)
  })

  test('does not spoil the next measurement', () => {
    const lengths = [length, 1234]
    const board = boardWithSensor(() => lengths.shift()).tell(query()).run(60).forget().tell(query()).run(20)
    expect(Math.abs((board.heard('distance')[0]?.message.microseconds ?? 0) - 1234)).toBeLessThanOrEqual(2)
  })
})

test('while it measures, orders and reports go on, and another question is passed over', () => {
  const board = boardWithSensor(() => 25_000)
  board.tell({ kind: 'setPinMode', pin: 2, mode: pinMode.input }, { kind: 'reportDigital', port: 0, isOn: true }).run(5).forget()
  board.tell(query(), query(), { kind: 'setDigitalPin', pin: 13, isHigh: true }).run(5)
  expect(board.uno.drive('D13')).toBe('high')
  board.uno.setLevel('D2', 1)
  expect(board.run(3).said.map(({ message }) => message.kind)).toEqual(['digitalPort'])
  expect(board.forget().run(60).said.map(({ message }) => message.kind)).toEqual(['distance'])
})

test('the levels of the echo are reported too, when its port is', () => {
  const board = boardWithSensor(() => 5000).tell({ kind: 'reportDigital', port: 1, isOn: true }).run(5).forget().tell(query()).run(15)
  expect(board.said.map(({ message }) => message.kind)).toEqual(['digitalPort', 'distance', 'digitalPort'])
  board.forget().uno.setLevel('D8', 1)
  expect(board.run(5).said).toHaveLength(1)
})

test.each<[string, number, number, HostMessage[]]>([
  ['a trigger that is an input', 7, 8, [{ kind: 'setPinMode', pin: 7, mode: pinMode.input }]],
  ['an echo that is an output', 7, 8, [{ kind: 'setPinMode', pin: 8, mode: pinMode.output }]],
  ['an echo that measures', 7, 14, []],
  ['one pin for both', 7, 7, []],
  ['the line to the computer', 1, 0, []],
  ['pins that are not there', 99, 127, []],
])('%s: nothing happens, and the right question is answered', (_, trigger, echo, orders) => {
  const board = boardWithSensor(() => 1000).tell(...orders).run(5).forget().tell(query(trigger, echo)).run(50)
  expect([board.said, board.changes]).toEqual([[], []])
  board.tell({ kind: 'setPinMode', pin: 7, mode: pinMode.output }, { kind: 'setPinMode', pin: 8, mode: pinMode.input }, query()).run(20)
  expect(board.heard('distance')).toHaveLength(1)
})

test('a system reset ends a measurement without an answer, and the next one is whole', () => {
  const board = boardWithSensor(() => 3000).tell(query(), { kind: 'systemReset' }).run(50)
  expect(board.said).toEqual([])
  board.tell({ kind: 'setPinMode', pin: 7, mode: pinMode.output }, query()).run(20)
  expect(Math.abs((board.heard('distance')[0]?.message.microseconds ?? 0) - 3000)).toBeLessThanOrEqual(2)
})

test('with a tone, eight servos, four duty cycles and a flood of orders, an echo is right within 10 µs, which is 2 mm', () => {
  const lengths = Array.from({ length: 20 }, (_, turn) => 300 + 811 * turn)
  let turn = 0
  const board = boardWithSensor(() => lengths[turn])
  board.tell({ kind: 'setPinMode', pin: 4, mode: pinMode.output }, { kind: 'tone', pin: 4, hertz: 4186 })
  for (const pin of [2, 9, 10, 12, 14, 15, 16, 17]) board.tell({ kind: 'setPinMode', pin, mode: pinMode.servo }, { kind: 'extendedAnalog', pin, value: 1500 })
  for (const pin of [3, 5, 6, 11]) board.tell({ kind: 'setPinMode', pin, mode: pinMode.pwm }, { kind: 'analog', channel: pin, value: 100 })
  board.tell({ kind: 'samplingInterval', milliseconds: 5 }, { kind: 'reportAnalog', channel: 5, isOn: true }).run(100)
  const flood = Array.from({ length: 30 }, () => [0xf5, 13, 1]).flat()
  const off = errors(board, lengths, (now) => {
    turn = now
    board.tellBytes(...flood.slice(3 * now))
    board.uno.at(board.uno.cycles + 90 * CHARACTER_CYCLES, () => board.tellBytes(...flood))
  })
  expect(Math.max(...off.map(Math.abs))).toBeLessThan(10)
})

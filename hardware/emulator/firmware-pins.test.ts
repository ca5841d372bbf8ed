import { describe, expect, test } from 'vitest'
import { nano } from '../boards/nano.ts'
import { pinMode } from '../protocol/firmata.ts'
import { ourFlash } from './image.ts'
import { CHARACTER_CYCLES, TalkingBoard } from './test-support/talking-board.ts'
import { CYCLES_PER_MILLISECOND } from './uno.ts'

const flash = ourFlash()
const startedBoard = () => new TalkingBoard(flash).run(10).forget()
const setMode = (pin: number, mode: number) => ({ kind: 'setPinMode', pin, mode }) as const
const setPin = (pin: number, isHigh: boolean) => ({ kind: 'setDigitalPin', pin, isHigh }) as const

const digitalPins = nano.pins.filter(({ isDigital, reservedFor }) => isDigital && !reservedFor)
const pwmPins = digitalPins.filter(({ hasPwm }) => hasPwm)

describe.each(digitalPins)('$name', ({ name, firmataPin: pin }) => {
  test('is driven, pulled up and let go of as it is told', () => {
    const board = startedBoard()
    const drives = [
      [setMode(pin, pinMode.output)], [setPin(pin, true)], [setPin(pin, false)], [setPin(pin, true)],
      [setMode(pin, pinMode.inputPullUp)], [setMode(pin, pinMode.input)],
    ].map((orders) => {
      board.tell(...orders).run(2)
      return board.uno.drive(name)
    })
    expect(drives).toEqual(['low', 'high', 'low', 'high', 'pull-up', 'input'])
  })
})

test('an order is done within 40 µs of its last byte', () => {
  const board = startedBoard().tell(setMode(13, pinMode.output)).run(5).forget()
  const asked = board.uno.cycles
  board.tell(setPin(13, true)).run(2)
  const [change] = board.changes
  expect(change?.drive).toBe('high')
  expect((change?.cycle ?? 0) - asked - 3 * CHARACTER_CYCLES).toBeLessThan(0.04 * CYCLES_PER_MILLISECOND)
})

test('the pins of a port written together change together, and only the outputs', () => {
  const board = startedBoard()
  board.tell(setMode(2, pinMode.output), setMode(4, pinMode.output), setMode(7, pinMode.output)).run(5).forget()
  board.tell({ kind: 'digitalPort', port: 0, levels: 0b1111_1111 }).run(2)
  expect(board.changes.map(({ pin, drive }) => `${pin} ${drive}`)).toEqual(['D2 high', 'D4 high', 'D7 high'])
  expect(new Set(board.changes.map(({ cycle }) => cycle)).size).toBe(1)
})

test('a port that spans D8 to A1 reaches all its pins', () => {
  const board = startedBoard()
  for (let pin = 8; pin < 20; pin += 1) board.tell(setMode(pin, pinMode.output))
  board.tell({ kind: 'digitalPort', port: 1, levels: 0b1010_0101 }, { kind: 'digitalPort', port: 2, levels: 0b1001 }).run(20)
  const high = nano.pins.filter(({ name }) => board.uno.drive(name) === 'high').map(({ name }) => name)
  expect(high).toEqual(['D8', 'D10', 'D13', 'A1', 'A2', 'A5'])
})

test('an input is not driven, whatever is written to it', () => {
  const board = startedBoard().tell(setMode(4, pinMode.input), setPin(4, true), { kind: 'digitalPort', port: 0, levels: 0xff }).run(5)
  expect(board.uno.drive('D4')).toBe('input')
})

test('the line to the computer is never touched', () => {
  const board = startedBoard()
  for (const pin of [0, 1]) {
    for (const mode of Object.values(pinMode)) board.tell(setMode(pin, mode))
    board.tell(setPin(pin, true))
  }
  board.tell({ kind: 'digitalPort', port: 0, levels: 3 }).run(20)
  expect(board.changes).toEqual([])
  expect(board.tell({ kind: 'versionQuery' }).run(2).said).toHaveLength(1)
})

test('pins and modes that do not exist change nothing', () => {
  const board = startedBoard()
  for (const pin of [20, 21, 22, 63, 127]) board.tell(setMode(pin, pinMode.output), setPin(pin, true))
  for (const mode of [5, 6, 7, 8, 9, 10, 12, 126, 127]) board.tell(setMode(9, mode))
  board.tell(setMode(9, pinMode.pwm), setMode(2, pinMode.analog), { kind: 'digitalPort', port: 15, levels: 255 }).run(40)
  expect(board.changes).toEqual([])
})

describe.each(pwmPins)('a duty cycle on $name', ({ name, firmataPin: pin }) => {
  /** Microseconds and share of one second of the pin. */
  function measure(value: number): { share: number; periodMicroseconds: number | undefined; edges: number } {
    const board = startedBoard().tell(setMode(pin, pinMode.pwm), { kind: 'analog', channel: pin, value }).run(10).forget()
    const start = board.uno.cycles
    const before = board.uno.drive(name)
    board.run(50)
    const edges = board.changes.filter((change) => change.pin === name)
    let highCycles = 0
    let last = start
    let isHigh = before === 'high'
    for (const { cycle, drive } of edges) {
      if (isHigh) highCycles += cycle - last
      last = cycle
      isHigh = drive === 'high'
    }
    if (isHigh) highCycles += board.uno.cycles - last
    const rises = edges.filter(({ drive }) => drive === 'high')
    const first = rises[0]
    const lastRise = rises.at(-1)
    const periodMicroseconds = first && lastRise && rises.length > 1
      ? ((lastRise.cycle - first.cycle) / (rises.length - 1)) / (CYCLES_PER_MILLISECOND / 1000)
      : undefined
    return { share: highCycles / (board.uno.cycles - start), periodMicroseconds, edges: edges.length }
  }

  test.each([1, 64, 128, 254])('of %d/255 is that share of the time, 977 times a second', (value) => {
    const { share, periodMicroseconds } = measure(value)
    expect(Math.abs(share - value / 255)).toBeLessThan(0.01)
    expect(periodMicroseconds).toBeCloseTo(1024, 0)
  })

  test('of 0 and of 255 are steady levels', () => {
    expect(measure(0)).toMatchObject({ share: 0, edges: 0 })
    expect(measure(255)).toMatchObject({ share: 1, edges: 0 })
  })
})

test('two duty cycles of one timer do not disturb each other', () => {
  const board = startedBoard().tell(setMode(5, pinMode.pwm), setMode(6, pinMode.pwm))
  board.tell({ kind: 'analog', channel: 5, value: 200 }, { kind: 'analog', channel: 6, value: 50 }).run(20).forget().run(20)
  board.tell({ kind: 'analog', channel: 5, value: 0 }).run(10).forget().run(20)
  expect(new Set(board.changes.map(({ pin }) => pin))).toEqual(new Set(['D6']))
})

test('a duty cycle may come as extended analog, and more than 255 is 255', () => {
  const board = startedBoard().tell(setMode(3, pinMode.pwm))
  board.tell({ kind: 'extendedAnalog', pin: 3, value: 128 }).run(10).forget().run(1024 / 50)
  expect(board.changes.filter(({ drive }) => drive === 'high')).toHaveLength(20)
  for (const value of [256, 16_383, 16_384, 2 ** 28 - 1]) {
    board.tell({ kind: 'extendedAnalog', pin: 3, value: 128 }, { kind: 'extendedAnalog', pin: 3, value }).run(10)
    expect(board.forget().run(5).changes).toEqual([])
    expect(board.uno.drive('D3')).toBe('high')
  }
})

test('a pin leaves its duty cycle for another mode and comes back with none', () => {
  const board = startedBoard().tell(setMode(11, pinMode.pwm), { kind: 'analog', channel: 11, value: 100 }).run(5)
  board.tell(setMode(11, pinMode.output)).run(3)
  expect(board.uno.drive('D11')).toBe('low')
  expect(board.forget().run(5).changes).toEqual([])
  board.tell(setMode(11, pinMode.pwm)).run(5)
  expect(board.forget().run(5).changes).toEqual([])
})

describe('system reset', () => {
  test('has what drove something drive 0, and lets the rest rest', () => {
    const board = startedBoard()
    board.tell(setMode(2, pinMode.output), setPin(2, true), setMode(3, pinMode.pwm), { kind: 'analog', channel: 3, value: 90 })
    board.tell(setMode(4, pinMode.inputPullUp), setPin(13, true)).run(10)
    board.tell({ kind: 'systemReset' }).run(3)
    expect((['D2', 'D3', 'D4', 'D13', 'A0'] as const).map((pin) => board.uno.drive(pin))).toEqual(['low', 'low', 'input', 'low', 'input'])
    expect(board.forget().run(10).changes).toEqual([])
  })

  test('works in the middle of any other message', () => {
    for (const unfinished of [[0xf4, 5], [0xf0, 0x71, 1, 2], [0x90, 1], [0xf0], [0xf0, ...Array<number>(100).fill(1)]]) {
      const board = startedBoard().tellBytes(0xf5, 13, 1).run(2)
      expect(board.uno.drive('D13')).toBe('high')
      board.tellBytes(...unfinished, 0xff).run(30)
      expect(board.uno.drive('D13')).toBe('low')
    }
  })

  test('has outputs at 0 within 40 µs of its byte', () => {
    const board = startedBoard().tellBytes(0xf5, 13, 1).run(2).forget()
    const arrived = board.uno.cycles + CHARACTER_CYCLES
    board.tell({ kind: 'systemReset' }).run(3)
    const [change] = board.changes
    expect(change?.drive).toBe('low')
    expect((change?.cycle ?? Infinity) - arrived).toBeLessThan(0.04 * CYCLES_PER_MILLISECOND)
  })
})

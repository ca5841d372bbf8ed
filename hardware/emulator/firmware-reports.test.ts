import { describe, expect, test } from 'vitest'
import { pinMode } from '../protocol/firmata.ts'
import { ourFlash } from './image.ts'
import { TalkingBoard } from './test-support/talking-board.ts'
import { CYCLES_PER_MILLISECOND } from './uno.ts'

const flash = ourFlash()
const startedBoard = () => new TalkingBoard(flash).run(10).forget()
const setMode = (pin: number, mode: number) => ({ kind: 'setPinMode', pin, mode }) as const
const reportPort = (port: number, isOn = true) => ({ kind: 'reportDigital', port, isOn }) as const
const reportChannel = (channel: number, isOn = true) => ({ kind: 'reportAnalog', channel, isOn }) as const
const every = (milliseconds: number) => ({ kind: 'samplingInterval', milliseconds }) as const

describe('a digital port', () => {
  test('is told when its reports are turned on, then only when it changes', () => {
    const board = startedBoard().tell(setMode(2, pinMode.input), setMode(9, pinMode.inputPullUp))
    board.tell(reportPort(0), reportPort(1)).run(10)
    expect(board.said.map(({ message }) => message)).toEqual([
      { kind: 'digitalPort', port: 0, levels: 0 },
      { kind: 'digitalPort', port: 1, levels: 0b10 },
    ])
    board.forget().run(100)
    expect(board.said).toEqual([])
    board.uno.setLevel('D2', 1)
    board.run(5).uno.setLevel('D9', 0)
    expect(board.run(5).said.map(({ message }) => message)).toEqual([
      { kind: 'digitalPort', port: 0, levels: 0b100 },
      { kind: 'digitalPort', port: 1, levels: 0 },
    ])
  })

  test('is told again each time its reports are turned on', () => {
    const board = startedBoard().tell(reportPort(0)).run(5).forget()
    expect(board.tell(reportPort(0)).run(5).said).toHaveLength(1)
  })

  test('is not told of outputs, of measuring pins, of the serial line, nor once its reports are off', () => {
    const board = startedBoard().tell(setMode(4, pinMode.output), reportPort(0), reportPort(1)).run(10).forget()
    board.tellBytes(0xf5, 4, 1).run(5)
    board.uno.setLevel('D0', 1)
    board.uno.setVolts('A0', 5)
    board.run(5).tell(reportPort(0, false)).run(5).uno.setLevel('D2', 1)
    expect(board.run(10).said).toEqual([])
  })

  test('that is not there is never told', () => {
    const board = startedBoard()
    for (let port = 3; port < 16; port += 1) board.tell(reportPort(port))
    expect(board.run(20).said).toEqual([])
  })

  test('is told of a change within 40 µs, and three bytes later the host knows', () => {
    const board = startedBoard().tell(setMode(2, pinMode.input), reportPort(0)).run(10)
    const begin: number[] = []
    const whole: number[] = []
    for (let press = 0; press < 100; press += 1) {
      board.forget()
      // A prime step, so that the presses fall on every phase of the main loop.
      board.uno.advanceTo(board.uno.cycles + 20_011)
      const pressed = board.uno.cycles
      board.uno.setLevel('D2', press % 2 ? 0 : 1)
      board.run(2)
      const [said] = board.said
      begin.push((said?.from ?? Infinity) - pressed)
      whole.push((said?.to ?? Infinity) - pressed)
    }
    expect(Math.max(...begin)).toBeLessThan(0.04 * CYCLES_PER_MILLISECOND)
    expect(Math.max(...whole)).toBeLessThan(0.57 * CYCLES_PER_MILLISECOND)
  })

  test('is told of a press within 3 ms while eight channels are sampled as fast as can be', () => {
    const board = startedBoard().tell(every(1), setMode(2, pinMode.input), reportPort(0))
    for (let channel = 0; channel < 8; channel += 1) board.tell(reportChannel(channel))
    board.run(50)
    const latencies: number[] = []
    for (let press = 0; press < 30; press += 1) {
      board.forget()
      board.uno.advanceTo(board.uno.cycles + 20_011)
      const pressed = board.uno.cycles
      board.uno.setLevel('D2', press % 2 ? 0 : 1)
      board.run(5)
      latencies.push((board.heard('digitalPort')[0]?.to ?? Infinity) - pressed)
    }
    expect(Math.max(...latencies)).toBeLessThan(3 * CYCLES_PER_MILLISECOND)
  })
})

describe('an analog channel', () => {
  test.each([[0, 0], [1.25, 256], [2.5, 512], [4.9, 1003], [5, 1023]])('at %d V is told as %d', (volts, value) => {
    const board = startedBoard()
    board.uno.setVolts('A3', volts)
    expect(board.tell(reportChannel(3)).run(5).said.map(({ message }) => message)).toEqual([{ kind: 'analog', channel: 3, value }])
  })

  test('is told every 19 ms, whether it changes or not', () => {
    const board = startedBoard().tell(reportChannel(0)).run(50).forget().run(950)
    const said = board.heard('analog')
    expect(said).toHaveLength(50)
    const gaps = said.slice(1).map(({ from }, index) => (from - (said[index]?.from ?? 0)) / CYCLES_PER_MILLISECOND)
    expect(Math.min(...gaps)).toBeGreaterThan(17.5)
    expect(Math.max(...gaps)).toBeLessThan(20.5)
  })

  test.each([[1, 1], [0, 1], [5, 5], [300, 300]])('with an interval of %d ms is told every %d ms', (asked, expected) => {
    const board = startedBoard().tell(every(asked), reportChannel(0)).run(30).forget().run(600)
    expect(Math.abs(board.heard('analog').length - 600 / expected)).toBeLessThanOrEqual(1)
  })

  test('of a Nano, A6 and A7, is told like the others', () => {
    const board = startedBoard()
    board.uno.setVolts('A6', 1.25)
    board.uno.setVolts('A7', 3.75)
    const told = board.tell(reportChannel(6), reportChannel(7)).run(10).said.map(({ message }) => message)
    expect(told).toEqual([{ kind: 'analog', channel: 6, value: 256 }, { kind: 'analog', channel: 7, value: 768 }])
  })

  test('is no longer told once its reports are off, nor is one that is not there', () => {
    const board = startedBoard().tell(reportChannel(0), reportChannel(1)).run(60)
    board.tell(reportChannel(0, false))
    for (let channel = 8; channel < 16; channel += 1) board.tell(reportChannel(channel))
    board.run(20).forget().run(100)
    expect(new Set(board.heard('analog').map(({ message }) => message.channel))).toEqual(new Set([1]))
  })

  test('has its turn when eight of them want more than the line carries', () => {
    const board = startedBoard().tell(every(1))
    for (let channel = 0; channel < 8; channel += 1) board.tell(reportChannel(channel))
    board.run(50).forget().run(400)
    const counts = Array.from({ length: 8 }, (_, channel) => board.heard('analog').filter(({ message }) => message.channel === channel).length)
    // 400 ms of line carry 761 messages of three bytes.
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(740)
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
    expect(board.losses).toMatchObject({ malformed: 0 })
  })

  test('does not keep an answer waiting', () => {
    const board = startedBoard().tell(every(1))
    for (let channel = 0; channel < 8; channel += 1) board.tell(reportChannel(channel))
    board.run(50).forget()
    const asked = board.uno.cycles
    board.tell({ kind: 'versionQuery' }).run(10)
    expect((board.heard('version')[0]?.to ?? Infinity) - asked).toBeLessThan(3 * CYCLES_PER_MILLISECOND)
  })
})

test('an input that trembles keeps neither the other port, nor the channels, nor an order waiting', () => {
  const board = startedBoard().tell(setMode(2, pinMode.input), setMode(9, pinMode.input), reportPort(0), reportPort(1))
  board.tell(every(1), reportChannel(0), reportChannel(1)).run(50).forget()
  const start = board.uno.cycles
  for (let turn = 1; turn < 1000; turn += 1) board.uno.at(start + turn * 1600, () => { board.uno.setLevel('D2', turn % 2 ? 1 : 0) })
  board.uno.at(start + 50 * CYCLES_PER_MILLISECOND, () => { board.uno.setLevel('D9', 1) })
  board.uno.at(start + 60 * CYCLES_PER_MILLISECOND, () => { board.tell({ kind: 'versionQuery' }) })
  board.run(100)
  const told = board.heard('digitalPort')
  expect(told.filter(({ message }) => message.port === 0).length).toBeGreaterThan(30)
  expect(board.heard('analog').length).toBeGreaterThan(80)
  const waited = (to: number | undefined, since: number) => (to ?? Infinity) - start - since * CYCLES_PER_MILLISECOND
  expect(waited(told.find(({ message }) => message.port === 1)?.to, 50)).toBeLessThan(4 * CYCLES_PER_MILLISECOND)
  expect(waited(board.heard('version')[0]?.to, 60)).toBeLessThan(4 * CYCLES_PER_MILLISECOND)
})

test('system reset ends all reports and brings the usual interval back', () => {
  const board = startedBoard().tell(every(5), reportChannel(0), reportPort(0)).run(50).tell({ kind: 'systemReset' }).run(10).forget()
  board.uno.setLevel('D2', 1)
  expect(board.run(100).said).toEqual([])
  board.tell(reportChannel(0)).run(20).forget().run(190)
  expect(board.heard('analog')).toHaveLength(10)
})

import { describe, expect, test } from 'vitest'
import type { PinName } from '../boards/board.ts'
import { nano } from '../boards/nano.ts'
import { pinMode } from '../protocol/firmata.ts'
import { ourFlash } from './image.ts'
import { TalkingBoard } from './test-support/talking-board.ts'

/** What docs/decisions/timers.md promises of timer 1, with everything else at its fullest. Times in microseconds. */

const CYCLES_PER_MICROSECOND = 16
const runMilliseconds = 1500
const servoPins: readonly PinName[] = ['D9', 'D10', 'D12', 'D8', 'A0', 'A1', 'A2', 'A3']

type Variant = { readonly servos: number; readonly shortest: number; readonly hertz: number }

function boardWith({ servos, shortest, hertz }: Variant): TalkingBoard {
  const board = new TalkingBoard(ourFlash()).run(10)
  board.tell({ kind: 'setPinMode', pin: 7, mode: pinMode.output }, { kind: 'tone', pin: 7, hertz })
  for (const [servo, name] of servoPins.slice(0, servos).entries()) {
    const pin = nano.pins.findIndex((candidate) => candidate.name === name)
    board.tell({ kind: 'setPinMode', pin, mode: pinMode.servo }, { kind: 'extendedAnalog', pin, value: shortest + 250 * servo })
  }
  return board.run(60)
}

/** Four duty cycles, eight channels each millisecond, an input that trembles 3,000 times a second, and orders without a gap. Answers how many orders. */
function load(board: TalkingBoard): number {
  board.tell({ kind: 'samplingInterval', milliseconds: 1 }, { kind: 'setPinMode', pin: 2, mode: pinMode.input })
  for (let channel = 0; channel < 8; channel += 1) board.tell({ kind: 'reportAnalog', channel, isOn: true })
  for (let port = 0; port < 3; port += 1) board.tell({ kind: 'reportDigital', port, isOn: true })
  for (const pin of [3, 5, 6, 11]) board.tell({ kind: 'setPinMode', pin, mode: pinMode.pwm }, { kind: 'analog', channel: pin, value: 100 })
  board.run(30).forget()
  const start = board.uno.cycles
  for (let turn = 1; turn < 3 * runMilliseconds; turn += 1) board.uno.at(start + turn * 5333, () => { board.uno.setLevel('D2', turn % 2 ? 1 : 0) })
  const orders = Math.floor(runMilliseconds / 0.525)
  board.tellBytes(...Array.from({ length: orders }, (_, turn) => [0xf5, 13, turn % 2 ? 0 : 1]).flat())
  return orders
}

function measure(board: TalkingBoard, { servos, shortest }: Variant) {
  board.run(runMilliseconds + 5)
  const edgesOf = (pin: PinName) => board.changes.filter((change) => change.pin === pin)
  const widths = servoPins.slice(0, servos).flatMap((pin, servo) => {
    const edges = edgesOf(pin)
    return edges.flatMap(({ cycle, drive }, index) => {
      const next = edges[index + 1]
      return drive === 'high' && next ? [(next.cycle - cycle) / CYCLES_PER_MICROSECOND - shortest - 250 * servo] : []
    })
  })
  const edges = edgesOf('D7')
  const gaps = edges.slice(1).map(({ cycle }, index) => (cycle - (edges[index]?.cycle ?? 0)) / CYCLES_PER_MICROSECOND)
  const toneSpan = ((edges.at(-1)?.cycle ?? 0) - (edges[0]?.cycle ?? 0)) / CYCLES_PER_MICROSECOND
  return {
    pulses: widths.length,
    worstWidthError: Math.max(...widths.map(Math.abs)),
    toneHertz: gaps.length / 2 / (toneSpan / 1_000_000),
    worstGapError: Math.max(...gaps.map((gap) => Math.abs(gap - toneSpan / gaps.length))),
    ordersDone: edgesOf('D13').length,
  }
}

const variants: readonly Variant[] = [
  { servos: 1, shortest: 1500, hertz: 16 },
  { servos: 2, shortest: 1000, hertz: 440 },
  { servos: 8, shortest: 600, hertz: 4186 },
  { servos: 2, shortest: 544, hertz: 20_000 },
]

describe.each(variants)('$servos servos and a tone of $hertz Hz', (variant) => {
  test.each([{ state: 'at rest', isLoaded: false }, { state: 'under full load', isLoaded: true }])('hold $state', ({ isLoaded }) => {
    const board = boardWith(variant)
    const orders = isLoaded ? load(board) : 0
    const measured = measure(isLoaded ? board : board.forget(), variant)
    expect(measured.pulses).toBeGreaterThanOrEqual(74 * variant.servos)
    expect(measured.worstWidthError).toBeLessThan(5)
    expect(measured.worstGapError).toBeLessThan(20)
    expect(Math.abs(measured.toneHertz / variant.hertz - 1)).toBeLessThan(0.0006)
    expect(measured.ordersDone).toBe(orders)
    expect(board.uno.overruns).toBe(0)
    expect(board.losses).toMatchObject({ malformed: 0, strayBytes: 0 })
  })
})

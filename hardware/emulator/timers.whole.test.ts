import { describe, expect, test } from 'vitest'
import type { PinName } from '../boards/board.ts'
import { buildTimerTrial } from '../firmware/build.ts'
import { pinMode } from '../protocol/firmata.ts'
import { readIntelHex } from './intel-hex.ts'
import { TalkingBoard } from './test-support/talking-board.ts'

/** The trial of docs/decisions/timers.md. Times in microseconds. */

const CYCLES_PER_MICROSECOND = 16
const runMilliseconds = 1500
const servoPins: readonly PinName[] = ['D9', 'D10', 'D12', 'D8', 'A0', 'A1', 'A2', 'A3']

type Variant = { readonly servos: number; readonly shortest: number; readonly hertz: number; readonly early: number }

function boardWith({ servos, shortest, hertz, early }: Variant): TalkingBoard {
  const built = buildTimerTrial({ SERVO_COUNT: servos, SERVO_MICROSECONDS: shortest, TONE_HZ: hertz, EARLY_TICKS: 2 * early })
  if (!built.ok) throw new Error(built.said)
  const reading = readIntelHex(built.image.hex)
  if (!reading.ok) throw new Error(reading.reason)
  return new TalkingBoard(reading.flash).run(20)
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
      return drive === 'high' && next ? [(next.cycle - cycle) / CYCLES_PER_MICROSECOND - shortest - 300 * servo] : []
    })
  })
  const [tone, ticks] = [edgesOf('D7'), edgesOf('D4')].map((edges) => {
    const first = edges[0]?.cycle ?? 0
    const last = edges.at(-1)?.cycle ?? 0
    return { gaps: edges.length - 1, span: (last - first) / CYCLES_PER_MICROSECOND }
  })
  return {
    pulses: widths.length,
    worstWidthError: Math.max(...widths.map(Math.abs)),
    toneHertz: (tone?.gaps ?? 0) / 2 / ((tone?.span ?? 0) / 1_000_000),
    clockDrift: (ticks?.span ?? 0) - (ticks?.gaps ?? 0) * 128_000,
    ordersDone: edgesOf('D13').length,
  }
}

const variants: readonly (Variant & { readonly widthBound: number })[] = [
  { servos: 2, shortest: 1000, hertz: 440, early: 0, widthBound: 7 },
  { servos: 2, shortest: 1000, hertz: 440, early: 8, widthBound: 2.5 },
  { servos: 8, shortest: 544, hertz: 4186, early: 8, widthBound: 5 },
  { servos: 2, shortest: 544, hertz: 20_000, early: 8, widthBound: 2.5 },
]

describe.each(variants)('$servos servos, a tone of $hertz Hz, handlers $early µs early', (variant) => {
  test.each([{ state: 'at rest', isLoaded: false }, { state: 'under full load', isLoaded: true }])('hold $state', ({ isLoaded }) => {
    const board = boardWith(variant)
    const orders = isLoaded ? load(board) : 0
    const measured = measure(isLoaded ? board : board.forget(), variant)
    expect(measured.pulses).toBeGreaterThanOrEqual(74 * variant.servos)
    expect(measured.worstWidthError).toBeLessThan(variant.widthBound)
    if (variant.hertz > 0) expect(Math.abs(measured.toneHertz / variant.hertz - 1)).toBeLessThan(0.0006)
    expect(Math.abs(measured.clockDrift)).toBeLessThan(100)
    expect(measured.ordersDone).toBe(orders)
    expect(board.uno.overruns).toBe(0)
    expect(board.losses).toMatchObject({ malformed: 0, strayBytes: 0 })
  })
})

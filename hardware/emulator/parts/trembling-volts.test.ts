import { describe, expect, test } from 'vitest'
import { kit } from '../../objects/objects.ts'
import { ourFlash } from '../image.ts'
import { WiredBoard } from '../test-support/wired-board.ts'

const flash = ourFlash()

/** What our firmware measures of a channel, every 20 ms. */
function measured(channel: number, act: (board: WiredBoard) => unknown = () => undefined, seed = 1): number[] {
  const board = new WiredBoard(flash, kit, seed).run(10)
  act(board)
  board.tell({ kind: 'samplingInterval', milliseconds: 20 }, { kind: 'reportAnalog', channel, isOn: true }).run(2000)
  return board.heard('analog').map(({ message }) => message.value)
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value) / values.length

describe.each([
  { part: 'knob', channel: 0, atFirst: 512, steps: 1 },
  { part: 'eye', channel: 1, atFirst: 614, steps: 4 },
])('the $part', ({ part, channel, atFirst, steps }) => {
  test('is measured around where it was at first, and trembles by so many steps and no more', () => {
    const values = measured(channel)
    expect(values.length).toBeGreaterThan(95)
    const off = values.map((value) => Math.abs(value - atFirst))
    expect(Math.max(...off)).toBeLessThanOrEqual(steps)
    expect(Math.max(...off)).toBeGreaterThan(0.7 * steps)
    expect(mean(values)).toBeCloseTo(atFirst, 0)
  })

  test.each([[0, 0], [1, 10], [25, 256], [73, 747], [99, 1013], [100, 1023]])('played to %d, is measured near %d', (percent, value) => {
    const values = measured(channel, (board) => board.play(part, percent))
    expect(Math.abs(mean(values) - value)).toBeLessThan(steps)
    expect(new Set(values.map((one) => Math.round(one / 10.23)).map((one) => Math.abs(one - percent) <= 1))).toEqual(new Set([true]))
  })

  test('has ends: less than 0 is 0, more than 100 is 100', () => {
    expect(measured(channel, (board) => board.play(part, -7))).toEqual(measured(channel, (board) => board.play(part, 0)))
    expect(measured(channel, (board) => board.play(part, 1000))).toEqual(measured(channel, (board) => board.play(part, 100)))
  })

  test('trembles the same each time with the same seed, and otherwise with another', () => {
    expect(measured(channel, undefined, 5)).toEqual(measured(channel, undefined, 5))
    expect(measured(channel, undefined, 5)).not.toEqual(measured(channel, undefined, 6))
  })

  test('trembles the same, whatever a hand does to others', () => {
    expect(measured(channel, (board) => board.play('blue-button', 1).play('ears', 20))).toEqual(measured(channel))
  })
})

import { describe, expect, test } from 'vitest'
import { kit } from '../../objects/objects.ts'
import { pinMode } from '../../protocol/firmata.ts'
import { ourFlash } from '../image.ts'
import { Bench } from '../test-support/bench.ts'
import { CHARACTER_CYCLES } from '../test-support/talking-board.ts'
import { WiredBoard } from '../test-support/wired-board.ts'
import { light } from './light.ts'

const flash = ourFlash()
const startedBoard = () => new WiredBoard(flash, kit).run(10).forget()
const level = (pin: number, isHigh: boolean) => ({ kind: 'setDigitalPin', pin, isHigh }) as const
const duty = (channel: number, value: number) => ({ kind: 'analog', channel, value }) as const

describe('on our firmware', () => {
  test('a light shows its level at the cycle of its pin', () => {
    const board = startedBoard().tell({ kind: 'setPinMode', pin: 7, mode: pinMode.output }, level(7, true), level(7, false)).run(20)
    const edges = board.changes.filter(({ pin }) => pin === 'D7')
    expect(edges.map(({ drive }) => drive)).toEqual(['low', 'high', 'low'])
    expect(board.shown[0]).toEqual({ cycle: edges[1]?.cycle, part: 'red', state: 100 })
    expect(board.statesOf('red')).toEqual([100, 0])
  })

  test('a board that is reset puts its lights out', () => {
    const board = startedBoard().tell(level(13, true)).run(20).forget()
    const { cycles } = board.uno
    board.uno.reset()
    expect(board.run(1).shown).toEqual([{ cycle: cycles, part: 'built-in', state: 0 }])
  })

  test('a duty cycle of 128 shows 50, and nothing else', () => {
    const board = startedBoard().tell({ kind: 'setPinMode', pin: 11, mode: pinMode.pwm }).run(5).tell(duty(11, 128))
    const told = board.uno.cycles + 3 * CHARACTER_CYCLES
    const showed = board.run(500).showed('lamp', told)
    expect(showed.map(({ state }) => state)).toEqual([50])
    expect(showed[0]?.after).toBeLessThan(4)
  })

  test('each percent of a duty cycle shows as itself, at once and without another between', () => {
    const board = startedBoard().tell({ kind: 'setPinMode', pin: 11, mode: pinMode.pwm }).run(5)
    const percents = Array.from({ length: 51 }, (_, half) => 100 - 2 * half)
    for (const percent of percents) board.tell(duty(11, Math.round(2.55 * percent))).run(10)
    expect(board.statesOf('lamp')).toEqual(percents)
  })
})

describe('on a bench', () => {
  const bench = () => new Bench((wires, show) => light({ kind: 'light', id: 'lamp', pin: 'D7', names: { fr: '', en: '' }, colour: '' }, wires, show)).forget()

  test.each([[490, 25], [490, 1], [977, 75], [4000, 99]])('%d Hz, high %d percent of the time, shows one percent', (hertz, percent) => {
    const period = 1000 / hertz
    const lamp = bench()
    lamp.timed.add('D7')
    lamp.wave('D7', 300, (period * percent) / 100, (period * (100 - percent)) / 100)
    expect(lamp.states).toEqual([percent])
  })

  test('a program that makes a duty cycle without a timer shows a level, then its percent', () => {
    expect(bench().wave('D7', 100, 0.3, 0.7).states).toEqual([100, 30])
  })

  test('a blink of ten a second is levels, each at its time', () => {
    expect(bench().wave('D7', 3, 50, 50).shown).toEqual([0, 50, 100, 150, 200, 250].map((at, index) => ({ at, state: index % 2 ? 0 : 100 })))
  })

  test('the end of a duty cycle shows 4 ms after its last edge', () => {
    expect(bench().wave('D7', 50, 0.5, 0.5).forget().wait(10).shown).toEqual([{ at: 53.5, state: 0 }])
  })

  test('a duty cycle that is never twice the same still shows, at most 250 times a second', () => {
    const lamp = bench()
    for (let turn = 0; turn < 1000; turn += 1) lamp.wave('D7', 1, 0.1 + 0.0008 * turn, 0.9 - 0.0008 * turn)
    expect(lamp.shown.length).toBeGreaterThan(30)
    expect(lamp.shown.length).toBeLessThan(250)
  })

  test('a pull-up does not light it', () => {
    expect(bench().drive('D7', 'pull-up').wait(10).drive('D7', 'input').wait(10).shown).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { kit } from '../../objects/objects.ts'
import { pinMode } from '../../protocol/firmata.ts'
import { ourFlash } from '../image.ts'
import { Bench } from '../test-support/bench.ts'
import { WiredBoard } from '../test-support/wired-board.ts'
import { servo } from './servo.ts'

const flash = ourFlash()
const turn = (value: number) => ({ kind: 'extendedAnalog', pin: 9, value }) as const
const attach = { kind: 'setPinMode', pin: 9, mode: pinMode.servo } as const

/** A pulse comes every 20 ms; the order itself takes 1 ms. */
const PULSE = 21

describe('on our firmware', () => {
  const at = (degrees: number) => new WiredBoard(flash, kit).run(10).tell(attach, turn(degrees)).run(400).forget()

  test('from 0 to 180 it takes 0.3 s and at most a pulse, and shows its way every 20 ms', () => {
    const board = at(0).tell(turn(180))
    const showed = board.showed('arm', board.uno.cycles)
    expect(showed).toEqual([])
    const told = board.uno.cycles
    const way = board.run(500).showed('arm', told)
    expect(way.map(({ state }) => state)).toEqual([12, 24, 36, 48, 60, 72, 84, 96, 108, 120, 132, 144, 156, 168, 180])
    expect(way.at(-1)?.after).toBeGreaterThan(300)
    expect(way.at(-1)?.after).toBeLessThan(300 + PULSE + 3)
  })

  test('each degree is shown as it was asked for, and held without trembling', () => {
    const board = at(0)
    const degrees = Array.from({ length: 180 }, (_, index) => 1 + index)
    for (const angle of degrees) board.tell(turn(angle)).run(50)
    expect(board.statesOf('arm')).toEqual(degrees)
  })

  test('told another angle on its way, it turns from where it is', () => {
    const board = at(0).tell(turn(180)).run(150)
    const turned = Number(board.statesOf('arm').at(-1))
    expect(turned).toBeGreaterThan(60)
    const told = board.forget().uno.cycles
    const way = board.tell(turn(0)).run(400).showed('arm', told)
    expect(way.at(-1)?.state).toBe(0)
    expect(Math.max(...way.map(({ state }) => Number(state)))).toBeLessThan(turned + 24)
    expect(way.at(-1)?.after).toBeLessThan((turned + 24) / 0.6 + PULSE + 3)
  })

  test('when its pulses end it stays where it is, on its way or not', () => {
    const board = at(0).tell(turn(180)).run(100).tell({ kind: 'setPinMode', pin: 9, mode: pinMode.output }).run(60)
    const stopped = Number(board.statesOf('arm').at(-1))
    expect(stopped).toBeGreaterThan(40)
    expect(stopped).toBeLessThan(90)
    expect(board.forget().run(500).shown).toEqual([])
  })
})

describe('on a bench', () => {
  const bench = () => new Bench((wires, show) => servo({ kind: 'servo', id: 'arm', pin: 'D9', names: { fr: '', en: '' }, colour: '' }, wires, show))
  const told = (microseconds: number, pulses = 30) => bench().wave('D9', pulses, microseconds / 1000, 20 - microseconds / 1000)

  test('it stands in the middle until a pulse comes', () => {
    expect(bench().wait(100).shown).toEqual([{ at: 0, state: 90 }])
  })

  test.each([[544, 0], [1472, 90], [2000, 141], [2400, 180], [500, 0], [2450, 180]])('pulses of %d µs are %d degrees', (microseconds, degrees) => {
    expect(told(microseconds).states.at(-1)).toBe(degrees)
  })

  test.each([100, 400, 2600, 10_000])('a pulse of %d µs turns nothing', (microseconds) => {
    expect(told(microseconds).states).toEqual([90])
  })

  test('one pulse drives it for 25 ms, 15 degrees', () => {
    expect(told(2400, 1).wait(500).states.at(-1)).toBe(105)
  })

  test('pulses within its dead band, 5 µs, turn nothing', () => {
    const arm = told(1500).forget()
    for (const microseconds of [1495, 1505, 1500, 1504]) arm.wave('D9', 5, microseconds / 1000, 18.5)
    expect(arm.shown).toEqual([])
    expect(arm.wave('D9', 5, 1.52, 18.5).states).toEqual([95])
  })
})

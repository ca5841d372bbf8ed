import { expect, test } from 'vitest'
import { kit } from '../../objects/objects.ts'
import { pinMode } from '../../protocol/firmata.ts'
import { chance } from '../chance.ts'
import { ourFlash } from '../image.ts'
import { Bench } from '../test-support/bench.ts'
import { WiredBoard } from '../test-support/wired-board.ts'
import { button } from './button.ts'

const flash = ourFlash()
const bench = (seed = 1) => new Bench((wires) => button({ kind: 'button', id: 'blue', pin: 'D2', names: { fr: '', en: '' }, colour: '' }, wires, chance(seed, 'blue')))
const levelsOf = ({ held }: Bench) => held.map(({ level }) => level)

test('nobody presses it at first', () => {
  expect(bench().wait(100).held).toEqual([{ at: 0, pin: 'D2', level: undefined }])
})

test('pressed, it bounces for 1 to 3 ms and then holds its pin low; let go, it bounces and lets go', () => {
  for (let seed = 0; seed < 50; seed += 1) {
    const pressed = bench(seed).wait(10).forget()
    for (const [value, first, other] of [[1, 0, undefined], [0, undefined, 0]] as const) {
      const from = pressed.forget().now
      pressed.play(value).wait(100)
      const levels = levelsOf(pressed)
      expect(levels).toEqual(levels.map((_, index) => (index % 2 ? other : first)))
      expect([3, 5, 7, 9]).toContain(levels.length)
      const lasted = (pressed.held.at(-1)?.at ?? 0) - from
      expect(pressed.held[0]?.at).toBe(from)
      expect(lasted).toBeGreaterThanOrEqual(1)
      expect(lasted).toBeLessThanOrEqual(3)
    }
  }
})

test('let go while it still bounces, it ends let go', () => {
  for (let seed = 0; seed < 50; seed += 1) expect(levelsOf(bench(seed).play(1).wait(0.4).play(0).wait(50)).at(-1)).toBe(undefined)
})

test('pressed again while it is pressed, nothing happens', () => {
  expect(bench().play(1).wait(20).forget().play(1).wait(20).held).toEqual([])
})

test('each press bounces its own way, and the same way with the same seed', () => {
  const presses = (seed: number) => {
    const pressed = bench(seed)
    for (let turn = 0; turn < 10; turn += 1) pressed.play(1).wait(20).play(0).wait(20)
    return pressed.held
  }
  expect(presses(3)).toEqual(presses(3))
  expect(presses(3)).not.toEqual(presses(4))
})

test('our firmware reports a press, bounce and all, and ends with the truth', () => {
  const board = new WiredBoard(flash, kit).run(10).tell({ kind: 'setPinMode', pin: 2, mode: pinMode.inputPullUp }, { kind: 'reportDigital', port: 0, isOn: true }).run(10).forget()
  const reports = () => board.run(20).heard('digitalPort').map(({ message }) => message.levels)
  const pressed = (board.play('blue-button', 1), reports())
  expect([pressed[0], pressed.at(-1)]).toEqual([0, 0])
  expect(pressed.length).toBeGreaterThan(1)
  const released = (board.forget().play('blue-button', 0), reports())
  expect([released[0], released.at(-1)]).toEqual([4, 4])
})

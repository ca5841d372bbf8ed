import { expect, test } from 'vitest'
import { bareBoard, kit, trafficLight } from '../../objects/objects.ts'
import { pinMode } from '../../protocol/firmata.ts'
import type { HostMessage } from '../../protocol/messages.ts'
import { ourFlash } from '../image.ts'
import { WiredBoard } from '../test-support/wired-board.ts'
import { CYCLES_PER_MILLISECOND } from '../uno.ts'

const flash = ourFlash()
const mode = (pin: number, to: number): HostMessage => ({ kind: 'setPinMode', pin, mode: to })
const analog = (channel: number, value: number): HostMessage => ({ kind: 'analog', channel, value })

/** Each part of the kit gets its mode, and its reports are on. */
const awake: readonly HostMessage[] = [
  ...[3, 5, 6, 11].map((pin) => mode(pin, pinMode.pwm)), ...[7, 8, 12, 13].map((pin) => mode(pin, pinMode.output)), mode(9, pinMode.servo),
  ...[2, 4].map((pin) => mode(pin, pinMode.inputPullUp)), mode(10, pinMode.input),
  { kind: 'reportDigital', port: 0, isOn: true }, { kind: 'reportAnalog', channel: 0, isOn: true }, { kind: 'reportAnalog', channel: 1, isOn: true },
]

/** A second in which every part of the kit works and every part that can be is played. */
function busySecond(seed: number): WiredBoard {
  const board = new WiredBoard(flash, kit, seed).run(10).tell(...awake).run(50).forget()
  board.tell(analog(9, 0), { kind: 'tone', pin: 8, hertz: 440 }, analog(3, 255), analog(6, 64), analog(11, 128), { kind: 'setDigitalPin', pin: 7, isHigh: true }, { kind: 'setDigitalPin', pin: 13, isHigh: true })
  board.play('ears', 33).play('knob', 20).play('eye', 90).play('blue-button', 1).run(400)
  board.tell({ kind: 'distanceQuery', trigger: 12, echo: 10 }).run(100).play('blue-button', 0).play('yellow-button', 1).run(500)
  return board
}

test('each part that shows something tells its first state', () => {
  expect(new WiredBoard(flash, kit).shown).toEqual([
    { cycle: 0, part: 'lamp', state: 0 }, { cycle: 0, part: 'red', state: 0 }, { cycle: 0, part: 'rainbow', state: [0, 0, 0] },
    { cycle: 0, part: 'buzzer', state: 0 }, { cycle: 0, part: 'arm', state: 90 }, { cycle: 0, part: 'built-in', state: 0 },
  ])
})

test('all parts of the kit work at once', () => {
  const board = busySecond(1)
  expect(['lamp', 'red', 'rainbow', 'buzzer', 'arm', 'built-in'].map((part) => board.statesOf(part).at(-1))).toEqual([50, 100, [255, 0, 64], 440, 0, 100])
  expect([board.statesOf('lamp'), board.statesOf('buzzer'), board.statesOf('rainbow')]).toEqual([[50], [440], [[255, 0, 0], [255, 0, 64]]])
  expect(board.heard('distance').length).toBe(1)
  expect(Math.abs((board.heard('distance')[0]?.message.microseconds ?? 0) - 33 * 58)).toBeLessThanOrEqual(8)
  const lastOf = (channel: number) => board.heard('analog').filter(({ message }) => message.channel === channel).at(-1)?.message.value ?? 0
  expect([Math.round(lastOf(0) / 10.23), Math.round(lastOf(1) / 10.23)]).toEqual([20, 90])
  // D2 is let go, D4 is held.
  expect(board.heard('digitalPort').at(-1)?.message.levels).toBe(0b00100)
  expect(board.uno.overruns).toBe(0)
})

test('two runs are equal to the cycle; another seed is another day', () => {
  const lifeOf = ({ shown, said, changes }: WiredBoard) => ({ shown, said, changes })
  expect(lifeOf(busySecond(3))).toEqual(lifeOf(busySecond(3)))
  expect(lifeOf(busySecond(3)).said).not.toEqual(lifeOf(busySecond(4)).said)
})

test('a hand may be told its cycle', () => {
  const board = new WiredBoard(flash, kit).run(10).tell(...awake).run(50).forget()
  const cycle = board.uno.cycles + 30 * CYCLES_PER_MILLISECOND
  board.parts.play('blue-button', 1, cycle)
  const [report] = board.run(50).heard('digitalPort')
  expect(report?.from).toBeGreaterThan(cycle)
  expect(report?.from).toBeLessThan(cycle + 0.1 * CYCLES_PER_MILLISECOND)
})

test('a hand on a part that is not there or only shows, or with no number, does nothing', () => {
  const board = new WiredBoard(flash, kit).run(10).forget()
  board.play('no-such-part', 1).play('lamp', 100).play('arm', 10).play('ears', NaN).play('knob', Infinity).run(50)
  expect([board.shown, board.said]).toEqual([[], []])
})

test('parts that are let go neither show nor hold anything any more, whatever was under way', () => {
  const board = new WiredBoard(flash, kit).run(10).tell(...awake, analog(9, 0)).run(60).play('blue-button', 1)
  expect(board.uno.drive('D2')).toBe('pull-up')
  board.parts.play('yellow-button', 1, board.uno.cycles + 1000)
  board.parts.letGo()
  board.forget().run(50).tell({ kind: 'distanceQuery', trigger: 12, echo: 10 }, { kind: 'setDigitalPin', pin: 13, isHigh: true }).run(100)
  expect(board.shown).toEqual([])
  expect(board.heard('digitalPort').at(-1)?.message.levels ?? 0b10100).toBe(0b10100)
  expect(board.heard('distance').map(({ message }) => message.microseconds)).toEqual([0])
})

test.each([bareBoard, trafficLight, kit])('$id: every part finds its pins', (object) => {
  expect(() => new WiredBoard(flash, object).run(20)).not.toThrow()
})

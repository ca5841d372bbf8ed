import johnnyFive from 'johnny-five'
import { expect, test } from 'vitest'
import { pinMode } from '../../hardware/protocol/firmata.ts'
import type { BoardMessage } from '../../hardware/protocol/messages.ts'
import { linkedUno, openedUno } from './test-support/emulated-uno.ts'

test('our firmware answers by itself, and says who it is', async () => {
  const uno = await linkedUno()
  const board = await uno.answer()
  expect(board?.firmware).toEqual({ name: 'CamionQuiCode', version: expect.stringMatching(/^\d+\.\d+$/) as string })
  expect(uno.told).toEqual([{ kind: 'capabilityQuery' }, { kind: 'analogMappingQuery' }])
  expect(uno.closings).toEqual([])
})

test('a board that has answered is asked nothing more until there is something to do', async () => {
  const uno = await openedUno()
  await uno.pass(1000)
  expect(uno.told).toEqual([])
})

test('levels travel only when they are sent', async () => {
  const { board, told, did, pass } = await openedUno()
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

test('a mode that is asked for is said each time, whatever the board was told before', async () => {
  const { board, told, did, pass } = await openedUno()
  for (const make of [() => board.makeOutput(12), () => board.makeOutput(12), () => board.makeDuty(11), () => board.makeDuty(11)]) make()
  await pass(10)
  expect(told.map((message) => 'mode' in message && message.mode)).toEqual([pinMode.output, pinMode.output, pinMode.pwm, pinMode.pwm])
  expect(did).toEqual(['D12 low', 'D11 low'])
})

test('a duty cycle, a servo’s angle and a tone travel at once; a servo is made one by its first angle', async () => {
  const { board, told } = await openedUno()
  board.setDuty(11, 200)
  board.turnServo(9, 10)
  board.turnServo(9, 170)
  board.soundTone(8, 1_000)
  expect(told).toEqual([
    { kind: 'analog', channel: 11, value: 200 },
    { kind: 'servoConfig', pin: 9, shortest: 544, longest: 2400 }, { kind: 'analog', channel: 9, value: 10 }, { kind: 'analog', channel: 9, value: 170 },
    { kind: 'tone', pin: 8, hertz: 1_000 },
  ])
})

test('what the board tells is heard until one listens no more', async () => {
  const { board, time, pass } = await openedUno()
  const heard: BoardMessage[] = []
  const endHearing = board.hear((message) => heard.push(message))
  board.pullUp(2)
  board.reportLevel(2)
  board.reportChannel(0)
  board.endReportOfChannel(0)
  await pass(10)
  time.board.input({ cycle: 0, pin: 'D2', level: 0 })
  await pass(10)
  endHearing()
  time.board.input({ cycle: 0, pin: 'D2', level: 1 })
  await pass(10)
  expect(heard).toEqual([{ kind: 'digitalPort', port: 0, levels: 0b100 }, { kind: 'digitalPort', port: 0, levels: 0 }])
})

test('a board that heard a sign of life and then nothing makes itself safe, and says so', async () => {
  const { board, did, pass } = await openedUno()
  const heard: string[] = []
  board.hear(({ kind }) => heard.push(kind))
  board.makeOutput(12)
  board.setLevel(12, 1)
  board.sendLevels()
  board.keepAlive()
  await pass(995)
  expect({ heard, did }).toEqual({ heard: [], did: ['D12 low', 'D12 high'] })
  await pass(10)
  expect({ heard, did: did.slice(2) }).toEqual({ heard: ['madeSafe'], did: ['D12 low'] })
})

test('of boards that were plugged before, none is kept; two at once work side by side', async () => {
  const [first, second] = [await openedUno(), await openedUno()]
  for (const { board } of [first, second]) board.makeOutput(12)
  for (const { board } of [second, first]) board.setLevel(12, 1)
  for (const { board, pass } of [first, second]) {
    board.sendLevels()
    await pass(10)
  }
  expect({ kept: johnnyFive.Board.cache.length, did: [first.did, second.did] }).toEqual({ kept: 0, did: [['D12 low', 'D12 high'], ['D12 low', 'D12 high']] })
})

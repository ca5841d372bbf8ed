import { describe, expect, test } from 'vitest'
import { nano } from '../boards/nano.ts'
import { pinMode } from '../protocol/firmata.ts'
import { ourFlash } from './image.ts'
import { TalkingBoard } from './test-support/talking-board.ts'
import { CYCLES_PER_MILLISECOND } from './uno.ts'

const flash = ourFlash()
const startedBoard = () => new TalkingBoard(flash).run(10).forget()

describe('at its start the firmware', () => {
  test('says protocol 2.7, then its name and version', () => {
    const board = new TalkingBoard(flash).run(10)
    expect(board.said.map(({ message }) => message)).toEqual([
      { kind: 'version', major: 2, minor: 7 },
      { kind: 'firmware', major: 1, minor: 1, name: 'CamionQuiCode' },
    ])
  })

  test('has said its version within 2 ms and all of it within 8 ms', () => {
    const board = new TalkingBoard(flash).run(10)
    expect(board.heard('version')[0]?.to).toBeLessThan(2 * CYCLES_PER_MILLISECOND)
    expect(board.heard('firmware')[0]?.to).toBeLessThan(8 * CYCLES_PER_MILLISECOND)
  })

  test('drives nothing but the built-in light, which is off', () => {
    const board = new TalkingBoard(flash).run(10)
    expect(board.changes.map(({ pin, drive }) => ({ pin, drive }))).toEqual([{ pin: 'D13', drive: 'low' }])
  })

  test('listens at 57,600 baud within one per cent', () => {
    expect(Math.abs(startedBoard().uno.baud / 57_600 - 1)).toBeLessThan(0.01)
  })
})

describe('asked', () => {
  test('for its version, it says it', () => {
    expect(startedBoard().tell({ kind: 'versionQuery' }).run(2).said).toMatchObject([{ message: { kind: 'version', major: 2, minor: 7 } }])
  })

  test('for its firmware, it says name and version', () => {
    const board = startedBoard().tell({ kind: 'firmwareQuery' }).run(10)
    expect(board.said).toMatchObject([{ message: { kind: 'firmware', name: 'CamionQuiCode' } }])
  })

  test('for its capabilities, it says what the board description says', () => {
    const [said, ...others] = startedBoard().tell({ kind: 'capabilityQuery' }).run(40).heard('capabilities')
    expect(others).toEqual([])
    const expected = nano.pins.map((pin) => pin.reservedFor ? [] : [
      ...(pin.isDigital ? [{ mode: pinMode.input, resolution: 1 }, { mode: pinMode.output, resolution: 1 }] : []),
      ...(pin.analogChannel === undefined ? [] : [{ mode: pinMode.analog, resolution: 10 }]),
      ...(pin.hasPwm ? [{ mode: pinMode.pwm, resolution: 8 }] : []),
      ...(pin.isDigital ? [{ mode: pinMode.servo, resolution: 14 }] : []),
      ...(pin.isDigital ? [{ mode: pinMode.inputPullUp, resolution: 1 }] : []),
    ])
    expect(said?.message.pins).toEqual(expected)
  })

  test('for its capabilities, it says no more bytes than it keeps room for', () => {
    const board = startedBoard().tell({ kind: 'capabilityQuery' }).run(40)
    expect(board.bytes.length).toBeLessThanOrEqual(200)
    expect(board.bytes.length).toBeGreaterThan(190)
  })

  test('for its analog channels, it says what the board description says', () => {
    const [said] = startedBoard().tell({ kind: 'analogMappingQuery' }).run(10).heard('analogMapping')
    expect(said?.message.channels).toEqual(nano.pins.map(({ analogChannel }) => analogChannel))
  })

  test.each([
    { told: 'nothing', pin: 2, orders: [], mode: pinMode.input, state: 0 },
    { told: 'nothing, A0', pin: 14, orders: [], mode: pinMode.analog, state: 0 },
    { told: 'to pull up', pin: 2, orders: [0xf4, 2, pinMode.inputPullUp], mode: pinMode.inputPullUp, state: 1 },
    { told: 'to be high', pin: 2, orders: [0xf4, 2, pinMode.output, 0xf5, 2, 1], mode: pinMode.output, state: 1 },
    { told: 'to turn to 1500 µs', pin: 9, orders: [0xf4, 9, pinMode.servo, 0xe9, 0x5c, 11], mode: pinMode.servo, state: 1500 },
    { told: 'a duty of 200', pin: 3, orders: [0xf4, 3, pinMode.pwm, 0xe3, 0x48, 1], mode: pinMode.pwm, state: 200 },
  ])('for the state of a pin told $told, it says mode $mode and state $state', ({ pin, orders, mode, state }) => {
    const board = startedBoard().tellBytes(...orders).tell({ kind: 'pinStateQuery', pin }).run(10)
    expect(board.said.map(({ message }) => message)).toEqual([{ kind: 'pinState', pin, mode, state }])
  })

  test('for the state of a pin that is not there, it says nothing', () => {
    expect(startedBoard().tell({ kind: 'pinStateQuery', pin: 22 }, { kind: 'pinStateQuery', pin: 127 }).run(10).said).toEqual([])
  })

  test('to hear a string, it says it back', () => {
    const board = startedBoard().tell({ kind: 'string', text: 'Bonjour à tous' }).run(20)
    expect(board.said).toMatchObject([{ message: { kind: 'string', text: 'Bonjour à tous' } }])
  })

  test('ten things at once, it answers all ten in order', () => {
    const board = startedBoard()
    for (let turn = 0; turn < 5; turn += 1) board.tell({ kind: 'capabilityQuery' }, { kind: 'versionQuery' })
    expect(board.run(200).said.map(({ message }) => message.kind)).toEqual(Array.from({ length: 5 }, () => ['capabilities', 'version']).flat())
    expect(board.losses).toMatchObject({ malformed: 0 })
  })
})

test('after a reset it starts again, and lets go of every pin', () => {
  const board = startedBoard().tellBytes(0xf4, 8, 1, 0xf5, 8, 1).run(2)
  expect(board.uno.drive('D8')).toBe('high')
  board.uno.reset()
  expect(board.uno.drive('D8')).toBe('input')
  expect(board.forget().run(10).said.map(({ message }) => message.kind)).toEqual(['version', 'firmware'])
})

import { describe, expect, test } from 'vitest'
import { mayBe, pinNamed } from './board.ts'
import { nano } from './nano.ts'
import { uno } from './uno.ts'

describe.each([uno, nano])('$names.en', (board) => {
  test('numbers its pins for Firmata in order, without a gap', () => {
    expect(board.pins.map((pin) => pin.firmataPin)).toEqual(board.pins.map((_, index) => index))
  })

  test('has one name and one port bit for each pin', () => {
    expect(new Set(board.pins.map((pin) => pin.name)).size).toBe(board.pins.length)
    const portBits = board.pins.flatMap(({ portBit }) => (portBit ? [`P${portBit.port}${portBit.bit}`] : []))
    expect(new Set(portBits).size).toBe(20)
  })

  test('keeps D0 and D1 for the line to the computer, and nothing else', () => {
    expect(board.pins.filter((pin) => pin.reservedFor).map((pin) => pin.name)).toEqual(['D0', 'D1'])
  })

  test('offers a duty cycle on the pins of timers 0 and 2 only', () => {
    expect(board.pins.filter((pin) => pin.hasPwm).map((pin) => pin.name)).toEqual(['D3', 'D5', 'D6', 'D11'])
  })
})

test('the built-in light of both boards is PB5', () => {
  expect([uno, nano].map((board) => pinNamed(board, 'D13')?.portBit)).toEqual([{ port: 'B', bit: 5 }, { port: 'B', bit: 5 }])
})

test('only the Nano has A6 and A7, and they measure without being digital', () => {
  expect(pinNamed(uno, 'A6')).toBeUndefined()
  expect(pinNamed(nano, 'A7')).toEqual({ name: 'A7', firmataPin: 21, isDigital: false, hasPwm: false, analogChannel: 7 })
})

test('a port is recognised whatever the case of its ids', () => {
  expect(mayBe(uno, '2A03', '0043')).toBe(true)
  expect(mayBe(uno, '0403', '6001')).toBe(false)
})

test('a CH340 clone may be either board', () => {
  expect([uno, nano].every((board) => mayBe(board, '1A86', '7523'))).toBe(true)
})

import { expect, test } from 'vitest'
import { OUR_FIRMWARE } from '../../common/connection.ts'
import { unableOn } from './unable.ts'

const board = { path: '/dev/ttyACM0', kind: 'usb' } as const

test('another firmware is unable to sing and to measure, and its blocks can say so', () => {
  expect([...unableOn({ is: 'ready', board, firmware: { name: 'StandardFirmata.ino', version: '2.5' } })]).toEqual(['sound', 'measure'])
})

test('our firmware is able to do all that a block asks', () => {
  expect(unableOn({ is: 'ready', board, firmware: { name: OUR_FIRMWARE, version: '99.0' } })).toEqual(new Set())
})

test('a board that is not there yet is not said to be unable', () => {
  expect(unableOn({ is: 'opening', board })).toEqual(new Set())
})

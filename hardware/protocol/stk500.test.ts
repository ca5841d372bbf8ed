import { describe, expect, test } from 'vitest'
import { dataBytesAnswered, encodeCommand, endsInSync, readAnswer } from './stk500.ts'
import type { Stk500Command } from './stk500.ts'

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
const bytes = (text: string): Uint8Array => Uint8Array.from(text.split(' ').filter(Boolean), (byte) => Number.parseInt(byte, 16))

const wholePage = Uint8Array.from({ length: 128 }, (_, index) => index)

test.each<readonly [Stk500Command, string]>([
  [{ kind: 'getSync' }, '30 20'],
  [{ kind: 'readSignature' }, '75 20'],
  [{ kind: 'enterProgramming' }, '50 20'],
  [{ kind: 'leaveProgramming' }, '51 20'],
  [{ kind: 'loadAddress', address: 0 }, '55 00 00 20'],
  [{ kind: 'loadAddress', address: 0x7780 }, '55 c0 3b 20'],
  [{ kind: 'loadAddress', address: 0x1fffe }, '55 ff ff 20'],
  [{ kind: 'programPage', bytes: bytes('0c 94 20') }, '64 00 03 46 0c 94 20 20'],
  [{ kind: 'programPage', bytes: wholePage }, `64 00 80 46 ${hex(wholePage)} 20`],
  [{ kind: 'readPage', length: 128 }, '74 00 80 46 20'],
  [{ kind: 'readPage', length: 256 }, '74 01 00 46 20'],
])('%o is said as %s', (command, said) => {
  expect(hex(encodeCommand(command))).toBe(said)
})

test.each<Stk500Command>([
  { kind: 'loadAddress', address: 1 },
  { kind: 'loadAddress', address: -2 },
  { kind: 'loadAddress', address: 0x20000 },
  { kind: 'programPage', bytes: new Uint8Array(0) },
  { kind: 'programPage', bytes: new Uint8Array(257) },
  { kind: 'readPage', length: 0 },
])('%o is a bug of its caller', (command) => {
  expect(() => encodeCommand(command)).toThrow(RangeError)
})

describe('an answer', () => {
  const readThree = { kind: 'readPage', length: 3 } as const

  test.each<readonly [Stk500Command, string, ReturnType<typeof readAnswer>]>([
    [{ kind: 'getSync' }, '14 10', { is: 'done', data: bytes('') }],
    [{ kind: 'readSignature' }, '14 1e 95 0f 10', { is: 'done', data: bytes('1e 95 0f') }],
    [readThree, '14 14 10 10 10', { is: 'done', data: bytes('14 10 10') }],
    [{ kind: 'getSync' }, '', { is: 'unfinished' }],
    [{ kind: 'getSync' }, '14', { is: 'unfinished' }],
    [readThree, '14 10', { is: 'unfinished' }],
    [{ kind: 'getSync' }, '15', { is: 'nonsense' }],
    [{ kind: 'getSync' }, '14 11', { is: 'nonsense' }],
    [{ kind: 'getSync' }, '14 10 14', { is: 'nonsense' }],
    [readThree, 'f9 02 07', { is: 'nonsense' }],
  ])('to %o, hearing "%s", is %o', (command, heard, answer) => {
    expect(readAnswer(command, bytes(heard))).toEqual(answer)
  })

  test('has as much data as the command asks for', () => {
    expect([{ kind: 'getSync' } as const, { kind: 'readSignature' } as const, readThree].map(dataBytesAnswered)).toEqual([0, 3, 3])
  })
})

test('sync is found after whatever the board said before', () => {
  expect(['', '10', '14 10', 'f9 02 07 14 10', '14 10 14 10', '14 10 00'].map((heard) => endsInSync(bytes(heard)))).toEqual([false, false, true, true, true, false])
})

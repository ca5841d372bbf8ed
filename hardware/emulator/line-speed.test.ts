import { describe, expect, test } from 'vitest'
import { assembled } from './test-support/assembled.ts'
import { EmulatedUno } from './uno.ts'

/** Says each byte back, at the speed of a divisor, doubled (U2X) or not. */
const echo = (divisor: number, isDoubled: boolean) => assembled(`
  ldi r16, ${isDoubled ? 2 : 0}
  sts 0xc0, r16
  ldi r16, ${divisor}
  sts 0xc4, r16
  ldi r16, 0x18
  sts 0xc1, r16
  loop:
  lds r16, 0xc0
  sbrs r16, 7
  rjmp loop
  lds r17, 0xc6
  sts 0xc6, r17
  rjmp loop
`)

const said = [0x30, 0x20, 0x00, 0xff, 0x14, 0x10]

/** What comes back of six bytes, and the cycles from the first one sent to the last one back. */
function echoed(board: EmulatedUno): { readonly heard: readonly number[]; readonly cycles: number } {
  board.advanceTo(1000)
  const heard: number[] = []
  let last = 0
  board.onByte = (byte, cycle) => {
    heard.push(byte)
    last = cycle
  }
  board.sendBytes(Uint8Array.from(said))
  board.advanceTo(100_000)
  return { heard, cycles: last - 1000 }
}

describe.each([
  { name: 'optiboot', divisor: 16, isDoubled: true, nominal: 115_200, bit: 136 },
  { name: 'ATmegaBOOT', divisor: 16, isDoubled: false, nominal: 57_600, bit: 272 },
  { name: 'our firmware', divisor: 34, isDoubled: true, nominal: 57_600, bit: 280 },
])('at the speed of $name', ({ divisor, isDoubled, nominal, bit }) => {
  test('bytes go both ways without a gap, with whoever speaks at its nominal speed', () => {
    const board = new EmulatedUno(echo(divisor, isDoubled))
    board.speakAt(nominal)
    const { heard, cycles } = echoed(board)
    expect(heard).toEqual(said)
    expect(cycles).toBeGreaterThanOrEqual((said.length + 1) * 10 * bit)
    expect(cycles).toBeLessThan((said.length + 1) * 10 * bit + 50)
    expect(board.overruns).toBe(0)
  })

  test('with whoever speaks at another speed, they are other bytes, both ways, also after a reset', () => {
    const board = new EmulatedUno(echo(divisor, isDoubled))
    board.speakAt(nominal === 57_600 ? 115_200 : 57_600)
    board.reset()
    board.advanceTo(1000)
    const heard: number[] = []
    board.onByte = (byte) => heard.push(byte)
    board.sendBytes(Uint8Array.of(0x30))
    board.advanceTo(20_000)
    const received = board.peek(17)
    expect(received).not.toBe(0x30)
    expect(heard.map((byte) => byte === received)).toEqual([false])
  })
})

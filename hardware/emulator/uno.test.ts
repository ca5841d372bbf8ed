import { assemble } from 'avr8js/dist/cjs/utils/assembler.js'
import { describe, expect, test } from 'vitest'
import { ourFlash } from './image.ts'
import { FLASH_BYTES } from './intel-hex.ts'
import { CYCLES_PER_MILLISECOND, EmulatedUno } from './uno.ts'
import type { PinChange } from './uno.ts'

/** A board running a few lines of assembly. Registers are memory addresses of the datasheet's register summary. */
function boardRunning(source: string): EmulatedUno {
  const { bytes, errors } = assemble(source)
  if (errors.length > 0) throw new Error(errors.join('\n'))
  const flash = new Uint8Array(FLASH_BYTES).fill(0xff)
  flash.set(bytes)
  return new EmulatedUno(flash)
}

function pinTrace(board: EmulatedUno): PinChange[] {
  const changes: PinChange[] = []
  board.onPinChange = (change) => changes.push(change)
  return changes
}

function byteTrace(board: EmulatedUno): { byte: number; cycle: number }[] {
  const bytes: { byte: number; cycle: number }[] = []
  board.onByte = (byte, cycle) => bytes.push({ byte, cycle })
  return bytes
}

/** Receiver and transmitter on, 57,600 baud with U2X: 80 cycles a tenth of a character times 35. */
const serialOn = `
  ldi r16, 2
  sts 0xc0, r16
  ldi r16, 34
  sts 0xc4, r16
  ldi r16, 0x18
  sts 0xc1, r16
`
const CHARACTER = 35 * 8 * 10

describe('pins', () => {
  test('a change is reported at its cycle', () => {
    const board = boardRunning(`
      sbi 0x04, 5
      nop
      sbi 0x05, 5
      cbi 0x05, 5
    loop:
      rjmp loop
    `)
    const changes = pinTrace(board)
    board.advanceTo(20)
    expect(changes).toEqual([
      { cycle: 0, pin: 'D13', drive: 'low' },
      { cycle: 3, pin: 'D13', drive: 'high' },
      { cycle: 5, pin: 'D13', drive: 'low' },
    ])
    expect(board.drive('D13')).toBe('low')
    expect(board.drive('D12')).toBe('input')
  })

  /** Copies D2 to D13 for ever. */
  const mirror = `
      sbi 0x04, 5
    loop:
      sbis 0x09, 2
      cbi 0x05, 5
      sbic 0x09, 2
      sbi 0x05, 5
      rjmp loop
  `

  test('an input reads what the outside world holds, and 0 when it lets go', () => {
    const board = boardRunning(mirror)
    board.at(100, () => { board.setLevel('D2', 1) })
    board.at(200, () => { board.setLevel('D2', undefined) })
    const changes = pinTrace(board)
    board.advanceTo(300)
    const [, rise, fall] = changes
    expect(changes).toHaveLength(3)
    expect(rise?.cycle).toBeGreaterThanOrEqual(100)
    expect(rise?.cycle).toBeLessThan(110)
    expect(fall?.cycle).toBeGreaterThanOrEqual(200)
    expect(fall?.cycle).toBeLessThan(210)
  })

  test('an input with its pull-up reads 1 until something holds it at 0', () => {
    const board = boardRunning(`sbi 0x0b, 2\n${mirror}`)
    board.advanceTo(100)
    expect([board.drive('D2'), board.drive('D13')]).toEqual(['pull-up', 'high'])
    board.setLevel('D2', 0)
    board.advanceTo(200)
    expect(board.drive('D13')).toBe('low')
    board.setLevel('D2', undefined)
    board.advanceTo(300)
    expect(board.drive('D13')).toBe('high')
  })

  test('a digital input between its thresholds keeps its level', () => {
    const board = boardRunning(mirror)
    const levels = [3.1, 2.2, 1.4, 2.2].map((volts, index) => {
      board.setVolts('D2', volts)
      board.advanceTo((index + 1) * 100)
      return board.drive('D13')
    })
    expect(levels).toEqual(['high', 'high', 'low', 'low'])
  })

  test('a voltage is measured by the converter', () => {
    const board = boardRunning(`
      ldi r16, 0x41
      sts 0x7c, r16
      ldi r16, 0xc7
      sts 0x7a, r16
    loop:
      rjmp loop
    `)
    board.setVolts('A1', 2.5)
    board.advanceTo(25 * 128 + 20)
    expect(board.peek(0x78) + 256 * board.peek(0x79)).toBe(512)
  })
})

describe('the serial line', () => {
  const echo = `
    ${serialOn}
    loop:
      lds r16, 0xc0
      sbrs r16, 7
      rjmp loop
      lds r17, 0xc6
      sts 0xc6, r17
      rjmp loop
  `

  test('a byte takes one character time in, and is reported when its stop bit has ended', () => {
    const board = boardRunning(echo)
    board.advanceTo(1000)
    expect(board.baud).toBeCloseTo(57_143, 0)
    const sent = board.cycles
    const bytes = byteTrace(board)
    board.sendBytes(Uint8Array.of(0x55))
    board.advanceTo(10_000)
    expect(bytes).toHaveLength(1)
    expect(bytes[0]?.byte).toBe(0x55)
    const way = (bytes[0]?.cycle ?? 0) - sent
    expect(way).toBeGreaterThanOrEqual(2 * CHARACTER)
    expect(way).toBeLessThan(2 * CHARACTER + 30)
  })

  test('bytes follow each other without a gap', () => {
    const board = boardRunning(echo)
    board.advanceTo(1000)
    const bytes = byteTrace(board)
    board.sendBytes(Uint8Array.from({ length: 200 }, (_, index) => index))
    board.advanceTo(1000 + 210 * CHARACTER)
    expect(bytes.map(({ byte }) => byte)).toEqual(Array.from({ length: 200 }, (_, index) => index))
    const span = (bytes[199]?.cycle ?? 0) - (bytes[0]?.cycle ?? 0)
    expect(Math.abs(span - 199 * CHARACTER)).toBeLessThan(30)
    expect(board.overruns).toBe(0)
  })

  test('bytes sent before the receiver listens are lost', () => {
    const board = boardRunning(echo)
    const bytes = byteTrace(board)
    board.sendBytes(Uint8Array.of(1, 2, 3))
    board.advanceTo(5 * CHARACTER)
    expect(bytes).toEqual([])
  })

  test('a program that does not read keeps the first two bytes and the last one', () => {
    const board = boardRunning(`
      ${serialOn}
    wait:
      sbis 0x09, 2
      rjmp wait
      lds r16, 0xc0
      sts 0x0100, r16
      lds r17, 0xc6
      sts 0x0101, r17
      lds r17, 0xc6
      sts 0x0102, r17
      lds r17, 0xc6
      sts 0x0103, r17
      lds r16, 0xc0
      sts 0x0104, r16
    loop:
      rjmp loop
    `)
    board.advanceTo(1000)
    board.sendBytes(Uint8Array.of(1, 2, 3, 4, 5))
    board.advanceTo(1000 + 6 * CHARACTER)
    board.setLevel('D2', 1)
    board.advanceTo(1000 + 7 * CHARACTER)
    expect([0x0101, 0x0102, 0x0103].map((address) => board.peek(address))).toEqual([1, 2, 5])
    expect(board.overruns).toBe(2)
    // Received and overrun before, neither after.
    expect([board.peek(0x0100) & 0x88, board.peek(0x0104) & 0x88]).toEqual([0x88, 0])
  })
})

describe('time', () => {
  const idle = `
    loop:
      rjmp loop
  `

  test('a run stops at the first instruction boundary at or after its cycle', () => {
    const board = boardRunning(idle)
    board.advanceTo(99)
    expect(board.cycles).toBe(100)
    board.advanceTo(50)
    expect(board.cycles).toBe(100)
  })

  test('acts are done in the order of their cycles, also those asked for on the way', () => {
    const board = boardRunning(idle)
    const done: [string, number][] = []
    const note = (name: string) => () => { done.push([name, board.cycles]) }
    board.at(50, note('second'))
    board.at(20, () => {
      note('first')()
      board.at(30, note('asked for on the way'))
      board.at(10, note('already due'))
    })
    board.advanceTo(50)
    expect(done).toEqual([['first', 20], ['already due', 20], ['asked for on the way', 30], ['second', 50]])
  })

  test('a run cannot be continued from inside itself', () => {
    const board = boardRunning(idle)
    board.at(10, () => { board.advanceTo(20) })
    expect(() => { board.advanceTo(30) }).toThrow('advanceTo was called from inside')
    board.advanceTo(40)
    expect(board.cycles).toBe(40)
  })
})

describe('sleep', () => {
  /** On a change of D2 puts D13 high; else sleeps. What is in `before` stands just before the first sleep. */
  const sleeper = (before: string) => `
      jmp start
      ${'nop\n'.repeat(8)}
      sbi 0x05, 5
      reti
    start:
      sbi 0x04, 5
      ldi r16, 4
      sts 0x6d, r16
      sts 0x68, r16
      ldi r16, 1
      out 0x33, r16
      ${before}
      sleep
      sbi 0x04, 4
    loop:
      rjmp loop
  `

  test('lasts until an interrupt, which is served at once', () => {
    const board = boardRunning(sleeper('sei'))
    board.at(1000, () => { board.setLevel('D2', 1) })
    const changes = pinTrace(board)
    board.advanceTo(2000)
    expect(changes.map(({ pin, drive }) => `${pin} ${drive}`)).toEqual(['D13 low', 'D13 high', 'D12 low'])
    expect(changes[1]?.cycle).toBeGreaterThanOrEqual(1000)
    expect(changes[1]?.cycle).toBeLessThanOrEqual(1012)
  })

  test('is not missed by an interrupt that waited for it', () => {
    const board = boardRunning(sleeper(`${'nop\n'.repeat(100)} sei`))
    board.at(50, () => { board.setLevel('D2', 1) })
    board.advanceTo(2000)
    // The interrupt is served after the sleep began: the program goes on.
    expect([board.drive('D13'), board.drive('D12')]).toEqual(['high', 'low'])
  })

  test('without interrupts lasts until a reset', () => {
    const board = boardRunning(sleeper('cli'))
    board.at(1000, () => { board.setLevel('D2', 1) })
    board.advanceTo(5000)
    expect(board.drive('D12')).toBe('input')
    board.reset()
    board.advanceTo(6000)
    expect(board.drive('D13')).toBe('low')
  })
})

describe('a reset', () => {
  /** Adds one to a byte of SRAM, puts D13 high, then waits. */
  const countStarts = `
      lds r16, 0x0100
      inc r16
      sts 0x0100, r16
      sbi 0x04, 5
      sbi 0x05, 5
    loop:
      rjmp loop
  `

  test('starts the program again, lets go of the pins, keeps the SRAM and the cycles', () => {
    const board = boardRunning(countStarts)
    const changes = pinTrace(board)
    board.advanceTo(100)
    board.reset()
    expect(board.drive('D13')).toBe('input')
    board.advanceTo(200)
    expect(board.peek(0x0100)).toBe(2)
    expect(changes.map(({ drive }) => drive)).toEqual(['low', 'high', 'input', 'low', 'high'])
    expect(changes.map(({ cycle }) => cycle)).toEqual([...changes.map(({ cycle }) => cycle)].sort((a, b) => a - b))
    expect(board.cycles).toBe(200)
  })

  test('may be asked for by something the run itself called', () => {
    const board = boardRunning(countStarts)
    board.at(50, () => { board.reset() })
    board.advanceTo(100)
    expect(board.peek(0x0100)).toBe(2)
  })

  test('tells the program whether it was power, the reset line or the watchdog', () => {
    const board = boardRunning(`
      lds r16, 0x54
      sts 0x0100, r16
      ldi r17, 0x18
      ldi r18, 0x08
      sts 0x60, r17
      sts 0x60, r18
    loop:
      rjmp loop
    `)
    board.advanceTo(100)
    expect(board.peek(0x0100)).toBe(0x01)
    board.reset()
    board.advanceTo(200)
    expect(board.peek(0x0100)).toBe(0x02)
    board.advanceTo(17 * CYCLES_PER_MILLISECOND)
    expect(board.peek(0x0100)).toBe(0x08)
  })
})

test('the same run gives the same trace whatever the steps it is cut into', () => {
  const flash = ourFlash()
  const end = 150 * CYCLES_PER_MILLISECOND

  function traceInSteps(nextStep: () => number): string[] {
    const board = new EmulatedUno(flash)
    const trace: string[] = []
    board.onByte = (byte, cycle) => trace.push(`${cycle} byte ${byte}`)
    board.onPinChange = ({ cycle, pin, drive }) => trace.push(`${cycle} ${pin} ${drive}`)
    const after = (milliseconds: number) => milliseconds * CYCLES_PER_MILLISECOND
    // D2 an input that reports, A0 reports, D3 a duty cycle, then presses, voltages and noise.
    board.at(after(10), () => { board.sendBytes(Uint8Array.of(0xf4, 2, 0, 0xd0, 1, 0xc0, 1, 0xf4, 3, 3, 0xe3, 100, 0)) })
    for (let milliseconds = 20; milliseconds < 120; milliseconds += 7) {
      const odd = after(milliseconds) + 31 * milliseconds
      board.at(odd, () => { board.setLevel('D2', milliseconds % 2 ? 1 : 0) })
      board.at(odd, () => { board.sendBytes(Uint8Array.of(0xf9, milliseconds, 0xf0, 0x79, 0xf7)) })
      board.at(odd + 5, () => { board.setVolts('A0', milliseconds / 25) })
    }
    board.at(after(130), () => { board.reset() })
    while (board.cycles < end) board.advanceTo(Math.min(end, board.cycles + nextStep()))
    return trace
  }

  let state = 12_345
  const randomStep = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % 40_000 + 1
  const inMilliseconds = traceInSteps(() => CYCLES_PER_MILLISECOND)
  expect(inMilliseconds.length).toBeGreaterThan(600)
  expect(traceInSteps(randomStep)).toEqual(inMilliseconds)
  expect(traceInSteps(() => end)).toEqual(inMilliseconds)
  expect(traceInSteps(() => 1)).toEqual(inMilliseconds)
})

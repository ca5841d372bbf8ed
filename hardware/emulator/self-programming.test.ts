import { expect, test } from 'vitest'
import { assembled } from './test-support/assembled.ts'
import { CYCLES_PER_MILLISECOND, EmulatedUno } from './uno.ts'

const BOOTS_FROM = 0x7e00
const PAGE = 0x0100
const PAGE_CYCLES = 4.5 * CYCLES_PER_MILLISECOND

/** Each order: SPMCSR, then `spm`. Z and r1:r0 are what they are. */
const order = (bits: number, between = '') => `ldi r16, ${bits}\nsts 0x57, r16\n${between}\nspm\n`
const wait = (label: string) => `${label}:\nlds r16, 0x57\nsbrc r16, 0\nrjmp ${label}\n`
const pointAt = (address: number) => `ldi r30, ${address & 0xff}\nldi r31, ${address >> 8}\n`
const word = (value: number) => `ldi r17, ${value & 0xff}\nmov r0, r17\nldi r17, ${value >> 8}\nmov r1, r17\n`
const fill = 0x01, erase = 0x03, write = 0x05, readAgain = 0x11
const rest = 'rest:\nrjmp rest\n'

const eraseAndWrite = `
  ${pointAt(PAGE)} ${order(erase)} ${wait('erased')}
  ${order(readAgain)}
  ${word(0x1234)} ${order(fill)}
  ${pointAt(PAGE + 126)} ${word(0xabcd)} ${order(fill)}
  ${pointAt(PAGE)} ${order(write)} ${wait('written')}
  ${order(readAgain)}
  ldi r18, 0xff
  sts 0x0100, r18
  ${rest}
`

/** What a flash is after such a page, everything else as it was. */
function withPage(flash: Uint8Array, page: Uint8Array): Uint8Array {
  const after = flash.slice()
  after.set(page, PAGE)
  return after
}

const writtenPage = new Uint8Array(128).fill(0xff)
writtenPage.set([0x34, 0x12])
writtenPage.set([0xcd, 0xab], 126)

/** The flash after ten milliseconds, of a board that had zeros where the page is. */
function ranFrom(bootsFrom: number | undefined, source: string, at = bootsFrom ?? 0): { before: Uint8Array; after: Uint8Array; board: EmulatedUno } {
  const before = assembled(source, at)
  before.fill(0, PAGE, PAGE + 128)
  const board = new EmulatedUno(before, bootsFrom === undefined ? {} : { bootsFrom })
  board.advanceTo(10 * CYCLES_PER_MILLISECOND)
  return { before, after: board.flash, board }
}

test('a bootloader erases a page, fills a buffer, writes it, and nothing else has changed', () => {
  const { before, after, board } = ranFrom(BOOTS_FROM, eraseAndWrite)
  expect(after).toEqual(withPage(before, writtenPage))
  expect(board.peek(0x57)).toBe(0)
})

test('erasing and writing take 4.5 ms each', () => {
  const { board } = ranFrom(BOOTS_FROM, eraseAndWrite)
  expect(board.peek(0x0100)).toBe(0xff)
  const early = new EmulatedUno(assembled(eraseAndWrite, BOOTS_FROM), { bootsFrom: BOOTS_FROM })
  early.advanceTo(2 * PAGE_CYCLES)
  expect(early.peek(0x0100)).toBe(0)
  early.advanceTo(2 * PAGE_CYCLES + 100)
  expect(early.peek(0x0100)).toBe(0xff)
})

test('what was not erased keeps its zeros', () => {
  const { before, after } = ranFrom(BOOTS_FROM, `${pointAt(PAGE)} ${word(0x1234)} ${order(fill)} ${order(write)} ${rest}`)
  expect(after).toEqual(before)
})

test('an order is forgotten after four cycles', () => {
  const late = ranFrom(BOOTS_FROM, `${pointAt(PAGE)} ${order(erase, 'nop\nnop\nnop\nnop\nnop')} ${rest}`)
  expect(late.after).toEqual(late.before)
  const inTime = ranFrom(BOOTS_FROM, `${pointAt(PAGE)} ${order(erase, 'nop\nnop\nnop\nnop')} ${rest}`)
  expect(inTime.after).toEqual(withPage(inTime.before, new Uint8Array(128).fill(0xff)))
})

test('what is ordered while a page is being written is passed over', () => {
  const { before, after } = ranFrom(BOOTS_FROM, `${pointAt(PAGE)} ${order(erase)} ${pointAt(PAGE + 128)} ${word(0)} ${order(fill)} ${order(write)} ${rest}`)
  expect(after).toEqual(withPage(before, new Uint8Array(128).fill(0xff)))
})

test('only code of the boot section may: neither an application, nor anything on a board without one', () => {
  const application = ranFrom(BOOTS_FROM, eraseAndWrite, 0x0200)
  expect(application.after).toEqual(application.before)
  const without = ranFrom(undefined, eraseAndWrite)
  expect(without.after).toEqual(without.before)
})

test('each reset starts at the boot section, and what was written stays', () => {
  const flash = assembled(`sbi 0x04, 5\n${eraseAndWrite}`, BOOTS_FROM)
  const board = new EmulatedUno(flash, { bootsFrom: BOOTS_FROM })
  board.advanceTo(10 * CYCLES_PER_MILLISECOND)
  board.reset()
  expect(board.drive('D13')).toBe('input')
  expect(board.flash).toEqual(withPage(flash, writtenPage))
  board.advanceTo(board.cycles + 10)
  expect(board.drive('D13')).toBe('low')
})

test('the image a board was given is not the one it writes', () => {
  const given = assembled(eraseAndWrite, BOOTS_FROM)
  const copy = given.slice()
  new EmulatedUno(given, { bootsFrom: BOOTS_FROM }).advanceTo(10 * CYCLES_PER_MILLISECOND)
  expect(given).toEqual(copy)
})

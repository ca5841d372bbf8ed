import { describe, expect, test } from 'vitest'
import { APPLICATION_BYTES, prepareBoard } from './prepare-board.ts'
import type { Prepared } from './prepare-board.ts'
import { SpokenBootloader, leapingClock } from './test-support/spoken-bootloader.ts'
import type { Habit } from './test-support/spoken-bootloader.ts'

/** Five pages, the last one not full. */
const image = Uint8Array.from({ length: 600 }, (_, index) => (index * 7) % 256)

const prepare = (board: SpokenBootloader, program = image, onProgress: (share: number) => void = () => {}): Promise<Prepared> =>
  prepareBoard({ lineAt: board.lineAt, clock: leapingClock(), image: program, onProgress })

const isSaid = (command: Uint8Array, code: number) => command[0] === code
const programPage = 0x64, readPage = 0x74, leave = 0x51, loadAddress = 0x55

/** Does something else at the so-manieth command of a code. */
function once(code: number, turn: number, instead: Habit): Habit {
  let turns = 0
  return (command, board) => {
    if (isSaid(command, code)) turns += 1
    return isSaid(command, code) && turns === turn ? instead(command, board) : board.answer(command)
  }
}

test('a board is prepared, and its line is free', async () => {
  const board = new SpokenBootloader()
  const progress: number[] = []
  expect(await prepare(board, image, (share) => progress.push(share))).toEqual({ ok: true, speed: 115_200 })
  expect(board.memory.subarray(0, 600)).toEqual(image)
  expect(board.memory.subarray(600).every((byte) => byte === 0xff)).toBe(true)
  expect(progress).toEqual([0, ...Array.from({ length: 11 }, (_, step) => (step + 1) / 11)])
  expect(board.isOpen).toBe(false)
})

test('until its first page is written, the last of all, a board is parked: `rjmp .-2` and nothing else', async () => {
  const starts: string[] = []
  const board = new SpokenBootloader({
    habit: (command, it) => {
      const answer = it.answer(command)
      if (isSaid(command, programPage)) starts.push(Buffer.from(it.memory.subarray(0, 4)).toString('hex'))
      return answer
    },
  })
  await prepare(board)
  expect(starts).toEqual(['ffcfffff', 'ffcfffff', 'ffcfffff', 'ffcfffff', 'ffcfffff', '00070e15'])
})

describe('an image', () => {
  test('of all that an application may have is installed', async () => {
    const board = new SpokenBootloader()
    const whole = new Uint8Array(APPLICATION_BYTES).fill(0x5a)
    expect(await prepare(board, whole)).toEqual({ ok: true, speed: 115_200 })
    expect(board.memory.lastIndexOf(0x5a)).toBe(0x77ff)
  })

  test('of one byte more is refused before the line is opened', async () => {
    const board = new SpokenBootloader()
    expect(await prepare(board, new Uint8Array(APPLICATION_BYTES + 1))).toEqual({ ok: false, problem: 'image-too-large', detail: '30721 bytes of 30720' })
    expect(board.speeds).toEqual([])
  })

  test('of nothing is a bug', async () => {
    await expect(prepare(new SpokenBootloader(), new Uint8Array(0))).rejects.toThrow(RangeError)
  })
})

describe('a chip', () => {
  test.each([[[0x1e, 0x95, 0x0f]], [[0x1e, 0x95, 0x14]]])('that says %o is one of ours', async (signature) => {
    expect(await prepare(new SpokenBootloader({ signature }))).toEqual({ ok: true, speed: 115_200 })
  })

  test('that says another signature is refused, and nothing is written', async () => {
    const board = new SpokenBootloader({ signature: [0x1e, 0x98, 0x01] })
    expect(await prepare(board)).toEqual({ ok: false, problem: 'wrong-chip', detail: '1e 98 01' })
    expect(board.heard.some((command) => isSaid(command, programPage))).toBe(false)
  })
})

test.each(['port-not-found', 'port-busy', 'port-forbidden', 'port-failed'] as const)('a line that does not open says %s', async (problem) => {
  expect(await prepare(new SpokenBootloader({ problem }))).toEqual({ ok: false, problem })
})

test('a board that says nothing is tried at both speeds, twice', async () => {
  const board = new SpokenBootloader({ habit: () => [] })
  expect(await prepare(board)).toEqual({ ok: false, problem: 'no-bootloader' })
  expect({ speeds: board.speeds, isOpen: board.isOpen }).toEqual({ speeds: [115_200, 57_600, 115_200, 57_600], isOpen: false })
})

test('what a board says before its bootloader listens is passed over, and so are late answers to earlier tries', async () => {
  const board = new SpokenBootloader({ habit: once(0x30, 3, () => [0xf9, 0x02, 0x07, 0x14, 0x10, 0x14, 0x10, 0x14, 0x10]) })
  expect(await prepare(board)).toEqual({ ok: true, speed: 115_200 })
})

describe('a board is cut', () => {
  test.each([
    { what: 'it goes while it is looked for', habit: once(0x30, 1, (_, board) => board.unplug()), detail: undefined },
    { what: 'it goes as a page is written', habit: once(programPage, 3, (_, board) => board.unplug()), detail: 'gone' },
    { what: 'it goes as a page is read back', habit: once(readPage, 2, (_, board) => board.unplug()), detail: 'gone' },
    { what: 'it falls silent', habit: once(loadAddress, 4, () => []), detail: 'silent' },
    { what: 'it stops in the middle of an answer', habit: once(readPage, 1, () => [0x14, 0, 7]), detail: 'silent' },
    { what: 'it says what is no answer', habit: once(programPage, 2, () => [0x15]), detail: 'nonsense' },
  ])('when $what, and may be prepared again', async ({ habit, detail }) => {
    const board = new SpokenBootloader({ habit })
    expect(await prepare(board)).toEqual({ ok: false, problem: 'cut', ...(detail === undefined ? {} : { detail }) })
    expect(board.isOpen).toBe(false)
    expect(await prepare(board)).toEqual({ ok: true, speed: 115_200 })
    expect(board.memory.subarray(0, 600)).toEqual(image)
  })

  test('no more once all is verified', async () => {
    const progress: number[] = []
    const board = new SpokenBootloader({ habit: once(leave, 1, (_, it) => it.unplug()) })
    expect(await prepare(board, image, (share) => progress.push(share))).toEqual({ ok: true, speed: 115_200 })
    expect(progress.at(-1)).toBe(1)
  })
})

test('a page that does not hold what was written is found, and the board stays parked', async () => {
  const board = new SpokenBootloader({
    habit: (command, it) => {
      const answer = it.answer(command)
      it.memory[300] = (it.memory[300] ?? 0) & 0xef
      return answer
    },
  })
  const worn = image.slice().fill(0xff, 300, 301)
  expect(await prepare(board, worn)).toEqual({ ok: false, problem: 'not-verified' })
  expect([...board.memory.subarray(0, 4)]).toEqual([0xff, 0xcf, 0xff, 0xff])
})

/** Whole numbers below a bound, the same ones each time (Mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

test('whatever a line says, the answer is a value, a board said to be prepared is, and nothing outside the application is written', async () => {
  const random = dice(20_261_122)
  const answers = new Set<string>()
  for (let turn = 0; turn < 300; turn += 1) {
    const quiet = random(3) === 0 ? 3 : 100
    const board = new SpokenBootloader({
      habit: (command, it) => {
        const answer = it.answer(command)
        if (random(quiet) !== 0) return answer
        if (random(20) === 0) return it.unplug()
        return Array.from({ length: random(6) }, () => random(256))
      },
    })
    const prepared = await prepare(board)
    answers.add(prepared.ok ? 'prepared' : prepared.problem)
    if (prepared.ok) expect(board.memory.subarray(0, 600)).toEqual(image)
    expect(board.memory.subarray(640).every((byte) => byte === 0xff)).toBe(true)
    expect(board.isOpen).toBe(false)
  }
  expect(answers).toEqual(new Set(['prepared', 'cut', 'no-bootloader']))
})

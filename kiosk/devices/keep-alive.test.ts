import { expect, test } from 'vitest'
import { keepAlive } from './keep-alive.ts'
import { openedUno } from './test-support/emulated-uno.ts'

/** A clock that stands still, and then serves all that came due meanwhile, as a machine that slept does. */
function handClock() {
  let now = 0
  const wakes: { readonly time: number; readonly wake: () => void }[] = []
  return {
    now: () => now,
    wakeAt(time: number, wake: () => void) {
      const entry = { time, wake }
      wakes.push(entry)
      return () => {
        if (wakes.includes(entry)) wakes.splice(wakes.indexOf(entry), 1)
      }
    },
    sleepUntil(time: number) {
      now = time
      for (const entry of wakes.filter((one) => one.time <= now).toSorted((one, other) => one.time - other.time)) {
        wakes.splice(wakes.indexOf(entry), 1)
        entry.wake()
      }
    },
  }
}

test('a board of ours hears a sign of life at once and every 200 ms, until that is ended', async () => {
  const { board, time, told, pass } = await openedUno()
  const { end } = keepAlive(board, time)
  await pass(650)
  expect(told).toEqual(Array.from({ length: 4 }, () => ({ kind: 'keepAlive' })))
  end()
  await pass(650)
  expect(told.length).toBe(4)
})

test('as long as it lasts outputs stay on; a second after it ended they go off', async () => {
  const { board, time, did, pass } = await openedUno()
  const { end } = keepAlive(board, time)
  board.makeOutput(12)
  board.setLevel(12, 1)
  board.sendLevels()
  await pass(3_000)
  expect(did).toEqual(['D12 low', 'D12 high'])
  end()
  await pass(1_001)
  expect(did.slice(2)).toEqual(['D12 low'])
})

test('after a sleep longer than the board bears, that is said before a program does anything, and a program that ends then does nothing', async () => {
  const { board, told } = await openedUno()
  const sleepy = handClock()
  const story: string[] = []
  const { clock } = keepAlive(board, sleepy, () => {
    story.push('overslept')
    callOff()
  })
  const callOff = clock.wakeAt(100, () => story.push('program'))
  clock.wakeAt(400, () => story.push('another'))
  told.length = 0
  sleepy.sleepUntil(1_100)
  expect({ story, signs: told.length }).toEqual({ story: ['overslept', 'overslept', 'another'], signs: 1 })
})

test('a short sleep is nobody’s business', async () => {
  const { board } = await openedUno()
  const sleepy = handClock()
  const story: string[] = []
  const { clock } = keepAlive(board, sleepy, () => story.push('overslept'))
  clock.wakeAt(100, () => story.push('program'))
  sleepy.sleepUntil(900)
  expect(story).toEqual(['program'])
})

test('a board of somebody else’s hears nothing of it', async () => {
  const { board, time, told, pass } = await openedUno()
  const { end } = keepAlive({ ...board, isOurs: false }, time)
  await pass(500)
  end()
  expect(told).toEqual([])
})

import { expect, test } from 'vitest'
import { monotonicClock } from './monotonic-clock.ts'

test('a wake never comes before its time, nor at once, whatever fraction of a millisecond it is', async () => {
  const start = monotonicClock.now()
  const times = Array.from({ length: 50 }, (_, count) => start - 2 + count * 0.37)
  const early: number[] = []
  let isAtOnce = true
  const wakes = times.map((time) =>
    new Promise<void>((resolve) => {
      monotonicClock.wakeAt(time, () => {
        if (isAtOnce || monotonicClock.now() < time) early.push(time)
        resolve()
      })
    }))
  isAtOnce = false
  await Promise.all(wakes)
  expect(early).toEqual([])
})

test('wakes come in the order of their times', async () => {
  const start = monotonicClock.now()
  const woken: number[] = []
  await Promise.all(
    [60, 20, 40].map((after) =>
      new Promise<void>((resolve) => {
        monotonicClock.wakeAt(start + after, () => {
          woken.push(after)
          resolve()
        })
      })),
  )
  expect(woken).toEqual([20, 40, 60])
})

test('a wake that is called off never comes', async () => {
  const start = monotonicClock.now()
  const woken: string[] = []
  const callOff = monotonicClock.wakeAt(start + 5, () => woken.push('called off'))
  await new Promise<void>((resolve) => {
    monotonicClock.wakeAt(start + 2, callOff)
    monotonicClock.wakeAt(start + 30, resolve)
  })
  callOff()
  expect(woken).toEqual([])
})

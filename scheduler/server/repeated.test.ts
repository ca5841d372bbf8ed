import { expect, test } from 'vitest'
import { repeated } from './repeated.ts'

test('what failed is said and done again, and nothing begins once it was ended', async () => {
  const failures: unknown[] = []
  let times = 0
  const end = repeated(
    () => {
      times += 1
      return times === 1 ? Promise.reject(new Error('no answer')) : Promise.resolve(0)
    },
    0,
    (error) => failures.push(error),
  )
  await expect.poll(() => times).toBeGreaterThan(2)
  await end()
  const ended = times
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect([times, failures]).toEqual([ended, [new Error('no answer')]])
})

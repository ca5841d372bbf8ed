import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { oneAtATime } from './one-at-a-time.mjs'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'one-at-a-time-'))
  file = join(folder, 'cache', 'install.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the second start waits for the first to end, and says so once', async () => {
  const story: string[] = []
  const whenWaiting = vi.fn<() => void>()
  const first = oneAtATime(file, { whenWaiting }, async () => {
    story.push('first begins')
    await sleep(500)
    story.push('first ends')
  })
  await sleep(50)
  const second = oneAtATime(file, { whenWaiting }, () => Promise.resolve(story.push('second')))
  await Promise.all([first, second])
  expect(story).toEqual(['first begins', 'first ends', 'second'])
  expect(whenWaiting).toHaveBeenCalledOnce()
  expect(existsSync(file)).toBe(false)
})

test('work that fails makes way for the next', async () => {
  const failing = oneAtATime(file, { whenWaiting: () => undefined }, () => Promise.reject(new Error('no network')))
  await expect(failing).rejects.toThrow('no network')
  expect(await oneAtATime(file, { whenWaiting: () => undefined }, () => Promise.resolve('done'))).toBe('done')
})

test('what a killed start has left behind is taken over, by one of those that wait', async () => {
  await oneAtATime(file, { whenWaiting: () => undefined }, () => Promise.resolve())
  writeFileSync(file, '99999999')
  let atWork = 0
  const work = async () => {
    atWork += 1
    expect(atWork).toBe(1)
    await sleep(300)
    atWork -= 1
    return 'done'
  }
  const options = { whenWaiting: () => undefined, patience: 400 }
  expect(await Promise.all([oneAtATime(file, options, work), oneAtATime(file, options, work)])).toEqual(['done', 'done'])
})

test('work that is still going on is never taken over, however long it lasts', async () => {
  let over = false
  const long = oneAtATime(file, { whenWaiting: () => undefined }, async () => {
    await sleep(2500)
    over = true
  })
  await sleep(50)
  const next = oneAtATime(file, { whenWaiting: () => undefined, patience: 1300 }, () => Promise.resolve(over))
  await long
  expect(await next).toBe(true)
})

import { expect, test } from 'vitest'
import { bareBoard } from '../../hardware/objects/objects.ts'
import { readProgram } from './reader.ts'
import { LATEST, Run } from './run.ts'
import type { Clock } from './run.ts'
import { forever, saved, start, turn, wait } from './test-support/saved.ts'
import type { SavedBlock } from './test-support/saved.ts'

/** A clock that a test turns by hand; it may wake late, as any timer may. */
class HandClock implements Clock {
  time = 1000
  waiting: { at: number; wake: () => void } | undefined

  now(): number {
    return this.time
  }

  wakeAt(at: number, wake: () => void): () => void {
    const entry = { at, wake }
    this.waiting = entry
    return () => {
      if (this.waiting === entry) this.waiting = undefined
    }
  }

  /** Time comes to `time`, and every wake on the way is `late` ms late. */
  turnTo(time: number, late = 0): void {
    while (this.waiting && this.waiting.at + late <= time) {
      const { at, wake } = this.waiting
      this.waiting = undefined
      this.time = Math.max(this.time, at + late)
      wake()
    }
    this.time = time
  }
}

function begun(...blocks: readonly SavedBlock[]) {
  const { program } = readProgram(saved(start(...blocks)), bareBoard)
  if (!program) throw new Error('unreadable')
  const clock = new HandClock()
  const did: (string | number)[] = []
  const run = new Run(program, { light: (_, on) => did.push(on ? 'on' : 'off'), allOff: () => did.push('all off'), instantEnded: (at) => did.push(at) }, clock, 1, () => did.push('ended'))
  return { run, clock, did }
}

const blink = forever(turn('on'), wait(5), turn('off'), wait(5))

test('what is due at the start happens at once, the rest at its time', () => {
  const { run, clock, did } = begun(blink)
  run.start()
  expect(did).toEqual(['on', 0])
  clock.turnTo(2100)
  expect(did).toEqual(['on', 0, 'off', 500, 'on', 1000])
})

test('wakes that come late do not add up', () => {
  const { run, clock, did } = begun(blink)
  run.start()
  clock.turnTo(1000 + 60_020, 20)
  expect(did.slice(-2)).toEqual(['on', 60_000])
})

test('a clock whose fractions round badly wakes a program once for each instant', () => {
  for (let cycle = 1; cycle < 2_000_000; cycle += 997) {
    const { run, clock, did } = begun(blink)
    // Cycles of a board as ms: no binary fraction is exactly that.
    clock.time = cycle / 16_000
    run.start()
    for (const at of [500, 1000]) {
      const { waiting } = clock
      if (!waiting) throw new Error('it waits for nothing')
      clock.waiting = undefined
      clock.time = Math.round(waiting.at * 16_000) / 16_000
      waiting.wake()
      expect(did.at(-1)).toBe(at)
    }
  }
})

test('a machine that slept sets the program back instead of hurrying it', () => {
  const { run, clock, did } = begun(blink)
  run.start()
  clock.turnTo(1000 + 500 + LATEST + 10_000, LATEST + 10_000)
  expect(did).toEqual(['on', 0, 'off', 500])
  clock.turnTo(clock.time + 499)
  expect(did).toEqual(['on', 0, 'off', 500])
  clock.turnTo(clock.time + 1)
  expect(did).toEqual(['on', 0, 'off', 500, 'on', 1000])
})

test('the time of a pause does not pass for the program', () => {
  const { run, clock, did } = begun(blink)
  run.start()
  clock.turnTo(1300)
  run.pause()
  clock.turnTo(9000)
  expect(did).toEqual(['on', 0])
  run.resume()
  clock.turnTo(9199)
  expect(did).toEqual(['on', 0])
  clock.turnTo(9200)
  expect(did).toEqual(['on', 0, 'off', 500])
})

test('a program may begin paused, and is then stepped from its first block', () => {
  const { run, clock, did } = begun(blink)
  run.startPaused()
  clock.turnTo(5000)
  expect(did).toEqual([])
  run.step()
  run.step()
  expect(did).toEqual(['on', 0])
  run.step()
  run.step()
  expect(did).toEqual(['on', 0, 'off', 500])
})

test('only a paused program is stepped', () => {
  const { run, did } = begun(blink)
  run.start()
  run.step()
  expect(did).toEqual(['on', 0])
})

test('a stopped program never does anything again', () => {
  const { run, clock, did } = begun(blink)
  run.start()
  run.stop()
  run.resume()
  run.step()
  clock.turnTo(9000)
  expect({ did, waiting: clock.waiting }).toEqual({ did: ['on', 0], waiting: undefined })
})

test('a program that comes to its end says so once', () => {
  const { run, clock, did } = begun(turn('on'), wait(1))
  run.start()
  clock.turnTo(9000)
  run.stop()
  expect(did).toEqual(['on', 0, 'ended'])
})

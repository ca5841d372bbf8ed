import { describe, expect, test } from 'vitest'
import type { BuiltObject } from '../../hardware/objects/object.ts'
import { bareBoard, kit } from '../../hardware/objects/objects.ts'
import { LATEST, Run } from './run.ts'
import type { Clock } from './run.ts'
import { recording, recordingLight } from './test-support/recording.ts'
import type { Did } from './test-support/recording.ts'
import { programOf } from './test-support/running.ts'
import { ask, block, forever, note, say, sayNumber, start, turn, wait, whenButton } from './test-support/saved.ts'
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
  return held(bareBoard, start(...blocks))
}

function held(object: BuiltObject, ...stacks: readonly SavedBlock[]) {
  const clock = new HandClock()
  const did: Did = []
  const acting = object === bareBoard ? recordingLight(did) : recording(did)
  return { run: new Run(programOf(object, stacks), acting, clock, 1, () => did.push('ended')), clock, did }
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

describe('what is felt', () => {
  const listening = [whenButton('pressed', say('down')), whenButton('released', say('up')), start(wait(1), sayNumber(ask('knob', 'knob')))]

  test('before the start counts from instant 0', () => {
    const { run, clock, did } = held(kit, ...listening)
    run.sense('blue-button', 1)
    run.sense('knob', 70)
    run.start()
    clock.turnTo(1500)
    expect(did).toEqual(['say down', 0, 'say 70', 100])
  })

  test('counts from the first whole millisecond that is not before it', () => {
    const { run, clock, did } = held(kit, ...listening)
    run.start()
    clock.turnTo(1250.2)
    run.sense('blue-button', 1)
    expect(did).toEqual(['say 0', 100])
    clock.turnTo(1400)
    run.sense('blue-button', 0)
    clock.turnTo(1500)
    expect(did).toEqual(['say 0', 100, 'say down', 251, 'say up', 400])
  })

  test('counts after all that was due before, though that is served late', () => {
    const { run, clock, did } = held(kit, ...listening)
    run.start()
    clock.time = 1180
    run.sense('knob', 70)
    clock.turnTo(1500)
    expect(did).toEqual(['say 0', 100])
  })

  test('while paused is kept until time passes again', () => {
    const { run, clock, did } = held(kit, ...listening)
    run.start()
    clock.turnTo(1050)
    run.pause()
    clock.turnTo(3000)
    for (const down of [1, 0, 1, 0]) run.sense('blue-button', down)
    clock.turnTo(8000)
    expect(did).toEqual([])
    run.resume()
    clock.turnTo(8500)
    expect(did).toEqual(['say down', 50, 'say up', 70, 'say 0', 100])
  })

  test('while paused takes its turn at the next step', () => {
    const { run, did } = held(kit, ...listening)
    run.startPaused()
    run.sense('blue-button', 1)
    run.step()
    expect(did).toEqual(['say down', 0])
  })

  test('after the end, or after Stop, is nobody’s', () => {
    const over = held(kit, start(sayNumber(ask('knob', 'knob'))))
    over.run.start()
    over.run.sense('knob', 50)
    const stopped = held(kit, ...listening)
    stopped.run.start()
    stopped.run.stop()
    stopped.run.sense('blue-button', 1)
    expect([over.did, over.clock.waiting, stopped.did, stopped.clock.waiting]).toEqual([['say 0', 0, 'ended'], undefined, [], undefined])
  })
})

test('a program that listens never ends by itself, and keeps its own time however long nothing happens', () => {
  const { run, clock, did } = held(kit, whenButton('pressed', sayNumber(block('timer'))))
  run.start()
  clock.turnTo(61_000)
  run.sense('blue-button', 1)
  clock.turnTo(62_000)
  run.stop()
  expect(did).toEqual(['say 6000', 60_000])
})

test('a program that listens ends at stop everything', () => {
  const { run, clock, did } = held(kit, whenButton('pressed', block('stop_all')))
  run.start()
  clock.turnTo(1500)
  run.sense('blue-button', 1)
  clock.turnTo(2000)
  expect(did).toEqual(['all off', 500, 'ended'])
})

test('a pause is silent, and the note goes on after it', () => {
  const { run, clock, did } = held(kit, start(note('C4', 'two')))
  run.start()
  clock.turnTo(1300)
  run.pause()
  clock.turnTo(5000)
  run.resume()
  clock.turnTo(9000)
  expect(did).toEqual(['buzzer 262 Hz', 0, 'buzzer 0 Hz', 0, 'buzzer 262 Hz', 0, 'buzzer 0 Hz', 980, 'ended'])
})

test('a note that a step plays is heard for three tenths of a second', () => {
  const { run, clock, did } = held(kit, start(note('C4', 'four'), say('done')))
  run.startPaused()
  run.step()
  clock.turnTo(1299)
  expect(did).toEqual(['buzzer 262 Hz', 0])
  clock.turnTo(1300)
  expect(did).toEqual(['buzzer 262 Hz', 0, 'buzzer 0 Hz', 0])
})

import { describe, expect, test } from 'vitest'
import type { Runner } from './runner.ts'
import { runningKit } from './test-support/running.ts'
import { ask, block, box, forever, inBox, number, put, say, sayNumber, start, turn, wait, whenButton, whenKnob } from './test-support/saved.ts'
import type { SavedBlock } from './test-support/saved.ts'

/** Tells a runner what its parts feel, each at its time, and lets it run on. */
function feel(runner: Runner, until: number, ...felt: readonly (readonly [at: number, part: string, value: number])[]) {
  for (const [at, part, value] of felt) {
    if (at > 0) runner.advance(at - 1)
    runner.sense(part, value, at)
  }
  runner.advance(until)
}

const button = (at: number, value: 0 | 1) => [at, 'blue-button', value] as const
const knob = (at: number, value: number) => [at, 'knob', value] as const
const say1 = (type: string, part: string) => start(wait(1), sayNumber(ask(type, part)))

describe('a button', () => {
  test('begins its stacks when it goes down, and others when it comes up', () => {
    const { runner, did } = runningKit(whenButton('pressed', say('down')), whenButton('released', say('up')))
    feel(runner, 1000, button(100, 1), button(300, 0), button(500, 1))
    expect(did).toEqual(['say down', 100, 'say up', 300, 'say down', 500])
  })

  test('that bounces is pressed once', () => {
    const { runner, did } = runningKit(whenButton('pressed', say('down')), whenButton('released', say('up')))
    feel(runner, 1000, button(100, 1), button(102, 0), button(103, 1), button(300, 0), button(301, 1), button(304, 0))
    expect(did).toEqual(['say down', 100, 'say up', 300])
  })

  test('that is tapped faster than it bounces is let go 20 ms later', () => {
    const { runner, did } = runningKit(whenButton('pressed', say('down')), whenButton('released', say('up')))
    feel(runner, 1000, button(100, 1), button(108, 0))
    expect(did).toEqual(['say down', 100, 'say up', 120])
  })

  test('makes a stack that is under way begin anew', () => {
    const { runner, did } = runningKit(whenButton('pressed', turn('on', 'red'), wait(3), turn('off', 'red')))
    feel(runner, 1000, button(100, 1), button(200, 0), button(300, 1))
    expect(did).toEqual(['red 100', 100, 'red 100', 300, 'red 0', 600])
  })

  test('held before the start begins its stacks at instant 0', () => {
    const { runner, did } = runningKit(whenButton('pressed', say('down')), whenButton('released', say('up')))
    feel(runner, 1000, button(0, 1))
    expect(did).toEqual(['say down', 0])
  })

  test('is pressed until it is let go', () => {
    const { runner } = runningKit(start(forever(block('if', put({ CONDITION: ask('is_pressed', 'blue-button'), BODY: box('change_box', 'star', number(1)) })))))
    feel(runner, 1000, button(95, 1), button(195, 0))
    expect(runner.watch()).toEqual({ star: 10 })
  })
})

describe('a sensor', () => {
  test('begins its stacks when it passes their level', () => {
    const { runner, did } = runningKit(whenKnob('above', 50, say('much')), whenKnob('below', 20, say('little')))
    feel(runner, 1000, knob(0, 30), knob(100, 50), knob(200, 51), knob(300, 49), knob(400, 60), knob(500, 10))
    expect(did).toEqual(['say much', 200, 'say little', 500])
  })

  test('that is beyond the level when it is first felt passes it then; before, nothing does', () => {
    const { runner, did } = runningKit(whenKnob('below', 50, say('little')), start(turn('on', 'red')))
    feel(runner, 1000, knob(300, 10))
    expect(did).toEqual(['red 100', 0, 'say little', 300])
  })

  test.each([
    ['knob', 'knob', 0, 75],
    ['light_level', 'eye', 0, 12],
    ['distance', 'ears', 400, 33],
  ])('%s is what the part feels now', (type, part, before, value) => {
    const unheard = runningKit(say1(type, part))
    feel(unheard.runner, 1000)
    const heard = runningKit(say1(type, part))
    feel(heard.runner, 1000, [50, part, value])
    expect([unheard.did, heard.did]).toEqual([[`say ${before}`, 100], [`say ${value}`, 100]])
  })
})

describe('what is felt', () => {
  test('is taken before the stacks of its instant, and not within one that has been', () => {
    const told = (at: number) => {
      const { runner, did } = runningKit(start(wait(1), sayNumber(ask('knob', 'knob')), wait(1), sayNumber(ask('knob', 'knob'))))
      feel(runner, at - 1)
      runner.sense('knob', 7, at)
      runner.advance(1000)
      return did
    }
    expect([told(100), told(101)]).toEqual([['say 7', 100, 'say 7', 200], ['say 0', 100, 'say 7', 200]])
    const late = runningKit(start(wait(1), sayNumber(ask('knob', 'knob'))), whenKnob('above', 5, say('much')))
    late.runner.advance(100)
    late.runner.sense('knob', 7, 100)
    late.runner.advance(1000)
    expect(late.did).toEqual(['say 0', 100, 'say much', 101])
  })

  test('gives the same acts for the same inputs, whatever the strides and budgets', () => {
    const stacks: readonly SavedBlock[] = [
      start(forever(ask('brightness', 'lamp', { PERCENT: ask('knob', 'knob') }), wait(1))),
      whenKnob('above', 40, box('change_box', 'star', number(1)), sayNumber(inBox('star'))),
      whenButton('pressed', ask('turn_slowly', 'arm', { DEGREES: number(0), TENTHS: number(5) })),
    ]
    const inputs = Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? button(37 * index, index % 2 === 0 ? 1 : 0) : knob(37 * index, (index * 29) % 100)))
    const run = (budget: number, stride: number) => {
      const { runner, did } = runningKit(...stacks)
      for (let at = 0; at <= 3000; at += 1) {
        for (const [told, part, value] of inputs) if (told === at) runner.sense(part, value, at)
        if ((at + 1) % stride === 0 || inputs.some(([told]) => told === at + 1)) while (!runner.advance(at, budget));
      }
      runner.advance(3000)
      return did
    }
    const whole = run(Infinity, 100)
    expect(whole.length).toBeGreaterThan(100)
    expect([run(1, 100), run(3, 1), run(Infinity, 7)]).toEqual([whole, whole, whole])
  })

  test('by a part that no block names changes nothing', () => {
    const { runner } = runningKit(start(turn('on', 'red')))
    runner.sense('knob', 50, 0)
    runner.sense('nose', 50, 0)
    runner.advance(0)
    expect([runner.isOver, runner.nextWake]).toEqual([true, undefined])
  })

  test('all at one instant is only its first and its last', () => {
    const { runner, did } = runningKit(whenButton('pressed', say('down')), whenButton('released', say('up')))
    for (let tap = 0; tap < 10_000; tap += 1) runner.sense('blue-button', (tap + 1) % 2, 5)
    runner.advance(1000)
    expect(did).toEqual(['say down', 5, 'say up', 25])
  })
})

describe('a program that listens', () => {
  test('goes on until it is stopped, though it waits for nothing', () => {
    const { runner, did } = runningKit(start(turn('on', 'red')), whenButton('pressed', turn('off', 'red')))
    feel(runner, 60_000)
    expect([runner.isOver, runner.nextWake, did]).toEqual([false, undefined, ['red 100', 0]])
    feel(runner, 70_000, button(65_000, 1))
    expect(did).toEqual(['red 100', 0, 'red 0', 65_000])
  })

  test('listens no more after stop everything', () => {
    const { runner, did } = runningKit(whenButton('pressed', turn('on', 'red'), block('stop_all')))
    feel(runner, 1000, button(100, 1), button(300, 0), button(500, 1))
    expect([runner.isOver, did]).toEqual([true, ['red 100', 'all off', 100]])
  })

  test('steps to what is felt', () => {
    const { runner, did } = runningKit(whenButton('pressed', say('down'), turn('on', 'red')), whenKnob('above', 50, say('much')))
    runner.sense('knob', 10, 0)
    runner.sense('blue-button', 1, 0)
    expect([runner.step(), [...did], runner.step(), did, runner.step(), runner.isOver]).toEqual([true, ['say down', 0], true, ['say down', 0, 'red 100', 0], false, false])
  })
})

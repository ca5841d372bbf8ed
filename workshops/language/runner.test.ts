import { describe, expect, test } from 'vitest'
import { boxesAfter, running } from './test-support/running.ts'
import { block, box, forever, inBox, number, repeat, start, turn, two, wait, when } from './test-support/saved.ts'
import type { SavedBlock } from './test-support/saved.ts'

describe('time', () => {
  test('all between two waits happens in one instant', () => {
    const { runner, did } = running(start(turn('on'), turn('off'), turn('on'), wait(2), turn('off')))
    runner.advance(1000)
    expect(did).toEqual(['on', 'off', 'on', 0, 'off', 200])
  })

  test('blink keeps its period for an hour, to the millisecond', () => {
    const { runner, did } = running(start(forever(turn('on'), wait(5), turn('off'), wait(5))))
    runner.advance(3_600_000)
    expect(did.slice(-4)).toEqual(['off', 3_599_500, 'on', 3_600_000])
    expect(did).toHaveLength(2 * 7201)
  })

  test('a time round in which no time passed lasts ten milliseconds', () => {
    const { runner, did } = running(start(repeat(number(3), turn('on')), turn('off')))
    runner.advance(1000)
    expect(did).toEqual(['on', 0, 'on', 10, 'on', 20, 'off', 30])
  })

  test('a time round in which time passed lasts no longer for it', () => {
    const { runner, did } = running(start(repeat(number(2), wait(1), turn('on'))))
    runner.advance(1000)
    expect(did).toEqual(['on', 100, 'on', 200])
  })

  test('a wait of nothing, or of less than nothing, is none', () => {
    const { runner, did } = running(start(wait(0), wait(-4), turn('on')))
    runner.advance(0)
    expect(did).toEqual(['on', 0])
  })

  test('a loop that waits for nothing still lets time pass', () => {
    const { runner } = running(start(forever(box('change_box', 'star', number(1)), wait(0))))
    runner.advance(95)
    expect(runner.watch()).toEqual({ star: 10 })
  })
})

describe('order', () => {
  test('at one instant stacks run from top to bottom', () => {
    const { runner, did } = running(start(turn('on')), start(turn('off')), start(turn('on')))
    runner.advance(0)
    expect(did).toEqual(['on', 'off', 'on', 0])
  })

  test('two stacks share a box, the upper first at each instant', () => {
    const { runner } = running(
      start(forever(box('change_box', 'star', number(1)), wait(1))),
      start(forever(box('set_box', 'fish', inBox('star')), wait(2))),
    )
    runner.advance(450)
    expect(runner.watch()).toEqual({ star: 5, fish: 5 })
  })

  test('a stack that waits less is served more often', () => {
    const { runner, did } = running(start(forever(turn('on'), wait(2))), start(forever(turn('off'), wait(3))))
    runner.advance(600)
    expect(did).toEqual(['on', 'off', 0, 'on', 200, 'off', 300, 'on', 400, 'on', 'off', 600])
  })
})

describe('numbers', () => {
  test('a box that nobody filled holds 0', () => {
    expect(boxesAfter(box('change_box', 'star', inBox('fish')))).toEqual({ star: 0, fish: 0 })
  })

  test('sums wrap round at 32 bits', () => {
    expect(boxesAfter(box('set_box', 'star', two('plus', number(2147483647), number(1))), box('change_box', 'fish', number(-2147483648)), box('change_box', 'fish', number(-1)))).toEqual({
      star: -2147483648,
      fish: 2147483647,
    })
  })

  test('if holds when its comparison does', () => {
    const marks = (condition: SavedBlock) => boxesAfter(when(condition, box('change_box', 'star', number(1))), box('change_box', 'star', number(10)))
    expect(marks(two('less', number(1), number(2)))).toEqual({ star: 11 })
    expect(marks(two('less', number(2), number(2)))).toEqual({ star: 10 })
    expect(marks(two('equals', number(2), number(2)))).toEqual({ star: 11 })
    expect(marks(two('equals', number(-2), number(2)))).toEqual({ star: 10 })
  })

  test('repeat counts once, when it begins, and not at all from 0 or under', () => {
    expect(boxesAfter(box('set_box', 'star', number(3)), repeat(inBox('star'), box('change_box', 'star', number(1))))).toEqual({ star: 6 })
    expect(boxesAfter(repeat(number(0), box('change_box', 'star', number(1))), repeat(number(-5), box('change_box', 'star', number(1))))).toEqual({ star: 0 })
  })

  test('loops inside loops count on their own', () => {
    expect(boxesAfter(repeat(number(3), repeat(number(4), box('change_box', 'star', number(1))), repeat(number(2), box('change_box', 'star', number(10)))))).toEqual({ star: 72 })
  })
})

describe('ends', () => {
  test('a program without a start has nothing to do', () => {
    expect(running().runner.nextWake).toBeUndefined()
  })

  test('an empty start ends at once', () => {
    expect(running(block('start')).runner.nextWake).toBeUndefined()
  })

  test('a wait at the end of a stack is waited for', () => {
    const { runner } = running(start(wait(3)))
    runner.advance(0)
    expect(runner.nextWake).toBe(300)
    runner.advance(300)
    expect(runner.nextWake).toBeUndefined()
  })
})

describe('being held', () => {
  const busy = [
    start(turn('on'), wait(1), turn('off'), turn('on')),
    start(forever(turn('on'), box('change_box', 'star', number(1)), repeat(number(3), turn('off')))),
    start(forever(turn('on'), wait(1))),
  ]

  test('a budget never changes what a program does', () => {
    const whole = running(...busy)
    whole.runner.advance(2000)
    for (const budget of [1, 2, 3, 7, 100]) {
      const sliced = running(...busy)
      while (!sliced.runner.advance(2000, budget));
      expect(sliced.did).toEqual(whole.did)
      expect(sliced.runner.watch()).toEqual(whole.runner.watch())
    }
  })

  test('a budget that runs out with the last block of all loses nothing', () => {
    const { runner, did } = running(start(turn('on'), turn('off')))
    expect([runner.advance(0, 2), [...did], runner.advance(0, 2), did]).toEqual([false, ['on', 'off'], true, ['on', 'off', 0]])
  })

  test('the size of its strides never changes what a program does', () => {
    const whole = running(...busy)
    whole.runner.advance(2000)
    const strides = running(...busy)
    for (let at = 0; at <= 2000; at += 1) strides.runner.advance(at)
    expect(strides.did).toEqual(whole.did)
  })

  test('a step runs one block, and brings time forward when all are waiting', () => {
    const { runner, did } = running(start(turn('on'), wait(5), turn('off')))
    const steps = [runner.step(), [...did], runner.step(), [...did], runner.step(), [...did], runner.step()]
    expect(steps).toEqual([true, ['on', 0], true, ['on', 0], true, ['on', 0, 'off', 500], false])
  })

  test('stepping through does what running does', () => {
    const whole = running(start(repeat(number(3), turn('on'), wait(2), turn('off'))))
    whole.runner.advance(1000)
    const stepped = running(start(repeat(number(3), turn('on'), wait(2), turn('off'))))
    while (stepped.runner.step());
    expect(stepped.did.filter((what) => what === 'on' || what === 'off')).toEqual(whole.did.filter((what) => what === 'on' || what === 'off'))
  })
})

describe('being watched', () => {
  test('highlights the blocks that ran since the last look, and where stacks wait', () => {
    const { runner } = running(start(turn('on'), wait(5), turn('off')))
    runner.advance(0)
    expect(runner.highlight()).toEqual(['wait', 'on'])
    expect(runner.highlight()).toEqual(['wait'])
    runner.advance(500)
    expect(runner.highlight()).toEqual(['off'])
    expect(runner.highlight()).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { boxesAfter, running } from './test-support/running.ts'
import { block, box, forever, hanging, inBox, number, put, send, start, turn, two, wait, whenMessage } from './test-support/saved.ts'

const until = (type: 'wait_until' | 'repeat_until', least: number, ...inside: readonly ReturnType<typeof turn>[]) =>
  block(type, put({ CONDITION: two('more', inBox('star'), number(least)), ...(inside.length > 0 ? { BODY: hanging(...inside) } : {}) }))
const count = (by = 1) => box('change_box', 'star', number(by))

describe('if, else', () => {
  const choice = (one: number) => block('if_else', put({ CONDITION: two('equals', number(one), number(1)), BODY: count(1), ELSE: count(10) }))

  test('runs the one or the other, and goes on below', () => {
    expect(boxesAfter(choice(1), count(100))).toEqual({ star: 101 })
    expect(boxesAfter(choice(2), count(100))).toEqual({ star: 110 })
  })

  test('with nothing in its second mouth does nothing there', () => {
    expect(boxesAfter(block('if_else', put({ CONDITION: two('less', number(2), number(1)), BODY: count() })), count(5))).toEqual({ star: 5 })
  })
})

describe('wait until', () => {
  test('goes on at once when the condition holds', () => {
    const { runner, did } = running(start(count(3), until('wait_until', 2), turn('on')))
    runner.advance(0)
    expect(did).toEqual(['on', 0])
  })

  test('looks again every ten milliseconds', () => {
    const { runner, did } = running(start(until('wait_until', 2), turn('on')), start(wait(1), count(3)))
    runner.advance(1000)
    // The upper stack has looked at 100 before the lower one counted.
    expect(did).toEqual(['on', 110])
  })

  test('an empty condition never holds', () => {
    const { runner, did } = running(start(block('wait_until'), turn('on')))
    runner.advance(5000)
    expect(did).toEqual([])
  })
})

describe('repeat until', () => {
  test('looks before each time round', () => {
    expect(boxesAfter(until('repeat_until', 3, count()))).toEqual({ star: 4 })
    expect(boxesAfter(count(9), until('repeat_until', 3, count()))).toEqual({ star: 9 })
  })

  test('a time round in which no time passed lasts ten milliseconds', () => {
    const { runner, did } = running(start(until('repeat_until', 1, turn('on'), count()), turn('off')))
    runner.advance(1000)
    expect(did).toEqual(['on', 0, 'on', 10, 'off', 20])
  })
})

describe('stopping', () => {
  test('a stack that stops itself leaves the others alone', () => {
    const { runner, did } = running(start(turn('on'), block('stop_stack')), start(wait(1), turn('off')))
    runner.advance(1000)
    expect(did).toEqual(['on', 0, 'off', 100])
    expect(runner.nextWake).toBeUndefined()
  })

  test('stop everything ends every stack at once and turns all off', () => {
    const { runner, did } = running(start(forever(turn('on'), wait(1))), start(wait(2), block('stop_all')), start(wait(2), turn('on')))
    runner.advance(1000)
    expect(did).toEqual(['on', 0, 'on', 100, 'on', 'all off', 200])
    expect(runner.nextWake).toBeUndefined()
  })
})

describe('messages', () => {
  test('start the stacks that wait for them, in the same instant', () => {
    const { runner, did } = running(start(wait(1), send('bell'), turn('off')), whenMessage('bell', turn('on')))
    runner.advance(1000)
    expect(did).toEqual(['off', 'on', 100])
  })

  test('reach a stack further up in the same instant too', () => {
    const { runner, did } = running(whenMessage('bell', turn('on')), start(turn('off'), send('bell')))
    runner.advance(0)
    expect(did).toEqual(['off', 'on', 0])
  })

  test('start all their stacks, and no other', () => {
    const { runner } = running(start(send('bell')), whenMessage('bell', count(1)), whenMessage('bird', count(10)), whenMessage('bell', count(100)))
    runner.advance(0)
    expect(runner.watch()).toEqual({ star: 101 })
  })

  test('make a stack that is under way begin anew', () => {
    const { runner, did } = running(start(send('bell'), wait(1), send('bell')), whenMessage('bell', turn('on'), wait(2), turn('off')))
    runner.advance(1000)
    expect(did).toEqual(['on', 0, 'on', 100, 'off', 300])
  })

  test('sent twice before their stack had its turn, start it once', () => {
    const { runner } = running(start(send('bell'), send('bell')), whenMessage('bell', count()))
    runner.advance(1000)
    expect(runner.watch()).toEqual({ star: 1 })
  })

  test('never make an instant endless: a stack begins once in an instant, then ten milliseconds later', () => {
    const { runner } = running(start(send('bell')), whenMessage('bell', count(), send('bird')), whenMessage('bird', send('bell')))
    runner.advance(50)
    expect(runner.watch()).toEqual({ star: 6 })
  })

  test('a stack may send itself its own message, and what hangs below is left', () => {
    const { runner, did } = running(start(send('bell')), whenMessage('bell', turn('on'), send('bell'), turn('off')))
    runner.advance(25)
    expect(did).toEqual(['on', 0, 'on', 10, 'on', 20])
  })

  test('that nobody waits for do nothing', () => {
    const { runner, did } = running(start(send('kite'), turn('on')))
    runner.advance(0)
    expect(did).toEqual(['on', 0])
  })
})

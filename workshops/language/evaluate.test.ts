import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomNumbers } from './random.ts'
import { boxesAfter, runningWith } from './test-support/running.ts'
import { block, box, number, put, repeat, start, two } from './test-support/saved.ts'
import type { SavedBlock } from './test-support/saved.ts'

const worth = (value: SavedBlock) => boxesAfter(box('set_box', 'star', value))['star']
const holds = (condition: SavedBlock) => boxesAfter(block('if', put({ CONDITION: condition, BODY: box('set_box', 'star', number(1)) })))['star'] === 1
const of = (type: string, left: number, right: number) => worth(two(type, number(left), number(right)))
const map = (value: number, fromStart: number, fromEnd: number, toStart: number, toEnd: number) =>
  worth(block('map', put({ VALUE: number(value), FROM_START: number(fromStart), FROM_END: number(fromEnd), TO_START: number(toStart), TO_END: number(toEnd) })))

describe('arithmetic', () => {
  test.each([
    ['minus', 3, 5, -2],
    ['minus', -2147483648, 1, 2147483647],
    ['times', -6, 7, -42],
    ['times', 65536, 65536, 0],
    ['times', 2147483647, 3, 2147483645],
    ['divide', 7, 2, 3],
    ['divide', -7, 2, -3],
    ['divide', 7, 0, 0],
    ['divide', -2147483648, -1, -2147483648],
  ])('%s %d %d is %d', (type, left, right, result) => {
    expect(of(type, left, right)).toBe(result)
  })

  test('wraps round as 32-bit machines do, whatever the numbers', () => {
    const integer = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
    const wrapped = (value: bigint) => Number(BigInt.asIntN(32, value))
    fc.assert(
      fc.property(integer, integer, (left, right) => {
        expect(of('plus', left, right)).toBe(wrapped(BigInt(left) + BigInt(right)))
        expect(of('minus', left, right)).toBe(wrapped(BigInt(left) - BigInt(right)))
        expect(of('times', left, right)).toBe(wrapped(BigInt(left) * BigInt(right)))
      }),
      { seed: 20270315, numRuns: 200 },
    )
  })
})

describe('conditions', () => {
  const yes = two('less', number(1), number(2))
  const no = two('less', number(2), number(1))

  test('and, or, not', () => {
    expect([two('and', yes, yes), two('and', yes, no), two('or', no, yes), two('or', no, no)].map(holds)).toEqual([true, false, true, false])
    expect([yes, no].map((condition) => holds(block('not', put({ CONDITION: condition }))))).toEqual([false, true])
  })

  test('more is less seen from the other side', () => {
    expect([holds(two('more', number(2), number(1))), holds(two('more', number(1), number(1)))]).toEqual([true, false])
  })

  test('an empty side does not hold', () => {
    expect([holds(block('and', put({ LEFT: yes }))), holds(block('or', put({ LEFT: yes }))), holds(block('not'))]).toEqual([false, true, true])
  })
})

describe('map', () => {
  test('brings a knob to an angle', () => {
    expect([0, 512, 1023].map((knob) => map(knob, 0, 1023, 0, 180))).toEqual([0, 90, 180])
  })

  test('turns round when a range does', () => {
    expect([0, 300, 1023].map((light) => map(light, 0, 1023, 9, 0))).toEqual([9, 7, 0])
    expect([10, 4, 0].map((value) => map(value, 10, 0, 0, 100))).toEqual([0, 60, 100])
  })

  test('keeps within the new range', () => {
    expect([map(-5, 0, 10, 0, 100), map(50, 0, 10, 0, 100)]).toEqual([0, 100])
  })

  test('a range of one number has only its first end', () => {
    expect(map(7, 3, 3, 40, 90)).toBe(40)
  })

  test('holds for the widest ranges there are', () => {
    expect(map(2147483647, -2147483648, 2147483647, -2147483648, 2147483647)).toBe(2147483647)
    expect(map(0, -2147483648, 2147483647, 0, 2147483647)).toBe(1073741823)
  })
})

describe('random', () => {
  const dice = (seed: number) => {
    const { runner } = runningWith(seed, start(repeat(number(300), box('set_box', 'star', two('random', number(1), number(6))), box('change_box', 'fish', block('box', { fields: { BOX: 'star' } })))))
    const seen: number[] = []
    for (let at = 0; at < 3000; at += 10) {
      runner.advance(at)
      seen.push(runner.watch()['star'] ?? 0)
    }
    return seen
  }

  test('throws every face of a die, and no other', () => {
    expect([...new Set(dice(1))].toSorted()).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('is the same for the same seed, and another for another', () => {
    expect(dice(7)).toEqual(dice(7))
    expect(dice(7)).not.toEqual(dice(8))
  })

  test('takes its ends in either order', () => {
    expect([of('random', 5, 5), [4, 5].includes(of('random', 5, 4) ?? 0)]).toEqual([5, true])
  })

  test('never rests at one number, whatever the seed', () => {
    for (const seed of [0, 1, -1, 2 ** 32]) {
      const next = randomNumbers(seed)
      expect(new Set([next(), next(), next(), next()]).size).toBe(4)
    }
  })
})

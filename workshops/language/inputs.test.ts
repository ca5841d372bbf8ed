import { describe, expect, test } from 'vitest'
import { buttonFelt, letGo, nextLook, thresholdFelt } from './inputs.ts'
import type { Threshold } from './inputs.ts'

describe('a button', () => {
  test('is taken at once, then nothing of it for 20 ms', () => {
    const down = buttonFelt(letGo, true, 100)
    expect(down).toEqual({ isPressed: true, isDown: true, deafUntil: 120 })
    expect(buttonFelt(down, false, 119)).toEqual({ isPressed: true, isDown: false, deafUntil: 120 })
    expect(buttonFelt(down, false, 120)).toEqual({ isPressed: false, isDown: false, deafUntil: 140 })
  })

  test('is looked at again when its bouncing is over, only if it feels another thing by then', () => {
    const down = buttonFelt(letGo, true, 100)
    expect([letGo, down, buttonFelt(down, false, 103), buttonFelt(buttonFelt(down, false, 103), true, 105)].map(nextLook)).toEqual([Infinity, Infinity, 120, Infinity])
  })
})

describe('a threshold', () => {
  const passes = (side: Threshold['side'], level: number, highest: number, ...values: readonly number[]) => {
    let threshold: Threshold = { side, level, highest, isArmed: true }
    return values.filter((value) => {
      const felt = thresholdFelt(threshold, value)
      threshold = felt.threshold
      return felt.isPassed
    })
  }

  test('is passed strictly, once, until the sensor came back by 2', () => {
    expect(passes('above', 50, 100, 50, 51, 50, 52, 49, 53, 48, 54)).toEqual([51, 54])
    expect(passes('below', 50, 100, 50, 49, 50, 48, 51, 47, 52, 46)).toEqual([49, 46])
  })

  test('at the end of what the sensor can feel takes what room there is', () => {
    expect(passes('above', 0, 100, 0, 1, 0, 2)).toEqual([1, 2])
    expect(passes('above', 1, 100, 2, 1, 3, 0, 4)).toEqual([2, 4])
    expect(passes('below', 400, 400, 400, 399, 400, 398)).toEqual([399, 398])
  })

  test('beyond all that the sensor can feel is passed once or never', () => {
    expect([passes('below', 150, 100, 100, 0, 100, 99), passes('above', 150, 100, 100, 0, 100)]).toEqual([[100], []])
  })
})

import { expect, test } from 'vitest'
import { moved, NOTHING_NEAR, percentOfTurn, stepped, steppedByKey, turnBetween, turnOfKnob } from './playing.ts'

test('a knob goes step by step and stops at its ends', () => {
  expect([stepped('knob', 50, 1), stepped('knob', 98, 1), stepped('knob', 2, -1)]).toEqual([55, 100, 0])
})

test('a hand that goes beyond the farthest is gone, and comes back where it went', () => {
  expect(stepped('distance', 98, 1)).toBe(NOTHING_NEAR)
  expect(stepped('distance', NOTHING_NEAR, 1)).toBe(NOTHING_NEAR)
  expect(stepped('distance', NOTHING_NEAR, -1)).toBe(100)
  expect(stepped('distance', 4, -1)).toBe(2)
})

test('the keys of a slider move it; others are left alone', () => {
  const keys = ['ArrowUp', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End', 'a']
  expect(keys.map((key) => steppedByKey('light-sensor', 50, key))).toEqual([55, 45, 70, 30, 0, 100, undefined])
  expect(steppedByKey('distance', 50, 'End')).toBe(NOTHING_NEAR)
})

test('a hand that slides moves by whole units', () => {
  expect(moved('light-sensor', 20, 3.4)).toBe(23)
})

test('a knob turns three quarters round, its middle at the top', () => {
  expect([turnOfKnob(0), turnOfKnob(50), turnOfKnob(100), percentOfTurn(27)]).toEqual([-135, 0, 135, 10])
})

test('a turn goes the short way round', () => {
  expect([turnBetween(170, -170), turnBetween(-170, 170), turnBetween(10, 40)]).toEqual([20, -20, 30])
})

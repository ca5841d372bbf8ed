import { expect, test } from 'vitest'
import { BAND, FLOOR, sidePath } from './side-path.ts'

const plain = { width: 100, height: BAND, trays: [], hasBefore: true, hasAfter: true }
const knobs = (path: string) => path.split('0 0 1 0 16').length - 1
const hollows = (path: string) => path.split('0 0 0 0 -16').length - 1

test('a block has a hollow before it and a knob after it', () => {
  expect([hollows(sidePath(plain)), knobs(sidePath(plain))]).toEqual([1, 1])
})

test('nothing hangs before an event, nor after an end', () => {
  expect([hollows(sidePath({ ...plain, hasBefore: false })), knobs(sidePath({ ...plain, hasAfter: false }))]).toEqual([0, 0])
})

test('each tray has a knob and a hollow of its own, and a floor under it', () => {
  const path = sidePath({ ...plain, height: 80 + FLOOR, trays: [{ left: 40, right: 120 }, { left: 160, right: 240 }], width: 260 })
  expect([hollows(path), knobs(path)]).toEqual([3, 3])
  expect(path).toContain('V80H120')
  expect(path).toContain('V80H240')
})

import { expect, test } from 'vitest'
import { draftOf, LEAST, MOST, moved, turned, valueOf, withDigit, withoutLast } from './number-draft.ts'

const typed = (value: number, digits: string) => Array.from(digits).reduce(withDigit, draftOf(value))

test('the first digit takes the place of the number that was there', () => {
  expect(typed(50, '75')).toEqual({ text: '75', isFresh: false })
})

test('a leading zero goes', () => {
  expect(typed(4, '007').text).toBe('7')
})

test('digits that would pass 32 bits are passed over', () => {
  expect(valueOf(typed(0, '21474836479'))).toBe(2_147_483_647)
  expect(valueOf(turned(typed(0, '2147483647')))).toBe(-2_147_483_647)
})

test('erasing takes the last digit, down to nothing, which is 0', () => {
  expect(withoutLast(draftOf(12))).toEqual({ text: '1', isFresh: false })
  expect(valueOf(withoutLast(withoutLast(draftOf(12))))).toBe(0)
  expect(valueOf(withoutLast(draftOf(-4)))).toBe(0)
})

test('minus turns a number to the other side of zero and back', () => {
  expect(turned(draftOf(30))).toEqual({ text: '-30', isFresh: true })
  expect(turned(turned(draftOf(30)))).toEqual({ text: '30', isFresh: true })
})

test('minus on a zero begins a number below zero', () => {
  expect(withDigit(turned(draftOf(0)), '8').text).toBe('-8')
})

test('steps end where our numbers end', () => {
  expect(valueOf(moved(draftOf(95), 10))).toBe(105)
  expect(valueOf(moved(draftOf(MOST - 3), 10))).toBe(MOST)
  expect(valueOf(moved(draftOf(LEAST + 3), -10))).toBe(LEAST)
})

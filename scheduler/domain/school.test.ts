import { expect, test } from 'vitest'
import { isUai, uaiOf } from './school.ts'

/** As the rule has it: 0750001 divided by 23 leaves 17, the letter U. */
test('a school’s number is seven digits and the letter that checks them', () => {
  expect(['0750001U', '0750001V', '750001W', '0750001', '07500011W', '0750001I'].map(isUai)).toEqual([true, false, false, false, false, false])
})

test('it may be typed with spaces and small letters', () => {
  expect([isUai(' 075 0001u '), uaiOf(' 075 0001u ')]).toEqual([false, '0750001U'])
  expect(isUai(uaiOf(' 075 0001u '))).toBe(true)
})

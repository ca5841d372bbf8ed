import { expect, test } from 'vitest'
import { dotsPicture, MOST_DOTS } from './dots-picture.ts'

test('a number has as many dots as it counts', () => {
  const numbers = Array.from({ length: MOST_DOTS }, (_, index) => index + 1)
  expect(numbers.map((number) => decodeURIComponent(dotsPicture(number)).split('<circle').length - 1)).toEqual(numbers)
})

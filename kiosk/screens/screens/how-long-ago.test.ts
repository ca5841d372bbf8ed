import { expect, test } from 'vitest'
import { howLongAgo } from './how-long-ago.ts'

test('how long ago something was is said in the largest unit that is whole', () => {
  const said = [-5, 59_999, 60_000, 3_599_999, 7_200_000, 172_800_000].map((milliseconds) => howLongAgo(milliseconds, 'fr'))
  expect(said).toEqual([undefined, undefined, 'il y a 1 minute', 'il y a 59 minutes', 'il y a 2 heures', 'il y a 2 jours'])
  expect(howLongAgo(60_000, 'en')).toBe('1 minute ago')
})

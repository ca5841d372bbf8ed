import { expect, test } from 'vitest'
import { melodyPicture, melodyWidth } from './melody-picture.ts'

const drawn = (uri: string) => decodeURIComponent(uri.replace('data:image/svg+xml,', ''))
const heights = (uri: string) => [...drawn(uri).matchAll(/d="M[\d.]+ ([\d.]+)H/g)].map(([, y]) => Number(y))

test('a higher note is drawn higher', () => {
  expect(heights(melodyPicture([{ note: 60, halfBeats: 2 }, { note: 72, halfBeats: 2 }, { note: 83, halfBeats: 2 }]))).toEqual([29, 16.5, 5])
})

test('a longer note is drawn longer', () => {
  expect([1, 2, 4].map((halfBeats) => melodyWidth(Array.from({ length: 10 }, () => ({ note: 60, halfBeats }))))).toEqual([104, 174, 314])
})

test('a rest is told from a note', () => {
  expect(drawn(melodyPicture([{ note: undefined, halfBeats: 2 }]))).toContain('stroke-dasharray')
  expect(drawn(melodyPicture([{ note: 60, halfBeats: 2 }]))).not.toContain('stroke-dasharray')
})

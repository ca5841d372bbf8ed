import { expect, test } from 'vitest'
import { placePad } from './place-pad.ts'

const room = { width: 1280, height: 800, apart: 30, edge: 12, foot: 59 }
const field = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 60 })

test('a pad stands to the right of its field where there is room', () => {
  expect(placePad(field(200, 100), { width: 600, height: 400 }, room)).toEqual({ left: 290, top: 100 })
})

test('a pad stands to the left of a field at the right edge', () => {
  expect(placePad(field(1000, 100), { width: 600, height: 400 }, room)).toEqual({ left: 370, top: 100 })
})

test('a wide pad stands under its field, or over it', () => {
  expect(placePad(field(600, 20), { width: 1000, height: 500 }, room)).toEqual({ left: 268, top: 110 })
  expect(placePad(field(600, 680), { width: 1000, height: 500 }, room)).toEqual({ left: 268, top: 150 })
})

test('nothing of a pad comes near the bottom of the screen, where wrists rest', () => {
  expect(placePad(field(200, 700), { width: 600, height: 600 }, room)).toEqual({ left: 290, top: 141 })
})

test('a pad as large as the screen is whole on it', () => {
  expect(placePad(field(600, 300), { width: 1240, height: 700 }, room)).toEqual({ left: 28, top: 41 })
})

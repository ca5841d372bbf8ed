import { expect, test } from 'vitest'
import { isSharp, noteWordOf } from './note-words.ts'

test('notes have their French names in French, and letters in English', () => {
  expect(['C4', 'F#4', 'B4', 'C5', 'B5'].map((name) => noteWordOf(name, 'fr'))).toEqual(['do grave', 'fa dièse grave', 'si grave', 'do aigu', 'si aigu'])
  expect(['C4', 'F#4', 'C5'].map((name) => noteWordOf(name, 'en'))).toEqual(['low C', 'low F sharp', 'high C'])
})

test('an octave has five dark keys', () => {
  expect([60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71].filter(isSharp)).toEqual([61, 63, 66, 68, 70])
})

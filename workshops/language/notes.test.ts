import { expect, test } from 'vitest'
import { hertzOf, melodyIn, melodyText, noteName, noteNamed } from './notes.ts'

test('a note has a name, a number and a pitch', () => {
  expect([60, 61, 69, 83].map((note) => [noteName(note), noteNamed(noteName(note)), hertzOf(note)])).toEqual([['C4', 60, 262], ['C#4', 61, 277], ['A4', 69, 440], ['B5', 83, 988]])
  expect(['C3', 'C6', 'H4', 'Db4', '', 60].map(noteNamed)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined])
})

test('a melody is notes and rests, each with its half beats', () => {
  const melody = 'C4:2 R:1 F#5:8'
  expect(melodyIn(melody)).toEqual([{ note: 60, halfBeats: 2 }, { note: undefined, halfBeats: 1 }, { note: 78, halfBeats: 8 }])
  expect(melodyText(melodyIn(melody) ?? [])).toBe(melody)
})

test.each(['', '  ', 'C4', 'C4:0', 'C4:9', 'C4:1.5', 'C4:1:1', 'X4:1', Array<string>(33).fill('C4:1').join(' '), 12, undefined])('%o is no melody', (text) => {
  expect(melodyIn(text)).toBeUndefined()
})

import { expect, test } from 'vitest'
import { notesOf, withNote, withoutLastNote } from './melody-draft.ts'

test('notes and rests are added one after the other', () => {
  expect(withNote(withNote(withNote('', 60, 2), undefined, 1), 66, 8)).toBe('C4:2 R:1 F#4:8')
})

test('a melody ends at thirty-two notes', () => {
  const full = Array.from({ length: 32 }, () => 'C4:2').join(' ')
  expect(withNote(full, 62, 2)).toBe(full)
})

test('erasing takes the last note, and nothing from nothing', () => {
  expect(withoutLastNote('C4:2 D4:1')).toBe('C4:2')
  expect(withoutLastNote(withoutLastNote('C4:2'))).toBe('')
})

test('what is no melody is an empty one', () => {
  expect(notesOf('tralala')).toEqual([])
})

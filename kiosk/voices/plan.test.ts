import { expect, test } from 'vitest'
import { planVoices } from './plan.ts'

const start = { key: 'start', text: 'Touche le drapeau.' }
const hint = { key: 'start-hint-1', text: 'Il est en haut.' }
const said = { file: 'start.opus', words: [[0, 0, 6]] } as const
const recorded = { ...said, by: 'person' } as const

test('a text that has its voice keeps it; one that has none gets it', () => {
  expect(planVoices([start, hint], { [start.text]: said }, ['start.opus'])).toEqual({ kept: [{ text: start.text, voice: said, from: 'start.opus' }], made: [hint], removed: [] })
})

test('a text that changed is said again; what nobody says any more is removed', () => {
  expect(planVoices([{ ...start, text: 'Touche le drapeau vert.' }], { [start.text]: said }, ['start.opus', 'old.opus'])).toEqual({ kept: [], made: [{ key: 'start', text: 'Touche le drapeau vert.' }], removed: ['old.opus'] })
})

test('a voice whose sound is gone is made again', () => {
  expect(planVoices([start], { [start.text]: said }, [])).toEqual({ kept: [], made: [start], removed: [] })
})

test('a voice goes with its text when that has another name', () => {
  expect(planVoices([{ ...start, key: 'begin' }], { [start.text]: said }, ['start.opus'])).toEqual({ kept: [{ text: start.text, voice: { ...said, file: 'begin.opus' }, from: 'start.opus' }], made: [], removed: ['start.opus'] })
})

test('all anew: the voice of a person stays', () => {
  expect(planVoices([start], { [start.text]: said }, ['start.opus'], true).made).toEqual([start])
  expect(planVoices([start], { [start.text]: recorded }, ['start.opus'], true)).toEqual({ kept: [{ text: start.text, voice: recorded, from: 'start.opus' }], made: [], removed: [] })
})

import { expect, test } from 'vitest'
import { settingsIn, usual } from './settings.ts'

test('a page that keeps nothing yet is set as usual', () => {
  expect(settingsIn(null)).toEqual(usual)
})

test('what was kept comes back', () => {
  const kept = { mood: 'pictures', locale: 'en', sounds: 'off', hand: 'left', theme: 'night', contrast: 'high', motion: 'reduced' } as const
  expect(settingsIn(JSON.stringify(kept))).toEqual(kept)
})

test('what another version kept is taken as far as it is known', () => {
  expect(settingsIn('{"theme":"night","hand":"third","mood":7,"wings":"two"}')).toEqual({ ...usual, theme: 'night' })
})

test.each(['', 'night', '[]', 'null', '"day"'])('a kept text that means nothing, %o, is as usual', (text) => {
  expect(settingsIn(text)).toEqual(usual)
})

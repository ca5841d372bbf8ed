import { expect, test } from 'vitest'
import { workshopNamed } from '../catalogue.ts'
import type { Pack } from '../packs/pack.ts'
import { goalMet, goneBack, goneOn, parsePlace, placeAt, tableAt } from './workshop-place.ts'

const wink = workshopNamed('premier-clin-d-oeil') as Pack

test('a crew begins at the first step, having met nothing', () => {
  expect(placeAt(wink, 2)).toEqual({ workshop: 'premier-clin-d-oeil', step: 'look', seen: ['look'], met: [], passed: [], children: 2 })
})

test('a step that no workshop has begins at the beginning', () => {
  expect(placeAt(wink, 1, 'of-old').step).toBe('look')
})

test('a step brings its starter the first time, and nothing when a crew comes back to it', () => {
  const guess = goneOn(wink, placeAt(wink, 1), 'done')
  expect(guess?.brings?.title).toBe('Premier clin d’œil')
  const backAtLook = guess && goneBack(wink, guess.place)
  expect(backAtLook?.step).toBe('look')
  const again = backAtLook && goneOn(wink, backAtLook, 'done')
  expect(again).toEqual({ place: { ...placeAt(wink, 1), step: 'guess', seen: ['look', 'guess'] }, brings: undefined })
})

test('who goes on all the same has passed the step, until the object meets its goal', () => {
  const passed = goneOn(wink, placeAt(wink, 1, 'again'), 'all the same')?.place
  expect(passed?.passed).toEqual(['again'])
  const met = passed && goalMet({ ...passed, step: 'again' })
  expect([met?.met, met?.passed]).toEqual([['again'], []])
})

test('nothing comes after the last step, nor before the one a crew began with', () => {
  expect([goneOn(wink, placeAt(wink, 1, 'show'), 'done'), goneBack(wink, placeAt(wink, 1, 'again'))]).toEqual([undefined, undefined])
})

test('a crew that begins in the middle finds what the steps before come to', () => {
  const of = (step: string) => tableAt(wink, step)
  const solution = (id: string) => wink.steps.find((step) => step.id === id)?.solution
  expect([of('look'), of('guess'), of('longer'), of('test')]).toEqual([undefined, wink.steps[1]?.starter, solution('start'), solution('again')])
})

test('a place is read back as it was written, and anything else is none', () => {
  const place = placeAt(wink, 2, 'again')
  expect(parsePlace(JSON.parse(JSON.stringify(place)))).toEqual(place)
  for (const bad of [null, 'again', {}, { ...place, children: 3 }, { ...place, met: [1] }, { ...place, step: undefined }]) expect(parsePlace(bad)).toBeUndefined()
})

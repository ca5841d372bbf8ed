import { expect, test } from 'vitest'
import { isGivable } from './given.ts'

test('what a station is given is a workshop of the catalogue, from its beginning or at a step it has', () => {
  const wishes = [
    { workshop: 'la-veilleuse', step: null },
    { workshop: 'la-veilleuse', step: 'dark' },
    { workshop: 'la-veilleuse', step: 'nowhere' },
    { workshop: 'le-train', step: null },
    { workshop: '', step: '' },
  ]
  expect(wishes.map(isGivable)).toEqual([true, true, false, false, false])
})

import { expect, test } from 'vitest'
import type { NoSlot } from '../domain/slots.ts'
import type { Day } from '../domain/time.ts'
import { noSlotText } from './no-slot-text.ts'
import { wordsIn } from './words/words.ts'

const day = '2027-03-15' as Day

const reasons: readonly (readonly [NoSlot, string])[] = [
  [{ day, why: 'no-school', because: { reason: 'weekend' } }, 'No school: it is the weekend.'],
  [{ day, why: 'no-school', because: { reason: 'public-holiday', name: 'Lundi de Pâques' } }, 'No school: public holiday (Lundi de Pâques).'],
  [{ day, why: 'no-school', because: { reason: 'school-holidays', name: 'Printemps' } }, 'No school: school holidays (Printemps).'],
  [{ day, why: 'no-school', because: { reason: 'not-known', knownUntil: undefined } }, 'The school calendar of this day is not known yet: it does not open until somebody confirms it.'],
  [{ day, why: 'truck-closed' }, 'The truck is closed on this day.'],
  [{ day, why: 'drive-unknown' }, 'How long the drive here takes is not known: this day opens once it is.'],
  [{ day, why: 'not-set-up', readyAt: undefined }, 'The truck is on the road: it is not set up yet on this day.'],
  [{ day, why: 'not-set-up', readyAt: 990 }, 'The truck is not set up before 16:30: too late for a class on this day.'],
  [{ day, why: 'no-time', left: ['long'] }, 'There is not enough time left on this day for a class.'],
]

test.each(reasons)('$why is said', (none, text) => {
  expect(noSlotText(none, false, wordsIn.en)).toBe(text)
  expect(noSlotText(none, false, wordsIn.fr)).toMatch(/^\p{Lu}[^{}]+\.$/u)
})

test('a day that has slots has no time for one more', () => {
  expect(noSlotText({ day, why: 'no-time', left: ['long'] }, true, wordsIn.en)).toBe('There is not enough time left on this day for one more class.')
})

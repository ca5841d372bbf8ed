import { expect, test } from 'vitest'
import { fieldOfRefusal } from './field-of-refusal.ts'
import { askFields, bookFields, headCountFields, problemCodes } from './fields.ts'
import { messagesOf, refusalText } from './messages.ts'
import { everyRefusal } from './test-support/sample-pages.ts'
import { wordsIn } from './words/words.ts'

const locales = ['fr', 'en'] as const

test('the samples hold every refusal', () => {
  expect(new Set(everyRefusal.map(({ code }) => code))).toEqual(new Set(Object.keys(fieldOfRefusal)))
})

test.each(locales)('every refusal is said in %s, and says what to do in a sentence of its own', (locale) => {
  for (const refusal of everyRefusal) expect(refusalText(refusal, wordsIn[locale], locale)).toMatch(/^\p{Lu}[^{}]+\.$/u)
})

test('what a refusal knows is in its words', () => {
  const said = everyRefusal.map((refusal) => refusalText(refusal, wordsIn.en, 'en'))
  expect(said[4]).toBe('Booking for this stop opens on Monday 1 February 2027 at 08:00. Come back then.')
  expect(said[7]).toBe('This slot takes 24 pupils at the most. Choose a long slot instead: it takes 48, in two half groups.')
  expect(said[12]).toBe('This workshop is not made for CP and CE1. Choose another one, of the cycle of your class.')
})

test.each(locales)('every problem of every field is said in %s', (locale) => {
  for (const field of [...bookFields, ...headCountFields, ...askFields]) {
    for (const code of problemCodes) {
      const [message] = messagesOf([{ field, code }], [], wordsIn[locale], locale)
      expect(message).toEqual({ field, text: expect.stringMatching(/^\p{Lu}[^{}]+\.$/u) as string })
    }
  }
})

test('what could not be read is not refused too, and all is said in the order of the page', () => {
  const messages = messagesOf([{ field: 'pupils', code: 'not-whole' }], [{ code: 'unknown-workshop' }, { code: 'no-pupils' }, { code: 'no-level' }, { code: 'slot-past' }], wordsIn.fr, 'fr')
  expect(messages).toEqual([
    { field: 'slot', text: wordsIn.fr.refusals['slot-past'] },
    { field: 'levels', text: wordsIn.fr.refusals['no-level'] },
    { field: 'pupils', text: wordsIn.fr.problems['not-whole'] },
    { field: 'workshop', text: wordsIn.fr.refusals['unknown-workshop'] },
  ])
})

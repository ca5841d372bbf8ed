import { expect, test } from 'vitest'
import type { Day } from '../../domain/time.ts'
import { dayInWords, daysInWords, joined } from './days.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { filled, heldTogether, wordsIn } from './words.ts'

/** Every text under its way. */
function gathered(tree: object, way = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, inside]): [string, string][] => (typeof inside === 'string' ? [[way + key, inside]] : gathered(inside as object, `${way}${key}.`)))
}
const inFrench = gathered(fr)
const inEnglish = new Map(gathered(en))
const leftOpen = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

test('both languages say the same things, and leave the same values open', () => {
  for (const [way, text] of inFrench) {
    // Titles may say it otherwise; paragraphs may be cut otherwise.
    if (way.includes('.sections.')) continue
    expect([way, leftOpen(inEnglish.get(way) ?? '')]).toEqual([way, leftOpen(text)])
  }
  expect(en.pages.privacy.sections.map(({ paragraphs }) => paragraphs.length)).toEqual(fr.pages.privacy.sections.map(({ paragraphs }) => paragraphs.length))
})

test('no text is empty, and none has a typewriter’s apostrophe or quotes', () => {
  for (const [way, text] of [...inFrench, ...inEnglish]) expect([way, text]).toEqual([way, expect.stringMatching(/^[^'"]+$/)])
})

test('French signs stay with their words at a line’s end', () => {
  expect(wordsIn.fr.site.writeTo).toBe('Une question\u00a0? {{name}} vous répond\u00a0:')
  expect(heldTogether('« Casier » : bulletin n° 3')).toBe('«\u00a0Casier\u00a0»\u00a0: bulletin n°\u00a03')
})

test('what a text leaves open is filled in', () => {
  expect(filled('{{seats}} places, {{seats}} enfants', { seats: 24 })).toBe('24 places, 24 enfants')
})

test('days are said as one says them', () => {
  expect(dayInWords('2027-03-15' as Day, 'fr')).toBe('lundi 15 mars 2027')
  expect(dayInWords('2027-04-01' as Day, 'fr')).toBe('jeudi 1er avril 2027')
  expect(dayInWords('2027-03-15' as Day, 'en')).toBe('Monday 15 March 2027')
  expect(daysInWords('2027-03-15' as Day, '2027-03-15' as Day, 'fr')).toBe('lundi 15 mars 2027')
  expect(daysInWords('2027-03-15' as Day, '2027-03-19' as Day, 'fr')).toBe('du lundi 15 au vendredi 19 mars 2027')
  expect(daysInWords('2027-03-01' as Day, '2027-03-05' as Day, 'fr')).toBe('du lundi 1er au vendredi 5 mars 2027')
  expect(daysInWords('2026-12-31' as Day, '2027-01-01' as Day, 'fr')).toBe('du jeudi 31 décembre 2026 au vendredi 1er janvier 2027')
  expect(daysInWords('2027-03-15' as Day, '2027-03-19' as Day, 'en')).toBe('from Monday 15 to Friday 19 March 2027')
})

test('a list is joined as a sentence joins it', () => {
  expect(joined(['CE1', 'CE2', 'CM1'], 'fr')).toBe('CE1, CE2 et CM1')
})

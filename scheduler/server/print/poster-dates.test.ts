import { expect, test } from 'vitest'
import type { Day } from '../../domain/time.ts'
import { posterDates } from './poster-dates.ts'

test.each([
  ['2027-03-15', '2027-03-19', '15–19 mars 2027', '15–19 March 2027'],
  ['2027-03-15', '2027-03-15', 'lundi 15 mars 2027', 'Monday 15 March 2027'],
  ['2027-03-29', '2027-04-01', '29 mars – 1er avril 2027', '29 March – 1 April 2027'],
  ['2027-03-01', '2027-03-05', '1er–5 mars 2027', '1–5 March 2027'],
  ['2027-12-31', '2028-01-01', '31 décembre 2027 – 1er janvier 2028', '31 December 2027 – 1 January 2028'],
])('from %s to %s is “%s” and “%s”', (first, last, fr, en) => {
  expect({ fr: posterDates(first as Day, last as Day, 'fr'), en: posterDates(first as Day, last as Day, 'en') }).toEqual({ fr, en })
})

import { expect, test } from 'vitest'
import type { Day } from '../../../domain/time.ts'
import { movedTo } from './stop-form.ts'

test('a stop that is moved takes the plans of its days along, across a month too, and everything else stays', () => {
  const values = { commune: 'Tours', place: 'la place', truck: 'one', first: '2027-03-29', last: '2027-03-31', closes: '2027-03-26T18:00', 'plan-2027-03-30': 'long', 'plan-2027-03-31': 'court' }
  expect(movedTo(values, '2027-03-31' as Day, 'other')).toEqual({ commune: 'Tours', place: 'la place', truck: 'other', first: '2027-03-31', last: '2027-04-02', closes: '2027-03-26T18:00', 'plan-2027-04-01': 'long', 'plan-2027-04-02': 'court' })
  expect(movedTo(movedTo(values, '2027-03-31' as Day, 'other'), '2027-03-29' as Day, 'one')).toEqual(values)
})

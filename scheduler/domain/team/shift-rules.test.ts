import { expect, test } from 'vitest'
import type { PersonId } from '../ids.ts'
import { instantAt } from '../time.ts'
import type { Day } from '../time.ts'
import type { Check } from './clearance.ts'
import type { Shift, Teammate } from './shift.ts'
import { shiftRefusals } from './shift-rules.ts'
import type { Taking } from './shift-rules.ts'

const tours = { latitude: 47.39, longitude: 0.69 }
const loches = { latitude: 47.13, longitude: 1 }
const lyon = { latitude: 45.76, longitude: 4.84 }

const shift = (day: string, from: number, until: number, more: Partial<Shift> = {}): Shift => ({
  role: 'facilitator',
  day: day as Day,
  range: { from: instantAt(day as Day, from * 60, 'Europe/Paris'), until: instantAt(day as Day, until * 60, 'Europe/Paris') },
  place: tours,
  ...more,
})

const who: Teammate = { person: 'her' as PersonId, isAdult: true, skills: new Set(), answeredForBy: undefined, daysAMonth: undefined }
const checks: readonly Check[] = [{ kind: 'casier-b3', seen: '2027-03-01' as Day, until: '2027-03-31' as Day }]
const taking: Taking = { who, checks, shift: shift('2027-03-15', 9, 12), others: [], withHer: [] }
const codes = (changed: Partial<Taking>) => shiftRefusals({ ...taking, ...changed }).map(({ code }) => code)

test('who is cleared, of age and free may take a shift', () => {
  expect(shiftRefusals(taking)).toEqual([])
})

test('who is not cleared on that day may not, whatever she does there', () => {
  expect(shiftRefusals({ ...taking, shift: shift('2027-04-01', 9, 12) })).toEqual([{ code: 'not-cleared', day: '2027-04-01' }])
  expect(codes({ checks: [] })).toEqual(['not-cleared'])
  expect(codes({ checks: [], who: { ...who, skills: new Set(['driving']) }, shift: shift('2027-03-15', 6, 8, { role: 'driver' }) })).toEqual(['not-cleared'])
})

test('who is under 18 comes with the adult who answers for her, and never as one who answers for others', () => {
  const young: Teammate = { ...who, isAdult: false, answeredForBy: 'mother' as PersonId }
  const coder = shift('2027-03-15', 9, 12, { role: 'coder' })
  expect(codes({ who: young, shift: coder })).toEqual(['nobody-answers'])
  expect(codes({ who: young, shift: coder, withHer: ['mother' as PersonId] })).toEqual([])
  expect(codes({ who: young, withHer: ['mother' as PersonId] })).toEqual(['not-of-age'])
  expect(codes({ who: { ...young, answeredForBy: undefined }, shift: coder, withHer: ['mother' as PersonId] })).toEqual(['nobody-answers'])
})

test('the truck is driven by who has said that she drives it', () => {
  const drive = shift('2027-03-15', 6, 8, { role: 'driver' })
  expect([codes({ shift: drive }), codes({ shift: drive, who: { ...who, skills: new Set(['driving']) } })]).toEqual([['cannot-drive'], []])
})

test('nobody is in two places at once, nor sooner than the road lets her', () => {
  const after = (place: Shift['place']) => [shift('2027-03-15', 12, 17, { place })]
  expect(codes({ others: [shift('2027-03-15', 11, 13)] })).toEqual(['at-once'])
  expect(codes({ others: after(tours) })).toEqual([])
  expect(shiftRefusals({ ...taking, others: after(loches) })).toEqual([{ code: 'too-far', day: '2027-03-15', road: 60 }])
  expect(codes({ others: [shift('2027-03-15', 14, 17, { place: loches })] })).toEqual([])
})

test('between two days of work lie eleven hours, and the road', () => {
  const evening = (until: number, place = tours) => [shift('2027-03-14', 18, until, { place })]
  expect([codes({ others: evening(22) }), codes({ others: evening(23) }), codes({ others: evening(21, loches) }), codes({ others: evening(22, loches) })]).toEqual([[], ['no-rest'], [], ['no-rest']])
  expect(codes({ others: evening(21, lyon) })).toEqual(['no-rest'])
})

test('nobody gives more days a month than she said; a second shift on a day is the same day', () => {
  const twice: Teammate = { ...who, daysAMonth: 2 }
  const others = [shift('2027-03-01', 9, 12), shift('2027-03-02', 9, 12), shift('2027-02-10', 9, 12)]
  expect(shiftRefusals({ ...taking, who: twice, others })).toEqual([{ code: 'enough-days', days: 2 }])
  expect(codes({ who: twice, others: [...others.slice(1), shift('2027-03-15', 13, 15)] })).toEqual([])
})

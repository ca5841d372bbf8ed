import { expect, test } from 'vitest'
import type { PersonId } from '../ids.ts'
import { instantAt } from '../time.ts'
import type { Day } from '../time.ts'
import { suggestions } from './suggestions.ts'
import type { Candidate } from './suggestions.ts'

const day = '2027-03-15' as Day
const tours = { latitude: 47.39, longitude: 0.69 }
const loches = { latitude: 47.13, longitude: 1 }

function candidate(person: string, more: Partial<Candidate> = {}): Candidate {
  return {
    who: { person: person as PersonId, isAdult: true, skills: new Set(), answeredForBy: undefined, daysAMonth: undefined },
    checks: [{ kind: 'casier-b3', seen: '2027-03-01' as Day, until: '2027-05-30' as Day }],
    shift: { role: 'coder', day, range: { from: instantAt(day, 540, 'Europe/Paris'), until: instantAt(day, 720, 'Europe/Paris') }, place: tours },
    others: [],
    withHer: [],
    home: tours,
    reach: 30,
    isAvailable: true,
    isNew: false,
    days: 2,
    isWished: false,
    ...more,
  }
}

const order = (candidates: readonly Candidate[], hasExperienced = true) => suggestions(candidates, ['electronics'], hasExperienced).suited.map(({ candidate: { who } }) => who.person)

test('who may not is not suggested, and it is said why', () => {
  const { suited, refused } = suggestions([candidate('one'), candidate('other', { checks: [] })], [], true)
  expect(suited.map(({ candidate: { who } }) => who.person)).toEqual(['one'])
  expect(refused.map(({ candidate: { who }, because }) => [who.person, because])).toEqual([['other', [{ code: 'not-cleared', day }]]])
})

test('each reason has a name, and what it says', () => {
  const able = candidate('able', { who: { ...candidate('able').who, skills: new Set(['electronics', 'english']) }, isWished: true, isNew: true, days: 0, home: loches, reach: 60 })
  const [first] = suggestions([able, candidate('one'), candidate('other')], ['electronics'], true).suited
  expect(first?.reasons).toEqual([{ is: 'wished' }, { is: 'near', kilometres: 37 }, { is: 'skill', skill: 'electronics' }, { is: 'few-days', days: 0 }, { is: 'newcomer' }])
})

test('who can come and lives near is before who can’t or lives far', () => {
  expect(order([candidate('far', { home: loches }), candidate('not free', { isAvailable: false }), candidate('near')])).toEqual(['near', 'far', 'not free'])
})

test('days are shared out: who has worked less comes before, and of two alike too', () => {
  expect(order([candidate('often', { days: 9 }), candidate('sometimes', { days: 4 }), candidate('seldom', { days: 1 })])).toEqual(['seldom', 'sometimes', 'often'])
})

test('a newcomer comes beside somebody experienced, and is last where nobody is', () => {
  const two = [candidate('new', { isNew: true }), candidate('old')]
  expect([order(two), order(two, false)]).toEqual([['new', 'old'], ['old', 'new']])
})

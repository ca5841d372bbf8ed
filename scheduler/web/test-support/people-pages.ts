import type { Day } from '../../domain/time.ts'
import type { DeskCheckEndPage, DeskPeoplePage, DeskPersonPage, PersonRow } from '../desk/people/models.ts'

const day = '2027-03-15' as Day

const row: PersonRow = { id: 'une', name: 'Dominique Exemple', roles: ['volunteer', 'facilitator'], age: { is: 'adult' }, skills: ['electronics', 'sign-language'], home: 'Loches', reach: 30, clearance: { is: 'cleared', last: '2027-07-10' as Day }, days: 4, next: { day, commune: 'Tours' } }

const people: DeskPeoplePage = {
  page: 'desk-people',
  filter: { name: '"><b>', skill: 'electronics', clearance: 'soon' },
  everybody: 7,
  found: 5,
  rows: [
    row,
    { ...row, id: 'deux', name: 'benevole2@example.org', roles: [], age: { is: 'minor', answeredForBy: 'Dominique Exemple' }, skills: [], home: undefined, clearance: { is: 'soon', last: day }, days: 1, next: undefined },
    { ...row, id: 'trois', age: { is: 'minor', answeredForBy: undefined }, clearance: { is: 'never' }, days: 0 },
    { ...row, id: 'quatre', clearance: { is: 'lapsed', last: day } },
  ],
}

const check = { id: 'vue', kind: 'attestation-honorabilité', seen: '2027-01-11' as Day, until: '2027-07-10' as Day, seenBy: 'coordination@example.org' } as const

const shift = { id: 'jour', day, from: '08:30', until: '12:00', commune: 'Tours', stop: 'tours', half: 'morning', role: 'facilitator' } as const

const person: DeskPersonPage = {
  page: 'desk-person',
  isOwn: false,
  id: 'une',
  name: 'Dominique Exemple',
  email: 'benevole1@example.org',
  phone: '02 47 00 00 00',
  language: 'fr',
  roles: ['volunteer'],
  age: { is: 'adult' },
  skills: ['electronics'],
  isExperienced: true,
  home: 'Loches',
  reach: 30,
  daysAMonth: 3,
  week: { 1: ['morning', 'afternoon'], 3: ['morning'] },
  wishes: ['coder'],
  remark: 'Je peux apporter\ndes cartes.',
  needs: 'Une chaise haute',
  conductAccepted: day,
  since: day,
  clearance: { is: 'cleared', last: '2027-07-10' as Day },
  checks: { counting: [check], ended: [{ ...check, id: 'finie', kind: 'casier-b3', until: '2027-01-31' as Day, seenBy: undefined }] },
  kinds: [
    { kind: 'attestation-honorabilité', days: 180, until: '2027-07-31' as Day },
    { kind: 'casier-b3', days: 90, until: '2027-05-02' as Day },
    { kind: 'employer', days: 365, until: '2028-02-01' as Day },
  ],
  today: '2027-02-01' as Day,
  values: { kind: '', seen: '2027-02-01', until: '', sure: '' },
  problems: [],
  coming: [{ ...shift, state: 'accepted', seeksReplacement: true }, { ...shift, id: 'autre', half: 'afternoon', state: 'invited', seeksReplacement: false }],
  past: [{ ...shift, id: 'passe', minutes: 150, planned: 210 }, { ...shift, id: 'passe2', half: 'afternoon', minutes: 180, planned: 180 }],
}

const ending: DeskCheckEndPage = { page: 'desk-check-end', person: 'une', name: 'Dominique Exemple', check, falls: [shift], held: [{ ...shift, id: 'autre', by: 'employer' }], hasMore: true }

/** The pages of those who work with the truck, by names of their own. */
export const peopleSamples = {
  'desk-people': people,
  'desk-people-none': { ...people, found: 0, rows: [] },
  'desk-people-empty': { ...people, everybody: 0, found: 0, rows: [] },
  'desk-person': person,
  'desk-person-new': { ...person, name: '', phone: '', roles: [], age: { is: 'minor', answeredForBy: undefined }, skills: [], isExperienced: false, home: undefined, daysAMonth: undefined, week: {}, wishes: [], remark: '', needs: '', conductAccepted: undefined, clearance: { is: 'never' }, checks: { counting: [], ended: [] }, coming: [], past: [], notice: 'check-ended' },
  'desk-person-refused': {
    ...person,
    values: { kind: '', seen: '2027-02-02', until: '2029-01-01', sure: '' },
    problems: [{ field: 'kind', code: 'missing' }, { field: 'seen', code: 'future' }, { field: 'until', code: 'too-long', longest: day }, { field: 'sure', code: 'missing' }, { field: 'hours', code: 'not-hours', shift: 'passe' }],
    past: person.past.map((one) => (one.id === 'passe' ? { ...one, typed: '"><b>' } : one)),
  },
  'desk-check-end': ending,
  'desk-check-end-nothing': { ...ending, falls: [], held: [], hasMore: false },
} as const satisfies Readonly<Record<string, DeskPeoplePage | DeskPersonPage | DeskCheckEndPage>>

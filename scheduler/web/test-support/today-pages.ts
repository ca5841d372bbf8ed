import type { Day } from '../../domain/time.ts'
import type { DeskTodayPage, UnreadyShown } from '../desk/today/models.ts'

const day = '2027-03-15' as Day

const none = { count: 0, first: [] }

const slot = { commune: 'Tours', day, from: '09:00', until: '10:00' }

const session: UnreadyShown = { ...slot, slot: 'un', booking: 'une', stop: 'tours', half: 'morning', role: 'facilitator', levels: ['CM1', 'CM2'], isUlis: true, pupils: 24, school: 'École de démonstration 1', lacks: [{ is: 'no-teacher' }, { is: 'no-cleared-adult' }, { is: 'not-cleared', people: 2 }] }

const shift = { person: 'une', name: 'Dominique Exemple', stop: 'tours', commune: 'Tours', day, half: 'morning', role: 'lead', answerBy: undefined } as const

const nothing: DeskTodayPage = { page: 'desk-today', today: '2027-03-14' as Day, isBeginning: false, unready: none, unreadyLater: none, proposed: none, invited: none, ending: none, unchecked: none, asked: none, held: none, requests: none, waiting: none, failed: none }

/** What needs a coordinator, by names of its own. */
export const todaySamples = {
  'desk-today': {
    ...nothing,
    unready: { count: 22, first: [session, { ...session, slot: 'deux', booking: undefined, from: '10:10', school: '', lacks: [{ is: 'too-few', there: 1, needed: 2 }, { is: 'no-teacher' }] }] },
    unreadyLater: { count: 1, first: [{ ...session, day: '2027-04-01' as Day }] },
    proposed: { count: 1, first: [shift] },
    invited: { count: 2, first: [{ ...shift, answerBy: { day, time: '09:00' } }] },
    ending: { count: 1, first: [{ person: 'une', name: 'Dominique Exemple', last: day }] },
    unchecked: { count: 7, first: [{ person: 'deux', name: 'benevole2@example.org' }] },
    asked: { count: 2, first: [{ ...slot, booking: 'une', school: 'École de démonstration 1' }, { ...slot, booking: 'deux', school: '' }] },
    held: { count: 2, first: [{ ...slot, stop: 'tours', isOffer: false, keptUntil: { day, time: '08:30' } }, { ...slot, from: '10:10', stop: 'tours', isOffer: true, keptUntil: { day, time: '18:00' } }] },
    requests: { count: 1, first: [{ commune: '"><b>', day }] },
    waiting: { count: 1, first: [{ stop: 'tours', commune: 'Tours', first: day, last: day, classes: 2, free: 1 }] },
    failed: { count: 1, first: [{ message: 'un', kind: 'booked', day }] },
  },
  'desk-today-some': { ...nothing, requests: { count: 2, first: [{ commune: 'Loches', day }] } },
  'desk-today-nothing': nothing,
  'desk-today-beginning': { ...nothing, isBeginning: true },
} as const satisfies Readonly<Record<string, DeskTodayPage>>

import type { Day } from '../../domain/time.ts'
import type { DayToCome, MyDayPage } from '../team/models.ts'

const monday = '2027-03-15' as Day

const toCome: DayToCome = {
  is: 'to-come',
  slots: [
    { from: '09:00', until: '10:00', length: 'short', is: { levels: ['CM1', 'CM2'], isUlis: true, pupils: 24, adults: 3, workshop: { id: 'la-veilleuse', title: 'La veilleuse' }, school: 'École de démonstration 1', isConfirmed: true } },
    { from: '10:10', until: '11:40', length: 'long', is: { levels: ['PS'], isUlis: false, pupils: 1, adults: 2, workshop: { id: 'un-atelier-d-avant', title: 'Un atelier d’avant' }, school: '', isConfirmed: false, isReady: false } },
    { from: '11:50', until: '12:00', length: 'short', is: 'free' },
    { from: '12:00', until: '12:10', length: 'short', is: 'kept-aside' },
  ],
  tellsPhones: true,
  at: { latitude: 47.395, longitude: 0.704, isApproximate: false },
  travel: { values: { how: 'none', seats: '', leaves: '' }, isKept: false },
}

const own = { name: 'Camille Bénévole', isSelf: true, comes: [{ half: 'morning', role: 'coder' }] } as const

const day: MyDayPage = {
  page: 'my-day',
  shift: 'un-jour',
  day: monday,
  when: 'tomorrow',
  from: '08:30',
  until: '12:10',
  role: 'coder',
  half: 'morning',
  commune: 'Tours',
  place: 'place Anatole-France',
  access: 'Tramway A, arrêt « Porte de Loire ».',
  team: [
    { name: 'Dominique Responsable', isSelf: false, comes: [{ half: 'morning', role: 'lead' }, { half: 'afternoon', role: 'facilitator' }], phone: '06 39 98 00 01', travel: { is: 'seats', seats: 2, leaves: 'Loches, gare, 7 h 45' } },
    { name: '', isSelf: false, comes: [{ half: 'afternoon', role: 'driver' }], phone: 'voir avec la mairie', travel: { is: 'seeks', leaves: '' } },
    own,
  ],
  seen: toCome,
  calendar: { path: '/mes-jours/agenda/une-cle.ics', address: 'https://camion.example.org/mes-jours/agenda/une-cle.ics' },
  problems: [],
}

/** The pages of who works with the truck, by names of their own. */
export const teamSamples = {
  'my-day': day,
  'my-day-later': { ...day, when: 'later', access: '', place: '', team: [{ ...own, name: '' }], seen: { ...toCome, slots: [], tellsPhones: false, at: undefined, travel: { values: { how: 'seats', seats: '2', leaves: '"><b>' }, isKept: true } } },
  'my-day-refused': { ...day, seen: { ...toCome, travel: { values: { how: 'seats', seats: '9', leaves: '' }, isKept: false } }, problems: [{ field: 'seats', code: 'not-seats' }, { field: 'leaves', code: 'missing' }] },
  'my-day-of-another': { ...day, of: 'Camille Bénévole', calendar: undefined, seen: { ...toCome, travel: undefined } },
  'my-day-over': { ...day, when: 'past', seen: { is: 'over', minutes: 190, isCertified: true } },
  'my-day-without-hours': { ...day, when: 'past', seen: { is: 'over', minutes: 0, isCertified: true } },
  'my-day-cancelled': { ...day, team: [], seen: { is: 'cancelled' } },
} as const satisfies Readonly<Record<string, MyDayPage>>

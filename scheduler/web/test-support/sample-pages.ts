import { usualAccompaniment } from '../../domain/accompaniment.ts'
import type { CommuneCode } from '../../domain/ids.ts'
import type { Day } from '../../domain/time.ts'
import { askFields, bookFields } from '../fields.ts'
import type { ModelOf, OnEveryPage, PageModel, RefusalShown, VisitShown } from '../page-models.ts'
import { dataSamples } from './data-pages.ts'
import { reportSamples } from './report-pages.ts'
import { joinSamples } from './join-pages.ts'
import { peopleSamples } from './people-pages.ts'
import { signInSamples } from './sign-in-pages.ts'
import { teamSamples } from './team-pages.ts'
import { todaySamples } from './today-pages.ts'
import { waitingSamples } from './waiting-pages.ts'

const day = (text: string) => text as Day

const everywhere: OnEveryPage = { isDemo: true, organisation: { name: 'l’équipe de démonstration', email: 'equipe@exemple.fr' }, otherLanguage: '/?langue=en' }

const place = { commune: 'Tours', place: 'place Anatole-France' }

const visit: VisitShown = { ...place, stop: 'tours', day: day('2027-03-15'), from: '09:00', until: '10:00', length: 'short', seats: 24 }

export const tour: ModelOf<'tour'> = {
  ...everywhere,
  page: 'tour',
  today: day('2027-02-01'),
  stops: [
    { id: 'tours', ...place, first: day('2027-03-15'), last: day('2027-03-19'), freeSlots: 12, at: { latitude: 47.395, longitude: 0.704, isApproximate: false } },
    { id: 'loches', commune: 'Loches', place: 'mail Droulin', first: day('2027-03-22'), last: day('2027-03-22'), freeSlots: 1, at: { latitude: 47.128, longitude: 0.996, isApproximate: true } },
    { id: 'preuilly', commune: 'Preuilly-sur-Claise', place: 'champ de foire', first: day('2027-03-30'), last: day('2027-04-01'), freeSlots: 0 },
  ],
}

export const stop: ModelOf<'stop'> = {
  ...everywhere,
  page: 'stop',
  id: 'tours',
  ...place,
  access: 'Tramway A, arrêt « Porte de Loire ».\nLe car peut s’arrêter quai d’Orléans. Une rampe mène à bord.',
  first: day('2027-03-15'),
  last: day('2027-03-21'),
  isCancelled: false,
  booking: { is: 'open', opens: { day: day('2027-02-01'), time: '08:00' }, closes: { day: day('2027-03-12'), time: '18:00' } },
  days: [
    {
      day: day('2027-03-15'),
      slots: [
        { id: '1', from: '09:00', until: '10:00', length: 'short', seats: 24, is: 'past' },
        { id: '2', from: '10:10', until: '11:10', length: 'short', seats: 24, is: 'taken' },
        { id: '3', from: '13:30', until: '14:30', length: 'short', seats: 24, is: 'held' },
        { id: '4', from: '14:40', until: '16:10', length: 'long', seats: 48, is: 'free' },
      ],
      none: [],
    },
    { day: day('2027-03-16'), slots: [{ id: '5', from: '09:00', until: '10:00', length: 'short', seats: 24, is: 'free' }], none: [{ day: day('2027-03-16'), why: 'no-time', left: ['long'] }] },
    { day: day('2027-03-17'), slots: [], none: [{ day: day('2027-03-17'), why: 'truck-closed' }] },
    { day: day('2027-03-20'), slots: [], none: [{ day: day('2027-03-20'), why: 'no-school', because: { reason: 'weekend' } }] },
    { day: day('2027-03-21'), slots: [], none: [{ day: day('2027-03-21'), why: 'not-set-up', readyAt: 990 }] },
  ],
}

export const book: ModelOf<'book'> = {
  ...everywhere,
  page: 'book',
  booking: 'une-reservation',
  heldUntil: '10:42',
  visit,
  accompaniment: usualAccompaniment,
  values: { schoolName: '', uai: '', schoolCommune: '', teacher: '', email: '', pupils: '', adults: '', workshop: '', needs: '', headAgrees: '', levels: [], isUlis: false },
  problems: [],
  refusals: [],
  key: 'une-cle',
}

/** Every refusal there is. */
export const everyRefusal: readonly RefusalShown[] = [
  { code: 'stop-not-published' },
  { code: 'stop-cancelled' },
  { code: 'slot-kept-aside' },
  { code: 'slot-past' },
  { code: 'booking-not-open', opens: { day: day('2027-02-01'), time: '08:00' } },
  { code: 'booking-closed', closed: { day: day('2027-03-12'), time: '18:00' } },
  { code: 'no-pupils' },
  { code: 'too-many-pupils', seats: 24, longSlotHolds: 48 },
  { code: 'too-many-pupils', seats: 24, longSlotHolds: undefined },
  { code: 'too-few-adults', needed: 3, text: usualAccompaniment.text, date: usualAccompaniment.date },
  { code: 'no-level' },
  { code: 'unknown-workshop' },
  { code: 'workshop-not-for-level', levels: ['CP', 'CE1'] },
  { code: 'seats-changed' },
]

export const bookRefused: ModelOf<'book'> = {
  ...book,
  values: {
    schoolName: 'École de démonstration 1',
    uai: '0370000X',
    schoolCommune: 'Saint-Denis',
    teacher: 'Enseignante de démonstration',
    email: 'ecole',
    pupils: '31',
    adults: '1',
    workshop: 'le-theremine',
    needs: 'Le car repart à 11 h.',
    headAgrees: '',
    levels: ['CE2', 'CM1'],
    isUlis: false,
  },
  problems: [
    { field: 'uai', code: 'not-uai' },
    { field: 'email', code: 'not-email' },
    { field: 'headAgrees', code: 'missing' },
  ],
  refusals: [
    { code: 'too-many-pupils', seats: 24, longSlotHolds: 48 },
    { code: 'too-few-adults', needed: 3, text: usualAccompaniment.text, date: usualAccompaniment.date },
    { code: 'workshop-not-for-level', levels: ['CE2'] },
  ],
}

export const booking: ModelOf<'booking'> = {
  ...everywhere,
  page: 'booking',
  booking: 'une-reservation',
  state: 'confirmed',
  visit,
  access: stop.access,
  school: 'École de démonstration 1',
  levels: ['CM1', 'CM2'],
  isUlis: false,
  pupils: 24,
  adults: 2,
  workshop: 'le-theremine',
  canChange: true,
  accompaniment: usualAccompaniment,
  values: { pupils: '24', adults: '2' },
  problems: [],
  refusals: [],
  key: 'une-cle',
  notice: 'just-booked',
}

export const ask: ModelOf<'ask'> = { ...everywhere, page: 'ask', values: { commune: '', who: '', email: '', phone: '', message: '' }, problems: [], key: 'une-cle' }

const communes = [
  { code: '97411' as CommuneCode, name: 'Saint-Denis', department: '974', postcodes: ['97400', '97417', '97490'] },
  { code: '93066' as CommuneCode, name: 'Saint-Denis', department: '93', postcodes: ['93200', '93210'] },
] as const

/** One of each page, by a name of its own, and those that come back. */
export const samplePages: Readonly<Record<string, PageModel>> = {
  tour,
  'tour-empty': { ...tour, stops: [] },
  'tour-later': { ...tour, isLaterPart: true, after: 'preuilly' },
  'tour-near': { ...tour, near: { asked: 'saint avertin', is: 'found', commune: communes[0], stops: tour.stops.map((one, at) => ({ ...one, kilometres: 4.4 * at, isApproximate: at > 0 })) } },
  'tour-near-nothing': { ...tour, near: { asked: 'saint avertin', is: 'found', commune: communes[0], stops: [] } },
  'tour-near-none': { ...tour, near: { asked: '"><b>', is: 'none' } },
  'tour-near-several': { ...tour, near: { asked: 'Saint-Denis', is: 'several', communes } },
  'tour-near-no-place': { ...tour, near: { asked: 'Saint-Denis', is: 'no-place', commune: communes[1] } },
  'stop-full': { ...stop, near: tour.stops.map((one) => ({ ...one, kilometres: 31.6, isApproximate: true })) },
  stop,
  'stop-not-open': { ...stop, booking: { ...stop.booking, is: 'not-open' }, notice: 'slot-just-taken' },
  'stop-closed': { ...stop, booking: { ...stop.booking, is: 'closed' }, notice: 'hold-ended' },
  'stop-cancelled': { ...stop, isCancelled: true },
  book,
  'book-refused': bookRefused,
  'book-all-missing': { ...book, problems: bookFields.map((field) => ({ field, code: 'missing' })), refusals: [{ code: 'slot-past' }] },
  booking,
  'booking-asked': { ...booking, state: 'asked', isUlis: true, pupils: 1, refusals: [{ code: 'too-many-pupils', seats: 24, longSlotHolds: undefined }], notice: 'just-changed' },
  'booking-late': { ...booking, canChange: false },
  'booking-cancelled': { ...booking, state: 'cancelled' },
  ask,
  'ask-several-communes': { ...ask, values: { ...ask.values, commune: 'Saint-Denis' }, problems: [{ field: 'commune', code: 'several-communes' }], communes: { choices: communes, chosen: '' } },
  'book-several-communes': { ...book, values: { ...book.values, schoolCommune: 'Saint-Denis' }, problems: [{ field: 'schoolCommune', code: 'several-communes' }], communes: { choices: communes, chosen: 'none' } },
  'ask-all-missing': { ...ask, problems: askFields.map((field) => ({ field, code: 'missing' })) },
  cancelled: { ...everywhere, page: 'done', what: 'cancelled', commune: 'Tours' },
  asked: { ...everywhere, page: 'done', what: 'asked', commune: 'Tours' },
  'asked-elsewhere': { ...everywhere, page: 'done', what: 'asked-elsewhere', commune: 'Hameau des Trois-Chênes' },
  'what-happens': { ...everywhere, page: 'what-happens' },
  privacy: { ...everywhere, page: 'privacy' },
  accessibility: { ...everywhere, page: 'accessibility' },
  'not-found': { ...everywhere, page: 'not-found' },
  unexpected: { ...everywhere, page: 'problem', what: 'unexpected' },
  'sent-twice': { ...everywhere, page: 'problem', what: 'sent-twice' },
  'book-offered': { ...book, offer: { answerBy: { day: day('2027-03-03'), time: '09:00' } } },
  'book-long-slots': { ...bookRefused, longSlots: { stop: 'tours', slots: [{ id: 'un-creneau', day: day('2027-03-15'), from: '14:40', until: '16:10', length: 'long', seats: 48 }] } },
  'book-no-long-slot': { ...bookRefused, longSlots: { stop: 'tours', slots: [] } },
  lesson: { ...everywhere, page: 'lesson', workshop: 'la-boite-a-secrets', moment: 1 },
  'lesson-last': { ...everywhere, page: 'lesson', workshop: 'la-boite-a-secrets', moment: 9 },
  ...signInSamples(everywhere),
  ...Object.fromEntries(Object.entries({ ...peopleSamples, ...todaySamples }).map(([name, page]): [string, PageModel] => [name, { ...everywhere, ...page }])),
  ...Object.fromEntries(Object.entries(waitingSamples).map(([name, page]): [string, PageModel] => [name, { ...everywhere, ...page }])),
  ...Object.fromEntries(Object.entries(teamSamples).map(([name, page]): [string, PageModel] => [name, { ...everywhere, ...page }])),
  ...Object.fromEntries(Object.entries(joinSamples).map(([name, page]): [string, PageModel] => [name, { ...everywhere, ...page }])),
  ...Object.fromEntries(Object.entries(dataSamples).map(([name, page]): [string, PageModel] => [name, { ...everywhere, ...page }])),
  ...Object.fromEntries(Object.entries(reportSamples).map(([name, page]): [string, PageModel] => [name, { ...everywhere, ...page }])),
}

import { usualAccompaniment } from '../../domain/accompaniment.ts'
import type { Day } from '../../domain/time.ts'
import type { BookValues } from '../page-parts.ts'
import type { ClassShown, DeskWaitingPage, JoinWaitingPage, MoveBookingPage, SlotToHave, StopNamed, WaitingListPage, WaitingShown } from '../waiting/models.ts'

const monday = '2027-03-15' as Day

const stop: StopNamed = { id: 'tours', commune: 'Tours', place: 'place Anatole-France', first: monday, last: '2027-03-19' as Day }

const slot: SlotToHave = { id: 'un-creneau', day: monday, from: '14:40', until: '16:10', length: 'long', seats: 48 }

const aClass: ClassShown = { school: 'École de démonstration 1', levels: ['CE2', 'CM1'], isUlis: true, pupils: 24, adults: 3, workshop: 'la-veilleuse' }

const untouched: BookValues = { schoolName: '', uai: '', schoolCommune: '', teacher: '', email: '', pupils: '', adults: '', workshop: '', needs: '', headAgrees: '', levels: [], isUlis: false }

const join: JoinWaitingPage = { page: 'join-waiting', stop, freeSlots: 0, seats: 48, accompaniment: usualAccompaniment, values: untouched, problems: [], refusals: [], key: 'une-cle' }

const waiting: WaitingListPage = { page: 'waiting', waiting: 'une-place', stop, state: 'waiting', place: 2, class: aClass }

const offer = { day: monday, from: '14:40', until: '16:10', answerBy: { day: '2027-03-03' as Day, time: '09:00' } }

const move: MoveBookingPage = {
  page: 'move-booking',
  booking: 'une-reservation',
  visit: { commune: 'Tours', place: 'place Anatole-France', stop: 'tours', day: monday, from: '09:00', until: '10:00', length: 'short', seats: 24 },
  pupils: 24,
  here: [slot],
  elsewhere: [{ ...stop, id: 'loches', commune: 'Loches', kilometres: 38.4, isApproximate: true, slots: [{ ...slot, id: 'un-autre' }] }],
  problems: [],
  refusals: [],
  isJustTaken: false,
  key: 'une-cle',
}

const inLine: WaitingShown = { ...aClass, id: 'une', state: 'waiting', place: 1, since: { day: '2027-02-01' as Day, time: '09:00' }, needs: 'Un casque' }

const desk: DeskWaitingPage = {
  page: 'desk-waiting',
  stops: [{ ...stop, free: [slot], line: [inLine, { ...inLine, id: 'deux', state: 'offered', place: undefined, offer }, { ...inLine, id: 'trois', state: 'missed', place: undefined, pupils: 1 }, { ...inLine, id: 'quatre', place: 2, pupils: 60 }] }],
  problems: [],
  refusals: [],
}

/** The pages of the waiting lists, by names of their own. */
export const waitingSamples = {
  'join-waiting': join,
  'join-waiting-free': { ...join, freeSlots: 2, notice: 'slot-is-free' },
  'join-waiting-in-vain': { ...join, freeSlots: 1, notice: 'no-slot-to-come' },
  'join-waiting-refused': { ...join, values: { ...untouched, schoolName: '"><b>' }, problems: [{ field: 'teacher', code: 'missing' }], refusals: [{ code: 'too-many-pupils', seats: 48, longSlotHolds: undefined }] },
  waiting,
  'waiting-first': { ...waiting, place: 1, class: { ...aClass, pupils: 1, isUlis: false } },
  'waiting-offered': { ...waiting, state: 'offered', place: undefined, offer: { ...offer, booking: 'une-reservation' } },
  'waiting-booked': { ...waiting, state: 'booked', place: undefined, booked: 'une-reservation' },
  'waiting-left': { ...waiting, state: 'left', place: undefined },
  'waiting-missed': { ...waiting, state: 'missed', place: undefined },
  'waiting-ended': { ...waiting, state: 'ended', place: undefined },
  'move-booking': move,
  'move-booking-nowhere': { ...move, here: [], elsewhere: [], isJustTaken: true },
  'move-booking-refused': { ...move, refusals: [{ code: 'too-many-pupils', seats: 24, longSlotHolds: 48 }, { code: 'slot-past' }] },
  'desk-waiting': desk,
  'desk-waiting-empty': { ...desk, stops: [] },
  'desk-waiting-told': { ...desk, told: 'offered' },
  'desk-waiting-refused': { ...desk, told: 'refused', refusals: [{ code: 'too-many-pupils', seats: 24, longSlotHolds: undefined }] },
} as const satisfies Readonly<Record<string, JoinWaitingPage | WaitingListPage | MoveBookingPage | DeskWaitingPage>>

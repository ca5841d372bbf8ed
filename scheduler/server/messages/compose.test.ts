import { expect, test } from 'vitest'
import type { BookingId, StopId, WaitingId } from '../../domain/ids.ts'
import { bookingEvents, reminderKinds, waitingEvents } from '../../domain/message.ts'
import { instantAt } from '../../domain/time.ts'
import type { Day } from '../../domain/time.ts'
import type { VisitFacts, WaitingFacts } from '../../storage/message-facts.ts'
import { compose } from './compose.ts'
import type { Around } from './compose.ts'

const zone = 'Europe/Paris'
const at = (day: string, hour: number) => instantAt(day as Day, hour * 60, zone)
const stop = { id: 'the-stop' as StopId, communeName: 'Le Mans', place: 'Place <d’en> haut', access: '', first: '2027-03-15' as Day, last: '2027-03-19' as Day, isCancelled: false, changed: 0 }
const visit: VisitFacts = {
  booking: { id: 'the-booking' as BookingId, state: 'confirmed', levels: ['CM1', 'CM2'], isUlis: false, pupils: 24, workshop: { id: 'la-veilleuse', title: 'La veilleuse' }, language: 'fr', changed: 3 },
  stop,
  range: { from: at('2027-03-29', 9), until: at('2027-03-29', 10) },
  zone,
  adults: 2,
  school: 'École "A" & B',
  because: '',
  free: [{ stop: 'another-stop' as StopId, communeName: 'Tours', place: 'Mail', range: { from: at('2027-04-01', 14), until: at('2027-04-01', 15) }, zone }],
}
const waiting: WaitingFacts = { waiting: 'the-place' as WaitingId, stop, school: 'École de démonstration 1', levels: ['GS'], isUlis: true, pupils: 12, offered: { booking: 'the-offer' as BookingId, range: visit.range, zone, until: at('2027-03-20', 18) } }
const around: Around = { organisation: { name: 'Association de démonstration', email: 'bonjour@example.org' }, address: 'https://camion.example.org', isDemo: false, to: 'ecole1@example.org', at: at('2027-02-01', 9), page: 'https://camion.example.org/reservations/its.key' }

const every = [...bookingEvents, ...reminderKinds].map((kind) => [kind, visit] as const)
const told = [...every, ...waitingEvents.map((kind) => [kind, waiting] as const)]

test.each(told)('%s says all of it in both languages, as text and as HTML', (kind, facts) => {
  for (const locale of ['fr', 'en'] as const) {
    const { subject, text, html } = compose(kind, facts, locale, around)
    for (const said of [subject, text, html]) {
      expect(said).not.toMatch(/\{\{|undefined|NaN/)
      expect(said).not.toBe('')
    }
    expect(text).toContain('Place <d’en> haut, Le Mans')
    expect(html).toContain('Place &lt;d’en&gt; haut, Le Mans')
    expect(html).toContain(`<html lang="${locale}">`)
  }
})

test('the hours are those of the place, after the clocks changed, too', () => {
  expect(compose('booked', visit, 'fr', around).text).toContain('Quand : lundi 29 mars 2027, de 09:00 à 10:00')
  expect(compose('booked', visit, 'en', around).text).toContain('When: Monday 29 March 2027, from 09:00 to 10:00')
})

test('what is cancelled names free slots and no address to change it', () => {
  const { text } = compose('stop-cancelled', { ...visit, because: 'Une route est coupée.' }, 'fr', around)
  expect(text).toContain('Pourquoi : Une route est coupée.')
  expect(text).toContain('jeudi 1er avril 2027, de 14:00 à 15:00 – Tours, Mail')
  expect(text).toContain('https://camion.example.org/etapes/another-stop')
  expect(text).not.toContain(around.page)
  expect(compose('stop-cancelled', { ...visit, free: [] }, 'fr', around).text).toContain('https://camion.example.org/demander')
})

test('a booking that has to be confirmed anew since its stop moved says so, and where', () => {
  const asked = { ...visit, booking: { ...visit.booking, state: 'asked' as const } }
  const { text, calendar } = compose('stop-moved', asked, 'fr', around)
  expect(text).toContain(`Confirmer la réservation, ou y renoncer\n${around.page}`)
  expect(text).toContain('Cette réservation est à confirmer')
  expect(calendar?.text).toContain('STATUS:TENTATIVE')
  expect(compose('stop-moved', visit, 'fr', around).text).not.toContain('à confirmer')
})

test('an offer says until when, and where to take it', () => {
  const { text } = compose('offered', waiting, 'en', around)
  expect(text).toContain('Answer before Saturday 20 March 2027 at 18:00')
  expect(text).toContain(around.page)
})

test('a demonstration says so first, in its subject, its text and its HTML', () => {
  const { subject, text, html } = compose('booked', visit, 'fr', { ...around, isDemo: true })
  expect(subject.startsWith('[Démonstration] ')).toBe(true)
  expect(text.startsWith('Démonstration – ')).toBe(true)
  expect(html).toContain('Rien de ce que dit ce message n’est réel.')
})

test('what changes a calendar brings it: an invitation, or its withdrawal; a reminder and a question bring none', () => {
  const methods = every.map(([kind]) => [kind, compose(kind, visit, 'fr', around).calendar?.method])
  expect(methods.filter(([, method]) => method === undefined).map(([kind]) => kind)).toEqual(['head-asked', ...reminderKinds])
  expect(compose('cancelled', { ...visit, booking: { ...visit.booking, state: 'cancelled' } }, 'fr', around).calendar?.method).toBe('CANCEL')
})

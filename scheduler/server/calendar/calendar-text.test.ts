import { describe, expect, test } from 'vitest'
import type { BookingId, StopId } from '../../domain/ids.ts'
import { clockAt, dayAt, instantAt } from '../../domain/time.ts'
import type { ClockTime, Day, Instant, Zone } from '../../domain/time.ts'
import { bookingCalendar, stopCalendar, tourCalendar } from './calendar-text.ts'
import { readByIcalJs, readings } from './test-support/calendars-read.ts'

const told = { organisation: { name: 'Association de démonstration', email: 'bonjour@example.org' }, address: 'https://camion.example.org', locale: 'fr', now: instantAt('2027-02-01' as Day, 9 * 60, 'Europe/Paris') } as const

const stop = { id: 'the-stop' as StopId, communeName: 'Tours', place: 'Place de la Mairie', access: '', first: '2027-03-26' as Day, last: '2027-03-29' as Day, isCancelled: false, changed: 0 }

const tours = {
  uid: 'stop-the-stop@camion.example.org',
  sequence: 0,
  status: 'CONFIRMED',
  from: '2027-03-26',
  until: '2027-03-30',
  summary: 'Le camion à Tours',
  location: 'Place de la Mairie, Tours',
  description: 'Les créneaux de cette étape\u00a0: https://camion.example.org/etapes/the-stop',
  url: 'https://camion.example.org/etapes/the-stop',
  organizer: 'mailto:bonjour@example.org',
  attendees: [],
  alarms: [],
}

const both = <Read>(read: Read) => [read, read]

describe('the calendar of a tour', () => {
  test('has its stops from their first to their last day, whatever the clocks do in between', () => {
    expect(readings(tourCalendar({ ...told, stops: [stop] }))).toEqual(both({ method: 'PUBLISH', name: 'Les étapes du camion – Association de démonstration', events: [tours] }))
  })

  test('keeps a cancelled stop: the same event, changed and crossed out', () => {
    const cancelled = { ...stop, isCancelled: true, changed: 1 }
    const text = tourCalendar({ ...told, stops: [cancelled] })
    expect(readings(text).map(({ events }) => events)).toEqual(both([{ ...tours, sequence: 1, status: 'CANCELLED', description: 'Cette étape est annulée.' }]))
  })

  test('is a calendar also before the first stop', () => {
    expect(readByIcalJs(tourCalendar({ ...told, stops: [] }))).toEqual({ method: 'PUBLISH', name: 'Les étapes du camion – Association de démonstration', events: [] })
  })

  test('is asked for again every hour, and ends as the format says', () => {
    const text = tourCalendar({ ...told, stops: [] })
    expect(text.split('\r\n')).toEqual(expect.arrayContaining(['REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H']))
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })

  test('speaks English, too', () => {
    expect(readings(tourCalendar({ ...told, locale: 'en', stops: [stop] }))).toEqual(
      both({ method: 'PUBLISH', name: 'Stops of the truck – Association de démonstration', events: [{ ...tours, summary: 'The truck in Tours', description: 'The slots of this stop: https://camion.example.org/etapes/the-stop' }] }),
    )
  })

  test('one stop alone is the same event', () => {
    expect(readings(stopCalendar({ ...told, stop }))).toEqual(both({ method: 'PUBLISH', name: 'Le camion à Tours', events: [tours] }))
  })
})

const booking = { id: 'the-booking' as BookingId, state: 'confirmed', levels: ['CM1', 'CM2'], isUlis: false, pupils: 24, workshop: { id: 'la-veilleuse', title: 'La veilleuse' }, changed: 0 } as const

const slotAt = (day: string, from: ClockTime, until: ClockTime, zone: Zone) => ({ range: { from: instantAt(day as Day, from, zone), until: instantAt(day as Day, until, zone) } })

const slot = slotAt('2027-03-29', 9 * 60, 10 * 60, 'Europe/Paris')

const visit = { ...told, booking, stop, slot, sending: { by: 'feed' } } as const

const visited = {
  uid: 'booking-the-booking@camion.example.org',
  sequence: 0,
  status: 'CONFIRMED',
  from: '2027-03-29T07:00:00.000Z',
  until: '2027-03-29T08:00:00.000Z',
  summary: 'Notre classe au camion\u00a0: La veilleuse',
  location: 'Place de la Mairie, Tours',
  description: 'Classe\u00a0: CM1 et CM2, 24 élèves\nAtelier\u00a0: La veilleuse\nLieu\u00a0: Place de la Mairie, Tours',
  url: 'https://camion.example.org/etapes/the-stop',
  organizer: 'mailto:bonjour@example.org',
  attendees: [],
  alarms: ['-P1D Demain\u00a0: Notre classe au camion\u00a0: La veilleuse'],
}

describe('the calendar of a booking', () => {
  test('is the class’s visit, with a reminder the day before', () => {
    expect(readings(bookingCalendar(visit))).toEqual(both({ method: 'PUBLISH', name: 'Notre classe au camion\u00a0: La veilleuse', events: [visited] }))
  })

  test.each([
    ['Europe/Paris', '2027-03-26', 9 * 60, 10 * 60, '2027-03-26T08:00:00.000Z', '2027-03-26T09:00:00.000Z'],
    ['Europe/Paris', '2027-03-29', 9 * 60, 10 * 60, '2027-03-29T07:00:00.000Z', '2027-03-29T08:00:00.000Z'],
    ['Europe/Paris, across the change', '2027-03-28', 60 + 30, 3 * 60 + 30, '2027-03-28T00:30:00.000Z', '2027-03-28T01:30:00.000Z'],
    ['Indian/Reunion', '2027-03-26', 9 * 60, 10 * 60, '2027-03-26T05:00:00.000Z', '2027-03-26T06:00:00.000Z'],
    ['Indian/Reunion', '2027-03-29', 9 * 60, 10 * 60, '2027-03-29T05:00:00.000Z', '2027-03-29T06:00:00.000Z'],
  ])('has the hours of the place around the change to summer time: %s, %s', (place, day, from, until, begins, ends) => {
    const [zone = ''] = place.split(',')
    const read = readings(bookingCalendar({ ...visit, slot: slotAt(day, from, until, zone) }))
    expect(read.map(({ events }) => events)).toEqual(both([{ ...visited, from: begins, until: ends }]))
    expect([Date.parse(begins), Date.parse(ends)].map((moment) => ({ day: dayAt(moment as Instant, zone), clock: clockAt(moment as Instant, zone) }))).toEqual([
      { day, clock: from },
      { day, clock: until },
    ])
  })

  test('says when the head has still to agree, and then replaces the event by one of the same name', () => {
    const asked = readings(bookingCalendar({ ...visit, booking: { ...booking, state: 'asked' } }))
    const agreed = readings(bookingCalendar({ ...visit, booking: { ...booking, changed: 1 } }))
    const waiting = { ...visited, status: 'TENTATIVE', description: `Le créneau vous est gardé. Il manque l’accord de la direction.\n${visited.description}` }
    expect([asked, agreed].map((read) => read.map(({ events }) => events))).toEqual([both([waiting]), both([{ ...visited, sequence: 1 }])])
  })

  test('a class that does not come is the same event, crossed out, without a reminder', () => {
    const read = readings(bookingCalendar({ ...visit, booking: { ...booking, state: 'cancelled', changed: 2 } }))
    expect(read.map(({ events }) => events)).toEqual(both([{ ...visited, sequence: 2, status: 'CANCELLED', description: `La réservation est annulée\u00a0: la classe ne vient pas.\n${visited.description}`, alarms: [] }]))
  })

  test('goes by mail as an invitation of whom it is sent to, and is withdrawn as one', () => {
    const sending = { by: 'mail', to: 'ecole1@example.org' } as const
    const attendees = ['MAILTO:ecole1@example.org']
    expect(readings(bookingCalendar({ ...visit, sending }))).toEqual(both({ method: 'REQUEST', name: undefined, events: [{ ...visited, attendees }] }))
    const withdrawn = bookingCalendar({ ...visit, sending, booking: { ...booking, state: 'cancelled', changed: 1 } })
    expect(readings(withdrawn).map(({ method, events }) => [method, ...events.map(({ uid, sequence, status }) => `${uid} ${sequence} ${status}`)])).toEqual(both(['CANCEL', 'booking-the-booking@camion.example.org 1 CANCELLED']))
  })

  test('speaks English, too; one pupil is one', () => {
    const read = readings(bookingCalendar({ ...visit, locale: 'en', booking: { ...booking, levels: ['CE2'], isUlis: true, pupils: 1, workshop: { id: 'la-veilleuse', title: 'The night light' } }, stop: { ...stop, access: 'A ramp.' } }))
    const description = 'Class: CE2 and ULIS, 1 pupil\nWorkshop: The night light\nPlace: Place de la Mairie, Tours\nHow to come: A ramp.'
    const summary = 'Our class at the truck: The night light'
    expect(read).toEqual(both({ method: 'PUBLISH', name: summary, events: [{ ...visited, summary, description, alarms: [`-P1D Tomorrow: ${summary}`] }] }))
  })
})

describe('what is typed', () => {
  const odd = 'Devant l’église ; à gauche, puis\nC:\\truc "ici" 🚚 \u2028 BEGIN:VALARM\r\nEND:VEVENT\r\nSTATUS:CANCELLED'

  test('comes out as it was, and never becomes a part of the calendar', () => {
    const read = readings(bookingCalendar({ ...visit, stop: { ...stop, place: 'Mail; Nord, 2\\3', access: odd } }))
    const description = `Classe\u00a0: CM1 et CM2, 24 élèves\nAtelier\u00a0: La veilleuse\nLieu\u00a0: Mail; Nord, 2\\3, Tours\nPour venir\u00a0: ${odd.replaceAll(/\r\n|\u2028/g, '\n')}`
    expect(read.map(({ events }) => events)).toEqual(both([{ ...visited, location: 'Mail; Nord, 2\\3, Tours', description }]))
  })

  test('is escaped as the format says', () => {
    expect(bookingCalendar({ ...visit, stop: { ...stop, place: 'a;b,c\\d\ne' } }).split('\r\n')).toContain('LOCATION:a\\;b\\,c\\\\d\\ne\\, Tours')
  })

  test('holds no control characters', () => {
    expect(readByIcalJs(stopCalendar({ ...told, stop: { ...stop, place: 'Place\u0000 de\u0007 la\u001b Mairie\u007f' } })).events).toEqual([tours])
  })

  test('an organisation’s name does not break out of the calendar’s', () => {
    const organisation = { name: 'Codes; Blocs, Cie\r\nMETHOD:CANCEL', email: 'bonjour@example.org' }
    const text = tourCalendar({ ...told, organisation, stops: [] })
    expect(text.split('\r\n').filter((line) => /^(METHOD|X-WR)/.test(line))).toEqual(['METHOD:PUBLISH', 'X-WR-CALNAME:Les étapes du camion – Codes\\; Blocs\\, Cie\\nMETHOD:CANCEL'])
  })

  test('no line is longer than 75 octets, nor a letter cut in two', () => {
    for (const letter of ['e', 'é', '’', '🚚']) {
      for (let shift = 0; shift < 5; shift += 1) {
        const access = 'x'.repeat(shift) + letter.repeat(200)
        const text = bookingCalendar({ ...visit, stop: { ...stop, access } })
        const lines = text.split('\r\n')
        expect(lines.filter((line) => Buffer.byteLength(line) > 75 || !line.isWellFormed())).toEqual([])
        expect(readings(text).map(({ events: [event] }) => event?.description)).toEqual(both(`${visited.description}\nPour venir\u00a0: ${access}`))
      }
    }
  })
})

test('an event’s alarms come after all its properties', () => {
  const lines = bookingCalendar(visit).split('\r\n')
  expect(lines.slice(lines.indexOf('BEGIN:VALARM'))).toEqual(['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-P1D', 'DESCRIPTION:Demain\u00a0: Notre classe au camion\u00a0: La veilleuse', 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR', ''])
})

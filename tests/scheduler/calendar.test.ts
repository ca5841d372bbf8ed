import { fastify } from 'fastify'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cancel, confirm, fill, hold, recount } from '../../scheduler/server/booking-desk.ts'
import { bookingForm } from '../../scheduler/server/booking-form.ts'
import { calendarRoutes } from '../../scheduler/server/calendar/calendar-routes.ts'
import { readByIcalJs, readByNodeIcal } from '../../scheduler/server/calendar/test-support/calendars-read.ts'
import { addRoutes } from '../../scheduler/server/route.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import { dayAfter } from '../../scheduler/domain/time.ts'
import type { Day } from '../../scheduler/domain/time.ts'
import { moveBooking } from '../../scheduler/storage/booking-changes.ts'
import { attempt } from '../../scheduler/storage/bookings.ts'
import { testServers } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { addStop, publishStop, slotsSeen } from '../../scheduler/storage/stops.ts'
import type { Stop } from '../../scheduler/storage/stops.ts'
import type { SlotId } from '../../scheduler/domain/ids.ts'
import { aForm, aSeason, aStop, inWinter } from '../support/scheduler/builders.ts'

/** Calendars follow what happens to stops and bookings in a real database. */

const servers = await testServers()
afterAll(() => Promise.all(servers.map((server) => server.end())))

describe.each(servers.map((server) => [server.name, server] as const))('%s', (_, server) => {
  let app: FastifyInstance
  let setting: Setting
  let stop: Stop
  let later: Stop
  let draft: Stop
  let slots: readonly SlotId[]
  let wishes = 0

  beforeAll(async () => {
    const season = await aSeason(await server.url(), { access: 'Une rampe mène à bord.' })
    ;({ setting, stop } = season)
    const days = (first: string) => ({ ...stop.days, first: first as Day, last: dayAfter(first as Day, 1) })
    later = aStop(season.truck, { tour: stop.tour, communeName: 'Le Mans', days: days('2027-04-05') })
    draft = aStop(season.truck, { tour: stop.tour, communeName: 'Blois', days: days('2027-04-08') })
    for (const one of [later, draft]) await addStop(setting.database, one, { slots: [], none: [] })
    await publishStop(setting.database, stop.organisation, later.id)
    slots = (await slotsSeen(setting.database, stop.organisation, stop.id, inWinter)).map(({ id }) => id as SlotId)
    app = fastify()
    addRoutes(app, calendarRoutes(setting, 'https://camion.example.org'), setting.signIn)
    return async () => {
      await app.close()
      await setting.database.destroy()
    }
  })

  const get = (url: string) => app.inject({ url })
  const eventsAt = async (url: string) => {
    const { body } = await get(url)
    const { events } = readByIcalJs(body)
    expect(readByNodeIcal(body).events).toEqual(events)
    return events
  }
  const wish = () => `a-wish-of-the-tests-${(wishes += 1)}`
  const heldSlot = async (at: number) => {
    const held = await hold(setting, slots[at] ?? ('' as SlotId), wish())
    if (!held.ok) throw new Error('the slot was not free')
    return { booking: held.answer.booking, calendar: `/reservations/${held.answer.booking}.${held.answer.key}/reservation.ics` }
  }
  const booked = async (at: number, over: Record<string, unknown> = {}) => {
    const held = await heldSlot(at)
    expect(await fill(setting, held.booking, bookingForm.parse(aForm(over)), wish())).toMatchObject({ ok: true })
    return held
  }
  const change = (one: Stop, to: { state?: 'cancelled'; place?: string }) =>
    setting.database
      .updateTable('stop')
      .set((row) => ({ ...to, changed: row('changed', '+', 1) }))
      .where('id', '=', one.id)
      .execute()

  test('the tour has every published stop, and a calendar’s type and name', async () => {
    const response = await get('/tournee.ics')
    expect([response.statusCode, response.headers['content-type'], response.headers['content-disposition']]).toEqual([200, 'text/calendar; charset=utf-8', 'inline; filename="tournee.ics"'])
    expect((await eventsAt('/tournee.ics')).map(({ uid, sequence, status, from, until, summary, location }) => ({ uid, sequence, status, from, until, summary, location }))).toEqual([
      { uid: `stop-${stop.id}@camion.example.org`, sequence: 0, status: 'CONFIRMED', from: '2027-03-15', until: '2027-03-20', summary: 'Le camion à Tours', location: 'Place de la Mairie, Tours' },
      { uid: `stop-${later.id}@camion.example.org`, sequence: 0, status: 'CONFIRMED', from: '2027-04-05', until: '2027-04-07', summary: 'Le camion au Mans', location: 'Place de la Mairie, Le Mans' },
    ])
    expect((await eventsAt('/tournee.ics?langue=en')).map(({ summary }) => summary)).toEqual(['The truck in Tours', 'The truck in Le Mans'])
  })

  test('one stop is the same event as in the tour; a draft is not there', async () => {
    const [, inTour] = await eventsAt('/tournee.ics')
    expect(await eventsAt(`/etapes/${later.id}/etape.ics`)).toEqual([inTour])
    for (const id of [draft.id, draft.truck, 'nonsense']) expect((await get(`/etapes/${id}/etape.ics`)).statusCode).toBe(404)
  })

  test('a stop that moves, then is cancelled, stays in the tour under its name, newer each time', async () => {
    const seen = async () => (await eventsAt('/tournee.ics')).filter(({ uid }) => uid.includes(later.id)).map(({ sequence, status, location }) => `${sequence} ${status} ${location}`)
    await change(later, { place: 'Place des Jacobins' })
    expect(await seen()).toEqual(['1 CONFIRMED Place des Jacobins, Le Mans'])
    await change(later, { state: 'cancelled' })
    expect(await seen()).toEqual(['2 CANCELLED Place des Jacobins, Le Mans'])
  })

  test('a booking’s calendar follows the class from the head’s agreement to another slot and to its end', async () => {
    const { booking, calendar } = await booked(0, { needsHead: true, needs: 'un casque', teacher: 'Canari' })
    const response = await get(calendar)
    expect([response.statusCode, response.headers['content-type'], response.headers['content-disposition']]).toEqual([200, 'text/calendar; charset=utf-8', 'inline; filename="reservation.ics"'])
    expect(response.body.replaceAll('\r\n ', '')).not.toMatch(/canari|ecole1|casque/i)
    const known = { uid: `booking-${booking}@camion.example.org`, summary: 'Notre classe au camion\u00a0: La veilleuse', location: 'Place de la Mairie, Tours', url: `https://camion.example.org/etapes/${stop.id}`, organizer: 'mailto:bonjour@example.org', attendees: [] }
    const facts = (pupils: number) => `Classe\u00a0: CM1, ${pupils} élèves\nAtelier\u00a0: La veilleuse\nLieu\u00a0: Place de la Mairie, Tours\nPour venir\u00a0: Une rampe mène à bord.`
    const at9 = { from: '2027-03-15T08:00:00.000Z', until: '2027-03-15T09:00:00.000Z' }
    const at1010 = { from: '2027-03-15T09:10:00.000Z', until: '2027-03-15T10:10:00.000Z' }
    const alarms = ['-P1D Demain\u00a0: Notre classe au camion\u00a0: La veilleuse']
    expect(await eventsAt(calendar)).toEqual([{ ...known, ...at9, alarms, sequence: 0, status: 'TENTATIVE', description: `Le créneau vous est gardé. Il manque l’accord de la direction.\n${facts(24)}` }])

    await confirm(setting, booking)
    expect(await eventsAt(calendar)).toEqual([{ ...known, ...at9, alarms, sequence: 1, status: 'CONFIRMED', description: facts(24) }])

    const { accompaniment, organisation, database } = setting
    const workshop = { id: 'la-veilleuse', cycles: [3] } as const
    expect(await recount(setting, booking, { pupils: 20, adults: 2, workshop: workshop.id })).toEqual({ ok: true, answer: {} })
    expect(await attempt(database, (transaction) => moveBooking(transaction, { organisation, booking, to: slots[1] ?? ('' as SlotId), accompaniment, workshop, now: inWinter }))).toMatchObject({ ok: true })
    expect(await eventsAt(calendar)).toEqual([{ ...known, ...at1010, alarms, sequence: 3, status: 'CONFIRMED', description: facts(20) }])

    await cancel(setting, booking)
    expect(await eventsAt(calendar)).toEqual([{ ...known, ...at1010, alarms: [], sequence: 4, status: 'CANCELLED', description: `La réservation est annulée\u00a0: la classe ne vient pas.\n${facts(20)}` }])
  })

  test('a booking speaks the language of its form', async () => {
    const { calendar } = await booked(2, { language: 'en' })
    expect((await eventsAt(calendar)).map(({ summary }) => summary)).toEqual(['Our class at the truck: The night light'])
  })

  test('a slot that is only held, and a hold that nobody filled, have no calendar', async () => {
    const { booking, calendar } = await heldSlot(3)
    expect((await get(calendar)).statusCode).toBe(404)
    await cancel(setting, booking)
    expect((await get(calendar)).statusCode).toBe(404)
  })

  test('who has not its key learns nothing of a booking', async () => {
    const mine = await booked(3)
    const other = await heldSlot(4)
    const key = /\.([\w-]+)\//.exec(other.calendar)?.[1] ?? ''
    for (const tried of [key, 'x']) {
      const response = await get(`/reservations/${mine.booking}.${tried}/reservation.ics`)
      expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([404, 'no-such-booking'])
    }
    expect((await get(`/reservations/${mine.booking}./reservation.ics`)).statusCode).toBe(404)
  })

  test('with its stop cancelled a booking is shown as cancelled', async () => {
    const { calendar } = await booked(5)
    await change(stop, { state: 'cancelled' })
    expect((await eventsAt(calendar)).map(({ status, alarms }) => ({ status, alarms }))).toEqual([{ status: 'CANCELLED', alarms: [] }])
    expect((await eventsAt(`/etapes/${stop.id}/etape.ics`)).map(({ sequence, status }) => ({ sequence, status }))).toEqual([{ sequence: 1, status: 'CANCELLED' }])
  })
})

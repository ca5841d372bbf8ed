import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PersonId, ShiftId, StopId, TourId } from '../../scheduler/domain/ids.ts'
import { slotsOf } from '../../scheduler/domain/slots.ts'
import type { ShiftRole } from '../../scheduler/domain/team/shift.ts'
import { instantAt } from '../../scheduler/domain/time.ts'
import type { Day } from '../../scheduler/domain/time.ts'
import { makeApp } from '../../scheduler/server/app.ts'
import { readings } from '../../scheduler/server/calendar/test-support/calendars-read.ts'
import { eraseAddress } from '../../scheduler/server/data/erase-address.ts'
import { textIn } from '../../scheduler/server/print/test-support/pdf-read.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import { calendarToken } from '../../scheduler/server/team/my-calendar.ts'
import type { Database } from '../../scheduler/storage/database.ts'
import { purge } from '../../scheduler/storage/personal-data/purge.ts'
import { testServers } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { addStop, addTour, addTruck, publishStop } from '../../scheduler/storage/stops.ts'
import { addShift, countMinutes, endShift } from '../../scheduler/storage/team/shifts.ts'
import { aForm, aSeason, aStop, aTruck, alwaysSchool, inWinter, later, monday, paris } from '../support/scheduler/builders.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'
import { aVolunteer, checked, comes } from '../support/scheduler/team.ts'

/** Somebody who comes to the truck sees the team and the plan of her day, takes her days along in a calendar, and gets her hours certified. */

const servers = await testServers()
afterAll(() => Promise.all(servers.map((server) => server.end())))

const tuesday = '2027-03-16' as Day
const at = (day: string, hour = 8) => instantAt(day as Day, hour * 60, paris)

/** What must be on no page of a volunteer's. */
const teacher = 'Prénom-Canari Nom-Canari'
const email = 'canari@example.org'
const needs = 'Canari a besoin d’une place au calme'

const phones = { camille: '06 39 98 00 01', dominique: '06 39 98 00 02', sacha: '06 39 98 00 03', jeune: '06 39 98 00 04', alex: '06 39 98 00 05', ailleurs: '06 39 98 00 06', invitee: '06 39 98 00 07' }

type Who = keyof typeof phones

describe.each(servers.map((server) => [server.name, server] as const))('%s', (_, server) => {
  let database: Database
  let app: FastifyInstance
  let setting: Setting
  let now = inWinter
  const people: Record<string, PersonId> = {}
  const cookies: Record<string, string> = {}
  const shifts: Record<string, ShiftId> = {}

  beforeAll(async () => {
    const season = await aSeason(await server.url(), { access: 'Tramway A, arrêt de démonstration.' })
    database = season.database
    setting = { ...season.setting, now: () => now }
    app = makeApp(setting, await builtWeb(), { logs: false })
    for (const [who, phone] of Object.entries(phones)) {
      people[who] = await aVolunteer(setting, `${who}@example.org`)
      cookies[who] = (await signedIn(setting, { email: `${who}@example.org`, roles: [] })).cookie
      await database.updateTable('person').set({ name: `${who} D’Essai` }).where('id', '=', people[who]).execute()
      await database.updateTable('teammate').set({ phone, remark: 'canari de remarque', needs: 'canari de besoin' }).where('person', '=', people[who]).execute()
    }
    await database.updateTable('teammate').set({ is_adult: false, answered_for_by: people['dominique'] ?? '' }).where('person', '=', people['jeune'] ?? '').execute()
    cookies['coordinator'] = (await signedIn(setting, { email: 'coordination@example.org', roles: ['coordinator'] })).cookie
    const facilitator = await signedIn(setting, { email: 'animatrice@example.org', roles: ['facilitator'] })
    await checked(setting, facilitator.person)
    Object.assign(people, { facilitator: facilitator.person })
    Object.assign(cookies, { facilitator: facilitator.cookie, school: (await signedIn(setting, { email, roles: [] })).cookie })
    const elsewhere = await anotherStop(season.stop.organisation)
    const come = async (name: string, who: string, role: ShiftRole, day: Day, half: 'morning' | 'afternoon', stop: StopId = season.stop.id) => {
      shifts[name] = await comes(setting, people[who] as PersonId, role, { stop, day, half })
    }
    await come('dominique', 'dominique', 'lead', monday, 'morning')
    await come('dominiqueLater', 'dominique', 'facilitator', monday, 'afternoon')
    await come('camille', 'camille', 'coder', monday, 'morning')
    await come('sacha', 'sacha', 'lead', monday, 'afternoon')
    await come('jeune', 'jeune', 'coder', monday, 'afternoon')
    await come('facilitator', 'facilitator', 'facilitator', monday, 'morning')
    await come('alex', 'alex', 'lead', tuesday, 'morning')
    await come('ailleurs', 'ailleurs', 'lead', monday, 'morning', elsewhere)
    const from = at(monday, 13)
    shifts['invitee'] = await addShift(database, setting.organisation, { person: people['invitee'] as PersonId, stop: season.stop.id, day: monday, half: 'afternoon', role: 'coder', range: { from, until: later(from, 180) } }, { is: 'invited', answerBy: at('2027-03-01') })
    await book(monday)
    return async () => {
      await app.close()
      await database.destroy()
    }
  })

  /** The same days, another truck in another town. */
  async function anotherStop(organisation: Setting['organisation']): Promise<StopId> {
    const truck = aTruck({ organisation })
    const stop = aStop(truck, { tour: randomUUID() as TourId, commune: '37132', communeName: 'Loches', place: 'Mail Droulin' })
    await addTruck(database, truck)
    await addTour(database, { organisation, id: stop.tour, title: 'Le même printemps' })
    await addStop(database, stop, slotsOf(truck, stop.days, { from: 'depot' }, alwaysSchool))
    await publishStop(database, organisation, stop.id)
    return stop.id
  }

  /** A class of the canary's books the first slot of a day in Tours. */
  async function book(day: Day): Promise<void> {
    const { id } = await database.selectFrom('slot').innerJoin('stop', 'stop.id', 'slot.stop').select('slot.id').where('slot.day', '=', day).where('stop.commune', '=', '37261').orderBy('slot.range').limit(1).executeTakeFirstOrThrow()
    const held = await app.inject({ method: 'POST', url: `/api/slots/${id}/holds`, headers: { 'idempotency-key': `a hold on ${day}` } })
    const { booking, key } = held.json<{ booking: string; key: string }>()
    const filled = await app.inject({ method: 'PUT', url: `/api/bookings/${booking}`, headers: { authorization: `Bearer ${key}`, 'idempotency-key': `a form for ${day}` }, payload: aForm({ teacher, email, needs }) })
    expect(filled.statusCode).toBe(200)
  }

  const ask = (url: string, who?: string) => app.inject({ url, headers: who === undefined ? {} : { cookie: cookies[who] ?? '' } })
  const dayOf = (name: string) => `/mes-jours/${shifts[name] ?? ''}`
  const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  const travel = (name: string, who: string, fields: Readonly<Record<string, string>>) =>
    app.inject({ method: 'POST', url: `${dayOf(name)}/trajet`, headers: { cookie: cookies[who] ?? '', 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(fields).toString() })

  test('her page tells when, where and who leads, the plan of her half day and what prepares for it', async () => {
    now = inWinter
    const { statusCode, body } = await ask(dayOf('camille'), 'camille')
    expect(statusCode).toBe(200)
    const text = plain(body)
    for (const told of ['lundi 15 mars 2027', '08:30 – 11:10', 'Rendez-vous 08:30 . Devant le camion', 'Place de la Mairie, Tours', 'Tramway A, arrêt de démonstration.', 'Qui mène la journée dominique D’Essai', 'Codeuse ou codeur', 'de 09:00 à 10:00', 'CM1 , 24 élèves, 2 adultes', 'La veilleuse', 'École de démonstration 1', 'de 10:10 à 11:10', 'Créneau libre']) expect(text.replaceAll('&#x27;', '’')).toContain(told)
    for (const link of ['/ateliers/la-veilleuse/cours.pdf', '/ateliers/la-veilleuse/cours"', 'geo:47.']) expect(body).toContain(link)
    expect(text).not.toContain('13:30')
    expect(body).not.toContain('<script')
    expect(plain((await ask(`${dayOf('camille')}?langue=en`, 'camille')).body)).toContain('Be there at 08:30')
  })

  test('only whose day it is sees it, and who coordinates; an asked one, a cancelled one and one of nobody are nothing', async () => {
    now = inWinter
    const statuses = async (name: string) => Promise.all(['camille', 'coordinator', 'dominique', 'facilitator', 'school'].map(async (who) => (await ask(dayOf(name), who)).statusCode))
    expect(await statuses('camille')).toEqual([200, 200, 404, 404, 404])
    expect(await statuses('ailleurs')).toEqual([404, 200, 404, 404, 404])
    expect([(await ask(dayOf('invitee'), 'invitee')).statusCode, (await ask(`/mes-jours/${randomUUID()}`, 'camille')).statusCode, (await ask('/mes-jours/x', 'camille')).statusCode]).toEqual([404, 404, 404])
    const stranger = await ask(dayOf('camille'))
    expect([stranger.statusCode, stranger.headers.location]).toEqual([303, `/connexion?vers=${encodeURIComponent(dayOf('camille'))}`])
    const nowhere = (html: string) => html.replaceAll(/\/mes-jours\/[^"?]*/g, '')
    expect(nowhere((await ask(dayOf('camille'), 'dominique')).body)).toBe(nowhere((await ask(`/mes-jours/${randomUUID()}`, 'dominique')).body))
  })

  test('the names of that stop and day are told always; those of another day, of another stop and of who is only asked are not', async () => {
    for (const today of ['2027-02-01', '2027-03-14', '2027-03-15']) {
      now = at(today)
      const { body } = await ask(dayOf('camille'), 'camille')
      const told = ['dominique', 'sacha', 'jeune', 'alex', 'ailleurs', 'invitee'].filter((who) => body.includes(`${who} D’Essai`) || body.includes(`${who} D&#x27;Essai`))
      expect([today, told]).toEqual([today, ['dominique', 'sacha', 'jeune']])
    }
    expect(plain((await ask(dayOf('camille'), 'camille')).body)).toContain('Responsable de la journée (matin) Animation aux postes (après-midi)')
  })

  test('telephones are told on the day before and on the day itself until it is over: those of this day’s adults, to this day’s team', async () => {
    const told = async (today: string, hour = 8, who = 'camille', name = who) => {
      now = at(today, hour)
      const { body } = await ask(dayOf(name), who)
      return Object.entries(phones).flatMap(([of, phone]) => (body.includes(phone) || body.includes(phone.replaceAll(' ', '')) ? [of as Who] : []))
    }
    expect(await told('2027-02-01')).toEqual([])
    expect(await told('2027-03-13', 23)).toEqual([])
    expect(await told('2027-03-14', 0)).toEqual(['dominique', 'sacha'])
    expect(await told('2027-03-15', 10)).toEqual(['dominique', 'sacha'])
    expect(await told('2027-03-15', 12)).toEqual([])
    expect(await told('2027-03-16')).toEqual([])
    expect(await told('2027-03-15', 12, 'sacha')).toEqual(['camille', 'dominique'])
    expect(await told('2027-03-14', 8, 'coordinator', 'camille')).toEqual(['dominique', 'sacha'])
    expect(await told('2027-02-01', 8, 'coordinator', 'camille')).toEqual([])
    now = at('2027-03-14')
    expect((await ask(dayOf('camille'), 'camille')).body).toContain('href="tel:0639980002"')
  })

  test('nobody is told how to reach the teacher, what a child needs, or what somebody of the team has said to the coordinators alone, on any day', async () => {
    for (const today of ['2027-02-01', '2027-03-14', '2027-03-15', '2027-03-20']) {
      now = at(today)
      for (const [name, who] of [['camille', 'camille'], ['facilitator', 'facilitator'], ['camille', 'coordinator']] as const) {
        const { statusCode, body } = await ask(dayOf(name), who)
        expect([today, who, statusCode, /canari/i.test(body)]).toEqual([today, who, 200, false])
      }
    }
  })

  test('whether a session is ready is said to who works aboard and to who coordinates, not to a volunteer', async () => {
    now = inWinter
    const said = async (name: string, who: string) => /Équipe complète|Pas prête/.exec((await ask(dayOf(name), who)).body)?.[0]
    expect([await said('facilitator', 'facilitator'), await said('camille', 'coordinator'), await said('camille', 'camille')]).toEqual(['Équipe complète', 'Équipe complète', undefined])
    // A ULIS group of the youngest asks for three cleared adults: one of the three comes no more.
    await database.updateTable('booking').set({ levels: ['PS'], is_ulis: true }).execute()
    const before = await database.selectFrom('shift').select(['state', 'clearance', 'cleared_from', 'cleared_until']).where('id', '=', shifts['camille'] ?? '').executeTakeFirstOrThrow()
    expect(await said('facilitator', 'facilitator')).toBe('Équipe complète')
    await database.updateTable('shift').set({ state: 'cancelled', clearance: null, cleared_from: null, cleared_until: null }).where('id', '=', shifts['camille'] ?? '').execute()
    expect([await said('facilitator', 'facilitator'), await said('dominique', 'dominique'), await said('dominique', 'coordinator')]).toEqual(['Pas prête', undefined, 'Pas prête'])
    await database.updateTable('shift').set(before).where('id', '=', shifts['camille'] ?? '').execute()
    await database.updateTable('booking').set({ levels: ['CM1'], is_ulis: false }).execute()
  })

  test('how she comes is kept on her day, and shown to that day’s team alone', async () => {
    now = at('2027-03-10')
    const done = await travel('camille', 'camille', { how: 'seats', seats: '2', leaves: ' Loches, gare, 7 h 45 ' })
    expect([done.statusCode, done.headers.location]).toEqual([303, `${dayOf('camille')}?fait=trajet#trajet`])
    expect((await ask(`${dayOf('camille')}?fait=trajet`, 'camille')).body).toContain('C’est enregistré.')
    expect((await travel('sacha', 'sacha', { how: 'seeks', seats: '4', leaves: '' })).statusCode).toBe(303)
    const kept = async () => database.selectFrom('shift').select(['seats', 'leaves', 'seeks_seat']).where('id', 'in', [shifts['camille'] ?? '', shifts['sacha'] ?? '']).orderBy('range').execute()
    expect(await kept()).toEqual([{ seats: 2, leaves: 'Loches, gare, 7 h 45', seeks_seat: false }, { seats: null, leaves: '', seeks_seat: true }])
    const seen = async (name: string, who: string) => plain((await ask(dayOf(name), who)).body).match(/Propose 2 places, départ : Loches, gare, 7 h 45|Cherche une place/g) ?? []
    expect([await seen('dominique', 'dominique'), (await seen('alex', 'alex')).length, (await seen('ailleurs', 'ailleurs')).length]).toEqual([['Cherche une place', 'Propose 2 places, départ : Loches, gare, 7 h 45'], 0, 0])
    expect((await travel('camille', 'camille', { how: 'none', seats: '2', leaves: 'Loches' })).statusCode).toBe(303)
    expect((await kept())[0]).toEqual({ seats: null, leaves: '', seeks_seat: false })
  })

  test('what can’t be read comes back as it was typed, with what to do; nobody says it for another, nor afterwards', async () => {
    now = at('2027-03-10')
    const wrong = async (fields: Readonly<Record<string, string>>) => {
      const { statusCode, body } = await travel('camille', 'camille', fields)
      return { statusCode, to: [...body.matchAll(/<a href="#field-(\w+)"/g)].map(([, field]) => field) }
    }
    expect(await wrong({ how: 'seats', seats: '9', leaves: 'Loches' })).toEqual({ statusCode: 422, to: ['seats'] })
    expect(await wrong({ how: 'seats', seats: '', leaves: '' })).toEqual({ statusCode: 422, to: ['seats', 'leaves'] })
    expect(await wrong({ how: 'seeks', leaves: 'x'.repeat(81) })).toEqual({ statusCode: 422, to: ['leaves'] })
    expect(await wrong({})).toEqual({ statusCode: 422, to: ['how'] })
    expect((await travel('camille', 'camille', { how: 'seats', seats: 'deux "', leaves: '<b>' })).body).toContain('value="deux &quot;"')
    const fields = { how: 'seats', seats: '3', leaves: 'ailleurs' }
    expect([(await travel('camille', 'dominique', fields)).statusCode, (await travel('camille', 'coordinator', fields)).statusCode]).toEqual([404, 404])
    now = at(monday, 12)
    expect((await travel('camille', 'camille', fields)).headers.location).toBe(dayOf('camille'))
    expect(await database.selectFrom('shift').select(['seats', 'leaves']).where('id', '=', shifts['camille'] ?? '').execute()).toEqual([{ seats: null, leaves: '' }])
  })

  const feed = (token: string) => app.inject({ url: `/mes-jours/agenda/${token}.ics` })
  const tokenOf = (who: string) => calendarToken(setting, people[who] as PersonId)

  test('her days are a calendar that other programs read, with no name and no telephone but of places', async () => {
    now = inWinter
    const answer = await feed(tokenOf('camille'))
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
    const url = `https://camion.example.org${dayOf('camille')}`
    const summary = 'Camion\u00a0: Tours (Codeuse ou codeur)'
    const event = {
      uid: `shift-${shifts['camille'] ?? ''}@camion.example.org`,
      sequence: 0,
      status: 'CONFIRMED',
      from: '2027-03-15T07:30:00.000Z',
      until: '2027-03-15T10:10:00.000Z',
      summary,
      location: 'Place de la Mairie, Tours',
      description: `Rôle\u00a0: Codeuse ou codeur\nPour venir\u00a0: Tramway A, arrêt de démonstration.\nL’équipe et le déroulé\u00a0: ${url}`,
      url,
      organizer: 'mailto:bonjour@example.org',
      attendees: [],
      alarms: [`-P1D Demain\u00a0: ${summary}`],
    }
    const calendar = { method: 'PUBLISH', name: 'Mes jours avec le camion – Association de démonstration', events: [event] }
    const { changed } = await database.selectFrom('stop').select('changed').where('commune', '=', '37261').executeTakeFirstOrThrow()
    expect(readings(answer.body)).toEqual([{ ...calendar, events: [{ ...event, sequence: changed }] }, { ...calendar, events: [{ ...event, sequence: changed }] }])
    expect(answer.body).not.toMatch(/D’Essai|06 ?39|canari/i)
    expect(answer.body.split('\r\n')).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H')
    expect((await ask(dayOf('camille'), 'camille')).body).toContain(`https://camion.example.org/mes-jours/agenda/${tokenOf('camille')}.ics`)
    expect((await ask(dayOf('camille'), 'coordinator')).body).not.toContain('agenda/')
  })

  test('a day to which she comes no more is the same event, changed and crossed out, for thirty days; one that is asked is not there', async () => {
    now = inWinter
    const events = async (who: string) => (readings((await feed(tokenOf(who))).body)[0]?.events ?? []).map(({ uid, sequence, status, alarms }) => ({ uid, sequence, status, alarms: alarms.length }))
    const [before] = await events('alex')
    await endShift(database, setting.organisation, shifts['alex'] as ShiftId, ['accepted'], 'cancelled')
    expect(await events('alex')).toEqual([{ ...before, sequence: (before?.sequence ?? 0) + 1, status: 'CANCELLED', alarms: 0 }])
    now = at('2027-04-15', 11)
    expect((await events('alex')).length).toBe(1)
    now = at('2027-04-16')
    expect([await events('alex'), await events('invitee'), (await events('dominique')).length]).toEqual([[], [], 2])
    await database.updateTable('stop').set({ state: 'cancelled' }).where('commune', '=', '37132').execute()
    now = inWinter
    expect((await events('ailleurs')).map(({ status }) => status)).toEqual(['CANCELLED'])
    expect(plain((await ask(dayOf('ailleurs'), 'ailleurs')).body)).toContain('Cette étape est annulée')
    await database.updateTable('stop').set({ state: 'published' }).where('commune', '=', '37132').execute()
  })

  test('with a wrong key, another’s key, or once she has left the team, there is no calendar', async () => {
    const [key = ''] = tokenOf('camille').split('.').slice(1)
    const left = await aVolunteer(setting, 'partie@example.org')
    await database.deleteFrom('membership').where('person', '=', left).execute()
    const asked = [`${people['sacha'] ?? ''}.${key}`, `${people['camille'] ?? ''}.${key.slice(1)}`, `${people['camille'] ?? ''}.`, 'x', calendarToken({ ...setting, secret: 'another' }, people['camille'] as PersonId), calendarToken(setting, left)]
    expect(await Promise.all(asked.map(async (token) => (await feed(token)).statusCode))).toEqual(asked.map(() => 404))
  })

  test('once it is over she is thanked for her hours, as they were counted; before, and with none, there is nothing to certify', async () => {
    now = at(monday, 11)
    expect([(await ask('/mes-jours/attestation.pdf', 'camille')).statusCode, (await ask('/mes-jours/attestation.pdf', 'invitee')).statusCode]).toEqual([404, 404])
    now = at(monday, 12)
    const text = async (who: string, query = '') => textIn((await ask(`/mes-jours/attestation.pdf${query}`, who)).rawPayload)
    const over = (await ask(dayOf('camille'), 'camille')).body
    expect([plain(over).includes('Vous avez donné 2 h 40 au camion (Tours).'), over.includes('/mes-jours/attestation.pdf'), over.includes('Le déroulé'), over.includes('trajet"')]).toEqual([true, true, false, false])
    for (const told of ['Attestation de bénévolat', 'camille D’Essai', 'Association de démonstration', '15 mars 2027 Tours Codeuse ou codeur 2 h 40', 'Total 2 h 40', 'du 1er janvier 2027 au 15 mars 2027', 'Fait le 15 mars 2027', 'Démonstration']) expect(await text('camille')).toContain(told)
    await countMinutes(database, setting.organisation, shifts['camille'] as ShiftId, 95)
    expect(await text('camille', '?langue=en')).toContain('Total 1 h 35 min')
    expect(plain((await ask(dayOf('camille'), 'camille')).body)).toContain('1 h 35')
    await countMinutes(database, setting.organisation, shifts['camille'] as ShiftId, 0)
    expect((await ask('/mes-jours/attestation.pdf', 'camille')).statusCode).toBe(404)
    expect(plain((await ask(dayOf('camille'), 'camille')).body)).toContain('Aucune heure n’est comptée')
    await countMinutes(database, setting.organisation, shifts['camille'] as ShiftId, undefined)
    now = at('2027-03-20')
    const hers = await text('dominique', '?annee=2027')
    for (const told of ['Responsable de la journée 2 h 40', 'Animation aux postes 2 h 40', 'Total 5 h 20', 'du 1er janvier 2027 au 20 mars 2027']) expect(hers).toContain(told)
    const days = (await ask('/mes-jours', 'camille')).body
    expect([plain(days).includes('En 2027 · jours : 1 · temps : 2 h 40'), days.includes('/mes-jours/attestation.pdf?annee=2027')]).toEqual([true, true])
    expect(await Promise.all(['?annee=2026', '?annee=x', '?annee=2027&annee=2026'].map(async (query) => (await ask(`/mes-jours/attestation.pdf${query}`, 'dominique')).statusCode))).toEqual([404, 404, 404])
    expect([(await ask('/mes-jours/attestation.pdf', 'school')).statusCode, (await ask('/mes-jours/attestation.pdf')).statusCode]).toEqual([404, 303])
    expect(await database.selectFrom('audit').select(['person', 'about']).where('what', '=', 'certificate-taken').where('person', '=', people['dominique'] ?? '').execute()).toEqual([{ person: people['dominique'], about: '' }])
  })

  test('how somebody came goes with her: when she is erased, when her days are old, when she comes no more; the hours stay', async () => {
    now = at('2027-03-10')
    const kept = async (name: string) => database.selectFrom('shift').select(['person', 'seats', 'leaves', 'seeks_seat', 'state']).where('id', '=', shifts[name] ?? '').executeTakeFirst()
    const gone = { person: null, seats: null, leaves: '', seeks_seat: false, state: 'accepted' }
    for (const who of ['camille', 'sacha', 'facilitator', 'jeune']) expect((await travel(who, who, { how: 'seats', seats: '1', leaves: 'canari de trajet' })).statusCode).toBe(303)
    expect((await ask('/mes-donnees/mes-donnees.json', 'camille')).json()).toMatchObject({ shifts: [{ seats: 1, leaves: 'canari de trajet', seeksSeat: false }] })
    expect((await ask('/mes-donnees', 'camille')).body).toContain('canari de trajet')
    await endShift(database, setting.organisation, shifts['jeune'] as ShiftId, ['accepted'], 'cancelled')
    expect(await kept('jeune')).toEqual({ ...gone, person: people['jeune'], state: 'cancelled' })
    await eraseAddress(setting, { email: 'camille@example.org', cancelsComing: true })
    // Hers was still to come: nobody comes in it any more.
    expect(await kept('camille')).toBeUndefined()
    // A volunteer who has not come for thirteen months is gone before her days are old.
    await database.updateTable('person').set({ updated_at: new Date(inWinter) }).execute()
    await database.deleteFrom('brief.session').execute()
    await purge(database, at('2028-05-01'))
    expect([await kept('sacha'), (await kept('facilitator'))?.leaves]).toEqual([gone, 'canari de trajet'])
    await purge(database, at('2029-04-01'))
    expect(await kept('facilitator')).toEqual(gone)
  })
})

import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeApp } from '../../scheduler/server/app.ts'
import { textIn } from '../../scheduler/server/print/test-support/pdf-read.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import { instantAt } from '../../scheduler/domain/time.ts'
import type { Day } from '../../scheduler/domain/time.ts'
import { testServers } from '../../scheduler/storage/postgres/test-support/servers.ts'
import type { Database } from '../../scheduler/storage/database.ts'
import { readRoadBook } from '../../workshops/session/road-book.ts'
import { aForm, aSeason, inWinter, monday, paris } from '../support/scheduler/builders.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'
import { checked, comesToAll } from '../support/scheduler/team.ts'

/** Those who work aboard see their stops, and take along what they need: no more. */

const servers = await testServers()
afterAll(() => Promise.all(servers.map((server) => server.end())))

const tuesday = '2027-03-16' as Day
const at = (day: string, hour = 8) => instantAt(day as Day, hour * 60, paris)

/** What must not be found where it has no business. */
const teacher = 'Prénom-Canari Nom-Canari'
const email = 'canari@example.org'
const school = 'École Canari de démonstration'
const needs = 'Canari a besoin d’une place au calme'

describe.each(servers.map((server) => [server.name, server] as const))('%s', (_, server) => {
  let database: Database
  let app: FastifyInstance
  let setting: Setting
  let now = inWinter
  let stop: string
  const cookies = { hers: '', another: '', coordinator: '', school: '' }

  beforeAll(async () => {
    const season = await aSeason(await server.url())
    database = season.database
    stop = season.stop.id
    setting = { ...season.setting, now: () => now }
    app = makeApp(setting, await builtWeb(), { logs: false })
    const hers = await signedIn(setting, { email: 'animatrice1@example.org', roles: ['facilitator'] })
    await checked(setting, hers.person)
    await comesToAll(setting, hers.person, 'lead', season.stop.id)
    cookies.hers = hers.cookie
    cookies.another = (await signedIn(setting, { email: 'animatrice2@example.org', roles: ['facilitator'] })).cookie
    cookies.coordinator = (await signedIn(setting, { email: 'coordination@example.org', roles: ['coordinator'] })).cookie
    cookies.school = (await signedIn(setting, { email, roles: [] })).cookie
    for (const day of [monday, tuesday]) await book(day)
    return async () => {
      await app.close()
      await database.destroy()
    }
  })

  /** A class of the canary's books the first slot of a day. */
  async function book(day: Day): Promise<void> {
    const { id } = await database.selectFrom('slot').select('id').where('day', '=', day).orderBy('range').limit(1).executeTakeFirstOrThrow()
    const held = await app.inject({ method: 'POST', url: `/api/slots/${id}/holds`, headers: { 'idempotency-key': `a hold on ${day}` } })
    const { booking, key } = held.json<{ booking: string; key: string }>()
    const filled = await app.inject({ method: 'PUT', url: `/api/bookings/${booking}`, headers: { authorization: `Bearer ${key}`, 'idempotency-key': `a form for ${day}` }, payload: aForm({ schoolName: school, teacher, email, needs }) })
    expect(filled.statusCode).toBe(200)
  }

  const ask = (url: string, who?: keyof typeof cookies) => app.inject({ url, headers: who === undefined ? {} : { cookie: cookies[who] } })
  const roadBook = (day: string) => `/bureau/etapes/${stop}/feuille-de-route/${day}.json`
  const daySheet = (day: string) => `/bureau/etapes/${stop}/feuille-du-jour/${day}.pdf`
  const mine = '/bureau/mes-etapes'

  test('the road book of a day holds its slots, levels, head-counts and workshops, and is read as it was written', async () => {
    const answer = await ask(roadBook(monday), 'hers')
    expect({ status: answer.statusCode, type: answer.headers['content-type'], file: answer.headers['content-disposition'], kept: answer.headers['cache-control'] }).toEqual({ status: 200, type: 'application/json; charset=utf-8', file: 'attachment; filename="feuille-de-route-37261-2027-03-15.json"', kept: 'no-store' })
    const slot = (begin: string, end: string) => ({ begin, end, length: 'short', is: 'free' })
    expect(readRoadBook(answer.body)).toEqual({
      roadBook: {
        isDemo: true,
        stop: { id: stop, commune: 'Tours', place: 'Place de la Mairie' },
        day: monday,
        zone: paris,
        kiosks: 12,
        slots: [{ ...slot('09:00', '10:00'), is: { levels: ['CM1'], isUlis: false, pupils: 24, adults: 2, workshop: { id: 'la-veilleuse', title: 'La veilleuse' }, isConfirmed: true } }, slot('10:10', '11:10'), slot('13:30', '14:30'), slot('14:40', '15:40')],
      },
    })
  })

  test('a class whose team has nobody who is cleared on its day is in no road book and on no sheet, whoever asks; its slot says that it is not ready', async () => {
    await database.updateTable('shift').set({ state: 'cancelled', clearance: null, cleared_from: null, cleared_until: null }).where('day', '=', tuesday).where('half', '=', 'morning').execute()
    for (const who of ['hers', 'coordinator'] as const) {
      const read = readRoadBook((await ask(roadBook(tuesday), who)).body)
      expect(read.problem ?? read.roadBook.slots.map(({ is }) => is)).toEqual(['not-ready', 'free', 'free', 'free'])
      const text = textIn((await ask(daySheet(tuesday), who)).rawPayload)
      expect([text.includes('Pas prête'), text.includes(school), text.includes('classes : 0')]).toEqual([true, false, true])
    }
  })

  test('the road book names no person and no school, and does not tell what a class needs, on any day', async () => {
    for (const today of ['2027-02-01', '2027-03-14', '2027-03-15', '2027-03-20']) {
      now = at(today)
      expect((await ask(roadBook(monday), 'hers')).body).not.toMatch(/canari/i)
    }
  })

  test('the sheet of a day tells the school and what to prepare, but not how to reach anybody, not even on the day', async () => {
    now = at(monday)
    const answer = await ask(daySheet(monday), 'hers')
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['content-disposition']]).toEqual([200, 'application/pdf', 'inline; filename="feuille-du-jour-37261-2027-03-15.pdf"'])
    const text = textIn(answer.rawPayload)
    for (const told of ['Tours', 'Lundi 15 mars 2027', '09:00', 'CM1', school, 'La veilleuse', 'Libre']) expect(text).toContain(told)
    expect(text).not.toContain(email)
    expect(text).not.toContain('Nom-Canari')
    expect(textIn((await app.inject({ url: `${daySheet(monday)}?langue=en`, headers: { cookie: cookies.hers } })).rawPayload)).toContain('Monday 15 March 2027')
  })

  test('how to reach a teacher is told on the day and on the day before; on all other days it is nowhere in the page', async () => {
    const told = async (today: string) => {
      now = at(today)
      const { statusCode, body } = await ask(mine, 'hers')
      expect(statusCode).toBe(200)
      return { emails: body.split(`mailto:${email}`).length - 1, names: body.split(teacher).length - 1, anywhere: body.includes(email) || body.includes('Nom-Canari') }
    }
    const nothing = { emails: 0, names: 0, anywhere: false }
    expect(await told('2027-02-01')).toEqual(nothing)
    expect(await told('2027-03-13')).toEqual(nothing)
    expect(await told('2027-03-14')).toEqual({ emails: 1, names: 1, anywhere: true })
    expect(await told('2027-03-15')).toEqual({ emails: 2, names: 2, anywhere: true })
    expect(await told('2027-03-16')).toEqual({ emails: 1, names: 1, anywhere: true })
    expect(await told('2027-03-17')).toEqual(nothing)
  })

  test('her page has the stop with each day to come, its slots and its papers', async () => {
    now = inWinter
    const { body } = await ask(mine, 'hers')
    for (const told of ['Tours', 'lundi 15 mars 2027', 'vendredi 19 mars 2027', '09:00 – 10:00', 'CM1', 'La veilleuse', school, roadBook(monday), daySheet(tuesday)]) expect(body).toContain(told)
    expect(body).not.toContain('Canari a besoin')
    now = at('2027-03-17')
    const later = (await ask(mine, 'hers')).body
    expect([later.includes('lundi 15 mars 2027</time>'), later.includes('mercredi 17 mars 2027</time> (aujourd’hui)'), later.includes('jeudi 18 mars 2027</time> (demain)')]).toEqual([false, true, true])
    now = at('2027-03-20')
    expect((await ask(mine, 'hers')).body).toContain('Aucune étape à venir')
  })

  test('the town’s contact is told from the day before the stop to its end', async () => {
    await database.updateTable('stop').set({ town_contact: 'mairie de démonstration' }).where('id', '=', stop).execute()
    const days = ['2027-03-13', '2027-03-14', '2027-03-19']
    const told: boolean[] = []
    for (const today of days) {
      now = at(today)
      told.push((await ask(mine, 'hers')).body.includes('mairie de démonstration'))
    }
    expect(told).toEqual([false, true, true])
  })

  test('whoever does not work there finds nothing: not the stop, nor the road book, nor the sheet', async () => {
    now = at(monday)
    const asked = [roadBook(monday), daySheet(monday)]
    for (const url of asked) {
      const statuses = await Promise.all((['hers', 'coordinator', 'another', 'school'] as const).map(async (who) => (await ask(url, who)).statusCode))
      expect(statuses).toEqual([200, 200, 404, 404])
      const stranger = await ask(url)
      expect([stranger.statusCode, String(stranger.headers.location).startsWith('/connexion?vers=')]).toEqual([303, true])
    }
    const [another, ofSchool] = [await ask(mine, 'another'), await ask(mine, 'school')]
    expect([another.statusCode, another.body.includes('Tours'), another.body.includes('Aucune étape à venir'), ofSchool.statusCode]).toEqual([200, false, true, 404])
  })

  test('whoever is turned away cannot tell a stop from one that does not exist', async () => {
    const unknown = `/bureau/etapes/${crypto.randomUUID()}/feuille-de-route/${monday}.json`
    const plain = ({ body }: { readonly body: string }) => body.replaceAll(/\/bureau[^"?]*/g, '')
    expect(plain(await ask(roadBook(monday), 'another'))).toBe(plain(await ask(unknown, 'another')))
  })

  test('whoever coordinates sees every stop, drafts too; who works there sees no draft, and that a stop is cancelled', async () => {
    now = inWinter
    const seen = async (who: 'hers' | 'coordinator') => {
      const { body } = await ask(mine, who)
      return { stop: body.includes('Tours'), draft: body.includes('Brouillon'), cancelled: body.includes('Étape annulée'), papers: body.includes('feuille-de-route') }
    }
    const set = (state: 'draft' | 'published' | 'cancelled') => database.updateTable('stop').set({ state }).where('id', '=', stop).execute()
    await set('draft')
    expect([await seen('hers'), await seen('coordinator')]).toEqual([{ stop: false, draft: false, cancelled: false, papers: false }, { stop: true, draft: true, cancelled: false, papers: false }])
    expect([(await ask(roadBook(monday), 'hers')).statusCode, (await ask(roadBook(monday), 'coordinator')).statusCode]).toEqual([404, 404])
    await set('cancelled')
    expect(await seen('hers')).toEqual({ stop: true, draft: false, cancelled: true, papers: false })
    expect((await ask(daySheet(monday), 'hers')).statusCode).toBe(404)
    await set('published')
  })

  test.each(['2027-03-14', '2027-03-20', '2027-02-30', 'monday', '2027-03-15x', '0000-00-00'])('there is no road book and no sheet of %s', async (day) => {
    expect([(await ask(roadBook(day), 'hers')).statusCode, (await ask(daySheet(day), 'hers')).statusCode]).toEqual([404, 404])
  })

  test('a day without slots has a road book that says so', async () => {
    await database.updateTable('slot').set({ is_cancelled: true }).where('day', '=', '2027-03-18').execute()
    const read = readRoadBook((await ask(roadBook('2027-03-18'), 'hers')).body)
    expect(read.problem ?? read.roadBook.slots).toEqual([])
  })
})

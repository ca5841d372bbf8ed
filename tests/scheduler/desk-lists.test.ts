import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCsv } from '../../scheduler/domain/csv.ts'
import { schoolKinds } from '../../scheduler/domain/level.ts'
import { makeApp } from '../../scheduler/server/app.ts'
import { deskListsRoutes } from '../../scheduler/server/desk/lists/desk-lists-routes.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import type { Database } from '../../scheduler/storage/database.ts'
import { schoolHolidaysOf } from '../../scheduler/storage/official-calendar.ts'
import { testServers } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { addresses } from '../../scheduler/web/addresses.ts'
import { aForm, aSeason, inWinter } from '../support/scheduler/builders.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'

/** What a coordinator reads and does in her lists: over HTTP, in a real database. */

const servers = await testServers()
const web = await builtWeb()
afterAll(() => Promise.all(servers.map((server) => server.end())))

const { desk } = addresses

/** A school year of a zone, as the official file has it; `winter` moves its winter holidays. */
const officialRows = (zone: string, winter = '2027-02-20') =>
  [
    ['Vacances de la Toussaint', '2026-10-17', '2026-11-02'],
    ['Vacances de Noël', '2026-12-19', '2027-01-04'],
    ["Vacances d'Hiver", winter, '2027-03-08'],
    ['Vacances de Printemps', '2027-04-17', '2027-05-03'],
    ["Vacances d'Été", '2027-07-03', '2027-09-01'],
  ].map(([description, start_date, end_date]) => ({ description, population: '-', start_date, end_date, location: 'Ici', zones: `Zone ${zone}`, annee_scolaire: '2026-2027' }))

/** What a page says, without its marks. */
const textOf = (html: string) =>
  html
    .replace(/^[\s\S]*<main/, '<main')
    .replace(/<\/main>[\s\S]*$/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')

const hiddenIn = (html: string, name: string) => (new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

describe.each(servers.map((server) => [server.name, server] as const))('%s', (_, server) => {
  let database: Database
  let app: FastifyInstance
  let setting: Setting
  let stop: string
  let cookie: string
  let slots: readonly string[]
  let wishes = 0

  beforeAll(async () => {
    const season = await aSeason(await server.url())
    ;({ database, setting } = season)
    stop = season.stop.id
    app = makeApp({ ...setting, now: () => inWinter }, web, { logs: false })
    ;({ cookie } = await signedIn(setting, { email: 'coordination@example.org', roles: ['coordinator'] }))
    slots = (await app.inject({ url: `/api/stops/${stop}` })).json<{ slots: readonly { id: string }[] }>().slots.map(({ id }) => id)
    return async () => {
      await app.close()
      await database.destroy()
    }
  })

  const see = async (url: string) => {
    const response = await app.inject({ url, headers: { cookie } })
    return { status: response.statusCode, html: response.body, text: textOf(response.body) }
  }
  const send = async (url: string, fields: Readonly<Record<string, string>>) => {
    const response = await app.inject({ method: 'POST', url, headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(fields).toString() })
    return { status: response.statusCode, leads: response.headers.location, html: response.body, text: textOf(response.body) }
  }
  const sendFile = async (url: string, name: string, content: string | Buffer) => {
    const form = new FormData()
    form.set('file', new File([typeof content === 'string' ? content : new Uint8Array(content)], name))
    const sent = new Response(form)
    const response = await app.inject({ method: 'POST', url, headers: { cookie, 'content-type': sent.headers.get('content-type') ?? '' }, payload: Buffer.from(await sent.arrayBuffer()) })
    return { status: response.statusCode, html: response.body, text: textOf(response.body) }
  }
  const book = async (slot: string, over: Record<string, unknown> = {}) => {
    const ask = (method: 'POST' | 'PUT', url: string, key = '', payload?: object) => app.inject({ method, url, headers: { authorization: `Bearer ${key}`, 'idempotency-key': `a-wish-of-the-lists-${(wishes += 1)}` }, ...(payload ? { payload } : {}) })
    const held = (await ask('POST', `/api/slots/${slot}/holds`)).json<{ booking: string; key: string }>()
    expect((await ask('PUT', `/api/bookings/${held.booking}`, held.key, aForm(over))).statusCode).toBe(200)
    return held.booking
  }
  const rowOf = (booking: string) => database.selectFrom('booking').select(['slot', 'state', 'pupils', 'adults']).where('id', '=', booking).executeTakeFirstOrThrow()
  const deedsAbout = async (about: string) => (await database.selectFrom('audit').select('what').where('about', '=', about).orderBy('at').execute()).map(({ what }) => what)
  const toldTo = async (booking: string) => (await database.selectFrom('message').select('kind').where('booking', '=', booking).where('kind', 'not like', 'reminder-%').orderBy('created').execute()).map(({ kind }) => kind)

  describe('bookings', () => {
    let first: string
    let second: string
    beforeAll(async () => {
      first = await book(slots[0] ?? '', { needs: 'un fauteuil roulant' })
      second = await book(slots[1] ?? '', { schoolName: 'Collège de démonstration 2', email: 'ecole2@example.org', pupils: 20, levels: ['6e'], workshop: 'le-theremine', needsHead: true })
    })

    test('are listed with their day, hours, school, class and needs, and counted', async () => {
      const { status, text } = await see(desk.bookings)
      expect(status).toBe(200)
      expect(text).toContain('2 classes · 44 élèves · 4 adultes')
      expect(text).toContain('lundi 15 mars 2027 09:00 – 10:00 Tours Place de la Mairie École de démonstration 1 CM1 24 élèves, 2 adultes La veilleuse un fauteuil roulant Confirmée')
      expect(text).toContain('Collège de démonstration 2 6e 20 élèves, 2 adultes Le thérémine Attend la direction')
      expect(text).not.toContain('@example.org')
    })

    test.each([
      ['by state', '?etat=asked', '1 classe · 20 élèves · 2 adultes'],
      ['by school, however it is written', '?ecole=COLLEGE', '1 classe · 20 élèves · 2 adultes'],
      ['by dates', '?quand=past', '0 classe · 0 élève · 0 adulte'],
      ['by another stop', `?etape=${randomUUID()}`, '0 classe · 0 élève · 0 adulte'],
      ['not at all by what can’t be understood', '?etape=%27&etat=x&quand=y&page=-1', '2 classes · 44 élèves · 4 adultes'],
    ])('are narrowed %s', async (_how, query, counts) => {
      expect((await see(desk.bookings + query)).text).toContain(counts)
    })

    test('one shows whom to reach, and the look is noted', async () => {
      const { status, text } = await see(desk.booking(first))
      expect(status).toBe(200)
      expect(text).toContain('Enseignante ou enseignant une enseignante Adresse e-mail ecole1@example.org')
      expect(text).toContain('Réservation confirmée À envoyer')
      expect(await deedsAbout(first)).toEqual(['booking-contact-seen'])
      expect((await see(desk.booking(randomUUID()))).status).toBe(404)
    })

    test('another head-count is kept and told; one that does not fit is refused beside its field', async () => {
      expect(await send(desk.bookingDo(first, 'effectif'), { pupils: '22', adults: '3' })).toMatchObject({ status: 303, leads: `${desk.booking(first)}?fait=recounted` })
      expect(await rowOf(first)).toMatchObject({ pupils: 22, adults: 3 })
      expect((await see(`${desk.booking(first)}?fait=recounted`)).text).toContain('Le nombre est changé, et l’école en est informée.')
      const refused = await send(desk.bookingDo(first, 'effectif'), { pupils: '30', adults: '' })
      expect(refused.status).toBe(422)
      expect(refused.text).toContain('Écrivez le nombre d’adultes, vous compris.')
      expect((await send(desk.bookingDo(first, 'effectif'), { pupils: '30', adults: '3' })).text).toContain('Ce créneau accueille 24 élèves au plus. Choisissez plutôt un créneau long')
      expect(await rowOf(first)).toMatchObject({ pupils: 22, adults: 3 })
    })

    test('a class gets another slot; a slot that is taken is refused in words', async () => {
      const [, taken = '', free = ''] = slots
      const refused = await send(desk.bookingDo(first, 'deplacer'), { slot: taken })
      expect(refused.status).toBe(422)
      expect(refused.text).toContain('Ce créneau vient d’être pris.')
      expect((await send(desk.bookingDo(first, 'deplacer'), { slot: '' })).text).toContain('Choisissez d’abord un créneau')
      expect((await send(desk.bookingDo(first, 'deplacer'), { slot: free })).status).toBe(303)
      expect((await rowOf(first)).slot).toBe(free)
      expect(await toldTo(first)).toEqual(['booked', 'recounted', 'moved'])
    })

    test('she confirms in place of the head, and cancels with words to the school', async () => {
      expect((await send(desk.bookingDo(second, 'confirmer'), {})).leads).toBe(`${desk.booking(second)}?fait=confirmed`)
      expect((await rowOf(second)).state).toBe('confirmed')
      expect((await send(desk.bookingDo(second, 'annuler'), { because: ' ' })).text).toContain('Dites d’abord à l’école pourquoi')
      expect((await send(desk.bookingDo(second, 'annuler'), { because: 'Le camion est en panne.' })).leads).toBe(`${desk.booking(second)}?fait=cancelled`)
      expect((await rowOf(second)).state).toBe('cancelled')
      expect(await toldTo(second)).toEqual(['head-asked', 'agreed', 'cancelled'])
      const { facts } = await database.selectFrom('message').select('facts').where('booking', '=', second).where('kind', '=', 'cancelled').executeTakeFirstOrThrow()
      expect(facts).toMatchObject({ because: 'Le camion est en panne.' })
      const { text } = await see(desk.booking(second))
      expect(text).toContain('il n’y a plus rien à y changer')
      expect(await deedsAbout(second)).toEqual(['booking-confirmed', 'booking-contact-seen', 'booking-cancelled', 'booking-contact-seen'])
    })
  })

  describe('requests for the truck', () => {
    const ask = async (commune: string, code?: string) => {
      const id = randomUUID()
      await database.insertInto('request').values({ organisation: setting.organisation, id, commune, who: `qui de ${commune}`, email: 'mairie@example.org', ...(code === undefined ? {} : { commune_code: code }) }).execute()
      return id
    }

    test('are together by commune, however it was written, and lead to a stop there', async () => {
      for (const [commune, code] of [['St Avertin'], ['37550 Saint-Avertin'], ['chez nous', '37208'], ['Trifouilly-les-Oies']] as const) await ask(commune, code)
      const { text, html } = await see(desk.requests)
      expect(text).toContain('Saint-Avertin (37) 3 demandes à traiter')
      expect(text).toContain('Trifouilly-les-Oies (commune non reconnue) 1 demande à traiter')
      expect(html.match(/href="\/bureau\/etapes\/nouvelle\?commune=\d+"/g)).toEqual(['href="/bureau/etapes/nouvelle?commune=37208"'])
    })

    test('one is marked as dealt with, and opened again', async () => {
      const id = await ask('Loches')
      expect(await send(desk.request(id), { state: 'answered' })).toMatchObject({ status: 303, leads: desk.requests })
      expect((await see(desk.requests)).text).toContain('Loches (37) Tout est traité')
      await send(desk.request(id), { state: 'open' })
      expect((await see(desk.requests)).text).toContain('Loches (37) 1 demande à traiter')
      expect(await deedsAbout(id)).toEqual(['request-answered', 'request-opened-again'])
      expect([(await send(desk.request(id), { state: 'gone' })).status, (await send(desk.request(randomUUID()), { state: 'open' })).status]).toEqual([404, 404])
    })
  })

  describe('settings', () => {
    test('another name is on every page at once', async () => {
      expect((await see('/')).html).toContain('bonjour@example.org')
      expect((await send(desk.settings, { name: 'Le camion de la Loire', email: 'loire@example.org' })).status).toBe(303)
      const { html } = await see('/')
      expect([html.includes('Le camion de la Loire'), html.includes('loire@example.org'), html.includes('bonjour@example.org')]).toEqual([true, true, false])
    })

    test('a name that is missing and an address that is none are said beside their fields', async () => {
      const refused = await send(desk.settings, { name: ' ', email: 'loire' })
      expect(refused.status).toBe(422)
      expect(refused.text).toContain('Écrivez le nom de votre organisation.')
      expect(refused.text).toContain('Cette adresse n’est pas complète.')
      expect(await database.selectFrom('organisation').select(['name', 'email']).execute()).toEqual([{ name: 'Le camion de la Loire', email: 'loire@example.org' }])
    })

    test('another rule for adults holds for the next class, and its text is told; the usual one comes back', async () => {
      const rule = Object.fromEntries(schoolKinds.flatMap((kind) => [[`${kind}-adults`, '3'], [`${kind}-upTo`, '20'], [`${kind}-oneMoreFor`, '5']]))
      const refused = await send(desk.adults, { ...rule, 'lycée-upTo': 'vingt', text: '', date: 'hier' })
      expect([refused.status, refused.text.match(/Écrivez [^.]+\./g)]).toEqual([422, ['Écrivez un nombre entier, de 1 à 99.', 'Écrivez le nom du texte.', 'Écrivez une date, comme 2023-06-13.']])
      expect((await send(desk.adults, { ...rule, text: 'règlement du département', date: '2026-09-01' })).leads).toBe(`${desk.settings}?fait=adults-kept`)
      expect((await see(desk.settings)).text).toContain('École élémentaire : 3 adultes jusqu’à 20 élèves, puis un de plus par groupe de 5 entamé.')
      const held = (await app.inject({ method: 'POST', url: `/api/slots/${slots[5] ?? ''}/holds`, headers: { 'idempotency-key': randomUUID() } })).json<{ booking: string; key: string }>()
      const fill = () => app.inject({ method: 'PUT', url: `/api/bookings/${held.booking}`, headers: { authorization: `Bearer ${held.key}`, 'idempotency-key': randomUUID() }, payload: aForm() })
      expect((await fill()).json()).toMatchObject({ code: 'too-few-adults', problems: [{ needed: 4, text: 'règlement du département', date: '2026-09-01' }] })
      expect((await send(desk.usualAdults, {})).status).toBe(303)
      expect((await see(desk.settings)).text).toContain('École élémentaire : 2 adultes jusqu’à 30 élèves, puis un de plus par groupe de 15 entamé.')
      expect((await fill()).statusCode).toBe(200)
      await database.deleteFrom('booking').where('id', '=', held.booking).execute()
    })

    test('a file of school holidays is shown before it is kept, and can be taken back', async () => {
      const before = await schoolHolidaysOf(database, setting.organisation)
      const file = JSON.stringify(['A', 'B', 'C'].flatMap((zone) => officialRows(zone, zone === 'B' ? '2027-02-13' : undefined)))
      const shown = await sendFile(desk.calendarFile, 'fr-en-calendrier-scolaire.json', file)
      expect(shown.status).toBe(200)
      expect(shown.text).toContain('B 3 juillet 2027 31 août 2027')
      expect(shown.text).toContain("B Vacances d'Hiver change de dates du 13 février 2027 au 8 mars 2027 (au lieu de : du 20 février 2027 au 8 mars 2027)".replace(' :', '\u00a0:').replaceAll('\u00a0', ' '))
      expect(shown.text).toContain('B Vacances de Printemps confirmée')
      expect(await schoolHolidaysOf(database, setting.organisation)).toEqual(before)
      expect((await send(desk.keepCalendar, { name: 'fr-en-calendrier-scolaire.json', table: hiddenIn(shown.html, 'table') })).status).toBe(303)
      const kept = await schoolHolidaysOf(database, setting.organisation)
      expect(kept.known.B).toEqual([{ first: '2026-10-17', last: '2027-08-31' }])
      expect(kept.periods.find(({ name, zones }) => name === "Vacances d'Hiver" && zones.includes('B'))).toEqual({ name: "Vacances d'Hiver", zones: ['B'], from: '2027-02-13', until: '2027-03-08', isConfirmed: true })
      expect((await see(desk.settings)).text).toContain('celui du fichier officiel « fr-en-calendrier-scolaire.json »'.replaceAll('\u00a0', ' '))
      expect((await sendFile(desk.calendarFile, 'again.json', file)).text).toContain('Les dates sont les mêmes qu’aujourd’hui.')
      await send(desk.forgetCalendar, {})
      expect(await schoolHolidaysOf(database, setting.organisation)).toEqual(before)
    })

    test.each([
      ['no file', '', 'Choisissez d’abord un fichier.'],
      ['bytes that are no text', Buffer.from([0, 1, 2]), 'Ce n’est pas un fichier de texte.'],
      ['broken JSON', '[{', 'Le fichier commence comme du JSON et n’en est pas.'],
      ['a page of the answers', JSON.stringify({ total_count: 999, results: officialRows('A') }), 'Ce n’est qu’une partie du fichier, qui compte 999 lignes.'],
      ['a day that is none', JSON.stringify([...officialRows('A'), { ...officialRows('A')[0], start_date: '2027-02-31' }]), 'Ligne 6 : « 2027-02-31 » n’est pas une date.'],
      ['a table of something else', 'a;b\r\n1;2', 'Il manque une colonne : description.'],
    ])('%s: said in words, and nothing changes', async (_what, content, words) => {
      const refused = await sendFile(desk.calendarFile, 'x', content)
      expect(refused.status).toBe(422)
      expect(refused.text).toContain(words.replaceAll('\u00a0', ' '))
      expect(refused.text).toContain('Rien n’a changé')
      expect(await database.selectFrom('official_calendar').select('file_name').execute()).toEqual([])
    })

    test('what comes back changed is not kept; 11 MB are refused', async () => {
      expect((await send(desk.keepCalendar, { name: 'x', table: '{"periods":[{"name":"x"}]}' })).status).toBe(422)
      expect((await sendFile(desk.calendarFile, 'x', 'x'.repeat(11_000_000))).status).toBe(413)
      expect(await database.selectFrom('official_calendar').select('file_name').execute()).toEqual([])
    })
  })

  describe('tables', () => {
    const header = 'tournee;camion;commune;lieu;acces;premier_jour;dernier_jour;duree;route;ouverture;fermeture'
    const line = (commune: string, first: string, last: string, over = '') => `Le printemps;Le camion de démonstration;${commune};Place du Marché;${over};${first};${last};court;30;2027-01-15 08:00;2027-03-12 18:00`
    const drafts = async () => (await database.selectFrom('stop').select(['commune', 'commune_name', 'access', 'state']).where('state', '=', 'draft').orderBy('days').execute()).map(({ commune_name, access }) => `${commune_name} ${access}`.trim())

    test.each([
      ['reservations', 2],
      ['creneaux', 20],
      ['etapes', 1],
      ['demandes', 5],
    ] as const)('%s.csv is a table for a French spreadsheet, in which no cell is a formula', async (name, rows) => {
      await database.updateTable('booking').set({ needs: '=HYPERLINK("https://example.org")' }).execute()
      const response = await app.inject({ url: desk.table(name), headers: { cookie } })
      expect(response.headers['content-type']).toBe('text/csv; charset=utf-8')
      expect(response.headers['content-disposition']).toBe(`attachment; filename="${name}.csv"`)
      expect(response.body.startsWith('\uFEFF')).toBe(true)
      expect(response.body).not.toMatch(/(^|;|"|\r\n)=/)
      const { lines = [] } = readCsv(response.body)
      const [columns, ...others] = lines.map(({ cells }) => cells)
      expect(others.map(({ length }) => length)).toEqual(others.map(() => columns?.length))
      expect(others.length).toBe(name === 'creneaux' ? slots.length : rows)
    })

    test('a file of stops is shown first, then makes drafts that nobody else sees; the same form twice makes them once', async () => {
      const file = [header, line('Loches', '2027-03-22', '2027-03-23', "'=une rampe"), line('37003', '2027-03-25', '25/03/2027')].join('\r\n')
      const shown = await sendFile(desk.stopsFile, 'etapes.csv', file)
      expect(shown.status).toBe(200)
      expect(shown.text).toContain('2 Loches, Place du Marché du lundi 22 au mardi 23 mars 2027 Le camion de démonstration, Le printemps 7 créneaux')
      expect(await drafts()).toEqual([])
      const form = { key: hiddenIn(shown.html, 'key'), file: hiddenIn(shown.html, 'file') }
      expect(await send(desk.keepStops, form)).toMatchObject({ status: 303, leads: `${desk.stopsFile}?fait=2` })
      expect(await send(desk.keepStops, form)).toMatchObject({ status: 303, leads: `${desk.stopsFile}?fait=2` })
      expect(await drafts()).toEqual(['Loches =une rampe', 'Amboise'])
      expect((await app.inject({ url: '/' })).body).not.toContain('Loches')
    })

    test('one bad line refuses all, and names line, column and cell', async () => {
      const before = await drafts()
      const refused = await sendFile(desk.stopsFile, 'etapes.csv', [header, line('Chinon', '2027-03-29', '2027-03-30'), line('Nulle-Part', '2027-04-31', '2027-04-02')].join('\r\n'))
      expect(refused.status).toBe(422)
      expect(refused.text).toContain('3 commune « Nulle-Part » n’est pas une commune connue.'.replaceAll('\u00a0', ' '))
      expect(refused.text).toContain('3 premier_jour « 2027-04-31 » n’est pas une date.'.replaceAll('\u00a0', ' '))
      expect(await drafts()).toEqual(before)
    })

    test('a truck that is elsewhere, or goes on from there, refuses the file', async () => {
      expect((await sendFile(desk.stopsFile, 'etapes.csv', [header, line('Chinon', '2027-03-16', '2027-03-17')].join('\n'))).text).toContain('2 premier_jour Le camion est déjà ailleurs ces jours-là.')
      expect((await sendFile(desk.stopsFile, 'etapes.csv', [header, line('Chinon', '2027-03-20', '2027-03-20')].join('\n'))).text).toContain('Le camion va ensuite à Loches')
      expect((await sendFile(desk.stopsFile, 'etapes.csv', [header, line('Chinon', '2027-04-01', '2027-04-02'), line('Loches', '2027-04-02', '2027-04-02')].join('\n'))).text).toContain('3 premier_jour Le camion est déjà ailleurs ces jours-là.')
    })

    test('the stops that were downloaded are taken back as they were', async () => {
      const exported = (await app.inject({ url: desk.table('etapes'), headers: { cookie } })).body
      const rows = () => database.selectFrom('stop').select(['tour', 'truck', 'commune', 'commune_name', 'place', 'access', 'days', 'usual', 'drive', 'booking_opens', 'booking_closes', 'none']).where('state', '=', 'draft').orderBy('days').execute()
      const before = await rows()
      await database.deleteFrom('slot').where('stop', 'in', database.selectFrom('stop').select('id').where('state', '=', 'draft')).execute()
      await database.deleteFrom('stop').where('state', '=', 'draft').execute()
      const [columns, , ...others] = exported.split('\r\n')
      const file = [columns, ...others].join('\r\n')
      const shown = await sendFile(desk.stopsFile, 'etapes.csv', file)
      await send(desk.keepStops, { key: hiddenIn(shown.html, 'key'), file: hiddenIn(shown.html, 'file') })
      expect(before.length).toBe(2)
      expect(await rows()).toEqual(before)
    })
  })

  test('nobody but a coordinator sees or does any of it', async () => {
    const facilitator = await signedIn(setting, { email: 'animation@example.org', roles: ['facilitator'] })
    for (const { method, url } of deskListsRoutes(setting, web.renderPage)) {
      const asked = { method, url: url.replaceAll(/:\w+/g, randomUUID()), ...(method === 'POST' ? { payload: 'state=open', headers: { 'content-type': 'application/x-www-form-urlencoded' } } : { headers: {} }) }
      const nobody = await app.inject(asked)
      const other = await app.inject({ ...asked, headers: { ...asked.headers, cookie: facilitator.cookie } })
      expect({ method, url, nobody: nobody.statusCode, other: other.statusCode }).toEqual({ method, url, nobody: method === 'GET' ? 303 : 401, other: 404 })
    }
  })
})

import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeApp } from '../../scheduler/server/app.ts'
import { fill, hold } from '../../scheduler/server/booking-desk.ts'
import { bookingForm } from '../../scheduler/server/booking-form.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import type { BookingId, SlotId, StopId } from '../../scheduler/domain/ids.ts'
import { slotsKept, stopKept } from '../../scheduler/storage/season.ts'
import { testServers } from '../../scheduler/storage/postgres/test-support/servers.ts'
import type { Stop } from '../../scheduler/storage/stops.ts'
import { aForm, aSeason } from '../support/scheduler/builders.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'

/** A coordinator changes her season over HTTP, on a real database: what it breaks is shown first, and done only as it was shown. */

const [servers, web] = await Promise.all([testServers(), builtWeb()])
afterAll(() => Promise.all(servers.map((server) => server.end())))

type Fields = Readonly<Record<string, string>>

describe.each(servers.map((server) => [server.name, server] as const))('%s', (_, server) => {
  let app: FastifyInstance
  let setting: Setting
  let stop: Stop
  let cookie: string

  beforeAll(async () => {
    ;({ setting, stop } = await aSeason(await server.url()))
    app = makeApp(setting, web, { logs: false })
    ;({ cookie } = await signedIn(setting, { email: 'coordination@example.org', roles: ['coordinator'] }))
    return async () => {
      await app.close()
      await setting.database.destroy()
    }
  })

  const get = (url: string) => app.inject({ url, headers: { cookie } })
  const post = (url: string, fields: Fields) => app.inject({ method: 'POST', url, headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }, payload: new URLSearchParams(fields).toString() })

  /** What a page's only large form would send. */
  const fieldsOf = (html: string): Fields => {
    const unescape = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    const main = html.slice(html.indexOf('<main'))
    const fields: Record<string, string> = {}
    for (const [tag] of main.matchAll(/<input[^>]*>/g)) {
      const name = /name="([^"]*)"/.exec(tag)?.[1]
      const isChosen = !/type="(radio|checkbox)"/.test(tag) || tag.includes('checked')
      if (name !== undefined && isChosen) fields[name] = unescape(/value="([^"]*)"/.exec(tag)?.[1] ?? '')
    }
    for (const [, name = '', text = ''] of main.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)/g)) fields[name] = unescape(text)
    for (const [, name = '', options = ''] of main.matchAll(/<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/g)) fields[name] = /<option(?=[^>]*selected)[^>]*value="([^"]*)"/.exec(options)?.[1] ?? /value="([^"]*)"/.exec(options)?.[1] ?? ''
    return fields
  }

  let wishes = 0
  const wish = () => `a-wish-of-the-season-${(wishes += 1)}`
  const slots = async (id: StopId = stop.id) => slotsKept(setting.database, stop.organisation, [id], setting.now())
  const book = async (slot: { readonly id: SlotId }, over: Record<string, unknown> = {}): Promise<BookingId> => {
    const held = await hold(setting, slot.id, wish())
    if (!held.ok) throw new Error(JSON.stringify(held.refusals))
    expect(await fill(setting, held.answer.booking, bookingForm.parse(aForm(over)), wish())).toMatchObject({ ok: true })
    return held.answer.booking
  }
  const bookingRow = (id: BookingId) => setting.database.selectFrom('booking').innerJoin('slot', 'slot.id', 'booking.slot').select(['booking.state', 'booking.changed', 'slot.day', 'slot.id as slot', 'slot.is_cancelled']).where('booking.id', '=', id).executeTakeFirstOrThrow()
  const deeds = async () => (await setting.database.selectFrom('audit').select('what').orderBy('at').execute()).map(({ what }) => what)

  const newStop = async (over: Fields): Promise<StopId> => {
    const form = fieldsOf((await get('/bureau/etapes/nouvelle')).body)
    const looked = await post('/bureau/etapes/nouvelle', { ...form, key: randomUUID(), place: 'Mail Droulin', usual: 'short', ...over, act: 'look' })
    expect([looked.statusCode, looked.body.match(/<div class="to-mend".*?<\/div>/)?.[0]]).toEqual([200, undefined])
    const saved = await post('/bureau/etapes/nouvelle', { ...fieldsOf(looked.body), act: 'save' })
    expect(saved.statusCode).toBe(303)
    return /etapes\/([0-9a-f-]{36})/.exec(String(saved.headers.location))?.[1] as StopId
  }

  test('nobody but a coordinator sees the desk', async () => {
    const { cookie: other } = await signedIn(setting, { email: 'animation@example.org', roles: ['facilitator'] })
    for (const url of ['/bureau', '/bureau/camions', '/bureau/etapes/nouvelle', `/bureau/etapes/${stop.id}`, `/bureau/etapes/${stop.id}/modifier`]) {
      expect([url, (await app.inject({ url })).statusCode, (await app.inject({ url, headers: { cookie: other } })).statusCode]).toEqual([url, 303, 404])
    }
  })

  test('the season shows its stop; its page shows every slot', async () => {
    const season = await get('/bureau')
    expect([season.statusCode, season.body.includes('Saison 2026-2027'), season.body.includes('0 sur 22')]).toEqual([200, true, (await slots()).length === 22])
    expect((await get(`/bureau/etapes/${stop.id}`)).body.match(/slot-is-free/g)).toHaveLength((await slots()).length)
  })

  test('a truck that is not all there is refused field by field, then made once although sent twice', async () => {
    const form = fieldsOf((await get('/bureau/camions')).body)
    const refused = await post('/bureau/camions', { ...form, name: '', kiosks: '0', hours1: 'le matin' })
    expect([refused.statusCode, [...refused.body.matchAll(/href="#field-(\w+)"/g)].map(([, field]) => field)]).toEqual([422, ['hours1', 'name', 'kiosks']])
    const made = { ...form, name: 'Le petit camion', kiosks: '6' }
    for (const at of [1, 2]) expect([at, (await post('/bureau/camions', made)).statusCode]).toEqual([at, 303])
    expect(await setting.database.selectFrom('truck').select(['name', 'kiosks', 'hours']).where('name', '=', 'Le petit camion').execute()).toEqual([{ name: 'Le petit camion', kiosks: 6, hours: expect.objectContaining({ 3: [{ from: 540, until: 720 }] }) as unknown }])
  })

  test('a truck is changed: what is wrong is said, its slots and its clock stay as they are', async () => {
    const before = { slots: await slots(), truck: await setting.database.selectFrom('truck').selectAll().where('id', '=', stop.truck).executeTakeFirstOrThrow() }
    const page = `/bureau/camions/${stop.truck}`
    const form = fieldsOf((await get(page)).body)
    const refused = await post(page, { ...form, kiosks: '0', hours5: 'le soir' })
    expect([refused.statusCode, [...refused.body.matchAll(/href="#field-(\w+)"/g)].map(([, field]) => field)]).toEqual([422, ['hours5', 'kiosks']])
    const done = await post(page, { ...form, name: 'Le grand camion', kiosks: '10', hours5: '9h-12h', zone: 'Indian/Reunion' })
    expect([done.statusCode, done.headers.location]).toEqual([303, '/bureau/camions?fait=changed'])
    expect((await get('/bureau/camions?fait=changed')).body).toContain('Les créneaux déjà faits gardent leurs heures et leurs places')
    expect(await setting.database.selectFrom('truck').selectAll().where('id', '=', stop.truck).executeTakeFirstOrThrow()).toEqual({ ...before.truck, name: 'Le grand camion', kiosks: 10, hours: { ...before.truck.hours, 5: [{ from: 540, until: 720 }] } })
    expect(await slots()).toEqual(before.slots)
    expect((await post('/bureau/camions/00000000-0000-4000-8000-000000000000', form)).statusCode).toBe(404)
    await post(page, form)
    expect(await setting.database.selectFrom('truck').selectAll().where('id', '=', stop.truck).executeTakeFirstOrThrow()).toEqual(before.truck)
  })

  test('a stop is made as a draft that nobody else sees: what follows is shown first, an unknown road is never short', async () => {
    const form = fieldsOf((await get('/bureau/etapes/nouvelle')).body)
    const wrong = await post('/bureau/etapes/nouvelle', { ...form, commune: 'Nulle-Part-sur-Rien', place: '', truck: stop.truck, first: '2027-03-23', last: '2027-03-22', act: 'look' })
    expect([wrong.statusCode, [...wrong.body.matchAll(/href="#field-(\w+)"/g)].map(([, field]) => field)]).toEqual([422, ['commune', 'place', 'last']])
    const several = await post('/bureau/etapes/nouvelle', { ...form, commune: 'Saint-Martin', place: 'Place', truck: stop.truck, first: '2027-03-22', last: '2027-03-23', act: 'look' })
    expect([several.statusCode, (several.body.match(/name="communeCode"/g) ?? []).length > 1]).toEqual([422, true])
    const taken = await post('/bureau/etapes/nouvelle', { ...form, commune: 'Loches', place: 'Mail Droulin', truck: stop.truck, first: '2027-03-19', last: '2027-03-23', act: 'look' })
    expect([taken.statusCode, taken.body.includes('le camion est déjà à Tours')]).toEqual([422, true])

    const asked = { ...form, commune: 'Loches', place: 'Mail Droulin', truck: stop.truck, first: '2027-03-22', last: '2027-03-23', act: 'look' }
    const looked = await post('/bureau/etapes/nouvelle', asked)
    expect(looked.statusCode).toBe(200)
    expect(looked.body).toContain('La durée du trajet jusqu’ici n’est pas connue')
    const minutes = /value="(\d+)" name="takeDrive"/.exec(looked.body)?.[1] ?? ''
    expect(Number(minutes)).toBeGreaterThan(40)
    const taking = await post('/bureau/etapes/nouvelle', { ...fieldsOf(looked.body), takeDrive: minutes })
    expect(taking.body).not.toContain('La durée du trajet jusqu’ici n’est pas connue')
    const save = { ...fieldsOf(taking.body), act: 'save' }
    const [once, twice] = [await post('/bureau/etapes/nouvelle', save), await post('/bureau/etapes/nouvelle', save)]
    expect([once.statusCode, twice.headers.location]).toEqual([303, once.headers.location])
    const id = /etapes\/([0-9a-f-]{36})/.exec(String(once.headers.location))?.[1] as StopId
    expect(await stopKept(setting.database, stop.organisation, id)).toMatchObject({ communeName: 'Loches', state: 'draft', drive: Number(minutes), changed: 0 })
    expect((await slots(id)).length).toBeGreaterThan(5)
    expect((await get(`/etapes/${id}`)).statusCode).toBe(404)

    expect((await post(`/bureau/etapes/${id}/publier`, { key: wish() })).headers.location).toContain('fait=publie')
    expect((await get(`/etapes/${id}`)).statusCode).toBe(200)
    expect((await post(`/bureau/etapes/${id}/depublier`, { key: wish() })).headers.location).toContain('fait=brouillon')
    expect((await post(`/bureau/etapes/${id}/publier`, { key: wish() })).headers.location).toContain('fait=publie')
  })

  test('a stop that moves a week takes its classes along, asked anew; those who can’t come end; the stop after it is looked at too', async () => {
    const moving = await newStop({ commune: 'Chinon', truck: stop.truck, tour: stop.tour, first: '2027-05-10', last: '2027-05-11', drive: '60' })
    const after = await newStop({ commune: 'Blois', truck: stop.truck, tour: stop.tour, first: '2027-05-13', last: '2027-05-14', drive: '90' })
    for (const id of [moving, after]) await post(`/bureau/etapes/${id}/publier`, { key: wish() })
    const [first, second] = await slots(moving)
    if (!first || !second) throw new Error('no slots')
    const [one, two] = [await book(first), await book(second, { schoolName: 'École de démonstration 2', email: 'ecole2@example.org' })]
    const before = await stopKept(setting.database, stop.organisation, moving)

    const form = { ...fieldsOf((await get(`/bureau/etapes/${moving}/modifier`)).body), first: '2027-05-24', last: '2027-05-25', act: 'look' }
    const looked = await post(`/bureau/etapes/${moving}/modifier`, form)
    expect(looked.statusCode).toBe(200)
    expect(looked.body.match(/fate-follows/g)).toHaveLength(2)
    expect(looked.body).toContain('L’étape qui suit\u00a0: Blois')
    expect(await stopKept(setting.database, stop.organisation, moving)).toEqual(before)

    const done = await post(`/bureau/etapes/${moving}/modifier`, { ...fieldsOf(looked.body), because: 'La place est en travaux.', act: 'save' })
    expect([done.statusCode, done.headers.location]).toEqual([303, `/bureau/etapes/${moving}?fait=change&etait=2027-05-10&camion=${stop.truck}`])
    expect(await stopKept(setting.database, stop.organisation, moving)).toMatchObject({ days: { first: '2027-05-24', last: '2027-05-25' }, changed: (before?.changed ?? 0) + 1, state: 'published' })
    expect([await bookingRow(one), await bookingRow(two)]).toEqual([
      { state: 'asked', changed: 1, day: '2027-05-24', slot: first.id, is_cancelled: false },
      { state: 'asked', changed: 1, day: '2027-05-24', slot: second.id, is_cancelled: false },
    ])

    const back = { ...fieldsOf((await get(`/bureau/etapes/${moving}/modifier`)).body), first: '2027-06-07', last: '2027-06-08', act: 'look' }
    const shown = fieldsOf((await post(`/bureau/etapes/${moving}/modifier`, back)).body)
    const asFollowing = await post(`/bureau/etapes/${moving}/modifier`, { ...shown, along: '', act: 'save' })
    expect([asFollowing.statusCode, asFollowing.body.match(/fate-ends/g)?.length]).toEqual([409, 2])
    expect((await post(`/bureau/etapes/${moving}/modifier`, { ...fieldsOf(asFollowing.body), act: 'save' })).statusCode).toBe(303)
    expect([(await bookingRow(one)).state, (await bookingRow(two)).state]).toEqual(['cancelled', 'cancelled'])
  })

  test('booking closes as many days before the stop as it did, and a smaller truck is too small for a class', async () => {
    const small = (await setting.database.selectFrom('truck').select('id').where('name', '=', 'Le petit camion').executeTakeFirstOrThrow()).id
    const moving = await newStop({ commune: '37190 Azay-le-Rideau', truck: stop.truck, tour: stop.tour, first: '2027-06-24', last: '2027-06-25', drive: '60' })
    await post(`/bureau/etapes/${moving}/publier`, { key: wish() })
    const [first, second] = await slots(moving)
    if (!first || !second) throw new Error('no slots')
    const [large, fitting] = [await book(first), await book(second, { pupils: 12 })]
    const looked = await post(`/bureau/etapes/${moving}/modifier`, { ...fieldsOf((await get(`/bureau/etapes/${moving}/modifier`)).body), truck: small, first: '2027-06-24', last: '2027-06-25', act: 'look' })
    expect(looked.body).toContain('la classe est trop nombreuse')
    expect((await post(`/bureau/etapes/${moving}/modifier`, { ...fieldsOf(looked.body), act: 'save' })).statusCode).toBe(303)
    expect([(await bookingRow(large)).state, (await bookingRow(fitting)).state, new Set((await slots(moving)).map(({ seats }) => seats))]).toEqual(['cancelled', 'confirmed', new Set([12])])

    const later = await post(`/bureau/etapes/${moving}/modifier`, { ...fieldsOf((await get(`/bureau/etapes/${moving}/modifier`)).body), first: '2027-06-28', last: '2027-06-29', act: 'look' })
    expect((await post(`/bureau/etapes/${moving}/modifier`, { ...fieldsOf(later.body), act: 'save' })).statusCode).toBe(303)
    expect(new Date((await stopKept(setting.database, stop.organisation, moving))?.booking.closes ?? 0).toISOString()).toBe('2027-06-25T16:00:00.000Z')
    const past = await post(`/bureau/etapes/${moving}/modifier`, { ...fieldsOf((await get(`/bureau/etapes/${moving}/modifier`)).body), first: '2026-06-28', last: '2026-06-29', act: 'look' })
    expect([past.statusCode, past.body.includes('Ces jours sont passés')]).toEqual([422, true])
  })

  test('what changed since it was shown is shown again, and nothing was done', async () => {
    const moving = await newStop({ commune: 'Amboise', truck: stop.truck, tour: stop.tour, first: '2027-04-08', last: '2027-04-09', drive: '60' })
    await post(`/bureau/etapes/${moving}/publier`, { key: wish() })
    const looked = await post(`/bureau/etapes/${moving}/modifier`, { ...fieldsOf((await get(`/bureau/etapes/${moving}/modifier`)).body), first: '2027-04-06', last: '2027-04-07', act: 'look' })
    expect(looked.body).toContain('Aucune classe n’est touchée.')
    const [first] = await slots(moving)
    if (!first) throw new Error('no slots')
    const booked = await book(first)
    const again = await post(`/bureau/etapes/${moving}/modifier`, { ...fieldsOf(looked.body), act: 'save' })
    expect([again.statusCode, again.body.includes('Quelque chose a changé'), again.body.includes('École de démonstration 1')]).toEqual([409, true, true])
    expect([(await bookingRow(booked)).state, (await stopKept(setting.database, stop.organisation, moving))?.days.first]).toEqual(['confirmed', '2027-04-08'])
    expect((await post(`/bureau/etapes/${moving}/modifier`, { ...fieldsOf(again.body), act: 'save' })).statusCode).toBe(303)
  })

  test('another place at the same hours: the class stays, and is told', async () => {
    const [slot] = await slots()
    if (!slot) throw new Error('no slots')
    const booked = await book(slot)
    const looked = await post(`/bureau/etapes/${stop.id}/modifier`, { ...fieldsOf((await get(`/bureau/etapes/${stop.id}/modifier`)).body), place: 'Place du Marché', act: 'look' })
    expect(looked.body).toContain('Même jour, même heure, mais ailleurs')
    const saved = await post(`/bureau/etapes/${stop.id}/modifier`, { ...fieldsOf(looked.body), act: 'save' })
    expect(saved.statusCode).toBe(303)
    expect(await bookingRow(booked)).toMatchObject({ state: 'confirmed', changed: 1, slot: slot.id })
    const told = await setting.database.selectFrom('message').select('kind').where('booking', '=', booked).execute()
    expect(told.map(({ kind }) => kind)).toContain('stop-moved')
  })

  test('a slot is kept aside and given back, cancelled with words to the school, and restored', async () => {
    const [, slot] = await slots()
    if (!slot) throw new Error('no slots')
    await post(`/bureau/creneaux/${slot.id}/garder`, { key: wish() })
    expect(await hold(setting, slot.id, wish())).toMatchObject({ ok: false, refusals: [{ code: 'slot-kept-aside' }] })
    await post(`/bureau/creneaux/${slot.id}/rendre`, { key: wish() })
    const booked = await book(slot)
    const page = await get(`/bureau/creneaux/${slot.id}/annuler`)
    expect(page.body).toContain('École de démonstration 1')
    const fields = fieldsOf(page.body)
    expect((await post(`/bureau/creneaux/${slot.id}/annuler`, fields)).statusCode).toBe(422)
    expect((await post(`/bureau/creneaux/${slot.id}/annuler`, { ...fields, because: 'Panne.', mark: slot.id })).statusCode).toBe(409)
    expect((await post(`/bureau/creneaux/${slot.id}/annuler`, { ...fields, because: 'Panne.' })).headers.location).toBe(`/bureau/etapes/${stop.id}?fait=annule`)
    expect(await bookingRow(booked)).toMatchObject({ state: 'cancelled', is_cancelled: true })
    expect((await slots()).find(({ id }) => id === slot.id)).toMatchObject({ isCancelled: true, cancelledBecause: 'Panne.' })
    expect((await post(`/bureau/creneaux/${slot.id}/retablir`, { key: wish() })).headers.location).toContain('fait=fait')
    await book(slot, { schoolName: 'École de démonstration 3' })
  })

  test('a day without school is opened all the same with a reason, and a day is cancelled', async () => {
    const easter = await newStop({ commune: 'Tours', truck: stop.truck, tour: stop.tour, first: '2027-06-21', last: '2027-06-22', drive: '30' })
    const holiday = await newStop({ commune: 'Vouvray', truck: stop.truck, tour: stop.tour, first: '2027-04-26', last: '2027-04-27', drive: '30' })
    expect(await slots(holiday)).toEqual([])
    const url = `/bureau/etapes/${holiday}/jours/2027-04-27/ouvrir`
    expect((await post(url, { because: ' ', key: wish() })).statusCode).toBe(422)
    expect((await post(url, { because: 'Le centre de loisirs vient.', key: wish() })).headers.location).toContain('fait=fait')
    expect(new Set((await slots(holiday)).map(({ day }) => day))).toEqual(new Set(['2027-04-27']))
    expect((await get(`/bureau/etapes/${holiday}`)).body).toContain('Ouvert malgré tout\u00a0: Le centre de loisirs vient.')

    const day = await get(`/bureau/etapes/${easter}/jours/2027-06-22/annuler`)
    expect((await post(`/bureau/etapes/${easter}/jours/2027-06-22/annuler`, { ...fieldsOf(day.body), because: 'Grève.' })).statusCode).toBe(303)
    expect((await slots(easter)).filter(({ isCancelled }) => isCancelled).every(({ day: of }) => of === '2027-06-22')).toBe(true)
  })

  test('who was offered a slot that is cancelled waits again', async () => {
    const id = await newStop({ commune: 'Bourgueil', truck: stop.truck, tour: stop.tour, first: '2027-06-17', last: '2027-06-17', drive: '30' })
    const [slot] = await slots(id)
    if (!slot) throw new Error('no slots')
    const { organisation } = stop
    const waiting = randomUUID()
    await setting.database.insertInto('waiting').values({ organisation, id: waiting, stop: id, state: 'offered', pupils: 20, adults: 2, levels: ['CM1'], workshop: 'la-veilleuse', school_name: 'École de démonstration 4', school_uai: null, school_commune: null, teacher_name: 'une enseignante', teacher_email: 'ecole4@example.org', language: 'fr' }).execute()
    await setting.database.insertInto('booking').values({ organisation, id: randomUUID(), slot: slot.id, seats: slot.seats, state: 'held', held_until: new Date(setting.now() + 3_600_000), waiting }).execute()
    const page = await get(`/bureau/creneaux/${slot.id}/annuler`)
    expect((await post(`/bureau/creneaux/${slot.id}/annuler`, { ...fieldsOf(page.body), because: 'Panne.' })).statusCode).toBe(303)
    expect((await setting.database.selectFrom('waiting').select('state').where('id', '=', waiting).executeTakeFirstOrThrow()).state).toBe('waiting')
  })

  test('a cancelled stop tells its classes, and its days are free for another', async () => {
    const id = await newStop({ commune: 'Langeais', truck: stop.truck, tour: stop.tour, first: '2027-06-14', last: '2027-06-14', drive: '30' })
    await post(`/bureau/etapes/${id}/publier`, { key: wish() })
    const [slot] = await slots(id)
    if (!slot) throw new Error('no slots')
    const booked = await book(slot)
    const page = await get(`/bureau/etapes/${id}/annuler`)
    expect((await post(`/bureau/etapes/${id}/annuler`, { ...fieldsOf(page.body), because: 'La commune renonce.' })).statusCode).toBe(303)
    expect([(await bookingRow(booked)).state, (await get(`/bureau/etapes/${id}`)).body.includes('La commune renonce.')]).toEqual(['cancelled', true])
    await newStop({ commune: 'Richelieu', truck: stop.truck, tour: stop.tour, first: '2027-06-14', last: '2027-06-14', drive: '30' })
    expect(await deeds()).toEqual(expect.arrayContaining(['truck-made', 'stop-made', 'stop-published', 'stop-changed', 'slot-kept-aside', 'slot-given-back', 'slots-cancelled', 'slot-restored', 'day-opened', 'stop-cancelled']))
  })

  test('fifty schools book while the stop moves: no slot has two classes, and none stands where the truck is not', async () => {
    const id = await newStop({ commune: 'Chenonceaux', truck: stop.truck, tour: stop.tour, first: '2027-04-12', last: '2027-04-13', drive: '30' })
    await post(`/bureau/etapes/${id}/publier`, { key: wish() })
    const looked = await post(`/bureau/etapes/${id}/modifier`, { ...fieldsOf((await get(`/bureau/etapes/${id}/modifier`)).body), first: '2027-04-13', last: '2027-04-14', act: 'look' })
    const all = await slots(id)
    const [moved, ...held] = await Promise.all([post(`/bureau/etapes/${id}/modifier`, { ...fieldsOf(looked.body), act: 'save' }), ...Array.from({ length: 50 }, (_each, at) => hold(setting, all[at % all.length]?.id ?? ('' as SlotId), wish()))])
    expect([303, 409]).toContain(moved.statusCode)
    const kept = await setting.database.selectFrom('booking').innerJoin('slot', 'slot.id', 'booking.slot').select(['slot.id', 'slot.is_cancelled']).where('slot.stop', '=', id).where('booking.state', '!=', 'cancelled').execute()
    expect(new Set(kept.map(({ id: slot }) => slot)).size).toBe(kept.length)
    expect(kept.some(({ is_cancelled }) => is_cancelled)).toBe(false)
    expect(held.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(kept.length)
  })
})

import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { instantAt } from '../../scheduler/domain/time.ts'
import type { StopId } from '../../scheduler/domain/ids.ts'
import type { Day, Instant } from '../../scheduler/domain/time.ts'
import { makeApp } from '../../scheduler/server/app.ts'
import { bookingKey } from '../../scheduler/server/booking-key.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import { keepOffering, offerLapsed } from '../../scheduler/server/waiting/sweep.ts'
import type { Database } from '../../scheduler/storage/database.ts'
import { slotsToTake } from '../../scheduler/storage/desk-lists.ts'
import { freeSlotsNear } from '../../scheduler/storage/free-near.ts'
import { testServers } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { slotsKept } from '../../scheduler/storage/season.ts'
import { aForm, aSeason, aWaitingForm, inWinter, later, paris } from '../support/scheduler/builders.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'

/** A full stop, its line, and what comes free: over HTTP, in a real database. */

const servers = await testServers()
const web = await builtWeb()
afterAll(() => Promise.all(servers.map((server) => server.end())))

/** Two days. */
const OFFER = 48 * 60

const oneSlot = { days: { first: '2027-03-15' as Day, last: '2027-03-15' as Day, usual: 'short' as const, plans: { '2027-03-15': ['short' as const, 'long' as const] } } }

describe.each(servers.map((server) => [server.name, server] as const))('%s', (_, server) => {
  let database: Database
  let app: FastifyInstance
  let setting: Setting
  let stop: string
  let short: string
  let long: string
  let now: Instant
  let wishes = 0

  /** A stop of one day, with one short slot and one long. */
  beforeEach(async () => {
    const season = await aSeason(await server.url(), oneSlot)
    database = season.database
    stop = season.stop.id
    now = inWinter
    setting = { ...season.setting, now: () => now }
    app = makeApp(setting, web, { logs: false })
    ;[short = '', long = ''] = (await get<{ slots: readonly { id: string }[] }>(`/api/stops/${stop}`)).slots.map(({ id }) => id)
    return async () => {
      await app.close()
      await database.destroy()
    }
  })

  type Keyed = { readonly status: number; readonly key: string; readonly booking: string; readonly waiting: string; readonly code?: string; readonly state?: string }
  const wish = () => `a-wish-of-the-tests-${(wishes += 1)}`
  const get = async <Answer>(url: string, key = '') => (await app.inject({ url, headers: { authorization: `Bearer ${key}` } })).json<Answer>()
  const ask = async (method: 'POST' | 'PUT' | 'DELETE', url: string, payload: object | undefined, key = '', wished = wish()): Promise<Keyed> => {
    const response = await app.inject({ method, url, headers: { authorization: `Bearer ${key}`, 'idempotency-key': wished }, ...(payload ? { payload } : {}) })
    return { status: response.statusCode, ...response.json<Omit<Keyed, 'status'>>() }
  }
  const hold = (slot: string) => ask('POST', `/api/slots/${slot}/holds`, undefined)
  const book = async (slot: string, over: Record<string, unknown> = {}) => {
    const held = await hold(slot)
    expect(await ask('PUT', `/api/bookings/${held.booking}`, aForm(over), held.key)).toMatchObject({ status: 200 })
    return held
  }
  const cancel = ({ booking, key }: Pick<Keyed, 'booking' | 'key'>) => ask('DELETE', `/api/bookings/${booking}`, undefined, key)
  const formOf = (at: number, over: Record<string, unknown>) => aWaitingForm({ schoolName: `École de démonstration ${at}`, email: `ecole${at}@example.org`, ...over })
  const join = (at: number, over: Record<string, unknown> = {}, wished = wish()) => ask('POST', `/api/stops/${stop}/waiting`, formOf(at, over), '', wished)
  const placeOf = async ({ waiting, key }: Keyed) => {
    const { state, place } = await get<{ state: string; place?: number }>(`/api/waiting/${waiting}`, key)
    return place === undefined ? state : `${state} ${place}`
  }
  const placesOf = (...line: readonly Keyed[]) => Promise.all(line.map(placeOf))
  const full = async () => [await book(short), await book(long)] as const
  const keepers = (slot: string) => database.selectFrom('booking').select(['state', 'waiting']).where('slot', '=', slot).where('state', '!=', 'cancelled').execute()
  const offerOf = async ({ waiting }: Keyed) => {
    const { id, slot, held_until } = await database.selectFrom('booking').select(['id', 'slot', 'held_until']).where('waiting', '=', waiting).where('state', '=', 'held').executeTakeFirstOrThrow()
    return { booking: id, slot, until: held_until?.getTime(), key: bookingKey(setting.secret, setting.organisation, id as never) }
  }
  const told = async (waiting: string) => (await database.selectFrom('message').select('kind').where('waiting', '=', waiting).orderBy('created').execute()).map(({ kind }) => kind)

  test('a class joins the line of a full stop, once however often it asks, and is told its place', async () => {
    await full()
    const wished = wish()
    const [first, again] = [await join(1, {}, wished), await join(1, {}, wished)]
    expect(again).toEqual(first)
    expect(await join(9, {}, wished)).toMatchObject({ status: 422, code: 'key-used-for-another-wish' })
    const second = await join(2)
    expect(await placesOf(first, second)).toEqual(['waiting 1', 'waiting 2'])
    expect([await told(first.waiting), await told(second.waiting)]).toEqual([['waiting'], ['waiting']])
  })

  test.each([
    ['no level', { levels: [] }, 422, 'no-level'],
    ['400 pupils', { pupils: 400 }, 422, 'too-many-pupils'],
    ['too few adults', { adults: 1 }, 422, 'too-few-adults'],
    ['a workshop for others', { levels: ['Tle'] }, 422, 'workshop-not-for-level'],
    ['an unknown field', { surprise: 1 }, 400, 'not-understood'],
  ])('a class with %s does not join', async (_, over, status, code) => {
    await full()
    expect(await join(1, over)).toMatchObject({ status, code })
    expect(await database.selectFrom('waiting').selectAll().execute()).toEqual([])
  })

  test('while a free slot takes the class nobody waits; a class too large for it does', async () => {
    await book(long)
    expect(await join(1)).toMatchObject({ status: 409, code: 'slot-is-free' })
    expect(await join(2, { pupils: 30, adults: 4 })).toMatchObject({ status: 201 })
  })

  test('nobody joins before booking opens, nor once it is closed', async () => {
    now = instantAt('2027-01-10' as Day, 600, paris)
    expect(await join(1)).toMatchObject({ status: 409, code: 'booking-not-open' })
    now = instantAt('2027-03-13' as Day, 600, paris)
    expect(await join(1)).toMatchObject({ status: 409, code: 'booking-closed' })
  })

  test('a cancelled booking is offered to the first of the line, taken for all others, and becomes hers', async () => {
    const [booked] = await full()
    const line = [await join(1), await join(2)] as const
    await cancel(booked)
    expect(await placesOf(...line)).toEqual(['offered', 'waiting 1'])
    expect((await get<{ slots: readonly { id: string; is: string }[] }>(`/api/stops/${stop}`)).slots[0]?.is).toBe('held')
    expect(await hold(short)).toMatchObject({ status: 409, code: 'slot-taken' })
    const offer = await offerOf(line[0])
    expect(offer).toMatchObject({ slot: short, until: later(inWinter, OFFER) })
    expect(await ask('PUT', `/api/bookings/${offer.booking}`, aForm(), offer.key)).toMatchObject({ status: 200, state: 'confirmed' })
    expect(await placesOf(...line)).toEqual(['booked', 'waiting 1'])
    expect(await told(line[0].waiting)).toEqual(['waiting', 'offered'])
  })

  test('a class that is too large for the freed slot keeps its place, and the next that fits is offered it', async () => {
    const [booked] = await full()
    const line = [await join(1, { pupils: 40, adults: 6 }), await join(2)] as const
    await cancel(booked)
    expect(await placesOf(...line)).toEqual(['waiting 1', 'offered'])
  })

  test('whoever declines an offer leaves the line, and the next is offered it', async () => {
    const [booked] = await full()
    const line = [await join(1), await join(2), await join(3)] as const
    await cancel(booked)
    await cancel(await offerOf(line[0]))
    expect(await placesOf(...line)).toEqual(['left', 'offered', 'waiting 1'])
    expect(await ask('DELETE', `/api/waiting/${line[1].waiting}`, undefined, line[1].key)).toMatchObject({ status: 200 })
    expect(await placesOf(...line)).toEqual(['left', 'left', 'offered'])
    expect(await keepers(short)).toEqual([{ state: 'held', waiting: line[2].waiting }])
  })

  test('an offer that lapses goes to the next by the sweep, however many sweep at once', async () => {
    const [booked] = await full()
    const line = [await join(1), await join(2)] as const
    await cancel(booked)
    now = later(inWinter, OFFER)
    await Promise.all([1, 2, 3].map(() => offerLapsed(setting)))
    expect(await placesOf(...line)).toEqual(['missed', 'offered'])
    expect(await told(line[0].waiting)).toEqual(['waiting', 'offered', 'offer-ended'])
    expect(await told(line[1].waiting)).toEqual(['waiting', 'offered'])
    now = later(inWinter, 2 * OFFER)
    await offerLapsed(setting)
    expect(await placesOf(...line)).toEqual(['missed', 'missed'])
    expect(await hold(short)).toMatchObject({ status: 201 })
  })

  test('a server passes lapsed offers on by itself, also after a time in which its database could not answer', async () => {
    const [booked] = await full()
    const line = [await join(1), await join(2)] as const
    await cancel(booked)
    now = later(inWinter, OFFER)
    const failures: unknown[] = []
    await sql`alter table waiting rename to waiting_put_away`.execute(database)
    const stopOffering = keepOffering(setting, (error) => failures.push(error), 20)
    await expect.poll(() => failures.length).toBeGreaterThan(1)
    await sql`alter table waiting_put_away rename to waiting`.execute(database)
    await expect.poll(() => placesOf(...line)).toEqual(['missed', 'offered'])
    await stopOffering()
  })

  test('an offer whose hour is over is nobody else’s until it is offered to the next: no list names its slot as free', async () => {
    const [booked] = await full()
    await join(1)
    await cancel(booked)
    now = later(inWinter, OFFER)
    const { organisation } = setting
    expect(await slotsToTake(database, organisation, stop as StopId, now)).toEqual([])
    expect(await freeSlotsNear(database, { organisation, stop: stop as StopId, at: now, pupils: 1, now })).toEqual([])
    expect((await slotsKept(database, organisation, [stop as StopId], now)).map(({ isBooked }) => isBooked)).toEqual([true, true])
    await offerLapsed(setting)
    expect((await slotsToTake(database, organisation, stop as StopId, now)).map(({ id }) => id)).toEqual([short])
  })

  test('a passer-by who wants a lapsed offer brings it to the next of the line, and has it when there is none', async () => {
    const [booked] = await full()
    const line = [await join(1), await join(2)] as const
    await cancel(booked)
    now = later(inWinter, OFFER)
    expect(await hold(short)).toMatchObject({ status: 409, code: 'slot-taken' })
    expect(await placesOf(...line)).toEqual(['missed', 'offered'])
    now = later(inWinter, 2 * OFFER)
    expect(await hold(short)).toMatchObject({ status: 201 })
    expect(await placesOf(...line)).toEqual(['missed', 'missed'])
  })

  test('a form that nobody sent leaves its slot to the line, not to the next passer-by', async () => {
    await book(long)
    await hold(short)
    const waiting = await join(1)
    now = later(inWinter, 11)
    expect(await hold(short)).toMatchObject({ status: 409, code: 'slot-taken' })
    expect(await placeOf(waiting)).toBe('offered')
  })

  test('a class that moves leaves its slot to the line; what is taken stays taken', async () => {
    const booked = await book(short)
    expect(await ask('POST', `/api/bookings/${booked.booking}/moves`, { slot: long }, 'x')).toMatchObject({ status: 404 })
    const elsewhere = await book(long)
    const waiting = await join(1)
    expect(await ask('POST', `/api/bookings/${booked.booking}/moves`, { slot: long }, booked.key)).toMatchObject({ status: 409, code: 'slot-taken' })
    await database.updateTable('waiting').set({ state: 'left' }).execute()
    await cancel(elsewhere)
    await database.updateTable('waiting').set({ state: 'waiting' }).execute()
    const wished = wish()
    expect(await ask('POST', `/api/bookings/${booked.booking}/moves`, { slot: long }, booked.key, wished)).toMatchObject({ status: 200 })
    expect(await ask('POST', `/api/bookings/${booked.booking}/moves`, { slot: long }, booked.key, wished)).toMatchObject({ status: 200 })
    expect(await placeOf(waiting)).toBe('offered')
    expect([await keepers(short), await keepers(long)]).toEqual([[{ state: 'held', waiting: waiting.waiting }], [{ state: 'confirmed', waiting: null }]])
  })

  test('a line ends with the booking, and each class is told', async () => {
    await full()
    const waiting = await join(1)
    now = instantAt('2027-03-12' as Day, 18 * 60, paris)
    await offerLapsed(setting)
    expect(await placeOf(waiting)).toBe('ended')
    expect(await told(waiting.waiting)).toEqual(['waiting', 'waiting-ended'])
  })

  test('whose offered slot is cancelled comes back to her place in the line', async () => {
    const [booked] = await full()
    const line = [await join(1), await join(2)] as const
    await cancel(booked)
    await database.updateTable('slot').set({ is_cancelled: true }).where('id', '=', short).execute()
    await database.updateTable('booking').set({ state: 'cancelled', held_until: null }).where('slot', '=', short).execute()
    await offerLapsed(setting)
    expect(await placesOf(...line)).toEqual(['waiting 1', 'waiting 2'])
  })

  test('a coordinator offers a slot out of order, and takes a class off the list: both are told, and noted', async () => {
    const [booked] = await full()
    const line = [await join(1, { pupils: 40, adults: 6 }), await join(2), await join(3)] as const
    const { cookie } = await signedIn(setting, { email: 'coordination@example.org', roles: ['coordinator'] })
    const press = (url: string, slot?: string) =>
      app.inject({ method: 'POST', url, headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }, payload: slot === undefined ? '' : `slot=${slot}` })
    expect((await press(`/bureau/attente/${line[1].waiting}/retirer`)).statusCode).toBe(303)
    expect((await press(`/bureau/attente/${line[1].waiting}/retirer`)).statusCode).toBe(303)
    expect(await placesOf(...line)).toEqual(['waiting 1', 'left', 'waiting 2'])
    expect(await told(line[1].waiting)).toEqual(['waiting', 'waiting-ended'])
    await cancel(booked)
    await cancel(await offerOf(line[2]))
    expect((await press(`/bureau/attente/${line[0].waiting}/proposer`, short)).statusCode).toBe(409)
    const again = await join(4, { pupils: 26, adults: 3 })
    await database.updateTable('waiting').set({ pupils: 24 }).where('id', '=', again.waiting).execute()
    expect((await press(`/bureau/attente/${again.waiting}/proposer`, short)).statusCode).toBe(303)
    expect(await placesOf(line[0], again)).toEqual(['waiting 1', 'offered'])
    const page = await app.inject({ url: '/bureau/attente', headers: { cookie } })
    expect({ status: page.statusCode, hasSchool: page.body.includes('École de démonstration 4'), hasContact: page.body.includes('ecole4@example.org') }).toEqual({ status: 200, hasSchool: true, hasContact: false })
    const deeds = await database.selectFrom('audit').select(['what', 'about']).where('what', 'in', ['taken-off-waiting-list', 'offered-out-of-order']).orderBy('at').execute()
    expect(deeds).toEqual([
      { what: 'taken-off-waiting-list', about: line[1].waiting },
      { what: 'offered-out-of-order', about: `${again.waiting} ${short}` },
    ])
  })

  test('no key but its own opens a place on the list', async () => {
    await full()
    const [mine, other] = [await join(1), await join(2)]
    for (const key of ['', 'x', other.key]) {
      expect(await get(`/api/waiting/${mine.waiting}`, key)).toMatchObject({ status: 404 })
      expect(await ask('DELETE', `/api/waiting/${mine.waiting}`, undefined, key)).toMatchObject({ status: 404 })
      expect((await app.inject({ url: `/attente/${mine.waiting}.${key}` })).statusCode).toBe(404)
    }
    const asBooking = bookingKey(setting.secret, setting.organisation, mine.waiting as never)
    expect((await app.inject({ url: `/attente/${mine.waiting}.${asBooking}` })).statusCode).toBe(404)
    expect(await placeOf(mine)).toBe('waiting 1')
  })

  test('a cancel, ten passers-by and a line of three at once, twenty times: the first of the line has it', { timeout: 300_000 }, async () => {
    const rounds: unknown[] = []
    for (let round = 0; round < 20; round += 1) {
      const slot = round % 2 === 0 ? short : long
      const [one, other] = await full()
      const line = [await join(1), await join(2), await join(3)] as const
      const asked = [() => cancel(slot === short ? one : other), ...Array.from({ length: 10 }, () => () => hold(slot)), () => cancel(slot === short ? one : other)]
      const answers = await Promise.all(asked.map((act) => act()))
      const statuses = answers.map(({ status }) => status)
      rounds.push({ statuses: [...new Set(statuses)].sort(), places: await placesOf(...line), keepers: await keepers(slot) })
      expect(rounds.at(-1)).toEqual({ statuses: [200, 409], places: ['offered', 'waiting 1', 'waiting 2'], keepers: [{ state: 'held', waiting: line[0].waiting }] })
      await database.deleteFrom('message').execute()
      await database.deleteFrom('booking').execute()
      await database.deleteFrom('waiting').execute()
    }
    expect(rounds).toHaveLength(20)
  })

  test('an offer lapses while ten passers-by want it and three servers sweep, ten times: the second of the line has it', { timeout: 300_000 }, async () => {
    for (let round = 0; round < 10; round += 1) {
      now = inWinter
      const [booked] = await full()
      const line = [await join(1), await join(2)] as const
      await cancel(booked)
      now = later(inWinter, OFFER)
      await Promise.all([...Array.from({ length: 10 }, () => hold(short)), ...[1, 2, 3].map(() => offerLapsed(setting))])
      expect({ places: await placesOf(...line), keepers: await keepers(short) }).toEqual({ places: ['missed', 'offered'], keepers: [{ state: 'held', waiting: line[1].waiting }] })
      await database.deleteFrom('message').execute()
      await database.deleteFrom('booking').execute()
      await database.deleteFrom('waiting').execute()
    }
  })

  test('two bookings are cancelled at once: nobody is offered two slots', { timeout: 300_000 }, async () => {
    for (let round = 0; round < 10; round += 1) {
      const [one, other] = await full()
      const line = [await join(1), await join(2), await join(3)] as const
      await Promise.all([cancel(one), cancel(other)])
      expect({ places: await placesOf(...line), keepers: new Set([...(await keepers(short)), ...(await keepers(long))].map(({ waiting }) => waiting)) }).toEqual({ places: ['offered', 'offered', 'waiting 1'], keepers: new Set([line[0].waiting, line[1].waiting]) })
      await database.deleteFrom('message').execute()
      await database.deleteFrom('booking').execute()
      await database.deleteFrom('waiting').execute()
    }
  })
})


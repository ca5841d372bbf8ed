import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeApp, routesOf } from '../../scheduler/server/app.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import type { Renderer } from '../../scheduler/web/page-models.ts'
import { testServers } from '../../scheduler/storage/postgres/test-support/servers.ts'
import type { Database } from '../../scheduler/storage/database.ts'
import { aForm, aSeason, inWinter, later } from '../support/scheduler/builders.ts'
import { builtWeb } from '../support/scheduler/serving.ts'

/** A class is booked over HTTP, in a real database. */

const servers = await testServers()
afterAll(() => Promise.all(servers.map((server) => server.end())))

describe.each(servers.map((server) => [server.name, server] as const))('%s', (_, server) => {
  let database: Database
  let app: FastifyInstance
  let setting: Setting
  let web: Renderer
  let now = inWinter
  let slots: readonly { readonly id: string; readonly is: string; readonly seats: number }[]
  let stop: string
  let wishes = 0

  beforeAll(async () => {
    const season = await aSeason(await server.url())
    database = season.database
    stop = season.stop.id
    web = await builtWeb()
    setting = { ...season.setting, now: () => now }
    app = makeApp(setting, web, { logs: false })
    slots = (await get<{ slots: typeof slots }>(`/api/stops/${stop}`)).slots
    return async () => {
      await app.close()
      await database.destroy()
    }
  })

  const get = async <Answer>(url: string, key?: string) => (await app.inject({ url, headers: key === undefined ? {} : { authorization: `Bearer ${key}` } })).json<Answer>()
  const wish = () => `a-wish-of-the-tests-${(wishes += 1)}`
  const hold = async (slot: string, key = wish()) => {
    const response = await app.inject({ method: 'POST', url: `/api/slots/${slot}/holds`, headers: { 'idempotency-key': key } })
    return { status: response.statusCode, ...response.json<{ booking: string; key: string; code?: string }>() }
  }
  const fill = async ({ booking, key }: { booking: string; key: string }, form: object, wished = wish()) => {
    const response = await app.inject({ method: 'PUT', url: `/api/bookings/${booking}`, headers: { authorization: `Bearer ${key}`, 'idempotency-key': wished }, payload: form })
    return { status: response.statusCode, body: response.json<{ state?: string; code?: string; problems?: readonly object[] }>() }
  }
  const slotNamed = (at: number) => slots[at]?.id ?? ''
  const stateOf = async (slot: string) => (await get<{ slots: typeof slots }>(`/api/stops/${stop}`)).slots.find(({ id }) => id === slot)?.is

  test('a published stop is seen with the slots that follow from its days: five days, the last ends an hour early', async () => {
    const { stops } = await get<{ stops: readonly { communeName: string; freeSlots: number }[] }>('/api/stops')
    expect(stops.map(({ communeName, freeSlots }) => ({ communeName, freeSlots }))).toEqual([{ communeName: 'Tours', freeSlots: 4 * 4 + 1 - 2 - 1 + 3 }])
  })

  test('a class holds a slot, fills in the form and comes; its slot is taken', async () => {
    const held = await hold(slotNamed(0))
    expect(held.status).toBe(201)
    expect(await stateOf(slotNamed(0))).toBe('held')
    expect(await fill(held, aForm())).toEqual({ status: 200, body: { state: 'confirmed' } })
    expect(await stateOf(slotNamed(0))).toBe('taken')
    expect(await get(`/api/bookings/${held.booking}`, held.key)).toMatchObject({ state: 'confirmed', pupils: 24, workshop: { id: 'la-veilleuse', title: 'La veilleuse' } })
    expect(await hold(slotNamed(0))).toMatchObject({ status: 409, code: 'slot-taken' })
  })

  test('a hold that nobody fills is free again after ten minutes', async () => {
    const held = await hold(slotNamed(1))
    expect(await hold(slotNamed(1))).toMatchObject({ status: 409, code: 'slot-taken' })
    now = later(inWinter, 10)
    expect(await stateOf(slotNamed(1))).toBe('free')
    expect(await fill(held, aForm())).toMatchObject({ status: 410, body: { code: 'hold-ended' } })
    const next = await hold(slotNamed(1))
    expect(next.status).toBe(201)
    expect(await fill(held, aForm())).toMatchObject({ status: 410, body: { code: 'hold-ended' } })
    now = inWinter
  })

  test('a double click is one booking; the same key for another slot is refused', async () => {
    const same = wish()
    const clicks = await Promise.all(Array.from({ length: 20 }, () => hold(slotNamed(2), same)))
    expect(new Set(clicks.map(({ status, booking }) => `${status} ${booking}`)).size).toBe(1)
    expect(await hold(slotNamed(3), same)).toMatchObject({ status: 422, code: 'key-used-for-another-wish' })
    const [held] = clicks
    if (!held) throw new Error('nothing was held')
    const filling = wish()
    const fills = await Promise.all(Array.from({ length: 20 }, () => fill(held, aForm(), filling)))
    expect(new Set(fills.map((one) => JSON.stringify(one)))).toEqual(new Set(['{"status":200,"body":{"state":"confirmed"}}']))
    expect(await fill(held, aForm({ pupils: 12 }), filling)).toMatchObject({ status: 422, body: { code: 'key-used-for-another-wish' } })
    const rows = await database.selectFrom('booking').select('pupils').where('slot', '=', slotNamed(2)).execute()
    expect(rows).toEqual([{ pupils: 24 }])
  })

  test('a refusal tells the field and what would do, and the school may ask again', async () => {
    const held = await hold(slotNamed(4))
    expect(await fill(held, aForm({ pupils: 28, adults: 1, levels: ['CM1'] }))).toEqual({
      status: 422,
      body: {
        type: 'about:blank',
        title: 'Unprocessable Content',
        status: 422,
        code: 'too-many-pupils',
        problems: [
          { code: 'too-many-pupils', seats: 24, longSlotHolds: 48, field: 'pupils' },
          { code: 'too-few-adults', needed: 2, text: 'circulaire relative à l’organisation des sorties et voyages scolaires', date: '2023-06-13', field: 'adults' },
        ],
      },
    })
    expect(await fill(held, aForm({ pupils: 20 }))).toEqual({ status: 200, body: { state: 'confirmed' } })
  })

  test.each([
    ['0 pupils', { pupils: 0 }, 422, 'no-pupils'],
    ['400 pupils', { pupils: 400 }, 422, 'too-many-pupils'],
    ['a workshop that is not there', { workshop: 'la-fusee' }, 422, 'unknown-workshop'],
    ['an unknown field', { surprise: 1 }, 400, 'not-understood'],
    ['a school number with a wrong letter', { uai: '0370001B' }, 400, 'not-understood'],
    ['no level', { levels: [] }, 422, 'no-level'],
    ['a name with a NUL in it', { schoolName: 'École\0' }, 400, 'not-understood'],
    ['needs with a NUL in them', { needs: '\0' }, 400, 'not-understood'],
  ])('%s: a clear answer, and the hold is as it was', async (_what, over, status, code) => {
    const held = await hold(slotNamed(5))
    expect(await fill(held, aForm(over))).toMatchObject({ status, body: { code } })
    expect(await get(`/api/bookings/${held.booking}`, held.key)).toMatchObject({ state: 'held' })
    await app.inject({ method: 'DELETE', url: `/api/bookings/${held.booking}`, headers: { authorization: `Bearer ${held.key}` } })
    expect(await stateOf(slotNamed(5))).toBe('free')
  })

  test('who has not its key learns nothing of a booking', async () => {
    const held = await hold(slotNamed(6))
    const other = await hold(slotNamed(7))
    for (const key of [undefined, '', 'x', other.key]) expect(await get(`/api/bookings/${held.booking}`, key)).toMatchObject({ status: 404, code: 'no-such-booking' })
  })

  test('20 MB of nonsense, a wrong type and broken JSON are refused, and the server goes on', async () => {
    const held = await hold(slotNamed(8))
    const put = async (payload: string, type: string) => (await app.inject({ method: 'PUT', url: `/api/bookings/${held.booking}`, headers: { authorization: `Bearer ${held.key}`, 'idempotency-key': wish(), 'content-type': type }, payload })).statusCode
    expect([await put('x'.repeat(20_000_000), 'application/json'), await put('<a/>', 'text/xml'), await put('{"a":', 'application/json')]).toEqual([413, 415, 400])
    expect(await stateOf(slotNamed(8))).toBe('held')
  })

  test.each(['key=short', `key=${'x'.repeat(200)}`, 'key=%00', 'key=12345678%00', '', 'key=a&key=b&other=c'])('a slot is held by a form whose hidden key is %j: it is a wish of its own', async (payload) => {
    const slot = slotNamed(11)
    const response = await app.inject({ method: 'POST', url: `/creneaux/${slot}/tenir`, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload })
    expect({ status: response.statusCode, leads: response.headers.location?.slice(0, 14) }).toEqual({ status: 303, leads: '/reservations/' })
    await database.deleteFrom('booking').where('slot', '=', slot).execute()
  })

  test('every route is in the OpenAPI document', async () => {
    const { paths } = await get<{ paths: Readonly<Record<string, object>> }>('/api/openapi.json')
    const named = Object.entries(paths).flatMap(([url, operations]) => Object.keys(operations).map((method) => `${method} ${url}`))
    const served = routesOf(setting, web).map(({ method, url }) => `${method.toLowerCase()} ${url.replaceAll(/:(\w+)/g, '{$1}')}`)
    expect(new Set(named)).toEqual(new Set(served.filter((route) => route.includes(' /api/'))))
  })

  test('no route opens a booking to who has another one’s key, or none', async () => {
    const [mine, other] = [await hold(slotNamed(9)), await hold(slotNamed(10))]
    await fill(mine, aForm({ schoolName: 'École canari', teacher: 'canari', email: 'canari@example.org', needs: 'canari' }))
    const before = await database.selectFrom('booking').selectAll().where('id', '=', mine.booking).execute()
    const asked = routesOf(setting, web).filter(({ who }) => who === 'holder')
    for (const { method, url } of asked) {
      for (const key of ['', 'x', other.key]) {
        const isPage = !url.startsWith('/api/')
        const response = await app.inject({
          method,
          url: url.replace(':booking', isPage ? `${mine.booking}.${key}` : mine.booking),
          headers: { 'idempotency-key': wish(), ...(isPage ? (method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) : { authorization: `Bearer ${key}` }) },
          ...(method === 'POST' ? { payload: isPage ? 'pupils=1&adults=2' : { slot: slotNamed(12) } } : method === 'PUT' ? { payload: aForm() } : {}),
        })
        expect({ method, url, key, status: response.statusCode, leaks: response.body.includes('canari') }).toEqual({ method, url, key, status: 404, leaks: false })
      }
    }
    expect(asked.length).toBeGreaterThan(5)
    expect(await database.selectFrom('booking').selectAll().where('id', '=', mine.booking).execute()).toEqual(before)
  })
})

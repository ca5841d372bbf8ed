import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeApp } from '../../scheduler/server/app.ts'
import type { Database } from '../../scheduler/storage/database.ts'
import { testServers } from '../../scheduler/storage/postgres/test-support/servers.ts'
import type { Stop } from '../../scheduler/storage/stops.ts'
import type { Renderer } from '../../scheduler/web/page-models.ts'
import { addFullStop, addTourTo } from '../support/scheduler/a-tour.ts'
import { aSeason } from '../support/scheduler/builders.ts'
import { builtWeb } from '../support/scheduler/serving.ts'

/** What everybody may see, over HTTP and in a real database with more stops than a page shows. */

const servers = await testServers()
afterAll(() => Promise.all(servers.map((server) => server.end())))

const STOPS = 70

describe.each(servers.map((server) => [server.name, server] as const))('%s', (_, server) => {
  let database: Database
  let app: FastifyInstance
  let web: Renderer
  let first: Stop
  let full: Stop
  let stops: readonly Stop[]

  beforeAll(async () => {
    const season = await aSeason(await server.url())
    ;({ database, stop: first } = season)
    stops = await addTourTo(database, season.truck, first, STOPS)
    full = await addFullStop(database, season.truck, first)
    web = await builtWeb()
    app = makeApp(season.setting, web, { logs: false })
    return async () => {
      await app.close()
      await database.destroy()
    }
  })

  const get = (url: string) => app.inject({ url })
  const post = (url: string, fields: Readonly<Record<string, string>>) => app.inject({ method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(fields).toString() })
  const stopsIn = (html: string) => [...html.matchAll(/<a class="button" href="\/etapes\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id)
  const names = (html: string) => [...html.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, inside = '']) => inside.replaceAll(/<[^>]+>/g, '').trim())

  describe('the tour', () => {
    test('shows sixty stops, the next first, and leads to the others', async () => {
      const { body } = await get('/')
      const [one, two] = [stopsIn(body), stopsIn((await get(/href="(\/\?apres=[^"]+)"/.exec(body)?.[1] ?? '')).body)]
      expect([one.length, two.length]).toEqual([60, STOPS + 2 - 60])
      const [next, ...after] = stops.map(({ id }) => id as string)
      expect([...one, ...two]).toEqual([first.id, ...[next, full.id].sort((a, b) => one.indexOf(a ?? '') - one.indexOf(b ?? '')), ...after])
    })

    test.each(['/?apres=x', '/?apres=00000000-0000-4000-8000-000000000000', '/?commune=x', '/?pres=a&pres=b', `/?pres=${'x'.repeat(81)}`])('%s leads nowhere', async (url) => {
      const response = await get(url)
      expect([response.statusCode, response.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    })

    test('a word that another program puts into the address changes nothing', async () => {
      expect((await get('/?fbclid=x')).statusCode).toBe(200)
    })

    test('programs get it in parts, too', async () => {
      const parts = [(await get('/api/stops')).json<{ stops: readonly { id: string }[]; next: string | null }>()]
      expect([parts[0]?.stops.length, parts[0]?.next]).toEqual([STOPS + 2, null])
      expect((await get(`/api/stops?after=${parts[0]?.stops.at(-2)?.id ?? ''}`)).json()).toMatchObject({ stops: [{ id: parts[0]?.stops.at(-1)?.id }], next: null })
      expect([(await get('/api/stops?after=x')).statusCode, (await get('/api/stops?page=2')).statusCode, (await get('/api/stops?after=00000000-0000-4000-8000-000000000000')).statusCode]).toEqual([400, 400, 404])
    })
  })

  describe('near a commune', () => {
    test.each(['st avertin', '37550', 'SAINT-AVERTIN (37)'])('%s finds the stops there and around, the nearest first', async (typed) => {
      const { body } = await get(`/?pres=${encodeURIComponent(typed)}`)
      const near = /role="status">(.*?)<\/search>/s.exec(body)?.[1] ?? ''
      expect(names(near).slice(0, 2)).toEqual(['Saint-Avertin', 'Tours'])
      expect(near).toContain('dans la commune')
      expect(near).toContain('à 4 km')
    })

    test('several of that name are offered, and each leads to its own stops', async () => {
      const { body } = await get('/?pres=saint-denis')
      expect([...body.matchAll(/<a href="\/\?commune=(\w+)">([^<]+)</g)].map(([, code, name]) => `${code} ${name}`)).toEqual(['97411 Saint-Denis (974)', '93066 Saint-Denis (93)', '11339 Saint-Denis (11)', '30247 Saint-Denis (30)'])
      const near = /role="status">(.*?)<\/search>/s.exec((await get('/?commune=97411')).body)?.[1] ?? ''
      expect(names(near)[0]).toBe('Saint-Denis')
    })

    test('none of that name is said as it was typed, and is no markup', async () => {
      const { body, statusCode } = await get(`/?pres=${encodeURIComponent('<b>Trifouillis</b>')}`)
      expect(statusCode).toBe(200)
      expect(body).toContain('&lt;b&gt;Trifouillis&lt;/b&gt;')
      expect(body).not.toContain('<b>')
    })

    test('a stop without a free slot leads to the nearest with one; a stop with some leads nowhere else', async () => {
      expect(names((await get(`/etapes/${full.id}`)).body).slice(-3)).toEqual(['Tours', 'Amboise', 'Amboise'])
      expect((await get(`/etapes/${first.id}`)).body).not.toContain('vol d’oiseau')
    })

    test('programs search communes, whatever their accents', async () => {
      const { communes } = (await get('/api/communes?q=saint+avertin')).json<{ communes: readonly object[] }>()
      expect(communes).toEqual([{ code: '37208', name: 'Saint-Avertin', department: '37', postcodes: ['37550'], at: { latitude: 47.36357, longitude: 0.73993, isApproximate: false } }])
      expect((await get('/api/communes?q=l%27hay')).json()).toMatchObject({ communes: [{ name: "L'Haÿ-les-Roses" }] })
      expect([(await get('/api/communes')).statusCode, (await get(`/api/communes?q=${'x'.repeat(81)}`)).statusCode, (await get('/api/communes?q=a&z=b')).statusCode]).toEqual([400, 400, 400])
    })
  })

  describe('asking for the truck', () => {
    const asking = (over: Readonly<Record<string, string>> = {}) => ({ key: crypto.randomUUID(), commune: 'Saint-Avertin', who: 'une enseignante', email: 'ecole1@example.org', phone: '', message: '', ...over })
    const kept = () => database.selectFrom('request').select(['commune', 'commune_code']).orderBy('created').execute()
    const ask = async (fields: Readonly<Record<string, string>>) => {
      await database.deleteFrom('request').execute()
      return { status: (await post('/demander', fields)).statusCode, kept: await kept() }
    }

    test('the commune is recognised; what was typed is kept', async () => {
      expect(await ask(asking({ commune: 'st avertin 37550' }))).toEqual({ status: 200, kept: [{ commune: 'st avertin 37550', commune_code: '37208' }] })
    })

    test('sent twice, and at the same time, it is one request; another one under its key is refused', async () => {
      await database.deleteFrom('request').execute()
      const form = asking()
      const sent = await Promise.all([1, 2, 3, 4].map(() => post('/demander', form)))
      expect(sent.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200])
      expect((await post('/demander', { ...form, who: 'un maire' })).statusCode).toBe(422)
      expect(await kept()).toHaveLength(1)
    })

    test('of several communes of that name, one is chosen', async () => {
      const { statusCode, body } = await post('/demander', asking({ commune: 'Saint-Denis' }))
      expect(statusCode).toBe(422)
      expect([...body.matchAll(/name="communeCode" value="(\w+)"/g)].map(([, code]) => code)).toEqual(['97411', '93066', '11339', '30247', 'none'])
      expect(await ask(asking({ commune: 'Saint-Denis', communeCode: '93066' }))).toEqual({ status: 200, kept: [{ commune: 'Saint-Denis', commune_code: '93066' }] })
    })

    test('none of them keeps the name alone; one that does not bear it is not taken', async () => {
      expect(await ask(asking({ commune: 'Saint-Denis', communeCode: 'none' }))).toEqual({ status: 200, kept: [{ commune: 'Saint-Denis', commune_code: null }] })
      expect(await ask(asking({ commune: 'Saint-Denis', communeCode: '37261' }))).toEqual({ status: 422, kept: [] })
    })

    test('a place that no list knows is kept as it was typed', async () => {
      expect(await ask(asking({ commune: 'Hameau des Trois-Chênes' }))).toEqual({ status: 200, kept: [{ commune: 'Hameau des Trois-Chênes', commune_code: null }] })
      expect((await post('/demander', asking({ commune: 'Hameau des Trois-Chênes' }))).body).toContain('nous ne trouvons pas de commune')
    })
  })

  describe('a booking', () => {
    const aClass = { schoolName: 'École de démonstration 1', teacher: 'une enseignante', email: 'ecole1@example.org', levels: 'CM1', pupils: '24', adults: '2', workshop: 'la-veilleuse', headAgrees: 'no' }

    async function held(): Promise<string> {
      const { slots } = (await get(`/api/stops/${first.id}`)).json<{ slots: readonly { id: string; is: string }[] }>()
      return (await post(`/creneaux/${slots.find(({ is }) => is === 'free')?.id ?? ''}/tenir`, {})).headers.location ?? ''
    }

    test('says what each form came to', async () => {
      const booking = await held()
      const told = async (url: string, fields: Readonly<Record<string, string>>) => /<p class="notice" role="status">([^<]+)/.exec((await get((await post(url, fields)).headers.location ?? '')).body)?.[1]
      expect(await told(booking, aClass)).toBe('C’est enregistré.')
      expect(await told(`${booking}/effectif`, { pupils: '20', adults: '2' })).toBe('Le nombre est changé.')
      const other = /name="slot" value="([0-9a-f-]{36})"/.exec((await get(`${booking}/deplacer`)).body)?.[1] ?? ''
      expect(await told(`${booking}/deplacer`, { slot: other })).toBe('Votre classe a un autre créneau. L’ancien est libre pour une autre classe.')
      expect((await get(`${booking}?fait=autre`)).body).not.toContain('class="notice"')
      await post(`${booking}/annuler`, {})
    })

    test('that is cancelled says so, whether its slot is still there or not, and offers nothing that a class that comes would do', async () => {
      const booking = await held()
      await post(booking, aClass)
      await post(`${booking}/annuler`, {})
      const seen = async () => {
        const { statusCode, body } = await get(booking)
        return { statusCode, state: /<h2 id="state">([^<]+)/.exec(body)?.[1], forms: body.match(/<form/g)?.length ?? 0, papers: body.includes('dossier.pdf'), toTour: body.includes('Voir les étapes du camion') }
      }
      const cancelled = { statusCode: 200, state: 'Annulée', forms: 0, papers: false, toTour: true }
      expect(await seen()).toEqual(cancelled)
      const [id = ''] = booking.replace('/reservations/', '').split('.')
      const { slot } = await database.selectFrom('booking').select('slot').where('id', '=', id).executeTakeFirstOrThrow()
      await database.updateTable('slot').set({ is_cancelled: true }).where('id', '=', slot).execute()
      expect(await seen()).toEqual(cancelled)
      await database.updateTable('slot').set({ is_cancelled: false }).where('id', '=', slot).execute()
    })

    test('whose form is sent empty is told of all that is missing at once, levels too', async () => {
      const booking = await held()
      const { statusCode, body } = await post(booking, {})
      expect([statusCode, [...body.matchAll(/<li><a href="#field-(\w+)"/g)].map(([, field]) => field)]).toEqual([422, ['schoolName', 'teacher', 'email', 'levels', 'pupils', 'adults', 'workshop', 'headAgrees']])
      await post(`${booking}/annuler`, {})
    })

    test('whose form is not sent gives its slot back, and is led to the others', async () => {
      const booking = await held()
      expect((await get(booking)).body).toContain('Rendre ce créneau')
      const given = await post(`${booking}/annuler`, {})
      expect([given.statusCode, given.headers.location]).toEqual([303, `/etapes/${first.id}`])
      const { slots } = (await get(`/api/stops/${first.id}`)).json<{ slots: readonly { is: string }[] }>()
      expect(slots.some(({ is }) => is === 'held')).toBe(false)
    })
  })

  test.each(['/etapes/xyz', '/reservations/8c97b90a', '/attente/8c97b90a'])('%s, an address that is not whole, leads to the page that says so', async (url) => {
    const { statusCode, headers, body } = await get(url)
    expect([statusCode, headers['content-type'], body.includes('Cette page n’existe pas')]).toEqual([404, 'text/html; charset=utf-8', true])
  })

  describe('a school’s commune', () => {
    const filled = async (commune: Readonly<Record<string, string>>) => {
      const slots = (await get(`/api/stops/${first.id}`)).json<{ slots: readonly { id: string; is: string }[] }>().slots
      const held = await post(`/creneaux/${slots.find(({ is }) => is === 'free')?.id ?? ''}/tenir`, {})
      const response = await post(held.headers.location ?? '', { schoolName: 'École de démonstration 1', teacher: 'une enseignante', email: 'ecole1@example.org', levels: 'CM1', pupils: '24', adults: '2', workshop: 'la-veilleuse', headAgrees: 'yes', ...commune })
      const [id = ''] = (held.headers.location ?? '').replace('/reservations/', '').split('.')
      const booking = await database.selectFrom('booking').select(['state', 'school_commune']).where('id', '=', id).executeTakeFirstOrThrow()
      return { status: response.statusCode, ...booking, body: response.body }
    }

    test.each([
      [{ schoolCommune: 'Tours' }, 303, 'confirmed', '37261'],
      [{ schoolCommune: '' }, 303, 'confirmed', null],
      [{ schoolCommune: 'Saint-Denis', communeCode: '97411' }, 303, 'confirmed', '97411'],
      [{ schoolCommune: 'Saint-Denis', communeCode: 'none' }, 303, 'confirmed', null],
      [{ schoolCommune: 'Saint-Denis' }, 422, 'held', null],
      [{ schoolCommune: 'Trifouillis' }, 422, 'held', null],
    ])('%j', async (commune, status, state, school_commune) => {
      expect(await filled(commune as Record<string, string>)).toMatchObject({ status, state, school_commune })
    })

    test('the form that comes back offers the communes of that name', async () => {
      expect((await filled({ schoolCommune: 'Saint-Denis' })).body).toContain('name="communeCode" value="93066"')
    })
  })

  test('every public page is lighter than 60 kB with its style, on the wire', async () => {
    const pages = ['/', '/?langue=en', '/?pres=saint', '/?pres=tours', `/etapes/${first.id}`, `/etapes/${full.id}`, '/demander', '/a-bord', '/vie-privee', '/accessibilite', '/nulle-part']
    const style = gzipSync((await get('/look.css')).body).length
    const weights = await Promise.all(pages.map(async (url) => [url, gzipSync((await get(url)).body).length + style] as const))
    expect(weights.filter(([, weight]) => weight >= 60_000)).toEqual([])
  })
})

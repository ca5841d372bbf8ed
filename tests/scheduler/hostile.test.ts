import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeApp, routesOf } from '../../scheduler/server/app.ts'
import { openMail } from '../../scheduler/server/sign-in/sealed-mail.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import { takeRole } from '../../scheduler/storage/people.ts'
import { HOLDS_A_PLACE } from '../../scheduler/storage/holds-of-place.ts'
import { openTemporaryFolder, testServers } from '../../scheduler/storage/postgres/test-support/servers.ts'
import type { Renderer } from '../../scheduler/web/page-models.ts'
import { digestOf } from '../faults/access/world.ts'
import { aForm, aSeason, aWaitingForm, inWinter, later } from '../support/scheduler/builders.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'

/** Somebody who means harm: over HTTP, in a real database. */

const servers = await testServers()
afterAll(() => Promise.all(servers.map((server) => server.end())))

const typed = { 'content-type': 'application/x-www-form-urlencoded' }

describe.each(servers.map((server) => [server.name, server] as const))('%s', (_, server) => {
  let setting: Setting
  let web: Renderer
  let app: FastifyInstance
  let stop: string
  let slots: readonly { readonly id: string; readonly seats: number }[]
  let now = inWinter

  beforeAll(async () => {
    web = await builtWeb()
    const season = await aSeason(await server.url())
    setting = { ...season.setting, now: () => now }
    stop = season.stop.id
    app = makeApp(setting, web, { logs: false })
    ;({ slots } = (await app.inject(`/api/stops/${stop}`)).json<{ slots: typeof slots }>())
    return async () => {
      await app.close()
      await season.database.destroy()
    }
  })

  const slotNamed = (at: number) => slots[at]?.id ?? ''
  const holdIn = async (from: FastifyInstance, slot: string, remoteAddress: string, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await from.inject({ method: 'POST', url: `/api/slots/${slot}/holds`, remoteAddress, headers: { 'idempotency-key': randomUUID(), ...headers } })
    return { status: answer.statusCode, ...answer.json<{ booking: string; key: string; code?: string }>() }
  }
  const hold = (at: number, remoteAddress: string, headers: Readonly<Record<string, string>> = {}) => holdIn(app, slotNamed(at), remoteAddress, headers)
  const end = ({ booking, key }: { readonly booking: string; readonly key: string }) => app.inject({ method: 'DELETE', url: `/api/bookings/${booking}`, headers: { authorization: `Bearer ${key}` } })
  const post = (url: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}, remoteAddress = '203.0.113.99') => app.inject({ method: 'POST', url, remoteAddress, headers: { ...typed, ...headers }, payload: new URLSearchParams(fields).toString() })
  const mails = async () => (await setting.database.selectFrom('brief.sign_in_mail').select('sealed').orderBy('until').execute()).flatMap(({ sealed }) => openMail(setting.secret, sealed) ?? [])

  test('from one place so many slots are kept at once, whoever it says it is, and no more of them at the same moment', async () => {
    const place = '203.0.113.1'
    const many = await Promise.all(Array.from({ length: 12 }, (_one, at) => hold(at, place, { 'x-forwarded-for': `198.51.100.${at}` })))
    const held = many.filter(({ status }) => status === 201)
    expect(held.length).toBe(HOLDS_A_PLACE)
    expect(many.filter(({ status }) => status !== 201).map(({ status, code }) => `${status} ${code ?? ''}`)).toEqual(Array.from({ length: 12 - HOLDS_A_PLACE }, () => '429 too-many-holds'))
    const free = many.findIndex(({ status }) => status === 429)
    const page = await post(`/creneaux/${slotNamed(free)}/tenir`, { key: randomUUID() }, {}, place)
    expect(page.statusCode).toBe(429)
    expect(page.body).toContain('Plusieurs créneaux sont déjà gardés depuis votre connexion')
    const elsewhere = await hold(free, '203.0.113.2')
    expect(elsewhere.status).toBe(201)
    await end(elsewhere)
    const [one] = held
    if (!one) throw new Error('nothing was held')
    await app.inject({ method: 'PUT', url: `/api/bookings/${one.booking}`, headers: { authorization: `Bearer ${one.key}`, 'idempotency-key': randomUUID() }, payload: aForm() })
    const next = await hold(free, place)
    expect(next.status).toBe(201)
    await Promise.all([...held, next].map(end))
    expect((await hold(free, place)).status).toBe(201)
    now = later(inWinter, 10)
    const again = await Promise.all([0, 1, 2, 3, 4].map((at) => hold(at, place)))
    expect(again.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
    await Promise.all(again.map(end))
    now = inWinter
  })

  test('an IPv6 network is one place, and behind a web server what it says last is the place', async () => {
    const six = await Promise.all(Array.from({ length: 12 }, (_one, at) => hold(at, `2001:db8::${at + 1}`)))
    expect(six.filter(({ status }) => status === 201).length).toBe(HOLDS_A_PLACE)
    await Promise.all(six.filter(({ status }) => status === 201).map(end))
    const behind = makeApp(setting, web, { logs: false, isBehindProxy: true })
    const held = await Promise.all(Array.from({ length: 12 }, (_one, at) => holdIn(behind, slotNamed(at), '127.0.0.1', { 'x-forwarded-for': `198.51.100.${at}, 203.0.113.3` })))
    expect(held.filter(({ status }) => status === 201).length).toBe(HOLDS_A_PLACE)
    await Promise.all(held.filter(({ status }) => status === 201).map(end))
    await behind.close()
  })

  test('a slot is one slot however its name is written', async () => {
    const held = await Promise.all(Array.from({ length: 20 }, (_one, at) => holdIn(app, at % 2 === 0 ? slotNamed(0) : slotNamed(0).toUpperCase(), `203.0.113.${10 + at}`)))
    expect(held.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: 19 }, () => 409)])
    await Promise.all(held.filter(({ status }) => status === 201).map(end))
  })

  test('a wish of long ago, found by somebody else, does not give the key of its booking', async () => {
    const wish = { 'idempotency-key': 'a wish somebody overheard' }
    const held = await hold(0, '203.0.113.40', wish)
    expect((await hold(0, '203.0.113.41', wish)).key).toBe(held.key)
    await app.inject({ method: 'PUT', url: `/api/bookings/${held.booking}`, headers: { authorization: `Bearer ${held.key}`, 'idempotency-key': randomUUID() }, payload: aForm() })
    now = later(inWinter, 10)
    expect(await hold(0, '203.0.113.41', wish)).toMatchObject({ status: 410, code: 'hold-ended' })
    now = inWinter
    await end(held)
  })

  test('an address waits with three classes at a stop, however often and at once it asks, and in whatever letters', async () => {
    const asks = await Promise.all(Array.from({ length: 10 }, (_one, at) => app.inject({ method: 'POST', url: `/api/stops/${at % 2 === 0 ? stop : stop.toUpperCase()}/waiting`, headers: { 'idempotency-key': randomUUID() }, payload: aWaitingForm({ email: at % 3 === 0 ? 'Ecole9@example.org' : 'ecole9@example.org' }) })))
    expect(new Set(asks.map(({ statusCode }) => statusCode))).toEqual(new Set([409]))
    const held = await Promise.all(slots.map(({ id }, at) => holdIn(app, id, `203.0.113.${100 + at}`)))
    const flood = await Promise.all(Array.from({ length: 10 }, (_one, at) => app.inject({ method: 'POST', url: `/api/stops/${at % 2 === 0 ? stop : stop.toUpperCase()}/waiting`, headers: { 'idempotency-key': randomUUID() }, payload: aWaitingForm({ email: at % 3 === 0 ? 'Ecole9@example.org' : 'ecole9@example.org' }) })))
    expect(flood.map((answer) => `${answer.statusCode} ${answer.json<{ code?: string }>().code ?? ''}`).toSorted()).toEqual([...Array.from({ length: 3 }, () => '201 '), ...Array.from({ length: 7 }, () => '409 waits-enough')])
    const page = await post(`/etapes/${stop}/attente`, { schoolName: 'École de démonstration 9', teacher: 'une enseignante', email: 'ecole9@example.org', levels: 'CM1', pupils: '24', adults: '2', workshop: 'la-veilleuse' })
    expect([page.statusCode, page.body.includes('Trois classes attendent déjà à cette étape sous cette adresse')]).toEqual([422, true])
    await setting.database.deleteFrom('waiting').execute()
    await Promise.all(held.map(end))
  })

  test('another site’s page changes nothing at any door, even with a coordinator’s cookie', async () => {
    const { cookie } = await signedIn(setting, { email: 'coordination@example.org', roles: ['coordinator'] })
    const before = await digestOf(setting, setting.organisation)
    const from = [{ origin: 'https://elsewhere.example' }, { origin: 'null' }, { origin: 'https://camion.example.org.elsewhere.example' }, { origin: 'http://camion.example.org:81' }, { origin: '' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'cross-site', origin: setting.address }]
    const doors = routesOf(setting, web).filter(({ method }) => method !== 'GET')
    for (const { method, url } of doors) {
      for (const headers of from) {
        const answer = await app.inject({ method, url: url.replaceAll(/:(\w+)/g, randomUUID()), headers: { ...typed, cookie, host: 'camion.example.org', ...headers }, payload: 'role=coordinator&email=ailleurs%40example.org&yes=yes' })
        expect([answer.statusCode, answer.headers['set-cookie']], `${method} ${url} from ${JSON.stringify(headers)}`).toEqual([403, undefined])
      }
    }
    expect(doors.length).toBeGreaterThan(40)
    expect(await digestOf(setting, setting.organisation)).toBe(before)
  })

  test('who signed out, or lost a role, has nothing of it left', async () => {
    const { cookie, person } = await signedIn(setting, { email: 'coordination2@example.org', roles: ['coordinator'] })
    await signedIn(setting, { email: 'coordination@example.org', roles: ['coordinator'] })
    expect((await app.inject({ url: '/bureau', headers: { cookie } })).statusCode).toBe(200)
    await setting.database.transaction().execute((transaction) => takeRole(transaction, setting.organisation, person, 'coordinator'))
    expect((await app.inject({ url: '/bureau', headers: { cookie } })).statusCode).toBe(404)
    expect((await app.inject({ url: '/mes-reservations', headers: { cookie } })).statusCode).toBe(200)
    await post('/deconnexion', {}, { cookie })
    expect((await app.inject({ url: '/mes-reservations', headers: { cookie } })).headers.location).toBe('/connexion?vers=%2Fmes-reservations')
    expect((await app.inject({ url: '/mes-reservations', headers: { cookie: `${cookie.slice(0, -4)}AAAA` } })).statusCode).toBe(303)
  })

  test('cookies that nobody was given open nothing and break nothing', async () => {
    const name = '__Host-camion-session'
    for (const cookie of [`${name}=`, `${name}=%`, `${name}=%ff.%ff`, `${name}=.`, `${name}=a.b`, `${name}=${'x'.repeat(8_000)}`, `${name}=a; ${name}=b`, `${name}=\u00e9.\u00ff`, `langue=__proto__; ${name}=;;;`, `__Host-camion-challenge=%; ${name}=null`]) expect((await app.inject({ url: '/bureau', headers: { cookie } })).statusCode, cookie.slice(0, 60)).toBe(303)
  })

  test('links in mails and on pages lead to our own address, whatever a browser says where it is', async () => {
    const { cookie } = await signedIn(setting, { email: 'coordination@example.org', roles: ['coordinator'] })
    const host = { host: 'elsewhere.example', 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'gopher', forwarded: 'host=elsewhere.example' }
    await post('/connexion', { email: 'coordination@example.org' }, host)
    expect((await mails()).map(({ link }) => new URL(link).origin)).toEqual([setting.address])
    const urls = ['/', '/tournee.ics', `/etapes/${stop}`, `/etapes/${stop}/etape.ics`, `/etapes/${stop}/affiche-a4-1.pdf`, '/bureau', '/bureau/messages', '/mes-reservations', '/nowhere', '/api/openapi.json', '/e/00000000']
    for (const url of urls) {
      const answer = await app.inject({ url, headers: { ...host, cookie } })
      expect(`${answer.body} ${answer.headers.location ?? ''}`, url).not.toContain('elsewhere.example')
    }
  })

  test('no address of ours leads to another site', async () => {
    const { cookie } = await signedIn(setting, { email: 'coordination@example.org', roles: ['coordinator'] })
    const away = ['//elsewhere.example', '/\\elsewhere.example', '/%5celsewhere.example', '/\t/elsewhere.example', '/a/..//elsewhere.example', '/.//elsewhere.example', 'https:elsewhere.example', 'https://elsewhere.example', 'javascript:alert(1)', '/%2f%2felsewhere.example', 'elsewhere.example', '/\r\nset-cookie: a=b']
    for (const [at, vers] of away.entries()) {
      now = later(inWinter, 61 * (at + 1))
      await post('/connexion', { email: 'coordination@example.org' })
      const mail = (await mails()).at(-1)
      const { location, 'set-cookie': given } = (await post(new URL(mail?.link ?? '').pathname, { vers }, { cookie })).headers
      expect(new URL(location ?? '', setting.address).origin, vers).toBe(setting.address)
      // A session that was there before is not the one somebody signs in to.
      expect([String(given).startsWith('__Host-camion-session='), String(given).includes(cookie)]).toEqual([true, false])
    }
    now = inWinter
  })

  test('what a visitor types is text wherever it is shown', async () => {
    const evil = `"'><img src=x onerror=alert(1)> {{teacher}} #panic("x") $x$ =1+1`
    const { cookie } = await signedIn(setting, { email: 'coordination@example.org', roles: ['coordinator'] })
    const mine = await signedIn(setting, { email: 'ecole7@example.org', roles: [] })
    const held = await hold(0, '203.0.113.60')
    const form = { schoolName: evil, teacher: evil.slice(0, 79), email: 'ecole7@example.org', levels: 'CM1', pupils: '20', adults: '2', workshop: 'la-veilleuse', headAgrees: 'yes', needs: `${evil}\r\n${evil}` }
    expect((await post(`/reservations/${held.booking}.${held.key}`, form)).statusCode).toBe(303)
    expect((await post('/demander', { commune: evil, who: evil, email: 'mairie@example.org', phone: '<b>0', message: evil })).statusCode).toBe(200)
    const day = (await setting.database.selectFrom('slot').select('day').where('id', '=', slotNamed(0)).executeTakeFirstOrThrow()).day
    const messages = await setting.database.selectFrom('message').select('id').execute()
    const token = `${held.booking}.${held.key}`
    const urls = routesOf(setting, web).filter(({ method, url }) => method === 'GET' && !url.includes(':')).map(({ url }) => url)
    const named = [`/bureau/reservations/${held.booking}`, `/bureau/etapes/${stop}`, `/bureau/etapes/${stop}/annuler`, `/bureau/creneaux/${slotNamed(0)}/annuler`, `/bureau/etapes/${stop}/feuille-du-jour/${day}.pdf`, `/reservations/${token}`, `/reservations/${token}/deplacer`, `/reservations/${token}/dossier.pdf`, `/reservations/${token}/reservation.ics`, ...messages.map(({ id }) => `/bureau/messages/${id}`), '/bureau/reservations?ecole=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', '/?pres=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', '/%22%3E%3Cimg%20src=x%3E', '/connexion?vers=/%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E']
    let shown = 0
    for (const url of [...urls, ...named]) {
      for (const who of [cookie, mine.cookie]) {
        const { statusCode, headers, body } = await app.inject({ url, headers: { cookie: who } })
        expect(statusCode, url).toBeLessThan(500)
        if (!String(headers['content-type']).includes('html')) continue
        expect(body, url).not.toContain('<img src=x')
        if (body.includes('&lt;img src=x')) shown += 1
      }
    }
    expect(shown).toBeGreaterThan(5)
    const { body: events } = await app.inject(`/reservations/${token}/reservation.ics`)
    expect(events.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
    await end(held)
  })

  test('addresses that would reach others, or add a header, are refused at every door', async () => {
    const wrong = ['a@example.org\r\nBcc: b@example.org', 'a@example.org, b@example.org', 'a@example.org;b@example.org', '<a@example.org>', 'A <a@example.org>', '"a b"@example.org', 'a@[127.0.0.1]', 'a@localhost', '@example.org', 'a@@example.org', 'a\0@example.org', 'é@example.org', `${'a'.repeat(200)}@example.org`, '-oQ/tmp@example.org -X/tmp/x']
    const held = await hold(0, '203.0.113.61')
    for (const email of wrong) {
      const codes = [
        (await app.inject({ method: 'PUT', url: `/api/bookings/${held.booking}`, headers: { authorization: `Bearer ${held.key}`, 'idempotency-key': randomUUID() }, payload: aForm({ email }) })).statusCode,
        (await app.inject({ method: 'POST', url: `/api/stops/${stop}/waiting`, headers: { 'idempotency-key': randomUUID() }, payload: aWaitingForm({ email }) })).statusCode,
        (await post('/connexion', { email })).statusCode,
        (await post('/demander', { commune: 'Tours', who: 'x', email })).statusCode,
      ]
      expect(codes, email).toEqual(email.includes('\0') ? [400, 400, 200, 200] : [400, 400, 422, 422])
    }
    await end(held)
  })

  test('half a letter at the end of what was cut is no bug', async () => {
    const { cookie } = await signedIn(setting, { email: 'coordination@example.org', roles: ['coordinator'] })
    const held = await hold(0, '203.0.113.62')
    await app.inject({ method: 'PUT', url: `/api/bookings/${held.booking}`, headers: { authorization: `Bearer ${held.key}`, 'idempotency-key': randomUUID() }, payload: aForm({ schoolName: 'École \u{D800}', needs: '\u{DC00}\u{202E}' }) })
    expect((await post(`/bureau/reservations/${held.booking}/annuler`, { because: `${'a'.repeat(999)}😀` }, { cookie })).statusCode).toBe(303)
    expect((await app.inject({ url: '/bureau/messages', headers: { cookie } })).statusCode).toBe(200)
  })

  test('a body that is too long, or never ends, is not waited for', async () => {
    const long = Buffer.alloc(20_000_000, 'a')
    for (const url of ['/demander', '/connexion', '/bureau/tableaux/etapes', '/api/passkeys/used']) expect((await app.inject({ method: 'POST', url, headers: typed, payload: long })).statusCode, url).toBe(413)
    expect(app.server.requestTimeout).toBe(60_000)
  })

  test('what is no HTTP is answered in kind, and the server goes on', async () => {
    const live = makeApp(setting, web, { logs: false })
    await live.listen({ port: 0, host: '127.0.0.1' })
    const { port } = live.server.address() as AddressInfo
    const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
      new Promise<{ readonly status: number; readonly text: string }>((resolve, reject) => {
        const asked = request({ port, host: '127.0.0.1', path, headers, agent: false }, (answer) => {
          let text = ''
          answer.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
        })
        asked.once('error', reject)
        asked.end()
      })
    const paths = ['/..%2f..%2f..%2fetc%2fpasswd', '/../../../../etc/passwd', '/%c0%ae%c0%ae/etc/passwd', '/etapes/%00', '/%', '/%ff', `/${'a'.repeat(15_000)}`, '/etapes/../bureau', '/look.css/../../package.json']
    for (const path of paths) {
      const { status, text } = await ask(path)
      expect([303, 400, 404, 414, 431], path.slice(0, 40)).toContain(status)
      expect(text).not.toMatch(/root:|"dependencies"/)
    }
    for (const path of ['//elsewhere.example/', '/\\elsewhere.example/', '///elsewhere.example/%2e%2e', '//elsewhere.example/bureau', 'https://elsewhere.example/']) {
      const { text } = await ask(path)
      expect([...text.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, to = '']) => new URL(to, `${setting.address}/`).hostname).filter((host) => host === 'elsewhere.example'), path).toEqual([])
    }
    expect(JSON.parse((await ask('/reservations/%ff-a-key')).text)).toEqual({ type: 'about:blank', title: 'Bad Request', status: 400, code: 'not-understood', problems: [] })
    expect((await ask('/', { cookie: 'a'.repeat(20_000) })).status).toBe(431)
    expect(JSON.parse((await ask('/ready')).text)).toEqual({ ready: true })
    await live.close()
  })

  test('the log of a whole visit holds neither an address, nor a key, nor what was typed', async () => {
    const folder = await openTemporaryFolder()
    const server_ = spawn(process.execPath, ['scheduler/server/main.ts', 'demo', '--port', '0', '--folder', folder], { env: { ...process.env, DATABASE_URL: await server.url(), CAMION_LOGS: 'yes', CAMION_PROXY: 'yes' } })
    let log = ''
    const ended = new Promise<void>((resolve) => server_.once('close', () => resolve()))
    const address = await new Promise<string>((resolve) => {
      for (const stream of [server_.stdout, server_.stderr])
        stream.setEncoding('utf8').on('data', (part: string) => {
          log += part
          const [, told] = /The scheduler listens on (\S+)/.exec(log) ?? []
          if (told !== undefined) resolve(told)
        })
    })
    const said = { 'x-forwarded-for': '203.0.113.77', 'user-agent': 'canari-agent', referer: 'https://canari.example/', cookie: 'canari=canari', authorization: 'Bearer canari' }
    const send = (path: string, fields?: Readonly<Record<string, string>>, type = typed['content-type']) => fetch(`${address}${path}`, { redirect: 'manual', headers: { ...said, ...(fields ? { 'content-type': type } : {}) }, ...(fields ? { method: 'POST', body: type.includes('json') ? JSON.stringify(fields) : new URLSearchParams(fields).toString() } : {}) })
    const { stops } = (await (await send('/api/stops')).json()) as { stops: readonly { id: string; freeSlots: number }[] }
    const free = stops.find(({ freeSlots }) => freeSlots > 0)?.id ?? ''
    const { slots: there } = (await (await send(`/api/stops/${free}`)).json()) as { slots: readonly { id: string; is: string }[] }
    const held = (await send(`/creneaux/${there.find(({ is }) => is === 'free')?.id ?? ''}/tenir`, { key: 'canari-wish' })).headers.get('location') ?? ''
    expect(held).toMatch(/^\/reservations\/.+/)
    const form = { schoolName: 'canari-école', teacher: 'canari-enseignante', email: 'canari@example.org', levels: 'CM1', pupils: '20', adults: '3', workshop: 'la-veilleuse', headAgrees: 'no', needs: 'canari-besoins', key: 'canari-wish-2' }
    expect((await send(held, form)).status).toBe(303)
    for (const path of [held, `${held}/deplacer`, `${held}/dossier.pdf`, `${held}/reservation.ics`, `${held}x`, '/canari', '/%ffcanari', '/?pres=canari', '/api/communes?q=canari', '/connexion?vers=/canari', '/connexion/lien/canari0123456789canari0123456789', '/mes-reservations']) expect((await send(path)).status, path).toBeLessThan(500)
    for (const path of ['/demander', '/connexion', '/connexion/code', `${held}/effectif`, `${held}/annuler`, '/api/passkeys/used', `/etapes/${free}/attente`]) for (const type of [typed['content-type'], 'application/json', 'canari/canari']) expect((await send(path, { ...form, commune: 'canari', who: 'canari', message: 'canari', code: 'canari' }, type)).status, path).toBeLessThan(500)
    server_.kill('SIGTERM')
    await ended
    expect(log.split('\n').length).toBeGreaterThan(60)
    expect(log.match(/canari|203\.0\.113\.77/gi)).toBeNull()
    expect(log).not.toContain(held.split('/').at(-1) ?? held)
    expect(log).not.toContain(held.split('.')[1] ?? held)
  })
})

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeApp } from '../../scheduler/server/app.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import { linkForKnown, linkForNewCoordinator } from '../../scheduler/server/sign-in/printed-link.ts'
import { openMail } from '../../scheduler/server/sign-in/sealed-mail.ts'
import type { SignInMail } from '../../scheduler/server/sign-in/sealed-mail.ts'
import { backup } from '../../scheduler/storage/postgres/backup.ts'
import { testServers } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { inWinter, later, aForm, aSeason } from '../support/scheduler/builders.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'
import { builtWeb } from '../support/scheduler/serving.ts'

/** Who signs in, by which ways, and what they may then do; over HTTP, in a real database. */

const servers = await testServers()
afterAll(() => Promise.all(servers.map((server) => server.end())))

const school = 'ecole1@example.org'

describe.each(servers.map((server) => [server.name, server] as const))('%s', (_, server) => {
  let setting: Setting
  let app: FastifyInstance
  let url: string
  let coordinator: string
  let booking: string
  let now = inWinter

  beforeAll(async () => {
    url = await server.url()
    const season = await aSeason(url)
    setting = { ...season.setting, now: () => now }
    app = makeApp(setting, await builtWeb(), { logs: false })
    coordinator = (await signedIn(setting, { email: 'coordination@example.org', roles: ['coordinator'] })).cookie
    const { slots } = (await app.inject(`/api/stops/${season.stop.id}`)).json<{ slots: readonly { id: string }[] }>()
    const held = (await app.inject({ method: 'POST', url: `/api/slots/${slots[0]?.id ?? ''}/holds`, headers: { 'idempotency-key': 'the-hold-of-the-school' } })).json<{ booking: string; key: string }>()
    booking = held.booking
    await app.inject({ method: 'PUT', url: `/api/bookings/${held.booking}`, headers: { authorization: `Bearer ${held.key}`, 'idempotency-key': 'the-form-of-the-school' }, payload: aForm({ email: 'Ecole1@example.org' }) })
    return async () => {
      await app.close()
      await season.database.destroy()
    }
  })

  const post = (address: string, fields: Readonly<Record<string, string>> = {}, headers: Readonly<Record<string, string>> = {}, remoteAddress = '203.0.113.1') =>
    app.inject({ method: 'POST', url: address, remoteAddress, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers }, payload: new URLSearchParams(fields).toString() })
  const get = (address: string, cookie?: string) => app.inject({ url: address, headers: cookie === undefined ? {} : { cookie } })
  const mails = async (): Promise<readonly SignInMail[]> => (await setting.database.selectFrom('brief.sign_in_mail').select('sealed').orderBy('until').execute()).flatMap(({ sealed }) => openMail(setting.secret, sealed) ?? [])
  const cookieOf = (response: { readonly headers: Readonly<Record<string, unknown>> }) => String(response.headers['set-cookie']).split(';')[0] ?? ''
  const pathOf = (link: string) => link.replace(setting.address, '')

  /** Asks for a link in an hour of its own, and reads the mail. */
  const mailTo = async (email: string, fields: Readonly<Record<string, string>> = {}): Promise<SignInMail> => {
    now = later(now, 61)
    await post('/connexion', { email, ...fields })
    const mail = (await mails()).findLast(({ to }) => to === email)
    if (!mail) throw new Error('no mail was kept')
    return mail
  }

  test('the same answer is given whoever asks; a mail is kept only for who is known here', async () => {
    const known = await post('/connexion', { email: ` ${school.toUpperCase()} ` })
    const unknown = await post('/connexion', { email: 'inconnue@example.org' })
    expect([known.statusCode, unknown.statusCode]).toEqual([200, 200])
    expect(known.body.replaceAll(school, 'X')).toBe(unknown.body.replaceAll('inconnue@example.org', 'X'))
    expect(await mails()).toEqual([{ kind: 'sign-in', to: school, language: 'fr', link: expect.stringMatching(/^https:\/\/camion\.example\.org\/connexion\/lien\/\w{32}$/) as string, code: expect.stringMatching(/^\d{6}$/) as string }])
  })

  test('a link that ten scanners look at still lets in, once; its code is void then', async () => {
    const { link, code } = await mailTo(school)
    const looks = await Promise.all(Array.from({ length: 10 }, () => get(pathOf(link))))
    expect(looks.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 10 }, () => 200))
    expect(looks.map(({ headers }) => headers['set-cookie'])).toEqual(Array.from({ length: 10 }, () => undefined))
    const used = await post(pathOf(link))
    expect([used.statusCode, used.headers.location]).toEqual([303, '/mes-reservations'])
    expect(String(used.headers['set-cookie'])).toMatch(/^__Host-camion-session=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect((await post(pathOf(link))).statusCode).toBe(410)
    expect((await post('/connexion/code', { email: school, code })).statusCode).toBe(422)
  })

  test('a school that is in sees the bookings of her address, and no desk', async () => {
    const cookie = cookieOf(await post(pathOf((await mailTo(school)).link)))
    const mine = await get('/mes-reservations', cookie)
    expect(mine.statusCode).toBe(200)
    expect(mine.body).toContain(`/reservations/${booking}.`)
    expect((await get('/bureau/equipe', cookie)).statusCode).toBe(404)
    expect((await get('/connexion/cles', cookie)).statusCode).toBe(404)
    const other = await signedIn(setting, { email: 'ecole2@example.org', roles: [] })
    expect((await get('/mes-reservations', other.cookie)).body).not.toContain(booking)
  })

  test('the code lets in the browser it is typed in, and then the link is void', async () => {
    const { link, code } = await mailTo(school, { vers: '/reservations?x=1' })
    const used = await post('/connexion/code', { email: school, code: `${code.slice(0, 3)} ${code.slice(3)}`, vers: '/a-bord' })
    expect([used.statusCode, used.headers.location]).toEqual([303, '/a-bord'])
    expect((await get('/mes-reservations', cookieOf(used))).statusCode).toBe(200)
    expect((await post(pathOf(link))).statusCode).toBe(410)
  })

  test('a code is tried five times, then it is void, even the right one', async () => {
    const { code } = await mailTo(school)
    const wrong = code === '000000' ? '111111' : '000000'
    for (let time = 0; time < 5; time += 1) expect((await post('/connexion/code', { email: school, code: wrong })).statusCode).toBe(422)
    const late = await post('/connexion/code', { email: school, code })
    expect(late.statusCode).toBe(422)
    expect(late.headers['set-cookie']).toBeUndefined()
  })

  test('a link whose ten minutes are over lets nobody in', async () => {
    const { link, code } = await mailTo(school)
    await setting.database.updateTable('brief.verification').set({ expires_at: new Date(Date.now() - 1_000) }).execute()
    expect((await post(pathOf(link))).statusCode).toBe(410)
    expect((await post('/connexion/code', { email: school, code })).statusCode).toBe(422)
  })

  test('the way back leads to no other site', async () => {
    const { link } = await mailTo(school, { vers: '//elsewhere.example' })
    expect(link).not.toContain('elsewhere')
    expect((await post(pathOf(link), { vers: 'https://elsewhere.example' })).headers.location).toBe('/mes-reservations')
  })

  test('five mails an hour go to an address, known or not, and twenty askings come from a place', async () => {
    now = later(now, 61)
    const answers = async (count: number, email: (at: number) => string, place: string) => {
      const codes: number[] = []
      for (let at = 0; at < count; at += 1) codes.push((await post('/connexion', { email: email(at) }, {}, place)).statusCode)
      return codes
    }
    expect(await answers(6, () => school, '203.0.113.2')).toEqual([200, 200, 200, 200, 200, 429])
    expect(await answers(6, () => 'inconnue@example.org', '203.0.113.3')).toEqual([200, 200, 200, 200, 200, 429])
    expect((await answers(21, (at) => `ecole${at}@example.org`, '203.0.113.4')).slice(-2)).toEqual([200, 429])
    expect((await post('/connexion', { email: school }, {}, '203.0.113.5')).body).toMatch(/Vous pourrez recommencer à \d\d:\d\d/)
    now = later(now, 61)
    expect((await post('/connexion', { email: school }, {}, '203.0.113.2')).statusCode).toBe(200)
  })

  test('what can’t be read as an address is said beside its field', async () => {
    const answer = await post('/connexion', { email: 'ecole' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('aria-invalid="true"')
  })

  test('the database, its logs and a backup hold neither token nor code', async () => {
    const { link, code } = await mailTo(school)
    const token = /lien\/(\w+)/.exec(link)?.[1] ?? ''
    const rows = JSON.stringify([await setting.database.selectFrom('brief.verification').selectAll().execute(), await setting.database.selectFrom('brief.sign_in_mail').selectAll().execute()])
    expect([rows.includes(token), rows.includes(code)]).toEqual([false, false])
    const folder = await mkdtemp(join(tmpdir(), 'camion-backup-'))
    await backup(url, join(folder, 'season.gz'))
    const saved = gunzipSync(await readFile(join(folder, 'season.gz'))).toString('utf8')
    const sessions = await setting.database.selectFrom('brief.session').select('token').execute()
    expect(['session', 'verification', 'sign_in_mail', 'tried'].filter((table) => saved.includes(`"table":"${table}"`))).toEqual([])
    expect(sessions.filter(({ token: kept }) => saved.includes(kept))).toEqual([])
    await rm(folder, { recursive: true })
  })

  test('what another site’s page sends is refused before it is read', async () => {
    const team = { email: 'animation@example.org', role: 'facilitator' }
    const from = async (headers: Readonly<Record<string, string>>) => (await post('/bureau/equipe', team, { cookie: coordinator, ...headers })).statusCode
    expect(await from({ 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await from({ origin: 'https://elsewhere.example' })).toBe(403)
    expect(await from({ origin: 'null' })).toBe(403)
    expect((await post('/connexion', { email: school }, { 'sec-fetch-site': 'cross-site' })).json()).toMatchObject({ status: 403, code: 'not-from-our-pages' })
    expect(await setting.database.selectFrom('person').select('id').where('email', '=', team.email).execute()).toEqual([])
    expect(await from({ 'sec-fetch-site': 'same-origin' })).toBe(200)
  })

  test('a coordinator gives a role and takes it away; both are noted', async () => {
    await post('/bureau/equipe', { email: 'Animation2@example.org', role: 'facilitator' }, { cookie: coordinator })
    const { id: person } = await setting.database.selectFrom('person').select('id').where('email', '=', 'animation2@example.org').executeTakeFirstOrThrow()
    expect((await post('/bureau/equipe', { email: 'animation2@example.org', role: 'facilitator' }, { cookie: coordinator })).body).toContain('avait déjà ce rôle')
    expect(await setting.database.selectFrom('message').select(['kind', 'facts', 'state']).where('to_email', '=', 'animation2@example.org').execute()).toEqual([{ kind: 'invitation', facts: { role: 'facilitator' }, state: 'waiting' }])
    const cookie = cookieOf(await post(pathOf((await mailTo('animation2@example.org')).link)))
    expect((await get('/connexion/cles', cookie)).statusCode).toBe(200)
    expect((await post(`/bureau/equipe/${person}/retirer`, { role: 'facilitator' }, { cookie })).statusCode).toBe(404)
    await post(`/bureau/equipe/${person}/retirer`, { role: 'facilitator' }, { cookie: coordinator })
    expect((await get('/connexion/cles', cookie)).statusCode).toBe(404)
    const deeds = await setting.database.selectFrom('audit').select('what').where('about', 'like', `%${person}%`).orderBy('at').execute()
    expect(deeds.map(({ what }) => what)).toEqual(['role-given', 'role-taken'])
    const journal = await get('/bureau/journal', coordinator)
    expect(journal.statusCode).toBe(200)
    expect(journal.body).toMatch(/Rôle retiré<\/td><td[^>]*>Animation, animation2@example\.org/)
  })

  test('the last coordinator stays one', async () => {
    const { id: person } = await setting.database.selectFrom('person').select('id').where('email', '=', 'coordination@example.org').executeTakeFirstOrThrow()
    const answer = await post(`/bureau/equipe/${person}/retirer`, { role: 'coordinator' }, { cookie: coordinator })
    expect(answer.statusCode).toBe(422)
    expect((await get('/bureau/equipe', coordinator)).statusCode).toBe(200)
  })

  test('who signs out is out, and a cookie that was changed opens nothing', async () => {
    const { cookie } = await signedIn(setting, { email: 'ecole3@example.org', roles: [] })
    expect((await get('/mes-reservations', cookie)).statusCode).toBe(200)
    expect((await get('/mes-reservations', cookie.replace(/=(.)/, (_all, first: string) => `=${first === 'a' ? 'b' : 'a'}`))).statusCode).toBe(303)
    expect(String((await post('/deconnexion', {}, { cookie })).headers['set-cookie'])).toMatch(/camion-session=; Max-Age=0/)
    expect((await get('/mes-reservations', cookie)).headers.location).toBe('/connexion?vers=%2Fmes-reservations')
  })

  test('who works with the truck stays twelve hours from when they last came; a school thirty days', async () => {
    const hoursLeft = async (email: string) => {
      const rows = await setting.database.selectFrom('brief.session').innerJoin('person', 'person.id', 'brief.session.person').select('expires_at').where('email', '=', email).execute()
      return Math.max(...rows.map(({ expires_at }) => Math.round((expires_at.getTime() - Date.now()) / 3_600_000)))
    }
    await post('/bureau/equipe', { email: 'animation3@example.org', role: 'facilitator' }, { cookie: coordinator })
    const cookie = cookieOf(await post(pathOf((await mailTo('animation3@example.org')).link)))
    expect(await hoursLeft('animation3@example.org')).toBe(12)
    await setting.database.updateTable('brief.session').set({ expires_at: new Date(Date.now() + 2 * 3_600_000) }).execute()
    await get('/connexion/cles', cookie)
    expect(await hoursLeft('animation3@example.org')).toBe(12)
    await post(pathOf((await mailTo(school)).link))
    expect(await hoursLeft(school)).toBe(30 * 24)
  })

  test('the terminal prints a link for a new coordinator, and for who is known; for nobody else', async () => {
    const link = await linkForNewCoordinator(setting, 'Nouvelle@example.org')
    const used = await post(pathOf(link))
    expect([used.statusCode, used.headers.location]).toEqual([303, '/bureau/aujourd-hui'])
    expect((await get('/bureau/equipe', cookieOf(used))).statusCode).toBe(200)
    expect(await linkForKnown(setting, school)).toMatch(/\/connexion\/lien\//)
    expect(await linkForKnown(setting, 'inconnue@example.org')).toBeUndefined()
  })
})

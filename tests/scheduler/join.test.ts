import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PersonId } from '../../scheduler/domain/ids.ts'
import { makeApp } from '../../scheduler/server/app.ts'
import { signInMail } from '../../scheduler/server/messages/sign-in-mails.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import { openMail } from '../../scheduler/server/sign-in/sealed-mail.ts'
import type { SignInMail } from '../../scheduler/server/sign-in/sealed-mail.ts'
import { personWith } from '../../scheduler/storage/people.ts'
import { testServers } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { teammateOf } from '../../scheduler/storage/team/teammates.ts'
import { addresses } from '../../scheduler/web/addresses.ts'
import { aSeason, inWinter, later } from '../support/scheduler/builders.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'

/** How somebody joins the team, says who she is and when she can come: over HTTP, in a real database. */

const servers = await testServers()
const web = await builtWeb()
afterAll(() => Promise.all(servers.map((server) => server.end())))

type Fields = Readonly<Record<string, string | readonly string[]>>

const asForm = (fields: Fields): string => new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]))).toString()

/** Whether the code of conduct is. */
const isTicked = (page: string | undefined): boolean => /<input[^>]*name="conduct"[^>]*checked=""/.test(page ?? '')

const aProfile = (over: Fields = {}): Fields => ({ name: 'Une bénévole', phone: '06 00 00 00 00', isAdult: 'yes', answeredForBy: '', isExperienced: 'no', commune: 'Tours', reach: '40', daysAMonth: '2', remark: 'Le jeudi de préférence', needs: '', skills: ['electronics', 'french'], wishes: ['coder', 'welcome'], conduct: 'yes', ...over })

const wrongsIn = (html: string): readonly string[] => [...html.matchAll(/id="field-(\w+)-wrong"/g)].map(([, field = '']) => field)

const valueIn = (html: string, field: string): string | undefined => new RegExp(`<input[^>]* id="field-${field}"[^>]*>`).exec(html)?.[0].match(/ value="([^"]*)"/)?.[1]

const ics = (...lines: readonly string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//une autre//FR', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const meeting = ['BEGIN:VEVENT', 'UID:1', 'SUMMARY:Chez le médecin', 'LOCATION:Secret', 'DTSTART;TZID=Europe/Paris:20270301T090000', 'DTEND;TZID=Europe/Paris:20270301T100000', 'RRULE:FREQ=WEEKLY;COUNT=3', 'END:VEVENT'] as const

describe.each(servers.map((server) => [server.name, server] as const))('%s', (_, server) => {
  let setting: Setting
  let app: FastifyInstance
  let now = inWinter

  beforeAll(async () => {
    const season = await aSeason(await server.url())
    setting = { ...season.setting, now: () => now }
    app = makeApp(setting, web, { logs: false })
    return async () => {
      await app.close()
      await season.database.destroy()
    }
  })

  const post = (url: string, fields: Fields, { cookie, from = '203.0.113.1' }: { readonly cookie?: string; readonly from?: string } = {}) =>
    app.inject({ method: 'POST', url, remoteAddress: from, headers: { 'content-type': 'application/x-www-form-urlencoded', ...(cookie === undefined ? {} : { cookie }) }, payload: asForm(fields) })
  const get = (url: string, cookie?: string) => app.inject({ url, headers: cookie === undefined ? {} : { cookie } })
  const upload = (cookie: string, text: string | Buffer, field = 'file') => {
    const bytes = Buffer.concat([Buffer.from(`--line\r\nContent-Disposition: form-data; name="${field}"; filename="agenda.ics"\r\nContent-Type: text/calendar\r\n\r\n`), Buffer.from(text), Buffer.from('\r\n--line--\r\n')])
    return app.inject({ method: 'POST', url: addresses.ownCalendar, headers: { 'content-type': 'multipart/form-data; boundary=line', cookie }, payload: bytes })
  }
  const mails = async (): Promise<readonly SignInMail[]> => (await setting.database.selectFrom('brief.sign_in_mail').select('sealed').orderBy('until').execute()).flatMap(({ sealed }) => openMail(setting.secret, sealed) ?? [])
  const cookieOf = (response: { readonly headers: Readonly<Record<string, unknown>> }) => String(response.headers['set-cookie']).split(';')[0] ?? ''
  const kept = (person: PersonId) => teammateOf(setting.database, setting.organisation, person)
  const known = async (email: string) => personWith(setting.database, setting.organisation, email, 'fr')
  const deedsOf = async (person: PersonId) => (await setting.database.selectFrom('audit').select('what').where('person', '=', person).orderBy('at').execute()).map(({ what }) => what)

  /** Somebody who has joined. */
  const joined = async (email: string, over: Fields = {}) => {
    const visitor = await signedIn(setting, { email, roles: [] })
    const answer = await post(addresses.profile, aProfile(over), { cookie: visitor.cookie })
    expect(answer.headers.location).toBe(`${addresses.profile}?fait=joined`)
    return visitor
  }

  test('a stranger who accepts the code of conduct is mailed a link with words of its own, and it leads to her profile', async () => {
    const page = await get(addresses.volunteers)
    expect([page.statusCode, page.body.includes('Le code de conduite')]).toEqual([200, true])
    const answer = await post(addresses.volunteers, { email: ' Nouvelle@Example.org ', conduct: 'yes' })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain('Un e-mail vient de partir à nouvelle@example.org')
    const [mail, ...more] = await mails()
    if (!mail) throw new Error('no mail was kept')
    expect(more).toEqual([])
    expect(mail).toEqual({ kind: 'join', to: 'nouvelle@example.org', language: 'fr', link: expect.stringMatching(/^https:\/\/camion\.example\.org\/connexion\/lien\/\w{32}\?vers=%2Fbenevoles%2Fmoi%3Fconduite%3Doui$/) as string, code: expect.stringMatching(/^\d{6}$/) as string })
    expect(signInMail(mail, setting.address, false).subject).toBe('Rejoindre l’équipe du camion')
    const path = mail.link.replace(setting.address, '')
    expect((await get(path)).body).toContain('name="vers" value="/benevoles/moi?conduite=oui"')
    const used = await post(path, { vers: addresses.profileToJoin })
    expect([used.statusCode, used.headers.location]).toEqual([303, addresses.profileToJoin])
    const [ticked, bare] = await Promise.all([addresses.profileToJoin, addresses.profile].map(async (url) => (await get(url, cookieOf(used))).body))
    expect([ticked?.includes('Rejoindre l’équipe'), isTicked(ticked), isTicked(bare)]).toEqual([true, true, false])
    const over = await post(path, { vers: addresses.profileToJoin })
    expect([over.statusCode, over.body.includes(`class="button" href="${addresses.volunteers}"`)]).toEqual([410, true])
  })

  test('the same answer is given to who is known here and to who is not', async () => {
    await signedIn(setting, { email: 'animation@example.org', roles: ['facilitator'] })
    const answers = await Promise.all(['animation@example.org', 'inconnue@example.org'].map(async (email) => (await post(addresses.volunteers, { email, conduct: 'yes' }, { from: '203.0.113.2' })).body.replaceAll(email, 'X')))
    expect(answers[0]).toBe(answers[1])
  })

  test('the code of the mail lets in as well; a wrong one says so on the page of who joins', async () => {
    await post(addresses.volunteers, { email: 'par-code@example.org', conduct: 'yes' }, { from: '203.0.113.3' })
    const { code = '' } = (await mails()).find(({ to }) => to === 'par-code@example.org') ?? {}
    const wrong = await post('/connexion/code', { email: 'par-code@example.org', code: code === '000000' ? '111111' : '000000', vers: addresses.profile, joins: 'yes' })
    expect([wrong.statusCode, wrong.body.includes('vient de partir à par-code@example.org')]).toEqual([422, true])
    expect((await post('/connexion/code', { email: 'par-code@example.org', code, vers: addresses.profile })).headers.location).toBe(addresses.profile)
  })

  test('without an address, or without accepting, nothing is sent and the form comes back', async () => {
    const before = (await mails()).length
    const bare = await post(addresses.volunteers, {})
    expect([bare.statusCode, wrongsIn(bare.body)]).toEqual([422, ['email', 'conduct']])
    const unaccepted = await post(addresses.volunteers, { email: 'une@example.org' })
    expect([unaccepted.statusCode, wrongsIn(unaccepted.body), valueIn(unaccepted.body, 'email')]).toEqual([422, ['conduct'], 'une@example.org'])
    expect((await mails()).length).toBe(before)
  })

  test('an address is mailed five times in an hour at the most, and a place asks twenty times', async () => {
    now = later(now, 61)
    const statuses = []
    for (let time = 0; time < 6; time += 1) statuses.push((await post(addresses.volunteers, { email: 'souvent@example.org', conduct: 'yes' }, { from: `203.0.113.${20 + time}` })).statusCode)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
    const many = []
    for (let time = 0; time < 21; time += 1) many.push((await post(addresses.volunteers, { email: `une${time}@example.org`, conduct: 'yes' }, { from: '203.0.113.40' })).statusCode)
    expect(many).toEqual([...Array.from({ length: 20 }, () => 200), 429])
    expect((await mails()).filter(({ to }) => to === 'souvent@example.org').length).toBe(5)
  })

  test('whoever fills in the form is a volunteer, and what she says is kept', async () => {
    const { person, cookie } = await joined('benevole@example.org')
    expect(await kept(person)).toMatchObject({ name: 'Une bénévole', phone: '06 00 00 00 00', isAdult: true, answeredForBy: undefined, skills: new Set(['electronics', 'french']), isExperienced: false, commune: '37261', reach: 40, daysAMonth: 2, wishes: ['coder', 'welcome'], remark: 'Le jeudi de préférence', needs: '', roles: ['volunteer'], conductAccepted: now })
    const page = await get(`${addresses.profile}?fait=joined`, cookie)
    expect(page.body).toContain('Bienvenue dans l’équipe')
    expect([valueIn(page.body, 'name'), valueIn(page.body, 'commune'), valueIn(page.body, 'reach')]).toEqual(['Une bénévole', 'Tours 37000', '40'])
    const accepted = now
    now = later(now, 5)
    const again = await post(addresses.profile, aProfile({ commune: valueIn(page.body, 'commune') ?? '', phone: '', daysAMonth: '', conduct: '' }), { cookie })
    expect(again.headers.location).toBe(`${addresses.profile}?fait=kept`)
    expect(await kept(person)).toMatchObject({ phone: '', commune: '37261', daysAMonth: undefined, roles: ['volunteer'], conductAccepted: accepted })
    expect(await deedsOf(person)).toEqual(['volunteer-joined', 'profile-changed'])
  })

  test('a facilitator uses the same form, and stays what she is', async () => {
    const { person, cookie } = await signedIn(setting, { email: 'animation2@example.org', roles: ['facilitator'] })
    expect((await post(addresses.profile, aProfile(), { cookie })).headers.location).toBe(`${addresses.profile}?fait=kept`)
    expect((await kept(person))?.roles).toEqual(['facilitator'])
    expect(await deedsOf(person)).toEqual(['profile-changed'])
  })

  test('what is wrong is named at its field, what was typed stays, and nothing is kept', async () => {
    const { person, cookie } = await signedIn(setting, { email: 'distraite@example.org', roles: [] })
    const bare = await post(addresses.profile, {}, { cookie })
    expect([bare.statusCode, wrongsIn(bare.body)]).toEqual([422, ['name', 'isAdult', 'commune', 'reach', 'isExperienced', 'conduct']])
    const wrong = await post(addresses.profile, aProfile({ name: 'x'.repeat(81), phone: 'appelez-moi', commune: 'Nulle-Part-les-Oies', reach: '9999', daysAMonth: '40', isExperienced: 'peut-être', remark: 'r'.repeat(1_001), conduct: '' }), { cookie })
    expect([wrong.statusCode, wrongsIn(wrong.body)]).toEqual([422, ['name', 'phone', 'commune', 'reach', 'isExperienced', 'daysAMonth', 'remark', 'conduct']])
    expect([valueIn(wrong.body, 'phone'), valueIn(wrong.body, 'commune'), isTicked(wrong.body)]).toEqual(['appelez-moi', 'Nulle-Part-les-Oies', false])
    const several = await post(addresses.profile, aProfile({ commune: 'Saint-Denis' }), { cookie })
    expect([several.statusCode, several.body.includes('name="communeCode"'), isTicked(several.body)]).toEqual([422, true, true])
    expect([await kept(person), await deedsOf(person)]).toEqual([undefined, []])
  })

  test('under 18 she names an adult of the team; whether an address is known to nobody or to a school is not told apart', async () => {
    const adult = await joined('adulte@example.org')
    const teen = await joined('jeune@example.org', { isAdult: 'no', answeredForBy: 'Adulte@example.org' })
    expect(await kept(teen.person)).toMatchObject({ isAdult: false, answeredForBy: adult.person })
    expect(valueIn((await get(addresses.profile, teen.cookie)).body, 'answeredForBy')).toBe('adulte@example.org')
    await known('ecole1@example.org')
    const other = await signedIn(setting, { email: 'cadette@example.org', roles: [] })
    const answers = await Promise.all(
      ['inconnue@example.org', 'ecole1@example.org', 'jeune@example.org', 'cadette@example.org'].map(async (email) => {
        const answer = await post(addresses.profile, aProfile({ isAdult: 'no', answeredForBy: email }), { cookie: other.cookie })
        expect(valueIn(answer.body, 'answeredForBy')).toBe(email)
        return [answer.statusCode, wrongsIn(answer.body), answer.body.replaceAll(email, 'X').replaceAll('cadette@example.org', 'X')] as const
      }),
    )
    expect(answers.map(([status, wrongs]) => [status, wrongs])).toEqual(Array.from({ length: 4 }, () => [422, ['answeredForBy']]))
    expect(new Set(answers.slice(0, 3).map(([, , body]) => body)).size).toBe(1)
    const nobody = await post(addresses.profile, aProfile({ isAdult: 'no' }), { cookie: other.cookie })
    expect([nobody.statusCode, wrongsIn(nobody.body)]).toEqual([422, ['answeredForBy']])
    expect(await kept(other.person)).toBeUndefined()
  })

  test('her week is kept, and single days count from today on', async () => {
    const { person, cookie } = await joined('disponible@example.org')
    const say = async (fields: Fields) => (await post(addresses.availability, fields, { cookie })).headers.location
    expect(await say({ do: 'week', week: ['1-morning', '3-morning', '3-afternoon', '8-morning', '2-night'] })).toBe(`${addresses.availability}?fait=week-kept`)
    expect((await kept(person))?.week).toEqual({ 1: ['morning'], 3: ['morning', 'afternoon'] })
    expect(await say({ do: 'add-day', day: '2027-03-15', part: 'none' })).toBe(`${addresses.availability}?fait=day-kept`)
    await say({ do: 'add-day', day: '01/03/2027', part: 'both' })
    await say({ do: 'add-day', day: '2027-03-16', part: 'afternoon' })
    await say({ do: 'add-day', day: '2027-03-15', part: 'morning' })
    expect((await kept(person))?.days).toEqual({ '2027-03-01': ['morning', 'afternoon'], '2027-03-15': ['morning'], '2027-03-16': ['afternoon'] })
    expect(await say({ do: 'remove-day', day: '2027-03-15' })).toBe(`${addresses.availability}?fait=day-removed`)
    expect((await kept(person))?.days).toEqual({ '2027-03-01': ['morning', 'afternoon'], '2027-03-16': ['afternoon'] })
    for (const [day, part, wrong] of [['', 'both', ['day']], ['2027-02-30', 'both', ['day']], ['2027-01-31', 'both', ['day']], ['2031-03-15', 'both', ['day']], ['2027-03-20', '', ['part']], ['', '', ['day', 'part']]] as const) {
      const answer = await post(addresses.availability, { do: 'add-day', day, part }, { cookie })
      expect([answer.statusCode, wrongsIn(answer.body), valueIn(answer.body, 'day')]).toEqual([422, wrong, day])
    }
    const ten = Array.from({ length: 10 }, (_, at) => `2027-04-${String(at + 10)}`)
    await Promise.all(ten.map((day) => say({ do: 'add-day', day, part: 'none' })))
    expect(Object.keys((await kept(person))?.days ?? {}).sort()).toEqual(['2027-03-01', '2027-03-16', ...ten])
  })

  test('her own calendar is read from a file: only its times are kept, and they can be forgotten', async () => {
    const { person, cookie } = await joined('agenda@example.org')
    expect((await upload(cookie, ics(...meeting))).headers.location).toBe(`${addresses.availability}?fait=calendar-read`)
    const teammate = await kept(person)
    expect([teammate?.busy, teammate?.busyRead]).toEqual([['2027-03-01', '2027-03-08', '2027-03-15'].map((day) => ({ from: Date.parse(`${day}T08:00:00Z`), until: Date.parse(`${day}T09:00:00Z`) })), now])
    const { rows } = { rows: await setting.database.selectFrom('teammate').selectAll().where('person', '=', person).execute() }
    expect(JSON.stringify(rows)).not.toMatch(/médecin|Secret/)
    expect((await get(addresses.availability, cookie)).body).toContain('3 moments pris dans l’année qui vient')
    expect((await get('/mes-donnees/mes-donnees.json', cookie)).json<{ teammate: { busyRead: string } }>().teammate.busyRead).toBe(new Date(now).toISOString())
    expect((await post(addresses.forgetOwnCalendar, {}, { cookie })).headers.location).toBe(`${addresses.availability}?fait=calendar-forgotten`)
    expect(await kept(person)).toMatchObject({ busy: [], busyRead: undefined })
  })

  test('a file that is wrong is refused with its reason, and what was known stays', async () => {
    const { person, cookie } = await joined('mauvais-fichier@example.org')
    await upload(cookie, ics(...meeting))
    const before = await kept(person)
    const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT']
    const wrongs: readonly (readonly [file: string | Buffer, reason: string])[] = [
      ['', 'celui-ci est vide'],
      [Buffer.from([0, 1, 2, 0]), 'Ce n’est pas un agenda, mais'],
      ['bonjour', 'Ce fichier n’est pas un agenda'],
      [ics(`X-LONG:${'x'.repeat(257 * 1024)}`), 'trop lourd'],
      [ics(...event('DTSTART:20270315T080000Z', 'RRULE:FREQ=DAILY;BYMONTH=13')), 'n’est pas un agenda'],
      [ics(...event('DTSTART:20270315T080000Z', 'DTEND:20270315T080001Z', 'RRULE:FREQ=SECONDLY')), 'revient toutes les heures'],
      [ics(...event('DTSTART:20270315T080000Z', 'DTEND:20270315T090000Z', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30')), 'trop de calcul'],
      [ics(...Array.from({ length: 2_001 }, () => event('DTSTART:20270315T080000Z')).flat()), 'plus de 2 000 événements'],
    ]
    for (const [file, reason] of wrongs) {
      const answer = await upload(cookie, file)
      expect([reason, answer.statusCode, wrongsIn(answer.body), answer.body.includes(reason)]).toEqual([reason, 422, ['file'], true])
    }
    expect((await upload(cookie, ics(...meeting), 'autre')).statusCode).toBe(422)
    expect((await app.inject({ method: 'POST', url: addresses.ownCalendar, headers: { 'content-type': 'multipart/form-data; boundary=line', cookie }, payload: 'nothing' })).statusCode).toBe(422)
    expect(await kept(person)).toEqual(before)
  })

  test('who has not said who she is says that first, and who is not of the team finds nothing', async () => {
    const invited = await signedIn(setting, { email: 'invitee@example.org', roles: ['volunteer'] })
    expect((await get(addresses.availability, invited.cookie)).headers.location).toBe(`${addresses.profile}?fait=to-begin`)
    expect((await upload(invited.cookie, ics(...meeting))).headers.location).toBe(`${addresses.profile}?fait=to-begin`)
    const school = await signedIn(setting, { email: 'ecole2@example.org', roles: [] })
    expect((await get(addresses.availability, school.cookie)).statusCode).toBe(404)
    expect((await upload(school.cookie, ics(...meeting))).statusCode).toBe(404)
    expect((await get(addresses.profile)).headers.location).toBe('/connexion?vers=%2Fbenevoles%2Fmoi')
  })

  test('a volunteer may make a passkey, and her menu leads to her pages', async () => {
    const { cookie } = await joined('cle@example.org')
    expect((await get(addresses.passkeys, cookie)).statusCode).toBe(200)
    const menu = /<div class="desk-menu">.*?<\/nav>/s.exec((await get(addresses.profile, cookie)).body)?.[0] ?? ''
    expect([...menu.matchAll(/href="([^"]+)"/g)].map(([, to]) => to)).toEqual([addresses.myDays, addresses.availability, addresses.profile])
  })
})

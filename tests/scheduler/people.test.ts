import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PersonId, StopId } from '../../scheduler/domain/ids.ts'
import { dayAfter, instantAt } from '../../scheduler/domain/time.ts'
import type { Day } from '../../scheduler/domain/time.ts'
import { makeApp } from '../../scheduler/server/app.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import type { Database } from '../../scheduler/storage/database.ts'
import { testServers } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { giveRole, personWith } from '../../scheduler/storage/people.ts'
import { addCheck, checksKept } from '../../scheduler/storage/team/checks.ts'
import { addShift, shiftsKept } from '../../scheduler/storage/team/shifts.ts'
import { keepAvailability, keepProfile } from '../../scheduler/storage/team/teammates.ts'
import type { Profile } from '../../scheduler/storage/team/teammates.ts'
import { addresses } from '../../scheduler/web/addresses.ts'
import { aSeason, inWinter, paris } from '../support/scheduler/builders.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'
import { aVolunteer, checked, comes } from '../support/scheduler/team.ts'

/** What a coordinator reads and does about those who work with the truck: over HTTP, in a real database. */

const servers = await testServers()
const web = await builtWeb()
afterAll(() => Promise.all(servers.map((server) => server.end())))

const { desk } = addresses
const day = (text: string) => text as Day
const today = day('2027-02-01')

const textOf = (html: string) =>
  html
    .replace(/^[\s\S]*<main/, '<main')
    .replace(/<\/main>[\s\S]*$/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

describe.each(servers.map((server) => [server.name, server] as const))('%s', (_, server) => {
  let database: Database
  let app: FastifyInstance
  let setting: Setting
  let stop: StopId
  let cookie: string
  let coordinator: PersonId
  let now = inWinter

  beforeAll(async () => {
    const season = await aSeason(await server.url())
    database = season.database
    setting = { ...season.setting, now: () => now }
    stop = season.stop.id
    app = makeApp(setting, web, { logs: false })
    ;({ cookie, person: coordinator } = await signedIn(setting, { email: 'coordination@example.org', roles: ['coordinator'] }))
    return async () => {
      await app.close()
      await database.destroy()
    }
  })

  const see = async (url: string) => {
    const response = await app.inject({ url, headers: { cookie } })
    return { status: response.statusCode, html: response.body, text: textOf(response.body) }
  }
  const send = async (url: string, fields: Readonly<Record<string, string>> | string) => {
    const response = await app.inject({ method: 'POST', url, headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(fields).toString() })
    return { status: response.statusCode, leads: response.headers.location, html: response.body, text: textOf(response.body) }
  }
  const deedsAbout = async (about: string) => (await database.selectFrom('audit').select(['what', 'person']).where('about', 'like', `%${about}%`).orderBy('at').execute()).map(({ what, person }) => [what, person === coordinator] as const)
  const checksOf = async (person: PersonId) => (await checksKept(database, setting.organisation, person)).map(({ kind, seen, until, seenBy }) => ({ kind, seen, until, isHers: seenBy === coordinator }))
  const daysOf = async (person: PersonId) => (await shiftsKept(database, setting.organisation, { person })).map((shift) => `${shift.day} ${shift.half} ${shift.state}`)
  const someone = async (email: string) => {
    const person = await personWith(database, setting.organisation, email, 'fr')
    await giveRole(database, setting.organisation, person, 'volunteer')
    return person
  }
  const says = (person: PersonId, over: Partial<Profile> = {}) =>
    keepProfile(database, setting.organisation, person, { name: '', phone: '', isAdult: true, answeredForBy: undefined, skills: new Set(), isExperienced: false, commune: undefined, reach: 30, daysAMonth: undefined, wishes: [], remark: '', needs: '', ...over }, now)

  test('before anybody joins, the list leads to the page for volunteers and to who may be invited', async () => {
    const { status, text, html } = await see(desk.people)
    expect(status).toBe(200)
    expect(text).toContain('Personne ne travaille encore avec le camion.')
    expect([html.includes(`href="${addresses.volunteers}"`), html.includes(`class="button" href="${desk.team}"`)]).toEqual([true, true])
  })

  describe('everybody', () => {
    let one: PersonId
    let young: PersonId
    beforeAll(async () => {
      one = await someone('une@example.org')
      young = await someone('jeune@example.org')
      const soon = await someone('bientot@example.org')
      await someone('sans-nom@example.org')
      await says(one, { name: 'Dominique Élan', phone: '02 47 00 00 00', skills: new Set(['electronics', 'teaching']), commune: '37132', reach: 45, remark: 'J’apporte des cartes', needs: 'une chaise haute', wishes: ['coder'], isExperienced: true })
      await keepAvailability(database, setting.organisation, one, { week: { 1: ['morning', 'afternoon'], 4: ['morning'] } })
      await says(young, { name: 'Claude Jeune', isAdult: false, answeredForBy: one })
      await says(soon, { name: 'Sacha Bientôt', skills: new Set(['driving']) })
      await checked(setting, one, { seen: day('2027-01-11'), until: day('2027-07-10'), seenBy: coordinator })
      await checked(setting, soon, { until: dayAfter(today, 30) })
      await checked(setting, young, { until: day('2027-01-31') })
      await comes(setting, one, 'facilitator', { stop, day: day('2027-03-16'), half: 'morning' })
    })

    test('is on one list, with roles, age, skills, home, check and days', async () => {
      const { text } = await see(desk.people)
      expect(text).toContain('4 personnes sur 4')
      expect(text).toContain('Dominique Élan Bénévolat Adulte Électronique et Enseignement Loches vient jusqu’à 45 km Jusqu’au 10 juillet 2027 aucun 16 mars 2027 Tours')
      expect(text).toContain('Claude Jeune Bénévolat Moins de 18 ans : Dominique Élan en répond – – vient jusqu’à 30 km Terminée depuis le 31 janvier 2027 aucun –')
      expect(text).toContain('Sacha Bientôt Bénévolat Adulte Conduite du camion – vient jusqu’à 30 km Se termine bientôt : le 3 mars 2027')
      expect(text).toContain('sans-nom@example.org Bénévolat Adulte – – vient jusqu’à 30 km Pas encore vérifiée')
      expect(text).not.toContain('02 47 00 00 00')
    })

    test.each([
      ['by name, however it is written', '?nom=ELAN', '1 personne sur 4'],
      ['by address', '?nom=sans-nom@', '1 personne sur 4'],
      ['by skill', '?competence=driving', '1 personne sur 4'],
      ['by a check that counts', '?verification=cleared', '2 personnes sur 4'],
      ['by a check that ends soon', '?verification=soon', '1 personne sur 4'],
      ['by a check still to do', '?verification=none', '2 personnes sur 4'],
      ['to nobody', '?nom=personne+de+ce+nom', 'Personne sur 4'],
      ['not at all by what can’t be understood', '?nom=&competence=x&verification=%27', '4 personnes sur 4'],
    ])('is narrowed %s', async (_how, query, counts) => {
      expect((await see(desk.people + query)).text).toContain(counts)
    })

    test('has a page with all of one person, and the look is noted', async () => {
      const { status, text } = await see(desk.person(one))
      expect(status).toBe(200)
      expect(text).toContain('Adresse e-mail une@example.org Téléphone 02 47 00 00 00 Langue français')
      expect(text).toContain('Peut venir lundi toute la journée et jeudi matin')
      expect(text).toContain('Aimerait Codeuse ou codeur Remarque J’apporte des cartes Ce dont elle a besoin une chaise haute Code de conduite accepté le 1er février 2027')
      expect(text).toContain('Attestation d’un employeur qui vérifie 11 janvier 2027 10 juillet 2027 coordination@example.org')
      expect(text).toContain('mardi 16 mars 2027 08:30 – 11:10 Tours Animation aux postes vient')
      expect(await deedsAbout(one)).toEqual([['teammate-seen', true]])
      expect((await see(desk.person(randomUUID()))).status).toBe(404)
      expect((await see(desk.person('une'))).status).toBe(404)
      expect((await see(desk.journal)).text).toContain('coordination@example.org Fiche d’une personne de l’équipe lue une@example.org')
    })

    test('and the page of roles lead to each other', async () => {
      expect((await see(desk.team)).html).toContain(`href="${desk.people}"`)
      expect((await see(desk.people)).html).toContain(`href="${desk.team}"`)
    })
  })

  describe('a check', () => {
    let person: PersonId
    beforeAll(async () => {
      person = await someone('verifiee@example.org')
    })
    const form = (over: Readonly<Record<string, string>> = {}) => ({ kind: 'casier-b3', seen: '2027-01-20', until: '', sure: 'yes', ...over })

    test.each([
      ['seen tomorrow', { seen: '2027-02-02' }, 'Ce jour est à venir'],
      ['older than it counts', { seen: '2026-11-02' }, 'Vu ce jour-là, ce document ne compte plus aujourd’hui'],
      ['for longer than its kind counts', { until: '2027-04-21' }, 'ce document compte jusqu’au 20 avril 2027 au plus'],
      ['that ends before it was seen', { until: '2027-01-19' }, 'La fin est avant le jour où vous avez vu le document'],
      ['that is over already', { until: '2027-01-31' }, 'La fin est déjà passée'],
      ['of no kind', { kind: 'photo' }, 'Choisissez le document que vous avez vu'],
      ['of no day', { seen: '2027-02-30' }, 'Le jour où vous l’avez vu n’est pas une date'],
      ['of no last day', { until: 'bientôt' }, 'La fin n’est pas une date'],
      ['that nobody says to have seen', { sure: '' }, 'Cochez la case une fois le document vu'],
    ])('%s is refused with words, and what was typed comes back', async (_what, over, words) => {
      const { status, text, html } = await send(desk.addCheck(person), form(over))
      expect(status).toBe(422)
      expect(text).toContain(words)
      if (!('seen' in over && over.seen === '2027-02-30')) expect(html).toContain(`value="${'seen' in over ? over.seen : '2027-01-20'}"`)
      expect(await checksOf(person)).toEqual([])
    })

    test('counts for all of its length, or for less; sent twice it is one', async () => {
      expect(await send(desk.addCheck(person), form())).toMatchObject({ status: 303, leads: `${desk.person(person)}?fait=check-noted` })
      expect((await send(desk.addCheck(person), form())).status).toBe(303)
      expect((await send(desk.addCheck(person), form({ kind: 'employer', until: '2027-03-01' }))).status).toBe(303)
      expect(await checksOf(person)).toEqual([
        { kind: 'casier-b3', seen: '2027-01-20', until: '2027-04-20', isHers: true },
        { kind: 'employer', seen: '2027-01-20', until: '2027-03-01', isHers: true },
      ])
      expect(await deedsAbout(` ${person}`)).toEqual([['check-noted', true], ['check-noted', true]])
      expect((await see(`${desk.person(person)}?fait=check-noted`)).text).toContain('La vérification est notée.')
    })

    test('is nothing that can be uploaded: the form has no file, and what is sent as one is not understood', async () => {
      expect((await see(desk.person(person))).html).not.toMatch(/type="file"|multipart/)
      const file = new FormData()
      for (const [name, value] of Object.entries(form())) file.set(name, value)
      file.set('document', new File(['%PDF-1.7 un casier'], 'casier.pdf'))
      const sent = new Response(file)
      const before = await checksOf(person)
      const answer = await app.inject({ method: 'POST', url: desk.addCheck(person), headers: { cookie, 'content-type': sent.headers.get('content-type') ?? '' }, payload: Buffer.from(await sent.arrayBuffer()) })
      expect(answer.statusCode).toBe(400)
      expect(await checksOf(person)).toEqual(before)
    })

    test('of her own is for another to see: by page and in the database', async () => {
      const own = await signedIn(setting, { email: 'elle-meme@example.org', roles: ['coordinator', 'facilitator'] })
      await says(own.person, {})
      const page = await app.inject({ url: desk.person(own.person), headers: { cookie: own.cookie } })
      expect([textOf(page.body).includes('à une autre personne de la coordination'), page.body.includes(desk.addCheck(own.person))]).toEqual([true, false])
      const sent = await app.inject({ method: 'POST', url: desk.addCheck(own.person), headers: { cookie: own.cookie, 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(form()).toString() })
      expect([sent.statusCode, textOf(sent.body).includes('à une autre personne de la coordination'), await checksOf(own.person)]).toEqual([403, true, []])
      await expect(addCheck(database, setting.organisation, own.person, { kind: 'employer', seen: today, until: today }, own.person)).rejects.toThrow('seen_by_another')
      expect((await send(desk.addCheck(own.person), form())).status).toBe(303)
    })

    test('of nobody in the team is nothing', async () => {
      expect((await send(desk.addCheck(coordinator), form())).status).toBe(404)
      expect((await send(desk.addCheck(randomUUID()), form())).status).toBe(404)
    })
  })

  describe('a check that counts no longer', () => {
    const at = (text: string, half: 'morning' | 'afternoon' = 'morning') => ({ stop, day: day(text), half })
    const checkOf = async (person: PersonId, kind: string) => (await checksKept(database, setting.organisation, person)).find((check) => check.kind === kind)?.id ?? ''
    const shiftsIn = (html: string) => [...html.matchAll(/name="shift" value="([^"]+)"/g)].map(([, id = '']) => ['shift', id])

    test('takes away the days that nothing else holds, and only those: the others lean on another check', async () => {
      const person = await aVolunteer(setting, 'deux-verifications@example.org')
      for (const named of [at('2027-03-15'), at('2027-03-17'), at('2027-03-18', 'afternoon')]) await comes(setting, person, 'lead', named)
      await addShift(database, setting.organisation, { person, ...at('2027-03-19'), role: 'coder', range: { from: instantAt(day('2027-03-19'), 540, paris), until: instantAt(day('2027-03-19'), 720, paris) } }, { is: 'proposed' })
      const until = day('2027-03-17')
      await addCheck(database, setting.organisation, person, { kind: 'casier-b3', seen: day('2027-01-20'), until }, coordinator)
      const check = await checkOf(person, 'employer')
      const { text, html } = await see(desk.endCheck(check))
      expect(text).toContain('Ces jours lui seraient retirés')
      expect(text).toMatch(/retirés .* jeudi 18 mars 2027 13:00 – 15:40 Tours Responsable de la journée .*Ces jours lui restent .*lundi 15 mars 2027.*Casier judiciaire, bulletin n°\s3 mercredi 17 mars 2027/)
      const done = await send(desk.endCheck(check), new URLSearchParams(shiftsIn(html)).toString())
      expect(done).toMatchObject({ status: 303, leads: `${desk.person(person)}?fait=check-ended` })
      expect(await daysOf(person)).toEqual(['2027-03-15 morning accepted', '2027-03-17 morning accepted', '2027-03-18 afternoon cancelled', '2027-03-19 morning proposed'])
      expect(await database.selectFrom('shift').select(['day', 'cleared_from', 'cleared_until']).where('person', '=', person).where('state', '=', 'accepted').orderBy('day').execute()).toEqual([
        { day: '2027-03-15', cleared_from: '2027-01-20', cleared_until: '2027-03-17' },
        { day: '2027-03-17', cleared_from: '2027-01-20', cleared_until: '2027-03-17' },
      ])
      expect(await checksOf(person)).toEqual([
        { kind: 'casier-b3', seen: '2027-01-20', until: '2027-03-17', isHers: true },
        { kind: 'employer', seen: '2027-01-11', until: '2027-01-31', isHers: false },
      ])
      expect(await deedsAbout(` ${person}`)).toEqual([['check-ended', true]])
    })

    test('takes nothing away without somebody having seen what', async () => {
      const person = await aVolunteer(setting, 'une-verification@example.org')
      await comes(setting, person, 'facilitator', at('2027-03-15'))
      const check = await checkOf(person, 'employer')
      const refused = await send(desk.endCheck(check), {})
      expect(refused.status).toBe(409)
      expect(refused.text).toContain('De nouveaux jours sont arrivés entre-temps')
      expect(await daysOf(person)).toEqual(['2027-03-15 morning accepted'])
      expect((await send(desk.endCheck(check), new URLSearchParams(shiftsIn(refused.html)).toString())).status).toBe(303)
      expect(await daysOf(person)).toEqual(['2027-03-15 morning cancelled'])
    })

    test('leaves the days that are over as they were', async () => {
      const person = await aVolunteer(setting, 'deja-venue@example.org')
      await comes(setting, person, 'coder', at('2027-03-15'))
      await comes(setting, person, 'coder', at('2027-03-19'))
      now = instantAt(day('2027-03-17'), 9 * 60, paris)
      try {
        const check = await checkOf(person, 'employer')
        const { html } = await see(desk.endCheck(check))
        await send(desk.endCheck(check), new URLSearchParams(shiftsIn(html)).toString())
        expect(await daysOf(person)).toEqual(['2027-03-15 morning accepted', '2027-03-19 morning cancelled'])
        expect(await checksOf(person)).toEqual([{ kind: 'employer', seen: '2027-01-11', until: '2027-03-16', isHers: false }])
        expect([(await see(desk.endCheck(check))).status, (await send(desk.endCheck(check), {})).status]).toEqual([404, 404])
      } finally {
        now = inWinter
      }
    })

    test('that was noted today by mistake is gone, as if it had never been', async () => {
      const person = await someone('par-erreur@example.org')
      await send(desk.addCheck(person), { kind: 'employer', seen: today, until: '', sure: 'yes' })
      await comes(setting, person, 'welcome', at('2027-03-15')).catch(() => undefined)
      const check = await checkOf(person, 'employer')
      expect((await see(desk.endCheck(check))).text).toContain('Aucun jour ne lui serait retiré.')
      expect((await send(desk.endCheck(check), {})).status).toBe(303)
      expect(await checksOf(person)).toEqual([])
    })
  })

  describe('hours', () => {
    let person: PersonId
    let shift: string
    beforeAll(async () => {
      person = await aVolunteer(setting, 'heures@example.org')
      shift = await comes(setting, person, 'facilitator', { stop, day: day('2027-03-17'), half: 'morning' })
    })
    const minutes = async () => (await database.selectFrom('shift').select('minutes').where('id', '=', shift).executeTakeFirstOrThrow()).minutes

    test('of a day to come can’t be corrected yet', async () => {
      expect((await send(desk.countHours(shift), { hours: '2' })).status).toBe(404)
    })

    test('of a day that is over are corrected; what is no number of hours is refused beside its field', async () => {
      now = instantAt(day('2027-03-20'), 9 * 60, paris)
      try {
        expect((await see(desk.person(person))).html).toContain('value="2 h 40"')
        expect(await send(desk.countHours(shift), { hours: '2 h 30' })).toMatchObject({ status: 303, leads: `${desk.person(person)}?fait=hours-counted` })
        expect(await minutes()).toBe(150)
        const refused = await send(desk.countHours(shift), { hours: '25' })
        expect(refused.status).toBe(422)
        expect(refused.text).toContain('Écrivez des heures de 0 à 24')
        expect(refused.html).toContain('value="25"')
        expect((await see(desk.people)).text).toMatch(/heures@example.org .*? 1 jour –/)
        expect((await send(desk.countHours(shift), { hours: '0' })).status).toBe(303)
        expect((await see(`${desk.people}?nom=heures@`)).text).toMatch(/heures@example.org .*? aucun –/)
        expect((await send(desk.countHours(shift), { hours: '' })).status).toBe(303)
        expect(await minutes()).toBe(null)
        expect(await deedsAbout(shift)).toEqual([['hours-counted', true], ['hours-counted', true], ['hours-counted', true]])
        expect((await send(desk.countHours(randomUUID()), { hours: '1' })).status).toBe(404)
      } finally {
        now = inWinter
      }
    })
  })

  describe('the lengths of checks', () => {
    const lengths = async () => (await database.selectFrom('organisation').select('check_lengths').where('id', '=', setting.organisation).executeTakeFirstOrThrow()).check_lengths
    const form = { 'attestation-honorabilité': '120', 'casier-b3': '1', employer: '1095' }

    test.each([['0'], ['1096'], ['90,5'], [''], ['trois']])('of %j days is refused, and nothing changes', async (typed) => {
      const { status, text, html } = await send(desk.checkLengths, { ...form, 'casier-b3': typed })
      expect(status).toBe(422)
      expect(text).toContain('Écrivez un nombre entier de jours, de 1 à 1095.')
      expect(html).toContain('value="120"')
      expect(await lengths()).toBe(null)
    })

    test('are ruled by the organisation, hold for what is noted afterwards, and go back to the usual', async () => {
      const person = await someone('durees@example.org')
      expect(await send(desk.checkLengths, form)).toMatchObject({ status: 303, leads: `${desk.settings}?fait=check-lengths-kept` })
      expect(await lengths()).toEqual({ 'attestation-honorabilité': 120, 'casier-b3': 1, employer: 1095 })
      expect((await see(desk.person(person))).text).toContain('compte 1095 jours ; vu aujourd’hui, jusqu’au 31 janvier 2030')
      await send(desk.addCheck(person), { kind: 'casier-b3', seen: today, until: '', sure: 'yes' })
      expect(await checksOf(person)).toEqual([{ kind: 'casier-b3', seen: '2027-02-01', until: '2027-02-02', isHers: true }])
      expect((await see(desk.settings)).text).toContain('Revenir aux durées habituelles')
      expect((await send(desk.usualCheckLengths, {})).status).toBe(303)
      expect(await lengths()).toBe(null)
      expect((await see(desk.settings)).text).not.toContain('Revenir aux durées habituelles')
      expect((await database.selectFrom('audit').select('what').where('what', '=', 'check-lengths-ruled').execute()).length).toBe(2)
    })
  })
})

import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PersonId, StopId } from '../../scheduler/domain/ids.ts'
import { dayAfter, instantAt } from '../../scheduler/domain/time.ts'
import type { Day, Instant } from '../../scheduler/domain/time.ts'
import { makeApp } from '../../scheduler/server/app.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import { unreadySessions } from '../../scheduler/server/team/unready.ts'
import type { Database } from '../../scheduler/storage/database.ts'
import { giveRole, personWith } from '../../scheduler/storage/people.ts'
import { testServers } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { addShift } from '../../scheduler/storage/team/shifts.ts'
import { addresses } from '../../scheduler/web/addresses.ts'
import { aForm, aSeason, inWinter, paris } from '../support/scheduler/builders.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'
import { aVolunteer, checked, comes } from '../support/scheduler/team.ts'

/** What needs a coordinator today: over HTTP, in a real database. */

const servers = await testServers()
const web = await builtWeb()
afterAll(() => Promise.all(servers.map((server) => server.end())))

const { desk } = addresses
const day = (text: string) => text as Day

const textOf = (html: string) =>
  html
    .replace(/^[\s\S]*<main/, '<main')
    .replace(/<\/main>[\s\S]*$/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

const headings = (html: string) => [...html.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, text = '']) => text.replaceAll('\u00a0', ' '))

describe.each(servers.map((server) => [server.name, server] as const))('%s', (_, server) => {
  let database: Database
  let app: FastifyInstance
  let setting: Setting
  let stop: StopId
  let cookie: string
  let lead: PersonId
  let now: Instant = inWinter
  let slots: readonly { readonly id: string; readonly day: string }[]

  beforeAll(async () => {
    const season = await aSeason(await server.url())
    database = season.database
    setting = { ...season.setting, now: () => now }
    stop = season.stop.id
    app = makeApp(setting, web, { logs: false })
    ;({ cookie } = await signedIn(setting, { email: 'coordination@example.org', roles: ['coordinator'] }))
    slots = (await app.inject({ url: `/api/stops/${stop}` })).json<{ slots: readonly { id: string; day: string }[] }>().slots
    return async () => {
      await app.close()
      await database.destroy()
    }
  })

  const see = async () => {
    const response = await app.inject({ url: desk.today, headers: { cookie } })
    return { status: response.statusCode, html: response.body, text: textOf(response.body), headings: headings(response.body) }
  }
  const hold = async (slot: string) => (await app.inject({ method: 'POST', url: `/api/slots/${slot}/holds`, headers: { 'idempotency-key': randomUUID() } })).json<{ booking: string; key: string }>()
  const book = async (slot: string, over: Record<string, unknown> = {}) => {
    const { booking, key } = await hold(slot)
    const made = await app.inject({ method: 'PUT', url: `/api/bookings/${booking}`, headers: { authorization: `Bearer ${key}`, 'idempotency-key': randomUUID() }, payload: aForm(over) })
    expect(made.statusCode).toBe(200)
    return booking
  }
  const at = async (moment: Instant, act: () => Promise<void>) => {
    now = moment
    try {
      await act()
    } finally {
      now = inWinter
    }
  }
  const slotOn = (date: string, at = 0) => slots.filter((slot) => slot.day === date)[at]?.id ?? ''

  test('when nobody waits for anything, the page says so', async () => {
    const { status, text, headings: found } = await see()
    expect(status).toBe(200)
    expect(text).toContain('Lundi 1er février 2027. Ce qui vous attend, et où le faire.')
    expect(found).toEqual(['Rien ne vous attend aujourd’hui.'])
    expect((await app.inject({ url: desk.today })).statusCode).toBe(303)
  })

  test('what waits stands with its count and leads to where it is done; the rest is one line', async () => {
    await database.insertInto('request').values([1, 2, 3, 4, 5, 6, 7].map((number) => ({ organisation: setting.organisation, id: randomUUID(), commune: `Commune ${number}`, who: 'une mairie', email: 'mairie@example.org', created: new Date(inWinter - (8 - number) * 86_400_000) }))).execute()
    await database.insertInto('request').values({ organisation: setting.organisation, id: randomUUID(), commune: 'Déjà répondu', who: 'une mairie', email: 'mairie@example.org', state: 'answered' }).execute()
    const booking = await book(slotOn('2027-03-15'), { needsHead: true })
    await hold(slotOn('2027-03-16'))
    const { text, html, headings: found } = await see()
    expect(found).toEqual(['7 demandes du camion sont ouvertes', '1 réservation attend l’accord de la direction', '1 créneau est retenu le temps d’un formulaire'])
    expect(text).toContain('Commune 1, depuis le 25 janvier 2027')
    expect(text).toContain('Commune 5, depuis le 29 janvier 2027 Et 2 de plus. Répondre aux demandes')
    expect(text).not.toMatch(/mairie@example\.org|Déjà répondu/)
    expect(text).toContain('École de démonstration 1, le 15 mars 2027, 09:00, Tours voir')
    expect(text).toMatch(/Tours, le 16 mars 2027, 09:00 : jusqu’au 1er février 2027 à 09:\d\d voir/)
    for (const address of [desk.requests, desk.booking(booking), `${desk.bookings}?etat=asked`, desk.stop(stop)]) expect(html).toContain(`href="${address}"`)
    expect(text).toContain('Rien à faire pour : les séances des 7 prochains jours, les messages, les personnes qui se proposent, les vérifications qui se terminent, les vérifications à faire, les listes d’attente, les invitations sans réponse, les séances du mois.')
  })

  test('a hold that has lapsed, a booking that is confirmed and a request that is answered wait no more', async () => {
    await at((inWinter + 3 * 3_600_000) as Instant, async () => {
      expect((await see()).headings).toEqual(['7 demandes du camion sont ouvertes', '1 réservation attend l’accord de la direction'])
    })
    await database.updateTable('request').set({ state: 'answered' }).execute()
    await database.updateTable('booking').set({ state: 'confirmed' }).where('state', '=', 'asked').execute()
    await database.deleteFrom('booking').where('state', '=', 'held').execute()
    expect((await see()).headings).toEqual(['Rien ne vous attend aujourd’hui.'])
  })

  describe('a session that is not ready', () => {
    const daysBefore = (days: number) => instantAt(dayAfter(day('2027-03-15'), -days), 9 * 60, paris)

    test('is named within thirty days, and loudly within seven, with what it lacks and who could mend it', async () => {
      await at(daysBefore(31), async () => expect((await see()).headings).toEqual(['Rien ne vous attend aujourd’hui.']))
      await at(daysBefore(30), async () => expect((await see()).headings).toEqual(['1 séance n’est pas encore prête, dans les 30 jours']))
      await at(daysBefore(8), async () => expect((await see()).headings).toEqual(['1 séance n’est pas encore prête, dans les 30 jours']))
      await at(daysBefore(7), async () => {
        const { headings: found, text, html } = await see()
        expect(found).toEqual(['1 séance n’est pas prête, dans les 7 jours'])
        expect(text).toContain('lundi 15 mars 2027 , 09:00 – 10:00, Tours École de démonstration 1, CM1, 24 élèves Il manque une personne vérifiée du camion voir qui peut venir (lundi 15 mars 2027, 09:00, Tours)')
        expect(html).toContain(`href="${desk.place(stop, '2027-03-15', 'morning', 'facilitator')}"`)
      })
    })

    test('is not named once it is over', async () => {
      await at(instantAt(day('2027-03-15'), 20 * 60, paris), async () => expect((await see()).headings).toEqual(['Rien ne vous attend aujourd’hui.']))
    })

    test('becomes ready by somebody who is cleared and comes; a ULIS group asks for one more, and the role that is still open is offered', async () => {
      lead = await aVolunteer(setting, 'responsable@example.org')
      await comes(setting, lead, 'lead', { stop, day: day('2027-03-15'), half: 'morning' })
      await at(daysBefore(3), async () => expect((await see()).headings).toEqual(['Rien ne vous attend aujourd’hui.']))
      const helper = await aVolunteer(setting, 'aux-postes@example.org')
      await comes(setting, helper, 'facilitator', { stop, day: day('2027-03-17'), half: 'morning' })
      await book(slotOn('2027-03-17'), { isUlis: true, adults: 4 })
      const [found, ...others] = await unreadySessions(database, setting, { from: day('2027-03-15'), until: day('2027-03-19') })
      expect(others).toEqual([])
      expect(found).toMatchObject({ day: '2027-03-17', half: 'morning', communeName: 'Tours', pupils: 24, levels: ['CM1'], isUlis: true, role: 'facilitator', lacks: [{ is: 'too-few', needed: 2, there: 1 }] })
      await at(daysBefore(1), async () => expect((await see()).text).toContain('Il manque des personnes vérifiées du camion : 1 sur 2 voir qui peut venir'))
      await comes(setting, await aVolunteer(setting, 'aussi-aux-postes@example.org'), 'facilitator', { stop, day: day('2027-03-17'), half: 'morning' })
      expect(await unreadySessions(database, setting, { from: day('2027-03-15'), until: day('2027-03-19') })).toEqual([])
    })
  })

  describe('the team', () => {
    test('whose check ends within thirty days is named while she has days to come, and not when another check follows', async () => {
      const soon = await personWith(database, setting.organisation, 'bientot@example.org', 'fr')
      await giveRole(database, setting.organisation, soon, 'volunteer')
      await checked(setting, soon, { until: day('2027-03-16') })
      await at(instantAt(day('2027-02-20'), 540, paris), async () => expect((await see()).headings).toEqual(['Rien ne vous attend aujourd’hui.']))
      await comes(setting, soon, 'coder', { stop, day: day('2027-03-15'), half: 'morning' })
      await at(instantAt(day('2027-02-13'), 540, paris), async () => expect((await see()).headings).toEqual(['Rien ne vous attend aujourd’hui.']))
      await at(instantAt(day('2027-02-14'), 540, paris), async () => {
        const { headings: found, text, html } = await see()
        expect(found).toEqual(['1 vérification se termine dans les 30 jours'])
        expect(text).toContain('bientot@example.org, jusqu’au 16 mars 2027 noter une vérification')
        expect(html).toContain(`href="${desk.person(soon)}"`)
        await checked(setting, soon, { seen: day('2027-02-01'), until: day('2027-08-01') })
        expect((await see()).headings).not.toContain('1 vérification se termine dans les 30 jours')
      })
    })

    test('who has no check that counts waits for one', async () => {
      const fresh = await personWith(database, setting.organisation, 'nouvelle@example.org', 'fr')
      await giveRole(database, setting.organisation, fresh, 'volunteer')
      const { headings: found, html } = await see()
      expect(found).toEqual(['1 personne attend une vérification'])
      expect(html).toContain(`href="${desk.people}?verification=none"`)
      await checked(setting, fresh)
    })

    test('who proposes herself waits for an answer; who is asked has until a moment', async () => {
      const range = { from: instantAt(day('2027-03-19'), 510, paris), until: instantAt(day('2027-03-19'), 670, paris) }
      await addShift(database, setting.organisation, { person: lead, stop, day: day('2027-03-19'), half: 'morning', role: 'lead', range }, { is: 'proposed' })
      await addShift(database, setting.organisation, { person: lead, stop, day: day('2027-03-18'), half: 'afternoon', role: 'coder', range }, { is: 'invited', answerBy: instantAt(day('2027-02-03'), 600, paris) })
      const { headings: found, text, html } = await see()
      expect(found).toEqual(['1 personne se propose', '1 invitation attend une réponse'])
      expect(text).toContain('responsable@example.org, Responsable de la journée, 19 mars 2027, matin, Tours répondre')
      expect(text).toContain('responsable@example.org, Codeuse ou codeur, 18 mars 2027, après-midi, Tours (réponse attendue avant le 3 février 2027, 10:00) voir la place')
      for (const address of [desk.place(stop, '2027-03-19', 'morning', 'lead'), desk.place(stop, '2027-03-18', 'afternoon', 'coder')]) expect(html).toContain(`href="${address}"`)
      await database.deleteFrom('shift').where('state', 'in', ['proposed', 'invited']).execute()
    })
  })

  test('a class that waits beside a free slot, and a message that was given up', async () => {
    await database.insertInto('waiting').values({ organisation: setting.organisation, id: randomUUID(), stop, state: 'waiting', pupils: 24, adults: 2, levels: ['CM1'], workshop: 'la-veilleuse', school_name: 'École de démonstration 2', school_uai: null, school_commune: null, teacher_name: 'une enseignante', teacher_email: 'ecole2@example.org', language: 'fr' }).execute()
    const { id } = await database.updateTable('message').set({ state: 'failed' }).where('kind', 'not like', 'reminder-%').returning('id').executeTakeFirstOrThrow()
    const { headings: found, text, html } = await see()
    expect(found[0]).toMatch(/message/)
    expect(found.at(-1)).toBe('1 étape où une classe attend alors qu’un créneau est libre')
    expect(text).toMatch(/Tours, du lundi 15 au vendredi 19 mars 2027 : classes en attente : 1, créneaux libres : \d+ voir/)
    expect(html).toContain(`href="${desk.message(id)}"`)
    await database.updateTable('slot').set({ is_kept_aside: true }).execute()
    expect((await see()).headings).not.toContain('1 étape où une classe attend alors qu’un créneau est libre')
  })

  test('it is where a coordinator begins, and the first of her menu', async () => {
    const { html } = await see()
    expect(/<nav aria-label="Votre bureau"><a href="([^"]*)" aria-current="page">([^<]*)</.exec(html)?.slice(1)).toEqual([desk.today, 'Aujourd’hui'])
  })

  test('where no stop is planned yet, it leads to the season', async () => {
    const empty = await aSeason(await server.url())
    try {
      await empty.database.deleteFrom('slot').execute()
      await empty.database.deleteFrom('stop').execute()
      const hers = await signedIn(empty.setting, { email: 'coordination@example.org', roles: ['coordinator'] })
      const begun = makeApp(empty.setting, web, { logs: false })
      const { body } = await begun.inject({ url: desk.today, headers: { cookie: hers.cookie } })
      expect(headings(body)).toEqual(['Tout commence par une étape'])
      expect(body).toContain(`class="button" href="${desk.season}"`)
      await begun.close()
    } finally {
      await empty.database.destroy()
    }
  })
})

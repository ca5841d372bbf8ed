import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BookingId, SlotId } from '../../scheduler/domain/ids.ts'
import { makeApp } from '../../scheduler/server/app.ts'
import { cancel, confirm, fill, hold, recount } from '../../scheduler/server/booking-desk.ts'
import type { BookingForm } from '../../scheduler/server/booking-form.ts'
import { smtpMailer } from '../../scheduler/server/mail/mailer.ts'
import { startMessenger } from '../../scheduler/server/messages/start-messenger.ts'
import type { Running } from '../../scheduler/server/messages/start-messenger.ts'
import { tellInvited, tellSchool } from '../../scheduler/server/messages/tell.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import { sealedMail } from '../../scheduler/server/sign-in/sealed-mail.ts'
import { testServers } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { messageKept, messagesDue } from '../../scheduler/storage/messages.ts'
import { giveRole, personWith, takeRole } from '../../scheduler/storage/people.ts'
import { aForm, aSeason, inWinter, later } from '../support/scheduler/builders.ts'
import { openMailServer } from '../support/scheduler/mail-server.ts'
import type { MailServer } from '../support/scheduler/mail-server.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'

/** What happened to a booking is written to its school, once, by a real mail server. */

const servers = await testServers()
afterAll(() => Promise.all(servers.map((server) => server.end())))

const DAY = 24 * 60

describe.each(servers.map((server) => [server.name, server] as const))('%s', (_, server) => {
  let url: string
  let setting: Setting
  let slots: readonly SlotId[]
  let mails: MailServer
  let now = inWinter
  let wishes = 0

  beforeAll(async () => {
    url = await server.url()
    const season = await aSeason(url)
    setting = { ...season.setting, now: () => now }
    slots = (await season.database.selectFrom('slot').select('id').orderBy('range').execute()).map(({ id }) => id as SlotId)
    mails = await openMailServer()
    return async () => {
      await mails.end()
      await season.database.destroy()
    }
  })

  const wish = () => `a wish of the messages ${(wishes += 1)}`
  const book = async (at: number, over: Partial<BookingForm> = {}, using = setting): Promise<BookingId> => {
    const held = await hold(using, slots[at] ?? ('' as SlotId), wish())
    if (!held.ok) throw new Error(JSON.stringify(held))
    const filled = await fill(using, held.answer.booking, aForm(over) as unknown as BookingForm, wish())
    if (!filled.ok) throw new Error(JSON.stringify(filled))
    return held.answer.booking
  }
  const told = async (booking: BookingId) => (await setting.database.selectFrom('message').select(['kind', 'state', 'due']).where('booking', '=', booking).orderBy('due').orderBy('created').orderBy('kind').execute()).map(({ kind, state, due }) => `${kind} ${state} ${due.toISOString().slice(0, 16)}`)
  const withMessenger = async (act: (messenger: Running) => Promise<void>) => {
    const messenger = await startMessenger({ setting, url, mailer: smtpMailer({ url: mails.url, from: 'Camion <camion@example.org>', replyTo: setting.email }), say: () => undefined })
    try {
      await act(messenger)
    } finally {
      await messenger.end()
    }
  }

  test('a booking is written to its school, with three reminders to come; without a mail server they wait', async () => {
    const booking = await book(0)
    expect(await told(booking)).toEqual(['booked waiting 2027-02-01T08:00', 'reminder-30 waiting 2027-02-13T07:00', 'reminder-7 waiting 2027-03-08T07:00', 'reminder-1 waiting 2027-03-14T07:00'])
  })

  test('a head who has still to agree is waited for: reminders begin with the agreement', async () => {
    const booking = await book(1, { needsHead: true })
    expect(await told(booking)).toEqual(['head-asked waiting 2027-02-01T08:00'])
    await confirm(setting, booking)
    await confirm(setting, booking)
    expect((await told(booking)).map((line) => line.split(' ')[0])).toEqual(['head-asked', 'agreed', 'reminder-30', 'reminder-7', 'reminder-1'])
  })

  test('a booking that is cancelled is written about once, and reminded of no more', async () => {
    const booking = await book(2)
    await cancel(setting, booking)
    await cancel(setting, booking)
    expect((await told(booking)).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['booked waiting', 'cancelled waiting', 'reminder-30 dropped', 'reminder-7 dropped', 'reminder-1 dropped'])
  })

  test('nobody is written to about a hold that is given back, nor about what was not kept', async () => {
    const held = await hold(setting, slots[3] ?? ('' as SlotId), wish())
    const booking = held.ok ? held.answer.booking : ('' as BookingId)
    await cancel(setting, booking)
    expect(await told(booking)).toEqual([])
    const kept = await book(3)
    await expect(
      setting.database.transaction().execute(async (transaction) => {
        await transaction.updateTable('booking').set({ changed: 7 }).where('id', '=', kept).execute()
        await tellSchool(transaction, setting, 'recounted', kept)
        throw new Error('something else went wrong')
      }),
    ).rejects.toThrow('something else went wrong')
    expect((await told(kept)).map((line) => line.split(' ')[0])).toEqual(['booked', 'reminder-30', 'reminder-7', 'reminder-1'])
  })

  test('all that waits is sent once a mail server is there, each once, in its language, with its calendar', async () => {
    const booking = await book(4, { language: 'en', email: 'ecole2@example.org' })
    await recount(setting, booking, { pupils: 20, adults: 2, workshop: 'la-veilleuse' })
    await withMessenger(async () => mails.until(8))
    const english = mails.received.filter(({ to }) => to[0] === 'ecole2@example.org')
    expect(english.map(({ mail }) => mail.subject)).toEqual(['[Demonstration] Booking confirmed: the truck, Tuesday 16 March 2027', '[Demonstration] Head-count changed: the truck, Tuesday 16 March 2027'])
    expect(english.map(({ calendar = '' }) => [/METHOD:(\w+)/.exec(calendar)?.[1], /SEQUENCE:(\d+)/.exec(calendar)?.[1], /UID:(\S+)/.exec(calendar)?.[1]])).toEqual([
      ['REQUEST', '0', `booking-${booking}@camion.example.org`],
      ['REQUEST', '1', `booking-${booking}@camion.example.org`],
    ])
    const ids = mails.received.map(({ mail }) => mail.messageId)
    expect(new Set(ids).size).toBe(mails.received.length)
    expect(mails.received.every(({ mail }) => mail.html?.includes('<h1') && mail.text?.includes('École de démonstration 1'))).toBe(true)
    expect(await messagesDue(setting.database, setting.organisation, now, 100)).toEqual([])
  })

  test('who is given a role is invited to sign in, unless it was taken away before the mail left', async () => {
    const { database, organisation } = setting
    const invite = (email: string) =>
      database.transaction().execute(async (transaction) => {
        const person = await personWith(transaction, organisation, email, 'fr')
        await giveRole(transaction, organisation, person, 'facilitator')
        await tellInvited(transaction, setting, person, 'facilitator')
        return person
      })
    const unwanted = await invite('animation2@example.org')
    await database.transaction().execute((transaction) => takeRole(transaction, organisation, unwanted, 'facilitator'))
    const already = mails.received.length
    await invite('animation1@example.org')
    const states = async () => (await database.selectFrom('message').select(['to_email', 'state']).where('kind', '=', 'invitation').orderBy('to_email').execute()).map(({ to_email, state }) => `${to_email} ${state}`)
    await withMessenger(() => expect.poll(states).toEqual(['animation1@example.org sent', 'animation2@example.org dropped']))
    const [mail, ...others] = mails.received.slice(already)
    expect([mail?.to, mail?.mail.subject, others]).toEqual([['animation1@example.org'], '[Démonstration] Vous êtes dans l’équipe du camion', []])
    expect(mail?.mail.text).toContain('https://camion.example.org/connexion\n')
  })

  test('a message is sent as soon as its transaction is kept', async () => {
    const before = mails.received.length
    await withMessenger(async (messenger) => {
      const booking = await book(5, {}, { ...setting, messenger })
      await mails.until(before + 1)
      await recount({ ...setting, messenger }, booking, { pupils: 20, adults: 2, workshop: 'la-veilleuse' })
      await mails.until(before + 2)
    })
    const ofClass = '\u00a0: le camion, mardi 16 mars 2027'
    expect(mails.received.slice(before).map(({ mail }) => mail.subject)).toEqual([`[Démonstration] Réservation confirmée${ofClass}`, `[Démonstration] Effectif changé${ofClass}`])
  })

  test('a mail server that refuses for now is asked again later, in the same words and under the same name', async () => {
    const before = mails.received.length
    const booking = await book(6)
    const row = await setting.database.selectFrom('message').select('id').where('booking', '=', booking).where('kind', '=', 'booked').executeTakeFirstOrThrow()
    mails.behave({ at: 'DATA', code: 451 }, { at: 'RCPT', code: 450 })
    await withMessenger(async (messenger) => {
      for (const [tries, wait] of [[1, 1], [2, 2]] as const) {
        await expect.poll(async () => (await messageKept(setting.database, setting.organisation, row.id as never))?.tries).toBe(tries)
        const waits = await messageKept(setting.database, setting.organisation, row.id as never)
        expect({ state: waits?.state, due: waits?.due, trouble: waits?.trouble }).toEqual({ state: 'waiting', due: later(now, wait), trouble: tries === 1 ? 'EMESSAGE 451' : 'EENVELOPE 450' })
        now = later(now, wait)
        await messenger.sweep()
      }
      await mails.until(before + 1)
    })
    const sent = mails.received.slice(before).find(({ mail }) => mail.messageId === `<${row.id}@camion.example.org>`)
    expect(sent?.mail.subject).toContain('Réservation confirmée')
  })

  test('an address that is refused for good is given up at once, and can be sent again by the coordinator', async () => {
    const web = await builtWeb()
    const app: FastifyInstance = makeApp(setting, web, { logs: false })
    const { cookie } = await signedIn(setting, { email: 'coordination@example.org', roles: ['coordinator'] })
    const booking = await book(7, { email: 'nobody@example.org' })
    const row = await setting.database.selectFrom('message').select('id').where('booking', '=', booking).where('kind', '=', 'booked').executeTakeFirstOrThrow()
    mails.behave({ at: 'RCPT', code: 550 })
    await withMessenger(async () => {
      await expect.poll(async () => (await messageKept(setting.database, setting.organisation, row.id as never))?.state).toBe('failed')
    })
    const list = await app.inject({ url: '/bureau/messages', headers: { cookie } })
    expect(list.body).toContain('EENVELOPE 550')
    const again = await app.inject({ method: 'POST', url: `/bureau/messages/${row.id}/renvoyer`, headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }, payload: '' })
    expect(again.statusCode).toBe(303)
    expect((await messageKept(setting.database, setting.organisation, row.id as never))?.state).toBe('waiting')
    expect((await app.inject({ url: '/bureau/messages' })).statusCode).toBe(303)
    await app.close()
  })

  test('a link to sign in with is sent at once and forgotten; one that is too old is forgotten unsent', async () => {
    const { database, organisation, secret } = setting
    const mail = { kind: 'sign-in', to: 'ecole3@example.org', language: 'fr', link: 'https://camion.example.org/connexion/lien/of-the-test', code: '123456' } as const
    const kept = (until: number) => database.insertInto('brief.sign_in_mail').values({ organisation, id: randomUUID(), sealed: sealedMail(secret, mail), until: new Date(until) }).execute()
    await kept(now)
    await kept(later(now, 10))
    const before = mails.received.length
    await withMessenger(async () => {
      await mails.until(before + 1)
      await expect.poll(() => database.selectFrom('brief.sign_in_mail').select('id').execute()).toEqual([])
    })
    const sent = mails.received.slice(before).filter(({ to }) => to[0] === 'ecole3@example.org')
    expect(sent.map(({ mail: { subject, text = '' } }) => [subject, text.includes(mail.link), text.includes('123456')])).toEqual([['[Démonstration] Se connecter au camion', true, true]])
    expect(await database.selectFrom('message').select('id').where('to_email', '=', 'ecole3@example.org').execute()).toEqual([])
  })

  test('time passes: each reminder goes out at its moment, once; none once the visit is elsewhere or over', async () => {
    const before = mails.received.length
    await withMessenger(async (messenger) => {
      const reminded = () => mails.received.slice(before).filter(({ mail }) => /Dans un mois|Dans une semaine|Demain/.test(mail.subject ?? '')).length
      for (const [days, count] of [[16, 1], [40, 2], [45, 2]] as const) {
        now = later(inWinter, days * DAY)
        await messenger.sweep()
        await messenger.sweep()
        await expect.poll(async () => (await messagesDue(setting.database, setting.organisation, now, 100)).length).toBe(0)
        expect(reminded()).toBeGreaterThanOrEqual(count)
      }
    })
    const rows = await setting.database.selectFrom('message').select(['kind', 'state']).where('kind', 'like', 'reminder%').execute()
    expect(rows.filter(({ state }) => state === 'waiting')).toEqual([])
    const sent = rows.filter(({ state }) => state === 'sent').length
    expect(mails.received.slice(before).filter(({ mail }) => /Dans un mois|Dans une semaine|Demain|In a month|In a week|Tomorrow/.test(mail.subject ?? '')).length).toBe(sent)
  })
})

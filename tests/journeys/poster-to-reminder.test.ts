import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instantAt } from '../../scheduler/domain/time.ts'
import type { Day } from '../../scheduler/domain/time.ts'
import { readByIcalJs } from '../../scheduler/server/calendar/test-support/calendars-read.ts'
import { codeIn } from '../../scheduler/server/print/test-support/pdf-read.ts'
import { openBrowser } from '../support/kiosk-page.ts'
import { paris } from '../support/scheduler/builders.ts'
import { openMailServer } from '../support/scheduler/mail-server.ts'
import type { MailServer, Received } from '../support/scheduler/mail-server.ts'
import { serveSeason } from '../support/scheduler/serving.ts'
import type { Serving } from '../support/scheduler/serving.ts'
import { holds, openPage } from '../support/scheduler/pages.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'

/** A teacher sees a poster, books, is written to, changes her mind twice; a keyboard and no script. */

let browser: Browser
let scheduler: Serving
let mails: MailServer
beforeAll(async () => {
  mails = await openMailServer()
  ;[browser, scheduler] = await Promise.all([openBrowser(), serveSeason({}, mails.url)])
})
afterAll(async () => {
  await browser.close()
  await scheduler.end()
  await mails.end()
})

/** Goes from field to field until this one is reached. */
async function reach(page: Page, role: 'textbox' | 'checkbox' | 'button', name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).first()
  for (let pressed = 0; pressed < 150; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${String(name)}`)
}

async function type(page: Page, role: 'textbox', name: string | RegExp, text: string): Promise<void> {
  await reach(page, role, name)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

async function press(page: Page, role: 'button', name: string | RegExp): Promise<void> {
  await reach(page, role, name)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

const tick = async (page: Page, name: string) => {
  await reach(page, 'checkbox', name)
  await page.keyboard.press('Space')
}

/** Among choices of which one is taken, the arrows go from one to the next. */
async function choose(page: Page, choices: string, name: RegExp): Promise<void> {
  const wanted = page.getByRole('radio', { name })
  for (let pressed = 0; !(await page.evaluate((selector) => document.activeElement?.matches(selector), choices)); pressed += 1) {
    if (pressed > 150) throw new Error(`Tab does not lead to ${choices}`)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Space')
  for (let pressed = 0; pressed < 20 && !(await wanted.isChecked()); pressed += 1) await page.keyboard.press('ArrowDown')
  expect(await wanted.isChecked()).toBe(true)
}

const main = (page: Page) => page.getByRole('main').innerText()

/** The path of the first address of ours in a mail. */
const pathIn = ({ mail }: Received): string => new URL(/https:\/\/camion\.example\.org\/reservations\S+/.exec(mail.text ?? '')?.[0] ?? 'nothing:').pathname

const eventIn = ({ calendar = '' }: Received) => {
  const { method, events: [event] } = readByIcalJs(calendar)
  return { method, uid: event?.uid, sequence: event?.sequence, status: event?.status, from: event?.from, until: event?.until, attendees: event?.attendees }
}

const inTheMorning = (day: string) => instantAt(day as Day, 8 * 60, paris)

test('a teacher goes from the poster’s code to the reminders, and is told of each change once', async () => {
  const poster = await fetch(`${scheduler.address}/etapes/${scheduler.stop.id}/affiche-a4-1.pdf`)
  const code = codeIn(new Uint8Array(await poster.arrayBuffer())) ?? ''
  expect(new URL(code).origin).toBe('https://camion.example.org')

  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(`${scheduler.address}${new URL(code).pathname}`)
  await press(page, 'button', /Réserver ce créneau/)
  await type(page, 'textbox', 'Nom de l’école ou de l’établissement', 'École de démonstration 1')
  await type(page, 'textbox', 'Votre nom', 'Une enseignante')
  await type(page, 'textbox', /Votre adresse e-mail/, 'ecole1@example.org')
  await tick(page, 'CM1')
  await type(page, 'textbox', /Nombre d’élèves/, '24')
  await type(page, 'textbox', /Nombre d’adultes/, '2')
  await choose(page, '[name=workshop]', /La veilleuse/)
  await choose(page, '[name=headAgrees]', /Oui, la direction/)
  await press(page, 'button', 'Envoyer la réservation')
  expect(await main(page)).toContain('La veilleuse')

  await mails.until(1)
  const [confirmation] = mails.received
  if (!confirmation) throw new Error('there is no confirmation')
  expect({ to: confirmation.to, subject: confirmation.mail.subject?.replaceAll('\u00a0', ' ') }).toEqual({ to: ['ecole1@example.org'], subject: '[Démonstration] Réservation confirmée : le camion, lundi 15 mars 2027' })
  expect(confirmation.mail.text).toContain('Rien de ce que dit ce message n’est réel.')
  const booked = eventIn(confirmation)
  expect(booked).toEqual({ method: 'REQUEST', uid: booked.uid, sequence: 0, status: 'CONFIRMED', from: '2027-03-15T08:00:00.000Z', until: '2027-03-15T09:00:00.000Z', attendees: ['MAILTO:ecole1@example.org'] })

  await page.goto(`${scheduler.address}${pathIn(confirmation)}`)
  await type(page, 'textbox', /Nombre d’élèves/, '20')
  await press(page, 'button', 'Changer le nombre')
  expect(await main(page)).toContain('20 élèves')
  await mails.until(2)
  const [, recounted] = mails.received
  if (!recounted) throw new Error('the change was not told')
  expect(recounted.mail.subject).toContain('Effectif changé')
  expect(eventIn(recounted)).toEqual({ ...booked, sequence: 1 })

  for (const [day, subject] of [['2027-02-13', 'Dans un mois'], ['2027-03-08', 'Dans une semaine']] as const) {
    const before = mails.received.length
    scheduler.setNow(inTheMorning(day))
    await scheduler.sweep()
    await scheduler.sweep()
    await mails.until(before + 1)
    expect(mails.received[before]?.mail.subject).toContain(subject)
    expect(mails.received[before]?.mail.text).toContain('20 élèves')
    expect(mails.received[before]?.calendar).toBeUndefined()
  }

  await page.goto(`${scheduler.address}${pathIn(recounted)}`)
  await press(page, 'button', 'Annuler la réservation')
  await mails.until(5)
  const cancelled = mails.received[4]
  if (!cancelled) throw new Error('the cancelling was not told')
  expect(cancelled.mail.subject).toContain('Réservation annulée')
  expect(eventIn(cancelled)).toEqual({ ...booked, method: 'CANCEL', status: 'CANCELLED', sequence: 2 })
  expect(cancelled.mail.text).toContain('Des créneaux encore libres')

  scheduler.setNow(inTheMorning('2027-03-14'))
  await scheduler.sweep()
  const kept = () => scheduler.setting.database.selectFrom('message').select(['kind', 'state']).orderBy('kind').execute()
  await expect.poll(kept).toEqual([
    { kind: 'booked', state: 'sent' },
    { kind: 'cancelled', state: 'sent' },
    { kind: 'recounted', state: 'sent' },
    { kind: 'reminder-1', state: 'dropped' },
    { kind: 'reminder-30', state: 'sent' },
    { kind: 'reminder-7', state: 'sent' },
  ])
  expect(mails.received.length).toBe(5)
  expect(new Set(mails.received.map(({ mail }) => mail.messageId)).size).toBe(5)
  await context.close()
})

test('the coordinator reads what was written, in both languages, and axe finds nothing', async () => {
  const { cookie } = await signedIn(scheduler.setting, { email: 'coordination@example.org', roles: ['coordinator'] })
  const page = await openPage(browser, scheduler.address, '/bureau/messages', cookie, { viewport: { width: 1280, height: 800 } })
  for (const language of ['fr', 'en']) {
    await page.goto(`${scheduler.address}/bureau/messages?langue=${language}`)
    await holds(page, `messages ${language}`)
    expect(await page.getByRole('row').count()).toBe(7)
    await page.getByRole('link', { name: language === 'fr' ? 'Réservation confirmée' : 'Booking confirmed' }).click()
    await holds(page, `a message ${language}`)
    expect(await main(page)).toContain('ecole1@example.org')
    expect(await main(page)).toContain('Votre classe est attendue au camion.')
  }
  await page.context().close()
})

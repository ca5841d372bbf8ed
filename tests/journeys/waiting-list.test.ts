import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BookingId, WaitingId } from '../../scheduler/domain/ids.ts'
import type { Day } from '../../scheduler/domain/time.ts'
import { bookingKey } from '../../scheduler/server/booking-key.ts'
import { offerLapsed } from '../../scheduler/server/waiting/sweep.ts'
import { openBrowser } from '../support/kiosk-page.ts'
import { aForm, aWaitingForm, inWinter, later } from '../support/scheduler/builders.ts'
import { holds, inLanguage, letIn } from '../support/scheduler/pages.ts'
import { serveSeason } from '../support/scheduler/serving.ts'
import type { Serving } from '../support/scheduler/serving.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'

/** A stop is full; two schools wait; a class cancels; the first lets its offer lapse, the second books. */

let browser: Browser
let scheduler: Serving
const monday = '2027-03-15' as Day
const oneDay = { days: { first: monday, last: monday, usual: 'short' as const, plans: { [monday]: ['short' as const, 'long' as const] } } }

beforeAll(async () => {
  ;[browser, scheduler] = await Promise.all([openBrowser(), serveSeason(oneDay)])
})
afterAll(async () => {
  await browser.close()
  await scheduler.end()
})

let wishes = 0
const send = async <Answer>(method: string, path: string, body?: object, key = ''): Promise<Answer> => {
  const headers = { authorization: `Bearer ${key}`, 'idempotency-key': `a-wish-of-the-journey-${(wishes += 1)}` }
  const response = await fetch(`${scheduler.address}${path}`, { method, headers: body ? { ...headers, 'content-type': 'application/json' } : headers, ...(body ? { body: JSON.stringify(body) } : {}) })
  return (await response.json()) as Answer
}

type Held = { readonly booking: string; readonly key: string }

/** A class that has a slot, booked by a program. */
async function aBooking(slot: string, over: Record<string, unknown> = {}): Promise<Held> {
  const held = await send<Held>('POST', `/api/slots/${slot}/holds`)
  expect(await send('PUT', `/api/bookings/${held.booking}`, aForm(over), held.key)).toEqual({ state: 'confirmed' })
  return held
}

async function open(path: string, more: { readonly javaScriptEnabled?: boolean; readonly viewport?: { readonly width: number; readonly height: number } } = {}): Promise<Page> {
  const context = await browser.newContext(more)
  const page = await context.newPage()
  await page.goto(`${scheduler.address}${path}`)
  return page
}

const said = (page: Page) => page.getByRole('main').innerText()
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

async function fillIn(page: Page, school: number, pupils: number): Promise<void> {
  await page.getByLabel('Nom de l’école ou de l’établissement').fill(`École de démonstration ${school}`)
  await page.getByLabel('Votre nom').fill('Une enseignante')
  await page.getByLabel('Votre adresse e-mail').fill(`ecole${school}@example.org`)
  await page.getByLabel('CM1', { exact: true }).check()
  await page.getByLabel('Nombre d’élèves').fill(String(pupils))
  await page.getByLabel('Nombre d’adultes, vous compris').fill('2')
  await page.getByLabel('La veilleuse', { exact: false }).first().check()
}

/** Nothing is to be said against a page, in both languages. */
async function holdsInBoth(page: Page, path: string, name: string): Promise<void> {
  for (const language of ['fr', 'en'] as const) {
    await page.goto(`${scheduler.address}${inLanguage(path, language)}`)
    await holds(page, `${name} ${language}`)
  }
  await page.goto(`${scheduler.address}/?langue=fr`)
}

/** The address of the offer made to a place on the list, as the message holds it. */
async function offerTo(waiting: string): Promise<string> {
  const { database, organisation, secret } = scheduler.setting
  const message = await database
    .selectFrom('message')
    .select('facts')
    .where('waiting', '=', waiting.split('.')[0] ?? '')
    .where('kind', '=', 'offered')
    .executeTakeFirstOrThrow()
  const { booking } = (message.facts as { readonly offered: { readonly booking: BookingId } }).offered
  return `/reservations/${booking}.${bookingKey(secret, organisation, booking)}`
}

const pathOf = (page: Page) => new URL(page.url()).pathname

async function press(page: Page, key: string, until: string): Promise<void> {
  for (let times = 0; times < 120; times += 1) {
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) === true, until)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead to ${until}`)
}

test('a waiting list refills a slot that came free: the first lets it lapse, the second books it', async () => {
  const { slots } = await send<{ slots: readonly { id: string }[] }>('GET', `/api/stops/${scheduler.stop.id}`)
  const [short = '', long = ''] = slots.map(({ id }) => id)
  const booked = await aBooking(short)
  await aBooking(long)

  // The first school joins on a phone, without script, from the stop's page.
  const first = await open(`/etapes/${scheduler.stop.id}`, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  expect(await said(first)).toMatch(/Plus aucun créneau libre/)
  await first.getByRole('link', { name: 'Être prévenu si un créneau se libère' }).click()
  await fillIn(first, 2, 24)
  await first.getByLabel('Nombre d’élèves').fill('400')
  await first.getByRole('button', { name: 'Inscrire la classe sur la liste' }).click()
  expect(await first.getByLabel('Nombre d’élèves').getAttribute('aria-invalid')).toBe('true')
  expect(await first.getByLabel('Nom de l’école ou de l’établissement').inputValue()).toBe('École de démonstration 2')
  await first.getByLabel('Nombre d’élèves').fill('24')
  await first.getByRole('button', { name: 'Inscrire la classe sur la liste' }).click()
  expect(await said(first)).toMatch(/Votre classe est la première de la liste/)
  const firstPlace = pathOf(first)

  // The second by the keyboard alone.
  const second = await open(`/etapes/${scheduler.stop.id}`)
  await press(second, 'Tab', 'a[href$="/attente"]')
  await second.keyboard.press('Enter')
  await second.waitForURL('**/attente')
  for (const [name, typed] of [['schoolName', 'École de démonstration 3'], ['teacher', 'Un enseignant'], ['email', 'ecole3@example.org']] as const) {
    await press(second, 'Tab', `[name=${name}]`)
    await second.keyboard.type(typed)
  }
  await press(second, 'Tab', '[name=levels][value=CM2]')
  await second.keyboard.press('Space')
  for (const [name, typed] of [['pupils', '20'], ['adults', '3']] as const) {
    await press(second, 'Tab', `[name=${name}]`)
    await second.keyboard.type(typed)
  }
  await press(second, 'Tab', '[name=workshop]')
  await press(second, 'ArrowDown', '[name=workshop][value=le-theremine]')
  await press(second, 'Tab', 'button.main')
  await second.keyboard.press('Enter')
  await second.waitForURL('**/attente/*')
  expect(await said(second)).toMatch(/Votre classe est la 2e de la liste/)
  const secondPlace = pathOf(second)

  // A class cancels: the first is offered its slot, and finds what she wrote.
  await send('DELETE', `/api/bookings/${booked.booking}`, undefined, booked.key)
  await first.goto(`${scheduler.address}${firstPlace}`)
  expect(await said(first)).toMatch(/Un créneau vous est proposé/)
  expect(await said(first)).toMatch(/mercredi 3 février 2027 à 09:00/)
  const firstOffer = await offerTo(firstPlace.replace('/attente/', ''))
  await first.getByRole('link', { name: 'Réserver ce créneau' }).click()
  expect(pathOf(first)).toBe(firstOffer)
  expect(await first.getByLabel('Nom de l’école ou de l’établissement').inputValue()).toBe('École de démonstration 2')
  expect(await first.getByLabel('CM1', { exact: true }).isChecked()).toBe(true)
  expect(await said(first)).toMatch(/gardé jusqu’au mercredi 3 février 2027 à 09:00/)
  const forAxe = await open('/')
  await holdsInBoth(forAxe, firstOffer, 'an offer')
  await holdsInBoth(forAxe, firstPlace, 'first in line')
  await holdsInBoth(forAxe, secondPlace, 'second in line')
  await holdsInBoth(forAxe, `/etapes/${scheduler.stop.id}/attente`, 'getting in line')
  await holdsInBoth(forAxe, `/etapes/${scheduler.stop.id}`, 'a stop with a line')

  // Two days pass.
  scheduler.setNow(later(inWinter, 48 * 60))
  await offerLapsed(scheduler.setting)
  await first.goto(`${scheduler.address}${firstPlace}`)
  expect(await said(first)).toMatch(/La proposition a expiré/)
  await second.goto(`${scheduler.address}${secondPlace}`)
  await press(second, 'Tab', 'a.button')
  await second.keyboard.press('Enter')
  await second.waitForURL('**/reservations/*')
  expect(pathOf(second)).toBe(await offerTo(secondPlace.replace('/attente/', '')))
  expect(await second.locator('[name=workshop][value=le-theremine]').isChecked()).toBe(true)
  await press(second, 'Tab', '[name=headAgrees]')
  await second.keyboard.press('Space')
  await press(second, 'Tab', 'button.main')
  await second.keyboard.press('Enter')
  await expect.poll(() => heading(second)).toBe('Votre réservation')
  expect(await said(second)).toMatch(/École de démonstration 3/)
  await second.goto(`${scheduler.address}${secondPlace}`)
  expect(await said(second)).toMatch(/C’est réservé/)

  // The coordinator sees how it went.
  const { cookie } = await signedIn(scheduler.setting, { email: 'coordination@example.org', roles: ['coordinator'] })
  await letIn(forAxe.context(), scheduler.address, cookie)
  await forAxe.goto(`${scheduler.address}/bureau/attente`)
  expect(await said(forAxe)).toMatch(/n’a pas répondu à temps[\s\S]*a réservé/)
  await holdsInBoth(forAxe, '/bureau/attente', 'the line on the desk')
  for (const page of [first, second, forAxe]) await page.context().close()
  scheduler.setNow(inWinter)
  await scheduler.setting.database.deleteFrom('message').execute()
  await scheduler.setting.database.deleteFrom('booking').execute()
  await scheduler.setting.database.deleteFrom('waiting').execute()
})

test('whoever no longer needs what is offered says so, and the next has it', async () => {
  const { slots } = await send<{ slots: readonly { id: string }[] }>('GET', `/api/stops/${scheduler.stop.id}`)
  const bookings = await Promise.all(slots.map(({ id }) => aBooking(id)))
  const line = [await send<{ waiting: WaitingId; key: string }>('POST', `/api/stops/${scheduler.stop.id}/waiting`, aWaitingForm()), await send<{ waiting: WaitingId; key: string }>('POST', `/api/stops/${scheduler.stop.id}/waiting`, aWaitingForm({ email: 'ecole2@example.org' }))] as const
  const [one] = bookings
  await send('DELETE', `/api/bookings/${one?.booking}`, undefined, one?.key)
  const page = await open(await offerTo(line[0].waiting), { javaScriptEnabled: false })
  await page.getByRole('button', { name: 'Je n’en ai plus besoin' }).click()
  expect(await said(page)).toMatch(/Vous n’êtes plus sur la liste/)
  await page.goto(`${scheduler.address}/attente/${line[1].waiting}.${line[1].key}`)
  expect(await said(page)).toMatch(/Un créneau vous est proposé/)
  await page.getByRole('button', { name: 'Quitter la liste d’attente' }).click()
  expect(await said(page)).toMatch(/Vous n’êtes plus sur la liste/)
  await page.context().close()
  await scheduler.setting.database.deleteFrom('message').execute()
  await scheduler.setting.database.deleteFrom('booking').execute()
  await scheduler.setting.database.deleteFrom('waiting').execute()
})

test('a class too large for its slot takes the long one with all that was typed, and later another slot again', async () => {
  const page = await open(`/etapes/${scheduler.stop.id}`, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  await page.getByRole('button', { name: /Réserver ce créneau/ }).first().click()
  await fillIn(page, 4, 30)
  await page.getByLabel(/Oui, la direction/).check()
  await page.getByRole('button', { name: 'Envoyer la réservation' }).click()
  await page.getByRole('link', { name: 'Voir les créneaux longs encore libres' }).click()
  await page.getByRole('button', { name: /Prendre plutôt ce créneau/ }).click()
  expect(await page.getByLabel('Nom de l’école ou de l’établissement').inputValue()).toBe('École de démonstration 4')
  expect(await said(page)).toMatch(/90 minutes à bord, jusqu’à 48 élèves/)
  await page.getByLabel('Nombre d’élèves').fill('22')
  await page.getByRole('button', { name: 'Envoyer la réservation' }).click()
  expect(await heading(page)).toBe('Votre réservation')
  const booking = pathOf(page)

  await page.getByRole('link', { name: 'Choisir un autre créneau' }).click()
  expect(await heading(page)).toBe('Choisir un autre créneau')
  const slots = pathOf(page)
  const taking = page.getByRole('button', { name: /Prendre ce créneau/ })
  expect(await taking.count()).toBe(1)
  const forAxe = await open('/')
  await holdsInBoth(forAxe, slots, 'a stop of free slots')
  await holdsInBoth(forAxe, booking, 'a booking from the line')
  await forAxe.context().close()

  // Somebody else is faster; then lets go.
  const { slots: all } = await send<{ slots: readonly { id: string; is: string }[] }>('GET', `/api/stops/${scheduler.stop.id}`)
  const other = await send<Held>('POST', `/api/slots/${all.find(({ is }) => is === 'free')?.id}/holds`)
  await taking.click()
  expect(await said(page)).toMatch(/Une autre classe vient de prendre ce créneau/)
  await send('DELETE', `/api/bookings/${other.booking}`, undefined, other.key)
  await page.goto(`${scheduler.address}${slots}`)
  await page.getByRole('button', { name: /Prendre ce créneau/ }).click()
  expect(await heading(page)).toBe('Votre réservation')
  expect(await said(page)).toMatch(/de 09:00 à 10:00/)
  await page.context().close()
})

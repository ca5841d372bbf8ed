import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { PersonId, ShiftId } from '../../scheduler/domain/ids.ts'
import { instantAt } from '../../scheduler/domain/time.ts'
import type { Day } from '../../scheduler/domain/time.ts'
import { makeApp } from '../../scheduler/server/app.ts'
import { makeSignIn } from '../../scheduler/server/sign-in/make-sign-in.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import { startEmbedded } from '../../scheduler/storage/postgres/embedded.ts'
import { openTemporaryFolder } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { openBrowser } from '../support/kiosk-page.ts'
import { aForm, aSeason, inWinter, monday, paris } from '../support/scheduler/builders.ts'
import { holds, openPage } from '../support/scheduler/pages.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'
import { aVolunteer, comes } from '../support/scheduler/team.ts'

/** A volunteer looks at her day on her phone the evening before, says how she comes, and is thanked afterwards. */

let browser: Browser
let app: FastifyInstance
let address: string
let setting: Setting
let now = inWinter
const shifts: Record<string, ShiftId> = {}
const cookies: Record<string, string> = {}

const at = (day: string, hour: number) => instantAt(day as Day, hour * 60, paris)

beforeAll(async () => {
  const web = await builtWeb()
  const server = await startEmbedded({ folder: await openTemporaryFolder(), say: () => undefined })
  const { database, stop, setting: https } = await aSeason(server.url, { place: 'Parking de la salle polyvalente, avenue du Général-de-Gaulle', access: 'Par la rue des Lilas, portail vert.\nUne rampe mène à bord.' })
  const plain = { ...https, address: 'http://127.0.0.1', now: () => now }
  setting = { ...plain, signIn: makeSignIn(plain) }
  app = makeApp(setting, web, { logs: false })
  address = await app.listen({ port: 0, host: '127.0.0.1' })
  for (const [who, name, phone, role, half] of [
    ['camille', 'Camille Durand', '06 39 98 00 01', 'coder', 'morning'],
    ['dominique', 'Dominique Martin-Lefebvre de la Tour', '+33 6 39 98 00 02', 'lead', 'morning'],
    ['sacha', 'Sacha Petit', '06.39.98.00.03', 'facilitator', 'morning'],
    ['noa', 'Noa Bernard', '', 'lead', 'afternoon'],
  ] as const) {
    const person: PersonId = await aVolunteer(setting, `${who}@example.org`)
    await database.updateTable('person').set({ name }).where('id', '=', person).execute()
    await database.updateTable('teammate').set({ phone }).where('person', '=', person).execute()
    shifts[who] = await comes(setting, person, role, { stop: stop.id, day: monday, half })
    cookies[who] = (await signedIn(setting, { email: `${who}@example.org`, roles: [] })).cookie
  }
  const { slots } = (await app.inject({ url: `/api/stops/${stop.id}` })).json<{ slots: readonly { id: string }[] }>()
  const held = (await app.inject({ method: 'POST', url: `/api/slots/${slots[0]?.id ?? ''}/holds`, headers: { 'idempotency-key': randomUUID() } })).json<{ booking: string; key: string }>()
  await app.inject({ method: 'PUT', url: `/api/bookings/${held.booking}`, headers: { authorization: `Bearer ${held.key}`, 'idempotency-key': randomUUID() }, payload: aForm({ levels: ['CM1', 'CM2'], schoolName: 'École élémentaire publique de démonstration des Deux-Rives' }) })
  browser = await openBrowser()
  return async () => {
    await browser.close()
    await app.close()
    await database.destroy()
    await server.end()
  }
})

const open = (who: string, path: string, viewport = { width: 390, height: 844 }) => openPage(browser, address, path, cookies[who], { viewport })

/** Nothing is to be said against a page in both languages and at both sizes, and whatever a thumb touches is large enough. */
async function holdsFor(who: string, path: string, name: string): Promise<void> {
  const page = await open(who, `${path}?langue=en`, { width: 1280, height: 800 })
  await look(page, `${name} in English`)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${address}${path}?langue=fr`)
  await look(page, name)
  await page.context().close()
}

async function look(page: Page, name: string): Promise<void> {
  await holds(page, name)
  const tooSmall = await page.evaluate(() => [...document.querySelectorAll('main a, main button, main label.choice, main summary, main input[type=text]')].filter((one) => one.checkVisibility() && getComputedStyle(one).display !== 'inline' && one.getBoundingClientRect().height < 44).map((one) => one.textContent))
  expect({ name, tooSmall }).toEqual({ name, tooSmall: [] })
}

const dayOf = (who: string) => `/mes-jours/${shifts[who] ?? ''}`

test('weeks before, she sees who comes and what for, and that the numbers come later', async () => {
  now = at('2027-02-20', 18)
  await holdsFor('camille', dayOf('camille'), 'my day weeks before')
  const page = await open('camille', dayOf('camille'))
  await expect.poll(() => page.getByRole('link', { name: /Appeler/ }).count()).toBe(0)
  expect(await page.getByText('Les numéros de téléphone seront ici la veille').count()).toBe(1)
  await page.context().close()
})

test('the evening before, when, where and who leads are on the first screen of her phone, and a thumb calls', async () => {
  now = at('2027-03-14', 19)
  await holdsFor('camille', dayOf('camille'), 'my day the evening before')
  const page = await open('camille', dayOf('camille'))
  const lead = page.getByRole('link', { name: 'Appeler Dominique Martin-Lefebvre de la Tour' }).first()
  expect(await lead.getAttribute('href')).toBe('tel:+33639980002')
  const box = await lead.boundingBox()
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(844)
  const weight = (await (await fetch(`${address}${dayOf('camille')}`, { headers: { cookie: cookies['camille'] ?? '' } })).text()).length
  expect(weight).toBeLessThan(20_000)
  await page.context().close()
})

test('with the keyboard alone she says that she has seats; what is wrong is said where it is', async () => {
  now = at('2027-03-14', 19)
  const page = await open('camille', dayOf('camille'))
  await page.getByLabel('J’ai des places dans ma voiture').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.type('neuf')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByRole('alert').getByRole('link').allInnerTexts()).toEqual(['Écrivez le nombre de places libres, de 0 à 8.', 'Dites d’où vous partez et à quelle heure.'])
  await look(page, 'car sharing to mend')
  await page.getByLabel('Places libres').fill('3')
  await page.getByLabel('D’où, et à quelle heure ?').fill('Loches, gare, 7 h 45')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByRole('status').allInnerTexts()).toEqual(['C’est enregistré.'])
  await look(page, 'car sharing kept')
  await page.context().close()
  const other = await open('sacha', dayOf('sacha'))
  expect(await other.getByText('Propose 3 places, départ : Loches, gare, 7 h 45').count()).toBe(1)
  await other.context().close()
})

test('her calendar is there to subscribe to', async () => {
  const page = await open('camille', dayOf('camille'))
  await page.getByText('Dans votre agenda').click()
  await look(page, 'my calendar')
  const path = await page.getByRole('link', { name: 'Ouvrir l’agenda (.ics)' }).getAttribute('href')
  expect(await page.getByLabel('Adresse de l’agenda').inputValue()).toBe(`http://127.0.0.1${path ?? ''}`)
  const feed = await fetch(`${address}${path ?? ''}`)
  expect([feed.status, (await feed.text()).startsWith('BEGIN:VCALENDAR')]).toEqual([200, true])
  await page.context().close()
})

test('once it is over she is thanked, and takes her certificate', async () => {
  now = at('2027-03-15', 13)
  await holdsFor('camille', dayOf('camille'), 'my day over')
  const page = await open('camille', dayOf('camille'))
  expect(await page.getByText('Vous avez donné 2 h 40 au camion (Tours).').count()).toBe(1)
  const path = await page.getByRole('link', { name: 'Votre attestation de bénévolat 2027 (PDF)' }).getAttribute('href')
  const pdf = await fetch(`${address}${path ?? ''}`, { headers: { cookie: cookies['camille'] ?? '' } })
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  await page.context().close()
})

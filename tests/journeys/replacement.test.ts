import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { PersonId } from '../../scheduler/domain/ids.ts'
import { instantAt } from '../../scheduler/domain/time.ts'
import type { Day } from '../../scheduler/domain/time.ts'
import { makeApp } from '../../scheduler/server/app.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import { makeSignIn } from '../../scheduler/server/sign-in/make-sign-in.ts'
import { startEmbedded } from '../../scheduler/storage/postgres/embedded.ts'
import { openTemporaryFolder } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { keepAvailability, keepProfile } from '../../scheduler/storage/team/teammates.ts'
import { readRoadBook } from '../../workshops/session/road-book.ts'
import { aForm, aSeason, inWinter, monday, paris } from '../support/scheduler/builders.ts'
import { holds, inLanguage, openPage } from '../support/scheduler/pages.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'
import { aVolunteer } from '../support/scheduler/team.ts'
import { openBrowser } from '../support/kiosk-page.ts'

/**
 * A coordinator mends a session that is not ready; on the evening before, the only adult of its team cancels, and another takes her place.
 * On a phone for who comes, on a desk for who coordinates; without JavaScript, and by keyboard.
 */

let browser: Browser
let app: FastifyInstance
let setting: Setting
let address: string
let stop: string
let now = inWinter
const cookies = new Map<string, string>()
const eveningBefore = instantAt('2027-03-14' as Day, 18 * 60 + 30, paris)

beforeAll(async () => {
  const server = await startEmbedded({ folder: await openTemporaryFolder(), say: () => undefined })
  const season = await aSeason(server.url)
  const serving = { ...season.setting, address: 'http://127.0.0.1', now: () => now }
  setting = { ...serving, signIn: makeSignIn(serving) }
  stop = season.stop.id
  app = makeApp(setting, await builtWeb(), { logs: false })
  address = await app.listen({ port: 0, host: '127.0.0.1' })
  cookies.set('coordination', (await signedIn(setting, { email: 'coordination@example.org', roles: ['coordinator'] })).cookie)
  for (const number of [1, 2]) await somebody(number)
  const { id } = await season.database.selectFrom('slot').select('id').where('day', '=', monday).orderBy('range').limit(1).executeTakeFirstOrThrow()
  const held = (await app.inject({ method: 'POST', url: `/api/slots/${id}/holds`, headers: { 'idempotency-key': 'a hold of the journey' } })).json<{ booking: string; key: string }>()
  await app.inject({ method: 'PUT', url: `/api/bookings/${held.booking}`, headers: { authorization: `Bearer ${held.key}`, 'idempotency-key': 'a form of the journey' }, payload: aForm() })
  browser = await openBrowser()
  return async () => {
    await browser.close()
    await app.close()
    await season.database.destroy()
    await server.end()
  }
})

/** Cleared, at home in the town, free on Mondays. */
async function somebody(number: number): Promise<PersonId> {
  const email = `benevole${number}@example.org`
  const person = await aVolunteer(setting, email)
  await keepProfile(setting.database, setting.organisation, person, { name: `Bénévole ${number}`, phone: '', isAdult: true, answeredForBy: undefined, skills: new Set(['teaching', 'electronics']), isExperienced: number === 1, commune: '37261', reach: 30, daysAMonth: undefined, wishes: ['lead'], remark: '', needs: '' }, now)
  await keepAvailability(setting.database, setting.organisation, person, { week: { 1: ['morning', 'afternoon'] } })
  cookies.set(`benevole${number}`, (await signedIn(setting, { email, roles: [] })).cookie)
  return person
}

const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 800 }

const open = (who: string, path: string) => openPage(browser, address, path, cookies.get(who), { viewport: who === 'coordination' ? desk : phone, javaScriptEnabled: false })

/** Nothing is to be said against a page, at both sizes and in both languages. */
async function holdsFor(who: string, path: string, name: string): Promise<void> {
  const page = await openPage(browser, address, path, cookies.get(who), { viewport: desk })
  for (const [language, viewport] of [['fr', desk], ['en', phone], ['fr', phone]] as const) {
    await page.setViewportSize(viewport)
    await page.goto(`${address}${inLanguage(path, language)}`)
    await holds(page, `${name} ${language}`)
  }
  await page.context().close()
}

/** What the road book of the day says of its first slot. */
async function firstSlot(): Promise<unknown> {
  const read = readRoadBook((await app.inject({ url: `/bureau/etapes/${stop}/feuille-de-route/${monday}.json`, headers: { cookie: cookies.get('coordination') ?? '' } })).body)
  const is = read.problem ?? read.roadBook.slots[0]?.is
  return typeof is === 'object' && 'levels' in is ? is.levels : is
}

/** Presses a button of a form, and is on the page that answers it. */
async function answered(page: Page, press: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForResponse((response) => response.request().isNavigationRequest() && response.request().method() === 'GET'), press()])
  await page.waitForLoadState()
}

/** Goes to what has this name by the tabulator alone, and presses it. */
async function press(page: Page, name: RegExp): Promise<void> {
  const wanted = page.getByRole('button', { name }).first()
  for (let tabs = 0; tabs < 200; tabs += 1) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((button) => button === button.ownerDocument.activeElement).catch(() => false)) break
  }
  await answered(page, () => page.keyboard.press('Enter'))
}

test('a session that is not ready is mended from the planning, and another is found when she cancels on the evening before', async () => {
  expect(await firstSlot()).toBe('not-ready')
  await holdsFor('coordination', `/bureau/planning?du=${monday}`, 'planning')
  const place = `/bureau/planning/${stop}/${monday}/morning/lead`
  await holdsFor('coordination', place, 'a place nobody has')
  const page = await open('coordination', `/bureau/planning?du=${monday}`)
  expect(await page.getByText('Pas prête', { exact: true }).count()).toBe(1)
  await page.getByRole('link', { name: /Voir qui peut venir Responsable de la journée, lundi 15 mars 2027 \(matin\)/ }).click()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Responsable de la journée\s: lundi 15 mars 2027, matin$/)
  await press(page, /^Demander à Bénévole 1/)
  expect(await page.getByRole('status').innerText()).toBe('La demande est partie.')
  await holdsFor('coordination', place, 'a place somebody is asked for')

  const hers = await open('benevole1', '/mes-jours')
  await holdsFor('benevole1', '/mes-jours', 'my days asked')
  await press(hers, /^Je viens/)
  expect(await hers.getByRole('status').innerText()).toContain('vous venez')
  await holdsFor('benevole1', '/mes-jours', 'my days coming')
  expect(await firstSlot()).toEqual(['CM1'])
  await page.reload()
  expect(await page.getByText('Prête', { exact: true }).count()).toBe(1)

  now = eveningBefore
  await hers.reload()
  await hers.getByText(/Je ne peux plus venir/).first().click()
  await answered(hers, () => hers.getByRole('button', { name: /Oui, je ne viens plus/ }).click())
  expect(await hers.getByRole('status').innerText()).toContain('quelqu’un d’autre est cherché')
  expect(await firstSlot()).toBe('not-ready')

  const other = await open('benevole2', '/mes-jours')
  expect(await other.getByText(/Répondez avant le dimanche 14 mars 2027 à 22:/).count()).toBe(1)
  await holdsFor('benevole2', '/mes-jours', 'my days asked the evening before')
  await press(other, /^Je viens/)
  expect(await firstSlot()).toEqual(['CM1'])
  const told = await setting.database.selectFrom('message').select(['kind', 'to_email']).where('kind', 'in', ['shift-asked', 'shift-taken', 'teammate-off']).orderBy('created').execute()
  expect(told.map(({ kind, to_email }) => `${kind} ${to_email}`)).toEqual(['shift-asked benevole1@example.org', 'shift-taken benevole1@example.org', 'teammate-off coordination@example.org', 'shift-asked benevole2@example.org', 'shift-taken benevole2@example.org'])
})

test('somebody proposes herself where she is needed, and the coordinator says yes', async () => {
  const hers = await open('benevole1', '/mes-jours')
  await answered(hers, () => hers.getByRole('button', { name: /^Je me propose le lundi 15 mars 2027 \(après-midi\), Tours/ }).click())
  expect(await hers.getByRole('status').innerText()).toContain('La coordination vous répond bientôt')
  await holdsFor('benevole1', '/mes-jours', 'my days proposed')
  const [shift] = await setting.database.selectFrom('shift').select(['role']).where('state', '=', 'proposed').execute()
  const page = await open('coordination', `/bureau/planning/${stop}/${monday}/afternoon/${shift?.role ?? ''}`)
  await press(page, /^Dire oui à Bénévole 1/)
  expect(await page.getByRole('status').innerText()).toContain('cette personne vient')
})

import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { instantAt } from '../../scheduler/domain/time.ts'
import type { Day } from '../../scheduler/domain/time.ts'
import { makeApp } from '../../scheduler/server/app.ts'
import { makeSignIn } from '../../scheduler/server/sign-in/make-sign-in.ts'
import { startEmbedded } from '../../scheduler/storage/postgres/embedded.ts'
import { openTemporaryFolder } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { readRoadBook } from '../../workshops/session/road-book.ts'
import { openBrowser } from '../support/kiosk-page.ts'
import { aForm, aSeason, inWinter, monday, paris } from '../support/scheduler/builders.ts'
import { holds, openPage } from '../support/scheduler/pages.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'
import { checked, comesToAll } from '../support/scheduler/team.ts'

/** The day before a stop, whoever works there takes along what the truck needs. */

const theDayBefore = instantAt('2027-03-14' as Day, 18 * 60, paris)

let browser: Browser
let app: FastifyInstance
let address: string
let cookie: string
let idle: string

beforeAll(async () => {
  const server = await startEmbedded({ folder: await openTemporaryFolder(), say: () => undefined })
  const season = await aSeason(server.url)
  let now = inWinter
  const serving = { ...season.setting, address: 'http://127.0.0.1', now: () => now }
  const setting = { ...serving, signIn: makeSignIn(serving) }
  app = makeApp(setting, await builtWeb(), { logs: false })
  const hers = await signedIn(setting, { email: 'animatrice1@example.org', roles: ['facilitator'] })
  await checked(setting, hers.person)
  await comesToAll(setting, hers.person, 'lead', season.stop.id)
  cookie = hers.cookie
  idle = (await signedIn(setting, { email: 'animatrice2@example.org', roles: ['facilitator'] })).cookie
  for (const slot of await season.database.selectFrom('slot').select(['id', 'day']).where('day', '<=', '2027-03-16').orderBy('range').execute()) {
    const held = await app.inject({ method: 'POST', url: `/api/slots/${slot.id}/holds`, headers: { 'idempotency-key': `a hold on ${slot.id}` } })
    const { booking, key } = held.json<{ booking: string; key: string }>()
    const isLong = slot.day === monday
    await app.inject({ method: 'PUT', url: `/api/bookings/${booking}`, headers: { authorization: `Bearer ${key}`, 'idempotency-key': `a form for ${slot.id}` }, payload: aForm({ needsHead: !isLong, levels: ['CM1', 'CM2'], schoolName: isLong ? 'Groupe scolaire de démonstration Saint-Barthélemy-d’Anjou-les-Grandes-Vignes' : 'École de démonstration 1' }) })
  }
  now = theDayBefore
  address = await app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
  return async () => {
    await browser.close()
    await app.close()
    await season.database.destroy()
    await server.end()
  }
})

const openAs = (who: string, viewport = { width: 1280, height: 800 }) => openPage(browser, address, '/bureau/mes-etapes', who, { viewport })

test('on the day before, she finds who comes, and takes the road book along', async () => {
  const page = await openAs(cookie)
  const row = page.getByRole('table', { name: 'Créneaux du lundi 15 mars 2027, Tours' }).getByRole('row', { name: /09:00/ })
  expect(await row.innerText()).toMatch(/CM1 et CM2\s+24\s+2\s+La veilleuse\s+Groupe scolaire.*\s+une enseignante ecole1@example.org/)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Feuille de route (fichier) du lundi 15 mars 2027, Tours' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('feuille-de-route-37261-2027-03-15.json')
  const read = readRoadBook(await readFile(await file.path(), 'utf8'))
  expect(read.problem ?? read.roadBook.slots.length).toBe(4)
  await page.context().close()
})

test('on a phone nothing is wider than the screen', async () => {
  const page = await openAs(cookie, { width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await page.context().close()
})

test('her pages hold what axe asks, in both languages, wide and narrow', async () => {
  for (const who of [cookie, idle]) {
    for (const width of [1280, 390]) {
      const page = await openAs(who, { width, height: 800 })
      for (const language of ['fr', 'en']) {
        await page.goto(`${address}/bureau/mes-etapes?langue=${language}`)
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(language === 'fr' ? 'Mes étapes' : 'My stops')
        await holds(page, `a facilitator’s stops ${language}`)
      }
      await page.context().close()
    }
  }
})

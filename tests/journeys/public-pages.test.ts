import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeApp } from '../../scheduler/server/app.ts'
import type { Database } from '../../scheduler/storage/database.ts'
import { startEmbedded } from '../../scheduler/storage/postgres/embedded.ts'
import { openTemporaryFolder } from '../../scheduler/storage/postgres/test-support/servers.ts'
import type { Stop } from '../../scheduler/storage/stops.ts'
import { openBrowser } from '../support/kiosk-page.ts'
import { addFullStop, addTourTo } from '../support/scheduler/a-tour.ts'
import { aSeason } from '../support/scheduler/builders.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { violations } from '../support/violations.ts'

/** Somebody looks where the truck comes, with JavaScript switched off. */

const screens = { 'a computer': { width: 1280, height: 800 }, 'a telephone': { width: 390, height: 844 } } as const

let browser: Browser
let app: FastifyInstance
let database: Database
let address: string
let full: Stop
let end: () => Promise<void>

beforeAll(async () => {
  const web = await builtWeb()
  const server = await startEmbedded({ folder: await openTemporaryFolder(), say: () => undefined })
  const season = await aSeason(server.url)
  ;({ database } = season)
  await addTourTo(database, season.truck, season.stop, 14)
  full = await addFullStop(database, season.truck, season.stop)
  app = makeApp(season.setting, web, { logs: false })
  address = await app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
  end = () => server.end()
})

afterAll(async () => {
  await browser.close()
  await app.close()
  await database.destroy()
  await end()
})

async function opened(path: string, options: Parameters<Browser['newContext']>[0]): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options })
  const page = await context.newPage()
  await page.goto(address + path)
  return { page, context }
}

describe.each(Object.entries(screens))('on %s', (_, viewport) => {
  test.each(['/', '/?pres=saint-avertin', '/?pres=saint-denis', '/?pres=zzz', '/etapes/FULL', '/ateliers/la-boite-a-secrets/cours', '/ateliers/la-boite-a-secrets/cours?moment=4', '/demander', '/a-bord', '/vie-privee', '/accessibilite', '/nulle-part'])('%s holds what axe asks of it, in both languages, and is not wider than the screen', async (path) => {
    const { page, context } = await opened('/vie-privee', { viewport, javaScriptEnabled: true })
    for (const language of ['fr', 'en']) {
      await page.goto(`${address}${path.replace('FULL', full.id)}${path.includes('?') ? '&' : '?'}langue=${language}`)
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
      expect(await violations(page)).toEqual([])
    }
    await context.close()
  })

  test('by the keyboard alone: the commune is typed, its stops are found, one is opened', async () => {
    const { page, context } = await opened('/', { viewport })
    await tabTo(page, '#near')
    await page.keyboard.type('Saint Avertin')
    await page.keyboard.press('Enter')
    await page.waitForURL(/pres=Saint/)
    await tabTo(page, '.near-answer .button')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${address}/etapes/${full.id}`)
    await tabTo(page, 'section .stops .button')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Étape : Tours' }).waitFor()
    await context.close()
  })

  test('by the keyboard alone: the map and the calendar lead to a stop', async () => {
    const { page, context } = await opened('/', { viewport })
    for (const [way, place, name] of [['Carte', '.marker', 'Étape : Tours'], ['Calendrier', '.month a', 'Étape : Tours']] as const) {
      await page.goto(address)
      await page.getByRole('navigation', { name: 'Voir la tournée' }).getByRole('link', { name: way }).focus()
      await page.keyboard.press('Enter')
      await tabTo(page, place)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name }).waitFor()
    }
    await context.close()
  })
})

test.each([false, true])('who asks for the truck chooses among the communes of that name, and sends it once (JavaScript: %s)', async (javaScriptEnabled) => {
  await database.deleteFrom('request').execute()
  const { page, context } = await opened('/demander', { viewport: screens['a telephone'], javaScriptEnabled })
  await page.getByLabel('Commune', { exact: true }).fill('Saint-Denis')
  await page.getByLabel('Qui êtes-vous').fill('une enseignante de CM1')
  await page.getByLabel('Votre adresse e-mail').fill('ecole1@example.org')
  await page.getByRole('button', { name: 'Envoyer la demande' }).click()
  await page.getByRole('heading', { name: 'Il reste quelque chose à corriger' }).waitFor()
  if (javaScriptEnabled) expect(await violations(page)).toEqual([])
  await page.getByRole('radio', { name: 'Saint-Denis (974)' }).check()
  await page.getByRole('button', { name: 'Envoyer la demande' }).click()
  await page.getByRole('heading', { level: 1, name: 'Votre demande est enregistrée' }).waitFor()
  if (javaScriptEnabled) expect(await violations(page)).toEqual([])
  await page.reload()
  expect(await database.selectFrom('request').select(['commune', 'commune_code']).execute()).toEqual([{ commune: 'Saint-Denis', commune_code: '97411' }])
  await context.close()
})

test('on paper there are the stops, the map and the months, and nothing to press', async () => {
  const { page, context } = await opened('/', { viewport: screens['a computer'] })
  await page.emulateMedia({ media: 'print' })
  const isThere = async (selector: string) => [selector, await page.locator(selector).first().isVisible()]
  expect(await Promise.all(['.stops .card', '.france', '.month', '.near', '.views', 'header nav', '.invitation'].map(isThere))).toEqual([
    ['.stops .card', true],
    ['.france', true],
    ['.month', true],
    ['.near', false],
    ['.views', false],
    ['header nav', false],
    ['.invitation', false],
  ])
  await context.close()
})

/** Presses the tabulator until the keyboard is on the first of what a selector finds. */
async function tabTo(page: Page, selector: string, most = 120): Promise<void> {
  for (let pressed = 0; pressed <= most; pressed += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the tabulator does not lead to ${selector}`)
}

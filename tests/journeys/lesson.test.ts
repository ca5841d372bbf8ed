import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApp } from '../../scheduler/server/app.ts'
import type { Database } from '../../scheduler/storage/database.ts'
import { startEmbedded } from '../../scheduler/storage/postgres/embedded.ts'
import { openTemporaryFolder } from '../../scheduler/storage/postgres/test-support/servers.ts'
import type { Stop } from '../../scheduler/storage/stops.ts'
import { catalogue } from '../../workshops/catalogue.ts'
import { openBrowser } from '../support/kiosk-page.ts'
import { aSeason } from '../support/scheduler/builders.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { violations } from '../support/violations.ts'

/** A volunteer coder shows a lesson to a class, from the page of a stop. */

let browser: Browser
let app: FastifyInstance
let database: Database
let stop: Stop
let address: string
let end: () => Promise<void>

beforeAll(async () => {
  const web = await builtWeb()
  const server = await startEmbedded({ folder: await openTemporaryFolder(), say: () => undefined })
  const season = await aSeason(server.url)
  ;({ database, stop } = season)
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

const wide = { width: 1920, height: 1080 }
const momentOf = (page: Page) => page.locator('.lesson-place').innerText()

test('without script, links lead from moment to moment', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: wide })
  const page = await context.newPage()
  await page.goto(`${address}/etapes/${stop.id}`)
  await page.getByRole('link', { name: 'cours en grand, à montrer à la classe de La carte qui chante' }).click()
  expect(await momentOf(page)).toBe('Moment 1 sur 7')
  expect(await page.getByRole('link', { name: 'Avant' }).count()).toBe(0)
  expect(await page.locator('.lesson-keys').isVisible()).toBe(false)
  for (let moment = 2; moment <= 7; moment += 1) {
    await page.getByRole('link', { name: 'Après' }).click()
    expect(await momentOf(page)).toBe(`Moment ${moment} sur 7`)
  }
  expect(await page.getByRole('link', { name: 'Après' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Avant' }).click()
  expect(await momentOf(page)).toBe('Moment 6 sur 7')
  await context.close()
})

test('with script, the arrow keys do, and what they can do is said', async () => {
  const context = await browser.newContext({ viewport: wide })
  const page = await context.newPage()
  await page.goto(`${address}/ateliers/la-boite-a-secrets/cours?langue=en`)
  expect(await page.locator('.lesson-keys').isVisible()).toBe(true)
  await page.keyboard.press('ArrowLeft')
  expect(await momentOf(page)).toBe('Moment 1 of 9')
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(/moment=2/)
  await page.keyboard.press('PageDown')
  await page.waitForURL(/moment=3/)
  await page.keyboard.press('ArrowLeft')
  await page.waitForURL(/moment=2/)
  expect(await momentOf(page)).toBe('Moment 2 of 9')
  await context.close()
})

test('every moment of every lesson is on one screen of a class, in letters of at least 32 pixels, and axe finds nothing', async () => {
  const context = await browser.newContext({ viewport: wide, reducedMotion: 'reduce' })
  const page = await context.newPage()
  for (const pack of catalogue) {
    for (const [at] of pack.sheets.lesson.entries()) {
      await page.goto(`${address}/ateliers/${pack.id}/cours?moment=${at + 1}`)
      const seen = await page.evaluate(() => {
        const bottom = document.querySelector('.lesson nav')?.getBoundingClientRect().bottom ?? Infinity
        const sizes = ['.lesson-children', '.lesson-adult', '.lesson dl'].map((selector) => parseFloat(getComputedStyle(document.querySelector(selector) ?? document.body).fontSize))
        return { bottom, smallest: Math.min(...sizes), isTooWide: document.documentElement.scrollWidth > document.documentElement.clientWidth }
      })
      expect([pack.id, at, seen.bottom <= 1080, seen.smallest >= 32, seen.isTooWide]).toEqual([pack.id, at, true, true, false])
    }
    expect(await violations(page)).toEqual([])
  }
  await context.close()
})

test('a lesson that is not there, and a moment that it has not, are said not to be', async () => {
  for (const path of ['la-girouette/cours', 'la-veilleuse/cours?moment=99', 'la-veilleuse/cours?moment=0', 'la-veilleuse/cours?moment=x', 'la-veilleuse/cours?moment=1.5']) expect([path, (await fetch(`${address}/ateliers/${path}`)).status]).toEqual([path, 404])
})

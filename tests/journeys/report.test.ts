import type { FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { makeApp } from '../../scheduler/server/app.ts'
import { makeSignIn } from '../../scheduler/server/sign-in/make-sign-in.ts'
import { startEmbedded } from '../../scheduler/storage/postgres/embedded.ts'
import { openTemporaryFolder } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { openBrowser } from '../support/kiosk-page.ts'
import { aReportedSeason, atNoon } from '../support/scheduler/reported-season.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { holds, openPage } from '../support/scheduler/pages.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'

/** A coordinator looks at what her season came to, and takes it along. */

let browser: Browser
let app: FastifyInstance
let address: string
let cookie: string

beforeAll(async () => {
  const server = await startEmbedded({ folder: await openTemporaryFolder(), say: () => undefined })
  const { database, setting: https } = await aReportedSeason(server.url)
  // A browser of ours speaks without a certificate.
  const plain = { ...https, address: 'http://127.0.0.1', now: () => atNoon }
  const setting = { ...plain, signIn: makeSignIn(plain) }
  app = makeApp(setting, await builtWeb(), { logs: false })
  ;({ cookie } = await signedIn(setting, { email: 'coordination@example.org', roles: ['coordinator'] }))
  address = await app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
  return async () => {
    await browser.close()
    await app.close()
    await database.destroy()
    await server.end()
  }
})

const open = (path: string, width: number) => openPage(browser, address, path, cookie, { viewport: { width, height: 800 } })

test.each(['2026-2027', '2025-2026'].flatMap((season) => (['fr', 'en'] as const).flatMap((language) => [390, 1280].map((width) => [season, language, width] as const))))('the report of %s in %s at %i px has nothing to be said against it', async (season, language, width) => {
  const page = await open(`/bureau/bilan?saison=${season}&langue=${language}`, width)
  await holds(page, `report ${season} ${language}`)
  await page.context().close()
})

test('from her desk she opens it, looks at another season, and takes the paper and the table of that one along', async () => {
  const page = await open('/bureau', 1280)
  await page.getByRole('navigation', { name: 'Votre bureau' }).getByRole('link', { name: 'Bilan' }).click()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Bilan de la saison 2026-2027')
  expect(await page.getByRole('img', { name: /^Élèves par mois/ }).count()).toBe(1)
  expect(await page.getByRole('row', { name: /^mars 2027/ }).innerText()).toMatch(/^mars 2027\s5\s87\s2\s30$/)
  await page.getByRole('navigation', { name: 'Saison du bilan' }).getByRole('link', { name: '2025-2026' }).click()
  const taken = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
    return download.suggestedFilename()
  }
  expect([await taken('Télécharger le bilan (PDF)'), await taken('Télécharger les chiffres (CSV)')]).toEqual(['bilan-2025-2026.pdf', 'bilan-2025-2026.csv'])
  await page.context().close()
})

import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { makeApp } from '../../scheduler/server/app.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import { makeSignIn } from '../../scheduler/server/sign-in/make-sign-in.ts'
import { startEmbedded } from '../../scheduler/storage/postgres/embedded.ts'
import { openTemporaryFolder } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { openBrowser } from '../support/kiosk-page.ts'
import { aForm, aSeason } from '../support/scheduler/builders.ts'
import { holds, letIn } from '../support/scheduler/pages.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'

/** A teacher who has booked sees what is kept of her, takes it along, and has it erased. */

let browser: Browser
let app: FastifyInstance
let setting: Setting
let address: string

beforeAll(async () => {
  const server = await startEmbedded({ folder: await openTemporaryFolder(), say: () => undefined })
  const season = await aSeason(server.url)
  const serving = { ...season.setting, address: 'http://127.0.0.1' }
  setting = { ...serving, signIn: makeSignIn(serving) }
  app = makeApp(setting, await builtWeb(), { logs: false })
  address = await app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
  return async () => {
    await browser.close()
    await app.close()
    await season.database.destroy()
    await server.end()
  }
})

/** Books a slot for a school. @returns the address of the booking's page */
async function bookFor(email: string, at: number): Promise<string> {
  const slots = await setting.database.selectFrom('slot').select('id').orderBy('range').execute()
  const slot = slots[at]?.id ?? ''
  const held = await app.inject({ method: 'POST', url: `/api/slots/${slot}/holds`, headers: { 'idempotency-key': `a hold on ${slot}` } })
  const { booking, key } = held.json<{ booking: string; key: string }>()
  const form = aForm({ email, needs: 'Un élève se déplace en fauteuil.\nNous venons en car.' })
  await app.inject({ method: 'PUT', url: `/api/bookings/${booking}`, headers: { authorization: `Bearer ${key}`, 'idempotency-key': `a form for ${slot}` }, payload: form })
  return `/reservations/${booking}.${key}`
}

type Looks = { readonly javaScriptEnabled?: boolean; readonly viewport?: { readonly width: number; readonly height: number } }

async function contextOf(who: { readonly email: string; readonly roles: readonly 'coordinator'[] } | undefined, looks: Looks = {}): Promise<BrowserContext> {
  const context = await browser.newContext(looks)
  await letIn(context, address, who ? (await signedIn(setting, who)).cookie : '')
  return context
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

test('a teacher sees what is kept of her, takes it along and erases it, on a phone without script; she is signed out and her booking is gone', async () => {
  const mine = await bookFor('ecole1@example.org', 0)
  const context = await contextOf({ email: 'ecole1@example.org', roles: [] }, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(`${address}/vie-privee`)
  await page.getByRole('main').getByRole('link', { name: 'Voir mes données' }).click()
  expect(await heading(page)).toBe('Mes données')
  const shown = await page.getByRole('main').innerText()
  for (const fact of ['École de démonstration 1', 'une enseignante', 'Un élève se déplace en fauteuil.', 'La veilleuse', 'confirmée', 'lundi 15 mars 2027', 'ecole1@example.org']) expect(shown).toContain(fact)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /Télécharger mes données/ }).click()])
  expect(download.suggestedFilename()).toBe('mes-donnees.json')
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({ email: 'ecole1@example.org', bookings: [{ teacher: 'une enseignante', pupils: 24 }] })
  await page.getByRole('link', { name: 'Effacer mes données' }).click()
  expect(await page.getByRole('main').innerText()).toContain('Vous avez une réservation à venir')
  await page.getByLabel('Oui, effacer tout ce qui me concerne').check()
  await page.getByRole('button', { name: 'Effacer définitivement' }).click()
  expect(await page.getByLabel(/annuler ce qui est à venir/).getAttribute('aria-invalid')).toBe('true')
  expect(await page.getByLabel('Oui, effacer tout ce qui me concerne').isChecked()).toBe(true)
  await page.getByLabel(/annuler ce qui est à venir/).check()
  await page.getByRole('button', { name: 'Effacer définitivement' }).click()
  expect(await heading(page)).toBe('Vos données sont effacées')
  expect(await context.cookies()).toEqual([])
  expect(await page.getByRole('button', { name: 'Se déconnecter' }).count()).toBe(0)
  await page.goto(`${address}/mes-donnees`)
  expect(new URL(page.url()).pathname).toBe('/connexion')
  await page.goto(`${address}${mine}`)
  expect(await heading(page)).toBe('Cette réservation a été effacée')
  await context.close()
})

test('the same in English, with the keyboard alone', async () => {
  await bookFor('ecole2@example.org', 1)
  const context = await contextOf({ email: 'ecole2@example.org', roles: [] })
  const page = await context.newPage()
  await page.goto(`${address}/mes-donnees?langue=en`)
  const press = async (until: string) => {
    for (let times = 0; times < 60; times += 1) {
      await page.keyboard.press('Tab')
      if (await page.evaluate((selector) => document.activeElement?.matches(selector) === true, until)) return
    }
    throw new Error(`Tab does not lead to ${until}`)
  }
  await press('[href="/mes-donnees/effacer"]')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/effacer')
  await press('#cancelsComing')
  await page.keyboard.press('Space')
  await press('#sure')
  await page.keyboard.press('Space')
  await press('button.grave')
  await page.keyboard.press('Enter')
  await expect.poll(() => heading(page)).toBe('Your data is erased')
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['langue'])
  await context.close()
})

test('a coordinator erases an address for somebody who asks', async () => {
  const mine = await bookFor('ecole3@example.org', 2)
  const context = await contextOf({ email: 'coordination@example.org', roles: ['coordinator'] }, { javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${address}/bureau/donnees`)
  await page.getByLabel('Son adresse e-mail').fill('Ecole3@example.org')
  await page.getByRole('button', { name: 'Chercher' }).click()
  expect(await page.getByRole('main').innerText()).toContain('École de démonstration 1')
  expect(page.url()).not.toContain('ecole3')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /Télécharger pour cette personne/ }).click()])
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({ email: 'ecole3@example.org' })
  await page.getByLabel(/annuler les réservations à venir/).check()
  await page.getByLabel(/effacer tout ce qui concerne cette adresse/).check()
  await page.getByRole('button', { name: 'Effacer définitivement' }).click()
  expect(await page.getByRole('main').innerText()).toContain('L’adresse est effacée')
  await page.getByLabel('Son adresse e-mail').fill('ecole3@example.org')
  await page.getByRole('button', { name: 'Chercher' }).click()
  expect(await page.getByRole('main').innerText()).toContain('Rien n’est gardé de cette adresse')
  await page.goto(`${address}${mine}`)
  expect(await heading(page)).toBe('Cette réservation a été effacée')
  await context.close()
})

test('every page holds what axe asks, in both languages', async () => {
  await bookFor('coordination2@example.org', 3)
  const context = await contextOf({ email: 'coordination2@example.org', roles: ['coordinator'] })
  const page = await context.newPage()
  for (const language of ['fr', 'en'] as const) {
    for (const path of ['/vie-privee', '/mes-donnees', '/mes-donnees/effacer', '/bureau/donnees']) {
      await page.goto(`${address}${path}?langue=${language}`)
      await holds(page, `${path.slice(1).replaceAll('/', ' ')} ${language}`)
    }
    await page.locator('#email').fill('coordination2@example.org')
    await page.locator('button.main').click()
    await page.waitForSelector('.kept-thing')
    await holds(page, `what is kept of an address ${language}`)
    await page.locator('#sure').uncheck()
    await page.locator('button.grave').click()
    await page.waitForSelector('#sure-wrong')
    await holds(page, `erasing without being sure ${language}`)
  }
  await context.close()
})

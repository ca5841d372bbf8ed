import { createServer } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApp } from '../../scheduler/server/app.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import { makeSignIn } from '../../scheduler/server/sign-in/make-sign-in.ts'
import { linkForNewCoordinator } from '../../scheduler/server/sign-in/printed-link.ts'
import { openMail } from '../../scheduler/server/sign-in/sealed-mail.ts'
import { startEmbedded } from '../../scheduler/storage/postgres/embedded.ts'
import { openTemporaryFolder } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { openBrowser } from '../support/kiosk-page.ts'
import { aSeason } from '../support/scheduler/builders.ts'
import { picture } from '../support/scheduler/pages.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { violations } from '../support/violations.ts'

/** A coordinator signs in by a link, then by a passkey; a school without script, and a page that says so. */

let browser: Browser
let setting: Setting
let ends: readonly (() => Promise<unknown>)[] = []

/** A browser makes passkeys for a name: `localhost`, at a port that is known before. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const taken = createServer().listen(0, '127.0.0.1', () => {
      const address = taken.address()
      taken.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

beforeAll(async () => {
  const web = await builtWeb()
  browser = await openBrowser()
  const server = await startEmbedded({ folder: await openTemporaryFolder(), say: () => undefined })
  const port = await freePort()
  const { database, setting: usual } = await aSeason(server.url)
  const here = { ...usual, address: `http://localhost:${port}` }
  setting = { ...here, signIn: makeSignIn(here) }
  const app = makeApp(setting, web, { logs: false })
  await app.listen({ port, host: '127.0.0.1' })
  ends = [() => browser.close(), () => app.close(), () => database.destroy(), () => server.end()]
})
afterAll(async () => {
  for (const end of ends) await end()
})

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

/** Keeps how a page looks at both sizes, for who asks for it. */
async function pictures(page: Page, name: string): Promise<void> {
  for (const [width, height] of [[390, 844], [1280, 800]] as const) {
    await page.setViewportSize({ width, height })
    await picture(page, name)
  }
}

test('a coordinator signs in by a link, registers a passkey, and signs in with it, by the keyboard alone', async () => {
  const context = await browser.newContext({ bypassCSP: false })
  const page = await context.newPage()
  const refusals: string[] = []
  page.on('console', (message) => message.type() === 'error' && refusals.push(message.text()))
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } })

  await page.goto(await linkForNewCoordinator(setting, 'coordination@example.org'))
  expect(await heading(page)).toBe('Vous y êtes presque')
  expect(await violations(page)).toEqual([])
  await pictures(page, 'link')
  await page.getByRole('button', { name: 'Se connecter sur cet appareil' }).press('Enter')
  await page.goto(`${setting.address}/connexion/cles`)
  await page.getByText('Vous n’en avez pas encore').waitFor()
  await page.getByRole('button', { name: 'Enregistrer une clé d’accès' }).press('Enter')
  await page.getByText('Clé enregistrée le').waitFor()
  expect(await violations(page)).toEqual([])
  await pictures(page, 'keys')

  await page.getByRole('button', { name: 'Se déconnecter' }).press('Enter')
  await page.waitForURL(`${setting.address}/`)
  await page.goto(`${setting.address}/bureau/equipe`)
  expect(await heading(page)).toBe('Se connecter')
  expect(await violations(page)).toEqual([])
  await pictures(page, 'sign-in')
  await page.getByRole('button', { name: 'Se connecter avec une clé d’accès' }).press('Enter')
  await page.waitForURL(`${setting.address}/bureau/equipe`)
  expect(await heading(page)).toBe('L’équipe du camion')

  await page.getByLabel('Son adresse e-mail').fill('animation@example.org')
  await page.getByRole('button', { name: 'Donner ce rôle' }).press('Enter')
  await page.getByRole('status').waitFor()
  expect(await violations(page)).toEqual([])
  await pictures(page, 'team')
  await page.getByRole('link', { name: 'Qui a fait quoi' }).press('Enter')
  await page.getByText('Rôle donné').first().waitFor()
  expect(await violations(page)).toEqual([])
  await pictures(page, 'journal')

  await page.goto(`${setting.address}/connexion/cles`)
  await page.getByRole('button', { name: /Retirer/ }).press('Enter')
  await page.getByText('Vous n’en avez pas encore').waitFor()
  await page.getByRole('button', { name: 'Se déconnecter' }).press('Enter')
  await page.goto(`${setting.address}/connexion`)
  await page.getByRole('button', { name: 'Se connecter avec une clé d’accès' }).press('Enter')
  await page.getByText('La clé n’a pas été enregistrée ou reconnue').waitFor()
  expect(refusals.filter((text) => text.includes('Content Security Policy'))).toEqual([])
  await context.close()
})

test('without script a school asks for a link, types its code, and finds an empty list that leads on', async () => {
  await setting.database.insertInto('waiting').columns(['organisation', 'id', 'stop', 'state', 'pupils', 'adults', 'levels', 'workshop', 'school_name', 'teacher_name', 'teacher_email', 'language']).expression((row) => row.selectFrom('stop').select((of) => ['organisation', of.ref('id').as('id'), of.ref('id').as('stop'), of.val('waiting').as('state'), of.lit(24).as('pupils'), of.lit(2).as('adults'), of.val(['CM1']).as('levels'), of.val('la-veilleuse').as('workshop'), of.val('École de démonstration 1').as('school'), of.val('une enseignante').as('teacher'), of.val('ecole1@example.org').as('email'), of.val('fr').as('language')])).execute()
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${setting.address}/`)
  await page.getByRole('link', { name: 'Se connecter' }).click()
  await page.getByText('Rien n’est perdu').waitFor()
  await page.getByLabel('Votre adresse e-mail').fill('ecole1')
  await page.getByRole('button', { name: 'Recevoir un lien' }).press('Enter')
  await page.getByText('n’a pas la forme').waitFor()
  await page.getByLabel('Votre adresse e-mail').fill('ecole1@example.org')
  await page.getByRole('button', { name: 'Recevoir un lien' }).press('Enter')
  expect(await heading(page)).toBe('Regardez vos e-mails')
  await pictures(page, 'sent')
  const { sealed } = await setting.database.selectFrom('brief.sign_in_mail').select('sealed').executeTakeFirstOrThrow()
  await page.getByLabel('Code à 6 chiffres').fill(openMail(setting.secret, sealed)?.code ?? '')
  await page.getByRole('button', { name: 'Se connecter' }).press('Enter')
  expect(await heading(page)).toBe('Vos réservations')
  await page.getByText('Aucune réservation').waitFor()
  await pictures(page, 'mine-empty')
  await context.close()
})

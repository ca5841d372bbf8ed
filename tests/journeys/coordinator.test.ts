import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { usualAccompaniment } from '../../scheduler/domain/accompaniment.ts'
import type { OrganisationId } from '../../scheduler/domain/ids.ts'
import { makeApp } from '../../scheduler/server/app.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import { makeSignIn } from '../../scheduler/server/sign-in/make-sign-in.ts'
import { openDatabase } from '../../scheduler/storage/database.ts'
import { migrations } from '../../scheduler/storage/migrations/migrations.ts'
import { startEmbedded } from '../../scheduler/storage/postgres/embedded.ts'
import { migrate } from '../../scheduler/storage/postgres/migrate.ts'
import { openTemporaryFolder } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { addOrganisation } from '../../scheduler/storage/stops.ts'
import { openBrowser } from '../support/kiosk-page.ts'
import { aForm, inWinter } from '../support/scheduler/builders.ts'
import { holds, openPage } from '../support/scheduler/pages.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'

/** A coordinator who begins with nothing makes her truck, her tour and its stops, and moves one that a class has booked. */

let browser: Browser
let app: FastifyInstance
let setting: Setting
let address: string
let cookie: string

beforeAll(async () => {
  const server = await startEmbedded({ folder: await openTemporaryFolder(), say: () => undefined })
  await migrate(server.url, migrations)
  const database = openDatabase(server.url)
  const organisation = randomUUID() as OrganisationId
  const email = 'bonjour@example.org'
  await addOrganisation(database, { id: organisation, name: 'Association de démonstration', email, isDemo: true })
  const serving = { database, organisation, name: 'Association de démonstration', email, isDemo: true, address: 'http://127.0.0.1', secret: 'a secret of the tests', accompaniment: usualAccompaniment, now: () => inWinter }
  setting = { ...serving, signIn: makeSignIn(serving) }
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

const open = (path: string, looks: BrowserContextOptions = {}) => openPage(browser, address, path, cookie, { viewport: { width: 1280, height: 800 }, ...looks })

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

/** Looks at a page in both languages and at both sizes. */
async function holdsInBoth(path: string, name: string): Promise<void> {
  const page = await open(`${path}?langue=en`)
  await holds(page, `${name} in English`)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${address}${path}?langue=fr`)
  await holds(page, name)
  await page.context().close()
}

/** The same for a page that a form led to, as it is now, without script. */
async function holdsAsItIs(page: Page, name: string, viewport = { width: 1280, height: 800 }): Promise<void> {
  const other = await open('/bureau/camions', { viewport })
  await other.setContent(await page.content())
  await holds(other, name)
  await other.context().close()
}

test('an empty association is led to its truck, which is made with the keyboard alone', async () => {
  await holdsInBoth('/bureau', 'nothing yet')
  const page = await open('/bureau')
  const press = async (key: string, until: string) => {
    for (let times = 0; times < 80; times += 1) {
      if (await page.evaluate((selector) => document.activeElement?.matches(selector) === true, until)) return
      await page.keyboard.press(key)
    }
    throw new Error(`${key} does not lead to ${until}`)
  }
  await press('Tab', 'main a[href="/bureau/camions"]')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/bureau/camions')
  await press('Tab', '[name=name]')
  await page.keyboard.type('Le camion de démonstration')
  await press('Tab', '[name=hours3]')
  await page.keyboard.type('9h-12h')
  await press('Tab', 'main form button.main')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByRole('heading', { name: 'Le camion de démonstration' }).count()).toBe(1)
  await page.context().close()
  await holdsInBoth('/bureau/camions', 'trucks')
  await holdsInBoth('/bureau', 'no stop yet')
})

async function fillIn(page: Page, { commune, place, first, last }: { readonly commune: string; readonly place: string; readonly first: string; readonly last: string }): Promise<void> {
  await page.getByLabel('Commune', { exact: true }).fill(commune)
  await page.getByLabel('Lieu').fill(place)
  await page.getByLabel('Premier jour').fill(first)
  await page.getByLabel('Dernier jour').fill(last)
  await page.getByRole('button', { name: 'Voir ce qui en découle' }).click()
}

test('without script she makes a tour with two stops, is asked which commune she means, confirms the road, and publishes them', async () => {
  const page = await open('/bureau', { javaScriptEnabled: false })
  await page.getByRole('link', { name: 'Créer une étape' }).click()
  await page.getByLabel('Nom de la nouvelle tournée').fill('Le printemps en Touraine')
  await fillIn(page, { commune: 'Saint-Avertin', place: 'Place de la Mairie', first: '2027-03-15', last: '2027-03-17' })
  expect(await heading(page)).toBe('Ce que donne cette étape')
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  expect(await heading(page)).toMatch(/^Étape\s: Saint-Avertin Brouillon/)
  await page.getByRole('button', { name: 'Publier' }).click()
  expect(await page.getByRole('status').innerText()).toMatch(/publiée/)

  await page.getByRole('link', { name: 'Copier vers d’autres jours' }).click()
  await fillIn(page, { commune: 'Saint-Martin', place: 'Mail Droulin', first: '2027-03-22', last: '2027-03-23' })
  expect(await page.getByRole('alert').innerText()).toMatch(/Plusieurs communes portent ce nom/)
  await holdsAsItIs(page, 'which commune')
  await page.getByLabel('Commune', { exact: true }).fill('37600 Loches')
  await page.getByRole('button', { name: 'Voir ce qui en découle' }).click()
  expect(await page.getByRole('main').innerText()).toMatch(/Depuis Saint-Avertin\s: durée inconnue/)
  await holdsAsItIs(page, 'unknown road')
  await page.getByRole('button', { name: /^Prendre \d+ minutes$/ }).click()
  expect(await page.getByRole('main').innerText()).toMatch(/Depuis Saint-Avertin\s: \d+ minutes de route/)
  await page.getByLabel('Programme du mardi 23 mars 2027').fill('long, court')
  await page.getByRole('button', { name: 'Recalculer' }).last().click()
  expect(await page.getByRole('row', { name: /mardi 23 mars/ }).innerText()).toMatch(/09:00 – 10:30 \(long\)/)
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  await page.getByRole('button', { name: 'Publier' }).click()
  await page.context().close()
  await holdsInBoth('/bureau', 'season')
})

test('she moves a stop: what it breaks is shown first; the school’s page and messages say it', async () => {
  const { stops } = (await app.inject({ url: '/api/stops' })).json<{ stops: { id: string; communeName: string }[] }>()
  const stop = stops.find(({ communeName }) => communeName === 'Saint-Avertin')?.id ?? ''
  const { slots } = (await app.inject({ url: `/api/stops/${stop}` })).json<{ slots: { id: string; day: string }[] }>()
  const booked = async (slot: string, school: number) => {
    const { booking, key } = (await app.inject({ method: 'POST', url: `/api/slots/${slot}/holds`, headers: { 'idempotency-key': `a hold on ${slot}` } })).json<{ booking: string; key: string }>()
    expect((await app.inject({ method: 'PUT', url: `/api/bookings/${booking}`, headers: { authorization: `Bearer ${key}`, 'idempotency-key': `a form for ${slot}` }, payload: aForm({ schoolName: `École de démonstration ${school}`, email: `ecole${school}@example.org` }) })).statusCode).toBe(200)
    return { booking, page: `/reservations/${booking}.${key}` }
  }
  const [first, wednesday] = [slots[0]?.id ?? '', slots.find(({ day }) => day === '2027-03-17')?.id ?? '']
  const [one, two] = [await booked(first, 1), await booked(wednesday, 2)]
  await holdsInBoth(`/bureau/etapes/${stop}`, 'stop')
  await holdsInBoth(`/bureau/etapes/${stop}/modifier`, 'stop form')

  const page = await open(`/bureau/etapes/${stop}`, { javaScriptEnabled: false })
  await page.getByRole('link', { name: 'Modifier ou déplacer' }).click()
  await page.getByLabel('Premier jour').fill('2027-04-05')
  await page.getByLabel('Dernier jour').fill('2027-04-06')
  await page.getByRole('button', { name: 'Voir ce qui en découle' }).click()
  expect(await heading(page)).toBe('Ce que ce changement toucherait')
  await page.getByRole('button', { name: /^Prendre \d+ minutes$/ }).click()
  expect(await page.getByRole('row', { name: /École de démonstration 1/ }).innerText()).toMatch(/Suivrait\s: lundi 5 avril 2027, 09:00 – 10:00/)
  expect(await page.getByRole('heading', { name: /L’étape qui suit\s: Loches/ }).count()).toBe(1)
  expect(await page.getByRole('row', { name: /École de démonstration 2/ }).innerText()).toMatch(/Annulée\s: ce créneau n’existe plus/)
  await holdsAsItIs(page, 'what it breaks')
  await holdsAsItIs(page, 'what it breaks on a phone', { width: 390, height: 844 })
  expect((await app.inject({ url: one.page })).body).toContain('lundi 15 mars 2027')
  await page.getByLabel('Vos mots aux écoles').fill('Le marché occupe la place cette semaine-là.')
  await page.getByRole('button', { name: 'Confirmer le changement' }).click()
  expect(await page.getByRole('status').innerText()).toMatch(/C’est changé/)
  await page.context().close()

  const messages = await setting.database.selectFrom('message').select(['kind', 'to_email', 'booking', 'facts']).where('kind', 'in', ['stop-moved', 'slot-cancelled']).orderBy('kind').execute()
  expect(messages.map(({ kind, to_email, booking }) => ({ kind, to_email, booking }))).toEqual([
    { kind: 'slot-cancelled', to_email: 'ecole2@example.org', booking: two.booking },
    { kind: 'stop-moved', to_email: 'ecole1@example.org', booking: one.booking },
  ])
  const hers = (await app.inject({ url: one.page })).body
  expect([hers.includes('lundi 5 avril 2027'), hers.includes('En attente de l’accord')]).toEqual([true, true])
  expect((await app.inject({ url: two.page })).body).not.toContain('La classe est attendue')
  expect(JSON.stringify(messages.map(({ facts }) => facts))).toContain('Le marché occupe la place')
})

test('she cancels a slot with words to the school', async () => {
  const { stops } = (await app.inject({ url: '/api/stops' })).json<{ stops: { id: string; communeName: string }[] }>()
  const stop = stops.find(({ communeName }) => communeName === 'Loches')?.id ?? ''
  const page = await open(`/bureau/etapes/${stop}`, { javaScriptEnabled: false })
  await page.getByRole('link', { name: /^Annuler \(/ }).first().click()
  expect(await page.getByRole('main').innerText()).toMatch(/Aucune classe n’est touchée/)
  await holdsAsItIs(page, 'cancel a slot')
  await page.getByRole('button', { name: 'Annuler pour de bon' }).click()
  expect(await page.getByLabel('Vos mots aux écoles').getAttribute('aria-invalid')).toBe('true')
  await page.getByLabel('Vos mots aux écoles').fill('Panne du camion.')
  await page.getByRole('button', { name: 'Annuler pour de bon' }).click()
  expect(await page.getByRole('status').innerText()).toMatch(/C’est annulé/)
  expect(await page.getByRole('main').innerText()).toMatch(/Panne du camion\./)
  await page.getByRole('button', { name: /^Rétablir/ }).click()
  await page.getByRole('button', { name: /^Garder de côté/ }).first().click()
  await holdsAsItIs(page, 'stop done')
  await page.getByRole('button', { name: /^Rendre aux écoles/ }).click()
  await page.context().close()
  await holdsInBoth(`/bureau/etapes/${stop}/annuler`, 'cancel a stop')
})

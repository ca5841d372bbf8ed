import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addresses } from '../../scheduler/web/addresses.ts'
import { openBrowser } from '../support/kiosk-page.ts'
import { serveDesk } from '../support/scheduler/desk-served.ts'
import type { DeskServed } from '../support/scheduler/desk-served.ts'
import { holds, inLanguage, openPage } from '../support/scheduler/pages.ts'

/** A coordinator works through her lists without script, and by keyboard. */

let browser: Browser
let served: DeskServed
beforeAll(async () => {
  ;[browser, served] = await Promise.all([openBrowser(), serveDesk()])
})
afterAll(async () => {
  await browser.close()
  await served.end()
})

const { desk } = addresses

const open = (path: string, looks: BrowserContextOptions = {}) => openPage(browser, served.address, path, served.cookie, looks)

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()
const words = (page: Page) => page.getByRole('main').innerText()

test('she finds a booking by its school, moves it and cancels it with words, without script', async () => {
  const page = await open(desk.bookings, { javaScriptEnabled: false })
  await page.getByLabel('Nom de l’école').fill('demonstration 1')
  await page.getByRole('button', { name: 'Afficher' }).click()
  await page.getByRole('link', { name: 'École de démonstration 1' }).click()
  expect(await heading(page)).toBe('Réservation\u00a0: École de démonstration 1')
  await page.getByLabel('Créneau libre de la même tournée').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Donner ce créneau' }).click()
  expect(await words(page)).toMatch(/La classe a un autre créneau/)
  await page.getByLabel('Ce que vous voulez dire à l’école').fill('Le camion est en panne.')
  await page.getByRole('button', { name: 'Annuler et prévenir l’école' }).click()
  expect(await words(page)).toMatch(/La réservation est annulée, et l’école en est informée/)
  await page.context().close()
})

test('by keyboard she sends a file of stops, sees what it would make, and makes it', async () => {
  const page = await open(desk.stopsFile, { javaScriptEnabled: false })
  await page.getByLabel('Fichier d’étapes (CSV)').setInputFiles({ name: 'etapes.csv', mimeType: 'text/csv', buffer: Buffer.from('tournee;camion;commune;lieu;premier_jour;dernier_jour;duree;ouverture;fermeture\r\nLe printemps;Le camion de démonstration;Loches;Mail Droulin;22/03/2027;23/03/2027;court;2027-01-15 08:00;2027-03-12 18:00\r\n') })
  await page.getByRole('button', { name: 'Voir les étapes du fichier' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Créer 1 brouillon' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('status').waitFor()
  expect(await words(page)).toMatch(/1 brouillon est créé/)
  await page.context().close()
})

test('a bad file of school holidays is refused in words', async () => {
  const page = await open(desk.settings, { javaScriptEnabled: false })
  await page.getByLabel('Fichier officiel des vacances scolaires').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('[{') })
  await page.getByRole('button', { name: 'Voir ce que le fichier changerait' }).click()
  expect(await page.getByRole('alert').innerText()).toMatch(/n’en est pas/)
  await page.context().close()
})

test('every list holds what axe asks, in both languages, on a desk and on a phone', async () => {
  for (const viewport of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
    const page = await open('/', { viewport })
    for (const path of [desk.bookings, `${desk.bookings}?quand=past`, desk.booking(served.booking), desk.requests, desk.settings, desk.stopsFile]) {
      for (const language of ['fr', 'en'] as const) {
        await page.goto(`${served.address}${inLanguage(path, language)}`)
        await holds(page, `${path.split('/').at(-1)} ${language}`)
      }
    }
    await page.context().close()
  }
})

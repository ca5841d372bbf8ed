import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/kiosk-page.ts'
import { holds } from '../support/scheduler/pages.ts'
import { inWinter, later } from '../support/scheduler/builders.ts'
import { serveSeason } from '../support/scheduler/serving.ts'
import type { Serving } from '../support/scheduler/serving.ts'

let browser: Browser
let scheduler: Serving
beforeAll(async () => {
  ;[browser, scheduler] = await Promise.all([openBrowser(), serveSeason()])
})
afterAll(async () => {
  await browser.close()
  await scheduler.end()
})

async function open(path: string, more: { readonly javaScriptEnabled?: boolean; readonly viewport?: { readonly width: number; readonly height: number } } = {}): Promise<Page> {
  const context = await browser.newContext(more)
  const page = await context.newPage()
  await page.goto(`${scheduler.address}${path}`)
  return page
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

/** From the poster's address to the form of the first free slot. */
async function toTheForm(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Tours/ }).first().click()
  await page.getByRole('button', { name: /Réserver ce créneau/ }).first().click()
  expect(await heading(page)).toBe('Réserver pour votre classe')
}

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Nom de l’école ou de l’établissement').fill('École de démonstration 1')
  await page.getByLabel('Votre nom').fill('Une enseignante')
  await page.getByLabel('Votre adresse e-mail').fill('ecole1@example.org')
  await page.getByLabel('CM1', { exact: true }).check()
  await page.getByLabel('Nombre d’élèves').fill('24')
  await page.getByLabel('Nombre d’adultes, vous compris').fill('2')
  await page.getByLabel('La veilleuse', { exact: false }).first().check()
  await page.getByLabel(/Oui, la direction/).check()
}

test('a teacher books a slot for her class on a phone, without script, and finds it taken afterwards', async () => {
  const page = await open('/', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  await toTheForm(page)
  await fillIn(page)
  await page.getByRole('button', { name: 'Envoyer la réservation' }).click()
  expect(await page.getByRole('main').innerText()).toMatch(/La veilleuse/)
  expect(await page.getByRole('main').innerText()).toMatch(/lundi 15 mars 2027/)
  const mine = page.url()
  await page.goto(`${scheduler.address}/etapes/${scheduler.stop.id}`)
  expect(await page.getByText('09:00 – 10:00').first().locator('xpath=ancestor::li').innerText()).not.toMatch(/Réserver/)
  await page.goto(mine)
  expect(await page.getByRole('main').innerText()).toMatch(/24/)
  const sheet = await page.getByRole('link', { name: /^page de l’enseignante ou de l’enseignant/ }).getAttribute('href')
  const printed = await page.request.get(`${scheduler.address}${sheet ?? ''}`)
  expect([sheet, printed.status(), printed.headers()['content-type']]).toEqual(['/ateliers/la-veilleuse/fiche.pdf', 200, 'application/pdf'])
  await page.context().close()
})

test('a form sent too early keeps what was typed, says what is missing beside each field, and is mended', async () => {
  const page = await open('/', { javaScriptEnabled: false })
  await toTheForm(page)
  await fillIn(page)
  await page.getByLabel('Nombre d’élèves').fill('30')
  await page.getByLabel('Votre nom').fill('')
  await page.getByRole('button', { name: 'Envoyer la réservation' }).click()
  expect(await page.getByLabel('Nom de l’école ou de l’établissement').inputValue()).toBe('École de démonstration 1')
  expect(await page.getByLabel('Votre nom').getAttribute('aria-invalid')).toBe('true')
  await page.getByLabel('Votre nom').fill('Une enseignante')
  await page.getByRole('button', { name: 'Envoyer la réservation' }).click()
  expect(await page.getByLabel('Nombre d’élèves').getAttribute('aria-invalid')).toBe('true')
  expect(await page.getByRole('main').innerText()).toMatch(/48/)
  await page.getByLabel('Nombre d’élèves').fill('23')
  await page.getByRole('button', { name: 'Envoyer la réservation' }).click()
  expect(await heading(page)).not.toBe('Réserver pour votre classe')
  await page.context().close()
})

test('a form left open for ten minutes leads back to the free slots', async () => {
  const page = await open('/', { javaScriptEnabled: false })
  await toTheForm(page)
  await fillIn(page)
  scheduler.setNow(later(inWinter, 11))
  await page.getByRole('button', { name: 'Envoyer la réservation' }).click()
  scheduler.setNow(inWinter)
  expect(await heading(page)).toBe('Étape\u00a0: Tours')
  await page.context().close()
})

test('the same with the keyboard alone', async () => {
  const page = await open('/')
  const press = async (key: string, until: string) => {
    for (let times = 0; times < 80; times += 1) {
      if (await page.evaluate((selector) => document.activeElement?.matches(selector) === true, until)) return
      await page.keyboard.press(key)
    }
    throw new Error(`${key} does not lead to ${until}`)
  }
  await press('Tab', `a[href^="/etapes/"]`)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/etapes/*')
  await press('Tab', 'form button')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/reservations/*')
  for (const [name, typed] of [['schoolName', 'École de démonstration 2'], ['teacher', 'Un enseignant'], ['email', 'ecole2@example.org']] as const) {
    await press('Tab', `[name=${name}]`)
    await page.keyboard.type(typed)
  }
  await press('Tab', '[name=levels][value=CM2]')
  await page.keyboard.press('Space')
  for (const [name, typed] of [['pupils', '20'], ['adults', '3']] as const) {
    await press('Tab', `[name=${name}]`)
    await page.keyboard.type(typed)
  }
  await press('Tab', '[name=workshop]')
  await press('ArrowDown', '[name=workshop][value=le-theremine]')
  await press('Tab', '[name=headAgrees]')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByRole('main').innerText()).toMatch(/Le thérémine/)
  expect(await heading(page)).not.toBe('Réserver pour votre classe')
  await page.context().close()
})

test('who chose English stays in English', async () => {
  const page = await open('/?langue=en', { javaScriptEnabled: false })
  await page.getByRole('link', { name: /Tours/ }).first().click()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.getByRole('link', { name: 'Français' }).click()
  expect(await heading(page)).toBe('Étape\u00a0: Tours')
  await page.context().close()
})

test('every page holds what axe asks, in both languages', async () => {
  const form = await open('/')
  await toTheForm(form)
  const formPath = new URL(form.url()).pathname
  const paths = ['/', `/etapes/${scheduler.stop.id}`, formPath, '/demander', '/a-bord', '/vie-privee', '/accessibilite', '/nulle-part']
  for (const path of paths) {
    for (const language of ['fr', 'en']) {
      await form.goto(`${scheduler.address}${path}?langue=${language}`)
      await holds(form, `${path.split('/')[1]} ${language}`)
    }
  }
  await form.context().close()
})

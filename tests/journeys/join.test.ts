import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addresses } from '../../scheduler/web/addresses.ts'
import { personWith } from '../../scheduler/storage/people.ts'
import { teammateOf } from '../../scheduler/storage/team/teammates.ts'
import { openBrowser } from '../support/kiosk-page.ts'
import { openMailServer } from '../support/scheduler/mail-server.ts'
import type { MailServer } from '../support/scheduler/mail-server.ts'
import { serveSeason } from '../support/scheduler/serving.ts'
import type { Serving } from '../support/scheduler/serving.ts'
import { violations } from '../support/violations.ts'

/** Somebody reads what a day aboard is like, is written to, says who she is and when she can come; with a keyboard, on a telephone and on a desk. */

let browser: Browser
let scheduler: Serving
let mails: MailServer
beforeAll(async () => {
  mails = await openMailServer()
  ;[browser, scheduler] = await Promise.all([openBrowser(), serveSeason({}, mails.url)])
})
afterAll(async () => {
  await browser.close()
  await scheduler.end()
  await mails.end()
})

type Role = 'textbox' | 'checkbox' | 'button' | 'link'

/** Goes from field to field until this one is reached. */
async function reach(page: Page, role: Role, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('main').getByRole(role, { name }).first()
  for (let pressed = 0; pressed < 150; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${String(name)}`)
}

async function type(page: Page, name: string | RegExp, text: string): Promise<void> {
  await reach(page, 'textbox', name)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

async function press(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  await reach(page, role, name)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

async function tick(page: Page, name: string | RegExp): Promise<void> {
  await reach(page, 'checkbox', name)
  await page.keyboard.press('Space')
}

/** Among choices of which one is taken, the arrows go from one to the next. */
async function choose(page: Page, group: string, name: string): Promise<void> {
  const wanted = page.locator(`[name=${group}]`).and(page.getByRole('radio', { name, exact: true }))
  for (let pressed = 0; !(await page.evaluate((selector) => document.activeElement?.matches(selector), `[name=${group}]`)); pressed += 1) {
    if (pressed > 150) throw new Error(`Tab does not lead to ${group}`)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Space')
  for (let pressed = 0; pressed < 20 && !(await wanted.isChecked()); pressed += 1) await page.keyboard.press('ArrowDown')
  expect(await wanted.isChecked()).toBe(true)
}

const main = (page: Page) => page.getByRole('main').innerText()

/** Nothing is to be said against the page as it is, and nothing is wider than the screen. */
async function holds(page: Page, name: string): Promise<void> {
  const shots = process.env['SHOTS']
  const width = page.viewportSize()?.width ?? 0
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name.replaceAll(' ', '-')}-${width}.png`, fullPage: true })
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect({ name, width, violations: await violations(page), tooWide }).toEqual({ name, width, violations: [], tooWide: 0 })
}

/** The same for the page that is there, where no script may run. */
async function holdsWithScript(page: Page, name: string): Promise<void> {
  const other = await browser.newContext({ viewport: page.viewportSize(), locale: 'fr-FR' })
  const looked = await other.newPage()
  await looked.goto(`${scheduler.address}${addresses.look}`)
  await looked.goto(scheduler.address)
  await looked.setContent(await page.content())
  await holds(looked, name)
  await other.close()
}

/** What every page says in the other language, too. */
async function holdsInEnglish(context: BrowserContext, path: string, name: string, viewport: { readonly width: number; readonly height: number }): Promise<void> {
  const other = await browser.newContext({ viewport })
  await other.addCookies(await context.cookies())
  const page = await other.newPage()
  await page.goto(`${scheduler.address}${path}?langue=en`)
  await holds(page, `${name} in English`)
  await other.close()
}

const agenda = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//une autre//FR', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:Chez le médecin', 'DTSTART;TZID=Europe/Paris:20270301T090000', 'DTEND;TZID=Europe/Paris:20270301T100000', 'RRULE:FREQ=WEEKLY;COUNT=3', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')

const screens = [
  { name: 'telephone', email: 'telephone@example.org', viewport: { width: 390, height: 844 } },
  { name: 'desk', email: 'bureau@example.org', viewport: { width: 1280, height: 800 } },
] as const

test.each(screens)('somebody joins from the public page to her availability: $name, keyboard, no script', async ({ email, viewport }) => {
  const { setting } = scheduler
  const context = await browser.newContext({ javaScriptEnabled: false, viewport, locale: 'fr-FR' })
  const page = await context.newPage()
  await page.goto(scheduler.address)
  await page.getByRole('link', { name: 'Devenir bénévole' }).focus()
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  await holdsWithScript(page, 'join')
  await press(page, 'button', 'Recevoir le lien')
  expect(await main(page)).toContain('Lisez le code de conduite')
  await holdsWithScript(page, 'join wrong')
  await type(page, /Votre adresse e-mail/, email)
  await tick(page, 'J’accepte le code de conduite')
  const before = mails.received.length
  await press(page, 'button', 'Recevoir le lien')
  await holdsWithScript(page, 'join sent')

  await mails.until(before + 1)
  const [mail] = mails.received.slice(before)
  expect({ to: mail?.to, subject: mail?.mail.subject }).toEqual({ to: [email], subject: '[Démonstration] Rejoindre l’équipe du camion' })
  const link = new URL(/https:\/\/camion\.example\.org\/connexion\/lien\/\S+/.exec(mail?.mail.text ?? '')?.[0] ?? 'nothing:')
  await page.goto(`${scheduler.address}${link.pathname}${link.search}`)
  await press(page, 'button', 'Se connecter sur cet appareil')
  expect(new URL(page.url()).pathname).toBe(addresses.profile)
  await holdsWithScript(page, 'profile to join')

  await press(page, 'button', 'Rejoindre l’équipe')
  expect(await main(page)).toContain('Écrivez votre nom.')
  await holdsWithScript(page, 'profile wrong')
  await type(page, /Votre nom/, 'Une bénévole')
  await choose(page, 'isAdult', 'Oui')
  await type(page, /Votre commune/, 'Loches')
  await type(page, /Jusqu’où venez-vous/, '45')
  await tick(page, 'Électronique')
  await choose(page, 'isExperienced', 'Non, ce sera la première fois')
  await tick(page, 'Faire la leçon')
  await tick(page, 'J’accepte le code de conduite')
  await press(page, 'button', 'Rejoindre l’équipe')
  expect(await main(page)).toContain('Bienvenue dans l’équipe')
  await holdsWithScript(page, 'profile joined')

  await press(page, 'link', 'Mes disponibilités')
  await holdsWithScript(page, 'availability none')
  await page.getByRole('group', { name: 'mardi' }).getByRole('checkbox', { name: 'matin' }).focus()
  await page.keyboard.press('Space')
  await press(page, 'button', 'Enregistrer la semaine')
  expect(await main(page)).toContain('Votre semaine est enregistrée.')
  expect(await page.getByRole('group', { name: 'mardi' }).getByRole('checkbox', { name: 'matin', exact: true }).isChecked()).toBe(true)
  await press(page, 'button', 'Ajouter ce jour')
  expect(await main(page)).toContain('Choisissez un jour.')
  // How a day is typed is the browser's own.
  await page.getByLabel('Quel jour ?').fill('2027-03-15')
  await choose(page, 'part', 'pas du tout')
  await press(page, 'button', 'Ajouter ce jour')
  expect(await main(page)).toContain('lundi 15 mars 2027')
  await page.getByLabel(/Fichier de votre agenda/).setInputFiles({ name: 'photo.ics', mimeType: 'text/calendar', buffer: Buffer.from('bonjour') })
  await press(page, 'button', 'Lire ce fichier')
  expect(await main(page)).toContain('n’est pas un agenda')
  await holdsWithScript(page, 'availability wrong')
  await page.getByLabel(/Fichier de votre agenda/).setInputFiles({ name: 'agenda.ics', mimeType: 'text/calendar', buffer: Buffer.from(agenda) })
  await press(page, 'button', 'Lire ce fichier')
  expect(await main(page)).toContain('3 moments pris')
  await holdsWithScript(page, 'availability')

  const person = await personWith(setting.database, setting.organisation, email, 'fr')
  expect(await teammateOf(setting.database, setting.organisation, person)).toMatchObject({ name: 'Une bénévole', commune: '37132', reach: 45, roles: ['volunteer'], week: { 2: ['morning'] }, days: { '2027-03-15': [] }, busy: [{}, {}, {}] })

  await holdsInEnglish(context, addresses.volunteers, 'join', viewport)
  await holdsInEnglish(context, addresses.profile, 'profile', viewport)
  await holdsInEnglish(context, addresses.availability, 'availability', viewport)
  await press(page, 'button', 'Oublier mon agenda')
  await press(page, 'button', /Retirer/)
  expect(await main(page)).toContain('Aucun jour à part')
  expect(await teammateOf(setting.database, setting.organisation, person)).toMatchObject({ days: {}, busy: [], busyRead: undefined })
  await context.close()
}, 240_000)

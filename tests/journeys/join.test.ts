import { execFileSync } from 'node:child_process'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instantAt } from '../../scheduler/domain/time.ts'
import type { Day } from '../../scheduler/domain/time.ts'
import { addresses } from '../../scheduler/web/addresses.ts'
import { personWith } from '../../scheduler/storage/people.ts'
import { teammateOf } from '../../scheduler/storage/team/teammates.ts'
import { choose, press, tick, type } from '../support/by-keyboard.ts'
import { paris } from '../support/scheduler/builders.ts'
import { openBrowser } from '../support/kiosk-page.ts'
import { openMailServer } from '../support/scheduler/mail-server.ts'
import type { MailServer } from '../support/scheduler/mail-server.ts'
import { holds, inLanguage, openPage } from '../support/scheduler/pages.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'
import { serveSeason } from '../support/scheduler/serving.ts'
import type { Serving } from '../support/scheduler/serving.ts'

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

const main = (page: Page) => page.getByRole('main').innerText()

/** Nothing is to be said against the page that is there, where no script may run. */
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
async function holdsInEnglish(context: BrowserContext, path: string, name: string, viewport: Screen): Promise<void> {
  const other = await browser.newContext({ viewport })
  await other.addCookies(await context.cookies())
  const page = await other.newPage()
  await page.goto(`${scheduler.address}${inLanguage(path, 'en')}`)
  await holds(page, `${name} in English`)
  await other.close()
}

const agenda = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//une autre//FR', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:Chez le médecin', 'DTSTART;TZID=Europe/Paris:20270301T090000', 'DTEND;TZID=Europe/Paris:20270301T100000', 'RRULE:FREQ=WEEKLY;COUNT=3', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')

type Screen = { readonly width: number; readonly height: number }

const telephone: Screen = { width: 390, height: 844 }
const desk: Screen = { width: 1280, height: 800 }

/** Somebody joins, from the public page to her availability: with the keyboard, without script. */
async function joins(name: string, email: string, viewport: Screen): Promise<void> {
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
  await type(page, /Votre nom/, name)
  await choose(page, 'isAdult', 'Oui')
  await type(page, /Votre commune/, 'Loches')
  await type(page, /Jusqu’où venez-vous/, '45')
  await tick(page, 'Électronique')
  await choose(page, 'isExperienced', 'Non, ce sera la première fois')
  await tick(page, 'Faire la leçon')
  expect(await page.getByRole('checkbox', { name: 'J’accepte le code de conduite' }).isChecked()).toBe(true)
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
  expect(await teammateOf(setting.database, setting.organisation, person)).toMatchObject({ name, commune: '37132', reach: 45, roles: ['volunteer'], week: { 2: ['morning'] }, days: { '2027-03-15': [] }, busy: [{}, {}, {}] })

  await holdsInEnglish(context, addresses.volunteers, 'join', viewport)
  await holdsInEnglish(context, addresses.profile, 'profile', viewport)
  await holdsInEnglish(context, addresses.availability, 'availability', viewport)
  await press(page, 'button', 'Oublier mon agenda')
  await press(page, 'button', /Retirer/)
  expect(await main(page)).toContain('Aucun jour à part')
  expect(await teammateOf(setting.database, setting.organisation, person)).toMatchObject({ days: {}, busy: [], busyRead: undefined })
  await context.close()
}

/** Who is signed in already, without script. */
async function signedInPage(email: string, roles: readonly 'coordinator'[], path: string, viewport: Screen): Promise<Page> {
  const { cookie } = await signedIn(scheduler.setting, { email, roles })
  return openPage(browser, scheduler.address, path, cookie, { javaScriptEnabled: false, viewport, locale: 'fr-FR' })
}

test('somebody joins at a desk', () => joins('Une autre bénévole', 'bureau@example.org', desk), 240_000)

test('somebody joins on her telephone, is cleared, proposes herself, comes, and takes her certificate home', async () => {
  const email = 'telephone@example.org'
  await joins('Une bénévole', email, telephone)
  const hers = await signedInPage(email, [], addresses.myDays, telephone)
  expect(await main(hers)).toContain('la coordination doit voir un document')
  await holdsWithScript(hers, 'my days before the check')

  const coordinator = await signedInPage('coordination@example.org', ['coordinator'], addresses.desk.people, desk)
  await press(coordinator, 'link', 'Une bénévole')
  await choose(coordinator, 'kind', /^Casier judiciaire/)
  await tick(coordinator, /J’ai vu le document/)
  await press(coordinator, 'button', 'Noter la vérification')
  expect(await main(coordinator)).toContain('La vérification est notée.')
  await holdsWithScript(coordinator, 'a check noted')

  await hers.reload()
  await press(hers, 'button', /^Je me propose le mardi 16 mars 2027 \(matin\), Tours/)
  expect(await main(hers)).toContain('La coordination vous répond bientôt')
  await holdsWithScript(hers, 'my days proposed')
  await coordinator.goto(`${scheduler.address}${addresses.desk.today}`)
  await press(coordinator, 'link', /Une bénévole/)
  await press(coordinator, 'button', /^Dire oui à Une bénévole/)
  expect(await main(coordinator)).toContain('cette personne vient')
  await holdsWithScript(coordinator, 'a place taken')

  await hers.goto(`${scheduler.address}${addresses.myDays}`)
  await press(hers, 'link', /mardi 16 mars 2027/)
  await holdsWithScript(hers, 'my day to come')
  scheduler.setNow(instantAt('2027-03-16' as Day, 14 * 60, paris))
  await hers.reload()
  expect(await main(hers)).toMatch(/Vous avez donné 2\sh\s40 au camion \(Tours\)/)
  await holdsWithScript(hers, 'my day given')
  const [path, [cookie]] = [await hers.getByRole('link', { name: 'Votre attestation de bénévolat 2027 (PDF)' }).getAttribute('href'), await hers.context().cookies()]
  const pdf = await fetch(`${scheduler.address}${path ?? ''}`, { headers: { cookie: `${cookie?.name ?? ''}=${cookie?.value ?? ''}` } })
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: Buffer.from(await pdf.arrayBuffer()), encoding: 'utf8' })
  expect([text.includes('Une bénévole'), /16 mars 2027/.test(text), /Tours/.test(text)]).toEqual([true, true, true])
}, 240_000)

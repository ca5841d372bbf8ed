import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { PersonId, StopId } from '../../scheduler/domain/ids.ts'
import { dayAfter, instantAt } from '../../scheduler/domain/time.ts'
import type { Day, Instant } from '../../scheduler/domain/time.ts'
import { makeApp } from '../../scheduler/server/app.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import { makeSignIn } from '../../scheduler/server/sign-in/make-sign-in.ts'
import { startEmbedded } from '../../scheduler/storage/postgres/embedded.ts'
import { openTemporaryFolder } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { giveRole, personWith } from '../../scheduler/storage/people.ts'
import { keepAvailability, keepProfile } from '../../scheduler/storage/team/teammates.ts'
import { addresses } from '../../scheduler/web/addresses.ts'
import { openBrowser } from '../support/kiosk-page.ts'
import { addShift } from '../../scheduler/storage/team/shifts.ts'
import { aForm, aSeason, inWinter, paris } from '../support/scheduler/builders.ts'
import { holds, inLanguage, openPage } from '../support/scheduler/pages.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'
import { checked, comes } from '../support/scheduler/team.ts'

/** A coordinator looks after those who work with the truck: who they are, what was seen of them, what they gave. */

const { desk } = addresses
const day = (text: string) => text as Day

let browser: Browser
let address: string
let cookie: string
let setting: Setting
let one: PersonId
let other: PersonId
let now: Instant = inWinter

beforeAll(async () => {
  const server = await startEmbedded({ folder: await openTemporaryFolder(), say: () => undefined })
  const season = await aSeason(server.url)
  const { database } = season
  const serving = { ...season.setting, address: 'http://127.0.0.1', now: () => now }
  setting = { ...serving, signIn: makeSignIn(serving) }
  const app = makeApp(setting, await builtWeb(), { logs: false })
  ;({ cookie } = await signedIn(setting, { email: 'coordination@example.org', roles: ['coordinator'] }))
  const joins = async (email: string, name: string, over: object = {}) => {
    const person = await personWith(database, setting.organisation, email, 'fr')
    await giveRole(database, setting.organisation, person, 'volunteer')
    await keepProfile(database, setting.organisation, person, { name, phone: '02 47 00 00 00', isAdult: true, answeredForBy: undefined, skills: new Set(['electronics', 'teaching', 'sign-language']), isExperienced: true, commune: '37132', reach: 45, daysAMonth: 3, wishes: ['coder', 'welcome'], remark: 'J’apporte des cartes, et une bonne humeur à toute épreuve.', needs: 'Une chaise haute', ...over }, now)
    return person
  }
  one = await joins('une-benevole-au-nom-fort-long@example.org', 'Dominique de la Très-Longue-Exemplaire')
  other = await joins('autre@example.org', 'Sacha Exemple', { skills: new Set(), commune: undefined })
  await joins('jeune@example.org', 'Claude Jeune', { isAdult: false, answeredForBy: one })
  await keepAvailability(database, setting.organisation, one, { week: { 1: ['morning', 'afternoon'], 2: ['morning'], 4: ['afternoon'] } })
  await checked(setting, one, { until: day('2027-03-03') })
  await checked(setting, one, { seen: day('2027-01-20'), until: day('2027-03-17') })
  await checked(setting, one, { until: day('2027-07-10') })
  await checked(setting, other)
  for (const date of ['2027-03-15', '2027-03-16', '2027-03-18']) await comes(setting, one, 'facilitator', { stop: season.stop.id, day: day(date), half: 'morning' })
  await comes(setting, other, 'lead', { stop: season.stop.id, day: day('2027-03-15'), half: 'morning' })
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

/** Looks at a page in both languages and at both sizes. */
async function holdsInBoth(path: string, name: string): Promise<void> {
  for (const width of [1280, 390]) {
    const page = await open(path, { viewport: { width, height: 844 } })
    for (const language of ['fr', 'en'] as const) {
      await page.goto(`${address}${inLanguage(path, language)}`)
      await holds(page, `${name} ${language}`)
    }
    await page.context().close()
  }
}

/** A page that a form led to, as it is now, without script. */
async function holdsAsItIs(page: Page, name: string): Promise<void> {
  for (const width of [1280, 390]) {
    const copy = await open(desk.people, { viewport: { width, height: 844 } })
    await copy.setContent(await page.content())
    await holds(copy, name)
    await copy.context().close()
  }
}

const words = (page: Page) => page.getByRole('main').innerText()

test('she finds somebody by what they can do, without script', async () => {
  await holdsInBoth(desk.people, 'people')
  await holdsInBoth(`${desk.people}?nom=personne+de+ce+nom`, 'nobody found')
  const page = await open(desk.people, { javaScriptEnabled: false })
  await page.getByLabel('Ce qu’elles savent faire').selectOption({ label: 'Langue des signes' })
  await page.getByLabel('Vérification').selectOption({ label: 'Qui compte aujourd’hui' })
  await page.getByRole('button', { name: 'Afficher' }).click()
  expect(await page.getByRole('status').innerText()).toBe('1 personne sur 3')
  expect(await page.getByRole('row', { name: /Dominique/ }).innerText()).toMatch(/Jusqu’au 10 juillet 2027/)
  await page.getByRole('link', { name: /Dominique/ }).click()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Dominique de la Très-Longue-Exemplaire')
  await page.context().close()
  await holdsInBoth(desk.person(one), 'person')
})

test('with the keyboard alone she notes a check that she has seen; one that is too long is explained', async () => {
  const page = await open(desk.person(other), { javaScriptEnabled: false })
  await page.getByRole('radio', { name: /Casier judiciaire/ }).focus()
  await page.keyboard.press('Space')
  await page.getByLabel('Compte jusqu’au').fill('2028-01-01')
  await page.getByRole('button', { name: 'Noter la vérification' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').innerText()).toMatch(/jusqu’au 2 mai 2027 au plus[\s\S]*Cochez la case/)
  await holdsAsItIs(page, 'check refused')
  expect(await page.getByRole('radio', { name: /Casier judiciaire/ }).isChecked()).toBe(true)
  await page.getByLabel('Compte jusqu’au').fill('')
  await page.getByRole('checkbox', { name: /J’ai vu le document/ }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.getByRole('status').innerText()).toBe('La vérification est notée.')
  expect(await page.getByRole('row', { name: /Casier judiciaire/ }).innerText()).toMatch(/1er février 2027\s+2 mai 2027\s+coordination@example.org/)
  await page.context().close()
})

test('she ends a check: the days it would take away are shown first, those that another holds stay', async () => {
  const page = await open(desk.person(one), { javaScriptEnabled: false })
  await page.getByRole('row', { name: /10 juillet 2027/ }).getByRole('link').click()
  expect(await page.getByRole('table', { name: 'Ces jours lui seraient retirés' }).innerText()).toMatch(/jeudi 18 mars 2027/)
  expect(await page.getByRole('table', { name: 'Ces jours lui restent' }).getByRole('row').count()).toBe(3)
  await holdsInBoth(new URL(page.url()).pathname, 'end a check')
  await page.getByRole('button', { name: 'Ne plus la compter et retirer ces jours' }).focus()
  await page.keyboard.press('Enter')
  expect(await page.getByRole('status').innerText()).toBe('La vérification ne compte plus.')
  expect(await page.getByRole('table', { name: 'Jours à venir' }).innerText()).not.toMatch(/18 mars/)
  expect(await words(page)).toMatch(/jusqu’au 17 mars 2027/)
  await page.context().close()
})

test('after the stop she corrects the hours of a day', async () => {
  now = instantAt(dayAfter(day('2027-03-16'), 0), 20 * 60, paris)
  try {
    await holdsInBoth(desk.person(one), 'person after')
    const page = await open(desk.person(one), { javaScriptEnabled: false })
    await page.getByLabel('Heures du 15 mars 2027, matin').fill('trente heures')
    await page.getByRole('button', { name: 'Corriger (15 mars 2027, matin)' }).click()
    expect(await page.getByRole('alert').innerText()).toMatch(/Écrivez des heures de 0 à 24/)
    await holdsAsItIs(page, 'hours refused')
    await page.getByLabel('Heures du 15 mars 2027, matin').fill('1 h 30')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('status').innerText()).toBe('Les heures sont corrigées.')
    expect(await page.getByRole('row', { name: /lundi 15 mars 2027/ }).innerText()).toMatch(/prévu\s: 2 h 40/)
    await page.context().close()
  } finally {
    now = inWinter
  }
})

test('she rules how long a check counts', async () => {
  await holdsInBoth(desk.settings, 'settings')
  const page = await open(desk.settings, { javaScriptEnabled: false })
  await page.getByText('Changer les durées').click()
  await page.getByLabel('Casier judiciaire, bulletin n° 3 (jours)').fill('60')
  await page.getByRole('button', { name: 'Enregistrer les durées' }).click()
  expect(await page.getByRole('status').innerText()).toMatch(/Les durées sont enregistrées/)
  expect(await words(page)).toMatch(/Casier judiciaire, bulletin n°\s3\s: 60 jours/)
  await page.getByText('Changer les durées').click()
  await page.getByRole('button', { name: 'Revenir aux durées habituelles' }).click()
  expect(await words(page)).toMatch(/Casier judiciaire, bulletin n°\s3\s: 90 jours/)
  await page.context().close()
})

test('she begins her day with what waits for her, and the keyboard leads from there to where it is done', async () => {
  await holdsInBoth(desk.today, 'today quiet')
  const { database, organisation } = setting
  const slots = await database.selectFrom('slot').select(['id', 'stop', 'day']).where('organisation', '=', organisation).orderBy('range').execute()
  for (const [at, slot] of slots.entries()) {
    if (at % 4 !== 0) continue
    const held = await fetch(`${address}/api/slots/${slot.id}/holds`, { method: 'POST', headers: { 'idempotency-key': randomUUID() } })
    const { booking, key } = (await held.json()) as { booking: string; key: string }
    if (at === 8) continue
    await fetch(`${address}/api/bookings/${booking}`, { method: 'PUT', headers: { authorization: `Bearer ${key}`, 'idempotency-key': randomUUID(), 'content-type': 'application/json' }, body: JSON.stringify(aForm({ needsHead: at === 4, isUlis: at === 0, adults: 4, schoolName: 'Groupe scolaire de démonstration Saint-Barthélemy-d’Anjou-les-Grandes-Vignes' })) })
  }
  const stop = slots[0]?.stop as StopId
  const range = { from: instantAt(day('2027-03-19'), 510, paris), until: instantAt(day('2027-03-19'), 670, paris) }
  await addShift(database, organisation, { person: other, stop, day: day('2027-03-19'), half: 'morning', role: 'lead', range }, { is: 'proposed' })
  await addShift(database, organisation, { person: one, stop, day: day('2027-03-19'), half: 'morning', role: 'coder', range }, { is: 'invited', answerBy: instantAt(day('2027-03-13'), 600, paris) })
  await database.insertInto('request').values({ organisation, id: randomUUID(), commune: 'Loches', who: 'la mairie', email: 'mairie@example.org' }).execute()
  await database.insertInto('waiting').values({ organisation, id: randomUUID(), stop, state: 'waiting', pupils: 24, adults: 2, levels: ['CM1'], workshop: 'la-veilleuse', school_name: 'École de démonstration 2', school_uai: null, school_commune: null, teacher_name: 'une enseignante', teacher_email: 'ecole2@example.org', language: 'fr' }).execute()
  await database.updateTable('message').set({ state: 'failed' }).where('kind', 'not like', 'reminder-%').execute()
  await database.updateTable('booking').set({ held_until: new Date(instantAt(day('2027-03-11'), 600, paris)) }).where('state', '=', 'held').execute()
  now = instantAt(day('2027-03-11'), 540, paris)
  try {
    await holdsInBoth(desk.today, 'today')
    const page = await open(desk.today, { javaScriptEnabled: false })
    for (let times = 0; times < 120 && !(await page.evaluate((path) => document.activeElement?.getAttribute('href') === path, desk.person(one))); times += 1) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${desk.person(one)}`)
    expect(await words(page)).toMatch(/il reste moins de trente jours/)
    await page.context().close()
  } finally {
    now = inWinter
  }
})

test('a person who is nobody is no page', async () => {
  const page = await open(desk.person(randomUUID()))
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  expect(await words(page)).not.toMatch(/Vérifications/)
  await page.context().close()
})

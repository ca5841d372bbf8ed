import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { kit } from '../../hardware/objects/objects.ts'
import { startOwnHost } from '../../kiosk/host/test-support/own-host.ts'
import type { OwnHost } from '../../kiosk/host/test-support/own-host.ts'
import { dayOf } from '../../kiosk/journal/visit-day.ts'
import { newCreation } from '../../kiosk/screens/work/new-creation.ts'
import { catalogue } from '../../workshops/catalogue.ts'
import { writeRoadBook } from '../../workshops/session/road-book.ts'
import type { ClassAboard, RoadBook } from '../../workshops/session/road-book.ts'
import { holdUntil } from '../support/hold-until.ts'
import { KioskPage, openBrowser } from '../support/kiosk-page.ts'
import { askHost, seatCrew } from '../support/seat.ts'
import { violations } from '../support/violations.ts'

const PIN = '4097'

const aClass = (id: string, title: string): ClassAboard => ({ levels: ['CM1', 'CM2'], isUlis: false, pupils: 24, adults: 3, workshop: { id, title }, isConfirmed: id === 'la-veilleuse' })
const aDay: RoadBook = {
  isDemo: false,
  stop: { id: 'a-stop', commune: 'Loches', place: 'Place de la Marne' },
  day: dayOf(Date.now()),
  zone: 'Europe/Paris',
  kiosks: 12,
  slots: [
    { begin: '09:00', end: '10:00', length: 'short', is: aClass('la-veilleuse', 'La veilleuse') },
    { begin: '10:10', end: '11:40', length: 'long', is: aClass('le-train', 'Le train') },
    { begin: '13:30', end: '14:30', length: 'short', is: 'free' },
  ],
}

let browser: Browser
let stick: string
let host: OwnHost
let kiosk: KioskPage
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  stick = mkdtempSync(join(tmpdir(), 'stick-'))
  host = await startOwnHost({ stickFolders: [stick] })
  await askHost(host, (calls) => calls.choosePin(PIN))
})
afterEach(async () => {
  await kiosk.close()
  rmSync(stick, { recursive: true, force: true })
  expect(kiosk.complaints).toEqual([])
})

const menu = () => kiosk.page.getByRole('dialog', { name: 'Menu de l’animation', exact: true })
const said = (words: string | RegExp) => menu().getByRole('status').filter({ hasText: words })

/** A hand that first brings what it taps onto the screen. */
async function tap(what: Locator): Promise<void> {
  await what.scrollIntoViewIfNeeded()
  await kiosk.tap(what)
}
const tapOn = (name: string | RegExp, within: Locator = menu()) => tap(within.getByRole('button', { name, exact: true }))
const station = () => askHost(host, async (calls, news) => (await calls.hello(null), news().station))
const given = async () => (await station())?.given

/** The menu, opened by the keyboard: how it is opened by touch is told elsewhere. */
async function openMenu(): Promise<void> {
  await kiosk.page.clock.install()
  await holdUntil(kiosk.page.getByRole('dialog', { name: 'Code de l’animation', exact: true }), async () => {
    await kiosk.page.keyboard.down('Escape')
    await kiosk.page.clock.fastForward(3_000)
    await kiosk.page.keyboard.up('Escape')
  })
  await kiosk.press(...Array.from(PIN), 'Enter')
  await menu().waitFor()
}

async function openedBySomebody(): Promise<void> {
  await seatCrew(host, 'owl', newCreation([]))
  kiosk = await KioskPage.openAt(browser, host)
  await kiosk.placed('start').waitFor()
  await openMenu()
}

/** Everything that a finger may touch, and is smaller than 15 mm. */
const tooSmall = () => menu().evaluate((shown) => [...shown.querySelectorAll('button, .choice')].flatMap((one) => (one.getBoundingClientRect().width < 88 || one.getBoundingClientRect().height < 88 ? [one.textContent] : [])))

test('from the stick to the station: the road book is opened, its day is read, and a slot’s workshop is given', async () => {
  writeFileSync(join(stick, 'feuille-de-route-Loches.json'), writeRoadBook(aDay))
  writeFileSync(join(stick, 'cut.json'), writeRoadBook(aDay).slice(0, 90))
  await openedBySomebody()
  await tapOn('Journée')
  await tapOn('Chercher une feuille de route sur la clé')
  await menu().getByText('Ce fichier est coupé ou abîmé. Reprenez-le dans l’agenda.').waitFor()
  expect([await violations(kiosk.page), await tooSmall()]).toEqual([[], []])
  await tapOn('Ouvrir feuille-de-route-Loches.json')
  await said('La feuille de route est ouverte.').waitFor()
  rmSync(stick, { recursive: true })
  const slots = menu().getByRole('list', { name: 'Les créneaux de la journée' }).getByRole('listitem')
  const lines = (await slots.allInnerTexts()).map((text) => text.replaceAll('\u00a0', ' ').split('\n').filter((line) => line !== ''))
  expect(lines).toEqual([
    ['09:00 – 10:00 · La veilleuse', 'CM1 et CM2. Élèves : 24, adultes : 3', 'confirmé', 'Donner cet atelier à ce poste'],
    ['10:10 – 11:40 · Le train', 'CM1 et CM2. Élèves : 24, adultes : 3', 'Ce poste ne connaît pas cet atelier. Choisissez-en un autre dans « Atelier ».'],
    ['13:30 – 14:30', 'libre'],
  ])
  expect(await menu().getByText('celle d’un autre jour').count()).toBe(0)
  expect([await violations(kiosk.page), await tooSmall()]).toEqual([[], []])
  await tapOn('Donner cet atelier à ce poste : La veilleuse, 09:00')
  await said('C’est donné : La veilleuse, depuis le début.').waitFor()
  await menu().getByText('confirmé, donné à ce poste').waitFor()
  expect(await given()).toEqual({ workshop: 'la-veilleuse', step: null, turn: 1 })

  await tapOn('Changer de feuille de route')
  await said('Aucune clé USB n’est branchée.').waitFor()
  await tapOn('Oublier cette feuille de route…')
  await tapOn('Oui, oublier')
  await menu().getByText('Ce poste n’a pas de feuille de route.').waitFor()
})

test('a road book of another day says so', async () => {
  writeFileSync(join(stick, 'day.json'), writeRoadBook({ ...aDay, isDemo: true, day: '2031-03-03', slots: [] }))
  await openedBySomebody()
  await tapOn('Journée')
  await tapOn('Chercher une feuille de route sur la clé')
  await tapOn('Ouvrir day.json')
  await menu().getByText('Cette feuille de route est celle d’un autre jour.').waitFor()
  await menu().getByText('Démonstration').waitFor()
  await menu().getByText('Aucun créneau ce jour-là.').waitFor()
})

test('a station is given a workshop, one of its steps, the same again, free play', async () => {
  await openedBySomebody()
  await tapOn('Atelier')
  await menu().getByText('En ce moment : Jeu libre').waitFor()
  expect(await menu().locator('.cards li').count()).toBe(catalogue.length + 1)
  expect([await violations(kiosk.page), await tooSmall()]).toEqual([[], []])
  await tapOn(/^Le thérémine/)
  expect([await violations(kiosk.page), await tooSmall()]).toEqual([[], []])
  await tapOn(/^3\. Lance/)
  await said('C’est donné : Le thérémine, étape 3.').waitFor()
  expect(await given()).toMatchObject({ workshop: 'le-theremine', turn: 1 })
  await tapOn('Donner depuis le début')
  await said('C’est donné : Le thérémine, depuis le début.').waitFor()
  await tapOn(/Tous les ateliers$/)
  await tapOn('Recommencer l’atelier pour ce poste')
  await expect.poll(given).toEqual({ workshop: 'le-theremine', step: null, turn: 3 })
  await tapOn(/^Jeu libre/)
  await expect.poll(given).toBe(null)
})

test('each part of the kit is tried, what is to be mended is listed, and the children find their object as it was', async () => {
  await openedBySomebody()
  await kiosk.board('ready').first().waitFor()
  await tapOn('Essai du matériel')
  await tapOn(/^Le feu du carrefour/)
  await menu().getByText('Aucune carte n’est branchée').waitFor()
  expect([await violations(kiosk.page), await tooSmall()]).toEqual([[], []])
  await tapOn('Essayer')
  for (const level of ['100', '0', '100']) await menu().locator(`[data-live="${level}"]`).waitFor()
  await tapOn(/À réparer$/)
  for (const part of ['la lumière jaune', 'la lumière verte', 'la petite lumière']) {
    await menu().getByRole('status').filter({ hasText: part }).waitFor()
    await tapOn(/Va bien$/)
  }
  expect(await menu().locator('[data-broken]').evaluateAll((parts) => parts.map((part) => part.getAttribute('data-broken')))).toEqual(['red'])
  expect([await violations(kiosk.page), await tooSmall()]).toEqual([[], []])
  await tapOn('Retour aux enfants', kiosk.page.locator('body'))
  await menu().waitFor({ state: 'detached' })
  await expect.poll(() => kiosk.called.findLast(({ call }) => call === 'object')?.input).toBe(kit.id)
})

test('the kiosk is set for the next crew: its mood, its language, how loud and how bright', async () => {
  await openedBySomebody()
  await tapOn('Réglages')
  expect([await violations(kiosk.page), await tooSmall()]).toEqual([[], []])
  await tap(menu().locator('.choice', { hasText: 'Jardin' }))
  await expect.poll(() => kiosk.page.locator('html').getAttribute('data-mood')).toBe('pictures')
  await tapOn('Volume : moins')
  await menu().getByText('90 sur 100').waitFor()
  await tapOn('Lumière de l’écran : moins')
  await expect.poll(() => kiosk.page.locator('html').getAttribute('data-dimmed')).toBe('')
  expect(await kiosk.page.evaluate(() => getComputedStyle(document.body, '::after').opacity)).toBe('0.1')
  await tap(menu().locator('.choice', { hasText: 'English' }))
  await expect.poll(() => kiosk.page.locator('html').getAttribute('lang')).toBe('en')
  expect((await station())?.usual).toEqual({ locale: 'en', mood: 'pictures', volume: 90, brightness: 90 })

  await kiosk.tap(kiosk.button('Back to the children'))
  await askHost(host, (calls) => calls.handOver(null))
  await kiosk.page.locator('.attract').waitFor()
  await expect.poll(() => kiosk.page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset['mood'], document.documentElement.hasAttribute('data-dimmed')])).toEqual(['en', 'pictures', true])
})

test('restarting and switching off are asked once more, and refused on a machine that is not the truck’s', async () => {
  await openedBySomebody()
  await tapOn('Quitter, éteindre')
  for (const [name, yes] of [['Redémarrer le poste…', 'Oui, redémarrer'], ['Éteindre la machine…', 'Oui, éteindre']] as const) {
    await tapOn(name)
    await tapOn('Non, continuer')
    await tapOn(name)
    expect([await violations(kiosk.page), await tooSmall()]).toEqual([[], []])
    await tapOn(yes)
    await said('C’est seulement pour un poste installé à bord').waitFor()
  }
  expect(kiosk.called.filter(({ call }) => call === 'restart' || call === 'switchOff')).toHaveLength(2)
})

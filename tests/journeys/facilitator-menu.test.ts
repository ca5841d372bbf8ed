import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CrewPicture } from '../../kiosk/common/crews.ts'
import { startOwnHost } from '../../kiosk/host/test-support/own-host.ts'
import type { OwnHost } from '../../kiosk/host/test-support/own-host.ts'
import { HOLD_FOR } from '../../kiosk/screens/facilitator/hold.ts'
import { newCreation, workshopWork } from '../../kiosk/screens/work/new-creation.ts'
import { workshopNamed } from '../../workshops/catalogue.ts'
import type { Pack } from '../../workshops/packs/pack.ts'
import { holdUntil } from '../support/hold-until.ts'
import { KioskPage, openBrowser } from '../support/kiosk-page.ts'
import { askHost, seatCrew } from '../support/seat.ts'
import { violations } from '../support/violations.ts'

const PIN = '4097'

let browser: Browser
let stick: string
let kiosk: KioskPage
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(() => {
  stick = mkdtempSync(join(tmpdir(), 'stick-'))
})
afterEach(async () => {
  await kiosk.close()
  rmSync(stick, { recursive: true })
  expect(kiosk.complaints).toEqual([])
})

/** A kiosk before its page; most have a PIN. */
async function aKiosk({ isLockedDown = false, hasPin = true, hasStick = true } = {}): Promise<OwnHost> {
  const host = await startOwnHost({ isLockedDown, stickFolders: hasStick ? [stick] : [] })
  if (hasPin) await askHost(host, (calls) => calls.choosePin(PIN))
  return host
}

const work = (title: string) => ({ ...newCreation([]), title })

/** A crew that has made something and is no longer there. */
async function crewThatWent(host: OwnHost, picture: CrewPicture, title: string): Promise<void> {
  await seatCrew(host, picture)
  await askHost(host, async (calls, news) => {
    await calls.hello(null)
    await calls.keep({ creation: news().seat?.open ?? '', work: work(title) })
    await calls.handOver(null)
  })
}

const over = (name: string) => kiosk.page.getByRole('dialog', { name, exact: true })
const padOver = () => over('Code de l’animation')
const menu = () => over('Menu de l’animation')
const said = (words: string | RegExp) => kiosk.page.getByRole('status').filter({ hasText: words })
const tapOn = (name: string, within: Locator = kiosk.page.locator('body')) => kiosk.tap(within.getByRole('button', { name, exact: true }))

/** A finger at the top of the screen for so many ms of the page's own clock. */
async function holdCorner({ x = 12, milliseconds = HOLD_FOR } = {}): Promise<void> {
  const screen = await kiosk.page.context().newCDPSession(kiosk.page)
  await screen.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y: 12 }] })
  await kiosk.page.clock.fastForward(milliseconds)
  await screen.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await screen.detach()
}

async function typePin(pin: string): Promise<void> {
  for (const digit of pin) await tapOn(digit)
  await tapOn('Valider')
}

/** The menu, opened by touch. */
async function openMenu(): Promise<void> {
  await kiosk.page.clock.install()
  await holdUntil(padOver(), holdCorner)
  await typePin(PIN)
  await menu().waitFor()
}

test('a kiosk aboard asks an adult for a PIN before anything else, and nothing leads past it', async () => {
  kiosk = await KioskPage.openAt(browser, await aKiosk({ isLockedDown: true, hasPin: false }))
  const first = over('Choisissez le code de l’animation')
  await first.waitFor()
  expect(await violations(kiosk.page)).toEqual([])
  await kiosk.press('Escape', 'Escape')
  await expect.poll(() => first.isVisible()).toBe(true)
  await typePin('12')
  await said('trop court').waitFor()
  await typePin('1234')
  await said('se devine trop vite').waitFor()
  await typePin(PIN)
  await said('encore une fois').waitFor()
  await typePin('4098')
  await said('pas les mêmes').waitFor()
  expect(kiosk.called.filter(({ call }) => call === 'choosePin')).toEqual([])
  await tapOn('Prendre le code d’un autre poste sur la clé USB')
  await said('Il n’y a pas de code sur cette clé.').waitFor()
  await typePin(PIN)
  await said('encore une fois').waitFor()
  await typePin(PIN)
  await first.waitFor({ state: 'detached' })
  await kiosk.sitDown('le renard')
})

test('a kiosk that may be left asks for its first PIN where the PIN is asked for, and can go on without', async () => {
  const host = await aKiosk({ hasPin: false })
  await seatCrew(host)
  kiosk = await KioskPage.openAt(browser, host)
  await kiosk.placed('start').waitFor()
  await kiosk.page.clock.install()
  const first = over('Choisissez le code de l’animation')
  await holdUntil(first, holdCorner)
  await tapOn('Retour aux enfants', first)
  await first.waitFor({ state: 'detached' })
  await holdCorner()
  await typePin(PIN)
  await said('encore une fois').waitFor()
  await typePin(PIN)
  await padOver().waitFor()
  await typePin(PIN)
  await menu().waitFor()
})

test('a corner held for three seconds opens the pad; less, or a hand that moves away, opens nothing; nothing below is pressed', async () => {
  const host = await aKiosk()
  await seatCrew(host)
  kiosk = await KioskPage.openAt(browser, host)
  await kiosk.placed('start').waitFor()
  await kiosk.board('ready').waitFor()
  await kiosk.page.clock.install()
  await holdUntil(padOver(), holdCorner)
  await kiosk.page.clock.fastForward(30_000)
  await padOver().waitFor({ state: 'detached' })
  await holdCorner({ milliseconds: HOLD_FOR - 100 })
  await kiosk.page.mouse.move(12, 12)
  await kiosk.page.mouse.down()
  await kiosk.page.mouse.move(400, 12, { steps: 4 })
  await kiosk.page.clock.fastForward(HOLD_FOR)
  await kiosk.page.mouse.up()
  await holdCorner({ x: 640 })
  await kiosk.page.clock.fastForward(HOLD_FOR)
  expect(await kiosk.page.getByRole('dialog').count()).toBe(0)
  for (const x of [12, 1268]) {
    await holdCorner({ x })
    await padOver().waitFor()
    await kiosk.page.clock.fastForward(29_000)
    expect(await padOver().isVisible()).toBe(true)
    await kiosk.page.clock.fastForward(1_000)
    await padOver().waitFor({ state: 'detached' })
  }
  expect(await kiosk.page.locator('.settings-sheet').count()).toBe(0)
})

test('five wrong PINs make wait, told in words, and who comes back still waits', async () => {
  const host = await aKiosk()
  await seatCrew(host)
  kiosk = await KioskPage.openAt(browser, host)
  await kiosk.placed('start').waitFor()
  await kiosk.page.clock.install()
  await holdUntil(padOver(), holdCorner)
  for (const left of ['Encore 4 essais', 'Encore 3 essais', 'Encore 2 essais', 'Encore 1 essai', 'le poste fait une pause']) {
    await typePin('5555')
    await said(left).waitFor()
  }
  await expect.poll(() => kiosk.page.getByRole('timer').textContent()).toMatch(/^Attendez (5\d|60) secondes\.$/)
  expect(await violations(kiosk.page)).toEqual([])
  expect(await padOver().getByRole('button', { name: '5', exact: true }).isDisabled()).toBe(true)
  await tapOn('Retour aux enfants', padOver())
  await holdCorner()
  await said('le poste fait une pause').waitFor()
  await kiosk.page.clock.fastForward(20_000)
  await expect.poll(() => kiosk.page.getByRole('timer').textContent()).toMatch(/^Attendez (2|3)\d secondes\.$/)
  expect(await kiosk.page.content()).not.toContain('5555')
})

test('by keyboard alone: Escape held, the PIN, a creation that was handed over is looked at and given back to its crew', async () => {
  const host = await aKiosk()
  await crewThatWent(host, 'bee', 'rocket')
  await seatCrew(host, 'fox', work('storm'))
  kiosk = await KioskPage.openAt(browser, host)
  await kiosk.placed('start').waitFor()
  await kiosk.page.clock.install()
  await holdUntil(padOver(), async () => {
    await kiosk.page.keyboard.down('Escape')
    await kiosk.page.clock.fastForward(HOLD_FOR)
    await kiosk.page.keyboard.up('Escape')
  })
  await kiosk.press('9', 'Backspace', ...Array.from(PIN))
  await expect.poll(() => kiosk.page.getByRole('textbox', { name: 'Code' }).textContent()).toBe('●●●●')
  await kiosk.press('Enter')
  await menu().waitFor()
  await kiosk.pressUntil('Tab', '[aria-label="Regarder La fusée, l’abeille"]')
  await kiosk.press('Enter')
  await menu().getByRole('region', { name: 'Le programme' }).getByText('au départ').waitFor()
  expect(await violations(kiosk.page)).toEqual([])
  await kiosk.pressUntil('Tab', '.card-deeds .pill.go')
  await kiosk.press('Enter')
  await menu().waitFor({ state: 'detached' })
  await kiosk.page.getByText('La fusée').first().waitFor()
  await kiosk.placed('start').waitFor()
  await expect.poll(() => askHost(host, (calls) => calls.sit('bee'))).toEqual({ ok: true })
})

test('every page of the menu is in order, and a key that is pressed in it changes nothing below', async () => {
  const host = await aKiosk()
  await seatCrew(host, 'owl', work('gift'))
  kiosk = await KioskPage.openAt(browser, host)
  await kiosk.placed('start').waitFor()
  await openMenu()
  await menu().getByText('à ce poste', { exact: true }).waitFor()
  for (const page of ['Journée', 'Atelier', 'Créations', 'Clé USB', 'Carte', 'Essai du matériel', 'Réglages', 'Fin de visite', 'Code', 'Quitter, éteindre']) {
    await tapOn(page, menu())
    expect([page, await violations(kiosk.page)]).toEqual([page, []])
  }
  await kiosk.press('Delete', 'Control+z', 'Escape')
  expect(await menu().isVisible()).toBe(true)
  await tapOn('Retour aux enfants', menu())
  await menu().waitFor({ state: 'detached' })
  await kiosk.placed('start').waitFor()
})

test('an older version is looked at and comes back, also to the table of the crew that works on it', async () => {
  const host = await aKiosk()
  await seatCrew(host, 'owl', work('gift'))
  await askHost(host, async (calls) => {
    const begun = await calls.begin(work('robot'))
    if (begun.ok) await calls.keep({ creation: begun.id, work: work('dance') })
    await calls.putAway(null)
  })
  kiosk = await KioskPage.openAt(browser, host)
  await kiosk.page.getByText('La danse').first().waitFor()
  await openMenu()
  await tapOn('Regarder La danse, le hibou', menu())
  await kiosk.tap(menu().getByRole('button', { name: /version 1$/ }))
  await tapOn('Revenir à cette version', menu())
  await said('C’est fait.').waitFor()
  await menu().getByRole('button', { name: /version 3 \(la plus récente\)$/ }).waitFor()
  await menu().getByRole('heading', { name: /Le robot, le hibou/ }).waitFor()
  await tapOn('Rouvrir pour l’équipage', menu())
  await kiosk.placed('start').waitFor()

  await holdCorner()
  await typePin(PIN)
  await tapOn('Regarder Le robot, le hibou', menu())
  await kiosk.tap(menu().getByRole('button', { name: /version 2$/ }))
  await tapOn('Revenir à cette version', menu())
  await menu().waitFor({ state: 'detached' })
  await kiosk.page.getByText('La danse').first().waitFor()
})

test('creations go to the stick and come back from it, what can’t is said, and the end of the visit erases all', async () => {
  const host = await aKiosk()
  await crewThatWent(host, 'snail', 'lullaby')
  await crewThatWent(host, 'drum', 'concert')
  kiosk = await KioskPage.openAt(browser, host)
  await kiosk.page.locator('.attract').waitFor()
  await openMenu()
  await tapOn('Clé USB', menu())
  await tapOn('Tout copier sur la clé', menu())
  await said('C’est sur la clé').waitFor()
  const files = readdirSync(join(stick, 'camion')).toSorted()
  expect(files).toHaveLength(2)
  writeFileSync(join(stick, 'camion', 'torn.camion.json'), '{"format":')
  writeFileSync(join(stick, 'camion', 'later.camion.json'), JSON.stringify({ format: 'camion', version: 99, title: 'rocket', object: 'kit', blocks: {} }))
  await tapOn('Regarder ce que la clé contient', menu())
  await menu().getByText('Ce fichier est abîmé.').waitFor()
  await menu().getByText('Ce fichier vient d’un poste plus récent.').waitFor()
  expect(await violations(kiosk.page)).toEqual([])
  await kiosk.tap(menu().getByRole('button', { name: /^Reprendre La berceuse/ }))
  await said('C’est repris sous cette image').waitFor()
  await tapOn('Créations', menu())
  await expect.poll(() => menu().getByText('La berceuse', { exact: true }).count()).toBe(2)

  await tapOn('Fin de visite', menu())
  await menu().getByText('Équipages à effacer').waitFor()
  await tapOn('Terminer la visite…', menu())
  expect(await violations(kiosk.page)).toEqual([])
  await tapOn('Non, tout garder', menu())
  expect(kiosk.called.some(({ call }) => call === 'endVisit')).toBe(false)
  await tapOn('Terminer la visite…', menu())
  await tapOn('Oui, tout effacer', menu())
  await said('La visite est terminée.').waitFor()
  await tapOn('Créations', menu())
  await menu().getByText('Rien n’est encore créé pendant cette visite.').waitFor()
  await tapOn('Retour aux enfants', menu())
  await expect.poll(() => askHost(host, (calls) => calls.sit('snail'))).toEqual({ ok: true })
})

test('how far a crew is in its workshop is told, and where it went on though the object did not do what was asked', async () => {
  const host = await aKiosk()
  const begun = workshopWork(workshopNamed('premier-clin-d-oeil') as Pack, 1, 'test')
  await seatCrew(host, 'fox', { ...begun, workshop: { ...begun.workshop, passed: ['again'] } })
  kiosk = await KioskPage.openAt(browser, host)
  await openMenu()
  await tapOn('Regarder Premier clin d’œil, le renard', menu())
  await menu().getByText('Atelier : étape 6 sur 8.').waitFor()
  expect(await menu().locator('.aside li').allTextContents()).toEqual(['Ajoute un sablier, puis un deuxième clin d’œil.'])
})

test('without a stick that is said; the PIN is changed; leaving is asked once more; nobody there for five minutes closes the menu', async () => {
  const host = await aKiosk({ hasStick: false })
  await seatCrew(host, 'pear', work('game'))
  kiosk = await KioskPage.openAt(browser, host)
  await kiosk.placed('start').waitFor()
  await openMenu()
  await tapOn('Clé USB', menu())
  await tapOn('Tout copier sur la clé', menu())
  await said('Aucune clé USB n’est branchée.').waitFor()
  await tapOn('Code', menu())
  await tapOn('Copier le code sur la clé', menu())
  await said('Aucune clé USB n’est branchée.').waitFor()
  await tapOn('Changer le code…', menu())
  await typePin('7306')
  await said('encore une fois').waitFor()
  await typePin('7306')
  await said('Le nouveau code est gardé.').waitFor()
  await tapOn('Quitter, éteindre', menu())
  await tapOn('Quitter le poste…', menu())
  await tapOn('Non, rester', menu())
  expect(kiosk.called.some(({ call }) => call === 'leave')).toBe(false)
  await kiosk.page.clock.fastForward(5 * 60_000)
  await menu().waitFor({ state: 'detached' })
  await expect.poll(() => kiosk.called.at(-1)?.call).toBe('lock')
  await holdCorner()
  await typePin(PIN)
  await said('Ce n’est pas ce code.').waitFor()
  await typePin('7306')
  await menu().waitFor()
})

import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startOwnHost } from '../../kiosk/host/test-support/own-host.ts'
import { workshopWork } from '../../kiosk/screens/work/new-creation.ts'
import type { Work } from '../../kiosk/screens/work/new-creation.ts'
import { workshopNamed } from '../../workshops/catalogue.ts'
import type { Pack } from '../../workshops/packs/pack.ts'
import { KioskPage, openBrowser } from '../support/kiosk-page.ts'
import { askHost, seatCrew } from '../support/seat.ts'
import { violations } from '../support/violations.ts'

let browser: Browser
let kiosk: KioskPage
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
afterEach(() => kiosk.close())

const wink = workshopNamed('premier-clin-d-oeil') as Pack

const on = () => kiosk.page.locator('.step-on:not([data-disabled])')
const way = (told: string) => kiosk.page.locator('.step-head h2', { hasText: told })
const met = () => kiosk.page.locator('.step-met')
const listen = () => kiosk.page.locator('.step-panel .listen')

/** Somebody has come aboard as the fox, and chosen the first wink. */
async function chooseWink(children: 1 | 2): Promise<void> {
  kiosk = await KioskPage.openAt(browser, await startOwnHost({ board: 'emulated' }))
  await kiosk.comeAboard()
  await kiosk.tap(kiosk.page.locator('[data-crew=fox]'))
  await kiosk.tap(kiosk.page.locator('.workshop-card').first())
  await kiosk.tap(kiosk.page.locator('.how-many .work-card').nth(children - 1))
  await kiosk.page.locator('.step-panel').waitFor()
  await kiosk.board('ready').waitFor()
}

/** A crew that is at a step of a workshop already. */
async function sitAt(pack: Pack, step: string, children: 1 | 2 = 1): Promise<void> {
  const host = await startOwnHost({ board: 'emulated' })
  await seatCrew(host, 'fox', workshopWork(pack, children, step))
  kiosk = await KioskPage.openAt(browser, host)
  await kiosk.board('ready').waitFor()
  await kiosk.page.locator('.step-panel').waitFor()
}

/** What the journal holds of the creation that is open. */
async function kept(): Promise<Work | undefined> {
  return await askHost(kiosk.host, async (calls, news) => {
    await calls.hello(null)
    const opened = await calls.takeUp(news().seat?.open ?? '')
    return opened.ok ? (opened.work as Work) : undefined
  })
}

/** Everything from the finished object to the open challenge, by touch. */
async function doTheWholeWink(atEachStep: () => Promise<void>): Promise<void> {
  const { page } = kiosk
  await atEachStep()
  await kiosk.tap(page.locator('.look-button'))
  await kiosk.light('built-in', 1).waitFor()
  await kiosk.light('built-in', 0).waitFor()
  await kiosk.tap(on())

  await page.locator('.guess-answer').first().waitFor()
  await atEachStep()
  await kiosk.tap(page.locator('.guess-answer').nth(1))
  await kiosk.tap(on())

  await page.locator('.guess').waitFor({ state: 'detached' })
  await atEachStep()
  await kiosk.tap(page.locator('.program-button.flag'))
  await met().waitFor()
  await kiosk.tap(on())

  // The object is glad while the next step is already there, and no goal is met by that.
  await met().waitFor({ state: 'detached' })
  await kiosk.light('built-in', 1).waitFor()
  await kiosk.page.locator('.program-button.pause[data-disabled]').waitFor()
  await kiosk.light('built-in', 0).waitFor()
  expect(await met().count()).toBe(0)
  await atEachStep()
  await kiosk.dial(kiosk.placed('wait'), 0, '20')
  await kiosk.tap(page.locator('.program-button.flag'))
  await met().waitFor()
  await kiosk.tap(on())

  await met().waitFor({ state: 'detached' })
  await atEachStep()
  await kiosk.put('Contrôle', 'wait', 'au départ, après éteindre la lumière')
  await kiosk.put('Lumière', 'light', 'au départ, après attendre 5 dixièmes de seconde')
  await page.locator('.step-on').waitFor()
  await addAfter('Contrôle', 'wait', 'au départ, après allumer la lumière')
  await addAfter('Lumière', 'light', 'au départ, après attendre 5 dixièmes de seconde')
  await kiosk.pick(kiosk.chosen('light'), 0, 'éteindre')
  await kiosk.tap(page.locator('.program-button.flag'))
  await met().waitFor()
  await kiosk.tap(on())

  await met().waitFor({ state: 'detached' })
  await atEachStep()
  await kiosk.tap(page.locator('.program-button.flag'))
  await met().waitFor()
  await kiosk.tap(on())

  await met().waitFor({ state: 'detached' })
  await atEachStep()
  await kiosk.tap(on())
  await page.locator('.encores').waitFor()
  await atEachStep()
}

/** The last of the places that are called so: two blocks may say the same. */
async function addAfter(category: string, type: 'wait' | 'light', told: string): Promise<void> {
  await kiosk.take(category, type)
  await kiosk.tap(kiosk.page.locator('.marks').getByRole('button', { name: told, exact: true }).last())
  await kiosk.page.locator('.marks').waitFor({ state: 'detached' })
}

test('a child does a whole workshop by touch, from the truck to the celebration, on the emulated Uno', async () => {
  await chooseWink(1)
  await doTheWholeWink(async () => {
    await kiosk.page.locator('.step-panel').waitFor()
  })
  await kiosk.tap(kiosk.page.locator('button.encore').first())
  await kiosk.page.getByText('Dessine un œil.').waitFor()
  await kiosk.kept('saved').waitFor()
  const work = await kept()
  expect([work?.title, work?.workshop]).toEqual([
    'premier-clin-d-oeil',
    { workshop: 'premier-clin-d-oeil', step: 'show', seen: ['look', 'guess', 'start', 'longer', 'again', 'test', 'yours', 'show'], met: ['start', 'longer', 'again', 'test'], passed: [], children: 1 },
  ])
  expect(kiosk.complaints).toEqual([])
})

test('a child who can’t read does it by pictures and sound: not a letter is seen, and each step is said', async () => {
  await chooseWink(1)
  await kiosk.page.addStyleTag({ content: '*, *::before, *::after { color: transparent !important } .blocklyText { fill: transparent !important }' })
  let said = 0
  await doTheWholeWink(async () => {
    await kiosk.page.locator('.step-picture:visible, .guess-answer, .encore .sign').first().waitFor()
    await listen().waitFor()
    await kiosk.tap(listen())
    await expect.poll(() => kiosk.page.evaluate(() => CSS.highlights.get('said')?.size ?? 0)).toBe(1)
    await kiosk.tap(listen())
    said += 1
  })
  expect([said, kiosk.complaints]).toEqual([8, []])
})

test('two children swap at each step, and both touch their side before it is told', async () => {
  await chooseWink(2)
  await kiosk.tap(on())
  const sides = kiosk.page.locator('.turns.swapping button')
  await sides.first().waitFor()
  expect(await sides.allTextContents()).toEqual(['Copilote', 'Pilote'])
  await kiosk.tap(sides.first())
  expect(await kiosk.page.locator('.turns.swapping').count()).toBe(1)
  await kiosk.tap(sides.last())
  await kiosk.page.locator('.turns.swapping').waitFor({ state: 'detached' })
})

test('a program that is not it yet is told why; after two tries the child may go on all the same, and it is noted', async () => {
  await sitAt(wink, 'again')
  for (let tries = 0; tries < 2; tries += 1) {
    expect(await on().count()).toBe(0)
    await kiosk.tap(kiosk.button('Essayer'))
    await kiosk.page.locator('.step-reason').waitFor()
    expect(await violations(kiosk.page)).toEqual([])
  }
  await kiosk.button('Continuer quand même').waitFor()
  await kiosk.tap(on())
  await way('Teste').waitFor()
  await kiosk.kept('saved').waitFor()
  expect((await kept())?.workshop?.passed).toEqual(['again'])
})

test('three hints come when they are asked for: where to look, the blocks, all put together', async () => {
  await sitAt(wink, 'again')
  const hint = kiosk.page.locator('.step-hint')
  await kiosk.tap(kiosk.button('Un coup de pouce'))
  expect(await hint.locator('p').textContent()).toBe('Regarde le bout de ta ligne de blocs.')
  await kiosk.tap(kiosk.button('Encore un'))
  await hint.getByRole('img', { name: 'Les blocs' }).waitFor()
  await kiosk.tap(kiosk.button('Encore un'))
  await hint.getByRole('img', { name: 'Tout assemblé' }).waitFor()
  expect([await hint.locator('.blocklyBlockCanvas .wait').count(), await violations(kiosk.page)]).toEqual([3, []])
  await kiosk.tap(kiosk.button('J’ai compris'))
  await hint.waitFor({ state: 'detached' })
})

test('the drawers hold the step’s blocks and no others', async () => {
  await sitAt(wink, 'again')
  expect(await kiosk.page.getByRole('treeitem').allInnerTexts()).toEqual(['Contrôle', 'Lumière'])
  await kiosk.inDrawer('Lumière', 'light')
  expect(await kiosk.page.locator('.blocklyFlyout .blocklyDraggable:not(.blocklyShadow)').count()).toBe(2)
})

test('who goes back a step and forth finds her own blocks, and a page loaded again is at the same step', async () => {
  await sitAt(wink, 'guess')
  await kiosk.tap(kiosk.page.locator('.guess-answer').first())
  await kiosk.tap(on())
  await way('Lance').waitFor()
  await kiosk.tap(kiosk.button('Étape d’avant'))
  await way('Devine').waitFor()
  await kiosk.kept('saved').waitFor()
  await kiosk.page.reload()
  await way('Devine').waitFor()
  expect(await kiosk.placed('wait').count()).toBe(1)
})

test('the next crew finds the truck and nothing of the one before', async () => {
  await sitAt(wink, 'again')
  await kiosk.tap(kiosk.page.locator('.crew-button'))
  await kiosk.tap(kiosk.button('Passer la main'))
  await kiosk.leave()
  await kiosk.comeAboard()
  await kiosk.tap(kiosk.button('le hibou'))
  await kiosk.page.locator('.workshop-card').first().waitFor()
  expect([await kiosk.page.locator('.step-panel').count(), await violations(kiosk.page)]).toEqual([0, []])
})

test('a crew gets the workshop that the facilitator has given its kiosk, at the step she chose', async () => {
  const host = await startOwnHost({ board: 'emulated' })
  await askHost(host, async (calls) => {
    await calls.choosePin('258036')
    await calls.unlock('258036')
    await calls.give({ workshop: 'le-theremine', step: 'start' })
  })
  kiosk = await KioskPage.openAt(browser, host)
  await kiosk.comeAboard()
  await kiosk.tap(kiosk.button('le renard'))
  await kiosk.tap(kiosk.button('On est deux'))
  await way('Lance').waitFor()
  expect((await kept())?.workshop).toMatchObject({ workshop: 'le-theremine', step: 'start', children: 2 })
})

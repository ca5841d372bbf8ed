import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { KioskPage, openBrowser } from '../support/kiosk-page.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let kiosk: KioskPage
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  kiosk = await KioskPage.open(browser)
  await kiosk.board('ready').waitFor()
  await kiosk.page.evaluate(axe)
})
afterEach(() => kiosk.close())

/** What axe finds in the whole page, Blockly's own markup too. */
async function violations(): Promise<readonly string[]> {
  const results = await kiosk.page.evaluate<AxeResults>('axe.run()')
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join('\n')}`)
}

const categories = ['Départ', 'Contrôle', 'Lumière', 'Son', 'Mouvement', 'Capteurs', 'Nombres', 'Boîtes', 'Messages', 'Mes blocs']

test('the drawer of each category holds what axe asks', async () => {
  for (const category of categories) {
    await kiosk.tap(kiosk.page.getByRole('treeitem', { name: category, exact: true }))
    await kiosk.page.locator('.blocklyFlyout .blocklyDraggable').first().waitFor()
    expect(await violations(), category).toEqual([])
  }
})

test('so do blocks in hand, put, chosen and thrown away, and the bin', async () => {
  expect(await violations()).toEqual([])
  await kiosk.take('Contrôle', 'if')
  expect(await violations()).toEqual([])
  await kiosk.tap(kiosk.place('sous au départ'))
  await kiosk.put('Nombres', 'less', 'au départ, dans la case de si …')
  expect(await violations()).toEqual([])
  await kiosk.tap(kiosk.button('Bouger'))
  expect(await violations()).toEqual([])
  await kiosk.tap(kiosk.button('Reposer'))
  await kiosk.tap(kiosk.button('Jeter'))
  await kiosk.tap(kiosk.button('Poubelle'))
  await kiosk.page.getByRole('heading', { name: 'Dans la poubelle' }).waitFor()
  expect(await violations()).toEqual([])
})

test('so do the pads of a block’s places, and Blockly’s own news', async () => {
  await kiosk.put('Contrôle', 'wait', 'sous au départ')
  await kiosk.put('Lumière', 'light', 'sous au départ')
  for (const place of [kiosk.placed('wait').locator('.pad-field-number'), kiosk.placed('light').locator('.pad-field-choice'), kiosk.placed('light').locator('.pad-field-part')]) {
    await kiosk.tap(place.first())
    await kiosk.page.getByRole('dialog').waitFor()
    expect(await violations()).toEqual([])
    await kiosk.press('Escape')
  }
  await kiosk.press('Control+c')
  await kiosk.page.locator('.blocklyToast').waitFor()
  expect(await violations()).toEqual([])
})

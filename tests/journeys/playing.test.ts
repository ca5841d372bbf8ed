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

test('a finger that slides over the light eye, or turns the knob, is felt by the board', async () => {
  const { page } = kiosk
  const felt = (name: string) => page.getByRole('slider', { name }).getAttribute('aria-valuenow')
  const middle = async (name: string) => {
    const { x, y, width, height } = await kiosk.standing(page.getByRole('slider', { name }))
    return { x: x + width / 2, y: y + height / 2, width }
  }

  const eye = await middle('l’œil à lumière')
  await kiosk.swipe(eye, { x: eye.x - eye.width * 2, y: eye.y })
  await expect.poll(() => felt('l’œil à lumière')).toBe('0')

  const knob = await middle('la molette')
  const before = Number(await felt('la molette'))
  await kiosk.swipe({ x: knob.x - 30, y: knob.y - 20 }, { x: knob.x + 30, y: knob.y - 20 })
  await expect.poll(async () => Number(await felt('la molette'))).toBeGreaterThan(before)
})

test('the program is read as text, the lines at work marked, and the blocks come back as they were', async () => {
  const { page } = kiosk
  const lines = () => page.locator('.text-line').allInnerTexts()
  await kiosk.buildBlink()
  await kiosk.tap(kiosk.button('Texte'))
  await page.getByRole('region', { name: 'Le texte de mon programme' }).waitFor()
  expect((await lines()).map((line) => line.replaceAll(/\s+/g, ' '))).toEqual(['1 au départ', '2 toujours', '3 allumer la lampe', '4 attendre 5 dixièmes de seconde', '5 éteindre la lampe', '6 attendre 5 dixièmes de seconde'])

  await kiosk.tap(kiosk.button('Essayer'))
  for (const line of [4, 6]) await page.locator('li[aria-current=step] > .text-line', { hasText: new RegExp(`^${line}`) }).waitFor()
  await kiosk.tap(kiosk.button('Stop'))
  await page.getByText('Le programme est arrêté.').waitFor({ state: 'attached' })
  await expect.poll(() => page.locator('li[aria-current]').count()).toBe(0)

  await kiosk.tap(kiosk.button('Blocs'))
  await kiosk.tap(kiosk.button('Défaire'))
  await expect.poll(() => page.locator('.blocklySvg > .blocklyWorkspace > .blocklyBlockCanvas .wait').count()).toBe(1)
  expect(kiosk.complaints).toEqual([])
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

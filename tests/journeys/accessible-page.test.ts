import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { choices, usual } from '../../kiosk/screens/settings/settings.ts'
import type { Settings } from '../../kiosk/screens/settings/settings.ts'
import { states } from '../screenshots/states.ts'
import { openBrowser } from '../support/kiosk-page.ts'
import { startStandInKiosk } from '../support/stand-in-kiosk.ts'
import type { StandInKiosk } from '../support/stand-in-kiosk.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let kiosk: StandInKiosk
beforeAll(async () => {
  browser = await openBrowser()
  kiosk = await startStandInKiosk()
})
afterAll(async () => {
  await browser.close()
  await kiosk.end()
})

/** States that show, between them, everything the screen has. */
const shown = ['crew', 'creations', 'hand-over', 'titles', 'not-saved', 'everything-at-once', 'real-board', 'hint', 'slow', 'text', 'object-picker', 'settings', 'wiring-asked', 'wiring-helped', 'no-answer-help', 'preparing']

const looks = choices.theme.flatMap((theme) => choices.contrast.flatMap((contrast) => choices.mood.map((mood) => ({ theme, contrast, mood }))))

async function openPage(settings: Settings): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.addInitScript((kept) => localStorage.setItem('camion.settings', kept), JSON.stringify(settings))
  return page
}

/** What axe finds in the page, less Blockly's own markup (its work area, and a canvas of its own in the body). */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const results = await page.evaluate<AxeResults>("axe.run({ exclude: ['.injectionDiv', '.blocklyComputeCanvas'] })")
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

test.each(looks)('by $theme, in $contrast contrast and the mood of $mood, the page holds what axe asks in every state', async (look) => {
  const page = await openPage({ ...usual, ...look })
  for (const { name, told, act, stands } of states.filter((state) => shown.includes(state.name) && (state.isWith?.({ ...usual, ...look }) ?? true))) {
    kiosk.tell(told)
    await page.goto(kiosk.address)
    await page.locator(stands).first().waitFor()
    await act?.(page)
    expect([name, await violations(page)]).toEqual([name, []])
  }
  await page.close()
})

test('whatever can be touched is 15 mm wide and high, and nothing is in the lowest 10 mm', async () => {
  const page = await openPage(usual)
  const millimetre = 5.9
  for (const { name, told, act, stands } of states.filter((state) => shown.includes(state.name) && state.name !== 'everything-at-once')) {
    kiosk.tell(told)
    await page.goto(kiosk.address)
    await page.locator(stands).first().waitFor()
    await act?.(page)
    const boxes = await page.locator(':is(header, .object-panel, .wiring, .settings-sheet, .seat-sheet, .crew-picker, .my-creations, .pad) :is(button, [role=button], [role=slider], .choice):visible').evaluateAll((elements) =>
      elements.map((element) => {
        const { width, height, bottom } = element.getBoundingClientRect()
        return { label: element.getAttribute('aria-label') ?? element.textContent, width, height, bottom }
      }),
    )
    const least = 15 * millimetre - 0.6
    const small = boxes.filter(({ width, height, bottom }) => width < least || height < least || bottom > 800 - 10 * millimetre + 0.6)
    expect([name, small]).toEqual([name, []])
  }
  await page.close()
})

test('a hand that plays with the drawing is felt: a button pressed and let go, a knob turned by keys and by a finger', async () => {
  const page = await openPage(usual)
  const ready = states.find(({ name }) => name === 'ready')
  if (!ready) throw new Error('no such state')
  kiosk.tell(ready.told)
  await page.goto(kiosk.address)
  await page.locator('[data-board=ready]').waitFor()
  const begun = kiosk.asked.length
  const played = () => kiosk.asked.slice(begun).flatMap(([call, input]) => (call === 'play' ? [input] : []))

  await page.getByRole('button', { name: 'le bouton bleu : relâché' }).click()
  await expect.poll(played).toEqual([
    { part: 'blue-button', value: 1 },
    { part: 'blue-button', value: 0 },
  ])

  const knob = page.getByRole('slider', { name: 'la molette' })
  await knob.press('ArrowUp')
  await expect.poll(() => knob.getAttribute('aria-valuenow')).toBe('55')
  await page.getByRole('button', { name: 'plus', exact: true }).click()
  await expect.poll(() => knob.getAttribute('aria-valuenow')).toBe('60')

  const box = await page.getByRole('slider', { name: 'l’œil à lumière' }).boundingBox()
  if (!box) throw new Error('it is not on the screen')
  await page.mouse.move(box.x + 10, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + 40, box.y + 40, { steps: 4 })
  await page.mouse.up()
  await expect.poll(async () => Number(await page.getByRole('slider', { name: 'l’œil à lumière' }).getAttribute('aria-valuenow'))).toBeGreaterThan(60)
  await page.close()
})

test('the keyboard stays where it was when a choice closes and when pause becomes go on', async () => {
  const page = await openPage(usual)
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)
  const ready = states.find(({ name }) => name === 'ready')
  if (!ready) throw new Error('no such state')
  kiosk.tell(ready.told)
  await page.goto(kiosk.address)
  await page.locator('[data-board=ready]').waitFor()

  await page.getByRole('button', { name: 'Réglages' }).press('Enter')
  await page.getByRole('radio', { name: 'Nuit' }).focus()
  await page.keyboard.press('Escape')
  await expect.poll(focused).toBe('Réglages')

  await page.getByRole('button', { name: 'Choisir un objet' }).press('Enter')
  await expect.poll(focused).toBe('Le coffret')
  await page.keyboard.press('Shift+Tab')
  await expect.poll(focused).toBe('Le feu du carrefour')
  await page.keyboard.press('Enter')
  await expect.poll(focused).toMatch(/^Choisir un objet.: Le feu du carrefour$/)
  await page.keyboard.press('Enter')
  await expect.poll(focused).toBe('Le feu du carrefour')
  await page.keyboard.press('Escape')
  await expect.poll(focused).toMatch(/^Choisir un objet/)

  kiosk.tell({ life: { is: 'running' } })
  const pause = page.getByRole('button', { name: 'Pause' })
  // Before the page has heard of it the button takes no focus, and Enter would open the choice again.
  await expect.poll(() => pause.isEnabled()).toBe(true)
  await pause.press('Enter')
  kiosk.tell({ life: { is: 'paused' } })
  await page.getByRole('button', { name: 'Continuer' }).waitFor()
  await expect.poll(focused).toBe('Continuer')
  kiosk.tell({ life: { is: 'idle' } })
  await expect.poll(() => page.locator('.making > [role=status]').textContent()).toBe('')
  await page.close()
})

test('settings chosen once are there when the page opens again', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(kiosk.address)
  await page.getByRole('button', { name: 'Réglages' }).click()
  await page.getByRole('radio', { name: 'English' }).check()
  await page.getByRole('radio', { name: 'Night' }).check()
  await page.keyboard.press('Escape')
  await page.reload()
  await page.getByRole('button', { name: 'Try it' }).waitFor()
  const kept = await page.evaluate(() => ({ lang: document.documentElement.lang, ...Object.fromEntries(Object.entries(document.documentElement.dataset)) }))
  expect(kept).toEqual({ ...usual, lang: 'en', locale: 'en', theme: 'night' })
  await context.close()
})

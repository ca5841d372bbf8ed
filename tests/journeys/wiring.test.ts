import type { Browser, Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startOwnHost } from '../../kiosk/host/test-support/own-host.ts'
import { newCreation } from '../../kiosk/screens/work/new-creation.ts'
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

/** A crew before an object of theirs, drawn, with nothing made yet. */
async function sitBefore(object: string): Promise<void> {
  const host = await startOwnHost({ board: 'emulated' })
  await seatCrew(host, 'fox', { ...newCreation([]), object })
  kiosk = await KioskPage.openAt(browser, host)
  await kiosk.board('ready').waitFor()
}

/** Whoever hides a fault in the drawn object, for others to find. */
const wire = (part: string, how: 'reversed' | 'unplugged') => askHost(kiosk.host, (calls) => calls.wire({ part, how }))

/** What the parts of the drawn object are seen to do, and which are wired wrongly. */
async function objectSeen(): Promise<{ readonly shown: unknown; readonly wired: unknown }> {
  return await askHost(kiosk.host, async (calls, news) => {
    await calls.hello(null)
    await expect.poll(() => news().shown !== undefined && news().wired !== undefined).toBe(true)
    return { shown: news().shown, wired: news().wired }
  })
}

const at = (is: string): Locator => kiosk.page.locator(`[data-wiring=${is}]`)
const said = (): Promise<string | null> => kiosk.page.locator('.wiring-said').textContent()
const press = (name: string): Promise<void> => kiosk.tap(kiosk.button(name))
/** How often a drawn light comes to shine while something goes on. */
async function flashesOf(part: string, meanwhile: () => Promise<void>): Promise<number> {
  const light = kiosk.page.locator(`.object-panel [data-part=${part}]`)
  const watched = await light.evaluateHandle((element) => {
    const flashes = { count: 0 }
    const watcher = new MutationObserver(() => {
      if (element.getAttribute('data-level') === '1') flashes.count += 1
    })
    watcher.observe(element, { attributeFilter: ['data-level'] })
    return { flashes, watcher }
  })
  await meanwhile()
  return await watched.evaluate(({ flashes, watcher }) => {
    watcher.disconnect()
    return flashes.count
  })
}

test('a traffic light whose red light is the wrong way round is wired, tried, turned and tried again, by touch', async () => {
  await sitBefore('traffic-light')
  await press('Brancher')
  await at('showing').waitFor()
  await wire('red', 'reversed')
  await kiosk.page.locator('[data-how=reversed]').waitFor()
  expect(await said()).toBe('Prends la lumière rouge. Branche la patte longue dans le trou 12.')
  expect(await violations(kiosk.page)).toEqual([])
  await press('Suite')
  expect(await said()).toBe('Branche la patte courte dans ce trou GND.')

  const untilAsked = (start: string) => async () => {
    await press(start)
    await at('asking').waitFor()
  }
  expect(await flashesOf('red', untilAsked('Suite'))).toBe(0)
  expect(await said()).toBe('Regarde la lumière rouge. Tu vois de la lumière\u00a0?')
  expect(await violations(kiosk.page)).toEqual([])
  await press('Non')
  await at('helping').waitFor()
  expect(await said()).toContain('c’est peut-être à l’envers')
  expect(await violations(kiosk.page)).toEqual([])
  expect(await objectSeen()).toEqual({ shown: { red: 0, yellow: 0, green: 0, 'built-in': 0 }, wired: { red: 'reversed' } })

  await press('Retourner la lumière rouge')
  await kiosk.page.locator('[data-how=right]').waitFor()
  expect(await flashesOf('red', untilAsked('Essayer encore'))).toBe(3)
  await press('Oui')
  await at('working').waitFor()
  expect(await said()).toBe('Tu as branché, puis essayé. Ça marche.')
  await press('Suite')

  for (const [light, pin] of [['yellow', 8], ['green', 7]] as const) {
    await at('showing').waitFor()
    expect(await said()).toContain(`dans le trou ${pin}.`)
    expect(await flashesOf(light, untilAsked('C’est déjà branché'))).toBe(3)
    await press('Oui')
    await at('working').waitFor()
    await press('Suite')
  }
  await at('done').waitFor()
  expect(await violations(kiosk.page)).toEqual([])
  await kiosk.tap(kiosk.page.locator('.wiring-buttons').getByRole('button', { name: 'Revenir aux blocs' }))
  await at('done').waitFor({ state: 'detached' })
  await kiosk.placed('start').waitFor()
  expect(await objectSeen()).toEqual({ shown: { red: 0, yellow: 0, green: 0, 'built-in': 0 }, wired: {} })
  expect(kiosk.complaints).toEqual([])
}, 60_000)

test('who leaves in the middle of a trial leaves nothing on, and the drawn object wired right', async () => {
  await sitBefore('traffic-light')
  await press('Brancher')
  await wire('yellow', 'unplugged')
  await press('C’est déjà branché')
  await kiosk.light('red', 1).waitFor()
  await press('Revenir aux blocs')
  await kiosk.light('red', 0).waitFor()
  await expect.poll(objectSeen).toEqual({ shown: { red: 0, yellow: 0, green: 0, 'built-in': 0 }, wired: {} })
  expect(await kiosk.changesOfLight('red', 2_000)).toBe(0)
  expect(kiosk.complaints).toEqual([])
})

test('Stop ends a trial, and the child is asked what she saw of it', async () => {
  await sitBefore('traffic-light')
  await press('Brancher')
  await press('C’est déjà branché')
  await kiosk.light('red', 1).waitFor()
  await press('Stop')
  await kiosk.light('red', 0).waitFor()
  await at('asking').waitFor()
})

test('a button that is not plugged in is helped after a while, is put by a tap, and is then felt by the kiosk itself', async () => {
  await sitBefore('reaction-meter')
  await press('Brancher')
  await wire('blue-button', 'unplugged')
  for (const part of ['red', 'buzzer']) {
    await kiosk.page.locator(`[data-wired-part=${part}]`).waitFor()
    await press('C’est déjà branché')
    await at('asking').waitFor()
    await press('Oui')
    await press('Suite')
  }
  await press('C’est déjà branché')
  await at('feeling').waitFor()
  expect(await said()).toBe('Appuie sur le bouton bleu.')
  await kiosk.tap(kiosk.page.locator('[data-part=blue-button]'))
  await at('helping').waitFor()
  expect(await said()).toBe('Compte les trous. Le bon est le 2.')
  await press('Poser le bouton bleu')
  await kiosk.page.locator('[data-how=right]').waitFor()
  await kiosk.tap(kiosk.page.locator('[data-part=blue-button]'))
  await at('working').waitFor()
}, 60_000)

test('a light is wired, turned and tried with the keyboard alone, which is where it was when the blocks are back', async () => {
  await sitBefore('traffic-light')
  await kiosk.pressUntil('Tab', '[aria-label="Brancher"]')
  await kiosk.press('Enter')
  await at('showing').waitFor()
  await wire('red', 'reversed')
  await kiosk.page.locator('[data-how=reversed]').waitFor()
  const focused = () => kiosk.page.evaluate(() => document.activeElement?.textContent)
  await kiosk.pressUntil('Tab', '.wiring-button.main')
  await kiosk.press('Enter', 'Enter')
  await at('asking').waitFor()
  await expect.poll(focused).toBe('Oui')
  await kiosk.press('Shift+Tab', 'Enter')
  await at('helping').waitFor()
  await expect.poll(focused).toBe('Essayer encore')
  await kiosk.pressUntil('Shift+Tab', '.touched-part')
  await kiosk.press('Enter')
  await kiosk.page.locator('[data-how=right]').waitFor()
  await kiosk.pressUntil('Tab', '.wiring-button.main')
  await kiosk.press('Enter')
  await kiosk.light('red', 1).waitFor()
  await at('asking').waitFor()
  await expect.poll(focused).toBe('Oui')
  await kiosk.press('Enter')
  await at('working').waitFor()
  await kiosk.pressUntil('Shift+Tab', '.wiring-close')
  await kiosk.press('Enter')
  await at('working').waitFor({ state: 'detached' })
  expect(await kiosk.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Brancher')
}, 60_000)

test('a bare board, whose only light is soldered, has nothing to wire', async () => {
  await sitBefore('bare-board')
  await kiosk.page.locator('.object-panel .object').waitFor()
  expect(await kiosk.button('Brancher').count()).toBe(0)
})

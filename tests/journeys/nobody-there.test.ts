import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startOwnHost } from '../../kiosk/host/test-support/own-host.ts'
import { workshopWork } from '../../kiosk/screens/work/new-creation.ts'
import { catalogue } from '../../workshops/catalogue.ts'
import type { Pack } from '../../workshops/packs/pack.ts'
import { KioskPage, openBrowser } from '../support/kiosk-page.ts'
import { seatCrew } from '../support/seat.ts'
import { violations } from '../support/violations.ts'

let browser: Browser
let kiosk: KioskPage
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
afterEach(() => kiosk.close())

const SECOND = 1_000

/** The page, whose time is ours. */
async function sitAtOurTime(work?: unknown): Promise<void> {
  const host = await startOwnHost({ board: 'emulated' })
  await seatCrew(host, 'fox', work)
  kiosk = await KioskPage.openAt(browser, host)
  await kiosk.page.clock.install()
  await kiosk.page.reload()
  await kiosk.board('ready').waitFor()
}

const asking = () => kiosk.page.locator('.rest-asking')

test('in free play the kiosk asks after a minute and a half, and a child who is there goes on', async () => {
  await sitAtOurTime()
  await kiosk.page.clock.fastForward(85 * SECOND)
  expect(await asking().count()).toBe(0)
  await kiosk.page.clock.fastForward(6 * SECOND)
  await kiosk.page.getByRole('alertdialog', { name: 'Tu es encore là ?' }).waitFor()
  expect(await violations(kiosk.page)).toEqual([])
  await kiosk.tap(kiosk.button('Oui, je continue'))
  await asking().waitFor({ state: 'detached' })
  await kiosk.put('Contrôle', 'forever', 'sous au départ')
})

test('who has gone without a word leaves the truck on the screen, and finds all under her crew’s picture', async () => {
  await sitAtOurTime()
  await kiosk.put('Contrôle', 'forever', 'sous au départ')
  await kiosk.page.clock.fastForward(91 * SECOND)
  await asking().waitFor()
  await kiosk.page.clock.fastForward(21 * SECOND)
  await kiosk.page.locator('.attract').waitFor()
  await kiosk.comeAboard()
  await kiosk.tap(kiosk.button('le renard'))
  await kiosk.tap(kiosk.page.locator('.my-creations .work-card:not(.new)'))
  await kiosk.placed('forever').waitFor()
})

test('in a workshop the screen only dims, after five minutes, and the touch that wakes it does nothing else', async () => {
  await sitAtOurTime(workshopWork(catalogue[0] as Pack, 1, 'again'))
  await kiosk.page.locator('.step-panel').waitFor()
  await kiosk.page.clock.fastForward(200 * SECOND)
  expect([await asking().count(), await kiosk.page.locator('.rest-dim').count()]).toEqual([0, 0])
  await kiosk.page.clock.fastForward(101 * SECOND)
  await kiosk.page.locator('.rest-dim').waitFor()
  const before = kiosk.called.length
  await kiosk.tap(kiosk.page.locator('.rest-dim'))
  await kiosk.page.locator('.rest-dim').waitFor({ state: 'detached' })
  expect([await kiosk.page.locator('.step-panel').count(), kiosk.called.slice(before).filter(({ call }) => call !== 'keep')]).toEqual([1, []])
})

test('nothing made for 75 seconds: a hint is offered, beside the work', async () => {
  await sitAtOurTime(workshopWork(catalogue[0] as Pack, 1, 'again'))
  await kiosk.page.locator('.step-bulb').waitFor()
  await kiosk.page.clock.fastForward(60 * SECOND)
  expect(await kiosk.page.locator('.step-bulb.offered').count()).toBe(0)
  await kiosk.page.clock.fastForward(16 * SECOND)
  await kiosk.button('Tu veux un coup de pouce ?').waitFor()
})

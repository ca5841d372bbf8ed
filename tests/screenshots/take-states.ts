import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { newCreation } from '../../kiosk/screens/work/new-creation.ts'
import type { StandInKiosk } from '../support/stand-in-kiosk.ts'
import type { Look } from './looks.ts'
import type { ScreenState } from './state.ts'

/** Fades are over, and a line of ten seconds has begun. */
const SETTLED = 350

/**
 * Every state of a child's screens, and of the facilitator's menu, in one look.
 * @returns the names of the pictures, `<look>_<state>`
 */
export async function takeStates(kiosk: StandInKiosk, browser: Browser, look: Look, states: readonly ScreenState[], folder: string): Promise<readonly string[]> {
  const context = await browser.newContext({ viewport: { width: look.width, height: look.height } })
  await context.addInitScript((kept) => localStorage.setItem('camion.settings', kept), JSON.stringify(look.settings))
  const page = await context.newPage()
  const taken: string[] = []
  let isFresh = false
  for (const { name, told, laid, stands, act } of states) {
    kiosk.tell({ ...told, station: { ...told.station, usual: { ...told.station.usual, mood: look.settings.mood } } })
    kiosk.lay(laid ?? newCreation([]))
    // What a hand did stays done, and each crew sets its own screen: the next state begins with a page of its own.
    if (!isFresh || laid) await page.goto(kiosk.address)
    isFresh = act === undefined && laid === undefined && told.seat.crew !== null
    await page.locator(stands).first().waitFor()
    await act?.(page)
    await page.waitForTimeout(SETTLED)
    const picture = `${look.name}_${name}`
    await page.screenshot({ path: join(folder, `${picture}.png`) })
    taken.push(picture)
  }
  await context.close()
  return taken
}

import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { workshopWork } from '../../kiosk/screens/work/new-creation.ts'
import type { Pack } from '../../workshops/catalogue.ts'
import { nothingTold } from '../support/stand-in-kiosk.ts'
import type { StandInKiosk } from '../support/stand-in-kiosk.ts'
import type { Look } from './looks.ts'
import { readyOnScreen } from './states.ts'

/** The picture is drawn and the blocks lie still. */
const SETTLED = 500

/**
 * Every step of a workshop as its crew comes to it, in the workshop's own mood.
 * @returns the names of the pictures, `<look>_step_<workshop>_<step>`
 */
export async function takeSteps(kiosk: StandInKiosk, browser: Browser, look: Look, pack: Pack, steps: readonly string[], folder: string): Promise<readonly string[]> {
  const taken: string[] = []
  const context = await browser.newContext({ viewport: { width: look.width, height: look.height } })
  await context.addInitScript((kept) => localStorage.setItem('camion.settings', kept), JSON.stringify({ ...look.settings, mood: pack.mood }))
  const page = await context.newPage()
  for (const id of steps) {
    kiosk.lay(workshopWork(pack, 1, id))
    kiosk.tell({ ...nothingTold, connection: readyOnScreen })
    await page.goto(kiosk.address)
    await page.locator('.step-panel .step-on, .step-panel .encores').first().waitFor()
    await page.locator('.object').waitFor()
    await page.waitForTimeout(SETTLED)
    const name = `${look.name}_step_${pack.id}_${id}`
    await page.screenshot({ path: join(folder, `${name}.png`) })
    taken.push(name)
  }
  await context.close()
  return taken
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../bundles/build.ts'
import { page } from '../bundles/bundles.ts'
import { runInOurPlace } from '../prepare/newer-node.mjs'
import { say } from '../prepare/say.mjs'
import { Trouble } from '../prepare/trouble.mjs'
import type { Electron } from './electron.ts'
import { hasScreen } from './choose-window.ts'
import { findBrowser } from './find-browser.ts'
import type { WantedWindow } from './options.mjs'

/** Everything but the window, which is only told about: the page built, then the blink example through the real processes. */
export async function checkKiosk(root: string, electron: Electron, wanted: WantedWindow): Promise<number> {
  await build(root, page)
  if (wanted === 'electron' && electron.plan(wanted).do === 'fetch') await electron.fetch()
  say('window', tellWindow(electron, wanted === 'electron' ? 'any' : wanted))
  const check = join(root, 'kiosk', 'host', 'check.ts')
  if (!existsSync(check)) throw new Trouble('kiosk/host/check.ts is missing: take it from the repository, then type npm start -- --check again.')
  return runInOurPlace(process.execPath, [check])
}

/** What `npm start` would open here, and why it would not be Electron. */
function tellWindow(electron: Electron, wanted: WantedWindow): string {
  const plan = electron.plan(wanted)
  if (plan.do === 'run') return `Electron ${electron.version}`
  const why = plan.do === 'leave' ? plan.why : `Electron ${electron.version} was never fetched: npm start fetches it where there is a screen`
  const screen = hasScreen(process.platform, process.env) ? '' : ', no screen here'
  const browser = findBrowser({ platform: process.platform, environment: process.env }) ?? 'no Chromium or Chrome found'
  return `${browser}${screen}; ${why}`
}

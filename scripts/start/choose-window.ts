import { installPackages, mayInstall } from '../debian/install-packages.ts'
import { missingPackages } from '../debian/installed-packages.ts'
import { whatToType } from '../debian/package-list.ts'
import { say } from '../prepare/say.mjs'
import type { Electron } from './electron.ts'
import { findBrowser } from './find-browser.ts'
import type { WantedWindow } from './options.mjs'

/** How the kiosk will be shown; without a program, its address is printed. */
export interface ChosenWindow {
  readonly kind: 'electron' | 'browser' | 'address'
  readonly program: string
}

const printed: ChosenWindow = { kind: 'address', program: '' }

/** A Linux machine may have no screen at all; the others always have one. */
export function hasScreen(platform: string, environment: Readonly<Record<string, string | undefined>>): boolean {
  return platform !== 'linux' || Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY'])
}

/** Electron, else a browser, else the address; what has to be fetched for it is. */
export async function chooseWindow(root: string, electron: Electron, wanted: WantedWindow): Promise<ChosenWindow> {
  if (!hasScreen(process.platform, process.env)) {
    say('window', 'none: there is no screen here (DISPLAY and WAYLAND_DISPLAY are empty)')
    return printed
  }
  const plan = electron.plan(wanted)
  const program = plan.do === 'run' ? plan.program : plan.do === 'fetch' ? await electron.fetch() : undefined
  if (plan.do === 'leave') say('window', plan.why)
  return program === undefined ? chooseBrowser(root) : { kind: 'electron', program }
}

/** Chromium or Chrome where one is; on Debian, root gets Chromium installed. */
export async function chooseBrowser(root: string): Promise<ChosenWindow> {
  const here = { platform: process.platform, environment: process.env }
  if (findBrowser(here) === undefined) await offerChromium(root)
  const program = findBrowser(here)
  return program === undefined ? printed : { kind: 'browser', program }
}

async function offerChromium(root: string): Promise<void> {
  const missing = missingPackages(root, ({ neededBy }) => neededBy.includes('start'))
  if (missing === undefined) say('window', 'no Chromium or Chrome was found: install one of them to have a window')
  else if (mayInstall()) await installPackages(root, missing)
  else say('window', `no Chromium or Chrome was found; to have a window, type: ${whatToType(missing)}`)
}

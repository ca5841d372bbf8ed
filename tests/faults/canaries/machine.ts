import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WindowLink } from '../../../kiosk/common/window-link.ts'
import { openKioskWindow } from '../../support/electron/open-kiosk-window.ts'
import type { KioskWindow } from '../../support/electron/open-kiosk-window.ts'
import { KioskPage } from '../../support/kiosk-page.ts'

/** What the page has of its window. */
declare const globalThis: { readonly camion?: WindowLink }

/** A machine of its own: where the kiosk keeps its work, a stick, what is said aloud, and wherever else a program may leave something. */
export type Machine = { readonly root: string; readonly folder: string; readonly stick: string; readonly environment: Readonly<Record<string, string>>; readonly note: (said: string) => void; readonly dispose: () => void }

export function makeMachine(): Machine {
  const root = mkdtempSync(join(tmpdir(), 'canary-'))
  const made = (name: string) => {
    mkdirSync(join(root, name))
    return join(root, name)
  }
  const log = made('log')
  // Electron writes no reports of crashes, which hold what a page held, unless main starts that: ours does not. Debian's Chromium would, were there a folder for them.
  const config = made('config')
  mkdirSync(join(config, 'chromium'))
  writeFileSync(join(config, 'chromium', 'Crash Reports'), '')
  let notes = 0
  return {
    root,
    folder: made('kiosk'),
    stick: made('stick'),
    // The browser's own complaints are said on the same outputs.
    environment: { TMPDIR: made('tmp'), HOME: made('home'), XDG_CONFIG_HOME: config, XDG_CACHE_HOME: made('cache'), DEBUG: 'pw:browser' },
    note: (said) => writeFileSync(join(log, String((notes += 1))), said),
    dispose: () => rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }),
  }
}

/** The kiosk's window on a machine. Once it is closed, all that was said is in the machine's log. */
export type OwnWindow = {
  readonly kiosk: KioskWindow
  /** Its page as it is now. */
  readonly shown: () => Promise<KioskPage>
  /** Asks the host as the page does. */
  readonly ask: (call: string, input: unknown) => Promise<void>
  readonly close: (how: 'kill' | 'end') => Promise<void>
}

export async function openOn({ folder, environment, note }: Machine): Promise<OwnWindow> {
  const kiosk = await openKioskWindow({ folder, isLockedDown: true, environment })
  const heard: string[] = []
  const watched = new Set<unknown>()
  const shown = async (): Promise<KioskPage> => {
    const page = await kiosk.page()
    if (!watched.has(page)) {
      watched.add(page)
      page.on('console', (message) => heard.push(message.text()))
      page.on('pageerror', (error) => heard.push(error.message))
    }
    return KioskPage.on(page, page.url())
  }
  let asked = 10_000
  return {
    kiosk,
    shown,
    async ask(call, input) {
      asked += 1
      await (await shown()).page.evaluate((message) => globalThis.camion?.send(message), JSON.stringify({ ask: asked, call, input }))
    },
    async close(how) {
      await kiosk[how]()
      note([kiosk.said(), ...heard].join('\n'))
    },
  }
}

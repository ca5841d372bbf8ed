import { electronProgram } from '../../support/electron/open-kiosk-window.ts'
import type { KioskWindow } from '../../support/electron/open-kiosk-window.ts'
import type { Random } from '../random.ts'
import { killAll, processesUnder } from './processes.ts'

export type Part = 'page' | 'devices' | 'graphics' | 'journal' | 'host'

/** What can be made to fall from outside. The journal is a thread of the host's, which only the stand-in can end. */
export const parts: readonly [Part, ...Part[]] = ['page', 'devices', 'graphics', 'host', ...(electronProgram() === undefined ? (['journal'] as const) : [])]

const renderer = /--type=renderer/
const graphics = /--type=gpu-process/
/** In the stand-in a fork of our own file; in Electron the only process of Node that it launches. */
const devices = /devices\.js|NodeService/

/** The processes of a part of the kiosk. */
export function pidsOf(part: 'page' | 'devices' | 'graphics', { pid }: KioskWindow): readonly number[] {
  return processesUnder(pid, { page: renderer, devices, graphics }[part])
}

/** Lets a part fall. A page falls by itself as often as it is killed. */
export async function fell(part: Part, kiosk: KioskWindow, random: Random): Promise<void> {
  switch (part) {
    case 'page':
      if (random.isTrue(1 / 2)) killAll(pidsOf('page', kiosk))
      else await crash(kiosk)
      return
    case 'devices':
      killAll(pidsOf('devices', kiosk))
      return
    case 'graphics':
      killAll(pidsOf('graphics', kiosk))
      // Chromium tells nobody of it but its own embedder.
      if (kiosk.kind === 'stand-in') await kiosk.deeds.graphicsFell()
      return
    case 'journal':
      await kiosk.deeds.endThread('journal')
      return
    case 'host':
      await kiosk.kill()
  }
}

async function crash(kiosk: KioskWindow): Promise<void> {
  const page = await kiosk.page()
  const talk = await page.context().newCDPSession(page)
  // Nobody is there to answer.
  talk.send('Page.crash').catch(() => {})
}

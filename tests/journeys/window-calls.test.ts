import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Carrier } from '../../kiosk/common/carrier.ts'
import { callsContract } from '../../kiosk/common/test-support/calls-contract.ts'
import type { WindowLink } from '../../kiosk/common/window-link.ts'
import { buildDesk } from '../support/electron/build-desk.ts'
import { openKioskWindow, whichWindow } from '../support/electron/open-kiosk-window.ts'
import type { KioskWindow } from '../support/electron/open-kiosk-window.ts'

/** What runs in the page: it has what the preload gives, and `heardInPage`, which leads here. */
declare const globalThis: { readonly camion: WindowLink; readonly heardInPage: (message: string) => void }

let main: string
beforeAll(async () => {
  main = await buildDesk()
})

/** The page's end of the link, held from here. */
async function carrierOf(desk: KioskWindow): Promise<Carrier> {
  const page = await desk.page()
  const carrier: Carrier = { send: (message) => void say(JSON.stringify(message)), onMessage: () => {}, onClosed: () => {} }
  const say = (message: string) => page.evaluate((text) => globalThis.camion.send(text), message).catch(() => {})
  await page.exposeFunction('heardInPage', (message: string) => carrier.onMessage(JSON.parse(message)))
  await page.evaluate(() => globalThis.camion.hear((message) => globalThis.heardInPage(message)))
  void desk.exitCode.then(() => carrier.onClosed())
  return carrier
}

callsContract(`the window's IPC (${whichWindow()})`, async () => {
  const desk = await openKioskWindow({ main })
  return { carrier: await carrierOf(desk), cut: () => void desk.kill(), dispose: () => desk.kill() }
})

describe('what the window gives its page', () => {
  let desk: KioskWindow
  beforeAll(async () => {
    desk = await openKioskWindow({ main })
  })
  afterAll(() => desk.kill())

  test('is two functions, and nothing of Electron or Node', async () => {
    const page = await desk.page()
    const found = await page.evaluate(() => {
      const given = Object.entries((globalThis as unknown as Record<string, object>)['camion'] ?? {}).map(([name, value]) => `${name}: ${typeof value}`)
      return { given, ofOthers: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', 'global'].filter((name) => name in globalThis) }
    })
    expect(found).toEqual({ given: ['send: function', 'hear: function'], ofOthers: [] })
  })

  test('can not be put in another’s place by the page', async () => {
    const page = await desk.page()
    const isSame = await page.evaluate(() => {
      const all = globalThis as unknown as Record<string, unknown>
      const before = all['camion']
      try {
        all['camion'] = {}
      } catch {
        // Strict code is told so.
      }
      return all['camion'] === before && Object.isFrozen(before)
    })
    expect(isSame).toBe(true)
  })
})

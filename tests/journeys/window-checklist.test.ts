import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shell } from '../../scripts/bundles/bundles.ts'
import { root } from '../../scripts/prepare/prepare.mjs'
import type { Configuration } from '../support/electron/configuration.ts'
import { openKioskWindow } from '../support/electron/open-kiosk-window.ts'
import type { KioskWindow } from '../support/electron/open-kiosk-window.ts'

/*
 * Electron's own security checklist (electronjs.org/docs/latest/tutorial/security), point by point, over what the built main really told
 * Electron, locked down. What Electron makes of it is Electron's: see the header of tests/support/electron/run.ts.
 */

let kiosk: KioskWindow
let told: Configuration
let preferences: Record<string, unknown>
beforeAll(async () => {
  kiosk = await openKioskWindow({ isLockedDown: true, isStandIn: true })
  told = await kiosk.deeds.configuration()
  preferences = told.windows[0]?.['webPreferences'] as Record<string, unknown>
})
afterAll(() => kiosk.kill())

const bundle = () =>
  readdirSync(join(root, shell.folder))
    .filter((name) => /\.c?js$/.test(name))
    .map((name) => readFileSync(join(root, shell.folder, name), 'utf8'))
    .join('\n')

describe('Electron’s security checklist', () => {
  test('1. only secure content is loaded: our own scheme, and nothing of any network', async () => {
    const page = await kiosk.page()
    expect((await kiosk.deeds.state()).address).toBe('app://camion/')
    expect(await kiosk.deeds.ask('onBeforeRequest', [{ url: 'https://example.org/' }])).toEqual({ cancel: true })
    const from = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin))
    expect([...new Set(from)]).toEqual(['https://camion.invalid'])
  })

  test('2. no Node in any page', () => {
    expect(preferences).toMatchObject({ nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false })
  })

  test('3. contexts are isolated', () => expect(preferences['contextIsolation']).toBe(true))

  test('4. processes are sandboxed', () => {
    expect(preferences['sandbox']).toBe(true)
    expect(told.switches).toEqual([['disable-pinch', '']])
  })

  test('5. every permission and every device is refused', async () => {
    for (const permission of ['media', 'geolocation', 'notifications', 'fullscreen', 'clipboard-read', 'openExternal', 'serial', 'hid', 'usb', 'unknown']) {
      expect([permission, await kiosk.deeds.ask('setPermissionRequestHandler', [{}, permission])]).toEqual([permission, false])
      expect(await kiosk.deeds.ask('setPermissionCheckHandler', [{}, permission])).toBe(false)
    }
    expect(await kiosk.deeds.ask('setDevicePermissionHandler', [{ deviceType: 'usb' }])).toBe(false)
    expect(await kiosk.deeds.ask('setDisplayMediaRequestHandler', [{}])).toBe(null)
    expect(await kiosk.deeds.ask('setBluetoothPairingHandler', [{}])).toEqual({ confirmed: false })
    expect(await kiosk.deeds.isPrevented('session', 'select-hid-device', [{}])).toBe(true)
    expect(await kiosk.deeds.isPrevented('session', 'select-usb-device', [{}])).toBe(true)
    expect(await kiosk.deeds.isPrevented('session', 'select-serial-port', [[], {}])).toBe(true)
    expect(await kiosk.deeds.isPrevented('contents', 'select-bluetooth-device', [[]])).toBe(true)
  })

  test('6. web security is on', () => expect(preferences['webSecurity']).toBe(true))

  test('7. a content security policy comes with every answer, and lets nothing foreign in', async () => {
    const page = await kiosk.page()
    const policies = await page.evaluate(async () => Promise.all(['/', '/help', '/none'].map(async (path) => (await fetch(path)).headers.get('content-security-policy'))))
    expect(new Set(policies).size).toBe(1)
    const [policy = ''] = policies.map(String)
    expect(policy).toMatch(/default-src 'none'.*script-src 'self';.*base-uri 'none'.*form-action 'none'.*frame-ancestors 'none'/)
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*|https?:/)
  })

  test('8, 9, 10. no insecure content, no experiments, no Blink features', () => {
    expect(preferences).toMatchObject({ allowRunningInsecureContent: false, experimentalFeatures: false })
    expect(preferences).not.toHaveProperty('enableBlinkFeatures')
    expect(bundle()).not.toMatch(/enable-blink-features|enable-features/)
  })

  test('11, 12. no webview, and none can be put in', async () => {
    expect(preferences['webviewTag']).toBe(false)
    expect(await kiosk.deeds.isPrevented('contents', 'will-attach-webview', [{}, {}])).toBe(true)
  })

  test('13. nothing navigates but to the page and the help, and no frame at all', async () => {
    const goes = async (url: string, isMainFrame = true) => !(await kiosk.deeds.navigates(url, isMainFrame))
    expect(await Promise.all(['https://example.org/', 'file:///etc/passwd', 'about:blank', 'data:text/html,a', 'blob:app://camion/1', 'app://other/', 'app://camion/assets/a.js'].map((url) => goes(url)))).toEqual([true, true, true, true, true, true, true])
    expect(await goes('app://camion/', false)).toBe(true)
    expect(await goes('app://camion/')).toBe(false)
    expect(await kiosk.deeds.isPrevented('contents', 'will-redirect', [])).toBe(true)
  })

  test('14. no new window, no download, nothing dropped is opened, no dialog', async () => {
    expect(await kiosk.deeds.opens('app://camion/')).toBe('deny')
    expect(await kiosk.deeds.isPrevented('session', 'will-download', [{}])).toBe(true)
    expect(preferences).toMatchObject({ navigateOnDragDrop: false, disableDialogs: true })
  })

  test('15. nothing is opened outside', () => expect(bundle()).not.toMatch(/openExternal|openPath|from "electron\/shell"|\bshell\b[^\n]*from "electron"/))

  test('16. Electron is of the version the project has chosen, exactly', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> }
    expect(devDependencies['electron']).toMatch(/^45\.\d+\.\d+$/)
  })

  test('17. whoever calls is looked at: see the row only-our-page-calls-us', () => expect(told.channels).toEqual(['camion:from-page']))

  test('18. no file: address; the scheme may do what an ordinary page may', () => {
    expect(told.schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
    expect(bundle()).not.toMatch(/loadFile|loadURL\(["'`]file:/)
  })

  test('19. the fuses are set', async () => {
    const { getConfig } = createRequire(import.meta.url)('app-builder-lib/out/util/config/config.js') as { getConfig: (folder: string, file: string, given: null) => Promise<{ electronFuses?: unknown }> }
    expect((await getConfig(root, 'electron-builder.yml', null)).electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      enableCookieEncryption: true,
      grantFileProtocolExtraPrivileges: false,
    })
  })

  test('20. nothing of Electron reaches the page but two functions of ours', async () => {
    const given = await (await kiosk.page()).evaluate(() => Object.keys((globalThis as unknown as Record<string, object>)['camion'] ?? {}))
    expect(given).toEqual(['send', 'hear'])
  })

  test('and, for a kiosk: no menu, no developer tools, no spelling, full screen, nothing kept but the page’s settings', () => {
    expect(told.menu).toEqual([null])
    expect(preferences).toMatchObject({ devTools: false, spellcheck: false, hasOwnSession: true })
    expect(told.windows).toHaveLength(1)
    expect(told.windows[0]).toMatchObject({ kiosk: true, fullscreen: true })
    expect(told.partitions).toEqual([['persist:kiosk', { cache: false }]])
    expect(told.handlers).toEqual(expect.arrayContaining(['setSpellCheckerEnabled(false)', 'clearStorageData(cookies filesystem indexdb shadercache serviceworkers cachestorage)']))
  })
})

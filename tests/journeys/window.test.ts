import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { WindowLink } from '../../kiosk/common/window-link.ts'
import { KioskPage } from '../support/kiosk-page.ts'
import { electronProgram, KioskLeft, openKioskWindow, whichWindow } from '../support/electron/open-kiosk-window.ts'
import type { KioskWindow, Opening } from '../support/electron/open-kiosk-window.ts'
import { violations } from '../support/violations.ts'

/** What the page has of its window. */
declare const globalThis: { readonly camion?: WindowLink }

const opened: KioskWindow[] = []
const folders: string[] = []
async function open(opening: Opening = {}): Promise<KioskWindow> {
  const kiosk = await openKioskWindow(opening)
  opened.push(kiosk)
  return kiosk
}
function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-window-'))
  folders.push(folder)
  return folder
}
afterEach(async () => {
  await Promise.all(opened.splice(0).map((kiosk) => kiosk.kill()))
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

async function sitDown(kiosk: KioskWindow): Promise<KioskPage> {
  const page = await kiosk.page()
  const shown = KioskPage.on(page, page.url())
  await shown.sitDown('le renard')
  await shown.board('ready').waitFor()
  return shown
}

/** What is in the window now: a page that fell is another one afterwards. */
async function heading(kiosk: KioskWindow): Promise<string> {
  return await (await kiosk.page()).title().catch(() => '')
}

describe(`the kiosk in its window (${whichWindow()})`, () => {
  test('a child sits down, blinks the light and stops it; told to end, the kiosk ends well', async () => {
    const kiosk = await open()
    const shown = await sitDown(kiosk)
    await shown.buildBlink()
    await shown.button('Essayer').click()
    for (const level of [1, 0, 1] as const) await shown.light('lamp', level).waitFor()
    await shown.button('Stop').click()
    await shown.light('lamp', 0).waitFor()
    expect(shown.complaints).toEqual([])
    await kiosk.end()
    expect(await kiosk.exitCode).toBe(0)
  })

  test('the page’s settings are there at the next start', async () => {
    const folder = ownFolder()
    const before = await open({ folder })
    await (await before.page()).evaluate(() => localStorage.setItem('a-setting', 'kept'))
    await before.end()
    const after = await open({ folder })
    expect(await (await after.page()).evaluate(() => localStorage.getItem('a-setting'))).toBe('kept')
  })

  test('the facilitator leaves a kiosk that is locked down: the PIN, then leave, and everything ends', async () => {
    const kiosk = await open({ isLockedDown: true })
    const page = await kiosk.page()
    const ask = (call: string, input: string | null) => page.evaluate((message) => globalThis.camion?.send(message), JSON.stringify({ ask: 10_000, call, input })).catch(() => {})
    await ask('leave', null)
    await ask('choosePin', '839174')
    await expect.poll(() => readdirSync(kiosk.folder)).toContain('pin.json')
    await ask('unlock', '839174')
    // Refused until the menu is open.
    const left = kiosk.exitCode.then(() => true)
    await expect.poll(async () => await Promise.race([left, ask('leave', null).then(() => false)])).toBe(true)
    expect(await kiosk.exitCode).toBe(0)
    expect(JSON.parse(readFileSync(join(kiosk.folder, 'falls.json'), 'utf8'))).toEqual({ isRunning: false, falls: [] })
  })

  test('the facilitator restarts a kiosk of the machine’s service: it ends well, with what the service starts again on', async () => {
    const kiosk = await open({ isLockedDown: true, environment: { CAMION_SERVICE: 'camion-kiosk.service' } })
    const page = await kiosk.page()
    const ask = (call: string, input: string | null) => page.evaluate((message) => globalThis.camion?.send(message), JSON.stringify({ ask: 10_000, call, input })).catch(() => {})
    await ask('choosePin', '839174')
    await expect.poll(() => readdirSync(kiosk.folder)).toContain('pin.json')
    await ask('unlock', '839174')
    // Refused until the menu is open.
    const left = kiosk.exitCode.then(() => true)
    await expect.poll(async () => await Promise.race([left, ask('restart', null).then(() => false)])).toBe(true)
    expect(await kiosk.exitCode).toBe(4)
    expect(JSON.parse(readFileSync(join(kiosk.folder, 'falls.json'), 'utf8'))).toEqual({ isRunning: false, falls: [] })
  })

  test('a second kiosk on the same folder leaves at once, and says why', async () => {
    const kiosk = await open()
    const second = await openKioskWindow({ folder: kiosk.folder }).catch((error: unknown) => error)
    expect(second).toBeInstanceOf(KioskLeft)
    expect((second as KioskLeft).code).toBe(3)
    expect((second as KioskLeft).message).toContain('Another kiosk keeps its work in')
  })
})

describe.skipIf(electronProgram() !== undefined)('a kiosk in which something falls', () => {
  test('loads a page that fell again', async () => {
    const kiosk = await open()
    await (await kiosk.page()).evaluate(() => document.title = 'before')
    await kiosk.deeds.crashPage()
    await expect.poll(() => heading(kiosk)).toBe('Camion qui code')
    await sitDown(kiosk)
  })

  test('shows an adult what to do after the third fall within a minute, and a touch tries again', async () => {
    const kiosk = await open()
    for (let fall = 1; fall <= 3; fall += 1) {
      await expect.poll(() => heading(kiosk)).toBe('Camion qui code')
      await kiosk.deeds.crashPage()
      await expect.poll(() => (kiosk.said().match(/the page fell/g) ?? []).length).toBe(fall)
    }
    await expect.poll(() => heading(kiosk)).toContain('besoin d’un adulte')
    const help = await kiosk.page()
    expect(await help.locator('.code').allTextContents()).toEqual(['P3', 'P3'])
    expect(await violations(help)).toEqual([])
    await help.getByRole('link', { name: 'Réessayer' }).click()
    await expect.poll(() => heading(kiosk)).toBe('Camion qui code')
    await sitDown(kiosk)
  })

  test('lets a page that hangs fall, and loads it again', async () => {
    const kiosk = await open()
    await kiosk.deeds.hangPage()
    await expect.poll(() => kiosk.said()).toMatch(/the page hangs[^]*the page fell/)
    await expect.poll(() => heading(kiosk)).toBe('Camion qui code')
  })

  test('shows the help when the graphics fall three times', async () => {
    const kiosk = await open()
    for (let fall = 1; fall <= 3; fall += 1) await kiosk.deeds.graphicsFell()
    await expect.poll(() => heading(kiosk)).toContain('besoin d’un adulte')
    expect(await (await kiosk.page()).locator('.code').first().textContent()).toBe('G3')
  })

  test('forgets what a crew copied once it has handed over', async () => {
    const kiosk = await open()
    const shown = await sitDown(kiosk)
    expect(await kiosk.deeds.copied('some blocks')).toBe('some blocks')
    await shown.page.evaluate(() => globalThis.camion?.send(JSON.stringify({ ask: 10_000, call: 'handOver', input: null })))
    await expect.poll(() => kiosk.deeds.copied()).toBe('')
  })

  test('starts the devices again, and nobody but the program notices', async () => {
    const kiosk = await open()
    const shown = await sitDown(kiosk)
    const [devices = 0] = (await kiosk.deeds.pids()).utilities
    process.kill(devices, 'SIGKILL')
    await shown.page.getByText('La carte fait une petite pause. Elle revient.').waitFor()
    await shown.board('ready').waitFor()
    expect((await kiosk.deeds.pids()).utilities).not.toContain(devices)
  })

  test('that was killed three times within a minute shows the help at its next start, and starts once it is touched', async () => {
    const folder = ownFolder()
    for (let fall = 1; fall <= 3; fall += 1) await (await open({ folder })).kill()
    const kiosk = await open({ folder })
    expect(await heading(kiosk)).toContain('besoin d’un adulte')
    const help = await kiosk.page()
    expect(await help.locator('.code').first().textContent()).toBe('H3')
    expect((await kiosk.deeds.pids()).utilities).toEqual([])
    await help.getByRole('link', { name: 'Réessayer' }).click()
    await expect.poll(() => heading(kiosk)).toBe('Camion qui code')
    await sitDown(kiosk)
  })

  test('keeps nothing of falls when it ends well', async () => {
    const folder = ownFolder()
    const kiosk = await open({ folder })
    await kiosk.end()
    expect(existsSync(join(folder, 'falls.json'))).toBe(true)
    expect(JSON.parse(readFileSync(join(folder, 'falls.json'), 'utf8'))).toEqual({ isRunning: false, falls: [] })
  })
})

import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, WebSocketRoute } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { startOwnHost } from '../../kiosk/host/test-support/own-host.ts'
import { usual } from '../../kiosk/screens/settings/settings.ts'
import type { Work } from '../../kiosk/screens/work/new-creation.ts'
import { KioskPage, openBrowser } from '../support/kiosk-page.ts'
import { askHost } from '../support/seat.ts'
import { startStandInKiosk } from '../support/stand-in-kiosk.ts'
import { violations } from '../support/violations.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

let kiosk: KioskPage
beforeEach(async () => {
  kiosk = await KioskPage.openAt(browser, await startOwnHost())
})
afterEach(async () => {
  expect(kiosk.complaints).toEqual([])
  await kiosk.close()
})

const undo = () => kiosk.button('Défaire')
const redo = () => kiosk.button('Refaire')
const isGone = (type: 'forever' | 'light' | 'wait') => expect.poll(() => kiosk.placed(type).count()).toBe(0)

/** From the making screen, to what the crew's sheet offers. */
async function inSheet(name: string): Promise<void> {
  await kiosk.tap(kiosk.page.locator('.crew-button'))
  await kiosk.tap(kiosk.button(name))
}

async function handOver(): Promise<void> {
  await inSheet('Passer la main')
  await kiosk.leave()
  await kiosk.page.locator('.attract').waitFor()
}

/** What lies on the disk for the crew that sits here, as its host tells it. */
async function onDisk(): Promise<readonly Work[]> {
  return await askHost(kiosk.host, async (calls, news) => {
    await calls.hello(null)
    const creations = news().seat?.creations ?? []
    const opened = await Promise.all(creations.map(async ({ id }) => calls.version({ creation: id, version: (await calls.versions(id)).at(-1)?.version ?? 0 })))
    return opened as Work[]
  })
}

test('a child picks a crew, builds, and it is saved; after a reload it is there again, with no other screen before it', async () => {
  await kiosk.sitDown('le renard')
  await kiosk.put('Contrôle', 'forever', 'sous au départ')
  await kiosk.put('Lumière', 'light', 'au départ, dans toujours, tout en haut')
  await kiosk.kept('saved').waitFor()
  expect(JSON.stringify((await onDisk()).map(({ blocks }) => blocks))).toMatch(/start.*forever.*light/)

  await kiosk.page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector('.attract, .crew-picker, .workshop-chooser, .my-creations, .waiting-screen')) document.documentElement.dataset['other'] = 'shown'
    }).observe(document, { childList: true, subtree: true })
  })
  await kiosk.page.reload()
  await kiosk.placed('light').waitFor()
  await kiosk.placed('forever').waitFor()
  expect(await kiosk.page.locator('html').getAttribute('data-other')).toBe(null)
})

test('undo goes on after a reload as far as anything was kept, and redo comes forward until something is changed', async () => {
  await kiosk.sitDown('le renard')
  await kiosk.put('Contrôle', 'forever', 'sous au départ')
  await kiosk.kept('saved').waitFor()
  await kiosk.put('Lumière', 'light', 'au départ, dans toujours, tout en haut')
  await kiosk.kept('saved').waitFor()
  await kiosk.page.reload()
  await kiosk.placed('light').waitFor()
  await kiosk.put('Contrôle', 'wait', 'au départ, sous allumer la lampe')

  await kiosk.tap(undo())
  await isGone('wait')
  await kiosk.placed('light').waitFor()
  while ((await kiosk.placed('light').count()) > 0) await kiosk.tap(undo())
  await kiosk.placed('forever').waitFor()
  while ((await kiosk.placed('forever').count()) > 0) await kiosk.tap(undo())
  await expect.poll(() => undo().isDisabled()).toBe(true)
  while ((await kiosk.placed('light').count()) === 0) await kiosk.tap(redo())
  await kiosk.kept('saved').waitFor()
  expect(JSON.stringify(await onDisk())).toContain('"light"')

  await kiosk.page.keyboard.press('Control+z')
  await isGone('light')
  await kiosk.put('Contrôle', 'wait', 'à part, tout seul')
  await expect.poll(() => redo().isDisabled()).toBe(true)
})

test('another object and another title are undone as blocks are, and come back with the page', async () => {
  await kiosk.sitDown('le renard')
  await kiosk.put('Lumière', 'light', 'sous au départ')
  await kiosk.tap(kiosk.page.locator('.title-button'))
  await kiosk.tap(kiosk.button('La fusée'))
  await kiosk.tap(kiosk.page.locator('.object-button'))
  await kiosk.tap(kiosk.button('Le feu du carrefour'))
  await kiosk.kept('saved').waitFor()
  await expect.poll(async () => (await onDisk()).map(({ title, object }) => ({ title, object }))).toEqual([{ title: 'rocket', object: 'traffic-light' }])
  await kiosk.page.reload()
  await kiosk.page.locator('[data-part=green]').waitFor()
  expect(await kiosk.page.locator('.title-button').textContent()).toBe('La fusée')

  await kiosk.tap(undo())
  await kiosk.page.locator('[data-part=lamp]').waitFor()
  await kiosk.tap(undo())
  await expect.poll(() => kiosk.page.locator('.title-button').textContent()).toBe('Ma création')
  await kiosk.placed('light').waitFor()
})

test('a crew makes a second creation under another title, and finds both', async () => {
  await kiosk.sitDown('le renard')
  await kiosk.put('Contrôle', 'forever', 'sous au départ')
  await inSheet('Mes créations')
  await kiosk.tap(kiosk.button('Une nouvelle création'))
  await kiosk.beginFreely()
  expect([await kiosk.page.locator('.title-button').textContent(), await kiosk.placed('forever').count()]).toEqual(['Le phare', 0])
  await kiosk.put('Lumière', 'light', 'sous au départ')
  await inSheet('Mes créations')
  await kiosk.tap(kiosk.page.getByRole('button', { name: 'Ma création' }))
  await kiosk.placed('forever').waitFor()
  expect(await kiosk.placed('light').count()).toBe(0)
})

/** Two buttons touched in the same instant, before the kiosk answers anything: no one finger does it. */
async function touchBoth(buttons: string, first: number, second: number): Promise<void> {
  await kiosk.page.locator(buttons).nth(Math.max(first, second)).waitFor()
  await kiosk.page.locator(buttons).evaluateAll((all, places) => places.forEach((place) => (all[place] as HTMLElement).click()), [first, second])
}

test('of two hands that touch two pictures at once, the first is heard, and the screen stays alive', async () => {
  await kiosk.comeAboard()
  await touchBoth('.crew-choice', 0, 1)
  await kiosk.page.locator('.workshop-card.new').waitFor()
  expect(kiosk.called.flatMap(({ call, input }) => (call === 'sit' ? [input] : []))).toEqual(['fox'])
  await touchBoth('.workshop-card.new', 0, 0)
  await kiosk.placed('start').waitFor()
  await inSheet('Mes créations')
  await kiosk.tap(kiosk.page.locator('.work-card.new'))
  await kiosk.beginFreely()
  await inSheet('Mes créations')
  await touchBoth('.work-card', 1, 2)
  await kiosk.placed('start').waitFor()
  expect(await onDisk()).toHaveLength(2)
  expect(await kiosk.page.locator('.title-button').textContent()).toBe('Le phare')
  await handOver()
})

test('a crew that is done leaves from its creations too', async () => {
  await kiosk.sitDown('le renard')
  await kiosk.put('Contrôle', 'forever', 'sous au départ')
  await inSheet('Mes créations')
  await kiosk.tap(kiosk.button('Mon équipage : le renard'))
  await kiosk.tap(kiosk.button('Non, on continue'))
  await kiosk.page.locator('.seat-sheet').waitFor({ state: 'detached' })
  await kiosk.tap(kiosk.button('Mon équipage : le renard'))
  await kiosk.page.getByText('On range et on laisse la place ?').waitFor()
  expect(await violations(kiosk.page)).toEqual([])
  await kiosk.leave()
  await kiosk.comeAboard()
  await kiosk.page.locator('.crew-choice[data-disabled]').waitFor()
})

test('whoever goes to another screen by keyboard or by ear is at its title', async () => {
  const title = (told: string) => kiosk.page.getByRole('heading', { level: 1, name: told, exact: true })
  const isThere = (told: string) => expect.poll(() => title(told).evaluate((heading) => heading === document.activeElement)).toBe(true)
  await kiosk.page.locator('.attract').waitFor()
  await kiosk.pressUntil('Tab', '.attract-anywhere')
  await kiosk.press('Enter')
  await isThere('Choisis ton équipage')
  await kiosk.pressUntil('Tab', '.crew-choice')
  await kiosk.press('Enter')
  await isThere('Que veux-tu faire ?')
  await kiosk.pressUntil('Tab', '.workshop-card.new')
  await kiosk.press('Enter')
  await kiosk.placed('start').waitFor()
  await isThere('Ma création')
  await kiosk.pressUntil('Tab', '.crew-button')
  await kiosk.press('Enter')
  await kiosk.page.locator('.seat-sheet').waitFor()
  await kiosk.press('Enter')
  await isThere('Mes créations')
})

test('who hands over leaves nothing: the picture rests, and another crew finds the kiosk as usual', async () => {
  await kiosk.sitDown('le renard')
  await kiosk.put('Contrôle', 'forever', 'sous au départ')
  await kiosk.tap(kiosk.placed('forever'))
  await kiosk.press('Control+c')
  await kiosk.button('Réglages').click()
  for (const name of ['English', 'Night', 'Left']) await kiosk.page.getByRole('radio', { name }).check()
  await kiosk.page.keyboard.press('Escape')
  await kiosk.tap(kiosk.page.locator('.crew-button'))
  await kiosk.tap(kiosk.button('Hand over'))
  await kiosk.tap(kiosk.button('Yes, we make room'))

  await kiosk.comeAboard()
  const fox = kiosk.page.locator('.crew-choice').first()
  await fox.getByText('has finished').waitFor()
  expect(await fox.isDisabled()).toBe(true)
  expect(await kiosk.page.evaluate(() => Object.fromEntries([...Object.entries(localStorage), ...Object.entries(sessionStorage)]))).toEqual({ 'camion.settings': JSON.stringify({ ...usual, locale: 'en' }), 'camion.screen': 'crew' })

  await kiosk.sitDown('the owl')
  await kiosk.tap(kiosk.placed('start'))
  await kiosk.press('Control+v', 'Control+z')
  expect([await kiosk.button('Undo').isDisabled(), await kiosk.button('Bin').isDisabled(), await kiosk.placed('forever').count()]).toEqual([true, true, 0])
  await kiosk.tap(kiosk.page.locator('.crew-button'))
  await kiosk.tap(kiosk.button('My creations'))
  await expect.poll(() => kiosk.page.locator('.work-card').allTextContents()).toHaveLength(2)
})

test('a keyboard chooses a crew, and hands over', async () => {
  await kiosk.page.locator('.attract-anywhere').press('Enter')
  await kiosk.page.locator('.crew-choice').nth(1).press('Enter')
  await kiosk.page.locator('.workshop-card.new').press('Enter')
  await kiosk.put('Contrôle', 'forever', 'sous au départ')
  await kiosk.page.locator('.crew-button').press('Enter')
  await kiosk.press('Escape')
  await expect.poll(() => kiosk.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('le hibou')
  await kiosk.press('Enter', 'Tab', 'Enter', 'Tab', 'Enter')
  await kiosk.comeAboard()
  await kiosk.page.getByText('a fini').waitFor()
})

test('a picture touched by mistake is free again: its crew has made nothing', async () => {
  await kiosk.sitDown('le renard')
  await kiosk.placed('start').waitFor()
  await handOver()
  await kiosk.comeAboard()
  expect(await kiosk.page.locator('.crew-choice').first().isDisabled()).toBe(false)
})

test('a child who changes her mind keeps her place', async () => {
  await kiosk.sitDown('le renard')
  await inSheet('Passer la main')
  await kiosk.tap(kiosk.button('Non, on continue'))
  await kiosk.put('Contrôle', 'forever', 'sous au départ')
  await handOver()
  await kiosk.comeAboard()
  expect(await kiosk.page.locator('.crew-choice').first().isDisabled()).toBe(true)
})

test('what is changed while the link is lost is kept once it is back', async () => {
  let isCut = false
  const open = new Set<WebSocketRoute>()
  await kiosk.page.routeWebSocket('**/calls*', async (socket) => {
    if (isCut) {
      await socket.close()
      return
    }
    open.add(socket)
    socket.connectToServer()
  })
  await kiosk.page.reload()
  await kiosk.sitDown('le renard')
  await kiosk.kept('saved').waitFor()
  isCut = true
  await Promise.all([...open].map((socket) => socket.close()))
  await kiosk.page.getByText('Le poste se réveille. Tes blocs sont là.').waitFor()
  await kiosk.put('Contrôle', 'forever', 'sous au départ')
  await kiosk.kept('saving').waitFor()
  expect(JSON.stringify(await onDisk())).not.toContain('forever')
  isCut = false
  await kiosk.kept('saved').waitFor()
  expect(JSON.stringify(await onDisk())).toContain('forever')
})

type HostProcess = { readonly process: ChildProcess; readonly address: string }

async function hostOn(folder: string): Promise<HostProcess> {
  const child = spawn(process.execPath, ['kiosk/host/main.ts', '--board', 'emulated', '--folder', folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { process: child, address: (JSON.parse(line) as { address: string }).address }
}

test('a host that is killed and started again on the same folder has the work', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-'))
  const first = await hostOn(folder)
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, hasTouch: true })
  const there = KioskPage.on(page, first.address)
  await page.goto(first.address)
  await there.sitDown('le renard')
  await there.put('Contrôle', 'forever', 'sous au départ')
  await expect.poll(() => there.called.some(({ call, input }) => call === 'keep' && JSON.stringify(input).includes('forever'))).toBe(true)
  await there.kept('saved').waitFor()
  first.process.kill('SIGKILL')
  await once(first.process, 'exit')

  const second = await hostOn(folder)
  await page.goto(second.address)
  await there.placed('forever').waitFor()
  await page.close()
  second.process.kill('SIGTERM')
  await once(second.process, 'exit')
  rmSync(folder, { recursive: true, force: true })
})

test('what the disk says is said to the child, beside what she makes', async () => {
  const standIn = await startStandInKiosk()
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(standIn.address)
  await page.locator('[data-kept=saved]').waitFor()
  for (const [why, words] of [
    ['full', 'Ton travail est là, mais le disque est plein. Appelle un adulte.'],
    ['read-only', 'Ton travail est là, mais le disque ne se laisse plus écrire. Appelle un adulte.'],
    ['failing', 'Ton travail est là, mais le disque a un souci. Appelle un adulte.'],
  ] as const) {
    standIn.tell({ disk: { is: 'not-saved', why } })
    await page.getByText(words).waitFor()
  }
  standIn.tell({ disk: { is: 'saved' } })
  await page.locator('[data-kept=saved]').waitFor()
  await expect.poll(() => page.locator('.not-kept').textContent()).toBe('')
  await page.close()
  await standIn.end()
})

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { KioskPage, openBrowser } from '../support/kiosk-page.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let kiosk: KioskPage
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  kiosk = await KioskPage.open(browser)
  await kiosk.board('ready').waitFor()
  for (let times = 0; times < 4; times += 1) await kiosk.tap(kiosk.button('Voir plus petit'))
})
afterEach(() => kiosk.close())

const pad = () => kiosk.page.getByRole('dialog')
const field = (block: Locator, asks: string) => block.locator(`.pad-field-${asks}`).first()
const key = (name: string) => pad().getByRole('button', { name, exact: true })

/** Opens a pad with a finger. */
async function open(block: Locator, asks: string): Promise<void> {
  await kiosk.tap(field(block, asks))
  await pad().waitFor()
}

async function tapKeys(...names: readonly string[]): Promise<void> {
  for (const name of names) await kiosk.tap(key(name))
}

/** What axe finds while a pad is open, less Blockly's own markup. */
async function violations(): Promise<readonly string[]> {
  await kiosk.page.evaluate(axe)
  const results = await kiosk.page.evaluate<AxeResults>("axe.run({ exclude: ['.injectionDiv', '.blocklyComputeCanvas'] })")
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** The fields of the blocks under *at start*, in order, as the flag sends them. */
async function fieldsSent(): Promise<readonly unknown[]> {
  await kiosk.tap(kiosk.button('Essayer'))
  await expect.poll(() => kiosk.called.some(({ call }) => call === 'flag')).toBe(true)
  type Saved = { readonly fields?: unknown; readonly inputs?: Record<string, { readonly shadow: Saved }>; readonly next?: { readonly block: Saved } }
  const { blocks } = (kiosk.called.find(({ call }) => call === 'flag')?.input as { blocks: { blocks: readonly Saved[] } }).blocks
  const sent: unknown[] = []
  for (let block = blocks[0]?.next?.block; block; block = block.next?.block) {
    const numbers = Object.entries(block.inputs ?? {}).map(([name, { shadow }]) => [name, (shadow.fields as { NUMBER: number }).NUMBER])
    sent.push({ ...(block.fields as object | undefined), ...Object.fromEntries(numbers) })
  }
  return sent
}

test('a number, a text, a note and a tune are made by tapping alone, and saved as before', async () => {
  await kiosk.put('Mouvement', 'servo_angle', 'sous au départ')
  await open(kiosk.placed('servo_angle'), 'number')
  await tapKeys('4', '5', 'Changer de côté du zéro', '1 de plus', 'C’est bon')
  await pad().waitFor({ state: 'detached' })

  await kiosk.put('Messages', 'say', 'au départ, sous tourner le bras à −44 degrés')
  await open(kiosk.placed('say'), 'text')
  await tapKeys('Ç', 'a', 'Espace', 'v', 'a', 'Effacer', 'à', 'point d’exclamation', 'C’est bon')
  await pad().waitFor({ state: 'detached' })

  await kiosk.put('Son', 'note', 'au départ, sous dire Ça và!')
  await open(kiosk.placed('note'), 'note')
  await tapKeys('fa dièse aigu', 'C’est bon')
  await pad().waitFor({ state: 'detached' })

  await kiosk.put('Son', 'melody', 'au départ, sous jouer fa dièse aigu pendant 1 temps')
  await open(kiosk.placed('melody'), 'melody')
  for (let note = 0; note < 4; note += 1) await tapKeys('Effacer la dernière note')
  await tapKeys('sol grave', 'temps : 0.5', 'mi aigu', 'silence', 'C’est bon')
  await pad().waitFor({ state: 'detached' })

  expect(await fieldsSent()).toEqual([
    { PART: 'arm', DEGREES: -44 },
    { TEXT: 'Ça và!' },
    { NOTE: 'F#5', BEATS: 'one' },
    { MELODY: 'G4:2 E5:1 R:1' },
  ])
  expect(kiosk.complaints).toEqual([])
})

test('each pad holds what axe asks, stands whole on the screen away from resting wrists, and is put back by Escape', async () => {
  await kiosk.put('Lumière', 'colour', 'sous au départ')
  await kiosk.put('Son', 'note', 'au départ, sous colorer la lumière arc-en-ciel en rouge')
  await kiosk.put('Son', 'melody', 'au départ, sous jouer do grave pendant 1 temps')
  await kiosk.put('Messages', 'say', 'au départ, sous jouer la mélodie 4 notes')
  await kiosk.put('Messages', 'say_number', 'au départ, sous dire rien')
  await kiosk.put('Mes blocs', 'call', 'au départ, sous dire le nombre 0')
  for (const [type, asks, name] of [
    ['colour', 'colour', 'Choisis une couleur'],
    ['colour', 'part', 'Choisis un morceau de ton objet'],
    ['note', 'note', 'Choisis une note'],
    ['note', 'choice', 'Choisis un mot'],
    ['melody', 'melody', 'Compose ta mélodie'],
    ['say', 'text', 'Écris ce que tu veux dire'],
    ['say_number', 'number', 'Choisis un nombre'],
    ['call', 'myBlock', 'Choisis un dessin pour ton bloc'],
  ] as const) {
    await open(kiosk.placed(type), asks)
    expect(await pad().getAttribute('aria-label')).toBe(name)
    expect(await violations(), name).toEqual([])
    expect(await pad().evaluate((dialog) => dialog.contains(document.activeElement)), name).toBe(true)
    const { left, top, right, under } = await pad().evaluate((dialog) => {
      const box = dialog.getBoundingClientRect()
      const millimetre = Number.parseFloat(getComputedStyle(dialog).getPropertyValue('--mm'))
      return { left: box.left, top: box.top, right: innerWidth - box.right, under: (innerHeight - box.bottom) / millimetre }
    })
    expect(Math.min(left, top, right), name).toBeGreaterThanOrEqual(0)
    expect(under, name).toBeGreaterThanOrEqual(9.8)
    await kiosk.press('Escape')
    await pad().waitFor({ state: 'detached' })
    expect(await kiosk.page.evaluate(() => document.activeElement?.closest('.injectionDiv') !== null), name).toBe(true)
  }
  expect(kiosk.complaints).toEqual([])
})

test('a plugged keyboard works the pads: digits, steps, letters, Enter keeps and Escape puts back', async () => {
  await kiosk.put('Mouvement', 'servo_angle', 'sous au départ')
  await open(kiosk.placed('servo_angle'), 'number')
  await kiosk.press('1', '2', '0', 'Backspace', 'ArrowUp', 'PageUp', 'Enter')
  await pad().waitFor({ state: 'detached' })
  await open(kiosk.placed('servo_angle'), 'number')
  await kiosk.press('7', '7', 'Escape')
  await pad().waitFor({ state: 'detached' })
  await kiosk.put('Messages', 'say', 'au départ, sous tourner le bras à 23 degrés')
  await open(kiosk.placed('say'), 'text')
  await kiosk.page.keyboard.type('Été ?')
  await kiosk.press('Enter')
  await pad().waitFor({ state: 'detached' })
  expect(await fieldsSent()).toEqual([{ PART: 'arm', DEGREES: 23 }, { TEXT: 'Été ?' }])
})

test('Tab stays inside a pad, and a tap elsewhere keeps the number as one change to undo', async () => {
  await kiosk.put('Mouvement', 'servo_angle', 'sous au départ')
  await open(kiosk.placed('servo_angle'), 'number')
  for (let times = 0; times < 30; times += 1) {
    await kiosk.press('Tab')
    expect(await pad().evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true)
  }
  await tapKeys('1', '3', '5')
  await kiosk.tap(kiosk.page.getByRole('heading').first())
  await pad().waitFor({ state: 'detached' })
  expect(await field(kiosk.placed('servo_angle'), 'number').textContent()).toBe('135')
  await kiosk.tap(kiosk.button('Défaire'))
  await expect.poll(() => field(kiosk.placed('servo_angle'), 'number').textContent()).toBe('90')
})

test('a finger puts back what a pad changed, and there is nothing to undo', async () => {
  await kiosk.put('Mouvement', 'servo_angle', 'sous au départ')
  await kiosk.put('Son', 'melody', 'au départ, sous tourner le bras à 90 degrés')
  await kiosk.put('Son', 'note', 'au départ, sous jouer la mélodie 4 notes')
  await kiosk.put('Messages', 'say', 'au départ, sous jouer do grave pendant 1 temps')
  for (const [type, asks, change] of [
    ['servo_angle', 'number', '7'],
    ['melody', 'melody', 'sol grave'],
    ['note', 'note', 'sol grave'],
    ['say', 'text', 'A'],
  ] as const) {
    await open(kiosk.placed(type), asks)
    await tapKeys(change, 'Annuler')
    await pad().waitFor({ state: 'detached' })
  }
  expect(await fieldsSent()).toEqual([{ PART: 'arm', DEGREES: 90 }, { MELODY: 'C4:2 D4:2 E4:2 C4:2' }, { NOTE: 'C4', BEATS: 'one' }, { TEXT: '' }])
  await kiosk.tap(kiosk.button('Défaire'))
  await expect.poll(() => kiosk.placed('say').count()).toBe(0)
})

import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { kit } from '../../hardware/objects/objects.ts'
import type { BlockType } from '../../workshops/language/blocks.ts'
import type { Program } from '../../workshops/language/program.ts'
import { readProgram } from '../../workshops/language/reader.ts'
import { KioskPage, openBrowser } from '../support/kiosk-page.ts'

let browser: Browser
let kiosk: KioskPage
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  kiosk = await KioskPage.open(browser)
  await kiosk.board('ready').waitFor()
})
afterEach(() => kiosk.close())

/** The lamp shines when the light eye sees little, and stops when it sees enough. */
const nightLight: Program = {
  stacks: [
    { id: '', event: { is: 'sensor', part: 'eye', side: 'below', level: 30 }, body: [{ kind: 'light', id: '', part: 'lamp', on: true }] },
    { id: '', event: { is: 'sensor', part: 'eye', side: 'above', level: 50 }, body: [{ kind: 'light', id: '', part: 'lamp', on: false }] },
  ],
  definitions: [],
  parts: { eye: 'light-sensor', lamp: 'light' },
}

/** What a child picks for each half of it. */
const halves = [
  { side: 'au-dessous de', level: '30', on: 'allumer' },
  { side: 'au-dessus de', level: '50', on: 'éteindre' },
]

/** What the flag sent, read as a program whose blocks have no names. The stack *at start* a child finds has nothing in it. */
function flagged(): unknown {
  const { blocks } = kiosk.called.find(({ call }) => call === 'flag')?.input as { blocks: unknown }
  const { program, problems } = readProgram(blocks, kit)
  if (problems) return problems
  const unnamed: unknown = JSON.parse(JSON.stringify(program, (key, value: unknown) => (key === 'id' ? '' : value)))
  return { ...(unnamed as Program), stacks: (unnamed as Program).stacks.filter(({ event }) => event.is !== 'start') }
}

test('a night light is built by tapping alone, and the flag starts it', async () => {
  for (let times = 0; times < 3; times += 1) await kiosk.tap(kiosk.button('Voir plus petit'))
  for (const { side, level, on } of halves) {
    await kiosk.put('Départ', 'when_sensor', 'à part, tout seul')
    const event = kiosk.chosen('when_sensor')
    await kiosk.pick(event, 0, 'l’œil à lumière')
    await kiosk.pick(event, 1, side)
    await kiosk.dial(event, 2, level)
    await kiosk.put('Lumière', 'light', `sous quand l’œil à lumière passe ${side} ${level}`)
    await kiosk.pick(kiosk.chosen('light'), 0, on)
  }
  await kiosk.tap(kiosk.button('Essayer'))
  await kiosk.page.getByText('Le programme tourne.').waitFor({ state: 'attached' })
  expect(flagged()).toEqual(nightLight)
  expect(kiosk.complaints).toEqual([])
})

/** From wherever the keyboard is, to a block of a category's drawer, and takes it in hand. */
async function takeByKeys(category: string, type: BlockType): Promise<void> {
  await kiosk.press('t')
  const row = kiosk.page.getByRole('treeitem', { name: category })
  while ((await row.getAttribute('aria-selected')) !== 'true') await kiosk.press('ArrowDown')
  await kiosk.press('ArrowRight')
  await kiosk.pressUntil('ArrowDown', `.blocklyFlyout .${type} *`)
  await kiosk.press('Enter')
}

/** Goes to a lit place, and puts there what is in hand. */
async function putByKeys(told: string): Promise<void> {
  await kiosk.pressUntil('ArrowDown', `.mark[aria-label="${told}"]`)
  await kiosk.press('Enter')
}

/** Goes to the block's next place and picks a word for it. */
async function pickByKeys(word: string): Promise<void> {
  await kiosk.press('ArrowRight', 'Enter')
  const option = kiosk.page.getByRole('dialog').getByRole('button', { name: word, exact: true })
  await option.waitFor()
  while (!(await option.evaluate((button) => button === document.activeElement))) await kiosk.press('ArrowDown')
  await kiosk.press('Enter')
}

/** Goes to the block's next place and types a number. */
async function typeByKeys(number: string): Promise<void> {
  await kiosk.press('ArrowRight', 'Enter')
  await kiosk.page.getByRole('dialog').waitFor()
  await kiosk.press(...Array.from(number), 'Enter')
}

test('a night light is built with the keyboard alone, and the flag starts it', async () => {
  for (let times = 0; times < 8; times += 1) await kiosk.press('Tab')
  expect(await kiosk.page.evaluate(() => document.activeElement?.className)).toContain('blocklyToolboxCategory')
  for (const { side, level, on } of halves) {
    await takeByKeys('Départ', 'when_sensor')
    await putByKeys('à part, tout seul')
    await pickByKeys('l’œil à lumière')
    await pickByKeys(side)
    await typeByKeys(level)
    await takeByKeys('Lumière', 'light')
    await putByKeys(`sous quand l’œil à lumière passe ${side} ${level}`)
    await pickByKeys(on)
  }
  await kiosk.pressUntil('Shift+Tab', '.program-button.flag')
  await kiosk.press('Enter')
  await kiosk.page.getByText('Le programme tourne.').waitFor({ state: 'attached' })
  expect(flagged()).toEqual(nightLight)
  expect(kiosk.complaints).toEqual([])
})

test('a night light is built of pictures by tapping alone, from left to right', async () => {
  await kiosk.page.evaluate((kept) => localStorage.setItem('camion.settings', kept), JSON.stringify({ mood: 'pictures' }))
  await kiosk.page.reload()
  await kiosk.board('ready').waitFor()
  for (const { side, level, on } of halves) {
    await kiosk.put('Départ', 'when_sensor', 'à part, tout seul')
    const event = kiosk.chosen('when_sensor')
    await kiosk.pick(event, 0, 'l’œil à lumière')
    await kiosk.pick(event, 1, side)
    await kiosk.dial(event, 2, level)
    await kiosk.put('Lumière', 'light', `après quand l’œil à lumière passe ${side} ${level}`)
    await kiosk.pick(kiosk.chosen('light'), 0, on)
  }
  await kiosk.tap(kiosk.button('Essayer'))
  await kiosk.page.getByText('Le programme tourne.').waitFor({ state: 'attached' })
  expect(flagged()).toEqual(nightLight)
  expect(kiosk.complaints).toEqual([])
})

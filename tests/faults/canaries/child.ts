import type { Locator, Page } from 'playwright-core'
import { HOLD_FOR } from '../../../kiosk/screens/facilitator/hold.ts'
import { holdUntil } from '../../support/hold-until.ts'
import type { KioskPage } from '../../support/kiosk-page.ts'
import type { Canaries } from './canary.ts'

/** Three bubbles, each filled in its own way, one of them copied, thrown away and taken back, then said by the object: all that a child types is kept. */
export async function typeEverywhere(shown: KioskPage, { touched, keyed, pasted, astray }: Canaries): Promise<void> {
  const { page } = shown
  await page.keyboard.type(astray.typed)
  await shown.sitDown('le renard')
  for (let times = 0; times < 4; times += 1) await shown.tap(shown.button('Voir plus petit'))
  await page.keyboard.type(astray.typed)

  await fillBubble(shown, 'sous au départ', async () => {
    for (const letter of touched.typed) await shown.tap(shown.page.getByRole('dialog').getByRole('button', { name: letter, exact: true }))
  })
  await fillBubble(shown, `au départ, sous dire ${touched.typed}`, () => page.keyboard.type(keyed.typed))
  await fillBubble(shown, `au départ, sous dire ${keyed.typed}`, async () => {
    await page.keyboard.type(pasted.typed)
    await shown.press('Control+a', 'Control+x', 'Control+v')
  })
  await shown.press('Control+c', 'Delete')
  await page.getByText(pasted.typed).first().waitFor({ state: 'detached' })
  await shown.tap(shown.button('Défaire'))
  await page.getByText(pasted.typed).first().waitFor()
  await shown.tap(shown.button('Essayer'))
  await page.locator('.bubble').getByText(pasted.typed).waitFor()
  await shown.kept('saved').waitFor()
}

/** A finger on a bubble's text, once more if the page was not there yet. */
async function openBubble(shown: KioskPage, block: Locator): Promise<Locator> {
  const pad = shown.page.getByRole('dialog')
  await shown.board('ready').waitFor()
  for (let times = 0; times < 4; times += 1) {
    await shown.tap(block.locator('.pad-field-text').first())
    const isOpen = await pad.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    )
    if (isOpen) return pad
  }
  throw new Error('the pad of a bubble does not open')
}

async function fillBubble(shown: KioskPage, place: string, type: () => Promise<void>): Promise<void> {
  await shown.put('Messages', 'say', place)
  const pad = await openBubble(shown, shown.page.locator('.say.blocklySelected'))
  await type()
  await shown.tap(pad.getByRole('button', { name: 'C’est bon', exact: true }))
  await pad.waitFor({ state: 'detached' })
}

/** Copies what is in the last bubble, as a child does who wants it elsewhere. */
export async function copyBubble(shown: KioskPage): Promise<void> {
  const pad = await openBubble(shown, shown.placed('say'))
  await shown.press('Control+a', 'Control+c', 'Enter')
  await pad.waitFor({ state: 'detached' })
}

/** The crew makes room; then a child who wants out tries numbers and names at the adult's door. */
export async function handOverAndKnock(shown: KioskPage, { astray, pin }: Canaries): Promise<void> {
  const { page } = shown
  await shown.tap(page.locator('.crew-button'))
  await shown.tap(shown.button('Passer la main'))
  await shown.leave()
  await shown.comeAboard()
  await page.getByText('a fini').waitFor()

  await page.clock.install()
  const door = await openDoor(shown)
  await page.keyboard.type(astray.typed)
  await tryPin(shown, pin.typed)
  await door.getByText('Ce n’est pas ce code.').waitFor()
  await shown.tap(door.getByRole('button', { name: 'Retour aux enfants', exact: true }))
  await door.waitFor({ state: 'detached' })
}

const doorOn = ({ page }: KioskPage): Locator => page.getByRole('dialog', { name: 'Code de l’animation', exact: true })

async function openDoor(shown: KioskPage): Promise<Locator> {
  await holdUntil(doorOn(shown), async () => {
    await shown.page.keyboard.down('Escape')
    await shown.page.clock.fastForward(HOLD_FOR)
    await shown.page.keyboard.up('Escape')
  })
  return doorOn(shown)
}

async function tryPin(shown: KioskPage, pin: string): Promise<void> {
  for (const key of [...Array.from(pin), 'Valider']) await shown.tap(doorOn(shown).getByRole('button', { name: key, exact: true }))
}

/** The facilitator ends the visit, in the menu behind the PIN. */
export async function endVisit(shown: KioskPage, pin: string): Promise<void> {
  const menu = shown.page.getByRole('dialog', { name: 'Menu de l’animation', exact: true })
  await openDoor(shown)
  await tryPin(shown, pin)
  await menu.waitFor()
  for (const name of ['Fin de visite', 'Terminer la visite…', 'Oui, tout effacer']) await shown.tap(menu.getByRole('button', { name, exact: true }))
  await shown.page.locator('.attract').waitFor({ state: 'attached' })
}

/** The next crew sits down and tries what brings back: paste, undo, redo. What is in its own bubble then. */
export async function sitDownAfter(shown: KioskPage): Promise<string> {
  const { page } = shown
  await shown.sitDown('le hibou')
  await shown.tap(shown.placed('start'))
  await shown.press('Control+v', 'Control+z', 'Control+y')
  await shown.put('Messages', 'say', 'sous au départ')
  const pad = await openBubble(shown, page.locator('.say.blocklySelected'))
  await shown.press('Control+z', 'Control+v')
  const pasted = await pad.getByRole('textbox').inputValue()
  await shown.press('Enter')
  await pad.waitFor({ state: 'detached' })
  return pasted
}

/** All that a page shows and keeps, as one text. */
export async function heldBy(page: Page): Promise<string> {
  const cookies = await page.context().cookies()
  const inPage = await page.evaluate(async () => ({
    shown: document.documentElement.outerHTML,
    typed: Array.from(document.querySelectorAll<HTMLInputElement>('input, textarea'), ({ value }) => value),
    kept: [...Object.entries(localStorage), ...Object.entries(sessionStorage)],
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    past: [history.state, window.name, document.title, location.href],
  }))
  return JSON.stringify({ ...inPage, cookies })
}

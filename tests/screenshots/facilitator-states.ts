import type { Page } from 'playwright-core'
import type { RoadBook } from '../../workshops/session/road-book.ts'
import { workshopWork } from '../../kiosk/screens/work/new-creation.ts'
import { workshopNamed } from '../../workshops/catalogue.ts'
import { holdUntil } from '../support/hold-until.ts'
import type { Told } from '../support/stand-in-kiosk.ts'
import type { Sketch } from './state.ts'

/** How long (ms) Escape is held, and a little. */
const HELD = 3_200

const menuPages = ['day', 'give', 'creations', 'stick', 'board', 'kit', 'usual', 'visit', 'pin', 'leave'] as const

const aClass = { levels: ['CM1', 'CM2'], isUlis: false, pupils: 24, adults: 3, workshop: { id: 'la-veilleuse', title: 'La veilleuse' }, isConfirmed: true }

const book: RoadBook = {
  isDemo: false,
  stop: { id: 'a-stop', commune: 'Loches', place: 'Place de la Tour' },
  day: '2026-03-16',
  zone: 'Europe/Paris',
  kiosks: 12,
  slots: [
    { begin: '09:00', end: '10:00', length: 'short', is: aClass },
    { begin: '10:10', end: '11:40', length: 'long', is: { ...aClass, workshop: { id: 'another', title: 'Le train' } } },
    { begin: '13:30', end: '14:30', length: 'short', is: 'free' },
    { begin: '14:40', end: '15:40', length: 'short', is: 'kept-aside' },
  ],
}

const made = (title: string, object: string, minutes: number) => ({ id: title, title, object, at: Date.parse('2026-03-16T10:00:00Z') + minutes * 60_000, versions: 3 })

/** What a kiosk answers to the facilitator's menu in the middle of a day. */
export const facilitatorAnswers = {
  roadBook: { book, today: '2026-03-16' },
  roadBooksOnStick: { ok: true, files: [{ file: 'feuille-de-route-Loches.json', day: '2026-03-16', commune: 'Loches', problem: null }, { file: 'cut.json', day: '', commune: '', problem: 'damaged' }] },
  visit: {
    day: '2026-03-16',
    crews: [
      { picture: 'fox', isHandedOver: false, creations: [made('premier-clin-d-oeil', 'bare-board', 20), made('lighthouse', 'traffic-light', 30)] },
      { picture: 'owl', isHandedOver: true, creations: [made('la-veilleuse', 'night-light', 5)] },
    ],
  },
} as const

async function openPad(page: Page): Promise<void> {
  await holdUntil(page.locator('.pin-pad, .unlock-pad, [role=dialog]').first(), async () => {
    await page.keyboard.down('Escape')
    await page.waitForTimeout(HELD)
    await page.keyboard.up('Escape')
  })
}

const openPage = (index: number) => async (page: Page) => {
  await openPad(page)
  for (const digit of '839174') await page.keyboard.press(digit)
  await page.keyboard.press('Enter')
  await page.locator('.menu-pages button').nth(index).click()
}

/** The facilitator's door and each page of her menu. They look alike in every mood and theme. @param idle the emulated board, ready */
export function facilitatorStates(idle: Partial<Told>): readonly Sketch[] {
  const pack = workshopNamed('la-veilleuse')
  const laid = pack && workshopWork(pack, 1)
  const isWith: Sketch['isWith'] = ({ mood, theme, contrast, hand }) => mood === 'words' && theme === 'day' && contrast === 'normal' && hand === 'right'
  return [{ name: 'menu-pad', told: idle, act: openPad, isWith }, ...menuPages.map((name, index) => ({ name: `menu-${name}`, told: idle, laid, act: openPage(index), isWith }))]
}

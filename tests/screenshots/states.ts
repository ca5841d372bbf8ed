import type { Page } from 'playwright-core'
import { connectionProblems, OUR_FIRMWARE } from '../../kiosk/common/connection.ts'
import type { ConnectionState } from '../../kiosk/common/connection.ts'
import { nothingTold } from '../support/stand-in-kiosk.ts'
import type { Told } from '../support/stand-in-kiosk.ts'
import { buildNightLight, buildRepeat } from './build-program.ts'
import { facilitatorStates } from './facilitator-states.ts'
import type { ScreenState, Sketch } from './state.ts'
import { workshopStates } from './workshop-states.ts'

const usb = { path: '/dev/ttyACM0', kind: 'usb' } as const
const emulated = { path: 'emulated', kind: 'emulated' } as const
const firmware = { name: OUR_FIRMWARE, version: '1.1' }

/** The emulated board, ready. */
export const readyOnScreen: ConnectionState = { is: 'ready', board: emulated, firmware }
const readyForReal: ConnectionState = { is: 'ready', board: usb, firmware }

const atRest: Told['sensed'] = { 'blue-button': 0, 'yellow-button': 0, knob: 50, eye: 45, ears: 400 }

const dark: Told['shown'] = { lamp: 0, red: 0, rainbow: [0, 0, 0], buzzer: 0, arm: 90, 'built-in': 0 }
const alive: Told['shown'] = { lamp: 60, red: 100, rainbow: [120, 0, 255], buzzer: 392, arm: 35, 'built-in': 100 }

const idleOnScreen: Partial<Told> = { connection: readyOnScreen, shown: dark, sensed: atRest }

const part = (page: Page, id: string) => page.locator(`[data-part=${id}]`)

async function chooseSensor(page: Page, id: string, keys: readonly string[]): Promise<void> {
  await part(page, id).focus()
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(150)
  }
}

async function openSettings(page: Page): Promise<void> {
  await page.locator('.settings-button').click()
  await page.locator('.settings-sheet').waitFor()
}

const openHelp = (page: Page) => page.locator('.help-buttons button').last().click()

const pickObject = (index: number) => async (page: Page) => {
  await page.locator('.object-button').click()
  if (index >= 0) await page.locator('.object-picker .choice').nth(index).click()
}

async function showText(page: Page): Promise<void> {
  await page.locator('.text-switch').click()
  await page.locator('.text-view').waitFor()
}

async function openSeat(page: Page): Promise<void> {
  await page.locator('.crew-button').click()
  await page.locator('.seat-sheet').waitFor()
}

async function askToHandOver(page: Page): Promise<void> {
  await openSeat(page)
  await page.locator('.seat-sheet button').last().click()
}

async function toCrews(page: Page): Promise<void> {
  await page.locator('.attract-anywhere').click()
  await page.locator('.crew-choice').first().waitFor()
}

/** Opens the wiring of the kit; then presses its main button so many times. */
const openWiring = (presses: number) => async (page: Page) => {
  await page.locator('.plug-button').click()
  for (let pressed = 0; pressed < presses; pressed += 1) await page.locator('.wiring-button.main').click()
}

/** The trial of the kit's lamp is over at once, for nothing runs; the first answer is no. */
const sayNo = async (page: Page) => {
  await openWiring(3)(page)
  await page.locator('.wiring-button.answer').first().click()
}

const made = (title: string, object: string, minutes: number) => ({ id: title, title, object, at: Date.now() - minutes * 60_000, versions: 3 })

const trouble = (problem: (typeof connectionProblems)[number]): Partial<Told> => ({
  connection: { is: 'trouble', problem, board: problem === 'devices-fell' ? null : usb },
})

const sketches: readonly Sketch[] = [
  { name: 'crew', told: { ...idleOnScreen, seat: { crew: null, open: null, creations: [], gone: ['owl', 'kite', 'bear'] } }, stands: '.attract', act: toCrews },
  { name: 'attract', told: { ...idleOnScreen, seat: { crew: null, open: null, creations: [], gone: [] } }, stands: '.attract' },
  { name: 'workshops', told: { ...idleOnScreen, seat: { crew: 'fox', open: null, creations: [], gone: [] } }, stands: '.workshop-card.new' },
  { name: 'how-many', told: { ...idleOnScreen, seat: { crew: 'fox', open: null, creations: [], gone: [] } }, stands: '.workshop-card.new', act: (page) => page.locator('.workshop-card').first().click() },
  { name: 'creations', told: { ...idleOnScreen, seat: { crew: 'fox', open: null, creations: [made('lighthouse', 'traffic-light', 130), made('traffic-lights', 'bare-board', 12), made('my-creation', 'kit', 0)], gone: [] } }, stands: '.work-card' },
  { name: 'seat-sheet', told: idleOnScreen, act: openSeat },
  { name: 'hand-over', told: idleOnScreen, act: askToHandOver },
  { name: 'titles', told: idleOnScreen, act: (page) => page.locator('.title-button').click() },
  { name: 'not-saved', told: { ...idleOnScreen, disk: { is: 'not-saved', why: 'full' } } },
  { name: 'ready', told: idleOnScreen },
  { name: 'alive', told: { ...idleOnScreen, life: { is: 'running' }, shown: alive, sensed: { 'blue-button': 1, 'yellow-button': 0, knob: 80, eye: 90, ears: 12 }, work: { blocks: ['start'], boxes: { star: 12, fish: 3 }, said: 'Bonjour !' } } },
  { name: 'dark-and-near', told: { ...idleOnScreen, sensed: { ...atRest, eye: 4, ears: 60, knob: 0 } } },
  { name: 'sensor-chosen', told: idleOnScreen, act: (page) => chooseSensor(page, 'knob', ['ArrowUp', 'ArrowUp', 'PageUp', 'ArrowDown', 'PageDown']) },
  { name: 'hand-chosen', told: { ...idleOnScreen, sensed: { ...atRest, ears: 80 } }, act: (page) => chooseSensor(page, 'ears', ['PageDown', 'ArrowDown']) },
  { name: 'real-board', told: { ...idleOnScreen, connection: readyForReal }, act: (page) => part(page, 'eye').click() },
  { name: 'hint', told: idleOnScreen, act: (page) => page.locator('.program-button.flag').click() },
  { name: 'paused', told: { ...idleOnScreen, life: { is: 'paused' }, shown: alive } },
  { name: 'slow', told: { ...idleOnScreen, life: { is: 'paused' } }, act: (page) => page.locator('.program-button.slow').click() },
  { name: 'board-lost', told: { ...idleOnScreen, life: { is: 'stopped', why: 'boardLost' } } },
  { name: 'made-safe', told: { ...idleOnScreen, life: { is: 'stopped', why: 'madeSafe' } } },
  { name: 'everything-at-once', told: { ...idleOnScreen, life: { is: 'running' }, shown: alive, work: { blocks: ['start'], boxes: { star: 12, fish: -3, moon: 1000, flower: 0 }, said: 'Il fait nuit, la lampe s’allume et le bras salue' } }, act: (page) => chooseSensor(page, 'eye', ['PageUp', 'ArrowDown']) },
  { name: 'traffic-light', told: { ...idleOnScreen, shown: { red: 100, yellow: 0, green: 0, 'built-in': 100 }, sensed: {} }, act: pickObject(1) },
  { name: 'bare-board', told: { ...idleOnScreen, shown: { 'built-in': 100 }, sensed: {} }, act: pickObject(0) },
  { name: 'object-picker', told: idleOnScreen, act: pickObject(-1) },
  { name: 'wiring', told: idleOnScreen, act: openWiring(0) },
  { name: 'wiring-asked', told: idleOnScreen, act: openWiring(3) },
  { name: 'wiring-helped', told: { ...idleOnScreen, wired: { lamp: 'reversed' } }, act: sayNo },
  { name: 'drawer', told: idleOnScreen, act: (page) => page.getByRole('treeitem').nth(2).click() },
  { name: 'settings', told: idleOnScreen, act: openSettings },
  { name: 'night-light', told: { ...idleOnScreen, life: { is: 'running' }, shown: { ...dark, lamp: 100 }, sensed: { ...atRest, eye: 12 } }, act: buildNightLight, isWith: ({ locale }) => locale === 'fr' },
  {
    name: 'text',
    told: { ...idleOnScreen, life: { is: 'running' }, shown: alive, work: { blocks: ['start'], boxes: {}, said: '' } },
    act: async (page) => {
      await buildRepeat(page)
      await showText(page)
    },
    isWith: ({ mood }) => mood === 'words',
  },
  { name: 'unplugged', told: { connection: { is: 'unplugged' } } },
  { name: 'unplugged-help', told: { connection: { is: 'unplugged' } }, act: openHelp },
  { name: 'choosing', told: { connection: { is: 'choosing', boards: [usb, { ...usb, path: '/dev/ttyACM1' }, { ...usb, path: '/dev/ttyACM2' }] } } },
  { name: 'waking', told: { connection: { is: 'greeting', board: usb, hellos: 0 }, shown: {}, sensed: {} } },
  { name: 'preparing', told: { connection: { is: 'preparing', board: usb, progress: 0.4 } } },
  ...connectionProblems.flatMap((problem) => [
    { name: problem, told: trouble(problem) },
    { name: `${problem}-help`, told: trouble(problem), act: openHelp },
  ]),
  ...facilitatorStates(idleOnScreen),
  ...workshopStates(idleOnScreen),
]

/** Every state there is to see. */
export const states: readonly ScreenState[] = sketches.map((state) => {
  const told = { ...nothingTold, ...state.told }
  return { stands: `[data-board=${told.connection.is}]`, ...state, told }
})

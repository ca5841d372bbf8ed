import type { Locator, Page } from 'playwright-core'
import type { BlockType } from '../../workshops/language/blocks.ts'
import { grip } from '../support/kiosk-page.ts'

/** A finger's way to a program, on a page whose kiosk has none to give. */
export class BuildProgram {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Takes a block out of the drawer of a category, counted from 0, and puts it into the lit place of that name. */
  async put(category: number, type: BlockType, place: string | RegExp): Promise<void> {
    await this.#page.getByRole('treeitem').nth(category).click()
    await clickFirstLine(this.#page.locator(`.blocklyFlyout .${type}`).first())
    await this.#page.locator('.marks').getByRole('button', { name: place, exact: true }).click()
    await this.#page.locator('.marks').waitFor({ state: 'detached' })
  }

  /** Picks a word for a place, counted from 0, of the last block of its type. */
  async pick(type: BlockType, place: number, word: string): Promise<void> {
    await this.#place(type, place).click()
    await this.#page.getByRole('dialog').getByRole('button', { name: word, exact: true }).click()
    await this.#page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  async dial(type: BlockType, place: number, number: string): Promise<void> {
    await this.#place(type, place).click()
    const pad = this.#page.getByRole('dialog')
    for (const digit of number) await pad.locator('.digits').getByRole('button', { name: digit, exact: true }).click()
    await pad.locator('.pad-key.done').click()
    await pad.waitFor({ state: 'detached' })
  }

  #place(type: BlockType, place: number): Locator {
    return this.#page.locator(`.blocklyBlockCanvas .${type}.blocklySelected .pad-field`).nth(place)
  }
}

async function clickFirstLine(block: Locator): Promise<void> {
  const { x, y } = await grip(block)
  await block.page().mouse.click(x, y)
}

/** The lamp shines when the light eye sees little, and rests when it sees enough; in French. */
export async function buildNightLight(page: Page): Promise<void> {
  const build = new BuildProgram(page)
  await page.locator('.tool.smaller').click()
  await clickFirstLine(page.locator('.blocklyBlockCanvas .start').first())
  await page.locator('.tool.throwAway').click()
  for (const { side, level, on } of [
    { side: 'au-dessous de', level: '30', on: 'allumer' },
    { side: 'au-dessus de', level: '50', on: 'éteindre' },
  ]) {
    await build.put(EVENTS, 'when_sensor', 'à part, tout seul')
    await build.pick('when_sensor', 0, 'l’œil à lumière')
    await build.pick('when_sensor', 1, side)
    await build.dial('when_sensor', 2, level)
    await build.put(LIGHT, 'light', new RegExp(`^(sous|après) quand l’œil à lumière passe ${side} ${level}$`))
    await build.pick('light', 0, on)
  }
}

/** Four times the lamp, then the arm; in either language. */
export async function buildRepeat(page: Page): Promise<void> {
  const build = new BuildProgram(page)
  for (let times = 0; times < 3; times += 1) await page.locator('.tool.smaller').click()
  await build.put(CONTROL, 'repeat', /(sous|below) (au départ|at start)/)
  await build.put(LIGHT, 'light', /(dans|inside) (répéter|repeat)/)
  await build.put(CONTROL, 'wait', /(sous|below) (allumer|turn on)/)
  await build.put(MOTION, 'servo_angle', /(sous|below) (répéter|repeat)/)
}

const EVENTS = 0
const CONTROL = 1
const LIGHT = 2
const MOTION = 4

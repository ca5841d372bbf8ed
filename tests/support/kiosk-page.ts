import { chromium } from 'playwright-core'
import type { Browser, Locator, Page } from 'playwright-core'
import type { BlockType } from '../../workshops/language/blocks.ts'
import { startOwnHost } from '../../kiosk/host/test-support/own-host.ts'
import type { OwnHost } from '../../kiosk/host/test-support/own-host.ts'
import { seatCrew } from './seat.ts'

/** Debian's Chromium; as root it can't make its own sandbox. */
export function openBrowser(): Promise<Browser> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: [...asRoot, '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] })
}

/** The kiosk's page in a real browser, on the screen it is made for, with what a hand does on it. */
export class KioskPage {
  readonly page: Page
  readonly #host: OwnHost | undefined
  /** What the page reached for elsewhere, and what it complained of. Both stay empty. */
  readonly complaints: string[] = []

  /** Each call the page made, in order. */
  readonly called: { readonly call: string; readonly input: unknown }[] = []

  private constructor(page: Page, address: string, host: OwnHost | undefined) {
    this.page = page
    this.#host = host
    page.on('websocket', (socket) => {
      socket.on('framesent', ({ payload }) => void this.called.push(JSON.parse(String(payload)) as { call: string; input: unknown }))
    })
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text())
    })
    page.on('request', (request) => {
      if (!request.url().startsWith('data:') && new URL(request.url()).host !== new URL(address).host) this.complaints.push(`asked for ${request.url()}`)
    })
  }

  /** A page that is touched, before a crew that has just begun its first creation. */
  static async open(browser: Browser, board = 'emulated'): Promise<KioskPage> {
    const host = await startOwnHost({ board })
    await seatCrew(host)
    return await KioskPage.openAt(browser, host)
  }

  /** The page of a host as it is: before nobody, when nobody has sat down. The host ends with it. */
  static async openAt(browser: Browser, host: OwnHost): Promise<KioskPage> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, hasTouch: true })
    const kiosk = new KioskPage(page, host.address, host)
    await page.goto(host.address)
    return kiosk
  }

  /** A page of somebody else's, whose host is in a process of its own. */
  static on(page: Page, address: string): KioskPage {
    return new KioskPage(page, address, undefined)
  }

  get host(): OwnHost {
    if (!this.#host) throw new Error('its host is in another process')
    return this.#host
  }

  async close(): Promise<void> {
    await this.page.close()
    await this.#host?.end()
  }

  /** The board's state as the page shows it. */
  board(state: string): Locator {
    return this.page.locator(`[data-board=${state}]`)
  }

  /** A drawn light, at a level. */
  light(part: string, level: 0 | 1): Locator {
    return this.page.locator(`[data-part=${part}][data-level="${level}"]`)
  }

  /** How many times a drawn light changes while so many ms pass on the wall. */
  async changesOfLight(part: string, milliseconds: number): Promise<number> {
    return await this.page.locator(`[data-part=${part}]`).evaluate(
      (light, during) =>
        new Promise<number>((resolve) => {
          let changes = 0
          const watcher = new MutationObserver((records) => (changes += records.length))
          watcher.observe(light, { attributeFilter: ['data-level'] })
          setTimeout(() => resolve(changes), during)
        }),
      milliseconds,
    )
  }

  /** Somebody touches the truck: the pictures of the crews are there. */
  async comeAboard(): Promise<void> {
    await this.page.locator('.attract, .crew-choice').first().waitFor()
    if (await this.page.locator('.attract').isVisible()) await this.tap(this.page.locator('.attract-anywhere'))
    await this.page.locator('.crew-choice').first().waitFor()
  }

  /** The crew says that it leaves its place: the page of the next one is loaded anew. */
  async leave(): Promise<void> {
    await this.page.getByText('On range et on laisse la place ?').waitFor()
    const anew = this.page.waitForEvent('load')
    await this.tap(this.button('Oui, on laisse la place'))
    await anew
  }

  /** A child comes aboard, chooses a crew's picture, as it is called, and something of her own to make. */
  async sitDown(crew: string): Promise<void> {
    await this.comeAboard()
    await this.tap(this.button(crew))
    await this.beginFreely()
  }

  /** Something of one's own, where workshops are offered too. */
  async beginFreely(): Promise<void> {
    await this.tap(this.page.locator('.workshop-card.new'))
    await this.placed('start').waitFor()
  }

  /** What the page says of the newest change. */
  kept(is: 'saved' | 'saving' | 'not-saved'): Locator {
    return this.page.locator(`[data-kept=${is}]`)
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** The last block of a type that was put into the work area. */
  placed(type: BlockType): Locator {
    return this.page.locator(`.blocklySvg > .blocklyWorkspace > .blocklyBlockCanvas .${type}`).last()
  }

  /** Takes a block out of a category's drawer and drops its top left corner at a point of the screen. */
  async drag(category: string, type: BlockType, to: Point): Promise<void> {
    const from = await corners(await this.inDrawer(category, type))
    const grip = 14
    const { mouse } = this.page
    await mouse.move(from.left + grip, from.top + grip)
    await mouse.down()
    await mouse.move(to.x + grip + 30, to.y + grip + 30, { steps: 8 })
    await mouse.move(to.x + grip, to.y + grip, { steps: 4 })
    await mouse.up()
  }

  /** How many px of the screen a unit of the work area is. */
  async scale(): Promise<number> {
    const transform = await this.page.locator('.blocklySvg > .blocklyWorkspace > .blocklyBlockCanvas').getAttribute('transform')
    return Number(/scale\(([\d.]+)\)/.exec(transform ?? '')?.[1] ?? 1)
  }

  /** Drags a block under another, or inside it. */
  async hang(category: string, type: BlockType, where: 'under' | 'inside', other: BlockType): Promise<void> {
    const above = await corners(this.placed(other))
    const scale = await this.scale()
    await this.drag(category, type, where === 'under' ? { x: above.left, y: above.bottom - NOTCH * scale } : { x: above.left + INDENT * scale, y: above.top + FIRST_LINE * scale })
    await this.placed(type).waitFor()
  }

  /** Picks another word for the first place of a block. */
  async choose(block: Locator, word: string): Promise<void> {
    await block.locator('.pad-field').first().click()
    await this.page.getByRole('dialog').getByRole('button', { name: word, exact: true }).click()
  }

  /** Where something is on the screen, once it stands still. */
  standing(what: Locator): Promise<Point & { readonly width: number; readonly height: number }> {
    return box(what)
  }

  /** A finger on something, as the screen tells of it. */
  async tap(what: Locator): Promise<void> {
    // Playwright's own touch screen is only there in pages that it opened itself.
    const screen = await this.page.context().newCDPSession(this.page)
    await screen.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [await grip(what)] })
    await screen.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await screen.detach()
  }

  /** A finger that goes from one point of the screen to another and lets go there. */
  async swipe(from: Point, to: Point): Promise<void> {
    const screen = await this.page.context().newCDPSession(this.page)
    const steps = 8
    await screen.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] })
    for (let step = 1; step <= steps; step += 1) {
      const at = { x: from.x + ((to.x - from.x) * step) / steps, y: from.y + ((to.y - from.y) * step) / steps }
      await screen.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] })
    }
    await screen.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await screen.detach()
  }

  /** A block in a category's drawer, which a finger opens and moves until the block is in sight. */
  async inDrawer(category: string, type: BlockType): Promise<Locator> {
    await this.tap(this.page.getByRole('treeitem', { name: category }))
    const drawer = await box(this.page.locator('.blocklyFlyout'))
    const block = this.page.locator(`.blocklyFlyout .${type}`).first()
    for (let at = await grip(block); at.y > drawer.y + drawer.height - GRIP; at = await grip(block)) {
      const middle = { x: drawer.x + 8, y: drawer.y + drawer.height / 2 }
      await this.swipe({ ...middle, y: middle.y + 150 }, { ...middle, y: middle.y - 100 })
    }
    return block
  }

  /** Taps a block in a category's drawer: it is in hand. */
  async take(category: string, type: BlockType): Promise<void> {
    await this.tap(await this.inDrawer(category, type))
    await this.page.locator('.marks').waitFor()
  }

  /** The lit place of that name. */
  place(told: string): Locator {
    return this.page.getByRole('group', { name: /Les places allumées|The lit places/ }).getByRole('button', { name: told, exact: true })
  }

  /** Takes a block out of the drawer and puts it into a place, by two taps. */
  async put(category: string, type: BlockType, told: string): Promise<void> {
    await this.take(category, type)
    await this.tap(this.place(told))
    await this.page.locator('.marks').waitFor({ state: 'detached' })
  }

  /** The block that is chosen, of that type. */
  chosen(type: BlockType): Locator {
    return this.page.locator(`.blocklyBlockCanvas .${type}.blocklySelected`)
  }

  /** Picks a word for a block's place, counted from 0, on the pad that a tap opens. */
  async pick(block: Locator, place: number, word: string): Promise<void> {
    await this.tap(block.locator('.pad-field').nth(place))
    await this.tap(this.page.getByRole('dialog').getByRole('button', { name: word, exact: true }))
    await this.page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  /** Dials a number for a block's place, on the pad that a tap opens. */
  async dial(block: Locator, place: number, number: string): Promise<void> {
    await this.tap(block.locator('.pad-field').nth(place))
    const pad = this.page.getByRole('dialog')
    for (const digit of number) await this.tap(pad.locator('.digits').getByRole('button', { name: digit, exact: true }))
    await this.tap(pad.locator('.pad-key.done'))
    await pad.waitFor({ state: 'detached' })
  }

  /** What is said beside the blocks. */
  get said(): Locator {
    return this.page.locator('.placing-said')
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Presses a key until the keyboard is on something: a selector. */
  async pressUntil(key: string, selector: string, most = 40): Promise<void> {
    for (let pressed = 0; pressed <= most; pressed += 1) {
      if (await this.page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return
      await this.press(key)
    }
    throw new Error(`${key} does not lead to ${selector}`)
  }

  /** Puts together what every child makes first: at start, for ever, on, wait, off, wait. */
  async buildBlink(): Promise<void> {
    for (let times = 0; times < 3; times += 1) await this.page.locator('.tool.smaller').click()
    await this.hang('Contrôle', 'forever', 'under', 'start')
    await this.hang('Lumière', 'light', 'inside', 'forever')
    await this.hang('Contrôle', 'wait', 'under', 'light')
    await this.hang('Lumière', 'light', 'under', 'wait')
    await this.choose(this.placed('light'), 'éteindre')
    await this.hang('Contrôle', 'wait', 'under', 'light')
  }
}

type Point = { readonly x: number; readonly y: number }

/** Of a block, in the work area's units: how deep its notch is, how far its inside is set in, how high its first line is. */
const NOTCH = 8
const INDENT = 16
const FIRST_LINE = 50

/** Where it is, once it stands still: a hand waits for what moves. */
async function box(locator: Locator): Promise<Point & { readonly width: number; readonly height: number }> {
  await locator.waitFor()
  for (let before = ''; ; ) {
    const found = await locator.boundingBox()
    if (!found) {
      // It was drawn anew in that moment.
      await locator.waitFor()
      continue
    }
    const now = JSON.stringify(found)
    if (now === before) return found
    before = now
    await locator.page().evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  }
}

/** Where a finger takes something: its middle, but of a large block its first line. */
export async function grip(locator: Locator): Promise<Point> {
  const { x, y, width, height } = await box(locator)
  return { x: x + Math.min(width / 2, 3 * GRIP), y: y + Math.min(height / 2, GRIP) }
}

/** Half of a block's first line on the screen, px. */
const GRIP = 40

async function corners(locator: Locator): Promise<{ readonly left: number; readonly top: number; readonly bottom: number }> {
  const { x, y, height } = await box(locator)
  return { left: x, top: y, bottom: y + height }
}

import { chromium } from 'playwright-core'
import type { Browser, Locator, Page } from 'playwright-core'
import type { BlockType } from '../../workshops/language/blocks.ts'
import { startHost } from '../../kiosk/host/host.ts'
import type { Host } from '../../kiosk/host/host.ts'

/** Debian's Chromium; as root it can't make its own sandbox. */
export function openBrowser(): Promise<Browser> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: [...asRoot, '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] })
}

/** The kiosk's page in a real browser, on the screen it is made for, with what a hand does on it. */
export class KioskPage {
  readonly page: Page
  readonly host: Host
  /** What the page reached for elsewhere, and what it complained of. Both stay empty. */
  readonly complaints: string[] = []

  private constructor(page: Page, host: Host) {
    this.page = page
    this.host = host
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text())
    })
    page.on('request', (request) => {
      if (!request.url().startsWith('data:') && new URL(request.url()).host !== new URL(host.address).host) this.complaints.push(`asked for ${request.url()}`)
    })
  }

  static async open(browser: Browser, board = 'emulated'): Promise<KioskPage> {
    const host = await startHost({ board, port: 0 })
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const kiosk = new KioskPage(page, host)
    await page.goto(host.address)
    return kiosk
  }

  async close(): Promise<void> {
    await this.page.close()
    await this.host.end()
  }

  /** The board's state as the page shows it. */
  board(state: string): Locator {
    return this.page.locator(`[data-board=${state}]`)
  }

  /** The drawn light of a pin, at a level. */
  light(pin: string, level: 0 | 1): Locator {
    return this.page.locator(`[data-pin=${pin}][data-level="${level}"]`)
  }

  /** How many times a drawn light changes while so many ms pass on the wall. */
  async changesOfLight(pin: string, milliseconds: number): Promise<number> {
    return await this.page.locator(`[data-pin=${pin}]`).evaluate(
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

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** The last block of a type that was put into the work area. */
  placed(type: BlockType): Locator {
    return this.page.locator(`.blocklySvg > .blocklyWorkspace > .blocklyBlockCanvas .${type}`).last()
  }

  /** Takes a block out of a category's drawer and drops its top left corner at a point of the screen. */
  async drag(category: string, type: BlockType, to: Point): Promise<void> {
    await this.page.getByRole('treeitem', { name: category }).click()
    const from = await corners(this.page.locator(`.blocklyFlyout .${type}`).first())
    const grip = 14
    const { mouse } = this.page
    await mouse.move(from.left + grip, from.top + grip)
    await mouse.down()
    await mouse.move(to.x + grip + 30, to.y + grip + 30, { steps: 8 })
    await mouse.move(to.x + grip, to.y + grip, { steps: 4 })
    await mouse.up()
  }

  /** Drags a block under another, or inside it. */
  async hang(category: string, type: BlockType, where: 'under' | 'inside', other: BlockType): Promise<void> {
    const above = await corners(this.placed(other))
    await this.drag(category, type, where === 'under' ? { x: above.left, y: above.bottom - NOTCH } : { x: above.left + INDENT, y: above.top + FIRST_LINE })
    await this.placed(type).waitFor()
  }

  /** Picks another word in the list at the head of a block. */
  async choose(block: Locator, word: string): Promise<void> {
    await block.locator('.blocklyDropdownField').first().click()
    await this.page.locator('.blocklyMenuItem', { hasText: word }).click()
  }

  /** Puts together what every child makes first: at start, for ever, on, wait, off, wait. */
  async buildBlink(): Promise<void> {
    await this.hang('Contrôle', 'forever', 'under', 'start')
    await this.hang('Lumière', 'light', 'inside', 'forever')
    await this.hang('Contrôle', 'wait', 'under', 'light')
    await this.hang('Lumière', 'light', 'under', 'wait')
    await this.choose(this.placed('light'), 'éteindre')
    await this.hang('Contrôle', 'wait', 'under', 'light')
  }
}

type Point = { readonly x: number; readonly y: number }

/** Of a block on the screen, px: how deep its notch is, how far its inside is set in, how high its first line is. */
const NOTCH = 14
const INDENT = 30
const FIRST_LINE = 92

async function corners(locator: Locator): Promise<{ readonly left: number; readonly top: number; readonly bottom: number }> {
  await locator.waitFor()
  const box = await locator.boundingBox()
  if (!box) throw new Error('it is not on the screen')
  return { left: box.x, top: box.y, bottom: box.y + box.height }
}

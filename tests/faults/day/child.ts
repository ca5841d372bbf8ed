import type { CDPSession, Page } from 'playwright-core'
import type { Random } from '../random.ts'
import { firstOf, lookAround } from './in-the-page.ts'
import type { Answered, Next, Point } from './in-the-page.ts'
import { scenes } from './wishes.ts'
import type { Scene } from './wishes.ts'

/** How far down a way of taps is looked for before it counts as lost. */
const MOST_STEPS = 300

/** What closes whatever lies over the work. */
const closing = ['.pad .pad-key.cancel', '.pad .option', '.settings-close', '.tool.putBack', '.tool.closeBin']

/** How often she touches something before a step counts as never left. */
const MOST_TRIES = 40

/** How long (ms) a program runs, and is looked back on, for it to be a try. */
const A_TRY = 600

export type Done = { readonly what: string; readonly answered: readonly Answered[] }

/** A child's finger on the screen of the kiosk. */
export class Child {
  readonly #page: Page
  readonly #screen: CDPSession
  readonly #random: Random
  readonly #scenes: readonly Scene[]
  #last = 'nothing'

  constructor(page: Page, screen: CDPSession, random: Random, wished: readonly Scene[] = scenes) {
    this.#scenes = wished
    this.#page = page
    this.#screen = screen
    this.#random = random
  }

  /** One gesture of those that can be made now. `answered` and `what`: of the gesture before. */
  async gesture(): Promise<Done> {
    const share = () => this.#random.below(10_000) / 10_000
    for (let looked = 0; looked < MOST_STEPS; looked += 1) {
      const { next, answered } = await this.#page.evaluate(lookAround, { scenes: this.#scenes, which: share(), where: share(), there: share() })
      if (!next) continue
      const before = this.#last
      this.#last = next.what
      await this.#make(next)
      return { what: before, answered }
    }
    throw new Error(`nothing can be touched any more after: ${this.#last}`)
  }

  async sitDown(): Promise<void> {
    await this.#go('.making .blocklyBlockCanvas .start', ['.workshop-card.new', '.crew-choice:not([disabled])', '.attract-anywhere'])
  }

  async seeCreations(): Promise<void> {
    await this.#go('.my-creations .work-card:not(.new)', [...closing, '.making .seat-sheet .pill:first-of-type', '.making .crew-button', '.chooser-back'])
  }

  async takeUp(): Promise<void> {
    await this.#go('.making .blocklySvg', ['.my-creations .seat-sheet .go', '.work-card:not(.new)'])
  }

  /** The page that comes is another one: what was in this one is gone. */
  async handOver(): Promise<void> {
    await this.#page.evaluate(() => {
      document.documentElement.setAttribute('data-before', '')
    })
    await this.#go('html:not([data-before]) .attract', [...closing, '.seat-sheet .leave', '.seat-sheet .pill:nth-of-type(2)', '.crew-button', '.work-card:not(.new)'])
  }

  /** The first workshop from its beginning, from the truck or from whatever is on the screen. */
  async beginWorkshop(): Promise<void> {
    await this.#leaveMark()
    await this.#go('.step-panel:not([data-before])', [...closing, '.making .seat-sheet .pill:first-of-type', '.making .crew-button', '.work-card.new:not(.workshop-card)', '.workshop-card', '.how-many .work-card', '.crew-choice:not([disabled])', '.attract-anywhere'])
  }

  /** She has had enough of this step: she tries and stops until she may go on, and does. From a workshop's last step she goes to something else. */
  async goOn(): Promise<void> {
    const onward = ['.step-foot .step-on', '.encores .pill:not(.encore)']
    await this.#leaveMark()
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      if ((await this.#page.locator('.step-panel[data-before]').count()) === 0) return
      if (await this.#tapFirst([...closing, '.turns.swapping .turn[aria-pressed=false]', ...onward])) continue
      await this.#tapFirst(['.guess-answer', '.look-button', '.program-button.flag'])
      await this.#page.waitForTimeout(A_TRY)
      await this.#tapFirst(['.program-button.stop'])
      await this.#page.waitForTimeout(A_TRY)
    }
    throw new Error('the step is not left')
  }

  async #leaveMark(): Promise<void> {
    await this.#page.evaluate(() => document.querySelector('.step-panel')?.setAttribute('data-before', ''))
  }

  async #go(goal: string, taps: readonly string[]): Promise<void> {
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if ((await this.#page.locator(goal).count().catch(() => 0)) > 0) return
      await this.#tapFirst(taps)
    }
    throw new Error(`${goal} is not reached`)
  }

  async #tapFirst(taps: readonly string[]): Promise<boolean> {
    const at = await this.#page.evaluate(firstOf, taps).catch(() => undefined)
    if (at) await this.#tap(at)
    return at !== undefined
  }

  async #make({ how, at, to }: Next): Promise<void> {
    if (how === 'tap') {
      await this.#tap(at)
      return
    }
    const steps = how === 'drag' ? 6 : 3
    await this.#touch('touchStart', [at])
    for (let step = 1; step <= steps; step += 1) await this.#touch('touchMove', [{ x: at.x + ((to.x - at.x) * step) / steps, y: at.y + ((to.y - at.y) * step) / steps }])
    await this.#touch('touchEnd', [])
  }

  async #tap(at: Point): Promise<void> {
    await this.#touch('touchStart', [at])
    await this.#touch('touchEnd', [])
  }

  async #touch(type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]): Promise<void> {
    await this.#screen.send('Input.dispatchTouchEvent', { type, touchPoints })
  }
}

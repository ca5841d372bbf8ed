import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { KioskWindow } from '../../support/electron/open-kiosk-window.ts'
import type { Random } from '../random.ts'
import { becoming, begin, change, dial, digitOf, isAtRest, isBack, isHelp, see, start, tryAgain, tryIt } from './child.ts'
import { fell, pidsOf } from './parts.ts'
import type { Part } from './parts.ts'
import { supervise } from './supervised.ts'
import type { Supervised } from './supervised.ts'

/** Waited for at all (ms): a machine that is busy with other work is slow, and that is what is measured. */
const PATIENCE = 60_000

/** A kiosk whose help nobody touches tries again after a minute (ms). */
const BY_ITSELF = 60_000 + PATIENCE

/** Falls of these are counted, and the third within a minute shows the help. */
export type Counted = 'page' | 'graphics' | 'host'
const helpCodes = { page: 'P3', graphics: 'G3', host: 'H3' } as const
const isCounted = (part: Part): part is Counted => part in helpCodes

/** What became of a fall: how long it took (ms) until the work was back, or what was not as it must be. */
export type Healed = number | string

/** One kiosk, whose child goes on through every fall. */
export class KioskAtWork {
  readonly #folder: string
  readonly #supervised: Supervised
  /** Dialled last. */
  #digit: number
  readonly #falls: Record<Counted, number> = { page: 0, graphics: 0, host: 0 }

  private constructor(folder: string, supervised: Supervised, digit: number) {
    this.#folder = folder
    this.#supervised = supervised
    this.#digit = digit
  }

  static async open(): Promise<KioskAtWork> {
    const folder = mkdtempSync(join(tmpdir(), 'camion-heals-'))
    const supervised = await supervise(folder)
    const kiosk = await supervised.kiosk()
    await begin(kiosk)
    return new KioskAtWork(folder, supervised, await digitOf(kiosk))
  }

  /** Whether so many falls more of that part are no more than are asked for. */
  hasRoomFor(part: Part, falls: 1 | 3): boolean {
    return !isCounted(part) || (falls === 3 ? this.#falls[part] === 0 : this.#falls[part] < 2)
  }

  /** A part falls once: at rest or while something runs, after a change that was kept or soon after another one. */
  async fall(part: Part, random: Random): Promise<Healed> {
    const kiosk = await this.#supervised.kiosk()
    const kept = await this.#change(kiosk, random)
    const isRunning = random.isTrue(1 / 2)
    if (isRunning) await start(kiosk)
    const newer = random.isTrue(1 / 2) ? this.#another(random) : kept
    if (newer !== kept) await dial(kiosk, newer)
    const sign = await this.#signOf(part, kiosk)
    const from = performance.now()
    await this.#fall(part, kiosk, random)
    await sign()
    const isForgetful = part === 'page' || part === 'host'
    const after = await this.#supervised.kiosk()
    const took = await see(after, PATIENCE, (shown) => isBack(shown, isForgetful ? [kept, newer] : [newer]), from)
    if (took === undefined) return `${part}: ${kept} was kept, ${newer} dialled, and what came back is ${await this.#seen(after)}`
    if ((isForgetful || part === 'devices') && (await see(after, PATIENCE, isAtRest)) === undefined) return `${part}: something runs that nobody started again`
    await tryIt(after)
    this.#digit = await digitOf(after)
    return took
  }

  /** A part falls three times: the help is shown; somebody touches it, or nobody does. */
  async fallThrice(part: Counted, random: Random, isTouched: boolean): Promise<Healed> {
    const kept = await this.#change(await this.#supervised.kiosk(), random)
    for (let falls = 1; falls <= 3; falls += 1) {
      const kiosk = await this.#supervised.kiosk()
      const sign = await this.#signOf(part, kiosk)
      await this.#fall(part, kiosk, random)
      await sign()
      if (falls < 3 && (await see(await this.#supervised.kiosk(), PATIENCE, (shown) => isBack(shown, [kept]))) === undefined) return `${part}: after fall ${falls}, ${kept} did not come back`
    }
    const kiosk = await this.#supervised.kiosk()
    const code = helpCodes[part]
    if ((await see(kiosk, PATIENCE, (shown) => isHelp(shown, code))) === undefined) return `${part}: three falls, and no ${code} is shown, but ${await this.#seen(kiosk)}`
    this.#falls[part] = 0
    const from = performance.now()
    if (isTouched) await tryAgain(kiosk)
    const took = await see(kiosk, isTouched ? PATIENCE : BY_ITSELF, (shown) => isBack(shown, [kept]), from)
    if (took === undefined) return `${part}: after ${code}, ${kept} did not come back`
    await tryIt(kiosk)
    return took
  }

  async end(): Promise<void> {
    await this.#supervised.end()
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }

  /** Another digit than the one that is there, so that one that is older is seen to be. */
  #another(random: Random): number {
    this.#digit = 1 + ((this.#digit + random.below(8)) % 9)
    return this.#digit
  }

  async #change(kiosk: KioskWindow, random: Random): Promise<number> {
    const digit = this.#another(random)
    await change(kiosk, digit)
    return digit
  }

  async #fall(part: Part, kiosk: KioskWindow, random: Random): Promise<void> {
    await fell(part, kiosk, random)
    if (isCounted(part)) this.#falls[part] += 1
    // A new host counts its page's falls anew.
    if (part === 'host') Object.assign(this.#falls, { page: 0, graphics: 0 })
  }

  /** What shows that a part has fallen, where the page goes on: asked for before, waited for afterwards. */
  async #signOf(part: Part, kiosk: KioskWindow): Promise<() => Promise<unknown>> {
    if (part === 'devices' || part === 'journal') {
      const { become } = await (part === 'devices' ? becoming(kiosk, 'data-board', 'trouble') : becoming(kiosk, 'data-kept', 'not-saved'))
      return () => become
    }
    if (part !== 'graphics') return async () => {}
    const before = pidsOf('graphics', kiosk)
    const isAnew = () => (pidsOf('graphics', kiosk).some((pid) => !before.includes(pid)) ? Promise.resolve() : Promise.reject(new Error('the graphics are not there yet')))
    return () => see(kiosk, PATIENCE, isAnew)
  }

  async #seen(kiosk: KioskWindow): Promise<string> {
    const page = await kiosk.page()
    return `${await page.title().catch(() => 'nothing')} with ${await digitOf(kiosk).catch(() => 'no digit')} (${kiosk.said().trim().split('\n').slice(-3).join('; ')})`
  }
}

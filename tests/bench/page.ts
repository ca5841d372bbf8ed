/*
 * How much a child's page loads before she can do anything, and how long she waits, beside the least page that has blocks.
 *
 * Interactive: the drawers of blocks stand on the screen, two frames were painted after them, and the page's thread is free
 * to hear a tap. Each opening has a browser context of its own, so nothing is cached.
 */
import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Browser, Response } from 'playwright-core'
import { openBrowser } from '../support/kiosk-page.ts'
import { atMost } from './bench-shape.ts'
import type { Bench, Outcome } from './bench-shape.ts'
import { servedBare, servedKiosk } from './page/pages.ts'
import type { Served } from './page/pages.ts'
import { median, rounded } from './statistics.ts'

const OPENINGS = 9

/** How many times slower the processor is made: a kiosk's small machine. */
const SLOWER = 4

/** Of the bare page's time, and kB of script and style, compressed as a web server would. */
const MOST_TIMES = 1.25
const MOST_KILOBYTES = 400

/** A page that is not interactive after so long (ms) never will be. */
const PATIENCE = 60_000

declare global {
  // Set inside the page that is measured.
  var interactiveAt: number | undefined
}

/** Runs in the page before its own scripts: notes when it has become interactive, ms since the navigation. */
function noteInteractive(): void {
  const seen = new MutationObserver(() => {
    if (!document.querySelector('.blocklyToolbox [role=treeitem]')) return
    seen.disconnect()
    requestAnimationFrame(() => requestAnimationFrame(() => globalThis.setTimeout(() => (globalThis.interactiveAt = performance.now()))))
  })
  seen.observe(document, { childList: true, subtree: true })
}

interface Opening {
  readonly milliseconds: number
  /** Of script and style, compressed. */
  readonly bytes: number
}

async function openOnce(browser: Browser, { address }: Served, slower: number): Promise<Opening> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const bodies: Promise<number>[] = []
  const heard = (response: Response) => {
    if (/\.(js|css)$/.test(new URL(response.url()).pathname)) bodies.push(response.body().then((body) => gzipSync(body, { level: 6 }).byteLength))
  }
  page.on('response', heard)
  await page.addInitScript(noteInteractive)
  if (slower > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.goto(address)
  let milliseconds: number | undefined
  const end = performance.now() + PATIENCE
  while (milliseconds === undefined) {
    if (performance.now() > end) throw new Error(`${address} was not interactive within ${PATIENCE} ms`)
    await setTimeout(20)
    milliseconds = await page.evaluate(() => globalThis.interactiveAt)
  }
  page.removeListener('response', heard)
  const bytes = (await Promise.all(bodies)).reduce((sum, one) => sum + one, 0)
  await context.close()
  return { milliseconds, bytes }
}

export const page: Bench = {
  name: 'page',
  shows: 'what the kiosk’s page loads and how soon it is interactive, beside a bare page of Blockly and React',
  async run(say): Promise<Outcome> {
    const pages = [await servedKiosk(), await servedBare()]
    const browser = await openBrowser()
    try {
      const rows = []
      for (const slower of [1, SLOWER]) {
        const times = new Map<Served, number[]>(pages.map((served) => [served, []]))
        const sizes = new Map<Served, number>()
        for (let opening = 0; opening <= OPENINGS; opening += 1) {
          for (const served of pages) {
            const { milliseconds, bytes } = await openOnce(browser, served, slower)
            // The first warms the system's own caches up.
            if (opening > 0) times.get(served)?.push(milliseconds)
            sizes.set(served, bytes)
          }
          say(`${slower} times slower, opening ${opening} of ${OPENINGS}`)
        }
        rows.push(...pages.map((served) => ({ name: served.name, slower, time: median(times.get(served) ?? []), times: times.get(served) ?? [], bytes: sizes.get(served) ?? 0 })))
      }
      return outcome(rows)
    } finally {
      await browser.close()
      for (const served of pages) await served.end()
    }
  },
}

interface Row {
  readonly name: string
  readonly slower: number
  readonly time: number
  readonly times: readonly number[]
  readonly bytes: number
}

function outcome(rows: readonly Row[]): Outcome {
  const ratio = (slower: number) => {
    const [ours, bare] = rows.filter((row) => row.slower === slower)
    return rounded((ours?.time ?? NaN) / (bare?.time ?? NaN), 2)
  }
  const kilobytes = (bytes: number) => rounded(bytes / 1_000, 1)
  return {
    tables: [{
      title: `Until interactive, ms, median of ${OPENINGS}; script and style, kB, compressed`,
      columns: ['page', 'processor', 'ms', 'kB'],
      rows: rows.map(({ name, slower, time, bytes }) => [name, slower === 1 ? 'as it is' : `${slower} times slower`, time.toFixed(0), kilobytes(bytes).toFixed(1)]),
    }],
    notes: [
      'Both pages are built by vite and served by the same code, from this machine; the network takes no time.',
      'The kiosk’s page waits for its typefaces, which are neither script nor style, before it draws a block; the bare page has none.',
    ],
    judgements: [
      atMost('until interactive, times the bare page', ratio(1), MOST_TIMES),
      atMost(`the same, processor ${SLOWER} times slower`, ratio(SLOWER), MOST_TIMES),
      atMost('script and style, kB', kilobytes(rows[0]?.bytes ?? NaN), MOST_KILOBYTES),
    ],
    figures: { openings: OPENINGS, pages: rows.map(({ name, slower, times, bytes }) => ({ name, slower, milliseconds: times.map((time) => rounded(time, 1)), bytes })) },
  }
}

/*
 * How much a child's page loads before she can do anything, and how long she waits, beside the least page that has blocks.
 *
 * Interactive: the drawers of blocks stand on the screen, two frames were painted after them, and the page's thread is free
 * to hear a tap. Each opening has a browser context of its own, so nothing is cached.
 */
import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../support/kiosk-page.ts'
import { atMost } from './bench-shape.ts'
import type { Bench, Outcome } from './bench-shape.ts'
import { BLOCKS, servedBare, servedKiosk } from './page/pages.ts'
import type { Served } from './page/pages.ts'
import { median, rounded } from './statistics.ts'

const OPENINGS = 9

/** How many times slower the processor is made: a kiosk's small machine. */
const SLOWER = 4

/** Of the bare page's time, and kB of script and style, compressed as a web server would. */
const MOST_TIMES = 1.25
const MOST_KILOBYTES = 400

/** What a closed page leaves to be tidied is not the next one's to wait for, ms. */
const REST = 500

/** A page that does not stand after so long (ms) never will. */
const PATIENCE = 60_000

/** What the page says before a time, ms since the navigation. */
const said = { interactive: 'interactive at ', whole: 'whole at ' } as const

/** Runs in the page before its own scripts. What it says is heard without asking: a question is work too. */
function sayWhenItStands([selector, words]: readonly [string, string]): void {
  const seen = new MutationObserver(() => {
    if (!document.querySelector(selector)) return
    seen.disconnect()
    requestAnimationFrame(() => requestAnimationFrame(() => globalThis.setTimeout(() => console.debug(words + String(performance.now())))))
  })
  seen.observe(document, { childList: true, subtree: true })
}

async function heard(page: Page, words: string): Promise<number> {
  const message = await page.waitForEvent('console', { predicate: (one) => one.text().startsWith(words), timeout: PATIENCE })
  return Number(message.text().slice(words.length))
}

/** Times in ms since the navigation; script and style in bytes, compressed: before a child may tap, and in all. */
type Opening = { readonly interactive: number; readonly whole: number; readonly bytes: number; readonly allBytes: number }

async function openOnce(browser: Browser, { address, whole: isWhole, remembered = {} }: Served, slower: number): Promise<Opening> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const bodies: Promise<number>[] = []
  page.on('response', (response) => {
    if (/\.(js|css)$/.test(new URL(response.url()).pathname)) bodies.push(response.body().then((body) => gzipSync(body, { level: 6 }).byteLength))
  })
  await page.addInitScript(sayWhenItStands, [BLOCKS, said.interactive] as const)
  await page.addInitScript(sayWhenItStands, [isWhole, said.whole] as const)
  await page.addInitScript((kept) => Object.assign(sessionStorage, kept), remembered)
  if (slower > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower })
  const [interactive, early, whole] = await Promise.all([heard(page, said.interactive), heard(page, said.interactive).then(() => bodies.length), heard(page, said.whole), page.goto(address)])
  const sizes = await Promise.all(bodies)
  await context.close()
  await setTimeout(REST)
  return { interactive, whole, bytes: sum(sizes.slice(0, early)), allBytes: sum(sizes) }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

export const page: Bench = {
  name: 'page',
  shows: 'what the kiosk’s page loads and how soon it is interactive, beside a bare page of Blockly and React',
  async run(say): Promise<Outcome> {
    const pages = [await servedKiosk(), await servedBare()]
    const browser = await openBrowser()
    try {
      const rows = []
      for (const slower of [1, SLOWER]) {
        const openings = new Map<Served, Opening[]>(pages.map((served) => [served, []]))
        for (let opening = 0; opening <= OPENINGS; opening += 1) {
          for (const served of pages) {
            const once = await openOnce(browser, served, slower)
            // The first warms the system's own caches up.
            if (opening > 0) openings.get(served)?.push(once)
          }
          say(`${slower} times slower, opening ${opening} of ${OPENINGS}`)
        }
        rows.push(...[...openings].map(([{ name }, of]) => ({ name, slower, openings: of })))
      }
      return outcome(rows)
    } finally {
      await browser.close()
      for (const served of pages) await served.end()
    }
  },
}

type Row = { readonly name: string; readonly slower: number; readonly openings: readonly Opening[] }

function outcome(rows: readonly Row[]): Outcome {
  const middle = ({ openings }: Row, figure: keyof Opening) => median(openings.map((opening) => opening[figure]))
  const kilobytes = (bytes: number) => rounded(bytes / 1_000, 1)
  const ratio = (slower: number) => {
    const [ours = NaN, bare = NaN] = rows.filter((row) => row.slower === slower).map((row) => middle(row, 'interactive'))
    return rounded(ours / bare, 2)
  }
  return {
    tables: [{
      title: `Medians of ${OPENINGS}: ms until interactive and until all is drawn; script and style, kB, compressed, by then`,
      columns: ['page', 'processor', 'ms', 'kB', 'all, ms', 'all, kB'],
      rows: rows.map((row) => [
        row.name,
        row.slower === 1 ? 'as it is' : `${row.slower} times slower`,
        middle(row, 'interactive').toFixed(0),
        kilobytes(middle(row, 'bytes')).toFixed(1),
        middle(row, 'whole').toFixed(0),
        kilobytes(middle(row, 'allBytes')).toFixed(1),
      ]),
    }],
    notes: [
      'Both pages are built by vite and served by the same code, from this machine; the network takes no time.',
      'The kiosk’s page is opened as it is after a reload: a crew sits there, has begun a creation, and the page remembers that it was making. Without that it would begin with the crews, and no blocks.',
      'The creation itself, one block, comes from the journal after the drawers of blocks: with all that is drawn.',
      'The kiosk’s page waits for its typefaces, which are neither script nor style, before it draws a block; the bare page has none.',
      'The kiosk’s page draws the buttons, the object and the pads in a second go, once its blocks can be tapped: the last two columns.',
    ],
    judgements: [
      atMost('until interactive, times the bare page', ratio(1), MOST_TIMES),
      atMost(`the same, processor ${SLOWER} times slower`, ratio(SLOWER), MOST_TIMES),
      atMost('script and style, all of it, kB', kilobytes(Math.max(...rows.map((row) => middle(row, 'allBytes')))), MOST_KILOBYTES),
    ],
    figures: { openings: OPENINGS, pages: rows.map(({ name, slower, openings }) => ({ name, slower, openings: openings.map(({ interactive, whole, ...sizes }) => ({ interactive: rounded(interactive, 1), whole: rounded(whole, 1), ...sizes })) })) },
  }
}

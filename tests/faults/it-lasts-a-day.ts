import type { Browser } from 'playwright-core'
import { openBrowser } from '../support/kiosk-page.ts'
import { spendADay } from './day/a-day.ts'
import type { Day } from './day/a-day.ts'
import { growthOf, growthWithin } from './day/memory.ts'
import { percentile } from './journal/percentile.ts'
import type { Row } from './row.ts'

/** Gestures of a crew, before the next one sits down. */
const EACH_CREW = 500

/** A short day is judged by what a page keeps of a crew's work and no more: it is over before everything is warm, and other work goes on beside it. */
const SHORT = 2_000
const CREWS_OF_SHORT = 2

/** What memory may grow by, after the warm-up. */
const GROWS_BY = 0.1

/** What it may grow by before, and within a sitting: a page holds on to one table of before, and that one grows with the work. */
const GROWS_BY_EARLY = 0.5
const WITHIN = 'within a sitting'

/** From a finger to the paint that answers it (ms), at the 99th percentile. */
const ANSWERED_WITHIN = 100

/** The twin's gestures: enough for a leak to show. */
const TWIN = { gestures: 100, eachCrew: 100 }

export const itLastsADay: Row = {
  name: 'it-lasts-a-day',
  promise: 'A kiosk on which children make 20,000 gestures, crew after crew, takes no more memory at the end than once it was warm, and answers each finger within 100 ms (p99).',
  commitCount: 100,
  fullCount: 20_000,
  async run(seeds, onProgress) {
    const [seed = 0] = seeds
    const isShort = seeds.length < SHORT
    const eachCrew = isShort ? Math.ceil(seeds.length / CREWS_OF_SHORT) : EACH_CREW
    const browser = await openBrowser()
    try {
      const day = await spendADay(browser, { gestures: seeds.length, eachCrew, seed }, (done) => onProgress(done, 0))
      const failures = wrongWith(day, isShort).map((what) => ({ seed, what }))
      return { failures, measured: told(day), twin: await withALeak(browser, seed) }
    } finally {
      await browser.close()
    }
  },
}

/** How much more there is of everything that could fill a day's memory: 0.1 is a tenth more. */
function growths({ handOvers, sittings }: Day): Readonly<Record<string, number>> {
  return {
    [`the page’s heap ${WITHIN}`]: growthWithin(sittings.map(({ early, late }) => ({ early: early.heap, late: late.heap, of: early.heap }))),
    [`nodes that the page keeps and does not show, ${WITHIN}`]: growthWithin(sittings.map(({ early, late }) => ({ early: early.hidden, late: late.hidden, of: early.nodes }))),
    'the page’s heap': growthOf(handOvers.map(({ page }) => page.heap)),
    'the page’s nodes': growthOf(handOvers.map(({ page }) => page.nodes)),
    'what listens in the page': growthOf(handOvers.map(({ page }) => page.listeners)),
    'the host’s heap': growthOf(handOvers.map(({ host }) => host.heap)),
    'the host’s memory': growthOf(handOvers.map(({ host }) => host.resident)),
    'the devices’ memory': growthOf(handOvers.map(({ host }) => host.devices)),
  }
}

function wrongWith(day: Day, isShort: boolean): readonly string[] {
  const most = (what: string) => (isShort || what.endsWith(WITHIN) ? GROWS_BY_EARLY : GROWS_BY)
  const grown = Object.entries(growths(day)).flatMap(([what, growth]) => (growth < most(what) ? [] : [`${what} grew by ${percent(growth)}`]))
  const p99 = slowest(day)
  return [...grown, ...(isShort || p99 < ANSWERED_WITHIN ? [] : [`a finger was answered in ${p99} ms (p99)`]), ...day.complaints.slice(0, 3).map((complaint) => `the page complained: ${complaint}`)]
}

/** Fingers that were answered sooner than 16 ms are not told of one by one. */
const slowest = ({ gestures, answers }: Day): number => percentile([...Array.from({ length: Math.max(0, gestures - answers.length) }, () => 16), ...answers.map(({ took }) => took)], 0.99)

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

function told(day: Day): string {
  const { gestures, handOvers, sizeOfFiles, each } = day
  const last = handOvers.at(-1)
  const grown = Object.entries(growths(day)).map(([what, growth]) => `${what} ${percent(growth)}`)
  return `${gestures} gestures (${Math.round(1_000 / each)} a second), ${handOvers.length} changes of child; growth: ${grown.join(', ')}; at the end the page’s heap ${megabytes(last?.page.heap ?? 0)}, host ${megabytes(last?.host.resident ?? 0)}, devices ${megabytes(last?.host.devices ?? 0)}, files ${megabytes(sizeOfFiles)}; answered within ${slowest(day)} ms (p99)`
}

/** A page that keeps every node that it takes away: its growth is found. */
async function withALeak(browser: Browser, seed: number): Promise<{ readonly didFail: boolean; readonly measured: string }> {
  const day = await spendADay(browser, { ...TWIN, seed, isLeaking: true }, () => {})
  const wrong = wrongWith(day, true)
  return { didFail: wrong.some((what) => what.includes('grew')), measured: `with a page that keeps each node it takes away, ${TWIN.gestures} gestures: ${wrong.join(', ') || 'nothing was found'}` }
}

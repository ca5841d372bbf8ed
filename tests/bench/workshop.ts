/*
 * Whether a kiosk is as light and as quick at the end of an hour of workshops as at its beginning.
 *
 * The hour is replayed: a gesture for each of its seconds, made as soon as the one before was answered. One crew does workshop after workshop, two
 * minutes a step: it changes blocks, tries programs, asks for hints, then goes on. Memory is what is left once what nobody holds is swept.
 */
import type { Page } from 'playwright-core'
import { Child } from '../faults/day/child.ts'
import { noteAnswers } from '../faults/day/in-the-page.ts'
import { memoryOf } from '../faults/day/memory.ts'
import { startDayHost } from '../faults/day/own-host.ts'
import { workshopScenes } from '../faults/day/workshop-wishes.ts'
import { seededRandom } from '../faults/random.ts'
import { openBrowser } from '../support/kiosk-page.ts'
import { atMost } from './bench-shape.ts'
import type { Bench, Outcome } from './bench-shape.ts'
import { median, percentile, rounded } from './statistics.ts'

const GESTURES = 3_600
const FIVE_MINUTES = 300
const MEASURED_EVERY = 60
const EACH_STEP = 120

const SEED = 20_261_122

/** Of the first five minutes. */
const MOST_TIMES = 1.1

/** The browser notes no answer that came sooner, ms. */
const SOONEST_NOTED = 16

type Minutes = { readonly heaps: readonly number[]; readonly answers: readonly number[] }

export const workshop: Bench = {
  name: 'workshop',
  shows: 'memory and answers of the page in the last five minutes of an hour of workshops, beside the first five',
  async run(say): Promise<Outcome> {
    const host = await startDayHost()
    const browser = await openBrowser()
    try {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, hasTouch: true })
      const page = await context.newPage()
      await page.addInitScript(noteAnswers)
      const screen = await context.newCDPSession(page)
      await screen.send('Performance.enable')
      await page.goto(host.address)
      await comeAboard(page)
      const child = new Child(page, screen, seededRandom(SEED), workshopScenes)

      const heaps: number[] = []
      const answers = new Map<number, { at: number; took: number }>()
      const counts = new Map<string, number>()
      const begun = performance.now()
      for (let done = 1; done <= GESTURES; done += 1) {
        const { what, answered } = await child.gesture()
        counts.set(what, (counts.get(what) ?? 0) + 1)
        // The gesture after a sweep pays for it.
        if (done % MEASURED_EVERY !== 1) for (const { finger, took } of answered) if ((answers.get(finger)?.took ?? 0) < took) answers.set(finger, { at: done, took })
        if (done % EACH_STEP === 0) await child.goOn()
        if (done % MEASURED_EVERY === 0) heaps.push((await memoryOf(page, screen)).heap)
        if (done % FIVE_MINUTES === 0) say(`${done} gestures of ${GESTURES}`)
      }
      const seconds = (performance.now() - begun) / 1_000
      const within = (from: number, to: number): Minutes => ({ heaps: heaps.slice(from / MEASURED_EVERY, to / MEASURED_EVERY), answers: takenFrom([...answers.values()].filter(({ at }) => from < at && at <= to).map(({ took }) => took)) })
      return outcome(within(0, FIVE_MINUTES), within(GESTURES - FIVE_MINUTES, GESTURES), { seconds: rounded(seconds, 0), gestures: Object.fromEntries(counts) })
    } finally {
      await browser.close()
      await host.end()
    }
  },
}

/** Each gesture has an answer: those that were not noted came sooner. */
const takenFrom = (noted: readonly number[]): readonly number[] => [...noted, ...Array.from({ length: Math.max(0, FIVE_MINUTES - noted.length) }, () => SOONEST_NOTED)]

async function comeAboard(page: Page): Promise<void> {
  for (const next of ['.attract-anywhere', '.crew-choice', '.workshop-card', '.how-many .work-card']) await page.locator(next).first().tap()
  await page.locator('.step-panel').waitFor()
}

function outcome(first: Minutes, last: Minutes, replay: { readonly seconds: number; readonly gestures: Readonly<Record<string, number>> }): Outcome {
  const megabytes = ({ heaps }: Minutes) => rounded(median(heaps) / 1_000_000, 1)
  const slowest = ({ answers }: Minutes) => percentile(answers, 99)
  const heap = rounded(median(last.heaps) / median(first.heaps), 2)
  const answer = rounded(slowest(last) / slowest(first), 2)
  return {
    tables: [
      {
        title: `an hour of workshops: ${GESTURES} gestures, seed ${SEED}`,
        columns: ['', 'heap of the page, MB', 'from a finger to the paint, p99, ms'],
        rows: [
          ['the first five minutes', String(megabytes(first)), String(slowest(first))],
          ['the last five minutes', String(megabytes(last)), String(slowest(last))],
        ],
      },
    ],
    notes: [
      `The hour was replayed in ${replay.seconds} s: a gesture a second, each as soon as the one before was answered. What only time does is not seen.`,
      `Answers are those the browser notes, in steps of 8 ms and from ${SOONEST_NOTED} ms on; sooner ones count as ${SOONEST_NOTED}. Of ${FIVE_MINUTES} gestures the p99 is the third slowest.`,
      'Heaps are medians of one measure a minute, after a sweep. Two different workshops may be on the screen.',
    ],
    judgements: [atMost('heap, last five minutes beside the first', heap, MOST_TIMES), atMost('p99 of answers, last five minutes beside the first', answer, MOST_TIMES)],
    figures: { first, last, heap, answer, ...replay },
  }
}

/*
 * Whether a kiosk is as light and as quick at the end of an hour of workshops as at its beginning.
 *
 * The hour is replayed: a gesture for each of its seconds, made as soon as the one before was answered. One crew does workshop after workshop, two
 * minutes a step: it changes blocks, tries programs, asks for hints, then goes on. Its last five minutes are its first five once more: the same
 * workshop, begun anew. Memory is what is left once what nobody holds is swept.
 */
import { Child } from '../faults/day/child.ts'
import { noteAnswers } from '../faults/day/in-the-page.ts'
import { startDayHost } from '../faults/day/own-host.ts'
import { workshopScenes } from '../faults/day/workshop-wishes.ts'
import { seededRandom } from '../faults/random.ts'
import { openBrowser } from '../support/kiosk-page.ts'
import { atMost } from './bench-shape.ts'
import type { Bench, Outcome } from './bench-shape.ts'
import { scriptMemoryOf } from './page-memory.ts'
import type { ScriptMemory } from './page-memory.ts'
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

/** Five of them: a measure of the memory each, and how long each gesture was unanswered (ms). */
type Minutes = { readonly memory: readonly ScriptMemory[]; readonly answers: readonly number[] }

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
      await page.goto(host.address)
      const child = new Child(page, screen, seededRandom(SEED), workshopScenes)
      await child.beginWorkshop()

      const memory: ScriptMemory[] = []
      const answers = new Map<number, { at: number; took: number }>()
      const counts = new Map<string, number>()
      const begun = performance.now()
      for (let done = 1; done <= GESTURES; done += 1) {
        const { what, answered } = await child.gesture()
        counts.set(what, (counts.get(what) ?? 0) + 1)
        // The gesture after a sweep pays for it.
        if (done % MEASURED_EVERY !== 1) for (const { finger, took } of answered) if ((answers.get(finger)?.took ?? 0) < took) answers.set(finger, { at: done, took })
        if (done % EACH_STEP === 0) await child.goOn()
        if (done === GESTURES - FIVE_MINUTES) await child.beginWorkshop()
        if (done % MEASURED_EVERY === 0) memory.push(await scriptMemoryOf(screen))
        if (done % FIVE_MINUTES === 0) say(`${done} gestures of ${GESTURES}`)
      }
      const seconds = (performance.now() - begun) / 1_000
      const within = (from: number, to: number): Minutes => ({ memory: memory.slice(from / MEASURED_EVERY, to / MEASURED_EVERY), answers: takenFrom([...answers.values()].filter(({ at }) => from < at && at <= to).map(({ took }) => took)) })
      return outcome(within(0, FIVE_MINUTES), within(GESTURES - FIVE_MINUTES, GESTURES), { seconds: rounded(seconds, 0), gestures: Object.fromEntries(counts) })
    } finally {
      await browser.close()
      await host.end()
    }
  },
}

/** Each gesture has an answer: those that were not noted came sooner. */
const takenFrom = (noted: readonly number[]): readonly number[] => [...noted, ...Array.from({ length: Math.max(0, FIVE_MINUTES - noted.length) }, () => SOONEST_NOTED)]

function outcome(first: Minutes, last: Minutes, replay: { readonly seconds: number; readonly gestures: Readonly<Record<string, number>> }): Outcome {
  const of = ({ memory }: Minutes, what: keyof ScriptMemory) => median(memory.map((minute) => minute[what]))
  const row = (name: string, minutes: Minutes) => [name, ...(['held', 'code'] as const).map((what) => String(rounded(of(minutes, what) / 1_000_000, 1))), String(slowest(minutes))]
  const slowest = ({ answers }: Minutes) => percentile(answers, 99)
  const held = rounded(of(last, 'held') / of(first, 'held'), 2)
  const code = rounded(of(last, 'code') / of(first, 'code'), 2)
  const answer = rounded(slowest(last) / slowest(first), 2)
  return {
    tables: [
      {
        title: `an hour of workshops: ${GESTURES} gestures, seed ${SEED}`,
        columns: ['', 'held by the page, MB', 'code made by the engine, MB', 'from a finger to the paint, p99, ms'],
        rows: [row('the first five minutes', first), row('the last five minutes', last)],
      },
    ],
    notes: [
      `The hour was replayed in ${replay.seconds} s: a gesture a second, each as soon as the one before was answered. What only time does is not seen.`,
      'Memory is the median of one heap snapshot a minute. Held: objects, arrays, texts, functions.',
      `The engine makes code of what is run, when it is run: ${code} times as much in the end. It is not judged: it ends with the last of the scripts.`,
      `Answers are those the browser notes, in steps of 8 ms and from ${SOONEST_NOTED} ms on; sooner ones count as ${SOONEST_NOTED}. Of ${FIVE_MINUTES} gestures the p99 is the third slowest; the gesture after a snapshot is not counted.`,
    ],
    judgements: [atMost('held by the page, last five minutes beside the first', held, MOST_TIMES), atMost('p99 of answers, last five minutes beside the first', answer, MOST_TIMES)],
    figures: { first, last, held, code, answer, ...replay },
  }
}

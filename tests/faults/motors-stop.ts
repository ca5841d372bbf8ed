import { KitAtWork } from './motors/kit-at-work.ts'
import type { Guards } from './motors/kit-at-work.ts'
import { randomProgram } from './motors/random-program.ts'
import { seededRandom } from './random.ts'
import type { Row } from './row.ts'

/** The firmware's own second, and what it takes to notice (ms). */
const SAFE_ALONE_WITHIN = 1_100

/** From Stop to the last pin, through the line (ms). */
const SAFE_AFTER_STOP_WITHIN = 50

/** Looking whether anything resumes by itself (ms). */
const LOOK_FOR = 600

/** What a host that slept does first: it serves its timers, or reads what the board said. */
type First = 'serve' | 'read'

type Fault = {
  readonly what: string
  readonly isSleep?: true
  readonly within: number
  readonly strike: (work: KitAtWork) => Promise<void> | void
}

/** @param sleep ms, longer than the board bears: after a shorter one the program may go on */
const faults = (sleep: number, first: First): readonly Fault[] => [
  { what: 'Stop', within: SAFE_AFTER_STOP_WITHIN, strike: (work) => { work.happened('stopAsked') } },
  { what: 'the cable cut', within: SAFE_ALONE_WITHIN, strike: (work) => { work.host.pullCable() } },
  { what: 'the host dead', within: SAFE_ALONE_WITHIN, strike: (work) => { work.host.sleep() } },
  {
    what: `the host asleep for ${sleep} ms`,
    isSleep: true,
    within: SAFE_ALONE_WITHIN,
    async strike(work) {
      work.host.sleep()
      await work.pass(sleep)
      work.host.wake(first)
    },
  },
]

/**
 * What a case came to: how long (ms) pins went on after the fault; Infinity when they do not end.
 * @param first in place of the case's own
 */
async function struck(seed: number, guards: Guards, lookFor: number, first?: First): Promise<{ readonly fault: Fault; readonly after: number }> {
  const random = seededRandom(seed)
  const program = randomProgram(random)
  const moment = 20 + random.below(800) + random.below(1_000) / 1_000
  const [sleep, ownFirst] = [SAFE_ALONE_WITHIN + random.below(1_000), random.pick<First>(['serve', 'read'])]
  const all = faults(sleep, first ?? ownFirst)
  const fault = all[seed % all.length]
  if (!fault) throw new Error('there are no faults')
  const work = await KitAtWork.start(program, seed, guards)
  await work.pass(moment)
  const from = work.now()
  await fault.strike(work)
  await work.pass(Math.max(0, from + fault.within - work.now()) + lookFor)
  return { fault, after: Math.max(0, work.stillSince - from) }
}

const guarded: Guards = { isKeptAlive: true, noticesSleep: true, endsSafely: true }
const unguarded: Guards = { isKeptAlive: false, noticesSleep: false, endsSafely: false }
const sleepwalking: Guards = { ...guarded, noticesSleep: false }

const rounded = (milliseconds: number): string => `${milliseconds.toFixed(1)} ms`

export const motorsStop: Row = {
  name: 'motors-stop',
  promise: 'Whatever a program has turned on goes off within 50 ms of Stop, and within 1.1 s when the cable is cut or the host dies or sleeps; nothing resumes by itself.',
  commitCount: 8,
  fullCount: 400,
  async run(seeds, onProgress) {
    const failures: { seed: number; what: string }[] = []
    let slowestStop = 0
    let slowestAlone = 0
    let wentOn = 0
    let slept = 0
    let walked = 0
    for (const [index, seed] of seeds.entries()) {
      const { fault, after } = await struck(seed, guarded, LOOK_FOR)
      if (after > fault.within) failures.push({ seed, what: `${fault.what}: pins moved ${after === Infinity ? 'to the end' : `for ${rounded(after)}`}` })
      else if (fault.within === SAFE_AFTER_STOP_WITHIN) slowestStop = Math.max(slowestStop, after)
      else slowestAlone = Math.max(slowestAlone, after)
      const twin = await struck(seed, unguarded, 0)
      if (twin.after > fault.within) wentOn += 1
      if (fault.isSleep) {
        slept += 1
        if ((await struck(seed, sleepwalking, LOOK_FOR, 'serve')).after > fault.within) walked += 1
      }
      if (index % 20 === 19) onProgress(index + 1, failures.length)
    }
    return {
      failures,
      measured: `off at most ${rounded(slowestStop)} after Stop, ${rounded(slowestAlone)} by the board alone`,
      twin: {
        didFail: wentOn > seeds.length / 2 && walked >= slept / 2,
        measured: `without signs of life and without making safe ${wentOn} of ${seeds.length} stay on; without noticing that it slept, ${walked} of ${slept} hosts move pins again as they wake`,
      },
    }
  },
}

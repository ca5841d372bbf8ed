import { setTimeout as pause } from 'node:timers/promises'
import { openKioskWindow, whichWindow } from '../support/electron/open-kiosk-window.ts'
import { begin, change, isBack, see } from './healing/child.ts'
import { KioskAtWork } from './healing/kiosk-at-work.ts'
import type { Counted, Healed } from './healing/kiosk-at-work.ts'
import { fell, parts } from './healing/parts.ts'
import type { Part } from './healing/parts.ts'
import { processesUnder } from './healing/processes.ts'
import { seededRandom } from './random.ts'
import type { Random } from './random.ts'
import type { Row } from './row.ts'

/** The work is on the screen again, and the board ready, within so long (ms). */
const PAGE_WITHIN = 3_000
const HOST_WITHIN = 10_000

/** Times are judged from so many cases on: fewer are run beside other tests. */
const JUDGED_FROM = 50

type Fall = { readonly part: Part; readonly falls: 1 } | { readonly part: Counted; readonly falls: 3; readonly isTouched: boolean }

/** Which part falls is drawn by the seed; one fall in five is three; of those, one help in twelve is left alone. */
function fallOf(random: Random): Fall {
  if (random.isTrue(1 / 5)) return { part: random.pick(['page', 'host', 'graphics']), falls: 3, isTouched: random.below(12) < 11 }
  return { part: random.pick(parts), falls: 1 }
}

const nameOf = (fall: Fall): string => (fall.falls === 1 ? fall.part : fall.isTouched ? `${fall.part} three times, help touched` : `${fall.part} three times, help left alone`)

export const theKioskHealsItself: Row = {
  name: 'the-kiosk-heals-itself',
  promise: 'Whatever of a kiosk falls, the creation is on the screen again with the last change that was kept, and the board is ready; the third fall within a minute shows an adult the help, and the kiosk comes back from there.',
  commitCount: 4,
  fullCount: 100,
  async run(seeds, onProgress) {
    const failures: { seed: number; what: string }[] = []
    const took = new Map<string, number[]>()
    let work = await KioskAtWork.open()
    for (const [index, seed] of seeds.entries()) {
      const random = seededRandom(seed)
      const fall = fallOf(random)
      // Nothing but what is asked for may be the third fall within a minute.
      if (!work.hasRoomFor(fall.part, fall.falls)) work = await anew(work)
      const healed = await (fall.falls === 1 ? work.fall(fall.part, random) : work.fallThrice(fall.part, random, fall.isTouched)).catch((error: unknown): Healed => `${nameOf(fall)}: ${error instanceof Error ? error.message : String(error)}`)
      if (typeof healed === 'number') took.set(nameOf(fall), [...(took.get(nameOf(fall)) ?? []), healed])
      const what = typeof healed === 'string' ? healed : seeds.length >= JUDGED_FROM ? tooLong(fall, healed) : undefined
      if (what !== undefined) {
        failures.push({ seed, what })
        work = await anew(work)
      }
      onProgress(index + 1, failures.length)
    }
    await work.end()
    const times = [...took].toSorted(([one], [other]) => one.localeCompare(other)).map(([name, all]) => `${name} ${Math.round(Math.max(...all))} ms (${all.length})`)
    return { failures, measured: `on ${whichWindow()}, back at the latest after: ${times.join(', ')}`, twin: await unhealed() }
  },
}

async function anew(work: KioskAtWork): Promise<KioskAtWork> {
  await work.end()
  return await KioskAtWork.open()
}

function tooLong(fall: Fall, milliseconds: number): string | undefined {
  if (fall.falls === 3 && !fall.isTouched) return undefined
  const within = fall.part === 'page' ? PAGE_WITHIN : HOST_WITHIN
  return milliseconds > within ? `${nameOf(fall)}: back after ${Math.round(milliseconds)} ms` : undefined
}

/** Nobody loads the page that fell, nobody starts the kiosk that was killed: the work stays away. */
async function unhealed(): Promise<{ readonly didFail: boolean; readonly measured: string }> {
  const isPageBack = await unhealedPage()
  const isHostBack = await unhealedHost()
  return { didFail: !isPageBack && !isHostBack, measured: `main not told, a page that fell ${isPageBack ? 'came back' : 'stayed away'}; nobody to start it again, a killed kiosk ${isHostBack ? 'came back' : 'stayed away'}` }
}

async function unhealedPage(): Promise<boolean> {
  const kiosk = await openKioskWindow({ isStandIn: true, environment: { STAND_IN_HEALING: 'off' } })
  await begin(kiosk)
  await change(kiosk, 7)
  await fell('page', kiosk, seededRandom(0))
  const isBackAfter = await see(kiosk, PAGE_WITHIN, (shown) => isBack(shown, [7]))
  await kiosk.kill()
  return isBackAfter !== undefined
}

async function unhealedHost(): Promise<boolean> {
  const kiosk = await openKioskWindow({ isStandIn: true })
  await kiosk.kill()
  await pause(PAGE_WITHIN)
  return processesUnder(process.pid, new RegExp(kiosk.folder)).length > 0
}

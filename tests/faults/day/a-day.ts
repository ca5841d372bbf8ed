import type { Browser } from 'playwright-core'
import { seededRandom } from '../random.ts'
import { Child } from './child.ts'
import { keepWhatIsRemoved, noteAnswers } from './in-the-page.ts'
import { memoryOf } from './memory.ts'
import type { PageMemory } from './memory.ts'
import { startDayHost } from './own-host.ts'
import type { HostMemory } from './own-host.ts'

/** Pictures of crews that are taken before a class goes and the next comes. */
const CREWS_A_VISIT = 20

/** A crew is measured on its list of creations for the first time after this share of its gestures. */
const EARLY = 1 / 3

/** What was heard and measured of a day. `answers`: ms from a finger to the paint that answers it, of those that took 16 ms or longer. */
export type Day = {
  readonly gestures: number
  readonly answers: readonly { readonly what: string; readonly took: number }[]
  /** Just after each hand over. */
  readonly handOvers: readonly { readonly page: PageMemory; readonly host: HostMemory }[]
  /** On each crew's list of creations, early and late. */
  readonly sittings: readonly { readonly early: PageMemory; readonly late: PageMemory }[]
  readonly counts: ReadonlyMap<string, number>
  readonly complaints: readonly string[]
  readonly sizeOfFiles: number
  /** ms of a gesture, all told. */
  readonly each: number
}

type Wanted = { readonly gestures: number; readonly eachCrew: number; readonly seed: number; readonly isLeaking?: boolean }

/** Children make gesture after gesture, crew after crew, on one kiosk that is never started again. */
export async function spendADay(browser: Browser, { gestures, eachCrew, seed, isLeaking = false }: Wanted, onProgress: (done: number) => void): Promise<Day> {
  const random = seededRandom(seed)
  const host = await startDayHost()
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, hasTouch: true })
  try {
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.addInitScript(noteAnswers)
    if (isLeaking) await page.addInitScript(keepWhatIsRemoved)
    const screen = await context.newCDPSession(page)
    await screen.send('Performance.enable')
    await page.goto(host.address)
    const child = new Child(page, screen, random)

    const answers = new Map<string, { what: string; took: number }>()
    const counts = new Map<string, number>()
    const handOvers: Day['handOvers'][number][] = []
    const sittings: Day['sittings'][number][] = []
    let done = 0
    let inGestures = 0
    while (done < gestures) {
      const sitting = handOvers.length
      const ofThisCrew = Math.min(eachCrew, gestures - done)
      if (sitting > 0 && sitting % CREWS_A_VISIT === 0) await host.nextVisit()
      await child.sitDown()
      let early: PageMemory | undefined
      const measured = async (): Promise<PageMemory> => {
        await child.seeCreations()
        return await memoryOf(page, screen)
      }
      for (let count = 0; count < ofThisCrew; count += 1) {
        const from = performance.now()
        const { what, answered } = await child.gesture()
        inGestures += performance.now() - from
        counts.set(what, (counts.get(what) ?? 0) + 1)
        for (const { finger, took } of answered) {
          const name = `${sitting} ${finger}`
          if ((answers.get(name)?.took ?? 0) < took) answers.set(name, { what, took })
        }
        done += 1
        if (done % 100 === 0) onProgress(done)
        if (count === Math.floor(ofThisCrew * EARLY)) {
          early = await measured()
          await child.takeUp()
        }
      }
      const late = await measured()
      if (early) sittings.push({ early, late })
      await child.handOver()
      handOvers.push({ page: await memoryOf(page, screen), host: await host.memory() })
    }
    return { gestures: done, answers: [...answers.values()], handOvers, sittings, counts, complaints, sizeOfFiles: host.sizeOfFiles(), each: inGestures / done }
  } finally {
    await context.close()
    await host.end()
  }
}

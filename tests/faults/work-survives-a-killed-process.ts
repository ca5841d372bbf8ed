import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startJournal } from '../../kiosk/journal/client.ts'
import { startKiosk } from './journal/kiosk-process.ts'
import { lostOf } from './journal/lost.ts'
import { percentile } from './journal/percentile.ts'
import { seededRandom } from './random.ts'
import type { Row } from './row.ts'

/** A kiosk that was killed has its work again within this (ms), at the 95th percentile. */
const REOPENED_WITHIN = 2_000

/** A journal grows through so many kills before the next one is new. */
const KILLS_A_FOLDER = 25

/** How many of the cases are done with the guard off too. */
const TWIN_SHARE = 10

type Killed = { readonly lost: readonly string[]; readonly acknowledged: number; readonly reopened: number }

/** A kiosk keeps creations without pause, is killed at an instant that the seed draws, and its folder is opened again. */
async function killed(folder: string, seed: number, guard: 'on' | 'early'): Promise<Killed> {
  const random = seededRandom(seed)
  const kiosk = startKiosk(folder, seed, 'busy', guard)
  // One in eight dies as it starts; the others once they have said something.
  if (random.isTrue(1 / 8) && guard === 'on') await pause(random.below(400))
  else {
    await kiosk.until(1 + random.below(guard === 'on' ? 40 : 5))
    await pause(random.below(1_000) / 100)
  }
  await kiosk.kill()
  const from = performance.now()
  const journal = await startJournal(folder, () => {})
  if (journal === 'folder-in-use') return { lost: ['the folder stayed locked'], acknowledged: 0, reopened: 0 }
  await journal.handlers.hello(null)
  const reopened = performance.now() - from
  const lost = await lostOf(journal.handlers, seed, kiosk.acknowledged)
  await journal.end()
  return { lost, acknowledged: kiosk.acknowledged.length, reopened }
}

export const workSurvivesAKilledProcess: Row = {
  name: 'work-survives-a-killed-process',
  promise: 'Whatever a kiosk said was kept is there, byte for byte, when it was killed at any instant and starts again.',
  commitCount: 8,
  fullCount: 1_000,
  async run(seeds, onProgress) {
    const failures: { seed: number; what: string }[] = []
    const reopened: number[] = []
    let acknowledged = 0
    const twins = seeds.filter((_, index) => index < 2 || index % TWIN_SHARE === 0)
    let twinsThatLost = 0
    let folder = mkdtempSync(join(tmpdir(), 'camion-killed-'))
    const fresh = () => {
      rmSync(folder, { recursive: true, force: true })
      folder = mkdtempSync(join(tmpdir(), 'camion-killed-'))
    }
    for (const [index, seed] of seeds.entries()) {
      if (index % KILLS_A_FOLDER === 0) fresh()
      const case_ = await killed(folder, seed, 'on')
      if (case_.lost.length > 0) failures.push({ seed, what: `${case_.lost.length} of ${case_.acknowledged} lost: ${case_.lost[0] ?? ''}` })
      acknowledged += case_.acknowledged
      reopened.push(case_.reopened)
      onProgress(index + 1, failures.length)
    }
    for (const seed of twins) {
      fresh()
      if ((await killed(folder, seed, 'early')).lost.length > 0) twinsThatLost += 1
    }
    rmSync(folder, { recursive: true, force: true })
    const p95 = percentile(reopened, 0.95)
    if (p95 >= REOPENED_WITHIN && seeds.length >= 100) failures.push({ seed: seeds[0] ?? 0, what: `reopened in ${Math.round(p95)} ms at the 95th percentile` })
    return {
      failures,
      measured: `${failures.length} of ${seeds.length} kills lost anything of ${acknowledged} acknowledged saves; reopened in ${Math.round(percentile(reopened, 0.5))} ms (median), ${Math.round(p95)} ms (p95)`,
      twin: { didFail: twinsThatLost > twins.length / 2, measured: `acknowledging before it is kept, ${twinsThatLost} of ${twins.length} lost what they had acknowledged` },
    }
  },
}

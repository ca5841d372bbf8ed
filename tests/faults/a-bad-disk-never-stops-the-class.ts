import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { badCases } from './journal/bad-cases.ts'
import type { BadCase } from './journal/bad-cases.ts'
import { percentile } from './journal/percentile.ts'
import { seededRandom } from './random.ts'
import type { Row } from './row.ts'

/** A kiosk is there within this (ms), whatever its disk. */
const STARTED_WITHIN = 10_000

/** How many of the cases are done with the guard off too. */
const TWIN_SHARE = 5

type Outcome = Awaited<ReturnType<BadCase['run']>>

async function outcomeOf(bad: BadCase, seed: number, hasCopies: boolean): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'camion-bad-'))
  // What a kiosk tells whoever looks after it is not what is judged.
  const said = console.error
  console.error = () => {}
  try {
    return await bad.run({ folder, seed, random: seededRandom(seed), hasCopies })
  } catch (error) {
    return { wrongs: [error instanceof Error ? error.message : String(error)], started: 0, wasPutAside: false }
  } finally {
    console.error = said
    rmSync(folder, { recursive: true, force: true })
  }
}

export const aBadDiskNeverStopsTheClass: Row = {
  name: 'a-bad-disk-never-stops-the-class',
  promise: 'Whatever became of the disk, the kiosk starts, the class works, and what it was told is saved is saved.',
  commitCount: 24,
  fullCount: 300,
  async run(seeds, onProgress) {
    const failures: { seed: number; what: string }[] = []
    const started: number[] = []
    let putAside = 0
    for (const [index, seed] of seeds.entries()) {
      const bad = badCases[seed % badCases.length]
      if (!bad) throw new Error('there are no cases')
      const outcome = await outcomeOf(bad, seed, true)
      const late = outcome.started > STARTED_WITHIN ? [`it started after ${Math.round(outcome.started)} ms`] : []
      for (const what of [...outcome.wrongs, ...late].slice(0, 1)) failures.push({ seed, what: `${bad.what}: ${what}` })
      started.push(outcome.started)
      if (outcome.wasPutAside) putAside += 1
      onProgress(index + 1, failures.length)
    }
    const destroyed = badCases.filter(({ destroysMain }) => destroysMain)
    const twins = seeds.filter((_, index) => index % TWIN_SHARE === 0)
    let twinsThatLost = 0
    for (const seed of twins) {
      const bad = destroyed[seed % destroyed.length]
      if (bad && (await outcomeOf(bad, seed, false)).wrongs.length > 0) twinsThatLost += 1
    }
    return {
      failures,
      measured: `${failures.length} of ${seeds.length} cases went wrong, of ${badCases.length} kinds (${badCases.map(({ what }) => what).join(', ')}); ${putAside} bad files were put aside; started in ${Math.round(percentile(started, 0.95))} ms (p95), ${Math.round(Math.max(0, ...started))} ms at most`,
      twin: { didFail: twins.length > 0 && twinsThatLost === twins.length, measured: `without copies ${twinsThatLost} of ${twins.length} lost what was kept before a main file was destroyed` },
    }
  },
}

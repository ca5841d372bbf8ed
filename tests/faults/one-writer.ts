import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startJournal } from '../../kiosk/journal/client.ts'
import { startKiosk } from './journal/kiosk-process.ts'
import { lostOf } from './journal/lost.ts'
import { percentile } from './journal/percentile.ts'
import { seededRandom } from './random.ts'
import type { Row } from './row.ts'

/** The second is refused within this (ms) of asking, at the 95th percentile: judged when enough were asked to tell. */
const REFUSED_WITHIN = 1_000

/** How many of the cases are done with the guard off too. */
const TWIN_SHARE = 10

/** What the first is doing when the second comes. */
const firsts = ['idle', 'busy', 'killed'] as const

/** Every file of a folder with its bytes and its times. */
const pictureOf = (folder: string): string =>
  JSON.stringify(
    readdirSync(folder).map((name) => {
      const { size, mtimeNs, ino } = statSync(join(folder, name), { bigint: true })
      return [name, String(size), String(mtimeNs), String(ino), readFileSync(join(folder, name)).toString('base64')]
    }),
  )

type Case = { readonly wrongs: readonly string[]; readonly refused?: number; readonly left?: number }

/** A kiosk starts on a folder where another one is, or was until it was killed. */
async function startedTwice(seed: number, guard: 'on' | 'alone'): Promise<Case> {
  const random = seededRandom(seed)
  const folder = mkdtempSync(join(tmpdir(), 'camion-twice-'))
  const how = firsts[seed % firsts.length] ?? 'idle'
  const first = startKiosk(folder, seed, how === 'idle' ? 'idle' : 'busy')
  try {
    await first.first
    if (how !== 'idle') await first.until(1 + random.below(20))
    if (how === 'killed') await first.kill()
    const before = how === 'idle' ? pictureOf(folder) : undefined
    const keptBefore = first.acknowledged.length
    const second = startKiosk(folder, seed + 1, 'idle', guard)
    const said = await second.first
    const wrongs: string[] = []
    if (how === 'killed') {
      if (!said || !('open' in said)) wrongs.push('a kiosk that was killed still has the folder')
      await second.end()
    } else {
      if (!said || !('inUse' in said)) wrongs.push('the second did not leave')
      await second.end()
      if (before !== undefined && pictureOf(folder) !== before) wrongs.push('the second changed something')
      // The first goes on as if nobody had come.
      if (how === 'busy') await first.until(Math.max(keptBefore, first.acknowledged.length) + 3)
      await (how === 'busy' ? first.kill() : first.end())
    }
    const journal = await startJournal(folder, () => {})
    if (journal === 'folder-in-use') return { wrongs: [...wrongs, 'nobody has the folder, and it is in use'] }
    wrongs.push(...(await lostOf(journal.handlers, seed, first.acknowledged)))
    await journal.end()
    return { wrongs, ...(said && 'inUse' in said ? { refused: said.took, left: said.since } : {}) }
  } finally {
    await first.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

export const oneWriter: Row = {
  name: 'one-writer',
  promise: 'A second kiosk on the same folder leaves at once and changes nothing, whatever the first is doing; a first that was killed is in nobody\'s way.',
  commitCount: 6,
  fullCount: 100,
  async run(seeds, onProgress) {
    const failures: { seed: number; what: string }[] = []
    const [refused, left]: [number[], number[]] = [[], []]
    for (const [index, seed] of seeds.entries()) {
      const one = await startedTwice(seed, 'on')
      for (const what of one.wrongs.slice(0, 1)) failures.push({ seed, what: `${firsts[seed % firsts.length] ?? ''}: ${what}` })
      if (one.refused !== undefined) refused.push(one.refused)
      if (one.left !== undefined) left.push(one.left)
      onProgress(index + 1, failures.length)
    }
    const twins = seeds.filter((seed) => seed % firsts.length !== 2).filter((_, index) => index % TWIN_SHARE === 0)
    let twinsThatStayed = 0
    for (const seed of twins) if ((await startedTwice(seed, 'alone')).wrongs.includes('the second did not leave')) twinsThatStayed += 1
    const p95 = percentile(refused, 0.95)
    if (refused.length >= 50 && p95 > REFUSED_WITHIN) failures.push({ seed: seeds[0] ?? 0, what: `refused in ${Math.round(p95)} ms at the 95th percentile` })
    return {
      failures,
      measured: `${refused.length} of ${seeds.length} met a kiosk and were refused, in ${Math.round(p95)} ms (p95); their process was gone after ${Math.round(percentile(left, 0.95))} ms (p95)`,
      twin: { didFail: twins.length > 0 && twinsThatStayed === twins.length, measured: `without the lock ${twinsThatStayed} of ${twins.length} stayed` },
    }
  },
}

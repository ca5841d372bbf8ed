/*
 * How many saves a second the journal acknowledges, and how long the slow ones take, beside a bare loop that appends
 * the same bytes to a file and calls fdatasync: the least that anybody can do who says "saved" and means it.
 * Both in one run, in turn, on the same file system; a save waits for the one before, as a child's does.
 */
import { closeSync, fdatasyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startJournal } from '../../kiosk/journal/client.ts'
import { EditedWork } from '../support/edited-work.ts'
import { atMost } from './bench-shape.ts'
import type { Bench, Outcome } from './bench-shape.ts'
import { median, percentile, rounded } from './statistics.ts'

/** On the project's own disk: what is for passing files is often memory, which syncs at once. */
const cache = fileURLToPath(new URL('../../.cache/', import.meta.url))

const ROUNDS = 11

/** Saves of each kind in a round. */
const SAVES = 200

const MOST_TIMES = 3

/** One save after the other; how long each took, ms. */
async function saves(save: (turn: number) => Promise<void> | void): Promise<readonly number[]> {
  const times: number[] = []
  for (let turn = 0; turn < SAVES; turn += 1) {
    const began = performance.now()
    await save(turn)
    times.push(performance.now() - began)
  }
  return times
}

const perSecond = (times: readonly number[]): number => (times.length / times.reduce((sum, one) => sum + one, 0)) * 1_000

export const journal: Bench = {
  name: 'journal',
  shows: 'how many saves a second the journal says are on the disk, and how long the slow ones take, beside appending the same bytes and fdatasync',
  async run(say): Promise<Outcome> {
    mkdirSync(cache, { recursive: true })
    const folder = mkdtempSync(join(cache, 'bench-journal-'))
    const bareFile = openSync(join(folder, 'bare'), 'a')
    const opened = await startJournal(join(folder, 'journal'), () => undefined)
    if (typeof opened === 'string') throw new Error(opened)
    const { handlers } = opened
    try {
      await handlers.sit('fox')
      const ways = { journal: [] as (readonly number[])[], bare: [] as (readonly number[])[] }
      let [bytes, saved] = [0, 0]
      for (let round = 0; round <= ROUNDS; round += 1) {
        const [ours, theirs] = [new EditedWork(), new EditedWork()]
        const begun = await handlers.begin(ours.work())
        if (!begun.ok) throw new Error(begun.reason)
        const throughJournal = async () =>
          await saves(async (turn) => {
            const kept = await handlers.keep({ creation: begun.id, work: ours.edit(turn) })
            if (!kept.ok) throw new Error(kept.reason)
          })
        const bare = async () =>
          await saves((turn) => {
            const text = JSON.stringify(theirs.edit(turn))
            bytes += Buffer.byteLength(text)
            saved += 1
            writeSync(bareFile, text)
            fdatasyncSync(bareFile)
          })
        // Each goes first as often as the other.
        const isBareFirst = round % 2 === 1
        const before = isBareFirst ? await bare() : []
        const kept = await throughJournal()
        const appended = isBareFirst ? before : await bare()
        // The first warms everything up.
        if (round === 0) continue
        ways.journal.push(kept)
        ways.bare.push(appended)
        say(`round ${round} of ${ROUNDS}: ${perSecond(kept).toFixed(0)} through the journal, ${perSecond(appended).toFixed(0)} bare`)
      }
      return outcome(ways, Math.round(bytes / saved))
    } finally {
      await opened.end()
      closeSync(bareFile)
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

type Ways = Readonly<Record<'journal' | 'bare', readonly (readonly number[])[]>>

function outcome(ways: Ways, bytes: number): Outcome {
  const figures = (rounds: readonly (readonly number[])[]) => ({
    perSecond: median(rounds.map(perSecond)),
    half: median(rounds.flat()),
    slow: percentile(rounds.flat(), 99),
    slowest: Math.max(...rounds.flat()),
  })
  const [journal, bare] = [figures(ways.journal), figures(ways.bare)]
  const row = (name: string, { perSecond: many, half, slow, slowest }: typeof journal) => [name, many.toFixed(0), half.toFixed(2), slow.toFixed(2), slowest.toFixed(2)]
  return {
    tables: [{ title: `Saves of about ${bytes} bytes, ${ROUNDS} rounds of ${SAVES}`, columns: ['', 'a second', 'half ≤ ms', '99 % ≤ ms', 'slowest ms'], rows: [row('through the journal', journal), row('bare', bare)] }],
    notes: [
      'A save is a creation of 24 blocks after one of ten gestures in turn; it is asked for when the one before was answered. Each round begins another creation, of which the last 20 versions stay.',
      'Through the journal: over the thread it lives in, as the host asks it. Bare: the same text appended to one file, and fdatasync.',
    ],
    judgements: [
      atMost('time of a save, times the bare', rounded(bare.perSecond / journal.perSecond, 2), MOST_TIMES),
      atMost('of 99 saves in 100, times the bare', rounded(journal.slow / bare.slow, 2), MOST_TIMES),
    ],
    figures: { rounds: ROUNDS, saves: SAVES, bytes, milliseconds: Object.fromEntries(Object.entries({ journal, bare }).map(([name, { perSecond: many, half, slow, slowest }]) => [name, { perSecond: rounded(many, 0), half: rounded(half, 3), slow: rounded(slow, 3), slowest: rounded(slowest, 3) }])) },
  }
}

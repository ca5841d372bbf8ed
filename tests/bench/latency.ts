/*
 * How long it takes from a block to a pin and from a pin to a block, beside firmata-io alone doing the same on the same
 * firmware; and how steady a blinking light is on a real serial port.
 */
import { Trouble } from '../../scripts/prepare/trouble.mjs'
import { missingPackages } from '../support/simavr/build.ts'
import { atMost } from './bench-shape.ts'
import type { Bench, Judgement, Outcome, Table } from './bench-shape.ts'
import { bare } from './latency/bare-client.ts'
import type { BenchPlace } from './latency/bench-board.ts'
import { emulatedPlace } from './latency/emulated-board.ts'
import { EACH, measure } from './latency/measure.ts'
import type { Latencies } from './latency/measure.ts'
import { ours } from './latency/our-client.ts'
import { overPty } from './latency/simavr-board.ts'
import { GAP, clignoteGaps } from './latency/steady.ts'
import { acrossStrides, quietestSession } from './latency/typical.ts'
import type { Sessions, Typical } from './latency/typical.ts'
import { median, percentile, rounded } from './statistics.ts'

/** Runs of three seconds in which the blinking is watched. */
const BLINKS = 5

/** A block may take so many times what firmata-io alone takes. */
const MOST_TIMES = 1.2
const MOST_MEDIAN_OFF = 5
const MOST_DRIFT = 10

const ways = { blockToPin: 'block to pin', pinToBlock: 'pin to block', pinToPin: 'pin to block to pin' } as const
const units = { cycles: 'board cycles', wall: 'ms by the wall' } as const
type Way = keyof typeof ways
type Unit = keyof typeof units

/** The same thing measured through the kiosk and through firmata-io alone. */
interface Pair {
  readonly place: string
  readonly way: Way
  readonly unit: Unit
  readonly typical: Typical
  readonly block: Sessions
  readonly bare: Sessions
}

export const latency: Bench = {
  name: 'latency',
  shows: 'block to pin and pin to block, in board cycles and by the wall, beside firmata-io alone; how steady clignote is',
  async run(say): Promise<Outcome> {
    const missing = missingPackages()
    if (missing.length > 0) throw new Trouble(`The second Uno needs Debian packages: apt-get install ${missing.join(' ')}`)
    const pairs: Pair[] = []
    for (const place of [emulatedPlace(), overPty]) pairs.push(...await measurePlace(place, say))
    const gaps: (readonly number[])[] = []
    for (let run = 1; run <= BLINKS; run += 1) {
      gaps.push(await clignoteGaps())
      say(`clignote over simavr's pty, run ${run} of ${BLINKS}: gaps ${gaps.at(-1)?.map((gap) => gap.toFixed(2)).join(', ')} ms`)
    }
    const steady = steadiness(gaps)
    return {
      tables: [pairTable(pairs), steady.table],
      notes,
      judgements: [...pairs.map(judge), ...steady.judgements],
      figures: { latencies: pairs.map(pairFigures), clignoteGapsMs: gaps.map((run) => run.map((gap) => rounded(gap, 3))) },
    }
  },
}

const notes = [
  'The same firmware, ours, under both. A block: a program in the runner, johnny-five, firmata-io behind our filter, our transport. Beside it: firmata-io alone, on `@serialport/stream` for the pty.',
  `Sessions of each in turn, 16 on the emulated board, 12 over the pty, each on a board just reset; in each, after a warm-up, ${EACH} orders, ${EACH} inputs and ${EACH} inputs answered by the light, 5 to 10 ms apart.`,
  'Block to pin: from the runner performing the block (or the call of digitalWrite) to the pin\'s edge. Pin to block: from the input\'s edge to where a block listens; no block reads a pin yet, so that is the event of the kiosk\'s own firmata-io.',
  'Typical: the median of the quietest session, the one with the lowest median, as whatever else runs on the machine only ever adds time.',
  'The emulated board is in its worker, paced to real time, as the kiosk uses it. Its cycles are exact. By the wall its pins are seen in strides of 4 ms: most are early, as the worker hurries through a stride, some wait for the next one; typical is there the median of each kind, weighed by its share, which is the same for both.',
  'Over a pty the host cannot see the board\'s cycles, so one way is measured by the wall, until simavr\'s line about its pin has come back; there and back is measured in simavr\'s own cycles.',
  'Drift: how far the last edge of three seconds is from where the first one puts it. Judged is the median of the runs; a single late edge shows as the worst gap.',
]

async function measurePlace(place: BenchPlace, say: (line: string) => void): Promise<readonly Pair[]> {
  const sessions: { readonly block: Latencies; readonly bare: Latencies }[] = []
  for (let session = 1; session <= place.sessions; session += 1) {
    // Each goes first as often as the other.
    const isBlockFirst = session % 2 === 1
    const first = await measure(place, isBlockFirst ? ours : bare)
    const second = await measure(place, isBlockFirst ? bare : ours)
    sessions.push(isBlockFirst ? { block: first, bare: second } : { block: second, bare: first })
    say(`${place.name}, session ${session} of ${place.sessions} done`)
  }
  const pairs = (['blockToPin', 'pinToBlock', 'pinToPin'] as const).flatMap((way) => (['cycles', 'wall'] as const).map((unit) => ({
    place: place.name, way, unit,
    typical: unit === 'wall' && place.isInStrides ? acrossStrides : quietestSession,
    block: sessions.map(({ block }) => block[way][unit]),
    bare: sessions.map((session) => session.bare[way][unit]),
  })))
  return pairs.filter(({ block }) => block.flat().length > 0)
}

const typicalOf = (pair: Pair): { readonly block: number; readonly bare: number } => pair.typical.of(pair.block, pair.bare)

function times(pair: Pair): number {
  const typical = typicalOf(pair)
  return rounded(typical.block / typical.bare, 2)
}

const judge = (pair: Pair): Judgement => atMost(`${pair.place}, ${ways[pair.way]}, ${units[pair.unit]}, times firmata-io alone`, times(pair), MOST_TIMES)

function pairTable(pairs: readonly Pair[]): Table {
  const inWords = (typical: number, sessions: Sessions, unit: Unit): readonly string[] =>
    [typical, median(sessions.flat()), percentile(sessions.flat(), 95)].map((value) => value.toFixed(unit === 'cycles' ? 0 : 2))
  return {
    title: 'Latency: typical (see below), the median of all, and what 95 of 100 do not exceed',
    columns: ['', 'in', 'a block', 'median', '95 %', 'firmata-io', 'median', '95 %', 'times'],
    rows: pairs.map((pair) => {
      const typical = typicalOf(pair)
      const words = [...inWords(typical.block, pair.block, pair.unit), ...inWords(typical.bare, pair.bare, pair.unit)]
      return [`${pair.place}, ${ways[pair.way]}`, units[pair.unit], ...words, times(pair).toFixed(2)]
    }),
  }
}

function pairFigures(pair: Pair): Readonly<Record<string, unknown>> {
  const typical = typicalOf(pair)
  const summary = (which: 'block' | 'bare') => {
    const sessions = pair[which]
    const all = sessions.flat()
    return {
      samples: all.length, typical: rounded(typical[which], 3), median: rounded(median(all), 3),
      percentile95: rounded(percentile(all, 95), 3), highest: rounded(Math.max(...all), 3), mediansOfSessions: sessions.map((session) => rounded(median(session), 3)),
    }
  }
  return { board: pair.place, way: ways[pair.way], unit: units[pair.unit], typical: pair.typical.name, block: summary('block'), bareFirmataIo: summary('bare'), times: times(pair) }
}

function steadiness(runs: readonly (readonly number[])[]): { readonly table: Table; readonly judgements: readonly Judgement[] } {
  const sum = (gaps: readonly number[]): number => gaps.reduce((total, gap) => total + gap, 0)
  const worst = (gaps: readonly number[]): number => gaps.reduce((one, other) => (Math.abs(other - GAP) > Math.abs(one - GAP) ? other : one))
  const drift = (gaps: readonly number[]): number => Math.abs(sum(gaps) - GAP * gaps.length)
  const rows = runs.map((gaps, at) => [`run ${at + 1}`, median(gaps).toFixed(2), drift(gaps).toFixed(2), worst(gaps).toFixed(2)])
  const all = runs.flat()
  return {
    table: { title: `Clignote over simavr's pty, read from its pins: a gap of ${GAP} ms is asked for`, columns: ['', 'median gap (ms)', 'drift over 3 s (ms)', 'worst gap (ms)'], rows },
    judgements: [
      atMost(`clignote's median gap of ${median(all).toFixed(2)} ms, off by ms`, rounded(Math.abs(median(all) - GAP), 2), MOST_MEDIAN_OFF),
      atMost('clignote\'s drift over 3 s, the median of its runs, ms', rounded(median(runs.map(drift)), 2), MOST_DRIFT),
    ],
  }
}

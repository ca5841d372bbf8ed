import { availableParallelism } from 'node:os'
import { buildFuzzer, buildFuzzerWithout } from './firmware/build.ts'
import { guards } from './firmware/guards.ts'
import type { Guard } from './firmware/guards.ts'
import { both, firstFailure, nothingTried, runCases } from './firmware/run-cases.ts'
import type { Failure, Tried } from './firmware/run-cases.ts'
import type { Row } from './row.ts'

const commitCount = 5_000
/** Half an hour of two cores that have nothing else to do: 2,260 cases a second each. */
const fullCount = 8_000_000

/** So many cases are one run of the fuzzer; whole parts of what `npm run faults` tells of its progress. */
const casesOfRun = 2_000

interface Range {
  readonly first: number
  readonly count: number
}

/** Seeds that follow one another, together. */
function rangesOf(seeds: readonly number[]): readonly Range[] {
  const ranges: { first: number; count: number }[] = []
  for (const seed of seeds) {
    const last = ranges.at(-1)
    if (last !== undefined && last.count < casesOfRun && seed === last.first + last.count) last.count += 1
    else ranges.push({ first: seed, count: 1 })
  }
  return ranges
}

/** Does the work of each item, as many at a time as there are processors. */
async function each<Item>(items: Iterable<Item>, work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items[Symbol.iterator]()
  await Promise.all(Array.from({ length: availableParallelism() }, async () => {
    for (let next = waiting.next(); next.done !== true; next = waiting.next()) await work(next.value)
  }))
}

/** As `12.3 million`, or `123` when it is less. */
const amount = (count: number): string => count < 100_000 ? String(Math.round(count)) : `${(count / 1e6).toFixed(1)} million`

/** For each guard the cases it took, from this one on, to see that it is missing. */
async function tryWithoutGuards(first: number): Promise<ReadonlyMap<Guard, number | undefined>> {
  const found = new Map<Guard, number | undefined>()
  await each(guards, async (guard) => {
    const failure = await firstFailure(await buildFuzzerWithout(guard), first, commitCount)
    found.set(guard, failure === undefined ? undefined : failure.seed - first + 1)
  })
  return found
}

export const firmwareSurvivesAnything: Row = {
  name: 'firmware-survives-anything',
  promise: 'Whatever the board is told, it does not crash, hears the next order, touches no pin that is not its own, and its outputs are 0 after a second of silence or a reset.',
  commitCount,
  fullCount,
  async run(seeds, onProgress) {
    const program = await buildFuzzer()
    const failures: Failure[] = []
    let tried: Tried = nothingTried
    let done = 0
    await each(rangesOf(seeds), async ({ first, count }) => {
      const ran = await runCases(program, first, count)
      failures.push(...ran.failures)
      tried = both(tried, ran.tried)
      onProgress(done += count, failures.length)
    })

    const found = await tryWithoutGuards(seeds.at(-commitCount) ?? seeds[0] ?? 0)
    const unseen = guards.filter((guard) => found.get(guard) === undefined)
    const slowest = Math.max(...[...found.values()].map((cases) => cases ?? 0))
    return {
      failures: failures.sort((left, right) => left.seed - right.seed),
      measured: `${amount(tried.bytesIn)} bytes heard, ${amount(tried.messagesOut)} messages said, ${(tried.boardMicroseconds / 3.6e9).toFixed(1)} hours of the board's time`,
      twin: {
        didFail: unseen.length === 0,
        measured: unseen.length === 0
          ? `${guards.length} guards taken out one by one, each found missing within ${slowest} cases`
          : `not found missing: ${unseen.map((guard) => guard.name).join(', ')}`,
      },
    }
  },
}

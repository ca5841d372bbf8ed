import { percentile } from '../bench/statistics.ts'
import { afterCuts, cutOf, momentsOf } from './power-cut/cuts.ts'
import type { AfterCut, Cut } from './power-cut/cuts.ts'
import { withoutSyncs } from './power-cut/disk.ts'
import { judge } from './power-cut/judge.ts'
import type { Judged } from './power-cut/judge.ts'
import { inTheMorning } from './power-cut/morning.ts'
import { record } from './power-cut/record.ts'
import type { Recording } from './power-cut/record.ts'
import { seededRandom } from './random.ts'
import type { Row } from './row.ts'

/** A kiosk that comes back is ready for a child within so many ms, of 95 openings in 100. */
const OPENED_WITHIN = 2_000

/** So many openings before a time is judged. */
const ENOUGH = 500

/** One case in so many is tried again on each disk that does not sync, and no more than so many. */
const TWINS = 5
const MOST_TWINS = 60

/** Disks that are opened at once. */
const AT_ONCE = 2

/** In one case in so many the power goes again while the journal comes back, and that at so many moments. */
const CUT_AGAIN = 16
const SECOND_CUTS = 6

type Tried = Judged & { readonly seed: number; readonly when: string }

const told = ({ fate, after }: Cut): string => `${fate} after operation ${after}`

async function tried({ cut, ...rest }: AfterCut): Promise<Tried> {
  return { ...(await judge({ cut, ...rest })), seed: cut.seed, when: told(cut) }
}

/** What a disk holds after a cut is opened, and cut again meanwhile. */
async function cutAgain(first: AfterCut): Promise<readonly Tried[]> {
  const { seed } = first.cut
  let recording: Recording
  try {
    recording = await record('again', first)
  } catch (error) {
    return [{ seed, when: told(first.cut), wrongs: [`did not open: ${String(error)}`], openedAfter: 0, asideCount: 0 }]
  }
  const moments = momentsOf(recording.operations)
  const random = seededRandom(seed)
  const cuts = Array.from({ length: SECOND_CUTS }, () => ({ ...cutOf(random.below(1_000_000), moments), seed }))
  const all: Tried[] = []
  for (const second of afterCuts(recording, cuts)) all.push({ ...(await tried(second)), when: `${told(first.cut)}, then ${told(second.cut)}` })
  return all
}

/** What a disk holds after each cut, some at once: the images are big, and made one by one. */
async function eachDisk(recording: Recording, cuts: readonly Cut[], deed: (after: AfterCut) => Promise<void>): Promise<void> {
  const disks = afterCuts(recording, cuts)
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const after of disks) await deed(after)
    }),
  )
}

async function onDisk(recording: Recording, cuts: readonly Cut[]): Promise<readonly Tried[]> {
  const all: Tried[] = []
  await eachDisk(recording, cuts, async (after) => {
    all.push(await tried(after))
  })
  return all
}

/** A disk that lies, in two ways: the syncs of these files do nothing. */
const lying = (recording: Recording, isUnsynced: (path: string) => boolean): Recording => ({ ...recording, operations: withoutSyncs(recording.operations, isUnsynced) })

const areWrong = (all: readonly Tried[]): readonly Tried[] => all.filter(({ wrongs }) => wrongs.length > 0)

export const workSurvivesAPowerCut: Row = {
  name: 'work-survives-a-power-cut',
  promise: 'Whatever the disk holds when the power goes, the journal opens by itself, and all that it said was kept, handed over or erased is so.',
  commitCount: 40,
  fullCount: 4_000,
  run: (seeds, onProgress) => inTheMorning(async () => {
    const recording = await record('hour')
    const moments = momentsOf(recording.operations)
    const cuts = seeds.map((seed) => cutOf(seed, moments))
    const [once, twice]: [Tried[], Tried[]] = [[], []]
    await eachDisk(recording, cuts, async (after) => {
      once.push(await tried(after))
      if (after.cut.seed % CUT_AGAIN === 0) twice.push(...(await cutAgain(after)))
      onProgress(once.length, areWrong([...once, ...twice]).length)
    })
    const all = [...once, ...twice]
    const failures = areWrong(all).map(({ seed, when, wrongs: [first] }) => ({ seed, what: `${when}: ${first ?? ''}` }))
    const slow = percentile(all.map(({ openedAfter }) => openedAfter), 95)
    if (all.length >= ENOUGH && slow > OPENED_WITHIN) failures.push({ seed: seeds[0] ?? 0, what: `95 openings in 100 took up to ${slow.toFixed(0)} ms` })
    const aside = all.filter(({ asideCount }) => asideCount > 0).length
    const some = cuts.filter((_, at) => at % TWINS === 0).slice(0, MOST_TWINS).map((cut): Cut => ({ ...cut, fate: 'dropped' }))
    const [never, notAtEachSave] = [areWrong(await onDisk(lying(recording, () => true), some)), areWrong(await onDisk(lying(recording, (path) => path.endsWith('-wal')), some))]
    return {
      failures,
      measured: `${once.length} disks after ${new Set(cuts.map(({ after }) => after)).size} of ${moments.length} moments and ${twice.length} cut again while it came back, all but ${failures.length} as promised; ${aside} with a file put aside; opened in ${slow.toFixed(0)} ms (95 in 100)`,
      twin: {
        didFail: never.length > some.length / 2 && notAtEachSave.length > some.length / 2,
        measured: `on a disk that never syncs ${never.length} of ${some.length} break a promise; on one that does not at each save, ${notAtEachSave.length} of ${some.length}`,
      },
    }
  }),
}

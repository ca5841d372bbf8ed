import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copiesIn, copyPath, filesIn } from '../../../kiosk/journal/files.ts'
import type { Random } from '../random.ts'
import { startClass } from './class-at-work.ts'
import type { ClassAtWork } from './class-at-work.ts'
import { lostOf } from './lost.ts'
import { ownDisk } from './own-disk.ts'

type Circumstances = { readonly folder: string; readonly seed: number; readonly random: Random; readonly hasCopies: boolean }

/** `started`: how long the kiosk took to be there (ms). */
type Outcome = { readonly wrongs: readonly string[]; readonly started: number; readonly wasPutAside: boolean }

/** A way for a disk to be bad. */
export type BadCase = {
  readonly what: string
  /** The main file is destroyed so that only a copy can help. */
  readonly destroysMain: boolean
  run(circumstances: Circumstances): Promise<Outcome>
}

const TEN_YEARS = 10 * 365 * 24 * 3_600_000

async function started(folder: string, seed: number, now?: () => number): Promise<{ readonly kiosk: ClassAtWork; readonly took: number }> {
  const from = performance.now()
  const kiosk = await startClass(folder, seed, now)
  if (!kiosk) throw new Error('the kiosk did not start')
  return { kiosk, took: performance.now() - from }
}

/** A folder in which a class has worked. A kiosk that was `killed` has left its log; one that ended, none. */
async function leftBehind(folder: string, seed: number, random: Random, how: 'ended' | 'killed'): Promise<ClassAtWork> {
  const { kiosk } = await started(folder, seed)
  for (const picture of ['fox', 'owl', 'bee'] as const) await kiosk.work(picture, 5 + random.below(25))
  const files = how === 'killed' ? readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))] as const) : []
  await kiosk.journal.end()
  if (how === 'ended') return kiosk
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
  return kiosk
}

/** The class works, what it is told is saved stays after a clean end, and so does what was saved before. */
async function goesOn(folder: string, seed: number, before: ClassAtWork | undefined, now?: () => number): Promise<{ readonly wrongs: readonly string[]; readonly took: number }> {
  const { kiosk, took } = await started(folder, seed + 1, now)
  const wrongs = before ? [...(await lostOf(kiosk.journal.handlers, seed, before.acknowledged))].map((what) => `of what was kept before, ${what}`) : []
  const saved = await kiosk.work('kite', 10)
  if (kiosk.disk()?.is !== 'saved' || saved !== 10) wrongs.push(`a disk that is well again took ${saved} of 10`)
  await kiosk.journal.end()
  const { kiosk: after } = await started(folder, seed, now)
  wrongs.push(...(await lostOf(after.journal.handlers, seed + 1, kiosk.acknowledged)).map((what) => `of what was kept since, ${what}`))
  if (before && wrongs.length === 0) wrongs.push(...(await lostOf(after.journal.handlers, seed, before.acknowledged)).map((what) => `after another start, ${what}`))
  await after.journal.end()
  return { wrongs, took }
}

const hasAside = (folder: string): boolean => readdirSync(folder).some((name) => name.startsWith('journal.bad-'))

const flipped = (bytes: Buffer, random: Random): Buffer => {
  for (let bits = 1 + random.below(64); bits > 0 && bytes.length > 0; bits -= 1) {
    const at = random.below(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
  }
  return bytes
}
const cut = (bytes: Buffer, random: Random): Buffer => bytes.subarray(0, random.below(bytes.length))
const emptied = (): Buffer => Buffer.alloc(0)
const garbage = (bytes: Buffer, random: Random): Buffer => Buffer.from(random.bytes(bytes.length))

type Damage = (bytes: Buffer, random: Random) => Buffer

/** A file is damaged while the kiosk is off. */
const damaged = (what: string, damage: Damage, left: 'ended' | 'killed', destroysMain: boolean): BadCase => ({
  what,
  destroysMain,
  async run({ folder, seed, random, hasCopies }) {
    const before = await leftBehind(folder, seed, random, left)
    const { main } = filesIn(folder)
    writeFileSync(main, damage(readFileSync(main), random))
    if (!hasCopies) for (const number of copiesIn(folder)) rmSync(copyPath(folder, number))
    const { wrongs, took } = await goesOn(folder, seed, before)
    const wasPutAside = hasAside(folder)
    return { wrongs: destroysMain && !wasPutAside ? [...wrongs, 'the bad file was not put aside'] : wrongs, started: took, wasPutAside }
  },
})

/** What is damaged is not the main file: of the log's end all may be lost, of a copy nothing. */
const besides = (what: string, path: (folder: string) => string, left: 'ended' | 'killed', losesNothing: boolean): BadCase => ({
  what,
  destroysMain: false,
  async run({ folder, seed, random }) {
    const before = await leftBehind(folder, seed, random, left)
    writeFileSync(path(folder), random.pick<Damage>([flipped, cut, emptied, garbage])(readFileSync(path(folder)), random))
    const { wrongs, took } = await goesOn(folder, seed, losesNothing ? before : undefined)
    return { wrongs, started: took, wasPutAside: hasAside(folder) }
  },
})

const everything: BadCase = {
  what: 'bits turned over in every file',
  destroysMain: false,
  async run({ folder, seed, random }) {
    await leftBehind(folder, seed, random, random.pick(['ended', 'killed']))
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), flipped(readFileSync(join(folder, name)), random))
    const { wrongs, took } = await goesOn(folder, seed, undefined)
    return { wrongs, started: took, wasPutAside: hasAside(folder) }
  },
}

/**
 * A disk that does not take anything for a while, from the start or from the middle of the class on.
 * (No disk on which a file is open for writing can be made read-only by hand: that one is from the start alone.)
 */
const refusing = (what: string, why: 'full' | 'read-only', since: 'start' | 'middle'): BadCase => ({
  what,
  destroysMain: false,
  async run({ seed, random }) {
    const disk = ownDisk(4_096)
    try {
      const folder = join(disk.folder, 'kiosk')
      const filler = join(disk.folder, 'filler')
      const spoil = () => (why === 'full' ? fill(filler) : disk.setReadOnly(true))
      const mend = () => (why === 'full' ? rmSync(filler) : disk.setReadOnly(false))
      const before = await leftBehind(folder, seed, random, 'ended')
      if (since === 'start') spoil()
      const { kiosk, took } = await started(folder, seed + 1)
      if (since === 'middle') {
        await kiosk.work('kite', 5)
        spoil()
      }
      const wrongs: string[] = []
      // A full disk may still take what fits in what it had.
      const saved = await kiosk.work('drum', why === 'full' ? 300 : 10)
      const is = kiosk.disk()
      if (is?.is !== 'not-saved' || is.why !== why) wrongs.push(`the kiosk says ${JSON.stringify(is)}`)
      if (why === 'read-only' && saved > 0) wrongs.push(`${saved} saves are said to be on a disk that takes none`)
      mend()
      if (!(await kiosk.untilSaved())) wrongs.push('a disk that is well again is not noticed')
      if ((await kiosk.work('boat', 3)) !== 3) wrongs.push('a disk that is well again took not all')
      const whole = (await kiosk.journal.handlers.visit(null)).crews
      await kiosk.journal.end()
      const { kiosk: after } = await started(folder, seed)
      const isSame = JSON.stringify((await after.journal.handlers.visit(null)).crews) === JSON.stringify(whole)
      if (!isSame) wrongs.push('what was in memory was not all written')
      wrongs.push(...(await lostOf(after.journal.handlers, seed + 1, kiosk.acknowledged)), ...(await lostOf(after.journal.handlers, seed, before.acknowledged)).map((lost) => `of what was kept before, ${lost}`))
      await after.journal.end()
      return { wrongs, started: took, wasPutAside: false }
    } finally {
      disk.dispose()
    }
  },
})

/** Takes all the room there is. */
function fill(path: string): void {
  for (const size of [65_536, 4_096]) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size), { flag: 'a' })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
    }
  }
}

const noFolder: BadCase = {
  what: 'no folder at all, and then one',
  destroysMain: false,
  async run({ folder, seed }) {
    const wish = join(folder, 'in-the-way', 'kiosk')
    writeFileSync(join(folder, 'in-the-way'), '')
    const { kiosk, took } = await started(wish, seed)
    const wrongs: string[] = []
    if ((await kiosk.work('fox', 5)) > 0 || kiosk.disk()?.is !== 'not-saved') wrongs.push('a save is said to be where there is no folder')
    rmSync(join(folder, 'in-the-way'))
    mkdirSync(join(folder, 'in-the-way'))
    if (!(await kiosk.untilSaved())) wrongs.push('the folder is there, and it is not noticed')
    await kiosk.work('fox', 5)
    await kiosk.journal.end()
    const { kiosk: after } = await started(wish, seed)
    wrongs.push(...(await lostOf(after.journal.handlers, seed, kiosk.acknowledged)))
    await after.journal.end()
    return { wrongs, started: took, wasPutAside: false }
  },
}

/** Somebody removes the file while the class works. What goes on being written to it would be kept for nobody. */
const takenAway: BadCase = {
  what: 'the file removed in the middle',
  destroysMain: false,
  async run({ folder, seed, random }) {
    const before = await leftBehind(folder, seed, random, 'ended')
    const { kiosk, took } = await started(folder, seed + 1)
    await kiosk.work('kite', 5)
    rmSync(filesIn(folder).main)
    const saved = await kiosk.work('drum', 5)
    const wrongs = saved > 0 ? [`${saved} saves are said to be in a file that is not there`] : []
    if (!(await kiosk.untilSaved())) wrongs.push('a new file is not begun')
    if ((await kiosk.work('boat', 3)) !== 3) wrongs.push('a new file does not take all')
    await kiosk.journal.end()
    const { kiosk: after } = await started(folder, seed)
    wrongs.push(...(await lostOf(after.journal.handlers, seed + 1, kiosk.acknowledged)), ...(await lostOf(after.journal.handlers, seed, before.acknowledged)))
    await after.journal.end()
    return { wrongs, started: took, wasPutAside: hasAside(folder) }
  },
}

/** The clock falls back ten years in the middle of a visit; the kiosk is started with it so, and it is set right again. */
const wrongClock: BadCase = {
  what: 'a clock ten years back',
  destroysMain: false,
  async run({ folder, seed, random }) {
    const before = await leftBehind(folder, seed, random, random.pick(['ended', 'killed']))
    const back = await goesOn(folder, seed, before, () => Date.now() - TEN_YEARS)
    const { kiosk } = await started(folder, seed)
    const wrongs = [...back.wrongs, ...(await lostOf(kiosk.journal.handlers, seed, before.acknowledged)).map((lost) => `once the clock was right again, ${lost}`)]
    await kiosk.journal.end()
    return { wrongs, started: back.took, wasPutAside: hasAside(folder) }
  },
}

const newestCopy = (folder: string): string => copyPath(folder, copiesIn(folder)[0] ?? 0)

export const badCases: readonly BadCase[] = [
  damaged('bits turned over', flipped, 'ended', false),
  damaged('bits turned over, killed', flipped, 'killed', false),
  damaged('cut short', cut, 'ended', true),
  damaged('cut short, killed', cut, 'killed', false),
  damaged('zero length', emptied, 'ended', true),
  damaged('zero length, killed', emptied, 'killed', true),
  damaged('garbage', garbage, 'ended', true),
  damaged('garbage, killed', garbage, 'killed', false),
  besides('a bad copy', newestCopy, 'ended', true),
  besides('a bad log', (folder) => filesIn(folder).log, 'killed', false),
  everything,
  refusing('full from the start', 'full', 'start'),
  refusing('full in the middle', 'full', 'middle'),
  refusing('read-only from the start', 'read-only', 'start'),
  takenAway,
  noFolder,
  wrongClock,
]

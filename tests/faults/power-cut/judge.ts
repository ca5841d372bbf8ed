import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { startJournal } from '../../../kiosk/journal/client.ts'
import { EditedWork } from '../../support/edited-work.ts'
import type { AfterCut } from './cuts.ts'
import { filesIn, lay } from './files.ts'
import { shortOf } from './notes.ts'
import { broken, promisesOf } from './promises.ts'
import type { Found } from './promises.ts'
import { JOURNAL } from './record.ts'
import { FIRST_VISIT } from './typed-words.ts'

export type Judged = {
  /** What was promised and is not so; nothing, if all is well. */
  readonly wrongs: readonly string[]
  /** Until the journal answered, ms. */
  readonly openedAfter: number
  /** Files the journal put aside as bad. */
  readonly asideCount: number
}

/** Opens what a disk holds after a cut with the journal itself, and compares it with what was promised. */
export async function judge({ image, notes }: AfterCut): Promise<Judged> {
  const folder = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'camion-cut-'))
  try {
    await lay(image, folder)
    const promises = promisesOf(notes)
    const began = performance.now()
    let disk: unknown
    const journal = await startJournal(join(folder, JOURNAL), (name, value) => {
      if (name === 'disk') disk = value
    })
    const openedAfter = performance.now() - began
    if (typeof journal === 'string') return { wrongs: [`did not open: ${journal}`], openedAfter, asideCount: 0 }
    const wrongs = [...broken(promises, await found(journal.handlers)), ...(await goesOn(journal.handlers))]
    if (!isDeepStrictEqual(disk, { is: 'saved' })) wrongs.push(`of the disk it is said ${JSON.stringify(disk)}`)
    await journal.end()
    const files = await filesIn(folder)
    const isErased = notes.some((note) => note.is === 'ended')
    if (isErased) wrongs.push(...[...files].flatMap(([path, bytes]) => (bytes.includes(FIRST_VISIT) ? [`${path} has words of a visit that was erased`] : [])))
    return { wrongs, openedAfter, asideCount: [...files.keys()].filter((path) => path.includes('bad')).length }
  } catch (error) {
    return { wrongs: [`did not open: ${String(error)}`], openedAfter: 0, asideCount: 0 }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Handlers = Exclude<Awaited<ReturnType<typeof startJournal>>, string>['handlers']

async function found(handlers: Handlers): Promise<Found> {
  const { crews } = await handlers.visit(null)
  const creations = new Map<string, ReadonlyMap<number, string>>()
  for (const { id } of crews.flatMap((crew) => crew.creations)) {
    const versions = await handlers.versionsOf(id)
    creations.set(id, new Map(await Promise.all(versions.map(async ({ version }) => [version, shortOf(await handlers.look({ creation: id, version }))] as const))))
  }
  return { crews, creations }
}

/** A crew sits down, and its work is kept, as if nothing had been. */
async function goesOn(handlers: Handlers): Promise<readonly string[]> {
  await handlers.hello(null)
  const sat = await handlers.sit('lighthouse')
  const begun = await handlers.begin(new EditedWork().work())
  const kept = begun.ok ? await handlers.keep({ creation: begun.id, work: new EditedWork().edit(0) }) : begun
  return sat.ok && begun.ok && kept.ok ? [] : ['no work goes on']
}

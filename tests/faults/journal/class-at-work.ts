import { setTimeout as pause } from 'node:timers/promises'
import type { NewsOf } from '../../../kiosk/common/calls.ts'
import type { CrewPicture } from '../../../kiosk/common/crews.ts'
import { openJournal } from '../../../kiosk/journal/journal.ts'
import type { Journal } from '../../../kiosk/journal/journal.ts'
import type { Acknowledged } from './kiosk-process.ts'
import { workOf } from './work-of.ts'

/** How long a disk that is well again may take to be found so (ms): generous, for it is no matter of time. */
const SOON = 20_000

/** A class at a kiosk whose disk and clock are the case's. */
export type ClassAtWork = {
  readonly journal: Journal
  /** All that it was told is kept. */
  readonly acknowledged: readonly Acknowledged[]
  readonly disk: () => NewsOf<'disk'> | undefined
  /** A crew sits down, begins, and keeps so many versions. Answers how many of them the kiosk said are on the disk. */
  work(picture: CrewPicture, saves: number): Promise<number>
  /** Waits until the kiosk says that all is saved. */
  untilSaved(): Promise<boolean>
}

/** @returns undefined when the kiosk does not start */
export async function startClass(folder: string, seed: number, now: () => number = Date.now): Promise<ClassAtWork | undefined> {
  let disk: NewsOf<'disk'> | undefined
  const journal = openJournal({
    folder,
    now,
    retryAfter: 20,
    onNews: (name, value) => {
      if (name === 'disk') disk = value as NewsOf<'disk'>
    },
  })
  if (journal === 'folder-in-use') return undefined
  const { handlers } = journal
  await handlers.hello(null)
  const acknowledged: Acknowledged[] = []
  let number = 0
  return {
    journal,
    acknowledged,
    disk: () => disk,
    async work(picture, saves) {
      let saved = 0
      const sat = await handlers.sit(picture)
      const begun = await handlers.begin(workOf(seed, number))
      if (!sat.ok || !begun.ok) throw new Error('nobody can work')
      for (let save = 0; save < saves; save += 1) {
        number += 1
        const kept = await handlers.keep({ creation: begun.id, work: workOf(seed, number) })
        if (kept.ok) {
          saved += 1
          acknowledged.push({ kept: begun.id, version: kept.version, number })
        } else if (kept.reason !== 'not-on-disk') throw new Error(`a save was refused: ${kept.reason}`)
      }
      return saved
    },
    async untilSaved() {
      const until = performance.now() + SOON
      while (disk?.is !== 'saved' && performance.now() < until) await pause(10)
      return disk?.is === 'saved'
    },
  }
}

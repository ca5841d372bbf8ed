import { randomUUID } from 'node:crypto'
import { uptime } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import type { JournalHandlers, NewsOf } from '../common/calls.ts'
import type { NewsListener } from '../common/carrier.ts'
import { crewPictures } from '../common/crews.ts'
import type { CrewPicture } from '../common/crews.ts'
import type { Kept, Opened } from '../common/work-calls.ts'
import type { Disk, Found } from './disk.ts'
import type { EventKind } from './event-kind.ts'
import { takeFolder } from './folder-lock.ts'
import { gatherCrews } from './gather-crews.ts'
import { pour } from './pour.ts'
import { Saving } from './saving.ts'
import { Store } from './store.ts'
import type { Done } from './store.ts'
import { migrate } from './tables.ts'
import { dayOf, hasSlept, isOver } from './visit-day.ts'

/** How long after the disk failed it is tried again (ms). */
const RETRY_AFTER = 3_000

export type Journal = {
  readonly handlers: JournalHandlers
  /** Notes what happened to this kiosk, and when. */
  readonly noteEvent: (kind: EventKind) => void
  readonly end: () => Promise<void>
}

/** Another process keeps its work in this folder. */
export type InUse = 'folder-in-use'

type OpenJournal = { readonly folder: string; readonly now: () => number; readonly awake?: () => number; readonly onNews: NewsListener; readonly retryAfter?: number; readonly take?: typeof takeFolder }

/**
 * Opens the journal of a folder, making it if it is not there. Whatever the disk says, there is a journal; the news `disk` tells whether it is saved.
 * @param now what the clock says, ms since 1970
 * @param awake how long this machine has been on, s: no hand sets it right
 */
export function openJournal({ folder, now, awake = uptime, onNews, retryAfter = RETRY_AFTER, take = takeFolder }: OpenJournal): Journal | InUse {
  const memory = new DatabaseSync(':memory:')
  migrate(memory)
  let deeds: Done[] = []
  const store = new Store(memory, (done) => deeds.push(done))
  let told: NewsOf<'disk'>['is'] = 'saved'
  let lastDeed = awake()
  const saving = new Saving({ folder, now, memory, retryAfter, take, onFound, onChanged })
  if (saving.open() === 'in-use') {
    memory.close()
    return 'folder-in-use'
  }

  /** What the disk held when it could first be read. */
  function onFound(disk: Disk, found: Found): void {
    if (store.visit()) {
      if (!isOver(new Store(disk.database).visit()?.day ?? '', today())) gatherCrews(new Store(disk.database), store)
      disk.rewrite(memory)
      tellSeat()
    } else pour(disk.database, memory)
    if (found === 'bad' || found === 'newer') {
      console.error(found === 'bad' ? 'journal: it was broken; put aside, begun anew from the newest sound copy' : 'journal: it was made by a newer kiosk, and this one does not know how to read it; put aside as it was')
      store.noteEvent(now(), found === 'bad' ? 'bad-journal' : 'newer-journal')
      disk.rewrite(memory)
    }
    deeds = []
  }

  function onChanged(disk: NewsOf<'disk'>): void {
    onNews('disk', disk)
    if (disk.is === told) return
    told = disk.is
    // All that is in memory was written.
    if (disk.is === 'saved') deeds = []
    store.noteEvent(now(), disk.is === 'saved' ? 'saved-again' : 'save-failed')
  }

  /**
   * Does it in memory and on the disk, all or nothing. `isSaved`: it is on the disk.
   * @param elsewhere what to do with a deed that the disk does not take: it `stays` in memory, or is `undone`
   */
  function together<Result>(deed: () => Result, elsewhere: 'stays' | 'undone' = 'stays', write: (deeds: readonly Done[]) => boolean = (done) => saving.write(done)): { readonly result: Result; readonly isSaved: boolean } {
    lastDeed = awake()
    memory.exec('BEGIN')
    try {
      const result = deed()
      const done = deeds
      deeds = []
      const isSaved = done.length === 0 ? saving.isSaved : write(done)
      memory.exec(isSaved || elsewhere === 'stays' ? 'COMMIT' : 'ROLLBACK')
      return { result, isSaved }
    } catch (error) {
      deeds = []
      memory.exec('ROLLBACK')
      throw error
    }
  }

  const today = () => dayOf(now(), store.newestMoment())

  /** Ends the visit and erases it, for good. */
  function endVisit(): void {
    together(
      () => {
        store.endVisits()
        store.noteEvent(now(), 'visit-ended')
      },
      'stays',
      (done) => saving.erase(done),
    )
  }

  /** Yesterday's visit ends by itself, but only as the kiosk starts, or as a crew comes after a night. */
  function endVisitThatIsOver(): void {
    const visit = store.visit()
    if (visit && isOver(visit.day, today())) endVisit()
  }

  function visitNow(): number {
    const visit = store.visit()
    if (visit) return visit.id
    store.beginVisit(today(), now())
    store.noteEvent(now(), 'visit-began')
    return store.visit()?.id ?? 0
  }

  function seat(): NewsOf<'seat'> {
    const { crew, picture, creation } = store.seat()
    const visit = store.visit()
    const gone = visit ? store.crews(visit.id).flatMap((one) => (one.handed_over === 1 ? one.picture : [])) : []
    return { crew: picture, open: creation, creations: crew === null ? [] : store.creationsOf(crew), gone }
  }
  function tellSeat(): void {
    onNews('seat', seat())
  }

  const mine = (creation: string): boolean => {
    const { crew } = store.seat()
    return crew !== null && store.crewThatMade(creation) === crew
  }

  function add(creation: string, work: unknown): Kept {
    const title = titleIn(work)
    if (title === undefined) return { ok: false, reason: 'unreadable' }
    const text = JSON.stringify(work)
    const newest = store.newest(creation)
    if (newest?.work === text) return { ok: true, version: newest.version }
    const version = (newest?.version ?? 0) + 1
    store.addVersion(creation, { version, at: now(), ...title, work: text })
    return { ok: true, version }
  }

  function opened(creation: string, crew: number): Opened {
    const newest = store.newest(creation)
    if (!newest) return { ok: false, reason: 'not-yours' }
    store.setSeat(crew, creation)
    return { ok: true, id: creation, version: newest.version, work: JSON.parse(newest.work) }
  }

  /** A deed, all or nothing, after which the page is told who sits where. */
  const seated =
    <Given, Result>(deed: (given: Given) => Result) =>
    (given: Given): Result => {
      const { result } = together(() => deed(given))
      tellSeat()
      return result
    }

  /** The same for what is said to be kept: it is, once it is on the disk. */
  const kept =
    <Given>(deed: (given: Given) => Kept) =>
    (given: Given): Kept => {
      const { result, isSaved } = together(() => deed(given))
      tellSeat()
      return result.ok && !isSaved ? { ok: false, reason: 'not-on-disk' } : result
    }

  const handlers: JournalHandlers = {
    hello() {
      tellSeat()
      onNews('disk', saving.news)
      return null
    },
    sit(picture) {
      if (hasSlept(lastDeed, awake())) endVisitThatIsOver()
      return sit(picture)
    },
    begin: seated((work: unknown): Opened => {
      const { crew } = store.seat()
      if (crew === null) return { ok: false, reason: 'no-crew' }
      const id = randomUUID()
      store.addCreation(id, crew)
      add(id, work)
      return opened(id, crew)
    }),
    takeUp: seated((creation: string): Opened => {
      const { crew } = store.seat()
      if (crew === null) return { ok: false, reason: 'no-crew' }
      return mine(creation) ? opened(creation, crew) : { ok: false, reason: 'not-yours' }
    }),
    putAway: seated(() => {
      store.setSeat(store.seat().crew, null)
      return null
    }),
    keep: kept(({ creation, work }: { creation: string; work?: unknown }) => (mine(creation) ? add(creation, work) : { ok: false, reason: 'not-yours' })),
    versions: (creation) => (mine(creation) ? store.versions(creation) : []),
    version: ({ creation, version }) => (mine(creation) ? parsed(store.version(creation, version)?.work) : null),
    handOver: seated(() => {
      const { crew } = store.seat()
      if (crew !== null) store.setHandedOver(crew, true)
      store.setSeat(null, null)
      return null
    }),
    visit() {
      const visit = store.visit()
      return visit ? { day: visit.day, crews: store.visitCrews(visit.id) } : { day: today(), crews: [] }
    },
    reopen: seated((creation: string): Opened => {
      const crew = store.crewThatMade(creation)
      if (crew === undefined) return { ok: false, reason: 'not-yours' }
      store.setHandedOver(crew, false)
      return opened(creation, crew)
    }),
    versionsOf: (creation) => store.versions(creation),
    look: ({ creation, version }) => parsed((version === null ? store.newest(creation) : store.version(creation, version))?.work),
    restore: kept(({ creation, version }: { creation: string; version: number }) => {
      const old = store.version(creation, version)
      return old ? add(creation, JSON.parse(old.work)) : { ok: false, reason: 'not-yours' }
    }),
    takeIn({ work, picture }) {
      if (titleIn(work) === undefined) return { ok: false, reason: 'unreadable' }
      if (!saving.isSaved) return { ok: false, reason: 'not-on-disk' }
      if (hasSlept(lastDeed, awake())) endVisitThatIsOver()
      return takeIn({ work, picture })
    },
    endVisit() {
      endVisit()
      tellSeat()
      return null
    },
  }

  const sit = seated((picture: CrewPicture) => {
    const visit = visitNow()
    if (store.crewOf(visit, picture)?.handed_over === 1) return { ok: false, reason: 'handed-over' } as const
    if (!store.crewOf(visit, picture)) store.addCrew(visit, picture)
    store.setSeat(store.crewOf(visit, picture)?.id ?? null, null)
    return { ok: true } as const
  })

  function takeIn({ work, picture }: { readonly work?: unknown; readonly picture: CrewPicture }) {
    const { result, isSaved } = together(() => {
      const visit = visitNow()
      const free = [picture, ...crewPictures].find((one) => !store.crewOf(visit, one))
      if (!free) return { ok: false, reason: 'no-picture-left' } as const
      store.addCrew(visit, free)
      const crew = store.crewOf(visit, free)
      if (!crew) throw new Error('a crew that was just added is not there')
      store.setHandedOver(crew.id, true)
      const id = randomUUID()
      store.addCreation(id, crew.id)
      add(id, work)
      return { ok: true, id, picture: free } as const
    }, 'undone')
    tellSeat()
    return result.ok && !isSaved ? ({ ok: false, reason: 'not-on-disk' } as const) : result
  }

  function noteEvent(kind: EventKind): void {
    together(() => store.noteEvent(now(), kind))
  }

  endVisitThatIsOver()
  noteEvent('started')
  // Every opening leaves a copy that was read through.
  if (store.visit()) saving.copy()
  else saving.scrub()

  return {
    handlers,
    noteEvent,
    end() {
      saving.end()
      if (memory.isOpen) memory.close()
      return Promise.resolve()
    },
  }
}

/** What a list of creations shows; undefined: it is no creation. */
function titleIn(work: unknown): { readonly title: string; readonly object: string } | undefined {
  if (typeof work !== 'object' || work === null || !('title' in work) || !('object' in work)) return undefined
  const { title, object } = work
  return typeof title === 'string' && typeof object === 'string' ? { title, object } : undefined
}

const parsed = (text: string | undefined): unknown => (text === undefined ? null : JSON.parse(text))

import { uptime } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import type { JournalHandlers, NewsOf } from '../common/calls.ts'
import type { NewsListener } from '../common/carrier.ts'
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
import { addWork, beginFor, handOver, isOfSeat, openFor, seatTold, sitDown, takeInto, titleIn, workOf } from './work.ts'

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

  /**
   * What the disk held when it could first be read, which may be long after the kiosk has started: the crews that work now stay beside those found.
   * Yesterday's visit is over, and nothing of it is taken.
   */
  function onFound(disk: Disk, found: Found): 'goes on' | 'is over' {
    const held = new Store(disk.database)
    const day = held.visit()?.day
    const isOld = day !== undefined && isOver(day, dayOf(now(), Math.max(store.newestMoment(), held.newestMoment())))
    const isAtWork = store.visit() !== undefined
    allOrNothing(() => {
      if (!isAtWork) pour(disk.database, memory)
      else if (!isOld) gatherCrews(held, store)
      if (isOld && !isAtWork) store.endVisits()
      if (isOld) store.noteEvent(now(), 'visit-ended')
      if (found === 'bad' || found === 'newer') store.noteEvent(now(), found === 'bad' ? 'bad-journal' : 'newer-journal')
      if (isAtWork || isOld || found === 'bad' || found === 'newer') disk.rewrite(memory)
    })
    deeds = []
    if (found === 'bad') console.error('journal: it was broken; put aside, begun anew from the newest sound copy')
    if (found === 'newer') console.error('journal: it was made by a newer kiosk, and this one does not know how to read it; put aside as it was')
    tellSeat()
    return isOld ? 'is over' : 'goes on'
  }

  function onChanged(disk: NewsOf<'disk'>): void {
    onNews('disk', disk)
    if (disk.is === told) return
    told = disk.is
    // All that is in memory was written.
    if (disk.is === 'saved') deeds = []
    store.noteEvent(now(), disk.is === 'saved' ? 'saved-again' : 'save-failed')
  }

  /** In memory; what is thrown undoes it. */
  function allOrNothing<Result>(deed: () => Result, stays: (result: Result) => boolean = () => true): Result {
    memory.exec('BEGIN')
    try {
      const result = deed()
      memory.exec(stays(result) ? 'COMMIT' : 'ROLLBACK')
      return result
    } catch (error) {
      deeds = []
      memory.exec('ROLLBACK')
      throw error
    }
  }

  /**
   * Does it in memory and on the disk, all or nothing. `isSaved`: it is on the disk.
   * @param elsewhere what to do with a deed that the disk does not take: it `stays` in memory, or is `undone`
   */
  function together<Result>(deed: () => Result, elsewhere: 'stays' | 'undone' = 'stays', write: (deeds: readonly Done[]) => boolean = (done) => saving.write(done)): { readonly result: Result; readonly isSaved: boolean } {
    return allOrNothing(
      () => {
        const result = deed()
        const done = deeds
        deeds = []
        return { result, isSaved: done.length === 0 ? saving.isSaved : write(done) }
      },
      ({ isSaved }) => isSaved || elsewhere === 'stays',
    )
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

  /** Yesterday's visit ends by itself, but only as the journal is found, or as a crew comes after a night. */
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

  function tellSeat(): void {
    onNews('seat', seatTold(store))
  }

  function crewActed(): void {
    lastDeed = awake()
    tellSeat()
  }

  /** A deed, all or nothing, after which the page is told who sits where. */
  const seated =
    <Given, Result>(deed: (given: Given) => Result) =>
    (given: Given): Result => {
      const { result } = together(() => deed(given))
      crewActed()
      return result
    }

  /** The same for what is said to be kept: it is, once it is on the disk. Nobody sits down or gets up, and the page is told when the crew puts it away. */
  const kept =
    <Given>(deed: (given: Given) => Kept) =>
    (given: Given): Kept => {
      const { result, isSaved } = together(() => deed(given))
      lastDeed = awake()
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
      return crew === null ? { ok: false, reason: 'no-crew' } : beginFor(store, crew, work, now())
    }),
    takeUp: seated((creation: string): Opened => {
      const { crew } = store.seat()
      if (crew === null) return { ok: false, reason: 'no-crew' }
      return isOfSeat(store, creation) ? openFor(store, crew, creation) : { ok: false, reason: 'not-yours' }
    }),
    putAway: seated(() => {
      store.setSeat(store.seat().crew, null)
      return null
    }),
    keep: kept(({ creation, work }: { creation: string; work?: unknown }) => (isOfSeat(store, creation) ? addWork(store, creation, work, now()) : { ok: false, reason: 'not-yours' })),
    versions: (creation) => (isOfSeat(store, creation) ? store.versions(creation) : []),
    version: ({ creation, version }) => (isOfSeat(store, creation) ? workOf(store.version(creation, version)) : null),
    handOver: seated(() => {
      handOver(store)
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
      return openFor(store, crew, creation)
    }),
    versionsOf: (creation) => store.versions(creation),
    look: ({ creation, version }) => workOf(version === null ? store.newest(creation) : store.version(creation, version)),
    restore(old) {
      const answer = restore(old)
      tellSeat()
      return answer
    },
    takeIn({ work, picture }) {
      if (titleIn(work) === undefined) return { ok: false, reason: 'unreadable' }
      if (!saving.isSaved) return { ok: false, reason: 'not-on-disk' }
      if (hasSlept(lastDeed, awake())) endVisitThatIsOver()
      const { result, isSaved } = together(() => takeInto(store, visitNow(), picture, work, now()), 'undone')
      crewActed()
      return result.ok && !isSaved ? { ok: false, reason: 'not-on-disk' } : result
    },
    endVisit() {
      endVisit()
      tellSeat()
      return null
    },
  }

  const sit = seated((picture: CrewPicture) => sitDown(store, visitNow(), picture))

  const restore = kept(({ creation, version }: { creation: string; version: number }) => {
    const old = store.version(creation, version)
    return old ? addWork(store, creation, JSON.parse(old.work), now()) : { ok: false, reason: 'not-yours' }
  })

  const noteEvent = (kind: EventKind) => void together(() => store.noteEvent(now(), kind))
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

import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { crewPictures } from '../common/crews.ts'
import type { CrewPicture } from '../common/crews.ts'
import type { JournalHandlers, NewsOf } from '../common/calls.ts'
import type { NewsListener } from '../common/carrier.ts'
import type { Kept, Opened } from '../common/work-calls.ts'
import { Store } from './store.ts'
import { migrate } from './tables.ts'

export type Journal = {
  readonly handlers: JournalHandlers
  end(): void
}

type OpenJournal = { readonly folder: string; readonly now: () => number; readonly onNews: NewsListener }

/** Opens the journal of a folder, making it if it is not there. */
export function openJournal({ folder, now, onNews }: OpenJournal): Journal {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(join(folder, 'journal.sqlite'))
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON')
  migrate(database)
  const store = new Store(database)

  function together<Result>(deeds: () => Result): Result {
    database.exec('BEGIN IMMEDIATE')
    try {
      const result = deeds()
      database.exec('COMMIT')
      return result
    } catch (error) {
      database.exec('ROLLBACK')
      throw error
    }
  }

  function visitNow(): number {
    const day = new Date(now()).toISOString().slice(0, 10)
    const visit = store.visit()
    if (visit) return visit.id
    store.beginVisit(day, now())
    return store.visit()?.id ?? 0
  }

  function seat(): NewsOf<'seat'> {
    const { crew, picture, creation } = store.seat()
    const visit = store.visit()
    const gone = visit ? store.crews(visit.id).flatMap((one) => (one.handed_over === 1 ? one.picture : [])) : []
    return { crew: picture, open: creation, creations: crew === null ? [] : store.creationsOf(crew), gone }
  }
  const tellSeat = () => onNews('seat', seat())

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
      const result = together(() => deed(given))
      tellSeat()
      return result
    }

  const handlers: JournalHandlers = {
    hello() {
      tellSeat()
      onNews('disk', { is: 'saved' })
      return null
    },
    sit: seated((picture: CrewPicture) => {
      const visit = visitNow()
      if (store.crewOf(visit, picture)?.handed_over === 1) return { ok: false, reason: 'handed-over' } as const
      if (!store.crewOf(visit, picture)) store.addCrew(visit, picture)
      store.setSeat(store.crewOf(visit, picture)?.id ?? null, null)
      return { ok: true } as const
    }),
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
    keep: seated(({ creation, work }: { creation: string; work?: unknown }): Kept => (mine(creation) ? add(creation, work) : { ok: false, reason: 'not-yours' })),
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
      return visit ? { day: visit.day, crews: store.visitCrews(visit.id) } : { day: new Date(now()).toISOString().slice(0, 10), crews: [] }
    },
    reopen: seated((creation: string): Opened => {
      const crew = store.crewThatMade(creation)
      if (crew === undefined) return { ok: false, reason: 'not-yours' }
      store.setHandedOver(crew, false)
      return opened(creation, crew)
    }),
    versionsOf: (creation) => store.versions(creation),
    look: ({ creation, version }) => parsed((version === null ? store.newest(creation) : store.version(creation, version))?.work),
    restore: seated(({ creation, version }: { creation: string; version: number }): Kept => {
      const old = store.version(creation, version)
      return old ? add(creation, JSON.parse(old.work)) : { ok: false, reason: 'not-yours' }
    }),
    takeIn: seated(({ work, picture }: { work?: unknown; picture: CrewPicture }) => {
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
    }),
    endVisit: seated(() => {
      store.endVisits()
      return null
    }),
  }
  return {
    handlers,
    end() {
      if (database.isOpen) database.close()
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

import { randomUUID } from 'node:crypto'
import type { NewsOf } from '../common/calls.ts'
import { crewPictures } from '../common/crews.ts'
import type { CrewPicture } from '../common/crews.ts'
import type { Kept, Opened } from '../common/work-calls.ts'
import type { Store } from './store.ts'

/* What is done with the work of crews in a store, in the transaction of whoever asks. */

/** What a list of creations shows; undefined: it is no creation. */
export function titleIn(work: unknown): { readonly title: string; readonly object: string } | undefined {
  if (typeof work !== 'object' || work === null || !('title' in work) || !('object' in work)) return undefined
  const { title, object } = work
  return typeof title === 'string' && typeof object === 'string' ? { title, object } : undefined
}

/** Makes a work the newest of its creation; one that is that already makes no new version. */
export function addWork(store: Store, creation: string, work: unknown, at: number): Kept {
  const title = titleIn(work)
  if (title === undefined) return { ok: false, reason: 'unreadable' }
  const text = JSON.stringify(work)
  const newest = store.newest(creation)
  if (newest?.work === text) return { ok: true, version: newest.version }
  const version = (newest?.version ?? 0) + 1
  store.addVersion(creation, { version, at, ...title, work: text })
  return { ok: true, version }
}

/** The crew sits here with that creation open. */
export function openFor(store: Store, crew: number, creation: string): Opened {
  const newest = store.newest(creation)
  if (!newest) return { ok: false, reason: 'not-yours' }
  store.setSeat(crew, creation)
  return { ok: true, id: creation, version: newest.version, work: JSON.parse(newest.work) }
}

/** Something new of a crew; what is no creation begins none. */
export function beginFor(store: Store, crew: number, work: unknown, at: number): Opened {
  if (titleIn(work) === undefined) return { ok: false, reason: 'not-yours' }
  return openFor(store, crew, addCreation(store, crew, work, at, false))
}

/** Somebody sits down under a picture: a new crew, or the one that had it. */
export function sitDown(store: Store, visit: number, picture: CrewPicture): { readonly ok: true } | { readonly ok: false; readonly reason: 'handed-over' } {
  const found = store.crewOf(visit, picture)
  if (found?.handed_over === 1) return { ok: false, reason: 'handed-over' }
  store.setSeat(found?.id ?? addCrew(store, visit, picture), null)
  return { ok: true }
}

/** The crew goes. One that changed nothing, whose picture was touched by mistake, is forgotten: the picture is free again. */
export function handOver(store: Store): void {
  const { crew } = store.seat()
  store.setSeat(null, null)
  if (crew === null) return
  const hasMadeNothing = store.creationsOf(crew).every(({ id, versions }) => versions === 1 && !store.isFromElsewhere(id))
  if (hasMadeNothing) store.removeCrew(crew)
  else store.setHandedOver(crew, true)
}

/** A work that came from elsewhere is that of a crew of its own, which has handed over. */
export function takeInto(store: Store, visit: number, picture: CrewPicture, work: unknown, at: number) {
  const free = freePicture(store, visit, picture)
  if (!free) return { ok: false, reason: 'no-picture-left' } as const
  const crew = addCrew(store, visit, free)
  store.setHandedOver(crew, true)
  return { ok: true, id: addCreation(store, crew, work, at, true), picture: free } as const
}

/** What was kept as that version; null: there is none. */
export const workOf = (version: { readonly work: string } | undefined): unknown => (version ? JSON.parse(version.work) : null)

/** Whether the crew that sits here made it. */
export function isOfSeat(store: Store, creation: string): boolean {
  const { crew } = store.seat()
  return crew !== null && store.crewThatMade(creation) === crew
}

/** What a page is told of who sits here. */
export function seatTold(store: Store): NewsOf<'seat'> {
  const { crew, picture, creation } = store.seat()
  const visit = store.visit()
  const gone = visit ? store.crews(visit.id).flatMap((one) => (one.handed_over === 1 ? one.picture : [])) : []
  return { crew: picture, open: creation, creations: crew === null ? [] : store.creationsOf(crew), gone }
}

/** That picture if no crew has it, or another that none has. */
export const freePicture = (store: Store, visit: number, picture: CrewPicture): CrewPicture | undefined => [picture, ...crewPictures].find((one) => !store.crewOf(visit, one))

export function addCrew(store: Store, visit: number, picture: CrewPicture): number {
  store.addCrew(visit, picture)
  const added = store.crewOf(visit, picture)
  if (!added) throw new Error('a crew that was just added is not there')
  return added.id
}

function addCreation(store: Store, crew: number, work: unknown, at: number, isFromElsewhere: boolean): string {
  const id = randomUUID()
  store.addCreation(id, crew, isFromElsewhere)
  addWork(store, id, work, at)
  return id
}

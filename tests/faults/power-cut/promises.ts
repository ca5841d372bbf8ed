import type { CrewPicture } from '../../../kiosk/common/crews.ts'
import { VERSIONS_KEPT } from '../../../kiosk/journal/store.ts'
import type { Note } from './notes.ts'

/** What the journal has said is safe of a visit. */
class VisitPromises {
  /** Works by version, by creation. */
  readonly kept = new Map<string, Map<number, string>>()
  readonly seated = new Set<CrewPicture>()
  readonly handedOver = new Set<CrewPicture>()
}

/** What the journal has said, at one moment of a story. */
export type Promises = {
  readonly visit: VisitPromises
  /** The visit whose end was asked for and not answered: all of it may be gone, or none. */
  readonly ending: VisitPromises | undefined
  /** Creations that were said to be erased. */
  readonly erased: ReadonlySet<string>
  /** Every work that was ever asked to be kept. */
  readonly asked: ReadonlySet<string>
}

/** What a journal shows, as it was found. */
export type Found = {
  readonly crews: readonly { readonly picture: CrewPicture; readonly isHandedOver: boolean }[]
  readonly creations: ReadonlyMap<string, ReadonlyMap<number, string>>
}

/** What was promised by the time of the last note. */
export function promisesOf(notes: readonly Note[]): Promises {
  let visit = new VisitPromises()
  let ending: VisitPromises | undefined
  const [erased, asked] = [new Set<string>(), new Set<string>()]
  for (const note of notes) {
    if (note.is === 'asked') {
      asked.add(note.work)
    } else if (note.is === 'kept') {
      visit.kept.set(note.creation, new Map([...(visit.kept.get(note.creation) ?? []), [note.version, note.work]]))
    } else if (note.is === 'seated') {
      visit.seated.add(note.picture)
    } else if (note.is === 'handed-over') {
      visit.handedOver.add(note.picture)
    } else if (note.is === 'ending') {
      ending = visit
      visit = new VisitPromises()
    } else {
      for (const creation of ending?.kept.keys() ?? []) erased.add(creation)
      ending = undefined
    }
  }
  return { visit, ending, erased, asked }
}

/** What was promised and is not so; what is there and nobody asked for. */
export function broken({ visit, ending, erased, asked }: Promises, found: Found): readonly string[] {
  const isLeft = [...(ending?.kept.keys() ?? [])].some((creation) => found.creations.has(creation))
  return [
    ...[...found.creations].flatMap(([creation, versions]) => [
      ...(erased.has(creation) ? [`${creation} was erased, and is there`] : []),
      ...[...versions].flatMap(([version, work]) => (asked.has(work) ? [] : [`version ${version} of ${creation} is nobody's work`])),
    ]),
    ...brokenOf(visit, found),
    ...(ending && isLeft ? brokenOf(ending, found) : []),
  ]
}

function brokenOf({ kept, seated, handedOver }: VisitPromises, { crews, creations }: Found): readonly string[] {
  return [
    ...[...kept].flatMap(([creation, versions]) => lost(creation, versions, creations.get(creation) ?? new Map())),
    ...[...seated].flatMap((picture) => (crews.some((crew) => crew.picture === picture) ? [] : [`${picture} sat down, and was never here`])),
    ...[...handedOver].flatMap((picture) => (crews.some((crew) => crew.picture === picture && !crew.isHandedOver) ? [`${picture} handed over, and has not`] : [])),
  ]
}

/** Of a creation, what was said to be kept and is not there; versions go only when as many newer ones are there. */
function lost(creation: string, promised: ReadonlyMap<number, string>, there: ReadonlyMap<number, string>): readonly string[] {
  const newest = Math.max(0, ...there.keys())
  return [...promised].flatMap(([version, work]) => (there.get(version) === work || newest - version >= VERSIONS_KEPT ? [] : [`version ${version} of ${creation} was kept, and is ${there.has(version) ? 'another' : 'not there'}`]))
}

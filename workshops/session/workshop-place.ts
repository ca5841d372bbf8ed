import type { Creation } from '../language/creation.ts'
import { isRecord } from '../language/saved-block.ts'
import type { Pack, Step } from '../packs/pack.ts'

/** Where a crew is in a workshop. Kept with what it makes there. */
export type WorkshopPlace = {
  readonly workshop: string
  readonly step: string
  /** The steps it has come to: what lies on the table is not replaced when it comes back to one. */
  readonly seen: readonly string[]
  /** The steps whose goal the object has met. */
  readonly met: readonly string[]
  /** The steps it went on from all the same. */
  readonly passed: readonly string[]
  /** How many sit there: two take turns. */
  readonly children: 1 | 2
}

export const stepNamed = ({ steps }: Pack, id: string): Step | undefined => steps.find((step) => step.id === id)

/** The beginning, or a step that the facilitator chose. */
export function placeAt(pack: Pack, children: 1 | 2, step?: string): WorkshopPlace {
  const chosen = (step === undefined ? undefined : stepNamed(pack, step)) ?? pack.steps[0]
  const id = chosen?.id ?? ''
  return { workshop: pack.id, step: id, seen: [id], met: [], passed: [], children }
}

/** What lies on the table when a crew comes to a step for the first time: what the step brings, or what the steps before come to. Undefined: nothing. */
export function tableAt(pack: Pack, step: string): Creation | undefined {
  const before = pack.steps.slice(0, pack.steps.findIndex(({ id }) => id === step) + 1).toReversed()
  const [here, ...earlier] = before
  if (here?.starter) return here.starter
  for (const { solution, starter } of earlier) if (solution ?? starter) return solution ?? starter
  return undefined
}

/** The step after, with the creation that it brings, if it was not there before; undefined at the end. */
export function goneOn(pack: Pack, place: WorkshopPlace, how: 'done' | 'all the same'): { readonly place: WorkshopPlace; readonly brings: Creation | undefined } | undefined {
  const next = pack.steps[pack.steps.findIndex(({ id }) => id === place.step) + 1]
  if (!next) return undefined
  const isNew = !place.seen.includes(next.id)
  const passed = how === 'all the same' && !place.passed.includes(place.step) ? [...place.passed, place.step] : place.passed
  return { place: { ...place, step: next.id, seen: isNew ? [...place.seen, next.id] : place.seen, passed }, brings: isNew ? next.starter : undefined }
}

/** The step before; undefined at the beginning, and at the step that the facilitator chose to begin with. */
export function goneBack(pack: Pack, place: WorkshopPlace): WorkshopPlace | undefined {
  const before = pack.steps[pack.steps.findIndex(({ id }) => id === place.step) - 1]
  return before && place.seen.includes(before.id) ? { ...place, step: before.id } : undefined
}

/** The object has met the goal of the step where the crew is. */
export function goalMet(place: WorkshopPlace): WorkshopPlace {
  if (place.met.includes(place.step)) return place
  return { ...place, met: [...place.met, place.step], passed: place.passed.filter((id) => id !== place.step) }
}

/** A place as it was kept; undefined: it is none. Whether this kiosk knows its workshop and step is for who asks. */
export function parsePlace(kept: unknown): WorkshopPlace | undefined {
  if (!isRecord(kept)) return undefined
  const { workshop, step, seen, met, passed, children } = kept
  if (typeof workshop !== 'string' || typeof step !== 'string' || !areIds(seen) || !areIds(met) || !areIds(passed)) return undefined
  return children === 1 || children === 2 ? { workshop, step, seen, met, passed, children } : undefined
}

const areIds = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((id) => typeof id === 'string')

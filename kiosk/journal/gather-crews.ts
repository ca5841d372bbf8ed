import { crewPictures } from '../common/crews.ts'
import type { Store } from './store.ts'

/**
 * Takes in the crews of a journal that could not be read when the kiosk started, beside those that have worked since.
 * A crew whose picture somebody else has chosen meanwhile has another.
 */
export function gatherCrews(from: Store, into: Store): void {
  const [found, visit] = [from.visit(), into.visit()]
  if (!found || !visit) return
  for (const crew of from.crews(found.id)) {
    const picture = [crew.picture, ...crewPictures].find((one) => !into.crewOf(visit.id, one))
    if (!picture) return
    into.addCrew(visit.id, picture)
    const added = into.crewOf(visit.id, picture)
    if (!added) throw new Error('a crew that was just added is not there')
    into.setHandedOver(added.id, crew.handed_over === 1)
    for (const { id } of from.creationsOf(crew.id)) {
      into.addCreation(id, added.id)
      for (const version of from.wholeVersions(id)) into.addVersion(id, version)
    }
  }
}

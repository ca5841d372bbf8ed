import type { Store } from './store.ts'
import { addCrew, freePicture } from './work.ts'

/**
 * Takes in the crews of a journal that could not be read when the kiosk started, beside those that have worked since.
 * A crew whose picture somebody else has chosen meanwhile has another.
 */
export function gatherCrews(from: Store, into: Store): void {
  const [found, visit] = [from.visit(), into.visit()]
  if (!found || !visit) return
  for (const crew of from.crews(found.id)) {
    const picture = freePicture(into, visit.id, crew.picture)
    if (!picture) return
    const added = addCrew(into, visit.id, picture)
    into.setHandedOver(added, crew.handed_over === 1)
    for (const { id } of from.creationsOf(crew.id)) {
      into.addCreation(id, added, from.isFromElsewhere(id))
      for (const version of from.wholeVersions(id)) into.addVersion(id, version)
    }
  }
}

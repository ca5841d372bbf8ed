import { laBoiteASecrets } from './packs/la-boite-a-secrets/pack.ts'
import { laCarteQuiChante } from './packs/la-carte-qui-chante/pack.ts'
import { laFleurQuiSOuvre } from './packs/la-fleur-qui-s-ouvre/pack.ts'
import { laLanterneQuiRespire } from './packs/la-lanterne-qui-respire/pack.ts'
import { laVeilleuse } from './packs/la-veilleuse/pack.ts'
import { leFeuDuCarrefour } from './packs/le-feu-du-carrefour/pack.ts'
import { leReactometre } from './packs/le-reactometre/pack.ts'
import { leTheremine } from './packs/le-theremine/pack.ts'
import type { Pack } from './packs/pack.ts'
import { premierClinDOeil } from './packs/premier-clin-d-oeil/pack.ts'

export type { Pack }

/** Every workshop there is, in the order in which a school reads them. */
export const catalogue: readonly Pack[] = [premierClinDOeil, leFeuDuCarrefour, laVeilleuse, leTheremine, leReactometre, laFleurQuiSOuvre, laCarteQuiChante, laBoiteASecrets, laLanterneQuiRespire]

for (const workshop of catalogue) Object.freeze(workshop)
Object.freeze(catalogue)

/** The workshop of that id, or undefined: a booking may be older or newer than this catalogue. */
export function workshopNamed(id: string): Pack | undefined {
  return catalogue.find((workshop) => workshop.id === id)
}

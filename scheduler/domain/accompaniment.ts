import { schoolKindOf } from './level.ts'
import type { Level, SchoolKind } from './level.ts'

/** At least so many adults, the teacher among them, for up to so many pupils; then one more for each started group. */
type Ratio = { readonly adults: number; readonly upTo: number; readonly oneMoreFor: number }

/** How many adults go with a class that leaves its school for less than a night, and the text that says so. */
export type Accompaniment = {
  readonly text: string
  /** The day of the text. */
  readonly date: string
  readonly ratios: Readonly<Record<SchoolKind, Ratio>>
}

/**
 * For nursery and elementary schools the national text; for secondary schools, which have no national ratio,
 * what the head decides: at least one adult beside the teacher is our own rule.
 */
export const usualAccompaniment: Accompaniment = {
  text: 'circulaire relative à l’organisation des sorties et voyages scolaires',
  date: '2023-06-13',
  ratios: {
    maternelle: { adults: 2, upTo: 16, oneMoreFor: 8 },
    élémentaire: { adults: 2, upTo: 30, oneMoreFor: 15 },
    collège: { adults: 2, upTo: 30, oneMoreFor: 15 },
    lycée: { adults: 2, upTo: 30, oneMoreFor: 15 },
  },
}

/** The least number of adults, the teacher among them. A mixed class follows its youngest pupils. */
export function adultsNeeded(levels: readonly Level[], pupils: number, { ratios }: Accompaniment): number {
  return Math.max(
    ...levels.map((level) => {
      const { adults, upTo, oneMoreFor } = ratios[schoolKindOf(level)]
      return adults + Math.ceil(Math.max(0, pupils - upTo) / oneMoreFor)
    }),
  )
}

/** The classes of French schools, from the youngest. */
export const levels = ['PS', 'MS', 'GS', 'CP', 'CE1', 'CE2', 'CM1', 'CM2', '6e', '5e', '4e', '3e', '2de', '1re', 'Tle'] as const

export type Level = (typeof levels)[number]

/** Cycles of the French programme; `lycée` has none of its own number. */
export type Cycle = 1 | 2 | 3 | 4 | 'lycée'

const cycles: Record<Level, Cycle> = { PS: 1, MS: 1, GS: 1, CP: 2, CE1: 2, CE2: 2, CM1: 3, CM2: 3, '6e': 3, '5e': 4, '4e': 4, '3e': 4, '2de': 'lycée', '1re': 'lycée', Tle: 'lycée' }

export const cycleOf = (level: Level): Cycle => cycles[level]

/** The kind of school a level is taught in: how many adults must come along depends on it. */
export const schoolKinds = ['maternelle', 'élémentaire', 'collège', 'lycée'] as const

export type SchoolKind = (typeof schoolKinds)[number]

export function schoolKindOf(level: Level): SchoolKind {
  const at = levels.indexOf(level)
  if (at < levels.indexOf('CP')) return 'maternelle'
  if (at < levels.indexOf('6e')) return 'élémentaire'
  return at < levels.indexOf('2de') ? 'collège' : 'lycée'
}

/** Who comes: one level, several in a mixed class, and whether it is a ULIS group, which may be of any of them. */
export type ClassLevels = { readonly levels: readonly Level[]; readonly isUlis: boolean }

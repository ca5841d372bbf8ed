import type { Commune } from '../../domain/communes.ts'
import type { CommuneChoice } from '../../web/page-models.ts'

/** What tells a commune from others of its name. */
export const communeChoice = ({ code, name, department, postcodes }: Commune): CommuneChoice => ({ code, name, department, postcodes })

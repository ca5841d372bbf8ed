import type { ShiftRole } from '../../domain/team/shift.ts'
import { areaWords } from '../words/words.ts'

const french: Readonly<Record<ShiftRole, string>> = { lead: 'Responsable de la journée', facilitator: 'Animation aux postes', coder: 'Codeuse ou codeur', driver: 'Conduite du camion', welcome: 'Accueil des classes' }
const english: Readonly<Record<ShiftRole, string>> = { lead: 'Lead of the day', facilitator: 'Facilitator at the kiosks', coder: 'Coder', driver: 'Driver of the truck', welcome: 'Welcoming the classes' }

/** What each role is called. */
export const shiftRoleWords = areaWords(french, english)

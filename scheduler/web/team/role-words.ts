import type { ShiftRole } from '../../domain/team/shift.ts'
import { areaWords } from '../words/words.ts'

type RoleWords = Readonly<Record<ShiftRole, string>>

const french: { readonly name: RoleWords; readonly does: RoleWords } = {
  name: { lead: 'Responsable de la journée', facilitator: 'Animation aux postes', coder: 'Codeuse ou codeur', driver: 'Conduite du camion', welcome: 'Accueil des classes' },
  does: {
    lead: 'Vous menez la journée à bord : l’équipe et les classes s’adressent à vous.',
    facilitator: 'Vous êtes aux postes, avec les enfants : vous écoutez, vous laissez chercher, vous aidez à repartir.',
    coder: 'Vous menez le cours, vous dites votre métier et vous répondez aux questions des enfants.',
    driver: 'Vous amenez le camion sur sa place et vous l’installez avec l’équipe.',
    welcome: 'Vous accueillez les classes dehors et vous les accompagnez jusqu’à la porte du camion.',
  },
}

const english: typeof french = {
  name: { lead: 'In charge of the day', facilitator: 'At the kiosks', coder: 'Coder', driver: 'Driving the truck', welcome: 'Meeting the classes' },
  does: {
    lead: 'You run the day aboard: the team and the classes turn to you.',
    facilitator: 'You are at the kiosks with the children: you listen, let them search, and help them go on.',
    coder: 'You lead the lesson, tell about your job and answer the children’s questions.',
    driver: 'You bring the truck to its place and set it up with the team.',
    welcome: 'You meet the classes outside and walk them to the truck’s door.',
  },
}

/** What each role is called, and what it is to do. */
export const roleWords = areaWords(french, english)

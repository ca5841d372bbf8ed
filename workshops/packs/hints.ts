import type { InEachLanguage } from './pack.ts'

/* Where to look, said alike in every workshop. */

export const greenFlag: InEachLanguage = { fr: 'Le drapeau vert est en haut.', en: 'The green flag is at the top.' }

export const tipOfSign: InEachLanguage = { fr: 'Regarde la pointe du signe : elle montre le petit.', en: 'Look at the tip of the sign: it points to the small one.' }

export const drawersOfSensing: InEachLanguage = { fr: 'Regarde dans les tiroirs Messages et Capteurs.', en: 'Look in the drawers Messages and Sensors.' }

export const drawerOfLight: InEachLanguage = { fr: 'Regarde dans le tiroir Lumière.', en: 'Look in the drawer Light.' }

export const drawerOfControl: InEachLanguage = { fr: 'Regarde dans le tiroir Contrôle.', en: 'Look in the drawer Control.' }

import type { Lack } from '../../domain/team/readiness.ts'
import { areaWords, filled } from '../words/words.ts'
import type { Locale } from '../words/words.ts'

const french: Readonly<Record<Lack['is'], string>> = {
  'no-teacher': 'Aucun adulte de l’école n’est annoncé',
  'no-cleared-adult': 'Il manque une personne vérifiée du camion',
  'too-few': 'Il manque des personnes vérifiées du camion : {{there}} sur {{needed}}',
  'not-cleared': 'Personnes prévues sans vérification ce jour-là : {{people}}',
}

const english: typeof french = {
  'no-teacher': 'No adult of the school is announced',
  'no-cleared-adult': 'A person of the truck who is cleared is missing',
  'too-few': 'People of the truck who are cleared are missing: {{there}} of {{needed}}',
  'not-cleared': 'People who are to come without a check on that day: {{people}}',
}

const lackWords = areaWords(french, english)

/** What a session lacks, as one says it. */
export const lackText = (lack: Lack, locale: Locale): string => filled(lackWords[locale][lack.is], { ...lack })

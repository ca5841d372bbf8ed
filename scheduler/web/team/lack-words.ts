import type { Lack } from '../../domain/team/readiness.ts'
import { areaWords, filled } from '../words/words.ts'
import type { Locale } from '../words/words.ts'

const french: Readonly<Record<Lack['is'], string>> = {
  'no-teacher': 'aucune enseignante, aucun enseignant ne reste à bord avec la classe',
  'no-cleared-adult': 'dans l’équipe, personne de majeur et de vérifié ce jour-là',
  'too-few': 'il faut {{needed}} adultes vérifiés de l’équipe pour cette classe, et il y en a {{there}}',
  'not-cleared': 'personnes présentes qui ne sont pas, ou plus, vérifiées ce jour-là : {{people}}',
}

const english: typeof french = {
  'no-teacher': 'no teacher stays aboard with the class',
  'no-cleared-adult': 'nobody in the team who is of age and cleared on that day',
  'too-few': '{{needed}} cleared adults of the team are needed for this class, and {{there}} are there',
  'not-cleared': 'people in the team who are not cleared on that day, or no longer: {{people}}',
}

const lackWords = areaWords(french, english)

/** What a session lacks, as one says it. */
export const lackText = (lack: Lack, locale: Locale): string => filled(lackWords[locale][lack.is], { ...lack })

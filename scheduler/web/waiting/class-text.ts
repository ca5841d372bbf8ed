import { joined } from '../words/days.ts'
import { filled } from '../words/words.ts'
import type { Locale } from '../words/words.ts'
import type { ClassShown } from './models.ts'
import { waitingWords } from './words.ts'

/** `CE2 et CM1, 24 élèves et 2 adultes`. */
export function classText({ levels, isUlis, pupils, adults }: Omit<ClassShown, 'school' | 'workshop'>, locale: Locale): string {
  const { waiting } = waitingWords[locale]
  return filled(pupils === 1 ? waiting.classIsOne : waiting.classIs, { levels: joined([...levels, ...(isUlis ? [waiting.ulis] : [])], locale), pupils, adults })
}

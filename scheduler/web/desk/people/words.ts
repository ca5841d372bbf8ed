import { areaWords, filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import { dateInWords } from '../../words/days.ts'
import type { AgeShown, CheckProblem, ClearanceShown, PersonProblem } from './models.ts'
import { deskPeopleEn } from './words-en.ts'
import { deskPeopleFr } from './words-fr.ts'

const deskPeopleWords = areaWords(deskPeopleFr, deskPeopleEn)

export const wordsOf = (locale: Locale) => deskPeopleWords[locale]

/** Whether somebody may work with minors, and until when, in a few words or in a sentence. */
export const clearanceText = (clearance: ClearanceShown, texts: Readonly<Record<ClearanceShown['is'], string>>, locale: Locale): string => (clearance.is === 'never' ? texts.never : filled(texts[clearance.is], { day: dateInWords(clearance.last, locale) }))

export function ageText(age: AgeShown, locale: Locale): string {
  const words = wordsOf(locale)
  if (age.is === 'adult') return words.adult
  return age.answeredForBy === undefined ? words.minorAlone : filled(words.minor, { name: age.answeredForBy })
}

/** `2 h 30`, `3 h`. */
export function hoursText(minutes: number, locale: Locale): string {
  const words = wordsOf(locale)
  const parts = { hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, '0') }
  return filled(minutes % 60 === 0 ? words.wholeHours : words.hours, parts)
}

/** What is wrong with what a form sent, and what to do. */
export function problemText(problem: PersonProblem | CheckProblem, locale: Locale): string {
  const texts: Readonly<Record<string, string>> = wordsOf(locale).person.wrong[problem.field]
  return filled(texts[problem.code] ?? '', 'longest' in problem ? { day: dateInWords(problem.longest, locale) } : {})
}

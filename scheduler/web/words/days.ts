import type { Day } from '../../domain/time.ts'
import type { Locale } from './words.ts'

const languages: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' }

/** `lundi 15 mars 2027`. */
export function dayInWords(day: Day, locale: Locale): string {
  return said(day, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

/** A text's date, without its weekday. */
export function dateInWords(day: string, locale: Locale): string {
  return said(day, locale, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** `du lundi 15 au vendredi 19 mars 2027`; one day alone when the first is the last. */
export function daysInWords(first: Day, last: Day, locale: Locale): string {
  if (first === last) return dayInWords(first, locale)
  const sameYear = first.slice(0, 4) === last.slice(0, 4)
  const sameMonth = first.slice(0, 7) === last.slice(0, 7)
  const from = said(first, locale, { weekday: 'long', day: 'numeric', ...(sameMonth ? {} : { month: 'long' }), ...(sameYear ? {} : { year: 'numeric' }) })
  const until = dayInWords(last, locale)
  return locale === 'fr' ? `du ${from} au ${until}` : `from ${from} to ${until}`
}

/** Words joined as a sentence joins them: `CM1 et CM2`. */
export const joined = (words: readonly string[], locale: Locale): string => new Intl.ListFormat(languages[locale], { type: 'conjunction' }).format(words)

function said(day: string, locale: Locale, parts: Intl.DateTimeFormatOptions): string {
  const text = new Intl.DateTimeFormat(languages[locale], { ...parts, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
  const plain = text.replace(',', '')
  return locale === 'fr' ? plain.replace(/(^| )1(?= |$)/, '$11er') : plain
}

/** `mars 2027`. @param month `2027-03` */
export const monthInWords = (month: string, locale: Locale): string => said(`${month}-15`, locale, { month: 'long', year: 'numeric' })

/** `lundi`, or `lun.` */
export const weekdayInWords = (day: Day, locale: Locale, length: 'long' | 'short'): string => said(day, locale, { weekday: length })

/** `mars`, `sept.` @param month `2027-03` */
export const monthBriefly = (month: string, locale: Locale): string => said(`${month}-15`, locale, { month: 'short' })

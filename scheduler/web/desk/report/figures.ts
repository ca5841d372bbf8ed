import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'

/** What a number counts. */
export type Unit = 'count' | 'share' | 'minutes'

const languages: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' }

/** A thin space is in no font of ours. */
const inLanguage = (number: number, locale: Locale, options: Intl.NumberFormatOptions = {}): string => new Intl.NumberFormat(languages[locale], { maximumFractionDigits: 0, ...options }).format(number).replaceAll('\u202f', '\u00a0')

const hours = { fr: ['{{hours}}\u00a0h', '{{hours}}\u00a0h\u00a0{{minutes}}'], en: ['{{hours}}\u00a0h', '{{hours}}\u00a0h {{minutes}}\u00a0min'] } as const

/** `1 204`, `62 %` or `12 h 30`; a dash where there is nothing to be counted. */
export function figure(number: number | undefined, unit: Unit, locale: Locale): string {
  if (number === undefined) return '–'
  if (unit === 'count') return inLanguage(number, locale)
  if (unit === 'share') return inLanguage(number, locale, { style: 'percent' })
  const minutes = number % 60
  return filled(hours[locale][minutes === 0 ? 0 : 1], { hours: inLanguage((number - minutes) / 60, locale), minutes: String(minutes).padStart(2, '0') })
}

import type { Day } from '../../domain/time.ts'
import type { Locale } from '../../web/words/words.ts'

const languages: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' }

/** As few letters as tell the days of a stop, so that they may be large: `15–19 mars 2027`; with its weekday when it is one day alone. */
export function posterDates(first: Day, last: Day, locale: Locale): string {
  const parts = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC', ...(first === last ? ({ weekday: 'long' } as const) : {}) } as const
  const written = new Intl.DateTimeFormat(languages[locale], parts).formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`))
  const text = written
    .replaceAll(/\s+/g, ' ')
    .replace(',', '')
    .replace(/^(\d+) – (\d+ \p{L}+ \d+)$/u, '$1–$2')
  return locale === 'fr' ? text.replaceAll(/(^|[ –])1(?=[ –])/g, '$11er') : text
}

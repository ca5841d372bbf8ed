import type { Day } from '../../domain/time.ts'
import { roleWords } from '../../web/team/role-words.ts'
import { dateInWords } from '../../web/words/days.ts'
import { hoursInWords } from '../../web/words/hours.ts'
import { filled } from '../../web/words/words.ts'
import type { Locale } from '../../web/words/words.ts'
import type { DayGiven, Period } from '../team/hours-given.ts'
import { typeset } from './typesetter.ts'
import { printWords } from './words/words.ts'

export type CertificateFacts = {
  readonly organisation: string
  /** Who gave the hours. */
  readonly name: string
  /** In their order; one at least. */
  readonly days: readonly DayGiven[]
  readonly period: Period
  readonly today: Day
  readonly locale: Locale
  readonly isDemo: boolean
}

/** What somebody gave to the truck, certified: as many A4 pages of PDF as it takes, with a line to sign on. */
export function certificate({ days, period, today, locale, organisation, name, isDemo }: CertificateFacts): Promise<Uint8Array> {
  const words = printWords[locale].certificate
  const total = hoursInWords(days.reduce((sum, { minutes }) => sum + minutes, 0), locale)
  return typeset('certificate', {
    organisation,
    name,
    locale,
    isDemo,
    total,
    period: filled(words.period, { first: dateInWords(period.first, locale), last: dateInWords(period.last, locale) }),
    today: filled(words.today, { today: dateInWords(today, locale) }),
    days: days.map(({ day, commune, role, minutes }) => ({ day: dateInWords(day, locale), commune, role: roleWords[locale].name[role], hours: hoursInWords(minutes, locale) })),
    words,
  })
}

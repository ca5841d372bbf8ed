import { shareOf } from '../../../domain/report.ts'
import type { Reached, SeasonReport } from '../../../domain/report.ts'
import type { Twice } from '../../../domain/report-parts.ts'
import { monthBriefly, monthInWords } from '../../words/days.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import { figure } from './figures.ts'
import { workshopName } from './tables.ts'
import { reportWords } from './words.ts'

/** What is drawn of a report, on the page and on paper. */

/** One thing with its pupils; `brief` is how it is called where there is little room. */
export type Bar = Twice<Reached> & { readonly name: string; readonly brief: string }

/** A part of a whole, and all that is said of it. */
export type Part = { readonly said: string; readonly number: number; readonly look: 'past' | 'other' | 'unknown' }

/** Parts that follow one another in one bar. */
export type Whole = { readonly name: string; readonly said: string; readonly parts: readonly Part[] }

export const monthBars = ({ months }: SeasonReport, locale: Locale): readonly Bar[] => months.map((month) => ({ ...month, name: monthInWords(month.month, locale), brief: monthBriefly(month.month, locale) }))

/** A name that is longer is whole in the table. */
const LONGEST_NAME = 34

export const workshopBars = ({ workshops }: SeasonReport, locale: Locale): readonly Bar[] =>
  workshops.map((workshop) => {
    const name = workshopName(workshop, locale)
    return { ...workshop, name, brief: name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name }
  })

/** The pupils who came, by where the truck stood; none while nobody did. */
export function groundsDrawn({ grounds, reached }: SeasonReport, locale: Locale): readonly Whole[] {
  const words = reportWords[locale]
  const looks = { rural: 'past', other: 'other', unknown: 'unknown' } as const
  const parts = grounds
    .filter(({ ground, past }) => ground !== 'unknown' || past.pupils > 0)
    .map(({ ground, past: { pupils } }): Part => ({ said: filled(words.plot.ground, { name: words.grounds[ground], pupils: figure(pupils, 'count', locale), share: figure(shareOf(pupils, reached.past.pupils), 'share', locale) }), number: pupils, look: looks[ground] }))
  return reached.past.pupils === 0 ? [] : [{ name: words.grounds.title, said: parts.map(({ said }) => said).join('. '), parts }]
}

/** Of the slots that are over, those that were booked; of their seats, those that were taken. */
export function fillsDrawn({ fill: { past } }: SeasonReport, locale: Locale): readonly Whole[] {
  const words = reportWords[locale].fill
  const whole = (name: string, part: number, of: number): Whole => {
    const said = filled(words.of, { part: figure(part, 'count', locale), whole: figure(of, 'count', locale), share: figure(shareOf(part, of), 'share', locale) })
    return { name, said, parts: [{ said, number: part, look: 'past' }, { said: '', number: Math.max(0, of - part), look: 'unknown' }] }
  }
  return [...(past.offered > 0 ? [whole(words.slotsBar, past.booked, past.offered)] : []), ...(past.seats > 0 ? [whole(words.seatsBar, past.pupils, past.seats)] : [])]
}

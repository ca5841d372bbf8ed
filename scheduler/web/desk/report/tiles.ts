import { shareOf } from '../../../domain/report.ts'
import type { SeasonReport } from '../../../domain/report.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import { figure } from './figures.ts'
import { ruralShare } from './tables.ts'
import { reportWords } from './words.ts'

/** The season in a few numbers, and what more is to be said of each. */
export type Tile = { readonly number: string; readonly name: string; readonly more: string }

export function tilesOf(report: SeasonReport, locale: Locale): readonly Tile[] {
  const words = reportWords[locale]
  const { tiles } = words
  const { reached, schools, towns, fill, hours } = report
  const count = (number: number) => figure(number, 'count', locale)
  const alsoToCome = (number: number) => (number > 0 ? filled(words.alsoToCome, { number: count(number) }) : '')
  const said = (name: 'pupils' | 'classes' | 'schools' | 'firstTime' | 'towns' | 'people', number: number) => tiles[name][new Intl.PluralRules(locale).select(number) === 'one' ? 'one' : 'other']
  const counted = (name: Parameters<typeof said>[0], past: number, toCome: number): Tile => ({ number: count(past), name: said(name, past), more: alsoToCome(toCome) })
  return [
    counted('pupils', reached.past.pupils, reached.toCome.pupils),
    counted('classes', reached.past.classes, reached.toCome.classes),
    counted('schools', schools.all.past, schools.all.toCome),
    counted('firstTime', schools.firstTime.past, schools.firstTime.toCome),
    counted('towns', towns.past, towns.toCome),
    { number: figure(ruralShare(report, 'past', 'classes'), 'share', locale), name: tiles.rural, more: '' },
    { number: figure(shareOf(fill.past.booked, fill.past.offered), 'share', locale), name: tiles.fill, more: '' },
    { number: figure(hours.past.minutes, 'minutes', locale), name: tiles.hours, more: filled(said('people', hours.past.people), { number: count(hours.past.people) }) },
  ]
}

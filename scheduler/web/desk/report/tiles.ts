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
  const count = (number: number | undefined) => figure(number, 'count', locale)
  const alsoToCome = (number: number) => (number > 0 ? filled(words.alsoToCome, { number: count(number) }) : '')
  return [
    { number: count(reached.past.pupils), name: tiles.pupils, more: alsoToCome(reached.toCome.pupils) },
    { number: count(reached.past.classes), name: tiles.classes, more: alsoToCome(reached.toCome.classes) },
    { number: count(schools.all.past), name: tiles.schools, more: alsoToCome(schools.all.toCome) },
    { number: count(schools.firstTime.past), name: tiles.firstTime, more: alsoToCome(schools.firstTime.toCome) },
    { number: count(towns.past), name: tiles.towns, more: alsoToCome(towns.toCome) },
    { number: figure(ruralShare(report, 'past', 'classes'), 'share', locale), name: tiles.rural, more: '' },
    { number: figure(shareOf(fill.past.booked, fill.past.offered), 'share', locale), name: tiles.fill, more: '' },
    { number: figure(hours.past.minutes, 'minutes', locale), name: tiles.hours, more: `${count(hours.past.people)} ${tiles.people}` },
  ]
}

import type { SeasonReport } from '../../domain/report.ts'
import type { Day } from '../../domain/time.ts'
import { fillsDrawn, groundsDrawn, monthBars, workshopBars } from '../../web/desk/report/drawn.ts'
import type { Bar, Whole } from '../../web/desk/report/drawn.ts'
import { figure } from '../../web/desk/report/figures.ts'
import { hasToCome, reportTables } from '../../web/desk/report/tables.ts'
import type { ReportTable } from '../../web/desk/report/tables.ts'
import { tilesOf } from '../../web/desk/report/tiles.ts'
import { reportWords } from '../../web/desk/report/words.ts'
import { dateInWords } from '../../web/words/days.ts'
import { filled } from '../../web/words/words.ts'
import type { Locale } from '../../web/words/words.ts'
import { typeset } from './typesetter.ts'
import type { Told } from './typesetter.ts'
import { printWords } from './words/words.ts'

export type ReportSheetFacts = {
  /** `2026-2027` */
  readonly season: string
  /** Until when it is over. */
  readonly today: Day
  readonly report: SeasonReport
  readonly organisation: string
  readonly locale: Locale
  readonly isDemo: boolean
}

/** What a season came to, for those who pay for it: drawn on the first A4 page, in numbers on the next. */
export function reportSheet({ season, today, report, organisation, locale, isDemo }: ReportSheetFacts): Promise<Uint8Array> {
  const words = reportWords[locale]
  const { demo, page } = printWords[locale].report
  const titleOf = (section: ReportTable['section']) => words[section].title
  return typeset('report', {
    locale,
    isDemo,
    organisation,
    title: filled(words.title, { season }),
    intro: filled(words.intro, { day: dateInWords(today, locale) }),
    hasToCome: hasToCome(report),
    tiles: tilesOf(report, locale),
    months: { title: titleOf('months'), bars: monthBars(report, locale).map((bar) => barTold(bar, locale)) },
    workshops: { title: titleOf('workshops'), bars: workshopBars(report, locale).map((bar) => barTold(bar, locale)) },
    grounds: { title: titleOf('grounds'), wholes: groundsDrawn(report, locale).map(wholeTold) },
    fill: { title: titleOf('fill'), wholes: fillsDrawn(report, locale).map(wholeTold) },
    tables: reportTables(report, locale).filter(({ lines }) => lines.length > 0).map((table) => tableTold(table, locale)),
    words: { past: words.past, toCome: words.toCome, demo, page },
  })
}

const barTold = ({ brief, past, toCome }: Bar, locale: Locale): Told => ({ name: brief, past: past.pupils, toCome: toCome.pupils, number: figure(past.pupils + toCome.pupils, 'count', locale) })

const wholeTold = ({ name, said, parts }: Whole): Told => ({ name, said, parts: parts.map(({ said: part, number, look }) => ({ said: part, number, look })) })

const tableTold = ({ title, head, note, columns, lines }: ReportTable, locale: Locale): Told => ({
  title,
  head: head === title ? '' : head,
  note,
  columns,
  lines: lines.map(({ name, of, cells }) => ({ name, isPart: of !== undefined, past: cells.map(({ past, unit }) => figure(past, unit, locale)), toCome: cells.map(({ toCome, unit }) => figure(toCome, unit, locale)) })),
})

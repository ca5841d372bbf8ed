import type { Rows } from '../../../domain/csv.ts'
import type { SeasonReport } from '../../../domain/report.ts'
import { reportTables } from '../../../web/desk/report/tables.ts'
import type { Cell } from '../../../web/desk/report/tables.ts'
import { reportWords } from '../../../web/desk/report/words.ts'
import type { Locale } from '../../../web/words/words.ts'

/** All numbers of a report, a line each, as whole numbers: shares in percent, hours in minutes. */
export function reportRows(report: SeasonReport, locale: Locale): Rows {
  const words = reportWords[locale]
  return [
    [words.section, words.item, words.measure, words.past, words.toCome],
    ...reportTables(report, locale).flatMap(({ title, columns, lines }) =>
      lines.flatMap(({ name, of, cells }) =>
        cells.map((cell, at) => [title, of === undefined ? name : `${of} – ${name}`, measureOf(cell, columns[at] ?? '', locale), ...[cell.past, cell.toCome].map((number) => written(number, cell))]),
      ),
    ),
  ]
}

const measureOf = ({ unit }: Cell, column: string, locale: Locale): string => ({ count: column, share: reportWords[locale].inPercent, minutes: reportWords[locale].inMinutes })[unit]

const written = (number: number | undefined, { unit }: Cell): string => (number === undefined ? '' : String(unit === 'share' ? Math.round(number * 100) : number))

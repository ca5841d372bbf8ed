import type { SeasonReport } from '../../../domain/report.ts'
import { addresses } from '../../addresses.ts'
import { dateInWords } from '../../words/days.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import type { DeskReportPage } from './models.ts'
import { Picture } from './picture.tsx'
import { ReportNumbers } from './report-table.tsx'
import { hasAnything, hasToCome, reportTables } from './tables.ts'
import { tilesOf } from './tiles.ts'
import { reportWords } from './words.ts'

type Given = { readonly model: DeskReportPage; readonly locale: Locale }

/** What a season came to: first to look at, then to read. */
export function Report({ model, locale }: Given) {
  const words = reportWords[locale]
  const { desk } = addresses
  const { report, season } = model
  return (
    <>
      <h1>{filled(words.title, { season })}</h1>
      {model.seasons.length > 1 && (
        <nav aria-label={words.which}>
          {model.seasons.map((other) => (
            <a key={other} href={`${desk.report}?saison=${other}`} aria-current={other === season ? 'page' : undefined}>
              {other}
            </a>
          ))}
        </nav>
      )}
      {hasAnything(report) ? (
        <>
          <p className="intro">{filled(words.intro, { day: dateInWords(model.today, locale) })}</p>
          <p className="buttons">
            <a className="button" href={`${desk.reportPdf}?saison=${season}`}>
              {words.pdf}
            </a>
            <a className="button" href={`${desk.reportCsv}?saison=${season}`}>
              {words.csv}
            </a>
          </p>
          {report.reached.past.classes === 0 && <p className="notice">{words.notYet}</p>}
          <Tiles report={report} locale={locale} />
          {reportTables(report, locale).map((table) => (
            <section key={table.section} className="report-section" aria-labelledby={table.section}>
              <h2 id={table.section}>{table.title}</h2>
              {table.section === 'hours' && table.lines.length === 1 ? (
                <p>{words.hours.none}</p>
              ) : (
                <>
                  <Picture of={table} report={report} locale={locale} />
                  <ReportNumbers table={table} hasToCome={hasToCome(report)} locale={locale} />
                  {table.note !== '' && <p className="hint">{table.note}</p>}
                </>
              )}
            </section>
          ))}
        </>
      ) : (
        <section className="card">
          <h2>{words.emptyTitle}</h2>
          <p>{words.empty}</p>
        </section>
      )}
    </>
  )
}

/** The season in a few numbers. */
function Tiles({ report, locale }: { readonly report: SeasonReport; readonly locale: Locale }) {
  return (
    <ul className="tiles" aria-label={reportWords[locale].tiles.title}>
      {tilesOf(report, locale).map(({ number, name, more }) => (
        <li key={name}>
          <strong>{number}</strong> {name}
          {more !== '' && <span className="more"> {more}</span>}
        </li>
      ))}
    </ul>
  )
}

import type { SeasonReport } from '../../../domain/report.ts'
import type { Locale } from '../../words/words.ts'
import { fillsDrawn, groundsDrawn, monthBars, workshopBars } from './drawn.ts'
import { Columns, Rows, Stack } from './plots.tsx'
import { hasToCome } from './tables.ts'
import type { ReportTable } from './tables.ts'
import { reportWords } from './words.ts'

type OfReport = { readonly report: SeasonReport; readonly locale: Locale }

/** What is drawn of a section, where something is. */
export function Picture({ of: { section, title }, report, locale }: OfReport & { readonly of: ReportTable }) {
  const words = reportWords[locale]
  const isDrawn = report.reached.past.pupils + report.reached.toCome.pupils > 0
  const bars = { title, locale, bars: section === 'months' ? monthBars(report, locale) : workshopBars(report, locale) }
  const key = hasToCome(report) && <Key entries={[['past', words.past], ['to-come', words.toCome]]} />
  if (section === 'months' && isDrawn)
    return (
      <>
        {key}
        <Columns {...bars} />
      </>
    )
  if (section === 'workshops' && isDrawn)
    return (
      <>
        {key}
        <Rows {...bars} />
      </>
    )
  if (section === 'grounds')
    return groundsDrawn(report, locale).map(({ name, said, parts }) => (
      <div key={name} className="whole">
        <Stack parts={parts} label={`${name}. ${said}.`} />
        <Key entries={parts.map((part) => [part.look, part.said])} />
      </div>
    ))
  if (section === 'fill')
    return fillsDrawn(report, locale).map(({ name, said, parts }) => (
      <div key={name} className="whole">
        <p aria-hidden="true">
          <strong>{name}</strong> {said}
        </p>
        <Stack parts={parts} label={`${name}. ${said}.`} />
      </div>
    ))
  return null
}

/** What is what: named beside the look it has. */
function Key({ entries }: { readonly entries: readonly (readonly [look: string, name: string])[] }) {
  return (
    <ul className="plot-key">
      {entries.map(([look, name]) => (
        <li key={look}>
          <svg className="plot" width={22} height={16} aria-hidden="true">
            <rect className={look} x={1} y={1} width={20} height={14} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}

import type { CalendarChange } from '../../../domain/calendars/calendar-changes.ts'
import type { Day } from '../../../domain/time.ts'
import { addresses } from '../../addresses.ts'
import { dateInWords } from '../../words/days.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import type { DeskCalendarPage } from './models.ts'
import { Table, wordsOf } from './parts.tsx'

const { desk } = addresses

/** What a file of school holidays would change, and the button that keeps it. */
export function Calendar({ model, locale }: { readonly model: DeskCalendarPage; readonly locale: Locale }) {
  const words = wordsOf(locale).calendar
  const until = (day: Day | undefined) => (day === undefined ? wordsOf(locale).settings.notKnown : dateInWords(day, locale))
  return (
    <>
      <h1>{words.title}</h1>
      <p className="intro">{filled(words.intro, { name: model.fileName })}</p>
      <h2>{words.known}</h2>
      <Table name={words.known} columns={Object.values(words.columns)}>
        {model.zones.map(({ zone, before, after }) => (
          <tr key={zone}>
            <th scope="row">{zone}</th>
            <td>{until(before)}</td>
            <td>{until(after)}</td>
          </tr>
        ))}
      </Table>
      {model.zones.some(({ before, after }) => before !== undefined && (after === undefined || after < before)) && (
        <p className="notice">
          <strong>{words.less}</strong>
        </p>
      )}
      <h2>{words.changes}</h2>
      {model.changes.length === 0 ? <p>{words.noChanges}</p> : <Changes changes={model.changes} locale={locale} />}
      {model.leftOut.length > 0 && (
        <section>
          <h2>{words.leftOut}</h2>
          <p>{words.leftOutMore}</p>
          <ul>
            {model.leftOut.map(({ zone, schoolYear, isContradicting }) => (
              <li key={zone + schoolYear}>{filled(isContradicting ? words.contradicting : words.missing, { zone, schoolYear })}</li>
            ))}
          </ul>
        </section>
      )}
      <p>{words.slots}</p>
      <form method="post" action={desk.keepCalendar}>
        <input type="hidden" name="name" value={model.fileName} />
        <input type="hidden" name="table" value={model.table} />
        <button type="submit" className="main">
          {words.keep}
        </button>
      </form>
      <p>
        <a href={desk.settings}>{words.back}</a>
      </p>
    </>
  )
}

function Changes({ changes, locale }: { readonly changes: readonly CalendarChange[]; readonly locale: Locale }) {
  const words = wordsOf(locale).calendar
  return (
    <Table name={words.changes} columns={Object.values(words.changeColumns)}>
      {changes.map((change) => (
        <tr key={change.zone + change.name + change.is + change.from}>
          <td>{change.zone}</td>
          <th scope="row">{change.name}</th>
          <td>{words.what[change.is]}</td>
          <td>{change.is === 'moved' ? filled(words.instead, { dates: datesText(change, locale), before: datesText(change.before, locale) }) : datesText(change, locale)}</td>
        </tr>
      ))}
    </Table>
  )
}

function datesText({ from, until }: { readonly from: Day; readonly until: Day | undefined }, locale: Locale): string {
  const words = wordsOf(locale).calendar
  return until === undefined ? filled(words.datesOpen, { from: dateInWords(from, locale) }) : filled(words.dates, { from: dateInWords(from, locale), until: dateInWords(until, locale) })
}

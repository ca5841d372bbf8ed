import { addresses } from '../../addresses.ts'
import { dateInWords } from '../../words/days.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import { AdultsRule } from './adults.tsx'
import { CheckLengths } from './check-lengths.tsx'
import type { CalendarTrouble, DeskSettingsPage, ZoneKnown } from './models.ts'
import { Labelled, Notice, Table, wordsOf } from './parts.tsx'

const { desk } = addresses

/** How many lines of a bad file are named. */
const MOST_NAMED = 20

/** Who runs the truck, the rules it goes by, and what is known of the school year. */
export function Settings({ model, locale }: { readonly model: DeskSettingsPage; readonly locale: Locale }) {
  const words = wordsOf(locale).settings
  return (
    <>
      <h1>{words.title}</h1>
      {model.notice !== undefined && <Notice>{words.notice[model.notice]}</Notice>}
      <CalendarTroubles troubles={model.troubles} locale={locale} />
      <Organisation model={model} locale={locale} />
      <section>
        <h2>{words.calendar}</h2>
        <p>{model.file ? filled(words.calendarFile, { name: model.file.name, day: dateInWords(model.file.imported, locale) }) : words.calendarOwn}</p>
        <Zones zones={model.zones} locale={locale} />
        <p>{words.after}</p>
        <form method="post" action={desk.calendarFile} encType="multipart/form-data">
          <Labelled name="file" label={words.file} hint={words.fileHint}>
            {(ids) => <input {...ids} type="file" accept=".json,.csv,application/json,text/csv" required />}
          </Labelled>
          <button type="submit">{words.look}</button>
        </form>
        {model.file && (
          <form method="post" action={desk.forgetCalendar}>
            <button type="submit" className="grave">
              {words.forget}
            </button>
          </form>
        )}
      </section>
      <AdultsRule model={model} locale={locale} />
      <CheckLengths model={model} locale={locale} />
      <section>
        <h2>{words.tables}</h2>
        <p>{words.tablesMore}</p>
        <p>
          <a href={desk.stopsFile}>{words.tablesLink}</a>
        </p>
      </section>
      <section>
        <h2>{words.data}</h2>
        <p>{words.dataMore}</p>
        <p>
          <a href={desk.data}>{words.dataLink}</a>
        </p>
      </section>
    </>
  )
}

function Organisation({ model, locale }: { readonly model: DeskSettingsPage; readonly locale: Locale }) {
  const words = wordsOf(locale).settings
  const wrong = (field: string) => {
    const mistake = model.mistakes.find((one) => one.field === field)
    return mistake && words.wrong[mistake.code]
  }
  return (
    <section>
      <h2>{words.organisation}</h2>
      <form method="post" action={desk.settings} noValidate>
        <Labelled name="name" label={words.name} hint={words.nameHint} wrong={wrong('name')}>
          {(ids) => <input {...ids} type="text" defaultValue={model.values.name} required autoComplete="organization" />}
        </Labelled>
        <Labelled name="email" label={words.email} hint={words.emailHint} wrong={wrong('email')}>
          {(ids) => <input {...ids} type="email" defaultValue={model.values.email} spellCheck={false} autoComplete="off" />}
        </Labelled>
        <button type="submit" className="main">
          {words.keep}
        </button>
      </form>
    </section>
  )
}

function Zones({ zones, locale }: { readonly zones: readonly ZoneKnown[]; readonly locale: Locale }) {
  const words = wordsOf(locale).settings
  return (
    <Table name={words.zones} columns={Object.values(words.columns)}>
      {zones.map(({ zone, until, toConfirm }) => (
        <tr key={zone}>
          <th scope="row">{zone}</th>
          <td>{until === undefined ? words.notKnown : dateInWords(until, locale)}</td>
          <td>{toConfirm === 0 ? words.confirmed : filled(toConfirm === 1 ? words.toConfirmOne : words.toConfirm, { number: toConfirm })}</td>
        </tr>
      ))}
    </Table>
  )
}

function CalendarTroubles({ troubles, locale }: { readonly troubles: readonly CalendarTrouble[]; readonly locale: Locale }) {
  const words = wordsOf(locale).settings
  const texts: Readonly<Record<string, string>> = words.trouble
  if (troubles.length === 0) return null
  return (
    <div className="to-mend" role="alert" tabIndex={-1}>
      <h2>{words.troubles}</h2>
      <ul>
        {troubles.slice(0, MOST_NAMED).map(({ why, line, detail }) => (
          <li key={`${why} ${line} ${detail}`}>{filled(texts[why] ?? words.trouble['not-records'], { line, detail: detail.slice(0, 60) })}</li>
        ))}
      </ul>
      {troubles.length > MOST_NAMED && <p>{filled(words.more, { number: troubles.length - MOST_NAMED })}</p>}
      <p>{words.troublesMore}</p>
    </div>
  )
}

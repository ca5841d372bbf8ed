import { addresses } from '../../addresses.ts'
import { daysInWords } from '../../words/days.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import type { DeskTablesPage, LineTrouble } from './models.ts'
import { Labelled, Notice, Table, wordsOf } from './parts.tsx'

const { desk } = addresses

const MOST_NAMED = 50

/** Tables to download, and stops that are made from one. */
export function Tables({ model, locale }: { readonly model: DeskTablesPage; readonly locale: Locale }) {
  const words = wordsOf(locale).tables
  return (
    <>
      <h1>{words.title}</h1>
      {model.made !== undefined && (
        <Notice>
          {filled(model.made === 1 ? words.madeOne : words.made, { number: model.made })} <a href={desk.season}>{words.season}</a>
        </Notice>
      )}
      <Troubles troubles={model.troubles} locale={locale} />
      {model.preview && <Preview preview={model.preview} locale={locale} />}
      <section>
        <h2>{words.out}</h2>
        <p>{words.outMore}</p>
        <ul className="downloads">
          {(['reservations', 'creneaux', 'etapes', 'demandes'] as const).map((table) => (
            <li key={table}>
              <a className="button" href={desk.table(table)}>
                {words.names[table]}
              </a>
            </li>
          ))}
        </ul>
        <p className="hint">{words.outNoted}</p>
      </section>
      <section>
        <h2>{words.in}</h2>
        <p>{words.inMore}</p>
        <h3>{words.columnsTitle}</h3>
        <p>{words.columns}</p>
        <form method="post" action={desk.stopsFile} encType="multipart/form-data">
          <Labelled name="file" label={words.file} hint={words.fileHint}>
            {(ids) => <input {...ids} type="file" accept=".csv,text/csv" required />}
          </Labelled>
          <button type="submit">{words.look}</button>
        </form>
      </section>
    </>
  )
}

function Troubles({ troubles, locale }: { readonly troubles: readonly LineTrouble[]; readonly locale: Locale }) {
  const words = wordsOf(locale).tables
  if (troubles.length === 0) return null
  return (
    <div className="to-mend" role="alert" tabIndex={-1}>
      <h2>{words.troubles}</h2>
      <p>{words.troublesMore}</p>
      <Table name={words.troubles} columns={Object.values(words.troubleColumns)}>
        {troubles.slice(0, MOST_NAMED).map(({ line, column, code, detail }) => (
          <tr key={`${line} ${column} ${code}`}>
            <td>{line}</td>
            <th scope="row">{column}</th>
            <td>{filled(words.trouble[code], { detail: detail.slice(0, 60) })}</td>
          </tr>
        ))}
      </Table>
      {troubles.length > MOST_NAMED && <p>{filled(words.more, { number: troubles.length - MOST_NAMED })}</p>}
    </div>
  )
}

function Preview({ preview: { stops, file, key }, locale }: { readonly preview: NonNullable<DeskTablesPage['preview']>; readonly locale: Locale }) {
  const words = wordsOf(locale).tables
  return (
    <section className="card">
      <h2>{words.preview}</h2>
      <p>{words.previewMore}</p>
      <Table name={words.preview} columns={Object.values(words.previewColumns)}>
        {stops.map(({ line, commune, place, truck, tour, first, last, slots, daysWithout, isDriveUnknown }) => (
          <tr key={line}>
            <td>{line}</td>
            <th scope="row">
              {commune}, {place}
            </th>
            <td>{daysInWords(first, last, locale)}</td>
            <td>
              {truck}, {tour}
            </td>
            <td>
              {filled([words.slotsNone, words.slotsOne][slots] ?? words.slots, { number: slots })}
              {daysWithout > 0 && `, ${filled(daysWithout === 1 ? words.withoutOne : words.without, { number: daysWithout })}`}
              {isDriveUnknown && ` (${words.driveUnknown})`}
            </td>
          </tr>
        ))}
      </Table>
      <form method="post" action={desk.keepStops}>
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="file" value={file} />
        <button type="submit" className="main">
          {filled(stops.length === 1 ? words.keepOne : words.keep, { number: stops.length })}
        </button>
      </form>
    </section>
  )
}

import { workshopNamed } from '../../../../workshops/catalogue.ts'
import { addresses } from '../../addresses.ts'
import { dateInWords, dayInWords, joined } from '../../words/days.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import type { BookingRow, ClassShown, DeskBookingsPage, FilterValues } from './models.ts'
import { Labelled, Table, wordsOf } from './parts.tsx'

const { desk } = addresses

/** All bookings, narrowed by a form, with their counts. */
export function Bookings({ model, locale }: { readonly model: DeskBookingsPage; readonly locale: Locale }) {
  const words = wordsOf(locale).bookings
  const { counts, rows } = model
  return (
    <>
      <h1>{words.title}</h1>
      <Filter model={model} locale={locale} />
      <p className="counts" role="status">
        <strong>{filled([words.countsNone, words.countsOne][counts.classes] ?? words.counts, counts)}</strong>
      </p>
      {rows.length === 0 ? (
        <section className="card">
          <h2>{words.none}</h2>
          <p>{words.noneMore}</p>
          <a className="button" href={`${desk.bookings}?quand=all&etat=all`}>
            {words.seeAll}
          </a>
        </section>
      ) : (
        <Table name={words.list} columns={Object.values(words.columns)}>
          {rows.map((row) => (
            <Row key={row.id} row={row} locale={locale} />
          ))}
        </Table>
      )}
      <Parts model={model} locale={locale} />
      <p>
        <a href={desk.table('reservations')}>{words.csv}</a>
      </p>
    </>
  )
}

function Filter({ model, locale }: { readonly model: DeskBookingsPage; readonly locale: Locale }) {
  const words = wordsOf(locale).bookings
  const { filter, stops } = model
  return (
    <form method="get" action={desk.bookings} className="filter" aria-label={words.filter}>
      <Labelled name="etape" label={words.stop}>
        {(ids) => (
          <select {...ids} defaultValue={filter.stop}>
            <option value="">{words.allStops}</option>
            {stops.map(({ id, first, ...stop }) => (
              <option key={id} value={id}>
                {filled(words.stopOf, { ...stop, first: dateInWords(first, locale) })}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled name="etat" label={words.state}>
        {(ids) => <Options ids={ids} names={words.states} chosen={filter.state} />}
      </Labelled>
      <Labelled name="quand" label={words.when}>
        {(ids) => <Options ids={ids} names={words.whens} chosen={filter.when} />}
      </Labelled>
      <Labelled name="ecole" label={words.school}>
        {(ids) => <input {...ids} type="search" defaultValue={filter.school} maxLength={120} autoComplete="off" />}
      </Labelled>
      <button type="submit">{words.show}</button>
    </form>
  )
}

function Options({ ids, names, chosen }: { readonly ids: object; readonly names: Readonly<Record<string, string>>; readonly chosen: string }) {
  return (
    <select {...ids} defaultValue={chosen}>
      {Object.entries(names).map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  )
}

function Row({ row, locale }: { readonly row: BookingRow; readonly locale: Locale }) {
  const words = wordsOf(locale).bookings
  return (
    <tr className={`is-${row.state}`}>
      <td>
        <time dateTime={row.day}>{dayInWords(row.day, locale)}</time>
        <br />
        <span className="hours">
          {row.from} – {row.until}
        </span>
      </td>
      <td>
        {row.commune}
        <br />
        <span className="more">{row.place}</span>
      </td>
      <th scope="row">
        <a href={desk.booking(row.id)}>{row.school}</a>
      </th>
      <td>
        {levelsText(row, locale)}
        <br />
        <span className="people">{filled(words.people, { pupils: row.pupils, adults: row.adults })}</span>
      </td>
      <td>{workshopNamed(row.workshop)?.title[locale] ?? row.workshop}</td>
      <td className="as-typed">{row.needs}</td>
      <td>{words.stateOf[row.state]}</td>
    </tr>
  )
}

export const levelsText = ({ levels, isUlis }: Pick<ClassShown, 'levels' | 'isUlis'>, locale: Locale): string => joined([...levels, ...(isUlis ? [wordsOf(locale).bookings.ulis] : [])], locale)

function Parts({ model, locale }: { readonly model: DeskBookingsPage; readonly locale: Locale }) {
  const words = wordsOf(locale).bookings
  const { part, parts, filter } = model
  if (parts <= 1) return null
  return (
    <nav aria-label={filled(words.part, { part, parts })} className="parts">
      {part > 1 && <a href={listAddress(filter, part - 1)}>{words.before}</a>}
      <span>{filled(words.part, { part, parts })}</span>
      {part < parts && <a href={listAddress(filter, part + 1)}>{words.after}</a>}
    </nav>
  )
}

const listAddress = ({ stop, state, when, school }: FilterValues, part: number): string => `${desk.bookings}?${new URLSearchParams({ etape: stop, etat: state, quand: when, ecole: school, page: String(part) })}`

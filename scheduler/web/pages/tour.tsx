import { addresses } from '../addresses.ts'
import type { ModelOf } from '../page-models.ts'
import type { Spoken } from '../parts/spoken.ts'
import { daysInWords } from '../words/days.ts'
import { filled } from '../words/words.ts'
import type { PageWords } from '../words/words.ts'

/** The stops to come. */
export function Tour({ model, words, locale }: Spoken & { readonly model: ModelOf<'tour'> }) {
  const { tour } = words
  const isEmpty = model.stops.length === 0
  return (
    <>
      <h1>{tour.title}</h1>
      <p className="intro">{tour.intro}</p>
      {!isEmpty && (
        <ul className="stops">
          {model.stops.map(({ id, commune, place, first, last, freeSlots }) => (
            <li key={id} className="card">
              <h2>{commune}</h2>
              <p>{place}</p>
              <p className="days">{daysInWords(first, last, locale)}</p>
              <p className={freeSlots > 0 ? 'free' : 'full'}>{freeSlotsText(freeSlots, tour)}</p>
              <a className="button" href={addresses.stop(id)}>
                {tour.see} <span className="unseen">{filled(tour.seeOf, { commune, place })}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {!isEmpty && (
        <p>
          <a href={addresses.tourCalendar}>{words.site.calendar}</a>
        </p>
      )}
      <section className="card invitation">
        <h2>{isEmpty ? tour.emptyTitle : tour.askTitle}</h2>
        <p>{isEmpty ? tour.empty : tour.ask}</p>
        <a className="button" href={addresses.ask}>
          {words.site.ask}
        </a>
      </section>
    </>
  )
}

function freeSlotsText(number: number, { none, one, many }: PageWords['tour']): string {
  if (number === 0) return none
  return number === 1 ? one : filled(many, { number })
}

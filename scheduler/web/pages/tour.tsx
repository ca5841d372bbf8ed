import { addresses } from '../addresses.ts'
import { FranceMap, isOnMap } from '../map/france-map.tsx'
import type { ModelOf } from '../page-models.ts'
import type { Spoken } from '../parts/spoken.ts'
import { StopCard } from '../parts/stop-card.tsx'
import { daysInWords } from '../words/days.ts'
import { filled } from '../words/words.ts'
import { Near } from './near.tsx'
import { TourCalendar } from './tour-calendar.tsx'
import { tourWords } from './tour-words.ts'

/** The stops to come: as a list, on a map, in a calendar. */
export function Tour({ model, ...spoken }: Spoken & { readonly model: ModelOf<'tour'> }) {
  const { words, locale } = spoken
  const said = tourWords[locale]
  const isEmpty = model.stops.length === 0
  return (
    <>
      <h1>{model.isLaterPart ? said.laterTitle : words.tour.title}</h1>
      <p className="intro">{words.tour.intro}</p>
      {model.isLaterPart ? (
        <p>
          <a href={addresses.tour}>{said.back}</a>
        </p>
      ) : (
        !isEmpty && <Near near={model.near} {...spoken} />
      )}
      {!isEmpty && <Views model={model} {...spoken} />}
      <section className="card invitation">
        <h2>{isEmpty ? words.tour.emptyTitle : words.tour.askTitle}</h2>
        <p>{isEmpty ? words.tour.empty : words.tour.ask}</p>
        <a className="button" href={addresses.ask}>
          {words.site.ask}
        </a>
      </section>
    </>
  )
}

function Views({ model, ...spoken }: Spoken & { readonly model: ModelOf<'tour'> }) {
  const { words, locale } = spoken
  const said = tourWords[locale]
  const numbered = model.stops.map((stop, at) => ({ ...stop, number: at + 1 }))
  const places = numbered.map(({ id, number, commune, first, last, at }) => ({ id, number, at, name: filled(said.stopName, { commune, days: daysInWords(first, last, locale) }), href: addresses.stop(id) }))
  const offMap = places.filter((place) => !isOnMap(place))
  return (
    <>
      <nav className="views" aria-label={said.views}>
        <a href="#liste">{said.list}</a>
        <a href="#carte">{said.map}</a>
        <a href="#calendrier">{said.calendar}</a>
      </nav>
      <section id="liste" aria-labelledby="list-title" tabIndex={-1}>
        <h2 id="list-title">{said.listTitle}</h2>
        <ol className="stops">
          {numbered.map((stop) => (
            <StopCard key={stop.id} stop={stop} number={stop.number} {...spoken} />
          ))}
        </ol>
        {model.after !== undefined && (
          <p>
            <a className="button" href={addresses.tourAfter(model.after)}>
              {said.later}
            </a>
          </p>
        )}
      </section>
      <section id="carte" aria-labelledby="map-title" tabIndex={-1}>
        <h2 id="map-title">{said.mapTitle}</h2>
        <p>{said.mapKey}</p>
        <FranceMap places={places} title={said.mapIs} />
        {offMap.length > 0 && (
          <>
            <h3 className="off-map">{said.offMap}</h3>
            <ul>
              {offMap.map(({ id, number, name, href }) => (
                <li key={id}>
                  <a href={href}>
                    {number}. {name}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section id="calendrier" aria-labelledby="calendar-title" tabIndex={-1}>
        <h2 id="calendar-title">{said.calendarTitle}</h2>
        <p>{said.calendarKey}</p>
        <TourCalendar stops={numbered} today={model.today} locale={locale} />
        <p>
          <a href={addresses.tourCalendar}>{words.site.calendar}</a>
        </p>
      </section>
    </>
  )
}

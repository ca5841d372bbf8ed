import { addresses } from '../../addresses.ts'
import { FranceMap, isOnMap } from '../../map/france-map.tsx'
import { daysInWords } from '../../words/days.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import type { SeasonPage } from './models.ts'
import { Timeline } from './timeline.tsx'
import { stopsWords } from './words.ts'

type Given = { readonly model: SeasonPage; readonly locale: Locale }

/** Where the trucks are when: drawn, listed, and on a map. */
export function Season({ model, locale }: Given) {
  const { season: words } = stopsWords[locale]
  const { desk } = addresses
  const places = model.stops.filter(({ state }) => state !== 'cancelled').map(({ id, number, commune, at }) => ({ id, number, name: commune, href: desk.stop(id), at }))
  return (
    <>
      <h1>{filled(words.of, { season: model.season })}</h1>
      {model.trucks.length === 0 ? (
        <section className="card">
          <h2>{words.firstTruckTitle}</h2>
          <p>{words.firstTruck}</p>
          <a className="button" href={desk.trucks}>
            {words.makeTruck}
          </a>
        </section>
      ) : (
        <p className="buttons">
          <a className="button is-main" href={desk.newStop}>
            {words.newStop}
          </a>
          <a className="button" href={desk.trucks}>
            {words.trucks}
          </a>
        </p>
      )}
      {model.seasons.length > 1 && (
        <nav aria-label={words.which}>
          {model.seasons.map((season) => (
            <a key={season} href={`${desk.season}?saison=${season}`} aria-current={season === model.season ? 'page' : undefined}>
              {season}
            </a>
          ))}
        </nav>
      )}
      {model.stops.length === 0 && model.trucks.length > 0 && (
        <section className="card">
          <h2>{words.emptyTitle}</h2>
          <p>{words.empty}</p>
        </section>
      )}
      {model.stops.length > 0 && (
        <>
          <section aria-labelledby="timeline">
            <h2 id="timeline">{words.timeline}</h2>
            <p className="hint">
              {model.weeks === 'all' ? words.timelineHint : words.weeksHint} {words.moveHint}
            </p>
            <Weeks model={model} locale={locale} />
            <Timeline model={model} locale={locale} />
          </section>
          <Stops model={model} locale={locale} />
          {places.some(isOnMap) && (
            <section aria-labelledby="map">
              <h2 id="map">{words.map}</h2>
              <div className="season-map">
                <FranceMap places={places} title={words.mapTitle} />
              </div>
            </section>
          )}
          <Holidays model={model} locale={locale} />
        </>
      )}
    </>
  )
}

/** The whole season, or some weeks day by day. */
function Weeks({ model: { weeks, season, first, last, closer }, locale }: Given) {
  const { season: words } = stopsWords[locale]
  const { desk } = addresses
  if (weeks === 'all') {
    return (
      <p>
        <a className="button" href={`${desk.weeks(season, closer)}#timeline`}>
          {words.closer}
        </a>
      </p>
    )
  }
  return (
    <nav className="buttons" aria-label={words.weeks}>
      <a className="button" href={`${desk.weeks(season, weeks.before)}#timeline`}>
        {words.weeksBefore}
      </a>
      <span>{daysInWords(first, last, locale)}</span>
      <a className="button" href={`${desk.weeks(season, weeks.after)}#timeline`}>
        {words.weeksAfter}
      </a>
      <a className="button" href={`${desk.season}?saison=${season}#timeline`}>
        {words.whole}
      </a>
    </nav>
  )
}

function Stops({ model, locale }: Given) {
  const { season: words, state } = stopsWords[locale]
  return (
    <section aria-labelledby="list">
      <h2 id="list">{words.list}</h2>
      <div className="table-frame" role="group" aria-labelledby="list" tabIndex={0}>
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col">N°</th>
              <th scope="col">{words.town}</th>
              <th scope="col">{words.dates}</th>
              <th scope="col">{words.is}</th>
              <th scope="col">{words.booked}</th>
              <th scope="col">{words.team}</th>
              <th scope="col">{words.truck}</th>
              <th scope="col">{words.tour}</th>
            </tr>
          </thead>
          <tbody>
            {model.stops.map((stop) => (
              <tr key={stop.id} className={`is-${stop.state}`}>
                <td>{stop.number}</td>
                <th scope="row">
                  <a href={addresses.desk.stop(stop.id)}>{stop.commune}</a>
                  <span className="more">{stop.place}</span>
                </th>
                <td>{daysInWords(stop.first, stop.last, locale)}</td>
                <td>
                  <span className={`mark is-${stop.state}`}>{state[stop.state]}</span>
                </td>
                <td data-label={words.booked}>{filled(words.bookedOf, { booked: stop.booked, slots: stop.slots })}</td>
                <td data-label={words.team}>
                  <Team stop={stop} locale={locale} />
                </td>
                <td>{stop.truck}</td>
                <td>{stop.tour}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Team({ stop, locale }: { readonly stop: SeasonPage['stops'][number]; readonly locale: Locale }) {
  const { season: words } = stopsWords[locale]
  const [places, people, unready] = [stop.days.reduce((sum, day) => sum + day.places, 0), stop.days.reduce((sum, day) => sum + day.people, 0), stop.days.reduce((sum, day) => sum + day.unready, 0)]
  if (places === 0) return null
  return (
    <>
      <a href={`${addresses.desk.planning}?du=${stop.first}`}>
        {filled(words.bookedOf, { booked: people, slots: places })} <span className="unseen">{filled(words.teamOf, { commune: stop.commune })}</span>
      </a>
      {unready > 0 && <span className="more">{filled(words.unready, { number: unready })}</span>}
    </>
  )
}

/** What is shaded in the picture, in words. */
function Holidays({ model, locale }: Given) {
  const { season: words } = stopsWords[locale]
  if (model.holidays.length + model.publicHolidays.length === 0) return null
  return (
    <details className="rule">
      <summary>{words.holidays}</summary>
      <ul>
        {model.holidays.map(({ zone, name, first, last }) => (
          <li key={zone + name + first}>{filled(words.holidaySpan, { zone, name, days: daysInWords(first, last, locale) })}</li>
        ))}
        {model.publicHolidays.map(({ day, name }) => (
          <li key={day}>
            {name}, {daysInWords(day, day, locale)}
          </li>
        ))}
      </ul>
    </details>
  )
}

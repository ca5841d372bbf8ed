import { addresses } from '../addresses.ts'
import type { NearShown } from '../page-models.ts'
import { communeName, postcodesOf } from '../parts/commune.tsx'
import type { Spoken } from '../parts/spoken.ts'
import { StopCard } from '../parts/stop-card.tsx'
import { filled } from '../words/words.ts'
import { tourWords } from './tour-words.ts'

/** Where the truck comes nearest to somebody’s commune. */
export function Near({ near, ...spoken }: Spoken & { readonly near: NearShown | undefined }) {
  const words = tourWords[spoken.locale].near
  return (
    <search className="near" aria-labelledby="near-title">
      <h2 id="near-title">{words.title}</h2>
      <form method="get" action={addresses.tour}>
        <label htmlFor="near">{words.label}</label>
        <div className="row">
          <input type="text" id="near" name="pres" defaultValue={near?.asked} maxLength={80} autoComplete="address-level2" required />
          <button type="submit">{words.send}</button>
        </div>
      </form>
      {near && (
        <div className="near-answer" role="status">
          <Answer near={near} {...spoken} />
        </div>
      )}
    </search>
  )
}

function Answer({ near, ...spoken }: Spoken & { readonly near: NearShown }) {
  const { locale, words } = spoken
  const said = tourWords[locale].near
  switch (near.is) {
    case 'none':
      return <p className="notice">{filled(said.none, { asked: near.asked })}</p>
    case 'no-place':
      return <p className="notice">{filled(said.noPlace, { commune: communeName(near.commune, locale) })}</p>
    case 'several':
      return (
        <>
          <p className="notice">{filled(said.several, { asked: near.asked })}</p>
          <ul className="communes">
            {near.communes.map((commune) => (
              <li key={commune.code}>
                <a href={addresses.near(commune.code)}>{communeName(commune, locale)}</a>, {postcodesOf(commune, locale)}
              </li>
            ))}
          </ul>
        </>
      )
    case 'found': {
      const commune = communeName(near.commune, locale)
      if (near.stops.length === 0)
        return (
          <>
            <p className="notice">{filled(said.nothing, { commune })}</p>
            <p>
              <a href={addresses.ask}>{words.site.ask}</a>
            </p>
          </>
        )
      return (
        <>
          <h2>{filled(said.found, { commune })}</h2>
          <ol className="stops">
            {near.stops.map((stop) => (
              <StopCard key={stop.id} stop={stop} {...spoken} />
            ))}
          </ol>
          <p className="hint">{said.crow}</p>
        </>
      )
    }
  }
}

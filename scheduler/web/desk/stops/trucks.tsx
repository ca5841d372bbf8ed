import { addresses } from '../../addresses.ts'
import { WishKey } from '../../parts/fields.tsx'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import { DeskMend } from './fields.tsx'
import type { TrucksPage } from './models.ts'
import { TruckFields } from './truck-fields.tsx'
import { stopsWords } from './words.ts'

const zones = ['Europe/Paris', 'America/Guadeloupe', 'America/Martinique', 'America/Cayenne', 'Indian/Reunion', 'Indian/Mayotte', 'America/Miquelon', 'Pacific/Noumea', 'Pacific/Tahiti'].map((zone) => ({ value: zone, label: zone }))

/** The trucks, and the form of a new one. */
export function Trucks({ model, locale }: { readonly model: TrucksPage; readonly locale: Locale }) {
  const { trucks: words, season } = stopsWords[locale]
  const form = { values: model.values, problems: model.problems, locale }
  return (
    <>
      <h1>{words.title}</h1>
      <DeskMend {...form} />
      {model.notice && (
        <p className="notice" role="status">
          {words.notices[model.notice]}
        </p>
      )}
      {model.trucks.length === 0 ? <p>{words.none}</p> : null}
      {model.trucks.map((truck) => (
        <section key={truck.id} className="card">
          <h2>{truck.name}</h2>
          <p>{filled(words.facts, { kiosks: truck.kiosks, pupils: truck.pupilsPerKiosk, setUp: truck.setUp, packUp: truck.packUp, reset: truck.reset })}</p>
          <dl className="facts">
            {truck.hours.map((hours, at) => (
              <div key={words.weekdays[at]} className="fact">
                <dt>{words.weekdays[at]}</dt>
                <dd>{hours === '' ? words.closed : hours}</dd>
              </div>
            ))}
          </dl>
          <a className="button" href={addresses.desk.truck(truck.id)}>
            {words.change} <span className="unseen">({truck.name})</span>
          </a>
        </section>
      ))}
      {model.trucks.length > 0 && (
        <p>
          <a className="button" href={addresses.desk.newStop}>
            {season.newStop}
          </a>
        </p>
      )}
      <h2>{words.add}</h2>
      <form method="post" action={addresses.desk.trucks} noValidate>
        <WishKey value={model.key} />
        <TruckFields {...form} zones={zones} />
        <button type="submit" className="main">
          {words.save}
        </button>
      </form>
    </>
  )
}

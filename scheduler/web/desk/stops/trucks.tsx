import { addresses } from '../../addresses.ts'
import { WishKey } from '../../parts/fields.tsx'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import { Choosing, DeskMend, Typing } from './fields.tsx'
import type { TrucksPage } from './models.ts'
import { stopsWords } from './words.ts'

const zones = ['Europe/Paris', 'America/Guadeloupe', 'America/Martinique', 'America/Cayenne', 'Indian/Reunion', 'Indian/Mayotte', 'America/Miquelon', 'Pacific/Noumea', 'Pacific/Tahiti'].map((zone) => ({ value: zone, label: zone }))

/** The trucks, and the form of a new one. */
export function Trucks({ model, locale }: { readonly model: TrucksPage; readonly locale: Locale }) {
  const { trucks: words, field, season } = stopsWords[locale]
  const form = { values: model.values, problems: model.problems, locale }
  return (
    <>
      <h1>{words.title}</h1>
      <DeskMend {...form} />
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
        <fieldset>
          <legend>{words.about}</legend>
          <Typing {...form} name="name" label={field.name} />
          <div className="side-by-side">
            <Typing {...form} name="kiosks" label={field.kiosks} kind="number" />
            <Typing {...form} name="pupilsPerKiosk" label={field.pupilsPerKiosk} kind="number" />
          </div>
          <Choosing {...form} name="zone" label={field.zone} choices={zones} />
        </fieldset>
        <fieldset>
          <legend>{words.week}</legend>
          <p className="hint">{words.weekHint}</p>
          <div className="side-by-side">
            {words.weekdays.map((weekday, at) => (
              <Typing key={weekday} {...form} name={`hours${at + 1}`} label={weekday} isOptional />
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend>{words.times}</legend>
          <div className="side-by-side">
            <Typing {...form} name="setUp" label={field.setUp} kind="number" />
            <Typing {...form} name="packUp" label={field.packUp} kind="number" />
            <Typing {...form} name="reset" label={field.reset} kind="number" />
          </div>
        </fieldset>
        <button type="submit" className="main">
          {words.save}
        </button>
      </form>
    </>
  )
}

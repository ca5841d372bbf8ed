import { addresses } from '../../addresses.ts'
import { WishKey } from '../../parts/fields.tsx'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import { Carried, Choosing, DeskMend, OneOf, Typing } from './fields.tsx'
import { stopFields } from './models.ts'
import type { StopFormPage } from './models.ts'
import { stopsWords } from './words.ts'

const shown = new Set<string>(stopFields)

/** The form of a stop: the page after it says what follows. */
export function StopForm({ model, locale }: { readonly model: StopFormPage; readonly locale: Locale }) {
  const { form: words, field, hint, season } = stopsWords[locale]
  const form = { values: model.values, problems: model.problems, locale }
  if (model.trucks.length === 0)
    return (
      <>
        <h1>{words.newTitle}</h1>
        <p>{words.noTruck}</p>
        <a className="button" href={addresses.desk.trucks}>
          {season.makeTruck}
        </a>
      </>
    )
  return (
    <>
      <h1>{model.stop ? filled(words.editTitle, model.stop) : words.newTitle}</h1>
      <DeskMend {...form} />
      <p>{words.intro}</p>
      <form method="post" action={model.stop ? addresses.desk.editStop(model.stop.id) : addresses.desk.newStop} noValidate>
        <WishKey value={model.key} />
        <Carried values={model.values} but={(name) => shown.has(name)} />
        <fieldset>
          <legend>{words.where}</legend>
          <Typing {...form} name="commune" label={field.commune} hint={hint.commune} />
          {model.communes.length > 0 ? (
            <OneOf {...form} name="communeCode" legend={words.chooseCommune} choices={model.communes.map(({ code, name, department, postcodes }) => ({ value: code, label: `${name} (${postcodes[0] ?? department})` }))} />
          ) : (
            <input type="hidden" name="communeCode" value={model.values['communeCode'] ?? ''} />
          )}
          <Typing {...form} name="place" label={field.place} />
          <Typing {...form} name="access" label={field.access} hint={hint.access} kind="lines" isOptional />
          <Typing {...form} name="townContact" label={field.townContact} hint={hint.townContact} isOptional />
        </fieldset>
        <fieldset>
          <legend>{words.when}</legend>
          <div className="side-by-side">
            <Typing {...form} name="first" label={field.first} kind="date" hint={hint.day} />
            <Typing {...form} name="last" label={field.last} kind="date" hint={hint.day} />
          </div>
          <OneOf {...form} name="usual" legend={field.usual} choices={(['short', 'long'] as const).map((value) => ({ value, label: words.usual[value] }))} />
        </fieldset>
        <fieldset>
          <legend>{words.how}</legend>
          <Choosing {...form} name="truck" label={field.truck} choices={model.trucks} {...(model.trucks.length > 1 ? { nothing: words.choose } : {})} />
          <Typing {...form} name="drive" label={field.drive} hint={hint.drive} kind="number" isOptional />
          <Choosing {...form} name="tour" label={field.tour} choices={[...model.tours, { value: 'new', label: words.newTourChoice }]} {...(model.tours.length > 1 ? { nothing: words.choose } : {})} />
          <Typing {...form} name="newTour" label={field.newTour} isOptional={model.tours.length > 0} />
        </fieldset>
        <fieldset>
          <legend>{words.bookings}</legend>
          <div className="side-by-side">
            <Typing {...form} name="opens" label={field.opens} kind="datetime-local" hint={hint.opens} />
            <Typing {...form} name="closes" label={field.closes} kind="datetime-local" hint={hint.closes} isOptional />
          </div>
        </fieldset>
        <button type="submit" className="main" name="act" value="look">
          {words.look}
        </button>
      </form>
    </>
  )
}

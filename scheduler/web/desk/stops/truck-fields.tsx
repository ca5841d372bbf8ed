import { Choosing, Typing } from './fields.tsx'
import type { DeskForm } from './fields.tsx'
import type { Choice } from './models.ts'
import { stopsWords } from './words.ts'

/** What is said of a truck. @param zones undefined once its clock is settled */
export function TruckFields({ zones, ...form }: DeskForm & { readonly zones?: readonly Choice[] }) {
  const { trucks: words, field } = stopsWords[form.locale]
  return (
    <>
      <fieldset>
        <legend>{words.about}</legend>
        <Typing {...form} name="name" label={field.name} />
        <div className="side-by-side">
          <Typing {...form} name="kiosks" label={field.kiosks} kind="number" />
          <Typing {...form} name="pupilsPerKiosk" label={field.pupilsPerKiosk} kind="number" />
        </div>
        {zones && <Choosing {...form} name="zone" label={field.zone} choices={zones} />}
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
    </>
  )
}

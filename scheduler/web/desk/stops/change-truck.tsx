import { addresses } from '../../addresses.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import { DeskMend } from './fields.tsx'
import type { TruckPage } from './models.ts'
import { TruckFields } from './truck-fields.tsx'
import { stopsWords } from './words.ts'

/** A truck as it is, to be changed. */
export function ChangeTruck({ model, locale }: { readonly model: TruckPage; readonly locale: Locale }) {
  const { trucks: words } = stopsWords[locale]
  const { id, name, zone } = model.truck
  const form = { values: model.values, problems: model.problems, locale }
  return (
    <>
      <p>
        <a href={addresses.desk.trucks}>{words.title}</a>
      </p>
      <h1>{filled(words.changeTitle, { name })}</h1>
      <DeskMend {...form} />
      <p>{words.changeWhat}</p>
      <form method="post" action={addresses.desk.truck(id)} noValidate>
        <TruckFields {...form} />
        <p className="hint">{filled(words.zoneStays, { zone })}</p>
        <button type="submit" className="main">
          {words.saveChange}
        </button>
      </form>
    </>
  )
}

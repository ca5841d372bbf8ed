import type { Drawings } from '../../drawings.ts'
import { filled } from '../../words/words.ts'
import { ChangeTruck } from './change-truck.tsx'
import type { DeskStopsPage } from './models.ts'
import { Season } from './season.tsx'
import { cancelTitle, StopCancel } from './stop-cancel.tsx'
import { StopDesk } from './stop-desk.tsx'
import { StopForm } from './stop-form.tsx'
import { StopLook } from './stop-look.tsx'
import { Trucks } from './trucks.tsx'
import { stopsWords } from './words.ts'

export const deskStopsPages: Drawings<DeskStopsPage> = {
  season: { title: ({ season }, locale) => filled(stopsWords[locale].season.of, { season }), content: (model, locale) => <Season model={model} locale={locale} /> },
  'desk-trucks': { title: (_, locale) => stopsWords[locale].trucks.title, content: (model, locale) => <Trucks model={model} locale={locale} /> },
  'desk-truck': { title: ({ truck }, locale) => filled(stopsWords[locale].trucks.changeTitle, truck), content: (model, locale) => <ChangeTruck model={model} locale={locale} /> },
  'desk-stop-form': { title: ({ stop }, locale) => (stop ? filled(stopsWords[locale].form.editTitle, stop) : stopsWords[locale].form.newTitle), content: (model, locale) => <StopForm model={model} locale={locale} /> },
  'desk-stop-look': { title: ({ stop }, locale) => (stop ? stopsWords[locale].look.changeTitle : stopsWords[locale].look.newTitle), content: (model, locale) => <StopLook model={model} locale={locale} /> },
  'desk-stop': { title: ({ commune }, locale) => filled(stopsWords[locale].desk.title, { commune }), content: (model, locale) => <StopDesk model={model} locale={locale} /> },
  'desk-stop-cancel': { title: cancelTitle, content: (model, locale) => <StopCancel model={model} locale={locale} /> },
}

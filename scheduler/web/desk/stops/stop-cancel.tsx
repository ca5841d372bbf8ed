import { addresses } from '../../addresses.ts'
import { fieldId, WishKey } from '../../parts/fields.tsx'
import { dayInWords } from '../../words/days.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import { DeskMend, Typing } from './fields.tsx'
import type { StopCancelPage } from './models.ts'
import { classText } from './stop-look.tsx'
import { TeamConcerned } from './team-concerned.tsx'
import { stopsWords } from './words.ts'

/** What is to be cancelled, as its page is called. */
export function cancelTitle({ what, commune }: StopCancelPage, locale: Locale): string {
  const { title } = stopsWords[locale].cancel
  if (what.is === 'stop') return filled(title.stop, { commune })
  return what.is === 'day' ? filled(title.day, { day: dayInWords(what.day, locale) }) : filled(title.slot, { day: dayInWords(what.time.day, locale), from: what.time.from })
}

const actionOf = ({ what, stop }: StopCancelPage): string => (what.is === 'stop' ? addresses.desk.cancelStop(stop) : what.is === 'day' ? addresses.desk.cancelDay(stop, what.day) : addresses.desk.cancelSlot(what.slot))

/** What would break, before anything is cancelled. */
export function StopCancel({ model, locale }: { readonly model: StopCancelPage; readonly locale: Locale }) {
  const { cancel: words } = stopsWords[locale]
  const form = { values: { because: model.because }, problems: model.problems, locale }
  return (
    <>
      <h1>{cancelTitle(model, locale)}</h1>
      <DeskMend {...form} />
      <section className="card" id={fieldId('mark')} aria-labelledby="breaks">
        <h2 id="breaks">{words.breaks}</h2>
        <p>{model.classes.length === 0 ? words.none : filled(words.classes, { number: model.classes.length })}</p>
        {model.classes.length > 0 && (
          <ul>
            {model.classes.map((one) => (
              <li key={one.at.day + one.at.from}>
                {dayInWords(one.at.day, locale)}, {one.at.from} – {one.at.until} : {classText(one, locale)}
              </li>
            ))}
          </ul>
        )}
        <TeamConcerned team={model.team} locale={locale} />
        {model.free > 0 && <p>{filled(words.free, { number: model.free })}</p>}
        {model.next && <p>{filled(words.next, model.next)}</p>}
      </section>
      <form method="post" action={actionOf(model)} noValidate>
        <WishKey value={model.key} />
        <input type="hidden" name="mark" value={model.mark} />
        <Typing {...form} name="because" label={words.because} hint={words.becauseHint} kind="lines" />
        <p className="buttons">
          <button type="submit" className="grave">
            {words.confirm}
          </button>
          <a className="button" href={addresses.desk.stop(model.stop)}>
            {words.back}
          </a>
        </p>
      </form>
    </>
  )
}

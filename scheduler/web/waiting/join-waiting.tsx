import { addresses } from '../addresses.ts'
import { messagesOf } from '../messages.ts'
import type { OnEveryPage } from '../page-models.ts'
import { ClassFields } from '../parts/class-fields.tsx'
import { ToMend, WishKey, Wrong } from '../parts/fields.tsx'
import type { Spoken } from '../parts/spoken.ts'
import { daysInWords } from '../words/days.ts'
import { filled } from '../words/words.ts'
import type { JoinWaitingPage } from './models.ts'
import { waitingWords } from './words.ts'

/** The form of who wants to be told when a slot comes free. */
export function JoinWaiting({ model, words, locale }: Spoken & { readonly model: OnEveryPage & JoinWaitingPage }) {
  const { join } = waitingWords[locale]
  const { stop, freeSlots } = model
  const seen = { words, locale, messages: messagesOf(model.problems, model.refusals, words, locale) }
  return (
    <>
      <h1>{join.title}</h1>
      <ToMend {...seen} />
      {model.notice !== undefined && (
        <div className="notice" role="alert">
          <p>{join[model.notice]}</p>
          {model.notice !== 'waits-enough' && (
            <p>
              <a className="button" href={model.notice === 'slot-is-free' ? addresses.stop(stop.id) : addresses.tour}>
                {join.see}
              </a>
            </p>
          )}
        </div>
      )}
      <section id="slot" className="card" aria-labelledby="stop-title" tabIndex={-1}>
        <h2 id="stop-title">{filled(words.stop.title, { commune: stop.commune })}</h2>
        <Wrong name="slot" messages={seen.messages} />
        <p>
          {daysInWords(stop.first, stop.last, locale)}, {stop.place}
        </p>
        {freeSlots > 0 && (
          <p>
            {filled(freeSlots === 1 ? join.freeOne : join.freeMany, { number: freeSlots })} <a href={addresses.stop(stop.id)}>{join.see}</a>
          </p>
        )}
      </section>
      <p>{join.intro}</p>
      <p>
        {words.book.required} {words.book.noNames}
      </p>
      <form method="post" action={addresses.joinWaiting(stop.id)} noValidate>
        <WishKey value={model.key} />
        <ClassFields {...seen} values={model.values} communes={model.communes} pupilsHint={filled(join.pupils, { seats: model.seats })} accompaniment={model.accompaniment} />
        <button type="submit" className="main">
          {join.send}
        </button>
      </form>
    </>
  )
}

import { addresses } from '../addresses.ts'
import { messagesOf } from '../messages.ts'
import type { ModelOf } from '../page-models.ts'
import { HeadAgrees } from '../parts/choices.tsx'
import { ClassFields } from '../parts/class-fields.tsx'
import { ToMend, WishKey, Wrong } from '../parts/fields.tsx'
import type { Spoken } from '../parts/spoken.ts'
import { VisitPlace, VisitTime } from '../parts/visit.tsx'
import { DeclineOffer, LongSlotsFree, OfferKept, ToLongSlots } from '../waiting/links.tsx'
import { filled } from '../words/words.ts'

/** Whoever took a slot by mistake need not wait until it is free again. */
function GiveBack({ booking, words: { book } }: Pick<Spoken, 'words'> & { readonly booking: string }) {
  return (
    <section className="acts" aria-labelledby="give-back">
      <h2 id="give-back">{book.giveBackTitle}</h2>
      <p>{book.giveBackMore}</p>
      <form method="post" action={addresses.cancel(booking)}>
        <button type="submit">{book.giveBack}</button>
      </form>
    </section>
  )
}

/** The form of a slot that is kept while it is filled in. */
export function Book({ model, words, locale }: Spoken & { readonly model: ModelOf<'book'> }) {
  const { book, hint } = words
  const { values, visit } = model
  const seen = { words, locale, messages: messagesOf(model.problems, model.refusals, words, locale) }
  return (
    <>
      <h1>{book.title}</h1>
      <ToMend {...seen} />
      {model.longSlots && <ToLongSlots of={model.longSlots} locale={locale} />}
      <section id="slot" className="card" aria-labelledby="slot-title" tabIndex={-1}>
        <h2 id="slot-title">{words.visit.slot}</h2>
        <Wrong name="slot" messages={seen.messages} />
        <p>
          <VisitTime visit={visit} words={words} locale={locale} />
          <br />
          <VisitPlace visit={visit} />
        </p>
        {model.offer ? (
          <OfferKept answerBy={model.offer.answerBy} locale={locale} />
        ) : (
          <p className="held">
            <strong>{filled(book.heldUntil, { time: model.heldUntil })}</strong> {book.heldMore}
          </p>
        )}
      </section>
      <p>
        {book.required} {book.noNames}
      </p>
      <form id="class" method="post" action={addresses.booking(model.booking)} noValidate>
        <WishKey value={model.key} />
        <ClassFields {...seen} values={values} communes={model.communes} pupilsHint={filled(hint.pupils, visit)} accompaniment={model.accompaniment} />
        <HeadAgrees {...seen} chosen={values.headAgrees} />
        <button type="submit" className="main">
          {book.send}
        </button>
      </form>
      {model.longSlots && <LongSlotsFree of={model.longSlots} form="class" booking={model.booking} locale={locale} />}
      {model.offer ? <DeclineOffer booking={model.booking} locale={locale} /> : <GiveBack booking={model.booking} words={words} />}
    </>
  )
}

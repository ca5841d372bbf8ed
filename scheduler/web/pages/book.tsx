import { addresses } from '../addresses.ts'
import { messagesOf } from '../messages.ts'
import type { ModelOf } from '../page-models.ts'
import { AdultsRule } from '../parts/adults-rule.tsx'
import { Levels, HeadAgrees, Workshops } from '../parts/choices.tsx'
import { Line, ToMend, WishKey, Wrong } from '../parts/fields.tsx'
import type { Spoken } from '../parts/spoken.ts'
import { VisitPlace, VisitTime } from '../parts/visit.tsx'
import { filled } from '../words/words.ts'

/** The form of a slot that is kept while it is filled in. */
export function Book({ model, words, locale }: Spoken & { readonly model: ModelOf<'book'> }) {
  const { book, hint } = words
  const { values, visit } = model
  const seen = { words, locale, messages: messagesOf(model.problems, model.refusals, words, locale) }
  return (
    <>
      <h1>{book.title}</h1>
      <ToMend {...seen} />
      <section id="slot" className="card" aria-labelledby="slot-title" tabIndex={-1}>
        <h2 id="slot-title">{words.visit.slot}</h2>
        <Wrong name="slot" messages={seen.messages} />
        <p>
          <VisitTime visit={visit} words={words} locale={locale} />
          <br />
          <VisitPlace visit={visit} />
        </p>
        <p className="held">
          <strong>{filled(book.heldUntil, { time: model.heldUntil })}</strong> {book.heldMore}
        </p>
      </section>
      <p>
        {book.required} {book.noNames}
      </p>
      <form method="post" action={addresses.booking(model.booking)} noValidate>
        <WishKey value={model.key} />
        <fieldset>
          <legend>{book.school}</legend>
          <Line {...seen} kind="line" name="schoolName" value={values.schoolName} autoComplete="organization" />
          <Line {...seen} kind="line" name="uai" value={values.uai} hint={hint.uai} isOptional />
        </fieldset>
        <fieldset>
          <legend>{book.you}</legend>
          <Line {...seen} kind="line" name="teacher" value={values.teacher} autoComplete="name" />
          <Line {...seen} kind="email" name="email" value={values.email} hint={hint.email} autoComplete="email" />
        </fieldset>
        <fieldset>
          <legend>{book.class}</legend>
          <Levels {...seen} chosen={values.levels} isUlis={values.isUlis} />
          <Line {...seen} kind="number" name="pupils" value={values.pupils} hint={filled(hint.pupils, visit)} />
          <AdultsRule words={words} locale={locale} accompaniment={model.accompaniment} />
          <Line {...seen} kind="number" name="adults" value={values.adults} />
          <Line {...seen} kind="lines" name="needs" value={values.needs} hint={hint.needs} isOptional />
        </fieldset>
        <Workshops {...seen} chosen={values.workshop} />
        <HeadAgrees {...seen} chosen={values.headAgrees} />
        <button type="submit" className="main">
          {book.send}
        </button>
      </form>
    </>
  )
}

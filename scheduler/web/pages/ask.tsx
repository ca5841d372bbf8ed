import { addresses } from '../addresses.ts'
import { messagesOf } from '../messages.ts'
import type { ModelOf } from '../page-models.ts'
import { CommuneChoices } from '../parts/commune.tsx'
import { Line, ToMend, WishKey } from '../parts/fields.tsx'
import type { Spoken } from '../parts/spoken.ts'

/** A town asks for the truck. */
export function Ask({ model, words, locale }: Spoken & { readonly model: ModelOf<'ask'> }) {
  const { ask, hint } = words
  const { values } = model
  const seen = { words, locale, messages: messagesOf(model.problems, [], words, locale) }
  return (
    <>
      <h1>{ask.title}</h1>
      <ToMend {...seen} />
      <p className="intro">{ask.intro}</p>
      <p>{words.book.required}</p>
      <form method="post" action={addresses.ask} noValidate>
        <WishKey value={model.key} />
        <fieldset>
          <legend>{ask.whereTitle}</legend>
          <Line {...seen} kind="line" name="commune" value={values.commune} hint={hint.commune} autoComplete="address-level2" />
          <CommuneChoices asked={model.communes} locale={locale} />
          <Line {...seen} kind="lines" name="message" value={values.message} hint={hint.message} isOptional />
        </fieldset>
        <fieldset>
          <legend>{ask.youTitle}</legend>
          <Line {...seen} kind="line" name="who" value={values.who} hint={hint.who} />
          <Line {...seen} kind="email" name="email" value={values.email} hint={hint.reach} autoComplete="email" />
          <Line {...seen} kind="tel" name="phone" value={values.phone} hint={hint.reach} autoComplete="tel" isOptional />
        </fieldset>
        <button type="submit" className="main">
          {ask.send}
        </button>
      </form>
    </>
  )
}

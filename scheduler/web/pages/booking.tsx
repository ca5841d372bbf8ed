import { workshopNamed } from '../../../workshops/catalogue.ts'
import { addresses } from '../addresses.ts'
import { messagesOf } from '../messages.ts'
import { WorkshopPapers } from '../lessons/links.tsx'
import type { ModelOf } from '../page-models.ts'
import { AdultsRule } from '../parts/adults-rule.tsx'
import { Line, ToMend, WishKey, Wrong } from '../parts/fields.tsx'
import type { Spoken } from '../parts/spoken.ts'
import { VisitPlace, VisitTime } from '../parts/visit.tsx'
import { MoveLink } from '../waiting/links.tsx'
import { joined } from '../words/days.ts'
import { filled } from '../words/words.ts'

/** A booking, as its school sees it. */
export function Booking({ model, words, locale }: Spoken & { readonly model: ModelOf<'booking'> }) {
  const { booking } = words
  const seen = { words, locale, messages: messagesOf(model.problems, model.refusals, words, locale) }
  const levels = joined([...model.levels, ...(model.isUlis ? [booking.ulis] : [])], locale)
  return (
    <>
      <h1>{booking.title}</h1>
      <ToMend {...seen} />
      {model.notice !== undefined && (
        <p className="notice" role="status">
          {booking[model.notice]}
        </p>
      )}
      <section id="slot" className={`card booked is-${model.state}`} tabIndex={-1} aria-labelledby="state">
        <h2 id="state">{booking.state[model.state]}</h2>
        <Wrong name="slot" messages={seen.messages} />
        <p>{booking.stateMore[model.state]}</p>
        <dl className="facts">
          <dt>{booking.when}</dt>
          <dd>
            <VisitTime visit={model.visit} words={words} locale={locale} />
          </dd>
          <dt>{booking.where}</dt>
          <dd>
            <VisitPlace visit={model.visit} />
          </dd>
          {model.access !== '' && (
            <>
              <dt>{booking.access}</dt>
              <dd className="as-typed">{model.access}</dd>
            </>
          )}
          <dt>{booking.school}</dt>
          <dd>{model.school}</dd>
          <dt>{booking.class}</dt>
          <dd>{filled(model.pupils === 1 ? booking.classIsOne : booking.classIs, { levels, pupils: model.pupils, adults: model.adults })}</dd>
          <dt>{booking.workshop}</dt>
          <dd>{workshopNamed(model.workshop)?.title[locale] ?? model.workshop}</dd>
        </dl>
        {model.state === 'cancelled' ? (
          <p>
            <a className="button" href={addresses.tour}>
              {booking.otherStops}
            </a>
          </p>
        ) : (
          <Papers model={model} words={words} locale={locale} />
        )}
      </section>
      {model.state !== 'cancelled' && (model.canChange ? <Acts model={model} {...seen} /> : <p className="notice">{booking.tooLate}</p>)}
    </>
  )
}

/** What a class that comes reads, keeps and prints. */
function Papers({ model, words: { booking, site }, locale }: Spoken & { readonly model: ModelOf<'booking'> }) {
  return (
    <>
      <p>
        <a href={addresses.whatHappens}>{booking.prepare}</a>
      </p>
      <p>
        <a href={addresses.bookingCalendar(model.booking)}>{site.calendar}</a>
        {' · '}
        <a href={addresses.classPack(model.booking)}>{site.classPack}</a>
      </p>
      <WorkshopPapers workshop={model.workshop} locale={locale} />
    </>
  )
}

function Acts({ model, ...seen }: { readonly model: ModelOf<'booking'> } & Parameters<typeof ToMend>[0]) {
  const { words } = seen
  const { booking } = words
  return (
    <div className="acts">
      {model.state === 'asked' && (
        <section>
          <h2>{booking.confirmTitle}</h2>
          <form method="post" action={addresses.confirm(model.booking)}>
            <WishKey value={model.key} />
            <button type="submit" className="main">
              {booking.confirm}
            </button>
          </form>
        </section>
      )}
      <section>
        <h2>{booking.changeTitle}</h2>
        <form method="post" action={addresses.headCount(model.booking)} noValidate>
          <WishKey value={model.key} />
          <Line {...seen} kind="number" name="pupils" value={model.values.pupils} hint={filled(words.hint.pupils, model.visit)} />
          <AdultsRule words={words} locale={seen.locale} accompaniment={model.accompaniment} />
          <Line {...seen} kind="number" name="adults" value={model.values.adults} />
          <button type="submit">{booking.change}</button>
        </form>
      </section>
      <MoveLink booking={model.booking} locale={seen.locale} />
      <section>
        <h2>{booking.cancelTitle}</h2>
        <p>{booking.cancelMore}</p>
        <form method="post" action={addresses.cancel(model.booking)}>
          <WishKey value={model.key} />
          <button type="submit" className="grave">
            {booking.cancel}
          </button>
        </form>
      </section>
    </div>
  )
}

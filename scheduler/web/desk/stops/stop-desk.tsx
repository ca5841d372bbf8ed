import { addresses } from '../../addresses.ts'
import { WishKey } from '../../parts/fields.tsx'
import { dayInWords, daysInWords } from '../../words/days.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import { DeskMend } from './fields.tsx'
import type { StopDeskPage } from './models.ts'
import { DeskDay } from './desk-day.tsx'
import { momentText } from './stop-look.tsx'
import { stopsWords } from './words.ts'

type Given = { readonly model: StopDeskPage; readonly locale: Locale }

/** A stop as its coordinator sees it: facts, who comes, and what she can do. */
export function StopDesk({ model, locale }: Given) {
  const { desk: words, state } = stopsWords[locale]
  return (
    <>
      <p className="back">
        <a href={addresses.desk.season}>{words.back}</a>
      </p>
      <h1>
        {filled(words.title, { commune: model.commune })} <span className={`mark is-${model.state}`}>{state[model.state]}</span>
      </h1>
      <DeskMend problems={model.problems} locale={locale} />
      {model.notice !== undefined && (
        <p className="notice" role="status">
          {words.notices[model.notice]}
        </p>
      )}
      {model.was && (
        <p>
          <a className="button" href={addresses.desk.moveStop(model.id, model.was.first, model.was.truck)}>
            {filled(words.putBack, { day: dayInWords(model.was.first, locale) })}
          </a>{' '}
          {words.putBackHint}
        </p>
      )}
      {!model.canSend && (model.notice === 'changed' || model.notice === 'cancelled') && (
        <p>
          {words.notSent} <a href={addresses.desk.messages}>{words.toMessages}</a>
        </p>
      )}
      {model.state === 'draft' && <p>{words.draft}</p>}
      {model.because !== '' && <p className="notice as-typed">{filled(words.because, { because: model.because })}</p>}
      <Acts model={model} locale={locale} />
      <Facts model={model} locale={locale} />
      <Links model={model} locale={locale} />
      <section aria-labelledby="days">
        <h2 id="days">{words.days}</h2>
        {model.days.map((day) => (
          <DeskDay key={day.day} stop={model} day={day} locale={locale} />
        ))}
      </section>
    </>
  )
}

function Acts({ model, locale }: Given) {
  const { desk: words } = stopsWords[locale]
  const { desk } = addresses
  const click = (act: 'publier' | 'depublier', label: string, className?: string) => (
    <form method="post" action={desk.stopDo(model.id, act)}>
      <WishKey value={model.key} />
      <button type="submit" className={className}>
        {label}
      </button>
    </form>
  )
  return (
    <div className="buttons">
      {model.state === 'draft' && click('publier', words.publish, 'main')}
      {model.state !== 'cancelled' && (
        <a className="button" href={desk.editStop(model.id)}>
          {words.edit}
        </a>
      )}
      <a className="button" href={desk.copyStop(model.id)}>
        {words.copy}
      </a>
      {model.canUnpublish && click('depublier', words.unpublish)}
      {model.canCancel && (
        <a className="button is-grave" href={desk.cancelStop(model.id)}>
          {words.cancel}
        </a>
      )}
    </div>
  )
}

function Facts({ model, locale }: Given) {
  const { desk: words, look } = stopsWords[locale]
  const { road } = model
  const facts: readonly (readonly [name: string, value: string])[] = [
    [words.dates, daysInWords(model.first, model.last, locale)],
    [words.place, `${model.place}, ${model.commune}`],
    [words.access, model.access],
    [words.contact, model.townContact],
    [words.truck, model.truck],
    [words.tour, model.tour],
    [words.road, road.from === undefined ? look.fromDepot : road.drive === undefined ? filled(look.driveUnknown, { from: road.from }) : filled(look.driveIs, { from: road.from, drive: road.drive })],
    [words.booking, filled(words.bookingSpan, { opens: momentText(model.opens, locale), closes: momentText(model.closes, locale) })],
    [words.numbers, filled(words.numbersAre, { booked: model.booked, pupils: model.pupils, waiting: model.waiting })],
  ]
  return (
    <section aria-label={words.facts}>
      <dl className="facts">
        {facts.filter(([, value]) => value !== '').map(([name, value]) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd className="as-typed">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Links({ model: { id, state }, locale }: Given) {
  const { desk: words } = stopsWords[locale]
  return (
    <nav aria-label={words.links}>
      {state !== 'draft' && (
        <>
          <a href={addresses.stop(id)}>{words.publicPage}</a>
          <a href={addresses.stopCalendar(id)}>{words.calendar}</a>
        </>
      )}
      {state === 'published' &&
        (['a3-1', 'a3-2', 'a4-1', 'a4-2'] as const).map((form) => (
          <a key={form} href={addresses.poster(id, form)}>
            {words.posters} {form.toUpperCase().replace('-', ' n°')}
          </a>
        ))}
      <a href={addresses.desk.waiting}>{words.waiting}</a>
    </nav>
  )
}


import { addresses } from '../../addresses.ts'
import { noSlotText } from '../../no-slot-text.ts'
import { describedBy, fieldId, Wrong } from '../../parts/fields.tsx'
import { dayInWords } from '../../words/days.ts'
import { filled, wordsIn } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import { messagesOf } from './fields.tsx'
import type { DeskSlot, StopDeskPage } from './models.ts'
import { classText } from './stop-look.tsx'
import { stopsWords } from './words.ts'

type DeskDayShown = StopDeskPage['days'][number]

type Given = { readonly stop: StopDeskPage; readonly day: DeskDayShown; readonly locale: Locale }

/** A day of a stop: its slots and who has them, or why there are none. */
export function DeskDay({ stop, day, locale }: Given) {
  const { desk: words } = stopsWords[locale]
  const name = dayInWords(day.day, locale)
  const canAct = stop.state !== 'cancelled'
  return (
    <section className="day" aria-labelledby={`day-${day.day}`}>
      <h3 id={`day-${day.day}`}>{name}</h3>
      {day.openBecause !== undefined && <p className="more">{filled(words.openBecause, { because: day.openBecause })}</p>}
      {day.slots.length > 0 && (
        <div className="table-frame" role="group" aria-label={filled(words.slotsOf, { day: name })} tabIndex={0}>
          <table className="desk-table slots-of-day">
            <thead>
              <tr>
                <th scope="col">{words.time}</th>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.who}</th>
                {canAct && <th scope="col">{words.acts}</th>}
              </tr>
            </thead>
            <tbody>
              {day.slots.map((slot) => (
                <tr key={slot.id} className={`slot-is-${slot.is}`}>
                  <th scope="row">
                    {slot.from} – {slot.until}
                  </th>
                  <td>{filled(words.seats, { length: stopsWords[locale].length[slot.length], seats: slot.seats })}</td>
                  <td>
                    <Who slot={slot} locale={locale} />
                  </td>
                  {canAct && (
                    <td>
                      <SlotActs slot={slot} day={name} stopKey={stop.key} locale={locale} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {day.none.map((one) => (
        <p key={one.why} className="none">
          {noSlotText(one, day.slots.length > 0, wordsIn[locale])}
        </p>
      ))}
      {day.canOpen && <OpenDay stop={stop} day={day} locale={locale} />}
      {day.slots.length > 0 && canAct && (
        <p className="links">
          {day.canCancel && day.slots.length > 1 && <a href={addresses.desk.cancelDay(stop.id, day.day)}>{words.cancelDay}</a>}
          <a href={`/bureau/etapes/${stop.id}/feuille-du-jour/${day.day}.pdf`}>
            {words.daySheet} <span className="unseen">({name})</span>
          </a>
          <a href={`/bureau/etapes/${stop.id}/feuille-de-route/${day.day}.json`}>
            {words.roadBook} <span className="unseen">({name})</span>
          </a>
        </p>
      )}
    </section>
  )
}

function Who({ slot, locale }: { readonly slot: DeskSlot; readonly locale: Locale }) {
  const { desk: words } = stopsWords[locale]
  return (
    <>
      <span className={`mark is-${slot.is}`}>{filled(words.is[slot.is], { until: slot.heldUntil ?? '' })}</span>{' '}
      {slot.booking && slot.booking.state !== 'held' && <a href={addresses.desk.booking(slot.booking.id)}>{classText(slot.booking, locale)}</a>}
      {slot.booking && slot.isKeptAside && <span className="more">{words.alsoAside}</span>}
      {slot.because !== '' && <span className="more as-typed">{slot.because}</span>}
    </>
  )
}

function SlotActs({ slot, day, stopKey, locale }: { readonly slot: DeskSlot; readonly day: string; readonly stopKey: string; readonly locale: Locale }) {
  const { desk: words } = stopsWords[locale]
  if (slot.isPast) return null
  const of = <span className="unseen"> {filled(words.ofSlot, { day, from: slot.from })}</span>
  const click = (act: 'garder' | 'rendre' | 'retablir', label: string) => (
    <form method="post" action={addresses.desk.slotDo(slot.id, act)}>
      <input type="hidden" name="key" value={stopKey} />
      <button type="submit">
        {label}
        {of}
      </button>
    </form>
  )
  return (
    <div className="acts">
      {slot.is === 'cancelled' && click('retablir', words.restore)}
      {slot.is !== 'cancelled' && (slot.isKeptAside ? click('rendre', words.giveBack) : slot.booking ? null : click('garder', words.keep))}
      {slot.is !== 'cancelled' && (
        <a className="button" href={addresses.desk.cancelSlot(slot.id)}>
          {words.cancelSlot}
          {of}
        </a>
      )}
    </div>
  )
}

function OpenDay({ stop, day, locale }: Given) {
  const { desk: words } = stopsWords[locale]
  const name = `because-${day.day}`
  const messages = messagesOf({ problems: stop.problems, locale })
  const isWrong = messages.some(({ field }) => field === name)
  return (
    <details className="rule" open={isWrong}>
      <summary>
        {words.openTitle} <span className="unseen">({dayInWords(day.day, locale)})</span>
      </summary>
      <form method="post" action={addresses.desk.openDay(stop.id, day.day)} noValidate>
        <input type="hidden" name="key" value={stop.key} />
        <div className={isWrong ? 'field is-wrong' : 'field'}>
          <label htmlFor={fieldId(name)}>{words.openWhy}</label>
          <Wrong name={name} messages={messages} />
          <input type="text" id={fieldId(name)} name="because" required autoComplete="off" aria-describedby={describedBy(name, false, isWrong)} aria-invalid={isWrong ? true : undefined} />
        </div>
        <button type="submit">{words.open}</button>
      </form>
    </details>
  )
}

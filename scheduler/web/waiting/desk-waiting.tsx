import { workshopNamed } from '../../../workshops/catalogue.ts'
import { addresses } from '../addresses.ts'
import { messagesOf } from '../messages.ts'
import type { OnEveryPage } from '../page-models.ts'
import type { Spoken } from '../parts/spoken.ts'
import { dayInWords, daysInWords } from '../words/days.ts'
import { filled } from '../words/words.ts'
import type { Locale } from '../words/words.ts'
import { classText } from './class-text.ts'
import type { DeskWaitingPage, SlotToHave, WaitingShown } from './models.ts'
import { waitingWords } from './words.ts'

/** The lines of all stops to come, as the coordinator sees them. */
export function DeskWaiting({ model, words, locale }: Spoken & { readonly model: OnEveryPage & DeskWaitingPage }) {
  const { desk } = waitingWords[locale]
  const against = messagesOf([], model.refusals, words, locale)
  return (
    <>
      <h1>{desk.title}</h1>
      {model.told !== undefined && (
        <div className="notice" role="status">
          {against.length === 0 ? <p>{desk.told[model.told]}</p> : against.map(({ text }) => <p key={text}>{text}</p>)}
        </div>
      )}
      {model.stops.length === 0 ? (
        <section className="card">
          <h2>{desk.empty}</h2>
          <p>{desk.emptyMore}</p>
        </section>
      ) : (
        <p>{desk.intro}</p>
      )}
      {model.stops.map((stop) => (
        <section key={stop.id} aria-labelledby={`stop-${stop.id}`}>
          <h2 id={`stop-${stop.id}`}>
            <a href={addresses.desk.stop(stop.id)}>
              {stop.commune}, {stop.place}
            </a>
          </h2>
          <p>{daysInWords(stop.first, stop.last, locale)}</p>
          <div className="table-frame waiting-lines" role="region" aria-label={filled(desk.caption, { commune: stop.commune })} tabIndex={0}>
            <table className="desk-table">
              <caption className="unseen">{filled(desk.caption, { commune: stop.commune })}</caption>
              <thead>
                <tr>
                  {(['place', 'school', 'class', 'state', 'acts'] as const).map((column) => (
                    <th key={column} scope="col">
                      {desk.columns[column]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {stop.line.map((one) => (
                  <Row key={one.id} of={one} free={stop.free} locale={locale} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </>
  )
}

function Row({ of, free, locale }: { readonly of: WaitingShown; readonly free: readonly SlotToHave[]; readonly locale: Locale }) {
  const { desk } = waitingWords[locale]
  const isThere = of.state === 'waiting' || of.state === 'offered'
  return (
    <tr className={isThere ? undefined : 'is-over'}>
      <td>{of.place ?? '–'}</td>
      <th scope="row">{of.school}</th>
      <td>
        {classText(of, locale)}
        <br />
        {workshopNamed(of.workshop)?.title[locale] ?? of.workshop}
        {of.needs !== '' && <p className="as-typed more">{filled(desk.needs, { needs: of.needs })}</p>}
      </td>
      <td>
        <strong>{desk.state[of.state]}</strong>
        {of.offer && <p>{filled(desk.offer, { day: dayInWords(of.offer.day, locale), from: of.offer.from, until: of.offer.until, byDay: dayInWords(of.offer.answerBy.day, locale), byTime: of.offer.answerBy.time })}</p>}
        <p className="more">
          {desk.columns.since} {filled(desk.at, { day: dayInWords(of.since.day, locale), time: of.since.time })}
        </p>
      </td>
      <td>{isThere && <Acts of={of} free={free.filter(({ seats }) => seats >= of.pupils)} locale={locale} />}</td>
    </tr>
  )
}

function Acts({ of, free, locale }: Parameters<typeof Row>[0]) {
  const { desk } = waitingWords[locale]
  return (
    <>
      {of.state === 'waiting' && free.length > 0 && (
        <form method="post" action={addresses.desk.offerSlot(of.id)}>
          <label htmlFor={`slot-for-${of.id}`}>{desk.free}</label>
          <select id={`slot-for-${of.id}`} name="slot">
            {free.map((slot) => (
              <option key={slot.id} value={slot.id}>
                {filled(desk.option, { ...slot, day: dayInWords(slot.day, locale) })}
              </option>
            ))}
          </select>
          <button type="submit">
            {desk.give} <span className="unseen">{filled(desk.giveTo, { school: of.school })}</span>
          </button>
        </form>
      )}
      {of.state === 'waiting' && free.length === 0 && <p className="none">{desk.noFree}</p>}
      <form method="post" action={addresses.desk.takeOff(of.id)}>
        <button type="submit" className="grave">
          {desk.takeOff} <span className="unseen">{filled(desk.takeOffWho, { school: of.school })}</span>
        </button>
      </form>
    </>
  )
}

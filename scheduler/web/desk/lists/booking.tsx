import { workshopNamed } from '../../../../workshops/catalogue.ts'
import { addresses } from '../../addresses.ts'
import { messagesOf } from '../../messages.ts'
import { messagesWords } from '../../messages/words.ts'
import { AdultsRule } from '../../parts/adults-rule.tsx'
import { ToMend } from '../../parts/fields.tsx'
import type { FormSeen } from '../../parts/fields.tsx'
import { VisitPlace, VisitTime } from '../../parts/visit.tsx'
import { dateInWords, dayInWords } from '../../words/days.ts'
import { filled, wordsIn } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import { levelsText } from './bookings.tsx'
import type { DeskBookingPage, MessageShown } from './models.ts'
import { Labelled, Notice, Table, wordsOf } from './parts.tsx'

const { desk } = addresses

/** One booking with whom to reach, and what a coordinator may do about it. */
export function Booking({ model, locale }: { readonly model: DeskBookingPage; readonly locale: Locale }) {
  const words = wordsOf(locale).booking
  const common = wordsIn[locale]
  const seen: FormSeen = { words: common, locale, messages: messagesOf(model.problems, model.refusals, common, locale) }
  const { school, visit } = model
  return (
    <>
      <h1>{filled(words.title, { school: school.name === '' ? words.erased : school.name })}</h1>
      <p>
        <a href={desk.bookings}>{words.back}</a>
      </p>
      <ToMend {...seen} />
      {model.trouble !== undefined && (
        <div className="to-mend" role="alert">
          <p className="wrong">{words.trouble[model.trouble]}</p>
        </div>
      )}
      {model.notice !== undefined && <Notice>{words.notice[model.notice]}</Notice>}
      {model.notice !== undefined && !model.canSend && <p>{words.notSent}</p>}
      <section id="slot" tabIndex={-1} className={`card booked is-${model.state}`} aria-labelledby="state">
        <h2 id="state">{common.booking.state[model.state]}</h2>
        <dl className="facts">
          <dt>{common.booking.when}</dt>
          <dd>
            <VisitTime visit={visit} words={common} locale={locale} />
          </dd>
          <dt>{common.booking.where}</dt>
          <dd>
            <VisitPlace visit={visit} />
          </dd>
          <dt>{common.booking.class}</dt>
          <dd>{filled(model.pupils === 1 ? common.booking.classIsOne : common.booking.classIs, { levels: levelsText(model, locale), pupils: model.pupils, adults: model.adults })}</dd>
          <dt>{common.booking.workshop}</dt>
          <dd>{workshopNamed(model.workshop)?.title[locale] ?? model.workshop}</dd>
          {model.needs !== '' && (
            <>
              <dt>{words.needs}</dt>
              <dd className="as-typed">{model.needs}</dd>
            </>
          )}
          <dt>{words.made}</dt>
          <dd>{filled(words.madeAt, { day: dateInWords(model.made.day, locale), time: model.made.time })}</dd>
        </dl>
      </section>
      <Contact model={model} locale={locale} />
      {model.canChange ? <Acts model={model} seen={seen} /> : <p className="notice">{words.tooLate}</p>}
      <section>
        <h2>{words.messages}</h2>
        {model.messages.length === 0 ? <p>{words.noMessages}</p> : <Messages messages={model.messages} locale={locale} />}
        <p>
          <a href={desk.messages}>{words.allMessages}</a>
        </p>
      </section>
    </>
  )
}

function Contact({ model, locale }: { readonly model: DeskBookingPage; readonly locale: Locale }) {
  const words = wordsOf(locale).booking
  const { school } = model
  return (
    <section className="card">
      <h2>{words.contact}</h2>
      <dl className="facts">
        <dt>{words.teacher}</dt>
        <dd>{school.teacher === '' ? words.erased : school.teacher}</dd>
        <dt>{words.email}</dt>
        <dd>{school.email === '' ? words.erased : <a href={`mailto:${school.email}`}>{school.email}</a>}</dd>
        <dt>{words.language}</dt>
        <dd>{words.languages[school.language]}</dd>
        {school.uai !== '' && (
          <>
            <dt>{words.uai}</dt>
            <dd>{school.uai}</dd>
          </>
        )}
        {school.commune !== '' && (
          <>
            <dt>{words.schoolCommune}</dt>
            <dd>{school.commune}</dd>
          </>
        )}
      </dl>
      <p className="hint">{words.contactNoted}</p>
    </section>
  )
}

function Acts({ model, seen }: { readonly model: DeskBookingPage; readonly seen: FormSeen }) {
  const { locale } = seen
  const words = wordsOf(locale).booking
  const wrong = (field: string) => seen.messages.find((message) => message.field === field)?.text
  return (
    <div className="acts">
      {model.state === 'asked' && (
        <section>
          <h2>{words.confirmTitle}</h2>
          <p>{words.confirmMore}</p>
          <form method="post" action={desk.bookingDo(model.id, 'confirmer')}>
            <button type="submit" className="main">
              {words.confirm}
            </button>
          </form>
        </section>
      )}
      <section>
        <h2>{words.countTitle}</h2>
        <form method="post" action={desk.bookingDo(model.id, 'effectif')} noValidate>
          <Labelled name="pupils" label={words.pupils} hint={filled(words.pupilsHint, model.visit)} wrong={wrong('pupils')}>
            {(ids) => <input {...ids} className="number" inputMode="numeric" defaultValue={model.values.pupils} required autoComplete="off" />}
          </Labelled>
          <AdultsRule words={seen.words} locale={locale} accompaniment={model.accompaniment} />
          <Labelled name="adults" label={words.adults} wrong={wrong('adults')}>
            {(ids) => <input {...ids} className="number" inputMode="numeric" defaultValue={model.values.adults} required autoComplete="off" />}
          </Labelled>
          <button type="submit">{words.count}</button>
        </form>
      </section>
      <section>
        <h2>{words.moveTitle}</h2>
        {model.slots.length === 0 ? (
          <p>{words.noSlots}</p>
        ) : (
          <form method="post" action={desk.bookingDo(model.id, 'deplacer')} noValidate>
            <p>{words.moveMore}</p>
            <Labelled name="slot-choice" label={words.slot}>
              {(ids) => (
                <select {...ids} name="slot" defaultValue="" required>
                  <option value="">{words.choose}</option>
                  {model.slots.map(({ id, day, ...slot }) => (
                    <option key={id} value={id}>
                      {filled(words.slotOf, { ...slot, day: dayInWords(day, locale) })}
                    </option>
                  ))}
                </select>
              )}
            </Labelled>
            <button type="submit">{words.move}</button>
          </form>
        )}
      </section>
      <section>
        <h2>{words.cancelTitle}</h2>
        <p>{words.cancelMore}</p>
        <form method="post" action={desk.bookingDo(model.id, 'annuler')} noValidate>
          <Labelled name="because" label={words.because} hint={words.becauseHint} wrong={model.trouble === 'no-words' ? words.trouble['no-words'] : undefined}>
            {(ids) => <textarea {...ids} rows={3} maxLength={1_000} required />}
          </Labelled>
          <button type="submit" className="grave">
            {words.cancel}
          </button>
        </form>
      </section>
    </div>
  )
}

function Messages({ messages, locale }: { readonly messages: readonly MessageShown[]; readonly locale: Locale }) {
  const words = wordsOf(locale).booking
  const said = messagesWords[locale]
  const kinds: Readonly<Record<string, string>> = said.kinds
  return (
    <Table name={words.messages} columns={Object.values(words.messageColumns)}>
      {messages.map(({ id, kind, state, at }) => (
        <tr key={id}>
          <th scope="row">
            <a href={desk.message(id)}>{kinds[kind] ?? kind}</a>
          </th>
          <td>{said.states[state]}</td>
          <td>{filled(words.madeAt, { day: dateInWords(at.day, locale), time: at.time })}</td>
        </tr>
      ))}
    </Table>
  )
}

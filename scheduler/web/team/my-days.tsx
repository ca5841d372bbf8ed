import type { ReactNode } from 'react'
import { addresses } from '../addresses.ts'
import { dateInWords, dayInWords } from '../words/days.ts'
import { hoursInWords } from '../words/hours.ts'
import { filled } from '../words/words.ts'
import type { Locale } from '../words/words.ts'
import { MyCalendarLink } from './my-calendar-link.tsx'
import type { HalfDayShown, MyDaysPage, MyShiftShown, OpenHalfDayShown } from './my-days-models.ts'
import { myDaysWords } from './my-days-words.ts'
import type { MyDaysWords } from './my-days-words.ts'
import { refusalToHer } from './refusal-words.ts'
import { roleWords } from './role-words.ts'

type Said = { readonly words: MyDaysWords; readonly locale: Locale }

/** The days of whoever works with the truck: to be answered first, then those to come, then where somebody is needed. */
export function MyDays({ model, locale }: { readonly model: MyDaysPage; readonly locale: Locale }) {
  const words = myDaysWords[locale]
  const said = { words, locale }
  const { asked, coming, proposed, open, given, isCertified } = model
  return (
    <>
      <h1>{words.title}</h1>
      {model.refusals.length > 0 ? (
        <div className="to-mend" role="alert" tabIndex={-1} autoFocus>
          {model.refusals.map((refusal) => (
            <p key={refusal.code}>{refusalToHer(refusal, locale)}</p>
          ))}
        </div>
      ) : (
        model.notice !== undefined && (
          <p className="notice" role="status">
            {words.notice[model.notice]}
          </p>
        )
      )}
      {!model.hasProfile && (
        <section className="card">
          <p>{words.noProfile}</p>
          <a className="button is-main" href={addresses.profile}>
            {words.toProfile}
          </a>
        </section>
      )}
      {model.clearedUntil === undefined ? <p className="notice">{words.notCleared}</p> : model.endsSoon && <p className="notice">{filled(words.endsSoon, { day: dateInWords(model.clearedUntil, locale) })}</p>}
      {asked.length > 0 && (
        <Section name="asked" title={words.asked}>
          {asked.map((shift) => (
            <Shift key={shift.id} shift={shift} {...said}>
              {shift.answerBy && <p>{filled(words.answerBy, { day: dayInWords(shift.answerBy.day, locale), time: shift.answerBy.time })}</p>}
              <div className="answers">
                <Act shift={shift} act="accepter" name={words.accept} isMain {...said} />
                <Act shift={shift} act="decliner" name={words.decline} {...said} />
              </div>
            </Shift>
          ))}
        </Section>
      )}
      <Section name="coming" title={words.coming}>
        {coming.length === 0 && <p>{words.comingNone}</p>}
        {coming.map((shift) => (
          <Coming key={shift.id} shift={shift} {...said} />
        ))}
      </Section>
      {proposed.length > 0 && (
        <Section name="proposed" title={words.proposed}>
          {proposed.map((shift) => (
            <Shift key={shift.id} shift={shift} {...said}>
              <p>{words.proposedMore}</p>
              <Act shift={shift} act="annuler" name={words.withdraw} {...said} />
            </Shift>
          ))}
        </Section>
      )}
      {model.clearedUntil !== undefined && (
        <Section name="open" title={words.open}>
          {open.length === 0 && <p>{words.openNone}</p>}
          {open.map((halfDay) => (
            <Open key={`${halfDay.stop} ${halfDay.day} ${halfDay.half}`} halfDay={halfDay} {...said} />
          ))}
          {model.hasMoreOpen && <p>{words.openMore}</p>}
        </Section>
      )}
      {given.length > 0 && (
        <Section name="given" title={words.given}>
          {given.map(({ year, days, minutes }) => (
            <div key={year}>
              <p>{filled(words.givenIs, { year, days, hours: hoursInWords(minutes, locale) })}</p>
              {isCertified && (
                <p>
                  <a className="button" href={addresses.certificateOf(year)}>
                    {filled(words.certificate, { year })}
                  </a>
                </p>
              )}
            </div>
          ))}
        </Section>
      )}
      <MyCalendarLink calendar={model.calendar} locale={locale} />
      <p className="buttons">
        <a className="button" href={addresses.availability}>
          {words.availability}
        </a>
        <a className="button" href={addresses.profile}>
          {words.profile}
        </a>
      </p>
    </>
  )
}

function Section({ name, title, children }: { readonly name: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{title}</h2>
      {children}
    </section>
  )
}

const ofText = ({ day, half, commune }: HalfDayShown, { words, locale }: Said): string => filled(words.of, { day: dayInWords(day, locale), half: words.halves[half], commune })

function When({ of, words, locale }: Said & { readonly of: HalfDayShown }) {
  return (
    <>
      <h3>
        <time dateTime={of.day}>{filled(words.when, { day: dayInWords(of.day, locale), from: of.from, until: of.until })}</time>
      </h3>
      <p>
        {of.commune}, {of.place}
      </p>
    </>
  )
}

function Shift({ shift, children, ...said }: Said & { readonly shift: MyShiftShown; readonly children: ReactNode }) {
  return (
    <article className="card my-shift">
      <When of={shift} {...said} />
      <p>
        <strong>{roleWords[said.locale].name[shift.role]}</strong>
      </p>
      {children}
    </article>
  )
}

function Act({ shift, act, name, isMain = false, isGrave = false, ...said }: Said & { readonly shift: MyShiftShown; readonly act: Parameters<typeof addresses.myDayDo>[1]; readonly name: string; readonly isMain?: boolean; readonly isGrave?: boolean }) {
  return (
    <form method="post" action={addresses.myDayDo(shift.id, act)}>
      <button type="submit" className={isMain ? 'main' : isGrave ? 'grave' : undefined}>
        {name} <span className="unseen">{ofText(shift, said)}</span>
      </button>
    </form>
  )
}

function Coming({ shift, ...said }: Said & { readonly shift: MyShiftShown }) {
  const { words } = said
  return (
    <Shift shift={shift} {...said}>
      <p>
        <a className="button is-main" href={addresses.myDay(shift.id)}>
          {words.see} <span className="unseen">{ofText(shift, said)}</span>
        </a>
      </p>
      {shift.seeksReplacement && <p>{words.seeks}</p>}
      <details>
        <summary>
          {words.cannot} <span className="unseen">{ofText(shift, said)}</span>
        </summary>
        <p>{words.cannotMore}</p>
        <div className="answers">
          {shift.seeksReplacement ? <Act shift={shift} act="garder" name={words.keep} {...said} /> : <Act shift={shift} act="chercher" name={words.seek} {...said} />}
          <Act shift={shift} act="annuler" name={words.cancel} isGrave {...said} />
        </div>
      </details>
    </Shift>
  )
}

function Open({ halfDay, ...said }: Said & { readonly halfDay: OpenHalfDayShown }) {
  const { words, locale } = said
  const { stop, day, half, roles, kilometres, isAvailable } = halfDay
  const id = `role-${stop}-${day}-${half}`
  const about = [...(kilometres === undefined ? [] : [filled(words.kilometres, { kilometres })]), ...(isAvailable ? [words.available] : [])]
  return (
    <article className="card my-shift">
      <When of={halfDay} {...said} />
      {about.length > 0 && <p className="more">{about.join(' · ')}</p>}
      <form method="post" action={addresses.propose} className="answers">
        <input type="hidden" name="stop" value={stop} />
        <input type="hidden" name="day" value={day} />
        <input type="hidden" name="half" value={half} />
        {roles.length === 1 ? (
          <>
            <input type="hidden" name="role" value={roles[0]} />
            <p>{roles.map((role) => roleWords[locale].name[role])}</p>
          </>
        ) : (
          <p className="field">
            <label htmlFor={id}>{words.role}</label>
            <select id={id} name="role">
              {roles.map((role) => (
                <option key={role} value={role}>
                  {roleWords[locale].name[role]}
                </option>
              ))}
            </select>
          </p>
        )}
        <button type="submit">
          {words.propose} <span className="unseen">{ofText(halfDay, said)}</span>
        </button>
      </form>
    </article>
  )
}

import { addresses } from '../addresses.ts'
import type { OnEveryPage } from '../page-models.ts'
import { dayInWords } from '../words/days.ts'
import { hoursInWords } from '../words/hours.ts'
import { filled } from '../words/words.ts'
import type { Locale } from '../words/words.ts'
import { DayPlan } from './day-plan.tsx'
import { DayTeam, Phone } from './day-team.tsx'
import type { DayOver, MyDayPage } from './models.ts'
import { MyCalendarLink } from './my-calendar-link.tsx'
import { roleWords } from './role-words.ts'
import { TravelForm, TravelMend } from './travel-form.tsx'
import { teamWords } from './words.ts'
import { nameOf } from './said.ts'
import type { Said } from './said.ts'

/** A half day of somebody who comes: what counts most is first, and the page is light. */
export function MyDay({ model, locale }: { readonly model: MyDayPage & OnEveryPage; readonly locale: Locale }) {
  const words = teamWords[locale]
  const { shift, of, day, when, seen, calendar } = model
  const own = model.team.find(({ isSelf }) => isSelf)
  return (
    <>
      {seen.is === 'to-come' && <TravelMend problems={model.problems} locale={locale} />}
      <h1 className="my-day-title">
        <time dateTime={day}>{dayInWords(day, locale)}</time>
        {(when === 'today' || when === 'tomorrow') && ` (${words.day[when]})`}
      </h1>
      {of !== undefined && <p className="notice">{filled(words.day.of, { name: of === '' ? words.day.nobody : of })}</p>}
      {seen.is === 'cancelled' && <p className="notice">{words.day.cancelled}</p>}
      {seen.is === 'over' && <Thanks model={model} seen={seen} words={words} locale={locale} />}
      <InShort model={model} words={words} locale={locale} />
      {seen.is !== 'over' && own?.name === '' && of === undefined && (
        <p className="notice">
          {words.hasNoName} <a href={addresses.profile}>{words.profile}</a>
        </p>
      )}
      {seen.is === 'to-come' && <DayPlan slots={seen.slots} words={words} locale={locale} />}
      {seen.is !== 'cancelled' && <DayTeam team={model.team} tellsPhones={seen.is === 'to-come' ? seen.tellsPhones : undefined} words={words} locale={locale} />}
      {seen.is === 'to-come' && seen.travel && <TravelForm shift={shift} travel={seen.travel} problems={model.problems} locale={locale} />}
      {calendar && <MyCalendarLink calendar={calendar} locale={locale} />}
    </>
  )
}

/** When, where, who leads, and as what one comes. */
function InShort({ model, words, locale }: Said & { readonly model: MyDayPage }) {
  const { from, until, half, role, commune, place, access, seen, team, of } = model
  const isToCome = seen.is === 'to-come'
  const roles = roleWords[locale]
  const leading = team.filter(({ comes }) => comes.some((one) => one.half === half && one.role === 'lead'))
  return (
    <section className="card in-short" aria-labelledby="in-short">
      <h2 id="in-short" className="unseen">
        {words.day.summary}
      </h2>
      <p className="times">
        <strong>
          {from} – {until}
        </strong>{' '}
        <span className="where">{commune}</span>
      </p>
      <dl className="facts">
        <dt>{words.day.where}</dt>
        <dd>{place === '' ? commune : `${place}, ${commune}`}</dd>
        {isToCome && (
          <>
            <dt>{words.day.leads}</dt>
            <dd>
              {leading.length === 0 && words.day.nobodyLeads}
              {leading.map((mate) => (
                <div key={mate.name} className="leads">
                  {mate.isSelf && of === undefined ? words.day.you : nameOf(mate, words)} {!mate.isSelf && <Phone of={mate} words={words} />}
                </div>
              ))}
            </dd>
            <dt>{words.day.meet}</dt>
            <dd>
              <strong>{from}</strong>. {words.day.meetMore}
            </dd>
          </>
        )}
        <dt>{of === undefined ? words.day.role : words.day.roleOf}</dt>
        <dd>
          <strong>{roles.name[role]}</strong>
          {isToCome && of === undefined && (
            <>
              <br />
              {roles.does[role]}
            </>
          )}
        </dd>
        {isToCome && (access !== '' || seen.at) && (
          <>
            <dt>{words.day.access}</dt>
            <dd>
              {access !== '' && <span className="as-typed">{access}</span>}
              {seen.at && (
                <span className="map">
                  <a className="reach" href={`geo:${seen.at.latitude},${seen.at.longitude}`}>
                    {filled(words.day.map, { commune })}
                  </a>
                  <span className="more">{words.day.mapMore}</span>
                </span>
              )}
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

/** Once it is over: what was given, and the paper that says so. */
function Thanks({ model: { commune, day }, seen: { minutes, isCertified }, words: { over }, locale }: Said & { readonly model: MyDayPage; readonly seen: DayOver }) {
  if (minutes === 0) return <p className="notice">{over.none}</p>
  const year = Number(day.slice(0, 4))
  return (
    <section className="thanks" aria-labelledby="thanks">
      <h2 id="thanks">{over.title}</h2>
      <p className="intro">{filled(over.thanks, { commune, hours: hoursInWords(minutes, locale) })}</p>
      <p>{over.children}</p>
      {isCertified && (
        <>
          <p>
            <a className="button" href={addresses.certificateOf(year)}>
              {filled(over.certificate, { year })}
            </a>
          </p>
          <p className="more">{filled(over.certificateMore, { year })}</p>
        </>
      )}
    </section>
  )
}

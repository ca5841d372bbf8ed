import { workshopNamed } from '../../../../workshops/catalogue.ts'
import { addresses } from '../../addresses.ts'
import { lackText } from '../../team/lack-words.ts'
import { roleWords } from '../../team/role-words.ts'
import { dateInWords, dayInWords, joined } from '../../words/days.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import type { HalfDayPlanned, PersonPlanned, PlanningPage, RolePlanned, SlotPlanned } from './models.ts'
import { planningWords } from './words.ts'
import type { PlanningWords } from './words.ts'

export type Said = { readonly words: PlanningWords; readonly locale: Locale }

const { desk } = addresses

/** Some weeks of half days: who is needed, who comes, and which sessions are not ready. */
export function Planning({ model, locale }: { readonly model: PlanningPage; readonly locale: Locale }) {
  const words = planningWords[locale]
  const stops = Map.groupBy(model.halfDays, ({ stop }) => stop)
  return (
    <>
      <h1>{words.title}</h1>
      <p className="intro">{words.intro}</p>
      <nav aria-label={words.title} className="parts">
        {model.before !== undefined && <a href={`${desk.planning}?du=${model.before}`}>{words.before}</a>}
        <span>{filled(words.from, { first: dateInWords(model.first, locale), last: dateInWords(model.last, locale) })}</span>
        <a href={`${desk.planning}?du=${model.after}`}>{words.after}</a>
      </nav>
      {model.halfDays.length === 0 && (
        <section className="card">
          <h2>{words.emptyTitle}</h2>
          <p>{words.empty}</p>
        </section>
      )}
      {[...stops].map(([stop, halfDays]) => (
        <section key={stop} aria-labelledby={`stop-${stop}`}>
          <h2 id={`stop-${stop}`}>
            <a href={desk.stop(stop)}>
              {halfDays[0]?.commune}, {halfDays[0]?.place}
            </a>
          </h2>
          {halfDays.map((halfDay) => (
            <HalfDay key={halfDay.day + halfDay.half} halfDay={halfDay} words={words} locale={locale} />
          ))}
        </section>
      ))}
    </>
  )
}

export const whenText = ({ day, half, from, until }: HalfDayPlanned, { words, locale }: Said): string => filled(words.when, { day: dayInWords(day, locale), half: words.halves[half], from, until })

function HalfDay({ halfDay, ...said }: Said & { readonly halfDay: HalfDayPlanned }) {
  return (
    <article className="card planned">
      <h3>{whenText(halfDay, said)}</h3>
      <div className="planned-parts">
        <Sessions slots={halfDay.slots} {...said} />
        <Roles halfDay={halfDay} {...said} />
      </div>
    </article>
  )
}

/** The classes of a half day, and whether their sessions are ready. */
export function Sessions({ slots, words, locale }: Said & { readonly slots: readonly SlotPlanned[] }) {
  return (
    <div>
      <p className="planned-part">{words.sessions}</p>
      <ul className="planned-slots">
        {slots.map(({ from, until, class: comes, lacks }) => (
          <li key={from}>
            <span className="times">
              {from} – {until}
            </span>{' '}
            {comes ? (
              <>
                {joined([...comes.levels, ...(comes.isUlis ? ['ULIS'] : [])], locale)} ({comes.pupils}), {comes.school}
                <span className="more">{workshopNamed(comes.workshop)?.title[locale] ?? comes.workshop}</span>
                <strong className={lacks.length === 0 ? 'is-ready' : 'is-unready'}>{lacks.length === 0 ? words.ready : words.unready}</strong>
                {lacks.length > 0 && <span className="more">{lacks.map((lack) => lackText(lack, locale)).join(' · ')}</span>}
              </>
            ) : (
              <span className="none">{words.free}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

export const nameOf = (name: string, words: PlanningWords): string => (name === '' ? words.noName : name)

/** How it stands with somebody's coming. */
export function stateText({ state, seeksReplacement, answerBy }: PersonPlanned, { words, locale }: Said): string {
  const deadline = answerBy === undefined ? [] : [filled(words.until, { day: dayInWords(answerBy.day, locale), time: answerBy.time })]
  return [words.states[state], ...(seeksReplacement ? [words.seeks] : []), ...deadline].join(', ')
}

function Roles({ halfDay, ...said }: Said & { readonly halfDay: HalfDayPlanned }) {
  const { words, locale } = said
  const { stop, day, half, commune } = halfDay
  return (
    <div>
      <p className="planned-part">{words.team}</p>
      <ul className="planned-roles">
        {halfDay.roles.map(({ role, needed, people, isSearching }) => {
          const there = people.filter(({ state }) => state === 'accepted').length
          return (
            <li key={role} className={there >= needed ? 'is-full' : 'is-open'}>
              <strong>{roleWords[locale].name[role]}</strong> <span className="count">{filled(words.needed, { there, needed })}</span>
              {isSearching && <span className="more">{words.searching}</span>}
              {people.length > 0 && (
                <ul>
                  {people.map((person) => (
                    <li key={person.shift}>
                      <a href={desk.person(person.person)}>{nameOf(person.name, words)}</a> <span className="more">{stateText(person, said)}</span>
                    </li>
                  ))}
                </ul>
              )}
              <a href={desk.place(stop, day, half, role)}>
                {there >= needed ? words.lookFull : words.look}
                <span className="unseen"> {filled(words.of, { role: roleWords[locale].name[role], day: dayInWords(day, locale), half: words.halves[half], commune })}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** What is planned for a role. */
export const roleOf = ({ roles }: HalfDayPlanned, role: RolePlanned['role']): RolePlanned | undefined => roles.find((one) => one.role === role)

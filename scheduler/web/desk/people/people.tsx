import { skills } from '../../../domain/team/shift.ts'
import { addresses } from '../../addresses.ts'
import { dateInWords, joined } from '../../words/days.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import { Labelled } from '../lists/parts.tsx'
import type { DeskPeoplePage, PersonRow } from './models.ts'
import { Stacked } from './stacked.tsx'
import { ageText, clearanceText, wordsOf } from './words.ts'

const { desk } = addresses

type Said = { readonly model: DeskPeoplePage; readonly locale: Locale }

/** Everybody who works with the truck. */
export function People({ model, locale }: Said) {
  const all = wordsOf(locale)
  const words = all.people
  const { everybody, found, rows } = model
  return (
    <>
      <h1>{words.title}</h1>
      {everybody === 0 ? (
        <Nobody locale={locale} />
      ) : (
        <>
          <p className="intro">{words.intro}</p>
          <p>
            <a href={desk.team}>{words.roles}</a>
          </p>
          <Filter model={model} locale={locale} />
          <p className="counts" role="status">
            <strong>{filled([words.countsNone, words.countsOne][found] ?? words.counts, { found, everybody })}</strong>
          </p>
          {rows.length === 0 ? (
            <section className="card">
              <h2>{words.none}</h2>
              <p>{words.noneMore}</p>
              <a className="button" href={desk.people}>
                {words.seeAll}
              </a>
            </section>
          ) : (
            <Stacked name={words.list} columns={Object.values(words.columns)} rows={rows.map((row) => ({ id: row.id, cells: cellsOf(row, locale) }))} />
          )}
          {found > rows.length && <p>{filled(words.more, { number: found - rows.length })}</p>}
          <p className="hint">{words.season}</p>
        </>
      )}
    </>
  )
}

function Nobody({ locale }: { readonly locale: Locale }) {
  const words = wordsOf(locale).people
  return (
    <section className="card">
      <h2>{words.empty}</h2>
      <p>{words.emptyMore}</p>
      <p className="buttons">
        <a className="button" href={addresses.volunteers}>
          {words.joinPage}
        </a>
        <a className="button" href={desk.team}>
          {words.invite}
        </a>
      </p>
    </section>
  )
}

function Filter({ model: { filter }, locale }: Said) {
  const all = wordsOf(locale)
  const words = all.people
  return (
    <form method="get" action={desk.people} className="filter" aria-label={words.filter}>
      <Labelled name="nom" label={words.name}>
        {(ids) => <input {...ids} type="search" defaultValue={filter.name} maxLength={120} autoComplete="off" />}
      </Labelled>
      <Labelled name="competence" label={words.skill}>
        {(ids) => (
          <select {...ids} defaultValue={filter.skill}>
            <option value="">{words.anySkill}</option>
            {skills.map((skill) => (
              <option key={skill} value={skill}>
                {all.skill[skill]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled name="verification" label={words.check}>
        {(ids) => (
          <select {...ids} defaultValue={filter.clearance}>
            {Object.entries(words.checks).map(([state, name]) => (
              <option key={state} value={state}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <button type="submit">{words.show}</button>
    </form>
  )
}

function cellsOf({ id, name, roles, age, skills: can, home, reach, clearance, days, next }: PersonRow, locale: Locale) {
  const all = wordsOf(locale)
  const words = all.people
  return [
    <a key="who" href={desk.person(id)}>
      {name}
    </a>,
    roles.length === 0 ? all.noRole : joined(roles.map((role) => all.role[role]), locale),
    ageText(age, locale),
    can.length === 0 ? '–' : joined(can.map((skill) => all.skill[skill]), locale),
    <>
      {home ?? '–'} <span className="more">{filled(words.reach, { reach })}</span>
    </>,
    <span key="check" className={`clearance is-${clearance.is}`}>
      {clearanceText(clearance, all.clearance, locale)}
    </span>,
    filled([words.noDays, words.daysOne][days] ?? words.days, { days }),
    next ? (
      <>
        <time dateTime={next.day}>{dateInWords(next.day, locale)}</time> <span className="more">{next.commune}</span>
      </>
    ) : (
      '–'
    ),
  ]
}

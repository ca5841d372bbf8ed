import { addresses } from '../../addresses.ts'
import { ToMend } from '../../parts/fields.tsx'
import { dateInWords, joined, weekdayInWords } from '../../words/days.ts'
import { filled, wordsIn } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import { dayAfter } from '../../../domain/time.ts'
import type { Day } from '../../../domain/time.ts'
import { Notice } from '../lists/parts.tsx'
import type { DeskPersonPage } from './models.ts'
import { Checks } from './person-checks.tsx'
import { ComingShifts, PastShifts } from './person-shifts.tsx'
import { ageText, problemText, wordsOf } from './words.ts'

const { desk } = addresses

type Said = { readonly model: DeskPersonPage; readonly locale: Locale }

/** All of one person who works with the truck. */
export function Person({ model, locale }: Said) {
  const words = wordsOf(locale).person
  const messages = model.problems.map((problem) => ({ field: problem.field === 'hours' ? `hours-${problem.shift}` : problem.field, text: problemText(problem, locale) }))
  return (
    <>
      <h1>{model.name === '' ? model.email : model.name}</h1>
      <p>
        <a href={desk.people}>{words.back}</a>
      </p>
      <ToMend messages={messages} words={wordsIn[locale]} locale={locale} />
      {model.notice !== undefined && <Notice>{words.notice[model.notice]}</Notice>}
      <Contact model={model} locale={locale} />
      <Said model={model} locale={locale} />
      <Checks model={model} locale={locale} />
      <ComingShifts model={model} locale={locale} />
      <PastShifts model={model} locale={locale} />
    </>
  )
}

function Contact({ model: { email, phone, language }, locale }: Said) {
  const words = wordsOf(locale).person
  return (
    <section className="card">
      <h2>{words.contact}</h2>
      <dl className="facts">
        <dt>{words.email}</dt>
        <dd>
          <a href={`mailto:${email}`}>{email}</a>
        </dd>
        {phone !== '' && (
          <>
            <dt>{words.phone}</dt>
            <dd>{phone}</dd>
          </>
        )}
        <dt>{words.language}</dt>
        <dd>{words.languages[language]}</dd>
      </dl>
      <p className="hint">{words.contactNoted}</p>
    </section>
  )
}

function Said({ model, locale }: Said) {
  const all = wordsOf(locale)
  const words = all.person
  const { roles, age, skills, isExperienced, home, reach, daysAMonth, wishes, remark, needs, conductAccepted, since } = model
  const on = (day: Day) => filled(words.on, { day: dateInWords(day, locale) })
  const facts: readonly (readonly [name: string, text: string, isTyped?: boolean])[] = [
    [words.roles, roles.length === 0 ? all.noRole : joined(roles.map((role) => all.role[role]), locale)],
    [words.age, ageText(age, locale)],
    [words.skills, skills.length === 0 ? words.nothing : joined(skills.map((skill) => all.skill[skill]), locale)],
    [words.experience, isExperienced ? words.experienced : words.isNew],
    [words.home, filled(home === undefined ? words.reachOnly : words.reach, { home: home ?? '', reach })],
    [words.week, weekText(model, locale)],
    [words.daysAMonth, daysAMonth === undefined ? words.asNeeded : filled(words.daysAtMost, { days: daysAMonth })],
    ...(wishes.length === 0 ? [] : [[words.wishes, joined(wishes.map((role) => all.shiftRole[role]), locale)] as const]),
    ...(remark === '' ? [] : [[words.remark, remark, true] as const]),
    ...(needs === '' ? [] : [[words.needs, needs, true] as const]),
    [words.conduct, conductAccepted === undefined ? words.notYet : on(conductAccepted)],
    [words.since, on(since)],
  ]
  return (
    <section>
      <h2>{words.said}</h2>
      <dl className="facts">
        {facts.map(([name, text, isTyped]) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd className={isTyped ? 'as-typed' : undefined}>{text}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={desk.team}>{words.toRoles}</a>
      </p>
    </section>
  )
}

/** A Monday: the days of any week are those after it. */
const MONDAY = '2024-01-01' as Day

function weekText({ week }: DeskPersonPage, locale: Locale): string {
  const all = wordsOf(locale)
  const free = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => {
    const halves = week[weekday] ?? []
    if (halves.length === 0) return []
    return [`${weekdayInWords(dayAfter(MONDAY, weekday - 1), locale, 'long')} ${halves.length > 1 ? all.wholeDay : joined(halves.map((half) => all.half[half]), locale)}`]
  })
  return free.length === 0 ? all.person.noWeek : joined(free, locale)
}

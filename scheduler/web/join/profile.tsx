import { shiftRoles, skills } from '../../domain/team/shift.ts'
import { addresses } from '../addresses.ts'
import type { Message } from '../messages.ts'
import type { OnEveryPage } from '../page-models.ts'
import { CommuneChoices } from '../parts/commune.tsx'
import { ToMend } from '../parts/fields.tsx'
import type { Spoken } from '../parts/spoken.ts'
import { filled } from '../words/words.ts'
import { profileFields } from './models.ts'
import type { ProfilePage, ProfileProblem } from './models.ts'
import { Accepts, Choices, Conduct, Labelled } from './parts.tsx'
import { joinWords } from './words.ts'
import type { JoinWords } from './words.ts'

type Seen = Spoken & { readonly model: OnEveryPage & ProfilePage }

function messageOf({ field, code }: ProfileProblem, said: JoinWords['profile']): Message {
  const missing: Readonly<Record<string, string>> = said.missing
  return { field, text: code === 'missing' ? (missing[field] ?? said.wrong.missing) : said.wrong[code] }
}

/** What somebody of the team says of herself; by it whoever joins becomes a volunteer. */
export function Profile({ model, words, locale }: Seen) {
  const said = joinWords[locale].profile
  const messages = model.problems.map((problem) => messageOf(problem, said)).sort((one, other) => profileFields.findIndex((field) => field === one.field) - profileFields.findIndex((field) => field === other.field))
  return (
    <>
      <h1>{model.isOfTeam ? said.title : said.titleToJoin}</h1>
      <ToMend messages={messages} words={words} locale={locale} />
      {model.notice !== undefined && (
        <p className="notice" role="status">
          {said.notice[model.notice]}
        </p>
      )}
      {model.isOfTeam && model.problems.length === 0 && <Next isNew={model.notice === 'joined'} locale={locale} />}
      <p>{filled(said.intro, { email: model.email })}</p>
      <p>{said.required}</p>
      <form method="post" action={addresses.profile} noValidate>
        <You model={model} messages={messages} locale={locale} />
        <Where model={model} messages={messages} locale={locale} />
        <WhatFor model={model} messages={messages} locale={locale} />
        {model.asksConduct && (
          <fieldset>
            <legend>{said.conduct}</legend>
            <Conduct lines={joinWords[locale].join.conduct} />
            <Accepts text={said.accept} isTicked={model.hasTicked} messages={messages} />
          </fieldset>
        )}
        <button type="submit" className="main">
          {model.isOfTeam ? said.keep : said.join}
        </button>
      </form>
    </>
  )
}

/** What comes after joining: long for who has just joined, links for the others. */
function Next({ isNew, locale }: { readonly isNew: boolean; readonly locale: Spoken['locale'] }) {
  const { next, nextTitle, link } = joinWords[locale].profile
  const links = [
    [next.availability, addresses.availability, link.availability],
    [next.days, addresses.myDays, link.days],
    [next.passkey, addresses.passkeys, link.passkey],
  ] as const
  return (
    <section className="card" aria-label={nextTitle}>
      <h2>{nextTitle}</h2>
      {isNew && <p>{next.check}</p>}
      <ul className="next">
        {links.map(([text, to, name]) => (
          <li key={to}>
            {text} <a href={to}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Part = Pick<Seen, 'model' | 'locale'> & { readonly messages: readonly Message[] }

function You({ model: { values }, messages, locale }: Part) {
  const said = joinWords[locale].profile
  return (
    <fieldset>
      <legend>{said.you}</legend>
      <Labelled name="name" label={said.name} hint={said.nameHint} messages={messages}>
        {(ids) => <input {...ids} type="text" defaultValue={values.name} required autoComplete="name" />}
      </Labelled>
      <Labelled name="phone" label={said.phone} hint={said.phoneHint} optional={said.optional} messages={messages}>
        {(ids) => <input {...ids} type="tel" defaultValue={values.phone} autoComplete="tel" />}
      </Labelled>
      <Choices kind="radio" name="isAdult" label={said.isAdult} hint={said.isAdultHint} options={Object.entries(said.adult)} chosen={[values.isAdult]} messages={messages} />
      <Labelled name="answeredForBy" label={said.answeredForBy} hint={said.answeredForByHint} messages={messages}>
        {(ids) => <input {...ids} type="email" defaultValue={values.answeredForBy} spellCheck={false} autoComplete="off" className="email" />}
      </Labelled>
    </fieldset>
  )
}

function Where({ model: { values, communes }, messages, locale }: Part) {
  const said = joinWords[locale].profile
  return (
    <fieldset>
      <legend>{said.where}</legend>
      <Labelled name="commune" label={said.commune} hint={said.communeHint} messages={messages}>
        {(ids) => <input {...ids} type="text" defaultValue={values.commune} required autoComplete="address-level2" />}
      </Labelled>
      <CommuneChoices asked={communes} locale={locale} />
      <Labelled name="reach" label={said.reach} hint={said.reachHint} messages={messages}>
        {(ids) => <input {...ids} type="text" inputMode="numeric" defaultValue={values.reach} required autoComplete="off" className="number" />}
      </Labelled>
    </fieldset>
  )
}

function WhatFor({ model: { values }, messages, locale }: Part) {
  const said = joinWords[locale].profile
  return (
    <fieldset>
      <legend>{said.whatFor}</legend>
      <Choices kind="checkbox" name="skills" label={said.skills} hint={said.skillsHint} optional={said.optional} options={skills.map((skill) => [skill, said.skill[skill]])} chosen={values.skills} messages={messages} />
      <Choices kind="radio" name="isExperienced" label={said.isExperienced} options={Object.entries(said.experienced)} chosen={[values.isExperienced]} messages={messages} />
      <Choices kind="checkbox" name="wishes" label={said.wishes} hint={said.wishesHint} optional={said.optional} options={shiftRoles.map((role) => [role, said.role[role]])} chosen={values.wishes} messages={messages} />
      <Labelled name="daysAMonth" label={said.daysAMonth} hint={said.daysAMonthHint} optional={said.optional} messages={messages}>
        {(ids) => <input {...ids} type="text" inputMode="numeric" defaultValue={values.daysAMonth} autoComplete="off" className="number" />}
      </Labelled>
      <Labelled name="remark" label={said.remark} hint={said.remarkHint} optional={said.optional} messages={messages}>
        {(ids) => <textarea {...ids} rows={4} defaultValue={values.remark} />}
      </Labelled>
      <Labelled name="needs" label={said.needs} hint={said.needsHint} optional={said.optional} messages={messages}>
        {(ids) => <textarea {...ids} rows={4} defaultValue={values.needs} />}
      </Labelled>
    </fieldset>
  )
}

import { addresses } from '../../addresses.ts'
import { refusalOfHer } from '../../team/refusal-words.ts'
import { roleWords } from '../../team/role-words.ts'
import { dayInWords } from '../../words/days.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import type { Reason } from '../../../domain/team/suggestions.ts'
import type { PersonPlanned, PersonSuited, PlacePage } from './models.ts'
import { nameOf, roleOf, Sessions, stateText, whenText } from './planning.tsx'
import type { Said } from './planning.tsx'
import { planningWords } from './words.ts'

const { desk } = addresses

/** One role of a half day: who has it, who suits it and why, who can't and why. */
export function Place({ model, locale }: { readonly model: PlacePage; readonly locale: Locale }) {
  const words = planningWords[locale]
  const said = { words, locale }
  const { halfDay, role, suited, refused, search } = model
  const { stop, day, half } = halfDay
  const planned = roleOf(halfDay, role)
  const there = (planned?.people ?? []).filter(({ state }) => state === 'accepted').length
  const isComplete = planned !== undefined && there >= planned.needed && !planned.people.some(({ seeksReplacement }) => seeksReplacement)
  const here = desk.place(stop, day, half, role)
  return (
    <>
      <p>
        <a href={`${desk.planning}?du=${day}`}>{words.back}</a>
      </p>
      <h1>{filled(words.placeTitle, { role: roleWords[locale].name[role], day: dayInWords(day, locale), half: words.halves[half] })}</h1>
      {model.refusals.length > 0 ? (
        <div className="to-mend" role="alert" tabIndex={-1} autoFocus>
          <p>
            {words.cannot}
            {model.refusals.map((refusal) => refusalOfHer(refusal, locale)).join(' ; ')}
          </p>
        </div>
      ) : (
        model.notice !== undefined && (
          <p className="notice" role="status">
            {words.notice[model.notice]}
          </p>
        )
      )}
      <section className="card planned">
        <h2>
          <a href={desk.stop(stop)}>
            {halfDay.commune}, {halfDay.place}
          </a>
        </h2>
        <p>{whenText(halfDay, said)}</p>
        <Sessions slots={halfDay.slots} {...said} />
      </section>
      <section aria-labelledby="there">
        <h2 id="there">
          {words.there} ({filled(words.needed, { there, needed: planned?.needed ?? 0 })})
        </h2>
        {(planned?.people ?? []).length === 0 && <p>{words.thereNone}</p>}
        <ul className="people-planned">
          {planned?.people.map((person) => (
            <There key={person.shift} person={person} here={here} {...said} />
          ))}
        </ul>
        {(search !== 'none' || !isComplete) && <p>{words.search[search]}</p>}
        {search !== 'under-way' && !isComplete && (
          <form method="post" action={`${here}/chercher`}>
            <button type="submit">{words.begin}</button>
          </form>
        )}
      </section>
      <section aria-labelledby="suited">
        <h2 id="suited">{words.suited}</h2>
        <p>{suited.length > 0 ? words.suitedMore : refused.length > 0 ? words.suitedNone : words.suitedNobody}</p>
        <ol className="people-planned">
          {suited.map((person) => (
            <Suited key={person.person} person={person} here={here} {...said} />
          ))}
        </ol>
      </section>
      {refused.length > 0 && (
        <section aria-labelledby="refused">
          <h2 id="refused">{words.refused}</h2>
          <p>{words.refusedMore}</p>
          <ul>
            {refused.map(({ person, name, because }) => (
              <li key={person}>
                <a href={desk.person(person)}>{nameOf(name, words)}</a> : {because.map((refusal) => refusalOfHer(refusal, locale)).join(' ; ')}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Button({ to, field, value, name, who, isMain = false }: { readonly to: string; readonly field: 'shift' | 'person'; readonly value: string; readonly name: string; readonly who: string; readonly isMain?: boolean }) {
  return (
    <form method="post" action={to}>
      <input type="hidden" name={field} value={value} />
      <button type="submit" className={isMain ? 'main' : undefined}>
        {name} <span className="unseen">{who}</span>
      </button>
    </form>
  )
}

function There({ person, here, ...said }: Said & { readonly person: PersonPlanned; readonly here: string }) {
  const { words } = said
  const { shift, state } = person
  const name = nameOf(person.name, words)
  const to = filled(words.to, { name })
  return (
    <li className="card">
      <p>
        <a href={desk.person(person.person)}>{name}</a> <span className="more">{stateText(person, said)}</span>
      </p>
      <div className="answers">
        {state === 'proposed' && <Button to={`${here}/accepter`} field="shift" value={shift} name={words.accept} who={to} isMain />}
        {state !== 'accepted' && <Button to={`${here}/decliner`} field="shift" value={shift} name={state === 'proposed' ? words.decline : words.withdraw} who={to} />}
      </div>
      {state === 'accepted' && (
        <details>
          <summary>
            {words.cancel} <span className="unseen">{name}</span>
          </summary>
          <form method="post" action={`${here}/retirer`}>
            <input type="hidden" name="shift" value={shift} />
            <p className="field">
              <label htmlFor={`because-${shift}`}>{words.because}</label>
              <textarea id={`because-${shift}`} name="because" rows={2} maxLength={500} />
            </p>
            <button type="submit" className="grave">
              {words.cancel} <span className="unseen">{name}</span>
            </button>
          </form>
        </details>
      )}
    </li>
  )
}

const reasonText = (reason: Reason, { words }: Said): string => filled(words.reason[reason.is], { ...reason, ...('skill' in reason ? { skill: words.skills[reason.skill] } : {}) })

function Suited({ person, here, ...said }: Said & { readonly person: PersonSuited; readonly here: string }) {
  const { words } = said
  const name = nameOf(person.name, words)
  return (
    <li className="card">
      <p>
        <a href={desk.person(person.person)}>{name}</a>
      </p>
      <ul className="reasons">
        {person.answered !== undefined && <li>{words.answered[person.answered]}</li>}
        {person.reasons.map((reason) => (
          <li key={reason.is + ('skill' in reason ? reason.skill : '')}>{reasonText(reason, said)}</li>
        ))}
      </ul>
      <div className="answers">
        <Button to={`${here}/demander`} field="person" value={person.person} name={words.invite} who={filled(words.to, { name })} isMain />
        <Button to={`${here}/mettre`} field="person" value={person.person} name={words.put} who={name} />
      </div>
    </li>
  )
}

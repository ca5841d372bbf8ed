import { shiftRoles } from '../../domain/team/shift.ts'
import { addresses } from '../addresses.ts'
import type { Message } from '../messages.ts'
import type { OnEveryPage } from '../page-models.ts'
import { ToMend } from '../parts/fields.tsx'
import type { Spoken } from '../parts/spoken.ts'
import { filled } from '../words/words.ts'
import type { JoinPage } from './models.ts'
import { Accepts, Conduct, Labelled } from './parts.tsx'
import { joinWords } from './words.ts'

type Seen = Spoken & { readonly model: OnEveryPage & JoinPage }

/** What a day aboard is like, what is asked, and how to begin. */
export function Join({ model, words, locale }: Seen) {
  const said = joinWords[locale].join
  const messages = model.problems.map((problem): Message => ({ field: problem.field, text: filled(said.wrong[problem.code], { again: 'again' in problem ? problem.again : '' }) }))
  return (
    <>
      <h1>{said.title}</h1>
      <ToMend messages={messages} words={words} locale={locale} />
      <p className="intro">{said.intro}</p>
      <p>
        <a className="button" href="#begin">
          {said.toBegin}
        </a>
      </p>
      <section>
        <h2>{said.dayTitle}</h2>
        <ol className="moments">
          {said.day.map(([title, text]) => (
            <li key={title}>
              <strong>{title}</strong>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{said.rolesTitle}</h2>
        <ul className="can-do">
          {shiftRoles.map((role) => (
            <li key={role}>
              <h3>{said.roles[role][0]}</h3>
              <p>{said.roles[role][1]}</p>
            </li>
          ))}
        </ul>
        <p>{said.rolesMore}</p>
      </section>
      <section>
        <h2>{said.askedTitle}</h2>
        <ul className="conduct">
          {said.asked.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{said.conductTitle}</h2>
        <Conduct lines={said.conduct} />
      </section>
      {model.signedIn ? <Known locale={locale} /> : <Asking model={model} messages={messages} locale={locale} />}
    </>
  )
}

function Known({ locale }: Pick<Spoken, 'locale'>) {
  const said = joinWords[locale].join
  return (
    <section id="begin" className="card">
      <h2>{said.formTitle}</h2>
      <p>{said.signedIn}</p>
      <a className="button" href={addresses.profile}>
        {said.toProfile}
      </a>
    </section>
  )
}

function Asking({ model, messages, locale }: Pick<Seen, 'model' | 'locale'> & { readonly messages: readonly Message[] }) {
  const said = joinWords[locale].join
  return (
    <section id="begin" className="card">
      <h2>{said.formTitle}</h2>
      <p>{said.formIntro}</p>
      <form method="post" action={addresses.volunteers} noValidate>
        <Labelled name="email" label={said.email} hint={said.emailHint} messages={messages}>
          {(ids) => <input {...ids} type="email" defaultValue={model.email} required spellCheck={false} autoComplete="email" className="email" />}
        </Labelled>
        <Accepts text={said.accept} isTicked={model.isAccepted} messages={messages} />
        <button type="submit" className="main">
          {said.send}
        </button>
      </form>
    </section>
  )
}

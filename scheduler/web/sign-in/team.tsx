import { addresses } from '../addresses.ts'
import { dateInWords } from '../words/days.ts'
import { filled } from '../words/words.ts'
import type { Locale } from '../words/words.ts'
import type { DeedAbout, JournalPage, MemberShown, TeamPage } from './models.ts'
import { AskedLine, problemText } from './sign-in.tsx'
import type { SignInWords } from './words.ts'

type Spoken = { readonly words: SignInWords; readonly locale: Locale }

/** Who works with the truck, and as what. */
export function Team({ model, words }: { readonly words: SignInWords } & { readonly model: TeamPage }) {
  const { team } = words
  const wrongs = (field: 'email' | 'role') => model.problems.filter((problem) => problem.field === field).map((problem) => problemText(problem, words))
  return (
    <>
      <h1>{team.title}</h1>
      {model.notice && (
        <p className="notice" role="status">
          {filled(team[model.notice.is], { email: model.notice.email, address: model.signInAddress })}
        </p>
      )}
      {wrongs('role').map((text) => (
        <p key={text} className="wrong" role="alert">
          {text}
        </p>
      ))}
      <div className="sheet">
        <table>
          <thead>
            <tr>
              <th scope="col">{team.who}</th>
              <th scope="col">{team.roles}</th>
            </tr>
          </thead>
          <tbody>
            {model.members.map((member) => (
              <tr key={member.person}>
                <th scope="row">
                  {member.email} {member.isSelf && team.you}
                </th>
                <td>
                  <Roles member={member} words={words} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <form className="card" method="post" action={addresses.desk.team} noValidate>
        <h2>{team.inviteTitle}</h2>
        <AskedLine name="email" label={team.email} value={model.values.email} wrong={wrongs('email')} type="email" autoComplete="off" className="email" />
        <fieldset className="inner">
          <legend>{team.as}</legend>
          {(['volunteer', 'facilitator', 'coordinator'] as const).map((role) => (
            <label key={role} className="choice">
              <input type="radio" name="role" value={role} defaultChecked={role === model.values.role} />
              <span>
                <strong>{team.role[role]}</strong>. {team.does[role]}
              </span>
            </label>
          ))}
        </fieldset>
        <button type="submit" className="main">
          {team.invite}
        </button>
      </form>
      <p>
        <a href={addresses.desk.people}>{team.people}</a>
        <br />
        <a href={addresses.desk.journal}>{team.journal}</a>
        <br />
        <a href={addresses.passkeys}>{words.passkeys.title}</a>
      </p>
    </>
  )
}

function Roles({ member: { person, email, roles }, words: { team } }: { readonly member: MemberShown; readonly words: SignInWords }) {
  return roles.map((role) => (
    <form key={role} className="role" method="post" action={`${addresses.desk.team}/${person}/retirer`}>
      <input type="hidden" name="role" value={role} />
      <span>{team.role[role]}</span>{' '}
      <button className="grave">
        {team.take} <span className="unseen">{filled(team.takeOf, { role: team.role[role], email })}</span>
      </button>
    </form>
  ))
}

/** Who did what. */
export function Journal({ model, words, locale }: Spoken & { readonly model: JournalPage }) {
  const { journal } = words
  const named: Readonly<Record<string, string>> = journal.deed
  return (
    <>
      <p>
        <a href={addresses.desk.team}>{words.team.title}</a>
      </p>
      <h1>{journal.title}</h1>
      <p className="intro">{journal.intro}</p>
      {model.deeds.length === 0 ? (
        <p>{journal.none}</p>
      ) : (
        <div className="sheet" role="region" aria-label={journal.title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{journal.at}</th>
                <th scope="col">{journal.who}</th>
                <th scope="col">{journal.what}</th>
                <th scope="col">{journal.about}</th>
              </tr>
            </thead>
            <tbody>
              {model.deeds.map(({ at, email, what, about }, index) => (
                <tr key={index}>
                  <td>
                    {dateInWords(at.day, locale)}, {at.time}
                  </td>
                  <td>{email ?? journal.itself}</td>
                  <td>{named[what] ?? what}</td>
                  <td className="about">
                    <About of={about} words={words} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

function About({ of, words: { journal } }: { readonly of: DeedAbout; readonly words: SignInWords }) {
  if (!of) return null
  if (of.is === 'person') return of.role === undefined ? of.email : `${journal.role[of.role]}, ${of.email}`
  return <a href={addresses.desk[of.is](of.id)}>{journal.open[of.is]}</a>
}

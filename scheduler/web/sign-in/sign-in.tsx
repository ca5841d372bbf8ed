import { addresses } from '../addresses.ts'
import { filled } from '../words/words.ts'
import { fieldId } from '../parts/fields.tsx'
import type { SignInFormPage, SignInLinkPage, SignInOverPage, SignInProblem, SignInSentPage } from './models.ts'
import type { SignInWords } from './words.ts'

export const problemText = (problem: { readonly code: keyof SignInWords['problem']; readonly again?: string }, words: SignInWords): string => filled(words.problem[problem.code], { again: problem.again ?? '' })

/** Where to go once signed in. */
const Back = ({ back }: { readonly back?: string | undefined }) => (back === undefined ? null : <input type="hidden" name="vers" value={back} />)

/** A field with what is wrong with it. */
export function AskedLine({ name, label, hint, value, wrong, ...input }: { readonly name: string; readonly label: string; readonly hint?: string; readonly value: string; readonly wrong: readonly string[]; readonly type: 'email' | 'text'; readonly autoComplete: string; readonly inputMode?: 'numeric'; readonly className: string }) {
  const id = fieldId(name)
  const describedBy = [...(hint === undefined ? [] : [`${id}-hint`]), ...(wrong.length > 0 ? [`${id}-wrong`] : [])].join(' ')
  return (
    <div className={wrong.length > 0 ? 'field is-wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong.length > 0 && (
        <p className="wrong" id={`${id}-wrong`}>
          {wrong.join(' ')}
        </p>
      )}
      <input id={id} name={name} defaultValue={value} required autoFocus={wrong.length > 0} spellCheck={false} aria-describedby={describedBy === '' ? undefined : describedBy} aria-invalid={wrong.length > 0 ? true : undefined} {...input} />
    </div>
  )
}

const wrongsOf = (problems: readonly SignInProblem[], field: 'email' | 'code', words: SignInWords) => problems.filter((problem) => problem.field === field).map((problem) => problemText(problem, words))

export function SignInForm({ model, words }: { readonly model: SignInFormPage; readonly words: SignInWords }) {
  const { signIn } = words
  return (
    <>
      <h1>{signIn.title}</h1>
      <p className="intro">{signIn.intro}</p>
      <form className="card" method="post" action={addresses.signIn()} noValidate>
        <Back back={model.back} />
        <AskedLine name="email" label={signIn.email} hint={signIn.emailHint} value={model.email} wrong={wrongsOf(model.problems, 'email', words)} type="email" autoComplete="email" className="email" />
        <button type="submit" className="main">
          {signIn.send}
        </button>
      </form>
      {model.hasPasskeys && (
        <section className="card">
          <h2>{signIn.passkeyTitle}</h2>
          <p>{signIn.passkey}</p>
          <PasskeyButton does="use" back={model.back} name={signIn.usePasskey} without={signIn.noScript} words={words} />
        </section>
      )}
      <p>{signIn.notNeeded}</p>
    </>
  )
}

/** Shown by the script that makes it work, instead of what is said without it; what it could not do is said beside it. */
export function PasskeyButton({ does, back, name, without, words }: { readonly does: 'use' | 'make'; readonly back?: string | undefined; readonly name: string; readonly without: string; readonly words: SignInWords }) {
  return (
    <>
      <button type="button" data-passkey={does} data-back={back} data-failed={words.passkeys.failed} data-fresh={words.passkeys.freshNeeded} hidden>
        {name}
      </button>
      <p data-passkey-without="">{without}</p>
      <p className="wrong" role="alert" data-passkey-says="" hidden />
      <script src={addresses.passkeyScript} defer />
    </>
  )
}

export function SignInSent({ model, words }: { readonly model: SignInSentPage; readonly words: SignInWords }) {
  const { sent } = words
  const said = model.joins ? sent.joins : sent
  return (
    <>
      <h1>{sent.title}</h1>
      <p className="intro">{filled(said.intro, { email: model.email, minutes: model.minutes })}</p>
      <p>{sent.twoWays}</p>
      <form className="card" method="post" action={addresses.signInCode} noValidate>
        <Back back={model.back} />
        <input type="hidden" name="email" value={model.email} />
        {model.joins && <input type="hidden" name="joins" value="yes" />}
        <AskedLine name="code" label={sent.code} value="" wrong={wrongsOf(model.problems, 'code', words)} type="text" inputMode="numeric" autoComplete="one-time-code" className="number" />
        <button type="submit" className="main">
          {said.use}
        </button>
      </form>
      <h2>{sent.nothingTitle}</h2>
      <p>
        {said.nothing} <a href={model.joins ? addresses.volunteers : addresses.signIn(model.back)}>{sent.again}</a>
      </p>
    </>
  )
}

export function SignInLink({ model, words }: { readonly model: SignInLinkPage; readonly words: SignInWords }) {
  const { link } = words
  return (
    <>
      <h1>{link.title}</h1>
      <p className="intro">{link.intro}</p>
      <form method="post" action={addresses.signInLink(model.token)}>
        <Back back={model.back} />
        <button type="submit" className="main">
          {link.use}
        </button>
      </form>
      <p>{link.notYou}</p>
    </>
  )
}

export function SignInOver({ model, words: { over } }: { readonly model: SignInOverPage; readonly words: SignInWords }) {
  return (
    <>
      <h1>{over.title}</h1>
      <p className="intro">{over.intro}</p>
      <p>
        <a className="button" href={model.joins ? addresses.volunteers : addresses.signIn()}>
          {over.again}
        </a>
      </p>
    </>
  )
}

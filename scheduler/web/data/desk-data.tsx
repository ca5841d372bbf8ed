import { addresses } from '../addresses.ts'
import { filled } from '../words/words.ts'
import type { Locale } from '../words/words.ts'
import { EraseForm } from './erase-form.tsx'
import { KeptList } from './kept-list.tsx'
import type { DeskDataPage } from './models.ts'
import { dataWords } from './words.ts'

/** Whose data is wanted, and what can be done for them. */
export function DeskData({ model, locale }: { readonly model: DeskDataPage; readonly locale: Locale }) {
  const { desk, wrong } = dataWords[locale]
  const { found, erased } = model
  const problem = model.problems.find(({ field }) => field === 'email')
  return (
    <>
      <h1>{desk.title}</h1>
      {erased !== undefined && (
        <div className="notice" role="status">
          <p>
            <strong>{desk.done}</strong> {filled(desk.doneMore, { number: erased })}
          </p>
          <p>{desk.advice}</p>
        </div>
      )}
      <p className="intro">{desk.intro}</p>
      <form method="post" action={addresses.desk.data}>
        <div className={problem ? 'field is-wrong' : 'field'}>
          <label htmlFor="email">{desk.email}</label>
          {problem && (
            <p className="wrong" id="email-wrong">
              {problem.code === 'missing' ? wrong.missing : wrong.notEmail}
            </p>
          )}
          <input className="email" type="email" id="email" name="email" required autoComplete="off" spellCheck={false} defaultValue={model.email} aria-invalid={problem ? true : undefined} aria-describedby={problem ? 'email-wrong' : undefined} />
        </div>
        <p>
          <button className="main">{desk.look}</button>
        </p>
      </form>
      {found && <Found model={model} found={found} locale={locale} />}
    </>
  )
}

function Found({ model: { email }, found: { kept, erase }, locale }: { readonly model: DeskDataPage; readonly found: NonNullable<DeskDataPage['found']>; readonly locale: Locale }) {
  const { desk } = dataWords[locale]
  if (kept.length === 0) return <p className="notice">{desk.nothing}</p>
  return (
    <>
      <h2>{filled(desk.of, { email })}</h2>
      <KeptList of={kept} under={2} locale={locale} />
      <form method="post" action={addresses.desk.dataFile}>
        <input type="hidden" name="email" value={email} />
        <p>
          <button>{desk.download}</button>
        </p>
      </form>
      <section className="card">
        <h2>{desk.eraseTitle}</h2>
        <p>{dataWords[locale].erase.stays}</p>
        <EraseForm of={erase} to={addresses.desk.eraseData} words={desk} sends={email} locale={locale} />
      </section>
    </>
  )
}

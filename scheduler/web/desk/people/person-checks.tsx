import { addresses } from '../../addresses.ts'
import { dateInWords } from '../../words/days.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import { Labelled } from '../lists/parts.tsx'
import type { CheckField, CheckShown, DeskPersonPage } from './models.ts'
import { Stacked } from './stacked.tsx'
import { clearanceText, problemText, wordsOf } from './words.ts'

const { desk } = addresses

type Said = { readonly model: DeskPersonPage; readonly locale: Locale }

/** What was seen of somebody, and the form of who has just seen more. */
export function Checks({ model, locale }: Said) {
  const words = wordsOf(locale).person
  const { counting, ended } = model.checks
  return (
    <section className="checks">
      <h2>{words.checks}</h2>
      <p className={`clearance is-${model.clearance.is}`}>{clearanceText(model.clearance, words.clearance, locale)}</p>
      {counting.length > 0 && (
        <>
          <h3>{words.counting}</h3>
          <CheckTable name={words.counting} checks={counting} canEnd locale={locale} />
        </>
      )}
      {ended.length > 0 && (
        <>
          <h3>{words.ended}</h3>
          <CheckTable name={words.ended} checks={ended} canEnd={false} locale={locale} />
        </>
      )}
      {model.isOwn ? <p>{words.own}</p> : <AddCheck model={model} locale={locale} />}
    </section>
  )
}

function CheckTable({ name, checks, canEnd, locale }: { readonly name: string; readonly checks: readonly CheckShown[]; readonly canEnd: boolean; readonly locale: Locale }) {
  const all = wordsOf(locale)
  const words = all.person
  const { act, ...columns } = words.columns
  const rows = checks.map(({ id, kind, seen, until, seenBy }) => ({
    id,
    cells: [
      all.kind[kind],
      <time key="seen" dateTime={seen}>{dateInWords(seen, locale)}</time>,
      <time key="until" dateTime={until}>{dateInWords(until, locale)}</time>,
      <span key="by" className="address">
        {seenBy ?? words.unknown}
      </span>,
      ...(canEnd
        ? [
            <a key="end" href={desk.endCheck(id)}>
              {words.end} <span className="unseen">{filled(words.endOf, { kind: all.kind[kind], day: dateInWords(seen, locale) })}</span>
            </a>,
          ]
        : []),
    ],
  }))
  return <Stacked name={name} columns={[...Object.values(columns), ...(canEnd ? [act] : [])]} rows={rows} />
}

function AddCheck({ model, locale }: Said) {
  const all = wordsOf(locale)
  const words = all.person
  const { values, kinds, today } = model
  const problemOf = (field: CheckField) => model.problems.find((problem) => problem.field === field)
  const wrong = (field: CheckField) => {
    const problem = problemOf(field)
    return problem && problemText(problem, locale)
  }
  const [kindWrong, sureWrong] = [wrong('kind'), wrong('sure')]
  return (
    <form className="card" method="post" action={desk.addCheck(model.id)} noValidate>
      <h3>{words.add}</h3>
      <p>{words.addMore}</p>
      <fieldset role="radiogroup" className={kindWrong === undefined ? 'inner' : 'inner is-wrong'} aria-required aria-invalid={kindWrong === undefined ? undefined : true} aria-describedby={kindWrong === undefined ? undefined : 'field-kind-wrong'}>
        <legend>{words.kindOf}</legend>
        {kindWrong !== undefined && (
          <p className="wrong" id="field-kind-wrong">
            {kindWrong}
          </p>
        )}
        {kinds.map(({ kind, days, until }, at) => (
          <label key={kind} className="choice">
            <input type="radio" name="kind" value={kind} id={at === 0 ? 'field-kind' : undefined} defaultChecked={values.kind === kind} />
            <span>
              {all.kind[kind]} <span className="more">{filled(words.kindMore, { days, day: dateInWords(until, locale) })}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="side-by-side">
        <Labelled name="seen" label={words.seen} wrong={wrong('seen')}>
          {(ids) => <input {...ids} type="date" defaultValue={values.seen} max={today} required />}
        </Labelled>
        <Labelled name="until" label={words.until} hint={words.untilHint} wrong={wrong('until')}>
          {(ids) => <input {...ids} type="date" defaultValue={values.until} min={today} />}
        </Labelled>
      </div>
      <div className={sureWrong === undefined ? 'field' : 'field is-wrong'}>
        {sureWrong !== undefined && (
          <p className="wrong" id="field-sure-wrong">
            {sureWrong}
          </p>
        )}
        <label className="choice">
          <input type="checkbox" name="sure" value="yes" id="field-sure" defaultChecked={values.sure === 'yes'} required aria-invalid={sureWrong === undefined ? undefined : true} aria-describedby={sureWrong === undefined ? undefined : 'field-sure-wrong'} />
          {words.sure}
        </label>
      </div>
      <button type="submit" className="main">
        {words.note}
      </button>
    </form>
  )
}

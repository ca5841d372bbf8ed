import { addresses } from '../../addresses.ts'
import { dateInWords } from '../../words/days.ts'
import { filled, wordsIn } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import type { DeskRequestsPage, RequestRow } from './models.ts'
import { Date, Table, wordsOf } from './parts.tsx'

const { desk } = addresses

/** Who asked for the truck, by commune. */
export function Requests({ model, locale }: { readonly model: DeskRequestsPage; readonly locale: Locale }) {
  const words = wordsOf(locale).requests
  const isEmpty = model.pools.length === 0
  return (
    <>
      <h1>{words.title}</h1>
      {isEmpty ? (
        <section className="card">
          <h2>{words.none}</h2>
          <p>{words.noneMore}</p>
          <a className="button" href={addresses.ask}>
            {wordsIn[locale].site.ask}
          </a>
        </section>
      ) : (
        <>
          <p className="intro">{words.intro}</p>
          <p className="hint">{words.noted}</p>
        </>
      )}
      {model.pools.map((pool) => (
        <Pool key={pool.code ?? pool.name} pool={pool} locale={locale} />
      ))}
      {!isEmpty && (
        <p>
          <a href={desk.table('demandes')}>{words.csv}</a>
        </p>
      )}
    </>
  )
}

function Pool({ pool, locale }: { readonly pool: DeskRequestsPage['pools'][number]; readonly locale: Locale }) {
  const words = wordsOf(locale).requests
  const { code, name, department, open, newest, requests } = pool
  return (
    <section className="pool">
      <h2>
        {name} <span className="more">({code === undefined ? words.unknown : department})</span>
      </h2>
      <p>
        <strong className={open > 0 ? 'free' : 'full'}>{open === 0 ? words.allAnswered : filled(open === 1 ? words.openOne : words.open, { number: open })}</strong> {filled(words.newest, { day: dateInWords(newest, locale) })}
      </p>
      {code !== undefined && (
        <p>
          <a className="button" href={`${desk.newStop}?commune=${encodeURIComponent(code)}`}>
            {words.make} <span className="unseen">{filled(words.makeOf, { commune: name })}</span>
          </a>
        </p>
      )}
      <Table name={filled(words.of, { commune: name })} columns={Object.values(words.columns)}>
        {requests.map((request) => (
          <Row key={request.id} request={request} isTypedOtherwise={request.typed !== name} locale={locale} />
        ))}
      </Table>
    </section>
  )
}

function Row({ request, isTypedOtherwise, locale }: { readonly request: RequestRow; readonly isTypedOtherwise: boolean; readonly locale: Locale }) {
  const words = wordsOf(locale).requests
  const { id, typed, who, email, phone, message, day, state } = request
  return (
    <tr className={`is-${state}`}>
      <th scope="row">{who}</th>
      <td>
        <a href={`mailto:${email}`}>{email}</a>
        {phone !== '' && (
          <>
            <br />
            {phone}
          </>
        )}
      </td>
      <td className="as-typed">
        {isTypedOtherwise && <span className="more">{filled(words.typed, { typed })} </span>}
        {message}
      </td>
      <td>
        <Date day={day} locale={locale} />
      </td>
      <td>
        {words.state[state]}
        <form method="post" action={desk.request(id)}>
          <input type="hidden" name="state" value={state === 'open' ? 'answered' : 'open'} />
          <button type="submit" className="small">
            {state === 'open' ? words.answer : words.reopen} <span className="unseen">{filled(words.ofWho, { who })}</span>
          </button>
        </form>
      </td>
    </tr>
  )
}

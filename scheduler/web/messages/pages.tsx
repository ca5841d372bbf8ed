import { addresses } from '../addresses.ts'
import type { Drawings } from '../drawings.ts'
import { dateInWords } from '../words/days.ts'
import { filled } from '../words/words.ts'
import type { Locale } from '../words/words.ts'
import type { MessageLine, MessagesPage } from './models.ts'
import { messagesWords } from './words.ts'
import type { MessagesWords } from './words.ts'

type Seen = { readonly words: MessagesWords; readonly locale: Locale }

type ListPage = Extract<MessagesPage, { readonly page: 'desk-messages' }>
type OnePage = Extract<MessagesPage, { readonly page: 'desk-message' }>

export const messagesPages: Drawings<MessagesPage> = {
  'desk-messages': { title: (_, locale) => messagesWords[locale].title, content: (model, locale) => <Messages model={model} words={messagesWords[locale]} locale={locale} /> },
  'desk-message': { title: ({ line }, locale) => messagesWords[locale].kinds[line.kind], content: (model, locale) => <OneMessage model={model} words={messagesWords[locale]} locale={locale} /> },
}

function Messages({ model, ...seen }: Seen & { readonly model: ListPage }) {
  const { words } = seen
  return (
    <>
      <h1>{words.title}</h1>
      <p className="intro">{words.intro}</p>
      {!model.canSend && <p className="notice">{words.noServer}</p>}
      {model.failed.length > 0 && (
        <section>
          <h2 id="failed">{words.failedTitle}</h2>
          <p>{words.failed}</p>
          <Lines of={model.failed} named="failed" {...seen} />
        </section>
      )}
      <section>
        <h2 id="all">{words.allTitle}</h2>
        {model.all.length === 0 ? <p>{words.empty}</p> : <Lines of={model.all} named="all" {...seen} />}
        {model.all.length === model.most && <p>{filled(words.newest, { most: model.most })}</p>}
      </section>
      {model.toCome.length > 0 && (
        <section>
          <h2 id="to-come">{words.toComeTitle}</h2>
          <details>
            <summary>{filled(model.toCome.length === 1 ? words.toComeOne : words.toCome, { count: model.toCome.length })}</summary>
            <Lines of={model.toCome} named="to-come" {...seen} />
          </details>
        </section>
      )}
    </>
  )
}

function Lines({ of, named, words, locale }: Seen & { readonly of: readonly MessageLine[]; readonly named: string }) {
  return (
    <div className="messages" role="region" aria-labelledby={named} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.school}</th>
            <th scope="col">{words.commune}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.moment}</th>
          </tr>
        </thead>
        <tbody>
          {of.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <a href={addresses.desk.message(line.id)}>{words.kinds[line.kind]}</a>
              </th>
              <td>{line.visit?.school ?? words.team}</td>
              <td>{line.visit?.commune}</td>
              <td>
                {words.states[line.state]}
                <Trouble line={line} words={words} />
              </td>
              <td>{momentOf(line, words, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Trouble({ line, words }: Pick<Seen, 'words'> & { readonly line: MessageLine }) {
  if (line.trouble === undefined) return null
  return (
    <>
      <br />
      <span className="more">{filled(line.tries === 1 ? words.triedOnce : words.tried, { tries: line.tries, trouble: line.trouble })}</span>
    </>
  )
}

function momentOf({ state, sent, due }: MessageLine, words: MessagesWords, locale: Locale): string {
  if (state === 'dropped') return ''
  const moment = sent ?? due
  return filled(words.momentIs, { day: dateInWords(moment.day, locale), time: moment.time })
}

function OneMessage({ model, words, locale }: Seen & { readonly model: OnePage }) {
  const { line } = model
  const moment = momentOf(line, words, locale)
  return (
    <>
      <p>
        <a href={addresses.desk.messages}>{words.back}</a>
      </p>
      <h1>{words.kinds[line.kind]}</h1>
      {!model.canSend && line.state === 'waiting' && <p className="notice">{words.noServer}</p>}
      <dl className="facts">
        <dt>{words.state}</dt>
        <dd>
          {words.states[line.state]}
          {moment !== '' && ` – ${moment}`}
          <Trouble line={line} words={words} />
        </dd>
        {line.visit && (
          <>
            <dt>{words.school}</dt>
            <dd>{line.visit.school}</dd>
          </>
        )}
        <dt>{words.to}</dt>
        <dd>{model.to}</dd>
        <dt>{words.subject}</dt>
        <dd>{model.subject}</dd>
      </dl>
      {line.state === 'failed' && (
        <form method="post" action={addresses.desk.sendAgain(line.id)}>
          <button type="submit" className="main">
            {words.sendAgain}
          </button>
        </form>
      )}
      <section className="card" aria-labelledby="said">
        <h2 id="said">{words.said}</h2>
        <p className="as-typed letter">{model.text}</p>
        {model.hasCalendar && <p>{words.withCalendar}</p>}
      </section>
    </>
  )
}

import { addresses } from '../../addresses.ts'
import type { Drawings } from '../../drawings.ts'
import { dayInWords } from '../../words/days.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import type { DeskTodayPage } from './models.ts'
import { sectionsOf } from './sections.tsx'
import type { TodaySection } from './sections.tsx'
import { todayWords } from './words.ts'

const { desk } = addresses

export const deskTodayPages: Drawings<DeskTodayPage> = {
  'desk-today': { title: (_, locale) => todayWords[locale].title, content: (model, locale) => <Today model={model} locale={locale} /> },
}

/** What needs her, each with how much of it; what needs nothing is one line at the foot. */
function Today({ model, locale }: { readonly model: DeskTodayPage; readonly locale: Locale }) {
  const words = todayWords[locale]
  const sections = sectionsOf(model, words, locale)
  const empty = sections.filter(({ count }) => count === 0)
  const day = dayInWords(model.today, locale)
  return (
    <>
      <h1>{words.title}</h1>
      <p className="intro">{filled(words.intro, { day: `${day.charAt(0).toUpperCase()}${day.slice(1)}` })}</p>
      {model.isBeginning && <Told title={words.beginning} text={words.beginningMore} link={words.season} />}
      {!model.isBeginning && empty.length === sections.length && <Told title={words.allDone} text={words.allDoneMore} link={words.season} />}
      {sections
        .filter(({ count }) => count > 0)
        .map((section) => (
          <Section key={section.name} section={section} locale={locale} />
        ))}
      {empty.length > 0 && empty.length < sections.length && <p className="nothing-for">{filled(words.nothingFor, { names: empty.map(({ name }) => words.section[name].name).join(', ') })}</p>}
    </>
  )
}

function Told({ title, text, link }: { readonly title: string; readonly text: string; readonly link: string }) {
  return (
    <section className="card">
      <h2>{title}</h2>
      <p>{text}</p>
      <a className="button" href={desk.season}>
        {link}
      </a>
    </section>
  )
}

function Section({ section: { name, count, items, all }, locale }: { readonly section: TodaySection; readonly locale: Locale }) {
  const words = todayWords[locale]
  return (
    <section className={`card today is-${name}`}>
      <h2>{filled(count === 1 ? words.section[name].one : words.section[name].many, { count })}</h2>
      {name === 'unready' && <p>{words.unreadyMore}</p>}
      <ul>
        {items.map((item, at) => (
          <li key={at}>{item}</li>
        ))}
      </ul>
      {count > items.length && <p className="more">{filled(words.more, { number: count - items.length })}</p>}
      <p>
        <a href={all}>
          {words.all[name]} <span className="unseen">({words.section[name].name})</span>
        </a>
      </p>
    </section>
  )
}

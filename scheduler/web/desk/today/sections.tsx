import type { ReactNode } from 'react'
import { addresses } from '../../addresses.ts'
import { messagesWords } from '../../messages/words.ts'
import { dateInWords, daysInWords } from '../../words/days.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import { wordsOf as peopleWordsOf } from '../people/words.ts'
import type { CountedShown, DeskTodayPage, ShiftToAnswer } from './models.ts'
import { Unready } from './unready.tsx'
import type { TodayWords } from './words.ts'

const { desk } = addresses

type Name = keyof TodayWords['section']

/** One kind of thing that may need her: how much of it, the first of it, and where it is done. */
export type TodaySection = { readonly name: Name; readonly count: number; readonly items: readonly ReactNode[]; readonly all: string }

/** Everything that may need her, what can't wait first. */
export function sectionsOf(model: DeskTodayPage, words: TodayWords, locale: Locale): readonly TodaySection[] {
  const section = <One,>(name: Name, { count, first }: CountedShown<One>, all: string, item: (of: One) => ReactNode): TodaySection => ({ name, count, items: first.map(item), all })
  const date = (day: string) => dateInWords(day, locale)
  const kinds: Readonly<Record<string, string>> = messagesWords[locale].kinds
  return [
    section('unready', model.unready, desk.planning, (session) => <Unready session={session} words={words} locale={locale} />),
    section('failed', model.failed, desk.messages, ({ message, kind, day }) => <To where={desk.message(message)} text={filled(words.message, { kind: kinds[kind] ?? kind, day: date(day) })} does={words.see} />),
    section('proposed', model.proposed, desk.planning, (shift) => <Shift shift={shift} does={words.answer} words={words} locale={locale} />),
    section('ending', model.ending, `${desk.people}?verification=soon`, ({ person, name, last }) => <To where={desk.person(person)} text={`${name}, ${filled(words.until, { day: date(last) })}`} does={words.check} />),
    section('unchecked', model.unchecked, `${desk.people}?verification=none`, ({ person, name }) => <To where={desk.person(person)} text={name} does={words.check} />),
    section('waiting', model.waiting, desk.waiting, ({ stop, commune, first, last, classes, free }) => <To where={desk.stop(stop)} text={filled(words.line, { commune, days: daysInWords(first, last, locale), classes, free })} does={words.see} />),
    section('requests', model.requests, desk.requests, ({ commune, day }) => filled(words.request, { commune, day: date(day) })),
    section('asked', model.asked, `${desk.bookings}?etat=asked`, ({ booking, school, day, from, commune }) => <To where={desk.booking(booking)} text={filled(words.asked, { school: school === '' ? words.aSchool : school, day: date(day), from, commune })} does={words.see} />),
    section('held', model.held, desk.season, ({ stop, commune, day, from, keptUntil, isOffer }) => (
      <To where={desk.stop(stop)} text={`${filled(words.held, { commune, day: date(day), from, keptDay: date(keptUntil.day), keptTime: keptUntil.time })}${isOffer ? ` (${words.offered})` : ''}`} does={words.see} />
    )),
    section('invited', model.invited, desk.planning, (shift) => <Shift shift={shift} does={words.seePlace} words={words} locale={locale} />),
    section('unreadyLater', model.unreadyLater, desk.planning, (session) => <Unready session={session} words={words} locale={locale} />),
  ]
}

/** What it is, and a link to where it is done that says of what. */
function To({ where, text, does }: { readonly where: string; readonly text: string; readonly does: string }) {
  return (
    <div className="to-do">
      <span>{text}</span>{' '}
      <a href={where}>
        {does} <span className="unseen">({text})</span>
      </a>
    </div>
  )
}

function Shift({ shift: { name, stop, commune, day, half, role, answerBy }, does, words, locale }: { readonly shift: ShiftToAnswer; readonly does: string; readonly words: TodayWords; readonly locale: Locale }) {
  const team = peopleWordsOf(locale)
  const text = filled(words.shift, { name, role: team.shiftRole[role], day: dateInWords(day, locale), half: team.half[half], commune })
  const until = answerBy && filled(words.answerBy, { day: dateInWords(answerBy.day, locale), time: answerBy.time })
  return <To where={desk.place(stop, day, half, role)} text={until === undefined ? text : `${text} (${until})`} does={does} />
}

import type { MessageKind } from '../../domain/message.ts'
import type { CheckFacts, NewsFacts, ShiftFacts } from '../../storage/message-facts.ts'
import { lackText } from '../../web/team/lack-words.ts'
import { dateInWords, dayInWords } from '../../web/words/days.ts'
import { filled } from '../../web/words/words.ts'
import type { Locale } from '../../web/words/words.ts'
import { momentIn } from '../pages/shown.ts'
import type { Part } from './letter.ts'
import type { MessageWords } from './words.ts'

/* What the team is written to: when, where, as what; nobody's name. */

/** What the team is told of. */
export type TeamFacts = ShiftFacts | CheckFacts | NewsFacts

export function teamValues(facts: TeamFacts, locale: Locale): Readonly<Record<string, string>> {
  if ('news' in facts) return {}
  if ('checkUntil' in facts) return { day: dateInWords(facts.checkUntil, locale) }
  const until = facts.answerBy === undefined ? undefined : momentIn(facts.answerBy, facts.halfDay.zone)
  return { day: dayInWords(facts.halfDay.day, locale), ...(until ? { untilDay: dayInWords(until.day, locale), untilTime: until.time } : {}) }
}

/** Of whom it is written to the coordinators, or to the team: the role is not hers. */
const ofAnother: readonly MessageKind[] = ['teammate-off', 'search-in-vain', 'session-unready']

/** What is no longer worth a page of its own leads to all of her days. */
const leadsToAll: readonly MessageKind[] = ['shift-asked', 'shift-ended', 'shift-not-needed']

const newsNames = ['proposed', 'joined', 'requests'] as const

export function teamParts(facts: TeamFacts, { kind, locale, words, page }: { readonly kind: MessageKind; readonly locale: Locale; readonly words: MessageWords; readonly page: string }): readonly Part[] {
  if ('news' in facts) return [{ is: 'facts', facts: newsNames.flatMap((name) => (facts.news[name] === 0 ? [] : [[words.news[name], String(facts.news[name])] as const])) }, { is: 'link', text: words.toToday, to: page, isMain: true }]
  if ('checkUntil' in facts) return [{ is: 'link', text: kind === 'check-ends' ? words.toProfile : words.toPerson, to: page, isMain: true }]
  const { halfDay, because, lacks } = facts
  const { communeName, place, access, range, zone, role } = halfDay
  const from = momentIn(range.from, zone)
  const rows: readonly (readonly [string, string])[] = [
    ...(because === '' ? [] : [[words.because, because] as const]),
    [words.when, filled(words.whenIs, { day: dayInWords(from.day, locale), from: from.time, until: momentIn(range.until, zone).time })],
    [words.where, `${place}, ${communeName}`],
    ...(access === '' ? [] : [[words.access, access] as const]),
    ...(kind === 'session-unready' ? [] : [[ofAnother.includes(kind) ? words.roleNeeded : words.yourRole, words.shiftRoles[role]] as const]),
  ]
  const isForCoordinator = ofAnother.includes(kind) && facts.shift === undefined
  const text = isForCoordinator ? words.toPlace : leadsToAll.includes(kind) ? words.toMyDays : words.toMyDay
  return [
    { is: 'facts', facts: rows },
    ...(lacks && lacks.length > 0 ? ([{ is: 'title', text: words.lacking }, { is: 'list', items: lacks.map((lack) => lackText(lack, locale)) }] as const) : []),
    { is: 'link', text, to: page, isMain: true },
  ]
}

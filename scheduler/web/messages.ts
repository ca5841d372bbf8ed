import { fieldOfRefusal } from './field-of-refusal.ts'
import type { Problem, RefusalShown } from './page-models.ts'
import { dateInWords, dayInWords, joined } from './words/days.ts'
import { filled } from './words/words.ts'
import type { Locale, PageWords } from './words/words.ts'

/** What is said beside a field, or of the slot, when a form comes back. */
export type Message = { readonly field: string; readonly text: string }

/** As one meets them on the page. */
const order: readonly string[] = ['slot', 'schoolName', 'uai', 'schoolCommune', 'teacher', 'commune', 'message', 'who', 'email', 'phone', 'levels', 'isUlis', 'pupils', 'adults', 'needs', 'workshop', 'headAgrees']

type FieldName = keyof PageWords['problems']['missing']

/** What a form says when it comes back: what could not be read, then what is refused. A field that could not be read is not refused too. */
export function messagesOf(problems: readonly Problem<FieldName>[], refusals: readonly RefusalShown[], words: PageWords, locale: Locale): readonly Message[] {
  const unread = problems.map(({ field, code }): Message => ({ field, text: code === 'missing' ? words.problems.missing[field] : words.problems[code] }))
  const refused = refusals.map((refusal): Message => ({ field: fieldOfRefusal[refusal.code], text: refusalText(refusal, words, locale) }))
  const said = [...unread, ...refused.filter(({ field }) => !unread.some((message) => message.field === field))]
  return said.sort((one, other) => order.indexOf(one.field) - order.indexOf(other.field))
}

/** What a refusal is to a school: what happened, and what to do. */
export function refusalText(refusal: RefusalShown, { refusals }: PageWords, locale: Locale): string {
  const text = refusals[refusal.code]
  switch (refusal.code) {
    case 'booking-not-open':
      return filled(text, { day: dayInWords(refusal.opens.day, locale), time: refusal.opens.time })
    case 'booking-closed':
      return filled(text, { day: dayInWords(refusal.closed.day, locale), time: refusal.closed.time })
    case 'too-many-pupils':
      return refusal.longSlotHolds === undefined ? filled(text, { seats: refusal.seats }) : filled(refusals['too-many-pupils-long'], { seats: refusal.seats, long: refusal.longSlotHolds })
    case 'too-few-adults':
      return filled(text, { needed: refusal.needed, text: refusal.text, date: dateInWords(refusal.date, locale) })
    case 'workshop-not-for-level':
      return filled(text, { levels: joined(refusal.levels, locale) })
    default:
      return text
  }
}

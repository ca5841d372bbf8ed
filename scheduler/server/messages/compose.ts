import { workshopNamed } from '../../../workshops/catalogue.ts'
import type { Level } from '../../domain/level.ts'
import { teamEvents } from '../../domain/message.ts'
import type { BookingEvent, MessageKind } from '../../domain/message.ts'
import type { Instant } from '../../domain/time.ts'
import type { FreeSlot, InvitationFacts, VisitFacts, WaitingFacts } from '../../storage/message-facts.ts'
import type { Facts } from '../../storage/messages.ts'
import { addresses } from '../../web/addresses.ts'
import { dayInWords, joined } from '../../web/words/days.ts'
import { filled } from '../../web/words/words.ts'
import type { Locale } from '../../web/words/words.ts'
import { bookingCalendar } from '../calendar/calendar-text.ts'
import { momentIn } from '../pages/shown.ts'
import { teamParts, teamValues } from './compose-team.ts'
import { asHtml, asText } from './letter.ts'
import type { Part } from './letter.ts'
import { messageWords } from './words.ts'
import type { MessageWords } from './words.ts'

/** What a message says around its facts. */
export type Around = {
  readonly organisation: { readonly name: string; readonly email: string }
  /** Of the server: `https://camion.example.org`, without a path. */
  readonly address: string
  readonly isDemo: boolean
  readonly to: string
  /** When it happened. */
  readonly at: Instant
  /** The page of the booking or of the place in the line: who has its address has the thing. Of an invitation: where one signs in. */
  readonly page: string
}

/** A message as it is sent. */
export type Composed = {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string }
}

/** What changes the calendar of who reads it. */
const inCalendar: readonly MessageKind[] = ['booked', 'agreed', 'moved', 'recounted', 'cancelled', 'stop-moved', 'slot-cancelled', 'stop-cancelled'] satisfies readonly BookingEvent[]

export function compose(kind: MessageKind, facts: Facts, locale: Locale, around: Around): Composed {
  const words = messageWords[locale]
  const told = { kind, locale, words, around }
  const { parts, values } = bodyOf(facts, told)
  const subject = filled(words.kinds[kind].subject, values)
  const letter = {
    locale,
    subject,
    demo: around.isDemo ? `${words.demoTitle} – ${words.demo}` : undefined,
    parts: [{ is: 'text', text: words.hello }, { is: 'text', text: filled(words.kinds[kind].says, values) }, ...parts, ...ending(told)] satisfies readonly Part[],
  }
  const calendar = 'booking' in facts && inCalendar.includes(kind) ? { calendar: calendarOf(facts, locale, around) } : {}
  return { subject: around.isDemo ? `[${words.demoTitle}] ${subject}` : subject, text: asText(letter), html: asHtml(letter), ...calendar }
}

function bodyOf(facts: Facts, told: Told): { readonly parts: readonly Part[]; readonly values: Readonly<Record<string, string>> } {
  if ('role' in facts) return { parts: invitationParts(facts, told), values: {} }
  if ('halfDay' in facts || 'checkUntil' in facts || 'news' in facts) return { parts: teamParts(facts, { ...told, page: told.around.page }), values: teamValues(facts, told.locale) }
  if ('booking' in facts) return { parts: visitParts(facts, told), values: visitValues(facts, told.locale) }
  return { parts: waitingParts(facts, told), values: waitingValues(facts, told.locale) }
}

type Told = { readonly kind: MessageKind; readonly locale: Locale; readonly words: MessageWords; readonly around: Around }

const whenIn = ({ range, zone }: Pick<FreeSlot, 'range' | 'zone'>, locale: Locale) => {
  const from = momentIn(range.from, zone)
  return { day: dayInWords(from.day, locale), from: from.time, until: momentIn(range.until, zone).time }
}

const visitValues = (facts: VisitFacts, locale: Locale) => ({ day: whenIn(facts, locale).day, commune: facts.stop.communeName })

function waitingValues({ stop, offered }: WaitingFacts, locale: Locale): Readonly<Record<string, string>> {
  if (!offered) return { commune: stop.communeName }
  const until = momentIn(offered.until, offered.zone)
  return { commune: stop.communeName, day: whenIn(offered, locale).day, untilDay: dayInWords(until.day, locale), untilTime: until.time }
}

const levelsIn = ({ levels, isUlis }: { readonly levels: readonly Level[]; readonly isUlis: boolean }, words: MessageWords, locale: Locale) => joined([...levels, ...(isUlis ? [words.ulis] : [])], locale)

function visitParts(facts: VisitFacts, { kind, locale, words, around }: Told): readonly Part[] {
  const { booking, stop, because, free, adults, school } = facts
  const isOff = kind === 'cancelled' || kind === 'slot-cancelled' || kind === 'stop-cancelled'
  const rows: readonly (readonly [string, string])[] = [
    ...(because === '' ? [] : [[words.because, because] as const]),
    [words.when, filled(words.whenIs, whenIn(facts, locale))],
    [words.where, `${stop.place}, ${stop.communeName}`],
    ...(isOff || stop.access === '' ? [] : [[words.access, stop.access] as const]),
    [words.school, school],
    [words.class, filled(booking.pupils === 1 ? words.classIsOne : words.classIs, { levels: levelsIn(booking, words, locale), pupils: booking.pupils, adults })],
    [words.workshop, workshopNamed(booking.workshop.id)?.title[locale] ?? booking.workshop.title],
  ]
  const isAsked = booking.state === 'asked'
  const page: readonly Part[] = isOff
    ? []
    : [...(isAsked && kind !== 'head-asked' ? [{ is: 'text', text: words.notConfirmed } as const] : []), { is: 'link', text: isAsked ? words.toConfirm : words.toBooking, to: around.page, isMain: true }, { is: 'small', text: words.keepAddress }]
  const wantsFree = isOff || kind === 'stop-moved'
  return [{ is: 'facts', facts: rows }, ...page, ...(wantsFree ? freeParts(free, { words, locale, around }) : [])]
}

/** Slots for who has lost theirs: one address for each stop. */
function freeParts(free: readonly FreeSlot[], { words, locale, around }: Omit<Told, 'kind'>): readonly Part[] {
  if (free.length === 0) return [{ is: 'text', text: words.noFree }, { is: 'link', text: words.toAsk, to: new URL(addresses.ask, around.address).href, isMain: false }]
  const stops = [...new Map(free.map((slot) => [slot.stop, slot])).values()]
  return [
    { is: 'title', text: words.free },
    { is: 'list', items: free.map((slot) => filled(words.freeSlot, { ...whenIn(slot, locale), commune: slot.communeName, place: slot.place })) },
    ...stops.map(({ stop, communeName }): Part => ({ is: 'link', text: filled(words.toFree, { commune: communeName }), to: new URL(addresses.stop(stop), around.address).href, isMain: false })),
  ]
}

function waitingParts({ stop, offered, school, pupils, ...levels }: WaitingFacts, { kind, locale, words, around }: Told): readonly Part[] {
  const rows: readonly (readonly [string, string])[] = [
    ...(offered ? [[words.when, filled(words.whenIs, whenIn(offered, locale))] as const] : []),
    [words.where, `${stop.place}, ${stop.communeName}`],
    [words.school, school],
    [words.class, filled(words.classWaits, { levels: levelsIn(levels, words, locale), pupils })],
  ]
  const page: Part = kind === 'offer-ended' || kind === 'waiting-ended' ? { is: 'link', text: words.toStop, to: new URL(addresses.stop(stop.id), around.address).href, isMain: true } : { is: 'link', text: kind === 'offered' ? words.toOffer : words.toWaiting, to: around.page, isMain: true }
  return [{ is: 'facts', facts: rows }, page]
}

function invitationParts({ role }: InvitationFacts, { words, around }: Told): readonly Part[] {
  return [
    { is: 'facts', facts: [[words.role, words.roles[role]]] },
    { is: 'link', text: words.toSignIn, to: around.page, isMain: true },
  ]
}

const isOfTeam = (kind: MessageKind): boolean => (teamEvents as readonly MessageKind[]).includes(kind)

function ending({ kind, words, around }: Told): readonly Part[] {
  const { name, email } = around.organisation
  return [...(email === '' ? [] : [{ is: 'text', text: filled(words.question, { name, email }) } as const]), { is: 'small', text: filled(kind === 'invitation' ? words.whyInvited : isOfTeam(kind) ? words.whyTeam : words.whyYou, { address: new URL(addresses.privacy, around.address).href }) }]
}

/** The invitation, or its withdrawal: the same event in the same calendar, newer. */
function calendarOf({ booking, stop, range }: VisitFacts, locale: Locale, { organisation, address, at, to }: Around): NonNullable<Composed['calendar']> {
  const titled = { ...booking, workshop: { id: booking.workshop.id, title: workshopNamed(booking.workshop.id)?.title[locale] ?? booking.workshop.title } }
  const text = bookingCalendar({ organisation, address, locale, now: at, booking: titled, stop, slot: { range }, sending: { by: 'mail', to } })
  return { method: booking.state === 'cancelled' ? 'CANCEL' : 'REQUEST', text }
}

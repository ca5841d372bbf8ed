import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { StopId } from '../../domain/ids.ts'
import type { BookingSeen } from '../../storage/booking-seen.ts'
import type { Refusal } from '../../storage/bookings.ts'
import { slotOffered } from '../../storage/slots-offered.ts'
import { slotsSeen, stopSeenById } from '../../storage/stops.ts'
import { bookFields } from '../../web/fields.ts'
import type { BookPage, BookingPage, OnEveryPage, PageModel, StopPage } from '../../web/page-models.ts'
import { tokenOf } from '../booking-key.ts'
import type { Setting } from '../setting.ts'
import type { Visitor } from '../sign-in/visitor.ts'
import { untyped } from './form-body.ts'
import { bookableNear, isBookable } from '../near-stops.ts'
import { longSlotsFor, writtenBefore } from '../waiting/waiting-shown.ts'
import { clockIn, daysShown, momentIn, refusalsShown, stopNear, visitShown } from './shown.ts'

type WithoutCommon<Model> = Model extends unknown ? Omit<Model, keyof OnEveryPage> : never

/** A page, but for what is on every page. */
export type PageShown = WithoutCommon<PageModel>

/** What the last form came to. */
export type Told = {
  readonly values?: BookPage['values']
  readonly communes?: BookPage['communes']
  readonly headCount?: BookingPage['values']
  readonly problems?: BookPage['problems'] | BookingPage['problems']
  readonly refusals?: readonly Refusal[]
  readonly status?: number
  readonly notice?: BookingPage['notice']
}

export async function stopPage(setting: Setting, id: StopId, notice?: StopPage['notice']): Promise<StopPage | undefined> {
  const now = setting.now()
  const stop = await stopSeenById(setting.database, setting.organisation, id, now)
  if (!stop) return undefined
  const { opens: open, closes } = stop.booking
  return {
    page: 'stop',
    id,
    commune: stop.communeName,
    place: stop.place,
    access: stop.access,
    first: stop.first,
    last: stop.last,
    isCancelled: stop.isCancelled,
    booking: { is: now < open ? 'not-open' : now < closes ? 'open' : 'closed', opens: momentIn(open, stop.zone), closes: momentIn(closes, stop.zone) },
    days: daysShown(stop, await slotsSeen(setting.database, setting.organisation, id, now), now),
    ...(isBookable(stop, now) ? {} : { near: (await bookableNear(setting, stop, NEAR_A_FULL_ONE)).map(stopNear) }),
    ...(notice === undefined ? {} : { notice }),
  }
}

/** So many other stops are told of where no slot is to be had. */
const NEAR_A_FULL_ONE = 3

export async function bookPage(setting: Setting, booking: BookingSeen, told: Told): Promise<BookPage | undefined> {
  const [stop, slot] = await placeOf(setting, booking)
  if (!stop || !slot || booking.heldUntil === undefined) return undefined
  const tooMany = (told.refusals ?? []).some((refusal) => refusal.code === 'too-many-pupils' && refusal.longSlotHolds !== undefined)
  return {
    page: 'book',
    booking: tokenOf(setting, booking),
    heldUntil: clockIn(booking.heldUntil, slot.zone),
    offer: booking.waiting === undefined ? undefined : { answerBy: momentIn(booking.heldUntil, slot.zone) },
    longSlots: tooMany ? await longSlotsFor(setting, booking.stop, slot.zone, Number(told.values?.pupils)) : undefined,
    visit: visitShown(booking, stop, slot),
    accompaniment: setting.accompaniment,
    values: told.values ?? (booking.waiting && (await writtenBefore(setting, booking.waiting))) ?? { ...untyped(bookFields), levels: [], isUlis: false },
    communes: told.communes,
    problems: told.problems ?? [],
    refusals: refusalsShown(told.refusals ?? [], slot.zone),
    key: randomUUID(),
  }
}

/** A cancelled booking is shown even where its slot is no more. */
export async function bookingPage(setting: Setting, booking: BookingSeen, told: Told): Promise<BookingPage | undefined> {
  const [stop, slot] = await placeOf(setting, booking)
  if (!stop || booking.state === 'held') return undefined
  const { pupils = 0, adults = 0 } = booking
  return {
    page: 'booking',
    booking: tokenOf(setting, booking),
    state: booking.state,
    visit: visitShown(booking, stop, slot ?? { ...booking, zone: stop.zone }),
    access: stop.access,
    school: booking.schoolName ?? '',
    levels: booking.levels,
    isUlis: booking.isUlis,
    pupils,
    adults,
    workshop: booking.workshop?.id ?? '',
    canChange: setting.now() < booking.range.from,
    accompaniment: setting.accompaniment,
    values: told.headCount ?? { pupils: String(pupils), adults: String(adults) },
    problems: (told.problems ?? []) as BookingPage['problems'],
    refusals: refusalsShown(told.refusals ?? [], stop.zone),
    key: randomUUID(),
    ...(told.notice === undefined ? {} : { notice: told.notice }),
  }
}

const placeOf = ({ database, organisation, now }: Setting, { stop, slot }: BookingSeen) => Promise.all([stopSeenById(database, organisation, stop, now()), slotOffered(database, organisation, slot)])

export const onEveryPage = ({ isDemo, name, email }: Setting, request: FastifyRequest, visitor?: Visitor): OnEveryPage => ({
  isDemo,
  organisation: { name, email },
  ...(visitor ? { signedIn: { isCoordinator: visitor.roles.has('coordinator'), isFacilitator: visitor.roles.has('facilitator'), isVolunteer: visitor.roles.has('volunteer') } } : {}),
  ...(request.method === 'GET' ? { otherLanguage: inOtherLanguage(request) } : {}),
})

/** The same page in the other language: all else that its address says stays. */
function inOtherLanguage(request: FastifyRequest): string {
  const [path = '/', query = ''] = request.url.split('?')
  const said = new URLSearchParams(query)
  said.set('langue', languageOf(request) === 'fr' ? 'en' : 'fr')
  // What begins with two slashes, or with a name, would lead to another site.
  return `${path.startsWith('/') ? path.replace(/^[/\\]+/, '/') : '/'}?${said.toString()}`
}

/** French, unless somebody chose English: the address says so, or a cookie that only says that. */
export function languageOf(request: FastifyRequest): 'fr' | 'en' {
  const chosen = (request.query as Readonly<Record<string, unknown>>)['langue'] ?? /(?:^|; )langue=(\w+)/.exec(request.headers.cookie ?? '')?.[1]
  return chosen === 'en' ? 'en' : 'fr'
}

/** The next page is in the same language. */
export function rememberLanguage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { langue } = request.query as Readonly<Record<string, unknown>>
  return langue === 'fr' || langue === 'en' ? reply.header('set-cookie', `langue=${langue}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`) : reply
}

import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { SlotId } from '../../domain/ids.ts'
import { bookingSeen } from '../../storage/booking-seen.ts'
import type { BookingSeen } from '../../storage/booking-seen.ts'
import type { Refusal } from '../../storage/bookings.ts'
import { slotOffered } from '../../storage/slots-offered.ts'
import { stopSeenById } from '../../storage/stops.ts'
import { addresses } from '../../web/addresses.ts'
import type { Renderer } from '../../web/page-models.ts'
import type { MoveBookingPage } from '../../web/waiting/models.ts'
import { move } from '../booking-desk.ts'
import { bookingOfToken, bookingPath, tokenOf } from '../booking-key.ts'
import { bookableNear } from '../near-stops.ts'
import { readBooking, sentIn, wishIn } from '../pages/form-body.ts'
import type { Sent } from '../pages/form-body.ts'
import { bookPage, languageOf } from '../pages/pages-shown.ts'
import { pageSender } from '../pages/send-page.ts'
import type { SendPage } from '../pages/send-page.ts'
import { refusalsShown, visitShown } from '../pages/shown.ts'
import { nothing, route } from '../route.ts'
import type { Route } from '../route.ts'
import type { Setting } from '../setting.ts'
import { freeSlots, stopNamed } from './waiting-shown.ts'

const form = z.string().max(60_000).transform(sentIn)
const slotIn = (sent: Sent) => z.uuid().safeParse(sent.get('slot')?.[0])

/** So many stops nearby are looked through for free slots. */
const STOPS_NEARBY = 5

type Asked = Parameters<SendPage>[0]

/** The pages on which a class takes another slot than its own. */
export function moveRoutes(setting: Setting, render: Renderer['renderPage']): readonly Route[] {
  const { database, organisation, now } = setting
  const send = pageSender(setting, render)
  const notFound = (asked: Asked) => send(asked, { page: 'not-found' }, 404)

  const held = async (token: string): Promise<BookingSeen | undefined> => {
    const id = bookingOfToken(token, setting)
    return id && bookingSeen(database, organisation, id)
  }

  const sendSlots = async (asked: Asked, booking: BookingSeen, refusals: readonly Refusal[] = []) => {
    const page = await movePage(setting, booking, refusals)
    return page ? send(asked, page, refusals.length > 0 ? 409 : 200) : notFound(asked)
  }

  /** The form that is being filled in follows to its other slot, with all that was typed. */
  const moveHeld = async (asked: Asked, booking: BookingSeen, sent: Sent, slot: SlotId) => {
    const { values, communes } = readBooking(sent, languageOf(asked.request))
    const done = await move(setting, booking.id, slot, randomUUID())
    const there = (await bookingSeen(database, organisation, booking.id)) ?? booking
    const isOver = !done.ok && done.refusals.some(({ code }) => code === 'booking-cancelled')
    const page = isOver ? undefined : await bookPage(setting, there, { values, communes, refusals: done.ok ? [] : done.refusals })
    return page ? send(asked, page, done.ok ? 200 : 409) : asked.reply.redirect(addresses.booking(tokenOf(setting, booking)), 303)
  }

  return [
    route({
      method: 'GET',
      url: '/reservations/:booking/deplacer',
      does: 'The other slots a booking may have.',
      who: 'holder',
      path: bookingPath,
      body: nothing,
      async answer({ path, ...asked }) {
        const booking = await held(path.booking)
        if (!booking) return notFound(asked)
        return isMovable(booking, now()) ? sendSlots(asked, booking) : asked.reply.redirect(addresses.booking(path.booking), 303)
      },
    }),
    route({
      method: 'POST',
      url: '/reservations/:booking/deplacer',
      does: 'Takes a class to another slot.',
      who: 'holder',
      path: bookingPath,
      body: form,
      async answer({ path, body, ...asked }) {
        const booking = await held(path.booking)
        const slot = slotIn(body)
        if (!booking || !slot.success) return notFound(asked)
        if (booking.state === 'held') return moveHeld(asked, booking, body, slot.data as SlotId)
        const done = await move(setting, booking.id, slot.data as SlotId, wishIn(body))
        if (done.ok) return asked.reply.redirect(addresses.bookingDone(path.booking, 'creneau'), 303)
        if (done.refusals.some(({ code }) => code === 'key-used-for-another-wish')) return send(asked, { page: 'problem', what: 'sent-twice' }, 422)
        return isMovable(booking, now()) ? sendSlots(asked, booking, done.refusals) : asked.reply.redirect(addresses.booking(path.booking), 303)
      },
    }),
  ]
}

const isMovable = ({ state, range }: BookingSeen, now: ReturnType<Setting['now']>) => (state === 'asked' || state === 'confirmed') && now < range.from

/** The free slots that hold the class: those of its stop, then those of the stops nearby. */
async function movePage(setting: Setting, booking: BookingSeen, refusals: readonly Refusal[]): Promise<MoveBookingPage | undefined> {
  const { database, organisation, now } = setting
  const [stop, slot] = await Promise.all([stopSeenById(database, organisation, booking.stop, now()), slotOffered(database, organisation, booking.slot)])
  if (!stop || !slot) return undefined
  const { pupils = 1 } = booking
  const isOpen = stop.booking.opens <= now() && now() < stop.booking.closes && !stop.isCancelled
  const near = await Promise.all((await bookableNear(setting, stop, STOPS_NEARBY)).map(async ({ stop: other, kilometres, isApproximate }) => ({ ...stopNamed(other), kilometres, isApproximate, slots: await freeSlots(setting, other, pupils) })))
  return {
    page: 'move-booking',
    booking: tokenOf(setting, booking),
    visit: visitShown(booking, stop, slot),
    pupils,
    here: isOpen ? await freeSlots(setting, stop, pupils) : [],
    elsewhere: near.filter(({ slots }) => slots.length > 0),
    problems: [],
    refusals: refusalsShown(refusals, slot.zone),
    isJustTaken: refusals.some(({ code }) => code === 'slot-taken' || code === 'no-such-slot' || code === 'seats-changed'),
    key: randomUUID(),
  }
}

import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { BookingId, SlotId } from '../../../domain/ids.ts'
import { bookingWithContact } from '../../../storage/desk-lists.ts'
import { noteDeed } from '../../../storage/deeds.ts'
import { addresses } from '../../../web/addresses.ts'
import { deskBookingNotices } from '../../../web/desk/lists/models.ts'
import type { DeskBookingNotice } from '../../../web/desk/lists/models.ts'
import { cancel, confirm, move, recount } from '../../booking-desk.ts'
import type { Acting, Done } from '../../booking-desk.ts'
import { readHeadCount, sentIn } from '../../pages/form-body.ts'
import type { Sent } from '../../pages/form-body.ts'
import type { SendPage } from '../../pages/send-page.ts'
import { deskRoute, nothing } from '../../route.ts'
import type { Route } from '../../route.ts'
import type { Setting } from '../../setting.ts'
import { bookingsPage, deskBookingPage, filterIn } from './bookings-shown.ts'
import type { BookingTold } from './bookings-shown.ts'

const form = z.string().max(60_000).transform(sentIn)
const bookingPath = z.strictObject({ booking: z.uuid() })
const slotChosen = z.uuid()

type Asked = Parameters<SendPage>[0]
type Did = { readonly done: Done<object>; readonly told?: BookingTold } | { readonly told: BookingTold; readonly done?: undefined }

/** All bookings, and what a coordinator does about one of them. */
export function deskBookingsRoutes(setting: Setting, send: SendPage): readonly Route[] {
  const { database, organisation } = setting

  const sendBooking = async (asked: Asked, id: BookingId, told: BookingTold, status = 200) => {
    const page = await deskBookingPage(setting, id, told)
    if (!page) return send(asked, { page: 'not-found' }, 404)
    if (asked.visitor) await noteDeed(database, organisation, asked.visitor.person, 'booking-contact-seen', id)
    return send(asked, page, status)
  }

  /** Done, it leads back to the booking; refused, it says why. */
  const doing = (url: string, does: string, notice: DeskBookingNotice, act: (booking: BookingId, sent: Sent, by: Acting) => Promise<Did>) =>
    deskRoute({
      method: 'POST',
      url: `/bureau/reservations/:booking/${url}`,
      does,
      who: 'coordinator',
      path: bookingPath,
      body: form,
      async answer({ path, body, ...asked }) {
        const id = path.booking as BookingId
        if (!(await bookingWithContact(database, organisation, id))) return send(asked, { page: 'not-found' }, 404)
        const { done, told = {} } = await act(id, body, { person: asked.visitor.person, because: (body.get('because')?.[0] ?? '').trim().slice(0, 1_000).toWellFormed() })
        if (done?.ok) return asked.reply.redirect(`${addresses.desk.booking(id)}?fait=${notice}`, 303)
        return sendBooking(asked, id, { ...told, refusals: done?.refusals ?? [] }, 422)
      },
    })

  return [
    deskRoute({
      method: 'GET',
      url: addresses.desk.bookings,
      does: 'All bookings, narrowed by stop, state, dates and school.',
      who: 'coordinator',
      path: nothing,
      body: nothing,
      async answer(asked) {
        const { filter, part } = filterIn(asked.request.query as Readonly<Record<string, unknown>>)
        return send(asked, await bookingsPage(setting, filter, part))
      },
    }),
    deskRoute({
      method: 'GET',
      url: '/bureau/reservations/:booking',
      does: 'A booking with whom to reach. The look is noted.',
      who: 'coordinator',
      path: bookingPath,
      body: nothing,
      async answer({ path, ...asked }) {
        const { fait } = asked.request.query as Readonly<Record<string, unknown>>
        const notice = deskBookingNotices.find((name) => name === fait)
        return sendBooking(asked, path.booking as BookingId, notice === undefined ? {} : { notice })
      },
    }),
    doing('effectif', 'Another head-count.', 'recounted', async (booking, sent, by) => {
      const read = readHeadCount(sent)
      if (!read.form) return { told: { values: read.values, problems: read.problems } }
      const { workshop } = (await bookingWithContact(database, organisation, booking)) ?? {}
      return { done: await recount(setting, booking, { ...read.form, workshop: workshop?.id }, by), told: { values: read.values } }
    }),
    doing('deplacer', 'Another slot.', 'moved', async (booking, sent, by) => {
      const slot = slotChosen.safeParse(sent.get('slot')?.[0])
      return slot.success ? { done: await move(setting, booking, slot.data as SlotId, randomUUID(), by) } : { told: { trouble: 'no-slot-chosen' } }
    }),
    doing('confirmer', 'Confirms in place of the head of the school.', 'confirmed', async (booking, _, by) => ({ done: await confirm(setting, booking, by) })),
    doing('annuler', 'Cancels, with words to the school.', 'cancelled', async (booking, _, by) => (by.because === '' ? { told: { trouble: 'no-words' } } : { done: await cancel(setting, booking, by) })),
  ]
}

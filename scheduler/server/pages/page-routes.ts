import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { SlotId, StopId } from '../../domain/ids.ts'
import { bookingSeen } from '../../storage/booking-seen.ts'
import type { BookingSeen } from '../../storage/booking-seen.ts'
import { slotOffered } from '../../storage/slots-offered.ts'
import { stopSeenById } from '../../storage/stops.ts'
import type { Refusal } from '../../storage/bookings.ts'
import { addresses } from '../../web/addresses.ts'
import type { BookingDone } from '../../web/addresses.ts'
import { askFields } from '../../web/fields.ts'
import type { BookingPage, Renderer, StopPage } from '../../web/page-models.ts'
import { ask } from '../asking.ts'
import { cancel, confirm, fill, hold, recount } from '../booking-desk.ts'
import { bookingOfToken, bookingPath, tokenOf } from '../booking-key.ts'
import { nothing, route } from '../route.ts'
import type { Route } from '../route.ts'
import type { Setting } from '../setting.ts'
import { readAsking, readBooking, readHeadCount, sentIn, untyped, wishIn } from './form-body.ts'
import type { Sent } from './form-body.ts'
import { waitingTokenOf } from '../waiting/waiting-key.ts'
import { bookPage, bookingPage, languageOf, stopPage } from './pages-shown.ts'
import type { Told } from './pages-shown.ts'
import { pageSender } from './send-page.ts'
import type { SendPage } from './send-page.ts'
import { tourPage } from './tour-page.ts'

const form = z.string().max(60_000).transform(sentIn)
const stopPath = z.strictObject({ stop: z.uuid() })
const slotPath = z.strictObject({ slot: z.uuid() })

type Asked = Parameters<SendPage>[0]

const notices: Readonly<Record<BookingDone, NonNullable<BookingPage['notice']>>> = { enregistre: 'just-booked', effectif: 'just-changed', creneau: 'just-moved' }

const whatIsDone = z.object({ fait: z.enum(['enregistre', 'effectif', 'creneau']) })

/** What the last form came to, as the address says it. */
function noticeIn(query: unknown): BookingPage['notice'] {
  const said = whatIsDone.safeParse(query)
  return said.success ? notices[said.data.fait] : undefined
}

/** Every public page, working without script: forms lead from one to the next. */
export function pageRoutes(setting: Setting, render: Renderer['renderPage'], style: string): readonly Route[] {
  const send = pageSender(setting, render)
  const notFound = (asked: Asked) => send(asked, { page: 'not-found' }, 404)
  const text = (url: string, page: 'what-happens' | 'privacy' | 'accessibility', does: string) => route({ method: 'GET', url, does, who: 'anyone', path: nothing, body: nothing, answer: async (asked) => send(asked, { page }) })

  const sendStop = async (asked: Asked, id: StopId, notice?: StopPage['notice']) => {
    const page = await stopPage(setting, id, notice)
    return page ? send(asked, page, notice === undefined ? 200 : notice === 'too-many-holds' ? 429 : 409) : notFound(asked)
  }

  const sendTour = async (asked: Asked) => {
    const page = await tourPage(setting, asked.request.query)
    return page ? send(asked, page) : notFound(asked)
  }

  /** The booking whose key is in the address; whoever has it wrong learns no more than that there is none. */
  const held = async (token: string): Promise<BookingSeen | undefined> => {
    const id = bookingOfToken(token, setting)
    return id && bookingSeen(setting.database, setting.organisation, id)
  }

  const sendBooking = async (asked: Asked, booking: BookingSeen, told: Told = {}) => {
    if (booking.isErased) return send(asked, { page: 'booking-erased' }, 410)
    const wasMade = booking.schoolName !== undefined
    const isOver = (booking.state === 'cancelled' && !wasMade) || (booking.heldUntil !== undefined && booking.heldUntil <= setting.now())
    if (isOver) return sendStop(asked, booking.stop, 'hold-ended')
    const page = await (booking.state === 'held' ? bookPage(setting, booking, told) : bookingPage(setting, booking, told))
    return page ? send(asked, page, told.status ?? 200) : notFound(asked)
  }

  /** What was refused is shown where it can be mended. */
  const sendRefused = async (asked: Asked, booking: BookingSeen, refusals: readonly Refusal[], told: Told) => {
    if (refusals.some(({ code }) => code === 'key-used-for-another-wish')) return send(asked, { page: 'problem', what: 'sent-twice' }, 422)
    const now = (await bookingSeen(setting.database, setting.organisation, booking.id)) ?? booking
    return sendBooking(asked, now, { ...told, refusals, status: 422 })
  }

  const forHolder = (url: string, does: string, act: (asked: Asked, booking: BookingSeen, sent: Sent) => Promise<unknown>) =>
    route({
      method: 'POST',
      url,
      does,
      who: 'holder',
      path: bookingPath,
      body: form,
      async answer({ path, body, ...asked }) {
        const booking = await held(path.booking)
        return booking ? act(asked, booking, body) : notFound(asked)
      },
    })

  return [
    route({ method: 'GET', url: addresses.tour, does: 'The next stops.', who: 'anyone', path: nothing, body: nothing, answer: sendTour }),
    route({ method: 'GET', url: '/etapes/:stop', does: 'A stop and its slots.', who: 'anyone', path: stopPath, body: nothing, answer: async ({ path, ...asked }) => sendStop(asked, path.stop as StopId) }),
    route({
      method: 'POST',
      url: '/creneaux/:slot/tenir',
      does: 'Keeps a slot, and leads to its form.',
      who: 'anyone',
      path: slotPath,
      body: form,
      async answer({ path, body, ...asked }) {
        const slot = path.slot as SlotId
        const done = await hold(setting, slot, wishIn(body), asked.request.ip)
        if (done.ok) return asked.reply.redirect(addresses.booking(`${done.answer.booking}.${done.answer.key}`), 303)
        const offered = await slotOffered(setting.database, setting.organisation, slot)
        if (!offered) return notFound(asked)
        return sendStop(asked, offered.stop_id, done.refusals.map(({ code }) => code).find((code) => code === 'too-many-holds' || code === 'hold-ended') ?? 'slot-just-taken')
      },
    }),
    route({
      method: 'GET',
      url: '/reservations/:booking',
      does: 'The form of a held slot, or the booking.',
      who: 'holder',
      path: bookingPath,
      body: nothing,
      async answer({ path, ...asked }) {
        const booking = await held(path.booking)
        return booking ? sendBooking(asked, booking, { notice: noticeIn(asked.request.query) }) : notFound(asked)
      },
    }),
    forHolder('/reservations/:booking', 'Fills in the form.', async (asked, booking, sent) => {
      const read = readBooking(sent, languageOf(asked.request))
      if (!read.form) return sendBooking(asked, booking, { values: read.values, communes: read.communes, problems: read.problems, status: 422 })
      const done = await fill(setting, booking.id, read.form, wishIn(sent))
      return done.ok ? asked.reply.redirect(addresses.bookingDone(tokenOf(setting, booking), 'enregistre'), 303) : sendRefused(asked, booking, done.refusals, { values: read.values, communes: read.communes })
    }),
    forHolder('/reservations/:booking/confirmer', 'The head of the school agrees.', async (asked, booking) => {
      await confirm(setting, booking.id)
      return asked.reply.redirect(addresses.booking(tokenOf(setting, booking)), 303)
    }),
    forHolder('/reservations/:booking/effectif', 'Another head-count.', async (asked, booking, sent) => {
      const read = readHeadCount(sent)
      if (!read.form) return sendBooking(asked, booking, { headCount: read.values, problems: read.problems, status: 422 })
      const done = await recount(setting, booking.id, { ...read.form, workshop: booking.workshop?.id })
      return done.ok ? asked.reply.redirect(addresses.bookingDone(tokenOf(setting, booking), 'effectif'), 303) : sendRefused(asked, booking, done.refusals, { headCount: read.values })
    }),
    forHolder('/reservations/:booking/annuler', 'The class does not come.', async (asked, booking) => {
      await cancel(setting, booking.id)
      if (booking.state === 'held' && booking.waiting !== undefined) return asked.reply.redirect(addresses.waiting(waitingTokenOf(setting, booking.waiting)), 303)
      if (booking.schoolName === undefined) return asked.reply.redirect(addresses.stop(booking.stop), 303)
      const stop = await stopSeenById(setting.database, setting.organisation, booking.stop, setting.now())
      return send(asked, { page: 'done', what: 'cancelled', commune: stop?.communeName ?? '' })
    }),
    route({ method: 'GET', url: addresses.ask, does: 'The form that asks for the truck.', who: 'anyone', path: nothing, body: nothing, answer: async (asked) => send(asked, { page: 'ask', values: untyped(askFields), problems: [], key: randomUUID() }) }),
    route({
      method: 'POST',
      url: addresses.ask,
      does: 'Asks for the truck.',
      who: 'anyone',
      path: nothing,
      body: form,
      async answer({ body, ...asked }) {
        const read = readAsking(body)
        if (!read.form) return send(asked, { page: 'ask', values: read.values, problems: read.problems, communes: read.communes, key: randomUUID() }, 422)
        if (!(await ask(setting, read.form, wishIn(body)))) return send(asked, { page: 'problem', what: 'sent-twice' }, 422)
        return send(asked, { page: 'done', what: read.form.communeCode === undefined ? 'asked-elsewhere' : 'asked', commune: read.form.commune })
      },
    }),
    text(addresses.whatHappens, 'what-happens', 'What happens aboard.'),
    text(addresses.privacy, 'privacy', 'Which personal data is kept, why and until when.'),
    text(addresses.accessibility, 'accessibility', 'What was done so that everybody can use these pages.'),
    route({ method: 'GET', url: addresses.look, does: 'The style of the pages.', who: 'anyone', path: nothing, body: nothing, answer: async ({ reply }) => reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(style) }),
  ]
}

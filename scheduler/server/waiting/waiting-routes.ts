import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { StopId } from '../../domain/ids.ts'
import type { Refusal } from '../../storage/bookings.ts'
import { slotOffered } from '../../storage/slots-offered.ts'
import { slotsSeen, stopSeenById } from '../../storage/stops.ts'
import type { StopSeen } from '../../storage/stops.ts'
import { bookedBy, offerTo, waitingSeen } from '../../storage/waiting.ts'
import { addresses } from '../../web/addresses.ts'
import { bookFields } from '../../web/fields.ts'
import type { Renderer } from '../../web/page-models.ts'
import type { JoinWaitingPage, WaitingListPage } from '../../web/waiting/models.ts'
import { readBooking, sentIn, untyped, wishIn } from '../pages/form-body.ts'
import type { Sent } from '../pages/form-body.ts'
import { tokenOf } from '../booking-key.ts'
import { languageOf } from '../pages/pages-shown.ts'
import { pageSender } from '../pages/send-page.ts'
import type { SendPage } from '../pages/send-page.ts'
import { momentIn, refusalsShown } from '../pages/shown.ts'
import { nothing, route } from '../route.ts'
import type { Route } from '../route.ts'
import type { Setting } from '../setting.ts'
import { join, leave, slotsToCome } from './waiting-desk.ts'
import { waitingOfToken, waitingTokenOf } from './waiting-key.ts'
import { classShown, hoursShown, stopNamed } from './waiting-shown.ts'

const form = z.string().max(60_000).transform(sentIn)
const stopPath = z.strictObject({ stop: z.uuid() })
const waitingPath = z.strictObject({ waiting: z.string().regex(/^[0-9a-f-]{36}\.[\w-]+$/) })

type Asked = Parameters<SendPage>[0]

type Told = Partial<Pick<JoinWaitingPage, 'values' | 'communes' | 'problems'>> & { readonly refused?: readonly Refusal[] }

/** The pages on which a class joins a waiting list, and sees its place. */
export function waitingRoutes(setting: Setting, render: Renderer['renderPage']): readonly Route[] {
  const { database, organisation, now } = setting
  const send = pageSender(setting, render)
  const notFound = (asked: Asked) => send(asked, { page: 'not-found' }, 404)

  /** A stop that can't be booked has no line: its own page says why. */
  const sendForm = async (asked: Asked, id: StopId, told: Told = {}, status = 200) => {
    const stop = await stopSeenById(database, organisation, id, now())
    if (!stop) return notFound(asked)
    const isOpen = !stop.isCancelled && stop.booking.opens <= now() && now() < stop.booking.closes
    return isOpen ? send(asked, await joinPage(setting, stop, told), status) : asked.reply.redirect(addresses.stop(id), 303)
  }

  return [
    route({ method: 'GET', url: '/etapes/:stop/attente', does: 'The form of who wants to be told when a slot comes free.', who: 'anyone', path: stopPath, body: nothing, answer: async ({ path, ...asked }) => sendForm(asked, path.stop as StopId) }),
    route({
      method: 'POST',
      url: '/etapes/:stop/attente',
      does: 'Puts a class on the waiting list of a stop.',
      who: 'anyone',
      path: stopPath,
      body: form,
      async answer({ path, body, ...asked }) {
        const stop = path.stop as StopId
        const { values, communes, problems, form: read } = readBooking(headAskedLater(body), languageOf(asked.request))
        if (!read) return sendForm(asked, stop, { values, communes, problems }, 422)
        const done = await join(setting, stop, read, wishIn(body))
        if (done.ok) return asked.reply.redirect(addresses.waiting(`${done.answer.waiting}.${done.answer.key}`), 303)
        if (done.refusals.some(({ code }) => code === 'key-used-for-another-wish')) return send(asked, { page: 'problem', what: 'sent-twice' }, 422)
        return sendForm(asked, stop, { values, communes, refused: done.refusals }, 422)
      },
    }),
    route({
      method: 'GET',
      url: '/attente/:waiting',
      does: 'The place of a class on the waiting list, and what is offered to it.',
      who: 'holder',
      path: waitingPath,
      body: nothing,
      async answer({ path, ...asked }) {
        const id = waitingOfToken(path.waiting, setting)
        const page = id && (await waitingPage(setting, id))
        return page ? send(asked, page) : notFound(asked)
      },
    }),
    route({
      method: 'POST',
      url: '/attente/:waiting/quitter',
      does: 'The class waits no more.',
      who: 'holder',
      path: waitingPath,
      body: form,
      async answer({ path, ...asked }) {
        const id = waitingOfToken(path.waiting, setting)
        const done = id && (await leave(setting, id))
        return done?.ok ? asked.reply.redirect(addresses.waiting(path.waiting), 303) : notFound(asked)
      },
    }),
  ]
}

/** The head of the school is asked once there is a slot. */
const headAskedLater = (sent: Sent): Sent => new Map([...sent, ['headAgrees', ['yes']]])

async function joinPage(setting: Setting, stop: StopSeen, { values, communes, problems, refused = [] }: Told): Promise<JoinWaitingPage> {
  const { database, organisation, now } = setting
  const slots = slotsToCome(await slotsSeen(database, organisation, stop.id, now()), now())
  const codes = refused.map(({ code }) => code)
  const notice = slots.length === 0 ? 'no-slot-to-come' : codes.find((code) => code === 'slot-is-free' || code === 'no-slot-to-come' || code === 'waits-enough')
  return {
    page: 'join-waiting',
    stop: stopNamed(stop),
    freeSlots: slots.filter(({ is }) => is === 'free').length,
    seats: Math.max(0, ...slots.map(({ seats }) => seats)),
    accompaniment: setting.accompaniment,
    values: values ?? { ...untyped(bookFields), levels: [], isUlis: false },
    communes,
    problems: problems ?? [],
    refusals: refusalsShown(refused, stop.zone),
    key: randomUUID(),
    ...(notice === undefined ? {} : { notice }),
  }
}

async function waitingPage(setting: Setting, id: NonNullable<ReturnType<typeof waitingOfToken>>): Promise<WaitingListPage | undefined> {
  const { database, organisation, now } = setting
  const waiting = await waitingSeen(database, organisation, id)
  const stop = waiting && (await stopSeenById(database, organisation, waiting.stop, now()))
  if (!waiting || !stop) return undefined
  const offer = waiting.state === 'offered' ? await offerTo(database, organisation, id) : undefined
  const slot = offer && (await slotOffered(database, organisation, offer.slot))
  const isOver = offer !== undefined && offer.until <= now()
  const booked = waiting.state === 'booked' ? await bookedBy(database, organisation, id) : undefined
  return {
    page: 'waiting',
    waiting: waitingTokenOf(setting, id),
    stop: stopNamed(stop),
    state: isOver ? 'missed' : waiting.state,
    place: waiting.place,
    class: classShown(waiting),
    booked: booked && tokenOf(setting, { id: booked }),
    offer: offer && slot && !isOver ? { booking: tokenOf(setting, { id: offer.booking }), ...hoursShown(slot.range, slot.zone), answerBy: momentIn(offer.until, slot.zone) } : undefined,
  }
}

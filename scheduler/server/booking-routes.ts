import type { FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import type { BookingId, SlotId, StopId } from '../domain/ids.ts'
import { dayAt } from '../domain/time.ts'
import { bookingSeen } from '../storage/booking-seen.ts'
import { slotsSeen, stopSeenById } from '../storage/stops.ts'
import { partOfTour } from '../storage/tour-seen.ts'
import { cancel, fill, hold, move } from './booking-desk.ts'
import type { Done } from './booking-desk.ts'
import { bookingForm, wishKey } from './booking-form.ts'
import { opens } from './booking-key.ts'
import { problem, problemOf, problemOfForm } from './problem.ts'
import type { Problem } from './problem.ts'
import { nothing, route } from './route.ts'
import type { Route } from './route.ts'
import type { Setting } from './setting.ts'

const stopPath = z.strictObject({ stop: z.uuid() })
const partQuery = z.strictObject({ after: z.uuid().optional() })
const slotPath = z.strictObject({ slot: z.uuid() })
const bookingPath = z.strictObject({ booking: z.uuid() })

const STOPS_AT_ONCE = 200

/** Everything a program may ask about stops and bookings. */
export const bookingRoutes = (setting: Setting): readonly Route[] => [
  route({
    method: 'GET',
    url: '/api/stops',
    does: 'The published stops to come, those that end first: so many at once, `next` being what to ask with as `after` for those that follow.',
    who: 'anyone',
    path: nothing,
    body: nothing,
    async answer({ request, reply }) {
      const query = partQuery.safeParse(request.query)
      if (!query.success) return sendProblem(reply, problemOfForm(query.error))
      const now = setting.now()
      const part = await partOfTour(setting.database, setting.organisation, { from: dayAt(now, 'Europe/Paris'), now, after: query.data.after as StopId | undefined, limit: STOPS_AT_ONCE })
      return part ? { stops: part.stops, next: part.isLast ? null : (part.stops.at(-1)?.id ?? null) } : sendProblem(reply, problem(404, 'no-such-stop'))
    },
  }),
  route({
    method: 'GET',
    url: '/api/stops/:stop',
    does: 'A published stop with its slots. Nobody learns who comes.',
    who: 'anyone',
    path: stopPath,
    body: nothing,
    async answer({ path, reply }) {
      const stop = await stopSeenById(setting.database, setting.organisation, path.stop as StopId, setting.now())
      if (!stop) return sendProblem(reply, problem(404, 'no-such-stop'))
      return { ...stop, slots: await slotsSeen(setting.database, setting.organisation, stop.id, setting.now()) }
    },
  }),
  route({
    method: 'POST',
    url: '/api/slots/:slot/holds',
    does: 'Keeps a slot for ten minutes, while the form is filled in. Answers the key of the booking.',
    who: 'anyone',
    path: slotPath,
    body: nothing,
    answer: async ({ path, request, reply }) => withWish(request, reply, async (wish) => sendDone(reply, await hold(setting, path.slot as SlotId, wish, request.ip), 201)),
  }),
  route({
    method: 'GET',
    url: '/api/bookings/:booking',
    does: 'A booking as its school sees it.',
    who: 'holder',
    path: bookingPath,
    body: nothing,
    answer: async ({ path, request, reply }) =>
      forHolder(setting, request, reply, path.booking as BookingId, async (booking) => {
        const seen = await bookingSeen(setting.database, setting.organisation, booking)
        return seen ?? sendProblem(reply, problem(404, 'no-such-booking'))
      }),
  }),
  route({
    method: 'PUT',
    url: '/api/bookings/:booking',
    does: 'Fills in the form of a held slot: the class comes, or its head is asked.',
    who: 'holder',
    path: bookingPath,
    body: bookingForm,
    answer: async ({ path, body, request, reply }) =>
      forHolder(setting, request, reply, path.booking as BookingId, (booking) => withWish(request, reply, async (wish) => sendDone(reply, await fill(setting, booking, body, wish), 200))),
  }),
  route({
    method: 'DELETE',
    url: '/api/bookings/:booking',
    does: 'Cancels a booking; its slot is free again.',
    who: 'holder',
    path: bookingPath,
    body: nothing,
    answer: async ({ path, request, reply }) => forHolder(setting, request, reply, path.booking as BookingId, async (booking) => sendDone(reply, await cancel(setting, booking), 200)),
  }),
  route({
    method: 'POST',
    url: '/api/bookings/:booking/moves',
    does: 'Takes a class to another slot; the one it leaves is offered to who waits for it.',
    who: 'holder',
    path: bookingPath,
    body: slotPath,
    answer: async ({ path, body, request, reply }) =>
      forHolder(setting, request, reply, path.booking as BookingId, (booking) => withWish(request, reply, async (wish) => sendDone(reply, await move(setting, booking, body.slot as SlotId, wish), 200))),
  }),
]

export const sendProblem = (reply: FastifyReply, said: Problem): FastifyReply => reply.status(said.status).type('application/problem+json').send(said)

export const sendDone = (reply: FastifyReply, done: Done<object>, status: number): FastifyReply => (done.ok ? reply.status(status).send(done.answer) : sendProblem(reply, problemOf(done.refusals)))

/** A wish is made once, however often it is sent: its asker gives it a key. */
export async function withWish<Answer>(request: FastifyRequest, reply: FastifyReply, act: (wish: string) => Promise<Answer>): Promise<Answer | FastifyReply> {
  const wish = wishKey.safeParse(request.headers['idempotency-key'])
  return wish.success ? act(wish.data) : sendProblem(reply, problem(400, 'no-idempotency-key', [{ code: 'no-idempotency-key', field: 'Idempotency-Key' }]))
}

/** Whoever has not the key of a booking learns no more than that there is none. */
async function forHolder<Answer>({ secret, organisation }: Setting, request: FastifyRequest, reply: FastifyReply, booking: BookingId, act: (booking: BookingId) => Promise<Answer>): Promise<Answer | FastifyReply> {
  const [, key = ''] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? []
  return opens(key, secret, organisation, booking) ? act(booking) : sendProblem(reply, problem(404, 'no-such-booking'))
}

import * as z from 'zod'
import type { StopId, WaitingId } from '../../domain/ids.ts'
import { waitingSeen } from '../../storage/waiting.ts'
import { bookingForm } from '../booking-form.ts'
import { sendDone, sendProblem, withWish } from '../booking-routes.ts'
import { problem } from '../problem.ts'
import { nothing, route } from '../route.ts'
import type { Asked, Route } from '../route.ts'
import type { Setting } from '../setting.ts'
import { join, leave } from './waiting-desk.ts'
import { opensWaiting } from './waiting-key.ts'

const stopPath = z.strictObject({ stop: z.uuid() })
const waitingPath = z.strictObject({ waiting: z.uuid() })

/** What a program may ask about waiting lists. */
export const waitingApi = (setting: Setting): readonly Route[] => [
  route({
    method: 'POST',
    url: '/api/stops/:stop/waiting',
    does: 'Puts a class on the waiting list of a stop. Answers the key of its place.',
    who: 'anyone',
    path: stopPath,
    body: bookingForm.omit({ needsHead: true }),
    answer: async ({ path, body, request, reply }) => withWish(request, reply, async (wish) => sendDone(reply, await join(setting, path.stop as StopId, body, wish), 201)),
  }),
  route({
    method: 'GET',
    url: '/api/waiting/:waiting',
    does: 'A place on a waiting list: 1 is the first of the line.',
    who: 'holder',
    path: waitingPath,
    body: nothing,
    answer: async ({ path, ...asked }) =>
      forHolder(setting, asked, path.waiting as WaitingId, async (id) => {
        const seen = await waitingSeen(setting.database, setting.organisation, id)
        return seen ? { waiting: id, stop: seen.stop, state: seen.state, place: seen.place } : sendProblem(asked.reply, problem(404, 'no-such-waiting'))
      }),
  }),
  route({
    method: 'DELETE',
    url: '/api/waiting/:waiting',
    does: 'Leaves a waiting list; what was offered goes to the next.',
    who: 'holder',
    path: waitingPath,
    body: nothing,
    answer: async ({ path, ...asked }) => forHolder(setting, asked, path.waiting as WaitingId, async (id) => sendDone(asked.reply, await leave(setting, id), 200)),
  }),
]

/** Whoever has not the key of a place learns no more than that there is none. */
async function forHolder<Answer>({ secret, organisation }: Setting, { request, reply }: Asked, waiting: WaitingId, act: (waiting: WaitingId) => Promise<Answer>) {
  const [, key = ''] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? []
  return opensWaiting(key, secret, organisation, waiting) ? act(waiting) : sendProblem(reply, problem(404, 'no-such-waiting'))
}

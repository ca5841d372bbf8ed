import * as z from 'zod'
import { communesFound } from '../../storage/communes/known.ts'
import { sendProblem } from '../booking-routes.ts'
import { problemOfForm } from '../problem.ts'
import { nothing, route } from '../route.ts'
import type { Route } from '../route.ts'
import { communeChoice } from './commune-choice.ts'

/** More than one looks through. */
const MOST_FOUND = 20

const asked = z.strictObject({ q: z.string().max(80) })

/** The communes that programs may ask for. */
export const communeRoutes = (): readonly Route[] => [
  route({
    method: 'GET',
    url: '/api/communes',
    does: 'The communes whose name or postcode begins as `q` says, whatever its accents; the most likely first.',
    who: 'anyone',
    path: nothing,
    body: nothing,
    answer({ request, reply }) {
      const { success, data, error } = asked.safeParse(request.query)
      return Promise.resolve(success ? { communes: communesFound(data.q, MOST_FOUND).map((commune) => ({ ...communeChoice(commune), at: commune.at ?? null })) } : sendProblem(reply, problemOfForm(error)))
    },
  }),
]

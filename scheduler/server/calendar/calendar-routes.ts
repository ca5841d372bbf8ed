import type { FastifyReply } from 'fastify'
import * as z from 'zod'
import { workshopNamed } from '../../../workshops/catalogue.ts'
import type { StopId } from '../../domain/ids.ts'
import { bookingDated, stopDatedById, stopsDated } from '../../storage/calendar-seen.ts'
import { bookingOfToken, bookingPath } from '../booking-key.ts'
import { sendProblem } from '../booking-routes.ts'
import { languageOf } from '../pages/pages-shown.ts'
import { problem } from '../problem.ts'
import { nothing, route } from '../route.ts'
import type { Route } from '../route.ts'
import type { Setting } from '../setting.ts'
import { bookingCalendar, stopCalendar, tourCalendar } from './calendar-text.ts'

const stopPath = z.strictObject({ stop: z.uuid() })

/**
 * Calendars to subscribe to.
 * @param address of this server, as others reach it: `https://camion.example.org`
 */
export function calendarRoutes(setting: Setting, address: string): readonly Route[] {
  const { database, organisation } = setting
  const told = (locale: 'fr' | 'en') => ({ organisation: { name: setting.name, email: setting.email }, address, locale, now: setting.now() })
  return [
    route({
      method: 'GET',
      url: '/tournee.ics',
      does: 'Every stop, to subscribe to in a calendar.',
      who: 'anyone',
      path: nothing,
      body: nothing,
      answer: async ({ request, reply }) => send(reply, 'tournee.ics', tourCalendar({ ...told(languageOf(request)), stops: await stopsDated(database, organisation) })),
    }),
    route({
      method: 'GET',
      url: '/etapes/:stop/etape.ics',
      does: 'A stop, for a calendar.',
      who: 'anyone',
      path: stopPath,
      body: nothing,
      async answer({ path, request, reply }) {
        const stop = await stopDatedById(database, organisation, path.stop as StopId)
        return stop ? send(reply, 'etape.ics', stopCalendar({ ...told(languageOf(request)), stop })) : sendProblem(reply, problem(404, 'no-such-stop'))
      },
    }),
    route({
      method: 'GET',
      url: '/reservations/:booking/reservation.ics',
      does: 'A booking, to subscribe to in a calendar: it follows every change.',
      who: 'holder',
      path: bookingPath,
      body: nothing,
      async answer({ path, reply }) {
        const id = bookingOfToken(path.booking, setting)
        const dated = id && (await bookingDated(database, organisation, id))
        if (!dated) return sendProblem(reply, problem(404, 'no-such-booking'))
        const { language, workshop, ...booking } = dated.booking
        const titled = { ...booking, workshop: { id: workshop.id, title: workshopNamed(workshop.id)?.title[language] ?? workshop.title } }
        return send(reply, 'reservation.ics', bookingCalendar({ ...told(language), ...dated, booking: titled, sending: { by: 'feed' } }))
      },
    }),
  ]
}

/** Shown where calendars are kept, and saved under its name elsewhere. */
const send = (reply: FastifyReply, file: string, text: string): FastifyReply => reply.type('text/calendar; charset=utf-8').header('content-disposition', `inline; filename="${file}"`).send(text)

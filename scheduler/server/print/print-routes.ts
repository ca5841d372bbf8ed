import type { FastifyReply } from 'fastify'
import * as z from 'zod'
import { workshopNamed } from '../../../workshops/catalogue.ts'
import type { StopId } from '../../domain/ids.ts'
import { bookingSeen } from '../../storage/booking-seen.ts'
import { slotOffered } from '../../storage/slots-offered.ts'
import { stopOnPoster, stopSeenById } from '../../storage/stops.ts'
import { addresses } from '../../web/addresses.ts'
import { bookingOfToken, bookingPath } from '../booking-key.ts'
import { sendProblem } from '../booking-routes.ts'
import { languageOf } from '../pages/pages-shown.ts'
import { problem } from '../problem.ts'
import { nothing, nowhere, route } from '../route.ts'
import type { Route } from '../route.ts'
import type { Setting } from '../setting.ts'
import { classPack } from './class-pack.ts'
import { poster } from './poster.ts'
import { sheetKindsOf, workshopSheet } from './workshop-sheets.ts'

const posterPath = z.strictObject({ stop: z.uuid(), form: z.enum(['a3-1', 'a3-2', 'a4-1', 'a4-2']) })

const kinds = { fiche: 'teacher', cours: 'lesson', gabarit: 'template' } as const

/** What is printed for everybody, and for a class. */
export const printRoutes = (setting: Setting): readonly Route[] => [
  route({
    method: 'GET',
    url: '/etapes/:stop/affiche-:form.pdf',
    does: 'The poster of a stop, in two sizes and two designs.',
    who: 'anyone',
    path: posterPath,
    body: nothing,
    async answer({ path, request, reply }) {
      const stop = await stopSeenById(setting.database, setting.organisation, path.stop as StopId, setting.now())
      if (!stop || stop.isCancelled) return sendProblem(reply, problem(404, 'no-such-stop'))
      const { communeName, place, first, last } = stop
      const facts = { stop: communeName, place, dates: { first, last }, organisation: setting.name, address: `${setting.address}${addresses.stopOnPoster(stop.id)}`, locale: languageOf(request), isDemo: setting.isDemo }
      return send(reply, `affiche-${path.form}.pdf`, await poster(facts, { paper: path.form.startsWith('a3') ? 'a3' : 'a4', design: path.form.endsWith('1') ? 1 : 2 }))
    },
  }),
  route({
    method: 'GET',
    url: '/ateliers/:workshop/:sheet.pdf',
    does: 'What a workshop has on paper: a page for the teacher, the volunteer coder’s lesson, what is cut out of card.',
    who: 'anyone',
    path: z.strictObject({ workshop: z.string().regex(/^[a-z0-9-]{1,60}$/), sheet: z.enum(['fiche', 'cours', 'gabarit']) }),
    body: nothing,
    async answer({ path, request, reply }) {
      const pack = workshopNamed(path.workshop)
      const kind = kinds[path.sheet]
      if (!pack || !sheetKindsOf(pack).includes(kind)) return nowhere(reply)
      return send(reply, `${pack.id}-${path.sheet}.pdf`, await workshopSheet(pack, kind, languageOf(request)))
    },
  }),
  route({
    method: 'GET',
    url: '/e/:code',
    does: 'The page of a stop, by the short address on its poster.',
    who: 'anyone',
    path: z.strictObject({ code: z.string().regex(/^[0-9a-f]{8}$/i) }),
    body: nothing,
    async answer({ path, reply }) {
      const stop = await stopOnPoster(setting.database, setting.organisation, path.code.toLowerCase())
      return stop ? reply.redirect(addresses.stop(stop), 303) : nowhere(reply)
    },
  }),
  route({
    method: 'GET',
    url: '/reservations/:booking/dossier.pdf',
    does: 'The papers of a class that booked.',
    who: 'holder',
    path: bookingPath,
    body: nothing,
    async answer({ path, request, reply }) {
      const id = bookingOfToken(path.booking, setting)
      const booking = id && (await bookingSeen(setting.database, setting.organisation, id))
      if (!booking?.workshop || booking.state === 'cancelled') return sendProblem(reply, problem(404, 'no-such-booking'))
      const [stop, slot] = await Promise.all([stopSeenById(setting.database, setting.organisation, booking.stop, setting.now()), slotOffered(setting.database, setting.organisation, booking.slot)])
      if (!stop || !slot) return sendProblem(reply, problem(404, 'no-such-booking'))
      const { levels, isUlis, pupils = 0, adults = 0, workshop, range } = booking
      return send(reply, 'dossier.pdf', await classPack({ stop: stop.communeName, place: stop.place, access: stop.access, range, zone: slot.zone, length: slot.length, class: { levels, isUlis, pupils, adults }, workshop, organisation: setting.name, address: `${setting.address}${addresses.booking(path.booking)}`, locale: languageOf(request), isDemo: setting.isDemo }))
    },
  }),
]

const send = (reply: FastifyReply, file: string, pdf: Uint8Array): FastifyReply => reply.type('application/pdf').header('content-disposition', `inline; filename="${file}"`).send(Buffer.from(pdf))

import type { FastifyReply } from 'fastify'
import * as z from 'zod'
import type { ShiftId } from '../../domain/ids.ts'
import { keepTravel, shiftsSeen } from '../../storage/team/shifts-seen.ts'
import type { ShiftSeen } from '../../storage/team/shifts-seen.ts'
import { addresses } from '../../web/addresses.ts'
import type { Renderer } from '../../web/page-models.ts'
import { sentIn } from '../pages/form-body.ts'
import { pageSender } from '../pages/send-page.ts'
import { deskRoute, nothing, nowhere } from '../route.ts'
import type { Asked, Route } from '../route.ts'
import type { Setting } from '../setting.ts'
import type { Visitor } from '../sign-in/visitor.ts'
import { certificateRoutes } from './certificate-routes.ts'
import { myCalendarRoutes } from './my-calendar.ts'
import { myDayPage } from './my-day-shown.ts'
import { readTravel } from './travel-form.ts'

const shiftPath = z.strictObject({ shift: z.uuid() })
const form = z.string().max(60_000).transform(sentIn)

/** What whoever comes to the truck sees of her day, and gets afterwards. */
export function myDayRoutes(setting: Setting, render: Renderer['renderPage']): readonly Route[] {
  const { database, organisation } = setting
  const send = pageSender(setting, render)

  /** A half day to which somebody comes, for her; and for whoever coordinates, where `mayCoordinate`. Anybody else learns no more than that there is nothing. */
  async function forShift({ shift: id, visitor, reply, mayCoordinate }: Asked & { readonly shift: string; readonly visitor: Visitor; readonly mayCoordinate: boolean }, answer: (shift: ShiftSeen) => Promise<FastifyReply>): Promise<FastifyReply> {
    const [shift] = await shiftsSeen(database, organisation, { id: id as ShiftId })
    const isTheirs = shift !== undefined && (shift.person === visitor.person || (mayCoordinate && visitor.roles.has('coordinator')))
    if (!isTheirs || shift.state !== 'accepted' || shift.stopState === 'draft') return nowhere(reply)
    return answer(shift)
  }

  return [
    deskRoute({
      method: 'GET',
      url: '/mes-jours/:shift',
      does: 'The team and the plan of a half day to which one comes.',
      who: 'volunteer',
      path: shiftPath,
      body: nothing,
      answer: ({ path, ...asked }) =>
        forShift({ ...asked, ...path, mayCoordinate: true }, async (shift) => {
          const { fait } = asked.request.query as Readonly<Record<string, unknown>>
          return send(asked, await myDayPage(setting, shift, asked.visitor, { isKept: fait === 'trajet' }))
        }),
    }),
    deskRoute({
      method: 'POST',
      url: '/mes-jours/:shift/trajet',
      does: 'How one comes to a day of one’s own: with free seats, or looking for one.',
      who: 'volunteer',
      path: shiftPath,
      body: form,
      answer: ({ path, body, ...asked }) =>
        forShift({ ...asked, ...path, mayCoordinate: false }, async (shift) => {
          const isToCome = setting.now() < shift.range.until && shift.stopState === 'published'
          if (!isToCome) return asked.reply.redirect(addresses.myDay(shift.id), 303)
          const { travel, values, problems } = readTravel(body)
          if (problems.length > 0) return send(asked, await myDayPage(setting, shift, asked.visitor, { values, problems }), 422)
          await keepTravel(database, organisation, shift, travel)
          return asked.reply.redirect(`${addresses.myDay(shift.id)}?fait=trajet#trajet`, 303)
        }),
    }),
    ...certificateRoutes(setting),
    ...myCalendarRoutes(setting),
  ]
}

import type { FastifyReply } from 'fastify'
import * as z from 'zod'
import { writeRoadBook } from '../../../workshops/session/road-book.ts'
import type { StopId } from '../../domain/ids.ts'
import { isDay } from '../../domain/time.ts'
import type { Day } from '../../domain/time.ts'
import { slotsToWorkIn, stopToWorkAt } from '../../storage/work.ts'
import type { WorkSlot, WorkStop } from '../../storage/work.ts'
import { addresses } from '../../web/addresses.ts'
import type { Renderer } from '../../web/page-models.ts'
import { languageOf } from '../pages/pages-shown.ts'
import { pageSender } from '../pages/send-page.ts'
import { daySheet } from '../print/day-sheet.ts'
import { deskRoute, nothing, nowhere } from '../route.ts'
import type { Asked, Route } from '../route.ts'
import type { Setting } from '../setting.ts'
import type { Visitor } from '../sign-in/visitor.ts'
import { roadBookOf, sheetSlot } from './day-of-work.ts'
import { workPage } from './work-shown.ts'

const dayPath = z.strictObject({ stop: z.uuid(), day: z.string().refine(isDay) })

/** What those need who work aboard: their stops, and what they take along for a day. */
export function workRoutes(setting: Setting, render: Renderer['renderPage']): readonly Route[] {
  const send = pageSender(setting, render)

  /** A day of a stop where somebody works; whoever does not learns no more than that there is nothing. */
  async function forDay({ stop: id, day, visitor, reply }: Asked & { readonly stop: string; readonly day: Day; readonly visitor: Visitor }, answer: (stop: WorkStop, slots: readonly WorkSlot[]) => Promise<FastifyReply>): Promise<FastifyReply> {
    const { database, organisation } = setting
    const now = setting.now()
    const stop = await stopToWorkAt(database, organisation, { person: visitor.person, isEverywhere: visitor.roles.has('coordinator') }, id as StopId, now)
    if (!stop || day < stop.first || day > stop.last) return nowhere(reply)
    return answer(stop, await slotsToWorkIn(database, organisation, stop, { from: day, until: day }, now))
  }

  return [
    deskRoute({
      method: 'GET',
      url: addresses.desk.work,
      does: 'The stops where one works, the next one first.',
      who: 'facilitator',
      path: nothing,
      body: nothing,
      answer: async (asked) => send(asked, await workPage(setting, asked.visitor)),
    }),
    deskRoute({
      method: 'GET',
      url: '/bureau/etapes/:stop/feuille-de-route/:day.json',
      does: 'The road book of a day: what the truck takes along. It names no person and no school.',
      who: 'facilitator',
      path: dayPath,
      body: nothing,
      answer: async ({ path: { stop, day }, ...asked }) =>
        forDay({ ...asked, stop, day }, async (found, slots) =>
          asked.reply.type('application/json; charset=utf-8').header('content-disposition', `attachment; filename="feuille-de-route-${found.commune}-${day}.json"`).send(writeRoadBook(roadBookOf(found, day, slots, setting.isDemo))),
        ),
    }),
    deskRoute({
      method: 'GET',
      url: '/bureau/etapes/:stop/feuille-du-jour/:day.pdf',
      does: 'The sheet of a day, to print.',
      who: 'facilitator',
      path: dayPath,
      body: nothing,
      answer: async ({ path: { stop, day }, ...asked }) =>
        forDay({ ...asked, stop, day }, async ({ communeName, place, zone, commune }, slots) => {
          const pdf = await daySheet({ stop: communeName, place, day, zone, slots: slots.map(sheetSlot), organisation: setting.name, locale: languageOf(asked.request), isDemo: setting.isDemo })
          return asked.reply.type('application/pdf').header('content-disposition', `inline; filename="feuille-du-jour-${commune}-${day}.pdf"`).send(Buffer.from(pdf))
        }),
    }),
  ]
}

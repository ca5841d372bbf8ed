import * as z from 'zod'
import type { SlotId, WaitingId } from '../../domain/ids.ts'
import { stopSeenById } from '../../storage/stops.ts'
import { linesSeen } from '../../storage/waiting-lines.ts'
import type { Renderer } from '../../web/page-models.ts'
import type { DeskWaitingPage, WaitingShown } from '../../web/waiting/models.ts'
import type { Done } from '../booking-desk.ts'
import { sentIn } from '../pages/form-body.ts'
import { pageSender } from '../pages/send-page.ts'
import type { SendPage } from '../pages/send-page.ts'
import { momentIn, refusalsShown } from '../pages/shown.ts'
import { deskRoute, nothing } from '../route.ts'
import type { Route } from '../route.ts'
import type { Setting } from '../setting.ts'
import { addresses } from '../../web/addresses.ts'
import { giveOutOfOrder, takeOff } from './waiting-desk.ts'
import { classShown, freeSlots, hoursShown, stopNamed } from './waiting-shown.ts'

const form = z.string().max(60_000).transform(sentIn)
const waitingPath = z.strictObject({ waiting: z.uuid() })

type Asked = Parameters<SendPage>[0]

/** The waiting lists on the coordinator's desk. */
export function deskWaitingRoutes(setting: Setting, render: Renderer['renderPage']): readonly Route[] {
  const send = pageSender(setting, render)
  const sendLines = async (asked: Asked, told: Pick<DeskWaitingPage, 'told'> & { readonly refused?: Done<object> } = {}) => send(asked, await linesPage(setting, told), told.refused ? 409 : 200)

  return [
    deskRoute({ method: 'GET', url: addresses.desk.waiting, does: 'The waiting lists of the stops to come.', who: 'coordinator', path: nothing, body: nothing, answer: async (asked) => sendLines(asked, { told: toldIn(asked.request.query) }) }),
    deskRoute({
      method: 'POST',
      url: '/bureau/attente/:waiting/retirer',
      does: 'Takes a class off a waiting list.',
      who: 'coordinator',
      path: waitingPath,
      body: form,
      async answer({ path, visitor, ...asked }) {
        const done = await takeOff(setting, path.waiting as WaitingId, visitor.person)
        return done.ok ? asked.reply.redirect(`${addresses.desk.waiting}?fait=taken-off`, 303) : sendLines({ ...asked, visitor }, { told: 'refused', refused: done })
      },
    }),
    deskRoute({
      method: 'POST',
      url: '/bureau/attente/:waiting/proposer',
      does: 'Offers a free slot to a class, whatever its place in the line.',
      who: 'coordinator',
      path: waitingPath,
      body: form,
      async answer({ path, body, visitor, ...asked }) {
        const slot = z.uuid().safeParse(body.get('slot')?.[0])
        if (!slot.success) return sendLines({ ...asked, visitor }, { told: 'refused', refused: { ok: false, refusals: [{ code: 'no-such-slot' }] } })
        const done = await giveOutOfOrder(setting, path.waiting as WaitingId, slot.data as SlotId, visitor.person)
        if (done.ok) return asked.reply.redirect(`${addresses.desk.waiting}?fait=offered`, 303)
        const isTooLate = done.refusals.some(({ code }) => code === 'too-late-to-offer')
        return sendLines({ ...asked, visitor }, { told: isTooLate ? 'too-late' : 'refused', refused: done })
      },
    }),
  ]
}

/** What the button before came to, as its answer's address says. */
function toldIn(query: unknown): DeskWaitingPage['told'] {
  const done = z.object({ fait: z.enum(['taken-off', 'offered']) }).safeParse(query)
  return done.success ? done.data.fait : undefined
}

async function linesPage(setting: Setting, { told, refused }: Pick<DeskWaitingPage, 'told'> & { readonly refused?: Done<object> }): Promise<DeskWaitingPage> {
  const { database, organisation, now } = setting
  const lines = await linesSeen(database, organisation, now())
  const stops = await Promise.all(
    [...lines].map(async ([id, line]) => {
      const stop = await stopSeenById(database, organisation, id, now())
      if (!stop) return []
      const places = line.filter(({ state }) => state === 'waiting').map(({ id }) => id)
      const shown = line.map((one): WaitingShown => {
        const at = places.indexOf(one.id)
        return {
          ...classShown(one),
          id: one.id,
          state: one.state,
          place: at === -1 ? undefined : at + 1,
          since: momentIn(one.since, stop.zone),
          needs: one.school.needs,
          offer: one.kept && { ...hoursShown(one.kept.range, stop.zone), answerBy: momentIn(one.kept.until, stop.zone) },
        }
      })
      return [{ ...stopNamed(stop), line: shown, free: places.length > 0 ? await freeSlots(setting, stop, 1) : [] }]
    }),
  )
  return { page: 'desk-waiting', stops: stops.flat(), told, problems: [], refusals: refused && !refused.ok ? refusalsShown(refused.refusals, 'Europe/Paris') : [] }
}

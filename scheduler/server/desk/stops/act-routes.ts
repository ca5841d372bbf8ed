import * as z from 'zod'
import type { SlotId, StopId } from '../../../domain/ids.ts'
import { isDay } from '../../../domain/time.ts'
import { stopOfSlot } from '../../../storage/slot-changes.ts'
import type { Changed } from '../../../storage/stop-changes.ts'
import type { Mend } from '../../../web/desk/stops/models.ts'
import type { SendPage } from '../../pages/send-page.ts'
import { deskRoute, nothing } from '../../route.ts'
import type { Route } from '../../route.ts'
import type { Setting } from '../../setting.ts'
import type { Visitor } from '../../sign-in/visitor.ts'
import { aside, openDay, publish, restore, unpublish } from './acts.ts'
import { deskStopPage } from './desk-shown.ts'
import { filledIn } from './read.ts'
import { form } from './season-routes.ts'
import { backToStop, noticeIn, wasIn } from './stop-notices.ts'
import type { Done } from './stop-notices.ts'

type Asked = Parameters<SendPage>[0]

const stopPath = z.strictObject({ stop: z.uuid() })
const dayPath = z.strictObject({ stop: z.uuid(), day: z.string().refine(isDay) })
const slotPath = z.strictObject({ slot: z.uuid() })

/** A stop's page at the desk, and what is done from it with a click. */
export function actRoutes(setting: Setting, send: SendPage): readonly Route[] {
  const notFound = (asked: Asked) => send(asked, { page: 'not-found' }, 404)

  const sendStop = async (asked: Asked, id: StopId, problems?: readonly Mend[]) => {
    const { fait } = asked.request.query as Readonly<Record<string, unknown>>
    const page = await deskStopPage(setting, id, problems ? { problems } : { notice: noticeIn(fait), was: wasIn(asked.request.query) })
    return page ? send(asked, page, problems ? 422 : 200) : notFound(asked)
  }

  const onStop = (url: string, does: string, done: Done, act: (stop: StopId, visitor: Visitor) => Promise<Changed<object>>) =>
    deskRoute({ method: 'POST', url, does, who: 'coordinator', path: stopPath, body: form, answer: async ({ path, visitor, reply }) => backToStop(reply, path.stop, (await act(path.stop as StopId, visitor)).ok ? done : 'rien') })

  const onSlot = (act: 'garder' | 'rendre' | 'retablir', does: string, doIt: (slot: SlotId, stop: StopId, visitor: Visitor) => Promise<Changed<object>>) =>
    deskRoute({
      method: 'POST',
      url: `/bureau/creneaux/:slot/${act}`,
      does,
      who: 'coordinator',
      path: slotPath,
      body: form,
      async answer({ path, ...asked }) {
        const slot = path.slot as SlotId
        const stop = await stopOfSlot(setting.database, setting.organisation, slot)
        return stop === undefined ? notFound(asked) : backToStop(asked.reply, stop, (await doIt(slot, stop, asked.visitor)).ok ? 'fait' : 'rien')
      },
    })

  return [
    deskRoute({ method: 'GET', url: '/bureau/etapes/:stop', does: 'A stop with its days, its slots and who comes.', who: 'coordinator', path: stopPath, body: nothing, answer: ({ path, ...asked }) => sendStop(asked, path.stop as StopId) }),
    onStop('/bureau/etapes/:stop/publier', 'Publishes a draft.', 'publie', (stop, { person }) => publish(setting, stop, person)),
    onStop('/bureau/etapes/:stop/depublier', 'Makes a published stop that nobody booked a draft again.', 'brouillon', (stop, { person }) => unpublish(setting, stop, person)),
    deskRoute({
      method: 'POST',
      url: '/bureau/etapes/:stop/jours/:day/ouvrir',
      does: 'Opens a day without school all the same, with the reason.',
      who: 'coordinator',
      path: dayPath,
      body: form,
      async answer({ path, body, ...asked }) {
        const because = (filledIn(body)['because'] ?? '').trim()
        const stop = path.stop as StopId
        if (because === '' || because.length > 300) return sendStop(asked, stop, [{ field: `because-${path.day}`, code: because === '' ? 'missing' : 'too-long' }])
        const done = await openDay(setting, { stop, day: path.day, because, person: asked.visitor.person })
        return backToStop(asked.reply, stop, done.ok ? 'fait' : 'rien')
      },
    }),
    onSlot('garder', 'Keeps a slot aside: no school is offered it.', (slot, _, { person }) => aside(setting, slot, person, true)),
    onSlot('rendre', 'Gives back a slot that was kept aside.', (slot, _, { person }) => aside(setting, slot, person, false)),
    onSlot('retablir', 'Gives back a slot that was cancelled.', (slot, stop, { person }) => restore(setting, slot, stop, person)),
  ]
}

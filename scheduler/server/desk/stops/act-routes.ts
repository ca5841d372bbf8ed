import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { SlotId, StopId } from '../../../domain/ids.ts'
import { isDay } from '../../../domain/time.ts'
import type { Day } from '../../../domain/time.ts'
import { roadOf, slotsKept, stopKept } from '../../../storage/season.ts'
import type { StopKept } from '../../../storage/season.ts'
import type { Changed } from '../../../storage/stop-changes.ts'
import { stopOfSlot } from '../../../storage/stop-changes.ts'
import { truckOf } from '../../../storage/stops.ts'
import { addresses } from '../../../web/addresses.ts'
import type { Mend, StopCancelPage, StopDeskPage } from '../../../web/desk/stops/models.ts'
import { wishIn } from '../../pages/form-body.ts'
import type { Sent } from '../../pages/form-body.ts'
import type { SendPage } from '../../pages/send-page.ts'
import { deskRoute, nothing } from '../../route.ts'
import type { Route } from '../../route.ts'
import type { Setting } from '../../setting.ts'
import type { Visitor } from '../../sign-in/visitor.ts'
import { aside, openDay, publish, restore, unpublish } from './acts.ts'
import { cancelAt, cancelledBy, cancelMark } from './change.ts'
import type { Cancelling } from './change.ts'
import { deskStopPage } from './desk-shown.ts'
import { classShown, timeShown } from './look-shown.ts'
import { filledIn } from './read.ts'
import { form } from './season-routes.ts'

type Asked = Parameters<SendPage>[0] & { readonly visitor: Visitor }

type Target = Cancelling & { readonly is: 'stop' | 'day' | 'slot'; readonly day?: Day }

const stopPath = z.strictObject({ stop: z.uuid() })
const dayPath = z.strictObject({ stop: z.uuid(), day: z.string().refine(isDay) })
const slotPath = z.strictObject({ slot: z.uuid() })

const notices: Readonly<Record<string, StopDeskPage['notice']>> = { cree: 'made', change: 'changed', publie: 'published', brouillon: 'draft-again', annule: 'cancelled', fait: 'done', rien: 'not-done' }

/** A stop's page at the desk, and what is done from it. */
export function actRoutes(setting: Setting, send: SendPage): readonly Route[] {
  const { database, organisation } = setting
  const notFound = (asked: Asked) => send(asked, { page: 'not-found' }, 404)
  const back = ({ reply }: Asked, stop: string, done: keyof typeof notices) => reply.redirect(`${addresses.desk.stop(stop)}?fait=${done}`, 303)

  const sendStop = async (asked: Asked, id: StopId, problems?: readonly Mend[]) => {
    const said = (asked.request.query as Readonly<Record<string, unknown>>)['fait']
    const page = await deskStopPage(setting, id, problems ? { problems } : { notice: typeof said === 'string' && Object.hasOwn(notices, said) ? notices[said] : undefined })
    return page ? send(asked, page, problems ? 422 : 200) : notFound(asked)
  }

  const target = async (of: { readonly stop: StopId; readonly slot?: SlotId; readonly day?: Day }): Promise<Target | undefined> => {
    const stop = await stopKept(database, organisation, of.stop)
    if (!stop || stop.state === 'cancelled') return undefined
    const slots = (await slotsKept(database, organisation, [of.stop], setting.now())).filter(({ isCancelled, range }) => !isCancelled && range.from > setting.now())
    const chosen = slots.filter(({ id, day }) => (of.slot === undefined || id === of.slot) && (of.day === undefined || day === of.day)).map(({ id }) => id)
    const is = of.slot !== undefined ? 'slot' : of.day !== undefined ? 'day' : 'stop'
    if (is !== 'stop' && chosen.length === 0) return undefined
    return { stop, what: is === 'stop' ? 'stop' : 'slots', slots: chosen, is, ...(of.day === undefined ? {} : { day: of.day }) }
  }

  const cancelPage = async (of: Target, told: { readonly because?: string; readonly problems?: readonly Mend[]; readonly key?: string } = {}): Promise<StopCancelPage> => {
    const zone = (await truckOf(database, organisation, of.stop.truck))?.zone ?? 'Europe/Paris'
    const slots = await cancelledBy(database, setting, of)
    const next = of.is === 'stop' ? await stopAfter(of.stop) : undefined
    return {
      page: 'desk-stop-cancel',
      stop: of.stop.id,
      commune: of.stop.communeName,
      what: of.is === 'day' && of.day !== undefined ? { is: 'day', day: of.day } : of.is === 'slot' && slots[0] ? { is: 'slot', slot: slots[0].id, time: timeShown(slots[0], zone) } : { is: 'stop' },
      classes: slots.flatMap((slot) => (slot.booking ? [{ ...classShown(slot.booking), at: timeShown(slot, zone) }] : [])),
      free: slots.filter(({ isBooked }) => !isBooked).length,
      next: next && { id: next.id, commune: next.communeName },
      because: told.because ?? '',
      mark: cancelMark(slots),
      problems: told.problems ?? [],
      key: told.key ?? randomUUID(),
    }
  }

  const stopAfter = async ({ truck, days, id }: StopKept) => (await roadOf(database, organisation, truck)).find((stop) => stop.id !== id && stop.days.first > days.last)

  const cancelling = async (asked: Asked, of: Target | undefined, sent: Sent | undefined, stop: string) => {
    const key = sent && wishIn(sent)
    if (!of) return sent && stop !== '' ? back(asked, stop, 'annule') : notFound(asked)
    if (!sent || key === undefined) return send(asked, await cancelPage(of))
    const { mark = '', because = '' } = filledIn(sent)
    const said = because.trim()
    if (said === '' || said.length > 1_000) return send(asked, await cancelPage(of, { because, key, problems: [{ field: 'because', code: said === '' ? 'missing' : 'too-long' }] }), 422)
    const done = await cancelAt(setting, of, { person: asked.visitor.person, wish: key, mark, because: said, asked: { cancel: mark, because: said, stop: of.stop.id } })
    return done.ok ? back(asked, of.stop.id, 'annule') : send(asked, await cancelPage(of, { because, problems: [{ field: 'mark', code: 'changed-meanwhile' }] }), 409)
  }

  const ofSlot = (path: { readonly slot: string }) => stopOfSlot(database, organisation, path.slot as SlotId)

  const onStop = (url: string, does: string, done: keyof typeof notices, act: (stop: StopId, visitor: Visitor) => Promise<Changed<object>>) =>
    deskRoute({ method: 'POST', url, does, who: 'coordinator', path: stopPath, body: form, answer: async ({ path, ...asked }) => back(asked, path.stop, (await act(path.stop as StopId, asked.visitor)).ok ? done : 'rien') })

  const onSlot = (act: 'garder' | 'rendre' | 'retablir', does: string, doIt: (slot: SlotId, stop: StopId, visitor: Visitor) => Promise<Changed<object>>) =>
    deskRoute({
      method: 'POST',
      url: `/bureau/creneaux/:slot/${act}`,
      does,
      who: 'coordinator',
      path: slotPath,
      body: form,
      async answer({ path, ...asked }) {
        const stop = await ofSlot(path)
        return stop === undefined ? notFound(asked) : back(asked, stop, (await doIt(path.slot as SlotId, stop, asked.visitor)).ok ? 'fait' : 'rien')
      },
    })

  return [
    deskRoute({ method: 'GET', url: '/bureau/etapes/:stop', does: 'A stop with its days, its slots and who comes.', who: 'coordinator', path: stopPath, body: nothing, answer: ({ path, ...asked }) => sendStop(asked, path.stop as StopId) }),
    onStop('/bureau/etapes/:stop/publier', 'Publishes a draft.', 'publie', (stop, { person }) => publish(setting, stop, person)),
    onStop('/bureau/etapes/:stop/depublier', 'Makes a published stop that nobody booked a draft again.', 'brouillon', (stop, { person }) => unpublish(setting, stop, person)),
    deskRoute({ method: 'GET', url: '/bureau/etapes/:stop/annuler', does: 'What it would break to cancel a stop.', who: 'coordinator', path: stopPath, body: nothing, answer: async ({ path, ...asked }) => cancelling(asked, await target({ stop: path.stop as StopId }), undefined, path.stop) }),
    deskRoute({ method: 'POST', url: '/bureau/etapes/:stop/annuler', does: 'Cancels a stop.', who: 'coordinator', path: stopPath, body: form, answer: async ({ path, body, ...asked }) => cancelling(asked, await target({ stop: path.stop as StopId }), body, path.stop) }),
    deskRoute({ method: 'GET', url: '/bureau/etapes/:stop/jours/:day/annuler', does: 'What it would break to cancel a day of a stop.', who: 'coordinator', path: dayPath, body: nothing, answer: async ({ path, ...asked }) => cancelling(asked, await target({ stop: path.stop as StopId, day: path.day }), undefined, path.stop) }),
    deskRoute({ method: 'POST', url: '/bureau/etapes/:stop/jours/:day/annuler', does: 'Cancels the slots of a day.', who: 'coordinator', path: dayPath, body: form, answer: async ({ path, body, ...asked }) => cancelling(asked, await target({ stop: path.stop as StopId, day: path.day }), body, path.stop) }),
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
        return back(asked, stop, done.ok ? 'fait' : 'rien')
      },
    }),
    deskRoute({
      method: 'GET',
      url: '/bureau/creneaux/:slot/annuler',
      does: 'What it would break to cancel a slot.',
      who: 'coordinator',
      path: slotPath,
      body: nothing,
      async answer({ path, ...asked }) {
        const stop = await ofSlot(path)
        return cancelling(asked, stop && (await target({ stop, slot: path.slot as SlotId })), undefined, stop ?? '')
      },
    }),
    deskRoute({
      method: 'POST',
      url: '/bureau/creneaux/:slot/annuler',
      does: 'Cancels a slot.',
      who: 'coordinator',
      path: slotPath,
      body: form,
      async answer({ path, body, ...asked }) {
        const stop = await ofSlot(path)
        return cancelling(asked, stop && (await target({ stop, slot: path.slot as SlotId })), body, stop ?? '')
      },
    }),
    onSlot('garder', 'Keeps a slot aside: no school is offered it.', (slot, _, { person }) => aside(setting, slot, person, true)),
    onSlot('rendre', 'Gives back a slot that was kept aside.', (slot, _, { person }) => aside(setting, slot, person, false)),
    onSlot('retablir', 'Gives back a slot that was cancelled.', (slot, stop, { person }) => restore(setting, slot, stop, person)),
  ]
}

import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { SlotId, StopId } from '../../../domain/ids.ts'
import { isDay } from '../../../domain/time.ts'
import type { Day } from '../../../domain/time.ts'
import { roadOf, slotsKept, stopKept } from '../../../storage/season.ts'
import type { StopKept } from '../../../storage/season.ts'
import { stopOfSlot } from '../../../storage/slot-changes.ts'
import { truckOf } from '../../../storage/stops.ts'
import type { Mend, StopCancelPage } from '../../../web/desk/stops/models.ts'
import { wishIn } from '../../pages/form-body.ts'
import type { Sent } from '../../pages/form-body.ts'
import type { SendPage } from '../../pages/send-page.ts'
import { deskRoute, nothing } from '../../route.ts'
import type { Route } from '../../route.ts'
import type { Setting } from '../../setting.ts'
import type { Visitor } from '../../sign-in/visitor.ts'
import { cancelAt, cancelledBy } from './change.ts'
import type { Cancelling } from './change.ts'
import { classShown, mateShown, timeShown } from './look-shown.ts'
import { filledIn } from './read.ts'
import { form } from './season-routes.ts'
import { backToStop } from './stop-notices.ts'

type Asked = Parameters<SendPage>[0] & { readonly visitor: Visitor }

type Target = Cancelling & { readonly is: 'stop' | 'day' | 'slot'; readonly day?: Day }

type Named = { readonly stop: StopId; readonly slot?: SlotId; readonly day?: Day }

/** A stop, a day of it or a slot is cancelled: first what that would break, then the deed. */
export function cancelRoutes(setting: Setting, send: SendPage): readonly Route[] {
  const { database, organisation } = setting

  const target = async ({ stop: id, slot, day }: Named): Promise<Target | undefined> => {
    const stop = await stopKept(database, organisation, id)
    if (!stop || stop.state === 'cancelled') return undefined
    const ahead = (await slotsKept(database, organisation, [id], setting.now())).filter(({ isCancelled, range }) => !isCancelled && range.from > setting.now())
    const slots = ahead.filter((one) => (slot === undefined || one.id === slot) && (day === undefined || one.day === day)).map((one) => one.id)
    const is = slot !== undefined ? 'slot' : day !== undefined ? 'day' : 'stop'
    if (is !== 'stop' && slots.length === 0) return undefined
    const zone = (await truckOf(database, organisation, stop.truck))?.zone ?? 'Europe/Paris'
    return { stop, zone, what: is === 'stop' ? 'stop' : 'slots', slots, is, ...(day === undefined ? {} : { day }) }
  }

  const cancelPage = async (of: Target, told: { readonly because?: string; readonly problems?: readonly Mend[]; readonly key?: string } = {}): Promise<StopCancelPage> => {
    const { zone } = of
    const { slots, team, mark } = await cancelledBy(database, setting, of)
    const next = of.is === 'stop' ? await stopAfter(of.stop) : undefined
    return {
      page: 'desk-stop-cancel',
      stop: of.stop.id,
      commune: of.stop.communeName,
      what: of.is === 'day' && of.day !== undefined ? { is: 'day', day: of.day } : of.is === 'slot' && slots[0] ? { is: 'slot', slot: slots[0].id, time: timeShown(slots[0], zone) } : { is: 'stop' },
      classes: slots.flatMap((slot) => (slot.booking ? [{ ...classShown(slot.booking), at: timeShown(slot, zone) }] : [])),
      team: team.map(mateShown),
      free: slots.filter(({ isBooked }) => !isBooked).length,
      next: next && { id: next.id, commune: next.communeName },
      because: told.because ?? '',
      mark,
      problems: told.problems ?? [],
      key: told.key ?? randomUUID(),
    }
  }

  const stopAfter = async ({ truck, days, id }: StopKept) => (await roadOf(database, organisation, truck)).find((stop) => stop.id !== id && stop.days.first > days.last)

  const look = async (asked: Asked, named: Named | undefined) => {
    const of = named && (await target(named))
    return of ? send(asked, await cancelPage(of)) : send(asked, { page: 'not-found' }, 404)
  }

  const cancel = async (asked: Asked, named: Named | undefined, sent: Sent) => {
    if (!named) return send(asked, { page: 'not-found' }, 404)
    const of = await target(named)
    if (!of) return backToStop(asked.reply, named.stop, 'annule')
    const { mark = '', because = '' } = filledIn(sent)
    const [said, wish] = [because.trim(), wishIn(sent)]
    if (said === '' || said.length > 1_000) return send(asked, await cancelPage(of, { because, key: wish, problems: [{ field: 'because', code: said === '' ? 'missing' : 'too-long' }] }), 422)
    const done = await cancelAt(setting, of, { person: asked.visitor.person, wish, mark, because: said, asked: { cancel: mark, because: said, stop: of.stop.id } })
    return done.ok ? backToStop(asked.reply, of.stop.id, 'annule') : send(asked, await cancelPage(of, { because, problems: [{ field: 'mark', code: 'changed-meanwhile' }] }), 409)
  }

  const both = <Path extends z.ZodType>(url: string, what: string, path: Path, named: (path: z.output<Path>) => Named | Promise<Named | undefined>): readonly Route[] => [
    deskRoute({ method: 'GET', url, does: `What it would break to cancel ${what}.`, who: 'coordinator', path, body: nothing, answer: async (asked) => look(asked, await named(asked.path)) }),
    deskRoute({ method: 'POST', url, does: `Cancels ${what}.`, who: 'coordinator', path, body: form, answer: async (asked) => cancel(asked, await named(asked.path), asked.body) }),
  ]

  return [
    ...both('/bureau/etapes/:stop/annuler', 'a stop', z.strictObject({ stop: z.uuid() }), ({ stop }) => ({ stop: stop as StopId })),
    ...both('/bureau/etapes/:stop/jours/:day/annuler', 'the slots of a day', z.strictObject({ stop: z.uuid(), day: z.string().refine(isDay) }), ({ stop, day }) => ({ stop: stop as StopId, day })),
    ...both('/bureau/creneaux/:slot/annuler', 'a slot', z.strictObject({ slot: z.uuid() }), async ({ slot }) => {
      const stop = await stopOfSlot(database, organisation, slot as SlotId)
      return stop && { stop, slot: slot as SlotId }
    }),
  ]
}

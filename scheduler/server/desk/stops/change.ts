import type { PersonId, StopId, TourId } from '../../../domain/ids.ts'
import type { Zone } from '../../../domain/time.ts'
import { once } from '../../../storage/answered.ts'
import type { Database } from '../../../storage/database.ts'
import { noteDeed } from '../../../storage/deeds.ts'
import { slotsKept, stopKept } from '../../../storage/season.ts'
import type { StopKept } from '../../../storage/season.ts'
import { cancelSlots, keepSlots } from '../../../storage/slot-changes.ts'
import type { Consequences } from '../../../storage/slot-changes.ts'
import { changing, keepRoad, keepStop, lockRoad, lockSlotsOf, noteChanged, setState } from '../../../storage/stop-changes.ts'
import type { Changed } from '../../../storage/stop-changes.ts'
import { addTour } from '../../../storage/stops.ts'
import { tellSchool } from '../../messages/tell.ts'
import type { Setting } from '../../setting.ts'
import { settleShifts, teamAfter } from '../../team/settle.ts'
import { offerFreed } from '../../waiting/offer.ts'
import { planOf } from './plan.ts'
import type { SeasonChange, StopPlan } from './plan.ts'

/** What a coordinator decided, and saw before she did. */
export type Decision = {
  readonly person: PersonId
  readonly wish: string
  /** The mark of the plan that was shown to her. */
  readonly mark: string
  /** Her own words to the schools. */
  readonly because: string
  /** All that she sent: the same wish asks for the same. */
  readonly asked: unknown
}

/** Makes, moves or changes a stop, and tells every school concerned: in one transaction, and only what was shown. */
export function changeStop(setting: Setting, change: SeasonChange & { readonly after: StopKept; /** To be made with the stop. */ readonly newTour: { readonly id: TourId; readonly title: string } | undefined }, decision: Decision): Promise<Changed<{ readonly stop: StopId }>> {
  const { organisation } = setting
  const { before, after } = change
  return granted(setting, decision, async (transaction) => {
    await lockRoad(transaction, organisation, [...new Set([after.truck, before?.truck ?? after.truck])])
    const concerned = (await planOf(transaction, setting, change)).next.map(({ stop }) => stop.id)
    await lockSlotsOf(transaction, organisation, [after.id, ...concerned])
    const plan = await planOf(transaction, setting, change)
    const isAsSeen = plan.mark === decision.mark && (!before || (await stopKept(transaction, organisation, before.id))?.changed === before.changed)
    if (!isAsSeen || !plan.own) return { ok: false, refusal: { code: 'changed-meanwhile' } }
    if (plan.inTheWay) return { ok: false, refusal: { code: 'truck-elsewhere' } }
    if (change.newTour) await addTour(transaction, { organisation, ...change.newTour })
    await keepStop(transaction, { ...plan.own.stop, none: plan.own.slots.none })
    await settle(transaction, setting, plan.own, decision)
    for (const next of plan.next) {
      await keepRoad(transaction, { organisation, id: next.stop.id, drive: next.stop.drive, none: next.slots.none })
      await settle(transaction, setting, next, decision)
    }
    await noteDeed(transaction, organisation, decision.person, before ? 'stop-changed' : 'stop-made', after.id)
    return { ok: true, answer: { stop: after.id } }
  })
}

async function settle(transaction: Database, setting: Setting, plan: StopPlan, decision: Decision): Promise<void> {
  const consequences = await keepSlots(transaction, plan.stop, plan.rearranged)
  const elsewhere = plan.isElsewhere ? plan.rearranged.fates.flatMap(({ is, slot: { booking } }) => (is === 'stays' && booking && booking.state !== 'held' ? [booking.id] : [])) : []
  await noteChanged(transaction, setting.organisation, elsewhere)
  await tellAll(transaction, setting, { ...consequences, moved: [...consequences.moved, ...elsewhere], free: plan.stop.state === 'published' ? consequences.free : [] }, 'slot-cancelled', decision)
  await settleShifts(transaction, setting, plan.stop.id, decision.because)
}

async function tellAll(transaction: Database, setting: Setting, { ended, moved, free }: Consequences, ending: 'slot-cancelled' | 'stop-cancelled', { because }: Decision): Promise<void> {
  for (const booking of ended) await tellSchool(transaction, setting, ending, booking, because)
  for (const booking of moved) await tellSchool(transaction, setting, 'stop-moved', booking, because)
  for (const slot of free) await offerFreed(transaction, setting, slot)
}

/** What is taken away: a whole stop, or some of its slots. */
export type Cancelling = { readonly stop: StopKept; readonly zone: Zone; readonly what: 'stop' | 'slots'; readonly slots: readonly string[] }

/** Of what a coordinator takes away: the slots and who has them, and whom of the team that concerns. */
export async function cancelledBy(database: Database, setting: Setting, { stop, what, slots: named, zone }: Cancelling) {
  const kept = (await slotsKept(database, setting.organisation, [stop.id], setting.now())).filter(({ isCancelled }) => !isCancelled)
  const slots = kept.filter(({ id }) => named.includes(id))
  const team = stop.state === 'published' ? await teamAfter(database, setting, stop, what === 'stop' ? [] : kept.filter(({ id }) => !named.includes(id)), zone) : []
  return { slots, team, mark: [cancelMark(slots), ...team.map(({ shift, is }) => `${shift.id}/${shift.state}/${is}`)].join(' ') }
}

/** Takes away a stop or slots of it. The stops after it stay as they are: their road is shown to be looked at. */
export function cancelAt(setting: Setting, cancelling: Cancelling, decision: Decision): Promise<Changed<{ readonly stop: StopId }>> {
  const { organisation } = setting
  const { stop, what } = cancelling
  return granted(setting, decision, async (transaction) => {
    await lockSlotsOf(transaction, organisation, [stop.id])
    const { slots, mark } = await cancelledBy(transaction, setting, cancelling)
    if (mark !== decision.mark) return { ok: false, refusal: { code: 'changed-meanwhile' } }
    if (what === 'stop' && !(await setState(transaction, organisation, stop.id, { from: stop.state, to: 'cancelled', because: decision.because }))) return { ok: false, refusal: { code: 'changed-meanwhile' } }
    const ended = await cancelSlots(transaction, organisation, slots.map(({ id }) => id), decision.because)
    await tellAll(transaction, setting, { ended, moved: [], free: [] }, what === 'stop' ? 'stop-cancelled' : 'slot-cancelled', decision)
    await settleShifts(transaction, setting, stop.id, decision.because)
    await noteDeed(transaction, organisation, decision.person, what === 'stop' ? 'stop-cancelled' : 'slots-cancelled', what === 'stop' ? stop.id : slots.map(({ id }) => id).join(' '))
    return { ok: true, answer: { stop: stop.id } }
  })
}

/** Of the classes that were shown. */
const cancelMark = (slots: readonly { readonly id: string; readonly booking: { readonly id: string; readonly state: string } | undefined }[]): string => slots.map(({ id, booking }) => `${id}${booking ? `/${booking.id}/${booking.state}` : ''}`).join(' ')

/** The same wish twice is granted once. */
export function granted<Answer>({ database, organisation }: Setting, { wish, asked }: Pick<Decision, 'wish' | 'asked'>, act: (transaction: Database) => Promise<Changed<Answer>>): Promise<Changed<Answer>> {
  return changing(database, async (transaction) => {
    const first = await once(transaction, { organisation, key: wish, asked }, () => act(transaction))
    return first.is === 'another-wish' ? { ok: false, refusal: { code: 'key-used-for-another-wish' } } : first.answer
  })
}

import type { PersonId, SlotId, StopId } from '../../../domain/ids.ts'
import type { Day } from '../../../domain/time.ts'
import type { Database } from '../../../storage/database.ts'
import { noteDeed } from '../../../storage/deeds.ts'
import { stopKept } from '../../../storage/season.ts'
import { keepAside, keepSlots, restoreSlot } from '../../../storage/slot-changes.ts'
import { changing, keepNone, lockSlotsOf, openAllTheSame, setState, someoneWaitsOrComes } from '../../../storage/stop-changes.ts'
import type { Changed } from '../../../storage/stop-changes.ts'
import type { Setting } from '../../setting.ts'
import { settleShifts } from '../../team/settle.ts'
import { offerFreed } from '../../waiting/offer.ts'
import { planOf } from './plan.ts'

/** What a coordinator does with a click. */

const stays = { ok: false, refusal: { code: 'changed-meanwhile' } } as const
const done = { ok: true, answer: {} } as const

/** From now on everybody sees it. */
export const publish = (setting: Setting, stop: StopId, person: PersonId): Promise<Changed<object>> =>
  changing(setting.database, async (transaction) => {
    if (!(await setState(transaction, setting.organisation, stop, { from: 'draft', to: 'published' }))) return stays
    await noteDeed(transaction, setting.organisation, person, 'stop-published', stop)
    return done
  })

/** Nobody sees it any more; not once somebody comes or waits. */
export const unpublish = (setting: Setting, stop: StopId, person: PersonId): Promise<Changed<object>> =>
  changing(setting.database, async (transaction) => {
    const { organisation } = setting
    await lockSlotsOf(transaction, organisation, [stop])
    if (await someoneWaitsOrComes(transaction, organisation, stop, setting.now())) return stays
    if (!(await setState(transaction, organisation, stop, { from: 'published', to: 'draft' }))) return stays
    await settleShifts(transaction, setting, stop, '')
    await noteDeed(transaction, organisation, person, 'stop-draft-again', stop)
    return done
  })

/** Keeps a slot aside, or gives it back: to who waits first. */
export const aside = (setting: Setting, slot: SlotId, person: PersonId, isKeptAside: boolean): Promise<Changed<object>> =>
  changing(setting.database, async (transaction) => {
    if (!(await keepAside(transaction, setting.organisation, slot, isKeptAside))) return stays
    if (!isKeptAside) await offerFreed(transaction, setting, slot)
    await noteDeed(transaction, setting.organisation, person, isKeptAside ? 'slot-kept-aside' : 'slot-given-back', slot)
    return done
  })

/** Gives back a slot that was cancelled, while its time is free. */
export const restore = (setting: Setting, slot: SlotId, stop: StopId, person: PersonId): Promise<Changed<object>> =>
  changing(setting.database, async (transaction) => {
    const of = await stopKept(transaction, setting.organisation, stop)
    if (of?.state === 'cancelled' || !(await restoreSlot(transaction, setting.organisation, slot))) return stays
    await offerFreed(transaction, setting, slot)
    await settleShifts(transaction, setting, stop, '')
    await noteDeed(transaction, setting.organisation, person, 'slot-restored', slot)
    return done
  })

/** Opens a day without school all the same: its slots follow, and nothing else changes. */
export const openDay = (setting: Setting, { stop, day, because, person }: { readonly stop: StopId; readonly day: Day; readonly because: string; readonly person: PersonId }): Promise<Changed<object>> =>
  changing(setting.database, async (transaction) => {
    const { organisation } = setting
    const before = await stopKept(transaction, organisation, stop)
    if (!before || before.state === 'cancelled' || !before.none.some((none) => none.day === day && none.why === 'no-school')) return stays
    await lockSlotsOf(transaction, organisation, [stop])
    await openAllTheSame(transaction, organisation, { stop, day, because, person })
    await makeSlotsOf(transaction, setting, stop, day)
    await settleShifts(transaction, setting, stop, '')
    await noteDeed(transaction, organisation, person, 'day-opened', stop)
    return done
  })

async function makeSlotsOf(transaction: Database, setting: Setting, stop: StopId, day: Day): Promise<void> {
  const before = await stopKept(transaction, setting.organisation, stop)
  if (!before) return
  const { own } = await planOf(transaction, setting, { before, after: before, along: true, drives: new Map() })
  if (!own) return
  const { free } = await keepSlots(transaction, before, { fates: [], made: own.rearranged.made.filter((time) => time.day === day) })
  await keepNone(transaction, setting.organisation, stop, [...before.none.filter((none) => none.day !== day), ...own.slots.none.filter((none) => none.day === day)])
  if (before.state === 'published') for (const slot of free) await offerFreed(transaction, setting, slot)
}

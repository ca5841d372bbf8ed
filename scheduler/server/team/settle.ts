import type { StopId } from '../../domain/ids.ts'
import { halfDaysOf } from '../../domain/team/half-days.ts'
import type { HalfDay } from '../../domain/team/half-days.ts'
import type { SlotTime } from '../../domain/slots.ts'
import type { TimeRange, Zone } from '../../domain/time.ts'
import type { Database } from '../../storage/database.ts'
import type { StopKept } from '../../storage/season.ts'
import { halfDaysKept } from '../../storage/team/half-days.ts'
import { endShift, retime, shiftsKept } from '../../storage/team/shifts.ts'
import type { ShiftKept } from '../../storage/team/shifts.ts'
import { tellHer } from '../messages/tell-team.ts'
import type { Setting } from '../setting.ts'
import { isMade } from './people-asked.ts'

/** What becomes of somebody's half day when its stop changes. */
export type ShiftFate = { readonly shift: ShiftKept } & ({ readonly is: 'stays' } | { readonly is: 'retimed'; readonly range: TimeRange } | { readonly is: 'ends' })

/**
 * Whoever was to come to a half day that is no more does not come; whoever comes to one that begins or ends at another time comes then, unless she is elsewhere.
 * @param halfDays of the stop, after its change
 */
async function shiftFates(database: Database, setting: Setting, stop: StopId, halfDays: readonly Pick<HalfDay, 'day' | 'half' | 'range'>[]): Promise<readonly ShiftFate[]> {
  const shifts = (await shiftsKept(database, setting.organisation, { stop, states: ['proposed', 'invited', 'accepted'] })).filter(({ range }) => range.until > setting.now())
  const fates: ShiftFate[] = []
  for (const shift of shifts) {
    const range = halfDays.find(({ day, half }) => day === shift.day && half === shift.half)?.range
    if (!range || (!isSameTime(range, shift.range) && (await isElsewhere(database, setting, shift, range)))) fates.push({ shift, is: 'ends' })
    else fates.push(isSameTime(range, shift.range) ? { shift, is: 'stays' } : { shift, is: 'retimed', range })
  }
  return fates
}

const isSameTime = (one: TimeRange, other: TimeRange): boolean => one.from === other.from && one.until === other.until

async function isElsewhere(database: Database, { organisation }: Setting, { id, person, day, state }: ShiftKept, { from, until }: TimeRange): Promise<boolean> {
  if (state !== 'accepted' || person === undefined) return false
  return (await shiftsKept(database, organisation, { person, from: day, until: day, states: ['accepted'] })).some(({ id: other, range }) => other !== id && range.from < until && from < range.until)
}

/** What would become of the team of a stop with these slots, before anything is done: all that does not stay as it is. */
export async function teamAfter(database: Database, setting: Setting, { id, days }: Pick<StopKept, 'id' | 'days'>, slots: readonly SlotTime[], zone: Zone): Promise<readonly ShiftFate[]> {
  const halfDays = halfDaysOf(slots.map((slot) => ({ ...slot, class: undefined })), days.first, zone)
  return (await shiftFates(database, setting, id, halfDays)).filter(({ is }) => is !== 'stays')
}

/**
 * After a stop has changed: what becomes of its team is kept, and whoever does not come is told.
 * @param because the coordinator's own words; empty when there are none
 */
export async function settleShifts(transaction: Database, setting: Setting, stop: StopId, because: string): Promise<void> {
  const { organisation } = setting
  for (const fate of await shiftFates(transaction, setting, stop, await halfDaysKept(transaction, organisation, { stop, isMade }))) {
    const { shift } = fate
    if (fate.is === 'retimed') await retime(transaction, organisation, shift.id, fate.range)
    else if (fate.is === 'ends' && (await endShift(transaction, organisation, shift.id, ['proposed', 'invited', 'accepted'], 'cancelled'))) await tellHer(transaction, setting, shift.state === 'accepted' ? 'shift-ended' : 'shift-not-needed', { ...shift, changed: shift.changed + 1 }, { because })
  }
}

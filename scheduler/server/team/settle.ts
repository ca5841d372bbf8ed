import type { StopId } from '../../domain/ids.ts'
import type { Database } from '../../storage/database.ts'
import { halfDaysKept } from '../../storage/team/half-days.ts'
import { endShift, retime, shiftsKept } from '../../storage/team/shifts.ts'
import type { ShiftKept } from '../../storage/team/shifts.ts'
import type { TimeRange } from '../../domain/time.ts'
import { tellHer } from '../messages/tell-team.ts'
import type { Setting } from '../setting.ts'
import { isMade } from './people-asked.ts'

/**
 * After a stop has changed: whoever was to come to a half day that is no more does not come, and is told; whoever comes to one that begins or ends at another
 * time comes then, unless she is elsewhere.
 * @param because the coordinator's own words; empty when there are none
 */
export async function settleShifts(transaction: Database, setting: Setting, stop: StopId, because: string): Promise<void> {
  const { organisation, now } = setting
  const halfDays = await halfDaysKept(transaction, organisation, { stop, isMade })
  const shifts = (await shiftsKept(transaction, organisation, { stop, states: ['proposed', 'invited', 'accepted'] })).filter(({ range }) => range.until > now())
  for (const shift of shifts) {
    const halfDay = halfDays.find(({ day, half }) => day === shift.day && half === shift.half)
    const isSameTime = halfDay && halfDay.range.from === shift.range.from && halfDay.range.until === shift.range.until
    if (isSameTime) continue
    if (halfDay && !(await isElsewhere(transaction, setting, shift, halfDay.range))) await retime(transaction, organisation, shift.id, halfDay.range)
    else if (await endShift(transaction, organisation, shift.id, ['proposed', 'invited', 'accepted'], 'cancelled')) await tellHer(transaction, setting, shift.state === 'accepted' ? 'shift-ended' : 'shift-not-needed', { ...shift, changed: shift.changed + 1 }, { because })
  }
}

async function isElsewhere(transaction: Database, { organisation }: Setting, { id, person, day, state }: ShiftKept, { from, until }: TimeRange): Promise<boolean> {
  if (state !== 'accepted' || person === undefined) return false
  return (await shiftsKept(transaction, organisation, { person, from: day, until: day, states: ['accepted'] })).some(({ id: other, range }) => other !== id && range.from < until && from < range.until)
}

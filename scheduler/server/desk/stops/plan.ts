import { createHash } from 'node:crypto'
import { schoolCalendarOf } from '../../../domain/calendars/school-calendar.ts'
import type { CommuneCode, StopId } from '../../../domain/ids.ts'
import { leavingClasses, rearranged } from '../../../domain/rearranged.ts'
import type { Rearranged } from '../../../domain/rearranged.ts'
import { leavesAt, slotsOf } from '../../../domain/slots.ts'
import type { Slots } from '../../../domain/slots.ts'
import { dayAt, daysBetween } from '../../../domain/time.ts'
import type { Truck } from '../../../domain/truck.ts'
import type { Database } from '../../../storage/database.ts'
import { schoolHolidaysOf } from '../../../storage/official-calendar.ts'
import { overridesOf, roadOf, slotsKept } from '../../../storage/season.ts'
import type { SlotKept, StopKept } from '../../../storage/season.ts'
import { truckOf } from '../../../storage/stops.ts'
import type { Setting } from '../../setting.ts'
import { teamAfter } from '../../team/settle.ts'
import type { ShiftFate } from '../../team/settle.ts'

/** What a change of the season would do, worked out before anything is done. */

/** `before` alone: a stop that is cancelled; `after` alone: one that is made. */
export type SeasonChange = {
  readonly before: StopKept | undefined
  readonly after: StopKept | undefined
  /** Whether the classes follow when the stop moves. */
  readonly along: boolean
  /** Minutes of road to stops that come after, where somebody said so. */
  readonly drives: ReadonlyMap<StopId, number | undefined>
}

/** What becomes of one stop. */
export type StopPlan = {
  readonly stop: StopKept
  readonly truck: Truck
  /** From where the truck comes; undefined when it has not been anywhere. */
  readonly from: StopKept | undefined
  /** It came from elsewhere before: the time on the road is to be confirmed. */
  readonly isNewRoad: boolean
  readonly slots: Slots
  readonly rearranged: Rearranged<SlotKept>
  /** Classes that come at the same hour, but elsewhere. */
  readonly isElsewhere: boolean
  /** Of the team: who would not come any more, or at another time. */
  readonly team: readonly ShiftFate[]
}

export type ChangePlan = {
  readonly own: StopPlan | undefined
  /** The stops to which the truck comes from another place, or at another time, than before. */
  readonly next: readonly StopPlan[]
  /** A stop of the same truck on the same days. */
  readonly inTheWay: StopKept | undefined
  /** The same for two plans that do the same to the same things. */
  readonly mark: string
}

export async function planOf(database: Database, setting: Setting, { before, after, along, drives }: SeasonChange): Promise<ChangePlan> {
  const { organisation } = setting
  const now = setting.now()
  const trucks = [...new Set([before?.truck, after?.truck].filter((id) => id !== undefined))]
  const holidays = await schoolHolidaysOf(database, organisation)
  const next: StopPlan[] = []
  let own: StopPlan | undefined
  let inTheWay: StopKept | undefined

  const planned = async (truck: Truck, stop: StopKept, was: StopKept | undefined, from: StopKept | undefined, isNewRoad: boolean): Promise<StopPlan> => {
    const calendar = schoolCalendarOf(stop.commune as CommuneCode, { holidays, overrides: await overridesOf(database, organisation, stop.id) })
    const slots = slotsOf(truck, stop.days, from ? { from: 'stop', leaves: leavesAt(truck, from.days), drive: stop.drive ?? 'unknown' } : { from: 'depot' }, calendar)
    const kept = was ? await slotsKept(database, organisation, [stop.id], now) : []
    const there = kept.filter(({ range }) => range.from > now)
    const shift = was ? daysBetween(was.days.first, stop.days.first) : 0
    const found = rearranged({ before: there, after: slots.slots.filter(({ range }) => range.from > now), shift, zone: truck.zone })
    const isElsewhere = was !== undefined && (was.commune !== stop.commune || was.place !== stop.place)
    const begun = kept.filter(({ range, isCancelled }) => range.from <= now && !isCancelled)
    const team = stop.state === 'published' ? await teamAfter(database, setting, stop, [...begun, ...found.fates.flatMap((fate) => ('at' in fate ? [fate.at] : [])), ...found.made], truck.zone) : []
    return { stop, truck, from, isNewRoad, slots, rearranged: along ? found : leavingClasses(found), isElsewhere, team }
  }

  for (const id of trucks) {
    const truck = await truckOf(database, organisation, id)
    if (!truck) continue
    const road = await roadOf(database, organisation, id)
    const others = road.filter((stop) => stop.id !== before?.id && stop.id !== after?.id)
    const isHere = after?.truck === id
    if (isHere) {
      inTheWay = others.find(({ days }) => days.first <= after.days.last && after.days.first <= days.last)
      const from = stopBefore(others, after)
      const was = before?.truck === id ? stopBefore(others, before) : undefined
      own = await planned(truck, after, before, from, from !== undefined && (from.id !== was?.id || before?.commune !== after.commune))
    }
    for (const stop of others) {
      const was = stopBefore(before?.truck === id ? [...others, before] : others, stop)
      const is = stopBefore(isHere ? [...others, after] : others, stop)
      const isNewRoad = is !== undefined && (was?.id !== is.id || was.commune !== is.commune)
      const isAnotherTime = was?.id !== is?.id || was?.days.last !== is?.days.last
      if (stop.days.last < dayAt(now, truck.zone) || !(isNewRoad || isAnotherTime)) continue
      const drive = drives.has(stop.id) ? drives.get(stop.id) : stop.drive
      next.push(await planned(truck, { ...stop, drive }, stop, is, isNewRoad))
    }
  }
  return { own, next, inTheWay, mark: markOf([...(own ? [own] : []), ...next], before) }
}

const stopBefore = (road: readonly StopKept[], { days }: Pick<StopKept, 'days'>): StopKept | undefined => road.filter((stop) => stop.days.last < days.first).sort((one, other) => (one.days.last < other.days.last ? 1 : -1))[0]

/** A stop of more days is a slip of the pen. */
export const LONGEST_STOP = 60

/** Of all that was shown: what happens to which class and to whom of the team, and which times are free. A hold that ran out changes nothing. */
function markOf(plans: readonly StopPlan[], before: StopKept | undefined): string {
  const told = plans.map(({ stop, rearranged: { fates, made }, slots: { none }, team }) => ({
    stop: [stop.id, stop.changed, stop.drive ?? null],
    fates: fates.map((fate) => [fate.slot.id, fate.is, 'at' in fate ? [fate.at.day, fate.at.range.from, fate.at.seats] : fate.why, fate.slot.booking?.id ?? '', fate.slot.booking?.state ?? '', fate.slot.pupils ?? 0]),
    made: made.map(({ day, range }) => [day, range.from]),
    none,
    team: team.map(({ shift, is }) => [shift.id, shift.state, is]),
  }))
  return createHash('sha256').update(JSON.stringify([before?.changed ?? null, before?.state ?? null, told])).digest('base64url').slice(0, 22)
}

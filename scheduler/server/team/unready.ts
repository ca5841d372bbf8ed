import type { BookingId, SlotId, StopId } from '../../domain/ids.ts'
import type { ClassLevels } from '../../domain/level.ts'
import type { Half } from '../../domain/team/availability.ts'
import { lacksOf } from '../../domain/team/readiness.ts'
import type { Lack } from '../../domain/team/readiness.ts'
import type { ShiftRole } from '../../domain/team/shift.ts'
import type { Day, TimeRange, Zone } from '../../domain/time.ts'
import type { Database } from '../../storage/database.ts'
import { halfDaysKept } from '../../storage/team/half-days.ts'
import type { HalfDayKept } from '../../storage/team/half-days.ts'
import { aboardAt } from '../../storage/team/shifts.ts'
import type { AboardKept } from '../../storage/team/shifts.ts'
import type { Setting } from '../setting.ts'
import { isMade } from './people-asked.ts'

/** A class that is to come, and what stands between it and its day. */
export type UnreadySession = ClassLevels & {
  readonly slot: SlotId
  readonly booking: BookingId | undefined
  readonly stop: StopId
  readonly communeName: string
  readonly place: string
  readonly zone: Zone
  readonly day: Day
  readonly half: Half
  readonly range: TimeRange
  readonly pupils: number
  readonly school: string | undefined
  readonly lacks: readonly Lack[]
  /** The role for which one may look for somebody who is with the children: one that is open, where one is. */
  readonly role: ShiftRole
}

/** The sessions that are not ready, of some days, in the order of the clock. */
export async function unreadySessions(database: Database, { organisation }: Pick<Setting, 'organisation'>, days: { readonly from: Day; readonly until: Day }): Promise<readonly UnreadySession[]> {
  const halfDays = (await halfDaysKept(database, organisation, { ...days, isMade })).filter(({ slots }) => slots.some((slot) => slot.class))
  const aboard = Map.groupBy(await aboardAt(database, organisation, [...new Set(halfDays.map(({ stop }) => stop))], days), nameOf)
  return halfDays.flatMap((halfDay) => unreadyIn(halfDay, aboard.get(nameOf(halfDay)) ?? [])).toSorted((one, other) => one.range.from - other.range.from)
}

const nameOf = ({ stop, day, half }: { readonly stop: StopId; readonly day: Day; readonly half: Half }): string => `${stop} ${day} ${half}`

function unreadyIn({ stop, communeName, place, zone, day, half, needed, slots }: HalfDayKept, aboard: readonly AboardKept[]): readonly UnreadySession[] {
  const role = (['facilitator', 'lead', 'coder'] as const).find((one) => aboard.filter((somebody) => somebody.role === one).length < needed[one]) ?? 'facilitator'
  return slots.flatMap(({ id, booking, range, class: coming, school, hasTeacher }): readonly UnreadySession[] => {
    if (!coming) return []
    const { levels, isUlis, pupils } = coming
    const lacks = lacksOf({ levels, isUlis, pupils, hasTeacher, aboard })
    return lacks.length === 0 ? [] : [{ slot: id, booking, stop, communeName, place, zone, day, half, range, levels, isUlis, pupils, school, lacks, role }]
  })
}

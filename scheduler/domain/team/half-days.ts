import type { ClassLevels } from '../level.ts'
import { clockAt, MINUTE } from '../time.ts'
import type { Day, Instant, TimeRange, Zone } from '../time.ts'
import type { SlotLength } from '../truck.ts'
import { halfAt } from './availability.ts'
import type { Half } from './availability.ts'
import { rolesNeeded } from './roles-needed.ts'
import { shiftRoles } from './shift.ts'
import type { ShiftRole } from './shift.ts'

/* Shifts follow from slots: people come for a morning or an afternoon of a stop, and stay for all of its classes. */

/** Minutes that the team is there before the first class of a half day. */
export const THERE_BEFORE = 30

/** A slot, and the class that has it; nobody has a free one yet. */
export type SlotToStaff = { readonly day: Day; readonly range: TimeRange; readonly length: SlotLength; readonly seats: number; readonly class: (ClassLevels & { readonly pupils: number; readonly isMade: boolean }) | undefined }

export type HalfDay<Slot extends SlotToStaff = SlotToStaff> = {
  readonly day: Day
  readonly half: Half
  /** From when the team is there to the end of the last class. */
  readonly range: TimeRange
  readonly slots: readonly Slot[]
  readonly needed: Readonly<Record<ShiftRole, number>>
}

/** The half days of a stop in the order of the clock. A slot that nobody has counts as a full class: whoever comes is found before the last class books. */
export function halfDaysOf<Slot extends SlotToStaff>(slots: readonly Slot[], firstDay: Day, zone: Zone): readonly HalfDay<Slot>[] {
  const inOrder = slots.toSorted((one, other) => one.range.from - other.range.from)
  const groups = Map.groupBy(inOrder, ({ day, range }) => `${day} ${halfAt(clockAt(range.from, zone))}`)
  return [...groups.values()].flatMap((group, at): readonly HalfDay<Slot>[] => {
    const [first] = group
    if (!first) return []
    const until = Math.max(...group.map(({ range }) => range.until)) as Instant
    const driver = at === 0 && first.day === firstDay ? 1 : 0
    return [{ day: first.day, half: halfAt(clockAt(first.range.from, zone)), range: { from: (first.range.from - THERE_BEFORE * MINUTE) as Instant, until }, slots: group, needed: { ...neededFor(group), driver } }]
  })
}

/** Of each role as many as the class that needs most of it. */
function neededFor(slots: readonly SlotToStaff[]): Readonly<Record<ShiftRole, number>> {
  const each = slots.map(({ class: coming, length, seats }) => rolesNeeded({ ...(coming ?? { levels: [], isUlis: false, pupils: seats, isMade: false }), length }))
  return Object.fromEntries(shiftRoles.map((role) => [role, Math.max(0, ...each.map((needed) => needed[role]))])) as Readonly<Record<ShiftRole, number>>
}

/** What names a place in the team: one person has it. They are counted from 1. */
export type PlaceInTeam = { readonly role: ShiftRole; readonly place: number }

/** The places that nobody has, those of each role in the order of their numbers. */
export function openPlaces(needed: Readonly<Record<ShiftRole, number>>, taken: readonly PlaceInTeam[]): readonly PlaceInTeam[] {
  return shiftRoles.flatMap((role) => Array.from({ length: needed[role] }, (_, at) => ({ role, place: at + 1 })).filter(({ place }) => !taken.some((one) => one.role === role && one.place === place)))
}

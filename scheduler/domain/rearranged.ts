import type { SlotId } from './ids.ts'
import type { SlotTime } from './slots.ts'
import { clockAt, dayAfter } from './time.ts'
import type { Zone } from './time.ts'

/** What becomes of the slots of a stop, and of the classes in them, when its days, its road or its truck change. */

/** A slot that is there already. */
export type SlotThere = SlotTime & {
  readonly id: SlotId
  readonly isKeptAside: boolean
  /** The coordinator took it away: it is not made again at the same time. */
  readonly isCancelled: boolean
  /** A class has it, or its form is being filled in. */
  readonly isBooked: boolean
  /** Undefined while nobody has said how many come. */
  readonly pupils: number | undefined
}

/**
 * - `stays`: at the same day and hour.
 * - `follows`: as many days later as the stop moves, at the same hour; for a class, if the coordinator takes the classes along.
 * - `ends`: there is no such slot any more, or it has fewer seats than the class has pupils.
 */
export type Fate<Slot extends SlotThere = SlotThere> = { readonly slot: Slot } & ({ readonly is: 'stays' | 'follows'; readonly at: SlotTime } | { readonly is: 'ends'; readonly why: 'no-such-slot' | 'too-small' | 'not-taken-along' })

export type Rearranged<Slot extends SlotThere = SlotThere> = { readonly fates: readonly Fate<Slot>[]; /** New slots, which are free. */ readonly made: readonly SlotTime[] }

export type Rearranging<Slot extends SlotThere> = {
  readonly before: readonly Slot[]
  readonly after: readonly SlotTime[]
  /** How many days the stop moves. */
  readonly shift: number
  readonly zone: Zone
}

/** A fate for each slot that was not taken away. Whoever has a time that is still there keeps it, before anybody follows. */
export function rearranged<Slot extends SlotThere>({ before, after, shift, zone }: Rearranging<Slot>): Rearranged<Slot> {
  const left = new Set(after)
  const take = (at: SlotTime | undefined): SlotTime | undefined => {
    if (at) left.delete(at)
    return at
  }
  const find = (isIt: (time: SlotTime) => boolean) => take([...left].find(isIt))
  for (const slot of before) if (slot.isCancelled) find((time) => isSameTime(time, slot))

  const staying = new Map(before.filter(({ isCancelled }) => !isCancelled).flatMap((slot) => {
    const at = find((time) => isSameTime(time, slot) && holds(time, slot))
    return at ? [[slot, at] as const] : []
  }))
  const fates = before.filter(({ isCancelled }) => !isCancelled).map((slot): Fate<Slot> => {
    const same = staying.get(slot)
    if (same) return { slot, is: 'stays', at: same }
    if (!slot.isBooked && !slot.isKeptAside) return { slot, is: 'ends', why: 'no-such-slot' }
    const isNext = (time: SlotTime) => shift !== 0 && time.day === dayAfter(slot.day, shift) && clockAt(time.range.from, zone) === clockAt(slot.range.from, zone) && (time.length === slot.length || time.length === 'long')
    const next = find((time) => isNext(time) && holds(time, slot))
    if (next) return { slot, is: 'follows', at: next }
    return { slot, is: 'ends', why: after.some((time) => (isSameTime(time, slot) || isNext(time)) && !holds(time, slot)) ? 'too-small' : 'no-such-slot' }
  })
  return { fates, made: after.filter((time) => left.has(time)) }
}

/** The same without taking the classes along: theirs end, and those times are free. What was kept aside stays so. */
export function leavingClasses<Slot extends SlotThere>({ fates, made }: Rearranged<Slot>): Rearranged<Slot> {
  const left = fates.filter((fate) => fate.is === 'follows' && fate.slot.isBooked)
  return {
    fates: fates.map((fate) => (left.includes(fate) ? { slot: fate.slot, is: 'ends', why: 'not-taken-along' } : fate)),
    made: [...made, ...left.flatMap((fate) => ('at' in fate ? [fate.at] : []))].sort((one, other) => one.range.from - other.range.from),
  }
}

const isSameTime = (one: SlotTime, other: SlotTime): boolean => one.day === other.day && one.range.from === other.range.from && one.length === other.length

const holds = ({ seats }: SlotTime, { pupils }: SlotThere): boolean => (pupils ?? 0) <= seats

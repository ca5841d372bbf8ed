import type { NoSchool, SchoolCalendar } from './calendar.ts'
import { clockAt, dayAt, daysFrom, instantAt, MINUTE, weekdayOf } from './time.ts'
import type { ClockRange, ClockTime, Day, Instant, TimeRange } from './time.ts'
import { minutesAboard, seatsIn } from './truck.ts'
import type { SlotLength, Truck } from './truck.ts'

/** The slots of a stop follow from the truck's week, the days of the stop, its calendar and the road to it. */

/** How the truck comes to a stop: from its stop before. A road of which nobody knows the time is never short. */
export type Arrival = { readonly from: 'depot' } | { readonly from: 'stop'; readonly leaves: Instant; readonly drive: number | 'unknown' }

export type StopDays = {
  readonly first: Day
  readonly last: Day
  /** What is offered on a day, unless that day has a plan of its own: as many as there is time for. */
  readonly usual: SlotLength
  readonly plans: Readonly<Record<Day, readonly SlotLength[]>>
}

/** A time at which one class may come aboard. */
export type SlotTime = { readonly day: Day; readonly range: TimeRange; readonly length: SlotLength; readonly seats: number }

/** Why a stop has no slot where one might expect it. */
export type NoSlot =
  | { readonly day: Day; readonly why: 'no-school'; readonly because: NoSchool }
  | { readonly day: Day; readonly why: 'truck-closed' }
  | { readonly day: Day; readonly why: 'drive-unknown' }
  | { readonly day: Day; readonly why: 'not-set-up'; readonly readyAt: ClockTime | undefined }
  | { readonly day: Day; readonly why: 'no-time'; readonly left: readonly SlotLength[] }

export type Slots = { readonly slots: readonly SlotTime[]; readonly none: readonly NoSlot[] }

export function slotsOf(truck: Truck, days: StopDays, arrival: Arrival, schoolDay: SchoolCalendar): Slots {
  const found = daysFrom(days.first, days.last).map((day) => slotsOn(day, truck, days, arrival, schoolDay))
  return { slots: found.flatMap(({ slots }) => slots), none: found.flatMap(({ none }) => none) }
}

function slotsOn(day: Day, truck: Truck, days: StopDays, arrival: Arrival, schoolDay: SchoolCalendar): Slots {
  const nothing = (none: NoSlot): Slots => ({ slots: [], none: [none] })
  const school = schoolDay(day)
  if (school.is === 'closed') return nothing({ day, why: 'no-school', because: school.why })
  const open = truck.hours[weekdayOf(day)] ?? []
  const closing = open.at(-1)?.until
  if (closing === undefined) return nothing({ day, why: 'truck-closed' })

  const ready = readyOn(day, truck, days, arrival)
  if (ready === 'unknown') return nothing({ day, why: 'drive-unknown' })
  if (ready === 'another-day') return nothing({ day, why: 'not-set-up', readyAt: undefined })
  const leaving = day === days.last ? closing - truck.packUp : closing
  const hours = open.map(({ from, until }) => ({ from: Math.max(from, ready), until: Math.min(until, leaving) })).filter(({ from, until }) => from < until)
  if (hours.length === 0) return nothing({ day, why: 'not-set-up', readyAt: ready })

  const { placed, left } = place(hours, days.plans[day] ?? days.usual, truck.reset)
  const slots = placed.map(({ from, length }): SlotTime => {
    const begin = instantAt(day, from, truck.zone)
    return { day, length, range: { from: begin, until: (begin + minutesAboard[length] * MINUTE) as Instant }, seats: seatsIn(length, truck) }
  })
  return { slots, none: left.length > 0 || slots.length === 0 ? [{ day, why: 'no-time', left }] : [] }
}

/** When the truck is set up: at once on later days. */
function readyOn(day: Day, truck: Truck, days: StopDays, arrival: Arrival): ClockTime | 'unknown' | 'another-day' {
  if (arrival.from === 'depot') return day === days.first ? (truck.hours[weekdayOf(day)]?.[0]?.from ?? 0) : 0
  if (arrival.drive === 'unknown') return day === days.first ? 'unknown' : 0
  const ready = (arrival.leaves + (arrival.drive + truck.setUp) * MINUTE) as Instant
  const readyDay = dayAt(ready, truck.zone)
  if (readyDay > day) return 'another-day'
  return readyDay === day ? clockAt(ready, truck.zone) : 0
}

type Placed = { readonly from: ClockTime; readonly length: SlotLength }

/** Lays slots into the hours one after the other: those of a plan as far as they fit, or as many of one length as there is time for. */
function place(hours: readonly ClockRange[], wanted: readonly SlotLength[] | SlotLength, reset: number): { readonly placed: readonly Placed[]; readonly left: readonly SlotLength[] } {
  const plan = typeof wanted === 'string' ? undefined : [...wanted]
  const placed: Placed[] = []
  for (const { from, until } of hours) {
    let at = from
    for (let length = plan ? plan[0] : (wanted as SlotLength); length !== undefined && at + minutesAboard[length] <= until; length = plan ? plan[0] : length) {
      placed.push({ from: at, length })
      at += minutesAboard[length] + reset
      plan?.shift()
    }
  }
  return { placed, left: plan ?? [] }
}

/** When the truck may leave: its last day's closing, once it is packed up. */
export function leavesAt(truck: Truck, { last }: Pick<StopDays, 'last'>): Instant {
  const closing = truck.hours[weekdayOf(last)]?.at(-1)?.until ?? 0
  return instantAt(last, closing, truck.zone)
}

import { adultsNeeded } from './accompaniment.ts'
import type { Accompaniment } from './accompaniment.ts'
import type { ClassAsked } from './booking.ts'
import { cycleOf } from './level.ts'
import type { Cycle, Level } from './level.ts'
import type { Instant, TimeRange } from './time.ts'
import type { SlotLength } from './truck.ts'

/** What is known of the slot a class asks for. */
export type SlotOffered = {
  readonly range: TimeRange
  readonly length: SlotLength
  readonly seats: number
  /** The most pupils a long slot of this truck takes. */
  readonly seatsOfLong: number
  /** Nobody but the coordinator sees a draft. */
  readonly stop: 'draft' | 'published' | 'cancelled'
  readonly isKeptAside: boolean
  readonly booking: { readonly opens: Instant; readonly closes: Instant }
}

export type WorkshopOffered = { readonly id: string; readonly cycles: readonly Cycle[] }

export type Asking = {
  readonly asked: ClassAsked
  readonly slot: SlotOffered
  /** The workshop asked for; undefined when there is none of that name. */
  readonly workshop: WorkshopOffered | undefined
  readonly accompaniment: Accompaniment
  readonly now: Instant
}

/** Why a class can't have a slot, with what the school needs to do otherwise. */
export type BookingRefusal =
  | { readonly code: 'stop-not-published' }
  | { readonly code: 'stop-cancelled' }
  | { readonly code: 'slot-kept-aside' }
  | { readonly code: 'slot-past' }
  | { readonly code: 'booking-not-open'; readonly opens: Instant }
  | { readonly code: 'booking-closed'; readonly closed: Instant }
  | { readonly code: 'no-pupils' }
  | { readonly code: 'too-many-pupils'; readonly seats: number; readonly longSlotHolds: number | undefined }
  | { readonly code: 'too-few-adults'; readonly needed: number; readonly text: string; readonly date: string }
  | { readonly code: 'no-level' }
  | { readonly code: 'unknown-workshop' }
  | { readonly code: 'workshop-not-for-level'; readonly levels: readonly Level[] }

type Rule = (asking: Asking) => BookingRefusal | undefined
type SlotRule = (asking: Pick<Asking, 'slot' | 'now'>) => BookingRefusal | undefined

/** A school books what it can see. */
const stopIsPublished: SlotRule = ({ slot }) => (slot.stop === 'published' ? undefined : { code: slot.stop === 'draft' ? 'stop-not-published' : 'stop-cancelled' })

/** The coordinator keeps some slots for herself. */
const slotIsOffered: SlotRule = ({ slot }) => (slot.isKeptAside ? { code: 'slot-kept-aside' } : undefined)

/** A class that has begun can't be booked. */
const slotIsAhead: SlotRule = ({ slot, now }) => (now < slot.range.from ? undefined : { code: 'slot-past' })

/** Booking opens and closes when the coordinator says. */
const bookingIsOpen: SlotRule = ({ slot: { booking }, now }) => {
  if (now < booking.opens) return { code: 'booking-not-open', opens: booking.opens }
  return now < booking.closes ? undefined : { code: 'booking-closed', closed: booking.closes }
}

/** A class has pupils. */
const hasPupils: Rule = ({ asked }) => (asked.pupils >= 1 ? undefined : { code: 'no-pupils' })

/** Every pupil has a place at a kiosk, or in a long slot at the making table while the others have one. */
const hasSeats: Rule = ({ asked, slot }) => {
  if (asked.pupils <= slot.seats) return undefined
  return { code: 'too-many-pupils', seats: slot.seats, longSlotHolds: slot.length === 'short' && asked.pupils <= slot.seatsOfLong ? slot.seatsOfLong : undefined }
}

/** The teacher and the adults that the level asks for come along. */
const hasAdults: Rule = ({ asked, accompaniment }) => {
  if (asked.levels.length === 0) return undefined
  const needed = adultsNeeded(asked.levels, asked.pupils, accompaniment)
  return asked.adults >= needed ? undefined : { code: 'too-few-adults', needed, text: accompaniment.text, date: accompaniment.date }
}

/** A class has a level; a mixed class has several. */
const hasLevel: Rule = ({ asked }) => (asked.levels.length > 0 ? undefined : { code: 'no-level' })

/** The workshop is one of ours, and made for the level; a ULIS group chooses freely. */
const workshopFits: Rule = ({ asked, workshop }) => {
  if (!workshop) return { code: 'unknown-workshop' }
  if (asked.isUlis) return undefined
  const others = asked.levels.filter((level) => !workshop.cycles.includes(cycleOf(level)))
  return others.length === 0 ? undefined : { code: 'workshop-not-for-level', levels: others }
}

const ofSlot = [stopIsPublished, slotIsOffered, slotIsAhead, bookingIsOpen]
const ofClass: readonly Rule[] = [hasPupils, hasSeats, hasLevel, hasAdults, workshopFits]

/** Every reason for which nobody can have the slot now. */
export const slotRefusals = (asking: Pick<Asking, 'slot' | 'now'>): readonly BookingRefusal[] => ofSlot.flatMap((rule) => rule(asking) ?? [])

/** Every reason for which a class can't come in a slot it holds; none when it can. */
export const classRefusals = (asking: Asking): readonly BookingRefusal[] => ofClass.flatMap((rule) => rule(asking) ?? [])

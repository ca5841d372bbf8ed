import type { BookingRefusal } from '../domain/booking-rules.ts'
import type { Commune } from '../domain/communes.ts'
import type { Level } from '../domain/level.ts'
import type { Day, Instant } from '../domain/time.ts'
import type { SlotLength } from '../domain/truck.ts'
import type { BookField, ProblemCode } from './fields.ts'

/** What the pages of several areas show. */

/** What its clocks show: `09:00`. */
export type Clock = string

/** A moment where the truck is. */
export type LocalMoment = { readonly day: Day; readonly time: Clock }

type Local<Refusal> = Refusal extends unknown ? { readonly [Key in keyof Refusal]: Refusal[Key] extends Instant ? LocalMoment : Refusal[Key] } : never

/** A refusal, its moments those of the place. `seats-changed`: another truck came since the slot was held. */
export type RefusalShown = Local<BookingRefusal> | { readonly code: 'seats-changed' }

/** A field that can't be read, and what is wrong with it. */
export type Problem<Field extends string> = { readonly field: Field; readonly code: ProblemCode }

/** A form's fields as they were typed; what was not typed is empty. */
export type Typed<Field extends string> = Readonly<Record<Field, string>>

export type Place = { readonly commune: string; readonly place: string }

/** One of several communes that somebody may have meant. */
export type CommuneChoice = Pick<Commune, 'code' | 'name' | 'department' | 'postcodes'>

/** The class and the slot a form or a booking is about. */
export type VisitShown = Place & { readonly stop: string; readonly day: Day; readonly from: Clock; readonly until: Clock; readonly length: SlotLength; readonly seats: number }

export type BookValues = Typed<Exclude<BookField, 'levels' | 'isUlis'>> & { readonly levels: readonly Level[]; readonly isUlis: boolean }

/** Several communes bear the name that was typed; `chosen` is a code, or `none` of them. */
export type CommuneAsked = { readonly choices: readonly CommuneChoice[]; readonly chosen: string }

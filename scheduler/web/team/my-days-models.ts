import type { Half } from '../../domain/team/availability.ts'
import type { ShiftRole } from '../../domain/team/shift.ts'
import type { Day } from '../../domain/time.ts'
import type { Clock, LocalMoment } from '../page-parts.ts'
import type { RefusalToHer } from './refusal-words.ts'

/** A calendar to subscribe to: where it is on this server, and the same with the server's name. */
export type CalendarShown = { readonly path: string; readonly address: string }

/** A half day, as somebody of the team reads it. */
export type HalfDayShown = { readonly stop: string; readonly commune: string; readonly place: string; readonly day: Day; readonly half: Half; readonly from: Clock; readonly until: Clock }

/** A shift of hers. */
export type MyShiftShown = HalfDayShown & { readonly id: string; readonly role: ShiftRole; readonly answerBy?: LocalMoment; readonly seeksReplacement: boolean }

/** A half day with places that she may have; the nearest day first. */
export type OpenHalfDayShown = HalfDayShown & {
  readonly roles: readonly ShiftRole[]
  /** As the crow flies, from where she lives. */
  readonly kilometres?: number
  /** She has said that she can come then. */
  readonly isAvailable: boolean
}

/** What she gave in a year. */
export type YearGiven = { readonly year: number; readonly days: number; readonly minutes: number }

/** The days of whoever works with the truck. */
export type MyDaysPage = {
  readonly page: 'my-days'
  readonly notice?: 'accepted' | 'declined' | 'cancelled' | 'proposed' | 'seeking' | 'kept'
  readonly refusals: readonly RefusalToHer[]
  /** Until when she is cleared: the last day; undefined when she is not today. */
  readonly clearedUntil?: Day
  /** The day on which it is to be renewed is near. */
  readonly endsSoon: boolean
  readonly hasProfile: boolean
  readonly asked: readonly MyShiftShown[]
  readonly coming: readonly MyShiftShown[]
  readonly proposed: readonly MyShiftShown[]
  readonly open: readonly OpenHalfDayShown[]
  readonly hasMoreOpen: boolean
  /** The last year first. */
  readonly given: readonly YearGiven[]
  /** To volunteers, not to who is paid. */
  readonly isCertified: boolean
  readonly calendar: CalendarShown
}

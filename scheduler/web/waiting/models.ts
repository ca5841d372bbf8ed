import type { Accompaniment } from '../../domain/accompaniment.ts'
import type { Level } from '../../domain/level.ts'
import type { Day } from '../../domain/time.ts'
import type { SlotLength } from '../../domain/truck.ts'
import type { WaitingState } from '../../domain/waiting.ts'
import type { BookField } from '../fields.ts'
import type { BookValues, Clock, CommuneAsked, LocalMoment, Problem, RefusalShown, VisitShown } from '../page-parts.ts'

/** A stop, as far as one has to know which one it is. */
export type StopNamed = { readonly id: string; readonly commune: string; readonly place: string; readonly first: Day; readonly last: Day }

/** A slot that can be had. */
export type SlotToHave = { readonly id: string; readonly day: Day; readonly from: Clock; readonly until: Clock; readonly length: SlotLength; readonly seats: number }

/** A class, and what it does aboard; `workshop` is an id. */
export type ClassShown = { readonly school: string; readonly levels: readonly Level[]; readonly isUlis: boolean; readonly pupils: number; readonly adults: number; readonly workshop: string }

/** A slot that is kept for who waits, until a moment. */
export type OfferShown = { readonly day: Day; readonly from: Clock; readonly until: Clock; readonly answerBy: LocalMoment }

/** The form of who wants to be told when a slot comes free. */
export type JoinWaitingPage = {
  readonly page: 'join-waiting'
  readonly stop: StopNamed
  readonly freeSlots: number
  /** Of the largest slot to come. */
  readonly seats: number
  readonly accompaniment: Accompaniment
  readonly values: BookValues
  readonly communes?: CommuneAsked | undefined
  readonly problems: readonly Problem<BookField>[]
  readonly refusals: readonly RefusalShown[]
  readonly key: string
  /** Why the class is not put on the list. */
  readonly notice?: 'slot-is-free' | 'no-slot-to-come' | 'waits-enough'
}

/** A class's place in the line. */
export type WaitingListPage = {
  readonly page: 'waiting'
  /** What stands for it in its addresses. */
  readonly waiting: string
  readonly stop: StopNamed
  readonly state: WaitingState
  /** 1 is the first of the line. */
  readonly place?: number | undefined
  readonly class: ClassShown
  /** What stands for the booking that came of it. */
  readonly booked?: string | undefined
  /** What is offered, and what stands for the booking that keeps it. */
  readonly offer?: (OfferShown & { readonly booking: string }) | undefined
}

/** The other slots a class may have instead of its own. */
export type MoveBookingPage = {
  readonly page: 'move-booking'
  /** What stands for the booking in its addresses. */
  readonly booking: string
  readonly visit: VisitShown
  readonly pupils: number
  readonly here: readonly SlotToHave[]
  readonly elsewhere: readonly (StopNamed & { readonly kilometres: number; readonly isApproximate: boolean; readonly slots: readonly SlotToHave[] })[]
  readonly problems: readonly never[]
  readonly refusals: readonly RefusalShown[]
  /** Another class has it now. */
  readonly isJustTaken: boolean
  readonly key: string
}

/** A class of the line, as the coordinator sees it. */
export type WaitingShown = ClassShown & { readonly id: string; readonly state: WaitingState; readonly place?: number | undefined; readonly since: LocalMoment; readonly needs: string; readonly offer?: OfferShown | undefined }

/** The lines of all stops to come. */
export type DeskWaitingPage = {
  readonly page: 'desk-waiting'
  readonly stops: readonly (StopNamed & { readonly line: readonly WaitingShown[]; readonly free: readonly SlotToHave[] })[]
  /** What the last button came to. */
  readonly told?: 'taken-off' | 'offered' | 'too-late' | 'refused' | undefined
  readonly problems: readonly never[]
  readonly refusals: readonly RefusalShown[]
}

/** The pages of the waiting list of a stop, and of the slots a booking may be moved to. */
export type WaitingPage = JoinWaitingPage | WaitingListPage | MoveBookingPage | DeskWaitingPage

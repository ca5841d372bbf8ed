import type { ClassLevels } from '../../../domain/level.ts'
import type { Half } from '../../../domain/team/availability.ts'
import type { Lack } from '../../../domain/team/readiness.ts'
import type { ShiftRole } from '../../../domain/team/shift.ts'
import type { Day } from '../../../domain/time.ts'
import type { Clock, LocalMoment } from '../../page-parts.ts'

/** How many there are, and the first of them. */
export type CountedShown<One> = { readonly count: number; readonly first: readonly One[] }

export type RequestToAnswer = { readonly commune: string; readonly day: Day }

export type SlotNamed = { readonly commune: string; readonly day: Day; readonly from: Clock; readonly until: Clock }

export type BookingToAgree = SlotNamed & { readonly booking: string; readonly school: string }

export type SlotKept = SlotNamed & { readonly stop: string; readonly isOffer: boolean; readonly keptUntil: LocalMoment }

/** A class whose session is not ready; `role`: for whom one may look. */
export type UnreadyShown = SlotNamed & ClassLevels & { readonly slot: string; readonly booking: string | undefined; readonly stop: string; readonly half: Half; readonly role: ShiftRole; readonly pupils: number; readonly school: string; readonly lacks: readonly Lack[] }

export type PersonToCheck = { readonly person: string; readonly name: string }

export type CheckToRenew = PersonToCheck & { readonly last: Day }

export type ShiftToAnswer = PersonToCheck & { readonly stop: string; readonly commune: string; readonly day: Day; readonly half: Half; readonly role: ShiftRole; readonly answerBy: LocalMoment | undefined }

export type LineToServe = { readonly stop: string; readonly commune: string; readonly first: Day; readonly last: Day; readonly classes: number; readonly free: number }

export type MessageToResend = { readonly message: string; readonly kind: string; readonly day: Day }

/** What needs a coordinator today, and how much of each. */
export type DeskTodayPage = {
  readonly page: 'desk-today'
  readonly today: Day
  /** No stop is planned yet: there is nothing that could need her. */
  readonly isBeginning: boolean
  /** Within seven days. */
  readonly unready: CountedShown<UnreadyShown>
  /** After them, within thirty. */
  readonly unreadyLater: CountedShown<UnreadyShown>
  readonly proposed: CountedShown<ShiftToAnswer>
  readonly invited: CountedShown<ShiftToAnswer>
  readonly ending: CountedShown<CheckToRenew>
  readonly unchecked: CountedShown<PersonToCheck>
  readonly asked: CountedShown<BookingToAgree>
  readonly held: CountedShown<SlotKept>
  readonly requests: CountedShown<RequestToAnswer>
  readonly waiting: CountedShown<LineToServe>
  readonly failed: CountedShown<MessageToResend>
}

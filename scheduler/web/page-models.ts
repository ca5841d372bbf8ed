import type { Accompaniment } from '../domain/accompaniment.ts'
import type { BookingRefusal } from '../domain/booking-rules.ts'
import type { BookingState } from '../domain/booking.ts'
import type { Level } from '../domain/level.ts'
import type { NoSlot } from '../domain/slots.ts'
import type { Day, Instant } from '../domain/time.ts'
import type { SlotLength } from '../domain/truck.ts'
import type { SignInPage } from './sign-in/models.ts'
import type { WaitingPage } from './waiting/models.ts'
import type { DataPage } from './data/models.ts'
import type { DeskListsPage } from './desk/lists/models.ts'
import type { DeskStopsPage } from './desk/stops/models.ts'
import type { DeskWorkPage } from './desk/work/models.ts'
import type { AskField, BookField, HeadCountField, ProblemCode } from './fields.ts'

/** Everything a page shows: values that JSON can carry, days and clock times of the place itself. */

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

type Place = { readonly commune: string; readonly place: string }

export type StopInTour = Place & { readonly id: string; readonly first: Day; readonly last: Day; readonly freeSlots: number }

export type SlotShown = {
  readonly id: string
  readonly from: Clock
  readonly until: Clock
  readonly length: SlotLength
  readonly seats: number
  /** `held`: somebody is filling its form. One that is kept aside is shown as `taken`. */
  readonly is: 'free' | 'taken' | 'held' | 'past'
}

export type DayOfStop = { readonly day: Day; readonly slots: readonly SlotShown[]; readonly none: readonly NoSlot[] }

export type TourPage = { readonly page: 'tour'; readonly stops: readonly StopInTour[] }

export type StopPage = Place & {
  readonly page: 'stop'
  readonly id: string
  /** How to come, where to park, what a wheelchair meets; empty when nobody wrote it. */
  readonly access: string
  readonly first: Day
  readonly last: Day
  readonly isCancelled: boolean
  readonly booking: { readonly is: 'not-open' | 'open' | 'closed'; readonly opens: LocalMoment; readonly closes: LocalMoment }
  readonly days: readonly DayOfStop[]
  /** Why somebody is back here: another school was faster, or the slot was kept no longer. */
  readonly notice?: 'slot-just-taken' | 'hold-ended'
}

/** The class and the slot a form or a booking is about. */
export type VisitShown = Place & { readonly stop: string; readonly day: Day; readonly from: Clock; readonly until: Clock; readonly length: SlotLength; readonly seats: number }

export type BookPage = {
  readonly page: 'book'
  /** What stands for the booking in its addresses. */
  readonly booking: string
  readonly heldUntil: Clock
  readonly visit: VisitShown
  readonly accompaniment: Accompaniment
  readonly values: BookValues
  readonly problems: readonly Problem<BookField>[]
  readonly refusals: readonly RefusalShown[]
  /** The same key twice is one booking. */
  readonly key: string
}

export type BookValues = Typed<Exclude<BookField, 'levels' | 'isUlis'>> & { readonly levels: readonly Level[]; readonly isUlis: boolean }

export type BookingPage = {
  readonly page: 'booking'
  /** What stands for the booking in its addresses. */
  readonly booking: string
  readonly state: Exclude<BookingState['is'], 'held'>
  readonly visit: VisitShown
  readonly access: string
  readonly school: string
  readonly levels: readonly Level[]
  readonly isUlis: boolean
  readonly pupils: number
  readonly adults: number
  /** A workshop's id. */
  readonly workshop: string
  /** Whether there is still time to confirm, to change or to cancel. */
  readonly canChange: boolean
  readonly accompaniment: Accompaniment
  readonly values: Typed<HeadCountField>
  readonly problems: readonly Problem<HeadCountField>[]
  readonly refusals: readonly RefusalShown[]
  readonly key: string
  readonly notice?: 'just-booked' | 'just-changed'
}

export type AskPage = { readonly page: 'ask'; readonly values: Typed<AskField>; readonly problems: readonly Problem<AskField>[]; readonly key: string }

export type DonePage = { readonly page: 'done'; readonly what: 'cancelled' | 'asked'; readonly commune: string }

/** `sent-twice`: the same form came twice with different answers; only the first counts. */
export type ProblemPage = { readonly page: 'problem'; readonly what: 'unexpected' | 'sent-twice' }

export type TextPage = { readonly page: 'what-happens' | 'privacy' | 'accessibility' | 'not-found' }

/** What every page knows of who runs the truck. */
export type OnEveryPage = {
  readonly isDemo: boolean
  /** Who runs the truck, and whom to write to. */
  readonly organisation: { readonly name: string; readonly email: string }
  /** The address of this page in the other language; none where it has no other. */
  readonly otherLanguage?: string
  /** Who is signed in, and what is shown to them in the menu. */
  readonly signedIn?: { readonly isCoordinator: boolean; readonly isFacilitator: boolean }
}

/** The pages of an area that draws its own (`Drawings`). */
export type AreaPage = SignInPage | WaitingPage | DataPage | DeskStopsPage | DeskListsPage | DeskWorkPage

export type PageModel = OnEveryPage & (TourPage | StopPage | BookPage | BookingPage | AskPage | DonePage | ProblemPage | TextPage | AreaPage)

/** What the built module holds (`dist/web/render.js`): Node itself knows no JSX. */
export type Renderer = {
  /** A whole page, as it is sent. */
  readonly renderPage: (model: PageModel, locale: 'fr' | 'en') => string
  /** The style sheet that every page asks for at `addresses.look`. */
  readonly look: string
}

/** Everything of one kind of page. */
export type ModelOf<Page extends PageModel['page']> = OnEveryPage & Extract<TourPage | StopPage | BookPage | BookingPage | AskPage | DonePage | ProblemPage | TextPage, { readonly page: Page }>

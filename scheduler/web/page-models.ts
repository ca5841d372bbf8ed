import type { Accompaniment } from '../domain/accompaniment.ts'
import type { BookingState } from '../domain/booking.ts'
import type { CommunePlace } from '../domain/communes.ts'
import type { Level } from '../domain/level.ts'
import type { NoSlot } from '../domain/slots.ts'
import type { Day } from '../domain/time.ts'
import type { SlotLength } from '../domain/truck.ts'
import type { SignInPage } from './sign-in/models.ts'
import type { SlotToHave, WaitingPage } from './waiting/models.ts'
import type { DataPage } from './data/models.ts'
import type { DeskListsPage } from './desk/lists/models.ts'
import type { DeskReportPage } from './desk/report/models.ts'
import type { DeskPeoplePages } from './desk/people/models.ts'
import type { DeskStopsPage } from './desk/stops/models.ts'
import type { DeskPlanningPage } from './desk/planning/models.ts'
import type { DeskTodayPage } from './desk/today/models.ts'
import type { DeskWorkPage } from './desk/work/models.ts'
import type { JoinAreaPage } from './join/models.ts'
import type { LessonPage } from './lessons/models.ts'
import type { MessagesPage } from './messages/models.ts'
import type { TeamAreaPage } from './team/models.ts'
import type { AskField, BookField, HeadCountField } from './fields.ts'
import type { BookValues, Clock, CommuneAsked, CommuneChoice, LocalMoment, Place, Problem, RefusalShown, Typed, VisitShown } from './page-parts.ts'

export type { BookValues, Clock, CommuneAsked, CommuneChoice, LocalMoment, Problem, RefusalShown, Typed, VisitShown } from './page-parts.ts'

/** Everything a page shows: values that JSON can carry, days and clock times of the place itself. */

export type StopInTour = Place & { readonly id: string; readonly first: Day; readonly last: Day; readonly freeSlots: number; /** Of its commune; undefined when nobody knows. */ readonly at?: CommunePlace | undefined }

/** Kilometres as the crow flies. */
export type StopNear = StopInTour & { readonly kilometres: number; readonly isApproximate: boolean }

/** The stops near a commune that somebody typed, as `asked` says; `no-place`: nobody knows where that commune is. */
export type NearShown = { readonly asked: string } & (
  | { readonly is: 'none' }
  | { readonly is: 'several'; readonly communes: readonly CommuneChoice[] }
  | { readonly is: 'no-place'; readonly commune: CommuneChoice }
  | { readonly is: 'found'; readonly commune: CommuneChoice; readonly stops: readonly StopNear[] }
)

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

/** A part of the tour: `after` is the stop the next part begins after, where there is one. */
export type TourPage = { readonly page: 'tour'; readonly today: Day; readonly stops: readonly StopInTour[]; readonly isLaterPart?: boolean; readonly after?: string | undefined; readonly near?: NearShown | undefined }

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
  /** Where to book instead, when no slot is to be had here. */
  readonly near?: readonly StopNear[]
  /** Why somebody is back here: another school was faster, the slot was kept no longer, or too many are kept for where they are. */
  readonly notice?: 'slot-just-taken' | 'hold-ended' | 'too-many-holds'
}

export type BookPage = {
  readonly page: 'book'
  /** What stands for the booking in its addresses. */
  readonly booking: string
  readonly heldUntil: Clock
  /** Where its slot is offered to who waited for one. */
  readonly offer?: { readonly answerBy: LocalMoment } | undefined
  /** The slots that hold the class, when this one is too small. */
  readonly longSlots?: { readonly stop: string; readonly slots: readonly SlotToHave[] } | undefined
  readonly visit: VisitShown
  readonly accompaniment: Accompaniment
  readonly values: BookValues
  readonly communes?: CommuneAsked | undefined
  readonly problems: readonly Problem<BookField>[]
  readonly refusals: readonly RefusalShown[]
  /** The same key twice is one booking. */
  readonly key: string
}

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
  readonly notice?: 'just-booked' | 'just-changed' | 'just-moved' | undefined
}

export type AskPage = { readonly page: 'ask'; readonly values: Typed<AskField>; readonly communes?: CommuneAsked | undefined; readonly problems: readonly Problem<AskField>[]; readonly key: string }

export type DonePage = { readonly page: 'done'; /** `asked-elsewhere`: no commune of that name is known. */ readonly what: 'cancelled' | 'asked' | 'asked-elsewhere'; readonly commune: string }

/** `sent-twice`: the same form came twice with different answers; only the first counts. */
export type ProblemPage = { readonly page: 'problem'; readonly what: 'unexpected' | 'sent-twice' }

export type TextPage = { readonly page: 'what-happens' } | { readonly page: 'privacy' } | { readonly page: 'accessibility' } | { readonly page: 'not-found' }

/** What every page knows of who runs the truck. */
export type OnEveryPage = {
  readonly isDemo: boolean
  /** Who runs the truck, and whom to write to. */
  readonly organisation: { readonly name: string; readonly email: string }
  /** The address of this page in the other language; none where it has no other. */
  readonly otherLanguage?: string
  /** Who is signed in, and what is shown to them in the menu. */
  readonly signedIn?: { readonly isCoordinator: boolean; readonly isFacilitator: boolean; readonly isVolunteer: boolean }
}

/** The pages of an area that draws its own (`Drawings`). */
export type AreaPage =
  | SignInPage
  | WaitingPage
  | JoinAreaPage
  | DataPage
  | DeskStopsPage
  | DeskListsPage
  | DeskReportPage
  | DeskWorkPage
  | DeskPlanningPage
  | DeskPeoplePages
  | DeskTodayPage
  | MessagesPage
  | LessonPage
  | TeamAreaPage

export type PublicPage = TourPage | StopPage | BookPage | BookingPage | AskPage | DonePage | ProblemPage | TextPage

export type PageModel = OnEveryPage & (PublicPage | AreaPage)

/** What the built module holds (`dist/web/render.js`): Node itself knows no JSX. */
export type Renderer = {
  /** A whole page, as it is sent. */
  readonly renderPage: (model: PageModel, locale: 'fr' | 'en') => string
  /** The style sheet that every page asks for at `addresses.look`. */
  readonly look: string
  /** The script of the pages that make and use passkeys. */
  readonly passkeyScript: string
  /** The script of a lesson's page. */
  readonly lessonScript: string
  /** The script of the season's page. */
  readonly timelineScript: string
}

/** Everything of one kind of page. */
export type ModelOf<Page extends PageModel['page']> = OnEveryPage & Extract<PublicPage, { readonly page: Page }>

import type { CommunePlace } from '../../../domain/communes.ts'
import type { Level } from '../../../domain/level.ts'
import type { NoSlot } from '../../../domain/slots.ts'
import type { Half } from '../../../domain/team/availability.ts'
import type { ShiftRole } from '../../../domain/team/shift.ts'
import type { Day } from '../../../domain/time.ts'
import type { SlotLength } from '../../../domain/truck.ts'

/** The pages of the coordinator’s season: stops, days, slots. */
export type DeskStopsPage = SeasonPage | TrucksPage | TruckPage | StopFormPage | StopLookPage | StopDeskPage | StopCancelPage

type Clock = string

type Moment = { readonly day: Day; readonly time: Clock }

/** Names of fields, in the order of the page. */
export const stopFields = ['commune', 'communeCode', 'place', 'access', 'townContact', 'truck', 'tour', 'newTour', 'first', 'last', 'usual', 'drive', 'opens', 'closes', 'plans'] as const

export type StopField = (typeof stopFields)[number]

export const truckFields = ['name', 'kiosks', 'pupilsPerKiosk', 'hours1', 'hours2', 'hours3', 'hours4', 'hours5', 'hours6', 'hours7', 'setUp', 'packUp', 'reset', 'zone'] as const

export type TruckField = (typeof truckFields)[number]

/** Why a field is to be mended. */
export const mendCodes = ['missing', 'too-long', 'not-day', 'not-moment', 'not-whole', 'not-hours', 'not-plan', 'no-such-commune', 'several-communes', 'not-offered', 'last-before-first', 'too-many-days', 'in-the-past', 'truck-elsewhere', 'closes-before-opens', 'slots-overlap', 'changed-meanwhile', 'sent-twice', 'too-few-or-many'] as const

export type MendCode = (typeof mendCodes)[number]

export type Mend = { readonly field: string; readonly code: MendCode; /** What is in the way. */ readonly what?: string }

/** What was typed, by the name of its field. */
export type Filled = Readonly<Record<string, string>>

export type Choice = { readonly value: string; readonly label: string }

export type StopState = 'draft' | 'published' | 'cancelled'

export type StopRow = {
  readonly id: string
  readonly number: number
  readonly commune: string
  readonly place: string
  readonly truck: string
  readonly tour: string
  readonly first: Day
  readonly last: Day
  readonly state: StopState
  readonly slots: number
  readonly booked: number
  readonly at: CommunePlace | undefined
}

/** A day of a stop: how many slots, classes that have one, places in the team and people who have one, and sessions that lack something. */
export type DayDrawn = { readonly day: Day; readonly slots: number; readonly classes: number; readonly places: number; readonly people: number; readonly unready: number }

export type SeasonPage = {
  readonly page: 'season'
  readonly season: string
  readonly seasons: readonly string[]
  /** The days that are drawn: all of the season, or some weeks of it day by day. */
  readonly first: Day
  readonly last: Day
  readonly weeks: 'all' | { readonly before: Day; readonly after: Day }
  /** Where it begins day by day. */
  readonly closer: Day
  readonly today: Day
  readonly trucks: readonly { readonly id: string; readonly name: string }[]
  readonly stops: readonly (StopRow & { readonly truckId: string; /** Those that are to come, or were. */ readonly days: readonly DayDrawn[]; /** It has not begun. */ readonly canMove: boolean })[]
  /** Days without school in each zone, as spans. */
  readonly holidays: readonly { readonly zone: string; readonly name: string; readonly first: Day; readonly last: Day }[]
  readonly publicHolidays: readonly { readonly day: Day; readonly name: string }[]
}

export type TrucksPage = {
  readonly page: 'desk-trucks'
  readonly trucks: readonly { readonly id: string; readonly name: string; readonly kiosks: number; readonly pupilsPerKiosk: number; readonly hours: readonly string[]; readonly setUp: number; readonly packUp: number; readonly reset: number }[]
  readonly notice?: TruckNotice
  readonly values: Filled
  readonly problems: readonly Mend[]
  readonly key: string
}

export const truckNotices = ['made', 'changed'] as const

export type TruckNotice = (typeof truckNotices)[number]

/** A truck that is there, to be changed. */
export type TruckPage = { readonly page: 'desk-truck'; readonly truck: { readonly id: string; readonly name: string; readonly zone: string }; readonly values: Filled; readonly problems: readonly Mend[] }

export type StopFormPage = {
  readonly page: 'desk-stop-form'
  /** Undefined for a new one. */
  readonly stop: { readonly id: string; readonly commune: string } | undefined
  readonly values: Filled
  readonly communes: readonly { readonly code: string; readonly name: string; readonly department: string; readonly postcodes: readonly string[] }[]
  readonly trucks: readonly Choice[]
  readonly tours: readonly Choice[]
  readonly problems: readonly Mend[]
  readonly key: string
}

export type ClassShown = { readonly school: string; readonly levels: readonly Level[]; readonly isUlis: boolean; readonly pupils: number | undefined; readonly workshop: string; readonly state: 'held' | 'asked' | 'confirmed' }

export type TimeShown = { readonly day: Day; readonly from: Clock; readonly until: Clock; readonly length: SlotLength; readonly seats: number }

/** What becomes of a class. */
export type ClassFate = { readonly class: ClassShown; readonly was: TimeShown } & ({ readonly is: 'stays' | 'follows'; readonly at: TimeShown } | { readonly is: 'ends'; readonly why: 'no-such-slot' | 'too-small' | 'not-taken-along' })

/** What becomes of the half day of somebody of the team. */
export type MateFate = { readonly shift: string; readonly name: string; readonly role: ShiftRole; readonly day: Day; readonly half: Half; /** She has a place; otherwise she was only asked, or asked herself. */ readonly comes: boolean } & ({ readonly is: 'ends' } | { readonly is: 'retimed'; readonly from: Clock; readonly until: Clock })

export type Broken = {
  readonly id: string
  readonly commune: string
  readonly isElsewhere: boolean
  readonly classes: readonly ClassFate[]
  readonly made: readonly TimeShown[]
  readonly freeGone: number
  readonly asideFollow: number
  readonly team: readonly MateFate[]
}

export type RoadShown = { readonly from: string | undefined; readonly drive: number | undefined; /** As the crow flies, made longer. */ readonly estimate: { readonly minutes: number; readonly kilometres: number; readonly isApproximate: boolean } | undefined }

export type DayLook = { readonly day: Day; readonly times: readonly TimeShown[]; readonly none: readonly NoSlot[]; readonly plan: string; readonly openBecause: string | undefined; /** Its school days may still change. */ readonly isToConfirm: boolean }

export type StopLookPage = {
  readonly page: 'desk-stop-look'
  readonly stop: { readonly id: string; readonly state: StopState } | undefined
  readonly commune: string
  readonly place: string
  readonly first: Day
  readonly last: Day
  readonly truck: string
  readonly road: RoadShown
  readonly opens: Moment
  readonly closes: Moment
  readonly days: readonly DayLook[]
  readonly own: Broken | undefined
  readonly next: readonly (Broken & { readonly road: RoadShown; readonly first: Day; readonly isNewRoad: boolean; readonly field: string })[]
  readonly values: Filled
  readonly along: boolean
  readonly because: string
  readonly mark: string
  readonly problems: readonly Mend[]
  readonly key: string
}

export type DeskSlot = TimeShown & { readonly id: string; readonly is: 'free' | 'held' | 'asked' | 'confirmed' | 'kept-aside' | 'cancelled' | 'past'; readonly heldUntil: Clock | undefined; readonly booking: (ClassShown & { readonly id: string }) | undefined; readonly isKeptAside: boolean; readonly isPast: boolean; readonly because: string }

export type StopDeskPage = {
  readonly page: 'desk-stop'
  readonly id: string
  readonly commune: string
  readonly place: string
  readonly access: string
  readonly townContact: string
  readonly truck: string
  readonly tour: string
  readonly first: Day
  readonly last: Day
  readonly state: StopState
  readonly because: string
  readonly road: RoadShown
  readonly opens: Moment
  readonly closes: Moment
  readonly days: readonly { readonly day: Day; readonly slots: readonly DeskSlot[]; readonly none: readonly NoSlot[]; readonly openBecause: string | undefined; readonly canOpen: boolean; readonly canCancel: boolean }[]
  readonly waiting: number
  readonly booked: number
  readonly pupils: number
  readonly canCancel: boolean
  readonly canUnpublish: boolean
  /** Whether there is a mail server. */
  readonly canSend: boolean
  /** Where it was before it was just moved. */
  readonly was: { readonly first: Day; readonly truck: string } | undefined
  readonly notice: 'made' | 'changed' | 'published' | 'draft-again' | 'cancelled' | 'done' | 'not-done' | undefined
  readonly problems: readonly Mend[]
  readonly key: string
}

export type StopCancelPage = {
  readonly page: 'desk-stop-cancel'
  readonly stop: string
  readonly commune: string
  readonly what: { readonly is: 'stop' } | { readonly is: 'day'; readonly day: Day } | { readonly is: 'slot'; readonly slot: string; readonly time: TimeShown }
  readonly classes: readonly (ClassShown & { readonly at: TimeShown })[]
  readonly team: readonly MateFate[]
  readonly free: number
  readonly next: { readonly id: string; readonly commune: string } | undefined
  readonly because: string
  readonly mark: string
  readonly problems: readonly Mend[]
  readonly key: string
}


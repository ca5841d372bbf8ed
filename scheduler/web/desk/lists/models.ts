import type { Accompaniment } from '../../../domain/accompaniment.ts'
import type { CalendarChange } from '../../../domain/calendars/calendar-changes.ts'
import type { HolidayZone } from '../../../domain/calendars/zones.ts'
import type { CheckKind } from '../../../domain/team/clearance.ts'
import type { Level } from '../../../domain/level.ts'
import type { Day } from '../../../domain/time.ts'
import type { SlotLength } from '../../../domain/truck.ts'
import type { HeadCountField } from '../../fields.ts'
import type { Clock, LocalMoment, Problem, RefusalShown, Typed, VisitShown } from '../../page-parts.ts'

type State = 'asked' | 'confirmed' | 'cancelled'

export type StopChoice = { readonly id: string; readonly commune: string; readonly place: string; readonly first: Day; readonly last: Day }

/** How a list of bookings is narrowed, as its form sends it. */
export type FilterValues = { readonly stop: string; readonly state: 'living' | State | 'all'; readonly when: 'coming' | 'past' | 'all'; readonly school: string }

export type ClassShown = { readonly levels: readonly Level[]; readonly isUlis: boolean; readonly pupils: number; readonly adults: number; /** A workshop’s id. */ readonly workshop: string }

export type BookingRow = ClassShown & { readonly id: string; readonly day: Day; readonly from: Clock; readonly until: Clock; readonly commune: string; readonly place: string; readonly school: string; readonly needs: string; readonly state: State }

export type DeskBookingsPage = {
  readonly page: 'desk-bookings'
  readonly filter: FilterValues
  readonly stops: readonly StopChoice[]
  readonly counts: { readonly classes: number; readonly pupils: number; readonly adults: number }
  readonly rows: readonly BookingRow[]
  /** Which part of a long list, from 1. */
  readonly part: number
  readonly parts: number
}

export type SlotChoice = { readonly id: string; readonly commune: string; readonly place: string; readonly day: Day; readonly from: Clock; readonly until: Clock; readonly length: SlotLength; readonly seats: number }

export type MessageShown = { readonly id: string; readonly kind: string; readonly state: 'waiting' | 'sent' | 'failed' | 'dropped'; readonly at: LocalMoment }

/** Why something was not done that no field can mend. */
export type TroubleCode = 'slot-taken' | 'no-such-slot' | 'booking-cancelled' | 'no-slot-chosen' | 'no-words' | 'other'

export type DeskBookingPage = ClassShown & {
  readonly page: 'desk-booking'
  /** Whether there is a mail server. */
  readonly canSend: boolean
  readonly id: string
  readonly state: State
  readonly visit: VisitShown
  readonly school: { readonly name: string; readonly uai: string; readonly commune: string; readonly teacher: string; readonly email: string; readonly language: 'fr' | 'en' }
  readonly needs: string
  readonly made: LocalMoment
  /** Whether the class has still to come. */
  readonly canChange: boolean
  readonly messages: readonly MessageShown[]
  readonly slots: readonly SlotChoice[]
  readonly accompaniment: Accompaniment
  readonly values: Typed<HeadCountField>
  readonly problems: readonly Problem<HeadCountField>[]
  readonly refusals: readonly RefusalShown[]
  readonly trouble?: TroubleCode | undefined
  readonly notice?: DeskBookingNotice | undefined
}

export const deskBookingNotices = ['recounted', 'moved', 'confirmed', 'cancelled'] as const

export type DeskBookingNotice = (typeof deskBookingNotices)[number]

export type RequestRow = { readonly id: string; readonly typed: string; readonly who: string; readonly email: string; readonly phone: string; readonly message: string; readonly day: Day; readonly state: 'open' | 'answered' }

export type DeskRequestsPage = {
  readonly page: 'desk-requests'
  readonly pools: readonly { readonly code: string | undefined; readonly name: string; readonly department: string; readonly open: number; readonly newest: Day; readonly requests: readonly RequestRow[] }[]
}

export const organisationFields = ['name', 'email'] as const

export type OrganisationField = (typeof organisationFields)[number]

export type FieldProblem<Field extends string> = { readonly field: Field; readonly code: 'missing' | 'too-long' | 'not-email' }

export type ZoneKnown = { readonly zone: HolidayZone; readonly until: Day | undefined; readonly toConfirm: number }

/** Why a file of school holidays is not taken: `line` and `detail` as its reader found them. */
export type CalendarTrouble = { readonly why: string; readonly line: number; readonly detail: string }

export const settingsNotices = ['organisation-kept', 'adults-kept', 'check-lengths-kept', 'calendar-kept', 'calendar-forgotten'] as const

/** How many days each kind of check counts, as it was typed, and what can’t be read of it. */
export type LengthsTyped = { readonly values: Readonly<Record<CheckKind, string>>; readonly wrong: readonly CheckKind[] }

export type DeskSettingsPage = {
  readonly page: 'desk-settings'
  readonly values: Typed<OrganisationField>
  readonly mistakes: readonly FieldProblem<OrganisationField>[]
  readonly accompaniment: Accompaniment
  readonly isUsual: boolean
  /** The rule's form as it was typed; undefined: as it is. */
  readonly adults?: { readonly values: Readonly<Record<string, string>>; readonly wrong: readonly string[] } | undefined
  readonly lengths: { readonly days: Readonly<Record<CheckKind, number>>; readonly isUsual: boolean; /** Undefined: as they are. */ readonly typed?: LengthsTyped | undefined }
  readonly zones: readonly ZoneKnown[]
  /** The official file that is gone by; undefined for the table that comes with us. */
  readonly file?: { readonly name: string; readonly imported: Day } | undefined
  readonly troubles: readonly CalendarTrouble[]
  readonly notice?: (typeof settingsNotices)[number] | undefined
}

/** What a file of school holidays would change, before it does. */
export type DeskCalendarPage = {
  readonly page: 'desk-calendar'
  readonly fileName: string
  readonly zones: readonly { readonly zone: HolidayZone; readonly before: Day | undefined; readonly after: Day | undefined }[]
  readonly changes: readonly CalendarChange[]
  readonly leftOut: readonly { readonly zone: HolidayZone; readonly schoolYear: string; readonly isContradicting: boolean }[]
  /** The table itself, to be sent back as it is. */
  readonly table: string
}

/** A line of a file of stops that can’t be taken, and its column where one is to blame. */
export type LineTrouble = { readonly line: number; readonly column: string; readonly code: LineTroubleCode; readonly detail: string }

export const lineTroubleCodes = ['missing', 'unknown-column', 'missing-column', 'cells', 'quote', 'empty', 'too-many', 'too-long', 'unknown-commune', 'several-communes', 'unknown-truck', 'unknown-tour', 'not-a-day', 'not-a-moment', 'ends-before', 'too-many-days', 'not-a-length', 'not-minutes', 'closes-before', 'truck-elsewhere', 'before-another', 'slots-overlap', 'no-file', 'broken-file', 'not-text'] as const

export type LineTroubleCode = (typeof lineTroubleCodes)[number]

export type StopDrafted = { readonly line: number; readonly commune: string; readonly place: string; readonly truck: string; readonly tour: string; readonly first: Day; readonly last: Day; readonly slots: number; readonly daysWithout: number; readonly isDriveUnknown: boolean }

export type DeskTablesPage = {
  readonly page: 'desk-tables'
  readonly troubles: readonly LineTrouble[]
  /** The stops a file would make, before it does, and the file itself, to be sent back as it is. */
  readonly preview?: { readonly stops: readonly StopDrafted[]; readonly file: string; readonly key: string } | undefined
  /** How many stops were made. */
  readonly made?: number | undefined
}

/** The pages of the coordinator’s lists and settings. */
export type DeskListsPage = DeskBookingsPage | DeskBookingPage | DeskRequestsPage | DeskSettingsPage | DeskCalendarPage | DeskTablesPage

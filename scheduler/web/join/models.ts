import type { Half } from '../../domain/team/availability.ts'
import type { ShiftRole, Skill } from '../../domain/team/shift.ts'
import type { Day } from '../../domain/time.ts'
import type { ProblemCode } from '../fields.ts'
import type { Clock, CommuneAsked, LocalMoment, Typed } from '../page-parts.ts'

/** `again`: from when on it may be tried. */
export type JoinProblem = { readonly field: 'email'; readonly code: 'missing' | 'not-email' } | { readonly field: 'email'; readonly code: 'too-often'; readonly again: Clock } | { readonly field: 'conduct'; readonly code: 'not-accepted' }

/** What a day aboard is like, and the form of who would like to join. */
export type JoinPage = { readonly page: 'join'; readonly email: string; readonly isAccepted: boolean; readonly problems: readonly JoinProblem[] }

/** The fields one types in, or of which one chooses one. `isAdult` and `isExperienced` are `yes` or `no`. */
export const profileTyped = ['name', 'phone', 'isAdult', 'answeredForBy', 'isExperienced', 'commune', 'reach', 'daysAMonth', 'remark', 'needs'] as const

/** The fields of the form, as one meets them on the page. */
export const profileFields = ['name', 'phone', 'isAdult', 'answeredForBy', 'commune', 'reach', 'skills', 'isExperienced', 'wishes', 'daysAMonth', 'remark', 'needs', 'conduct'] as const

export type ProfileField = (typeof profileFields)[number]

/**
 * What stands against a field, besides what stands against any.
 * - `not-phone`: no telephone number.
 * - `not-kilometres`, `not-days`: more or less than anybody gives.
 * - `no-such-adult`: no adult of the team has this address; whether anybody has it is not said.
 * - `not-accepted`: the code of conduct is.
 */
export type ProfileProblem = { readonly field: ProfileField; readonly code: ProblemCode | 'not-phone' | 'not-kilometres' | 'not-days' | 'no-such-adult' | 'not-accepted' }

export type SaidOfProfile = Typed<(typeof profileTyped)[number]>

export type ProfileValues = SaidOfProfile & { readonly skills: readonly Skill[]; readonly wishes: readonly ShiftRole[] }

export const profileNotices = ['joined', 'kept', 'to-begin'] as const

export type ProfilePage = {
  readonly page: 'profile'
  readonly email: string
  /** Whether she works with the truck already. */
  readonly isOfTeam: boolean
  /** Whether she has still to accept the code of conduct. */
  readonly asksConduct: boolean
  /** Whether she has ticked it: on the page where joining begins, or in the form that comes back. */
  readonly hasTicked: boolean
  readonly values: ProfileValues
  readonly communes?: CommuneAsked | undefined
  readonly problems: readonly ProfileProblem[]
  readonly notice?: (typeof profileNotices)[number] | undefined
}

/** What of a single day she gives. */
export const dayParts = ['both', 'morning', 'afternoon', 'none'] as const

export type DayPart = (typeof dayParts)[number]

/**
 * Why a file is not taken.
 * - `no-file`, `broken-file`, `not-text`: nothing can be read.
 * - `too-large`: longer than is read.
 * - `not-a-calendar`, `broken-event`, `too-many-events`, `too-many-times`, `too-often`, `too-hard`: see `server/team/own-calendar.ts`.
 */
export type FileProblem = 'no-file' | 'broken-file' | 'not-text' | 'too-large' | 'not-a-calendar' | 'broken-event' | 'too-many-events' | 'too-many-times' | 'too-often' | 'too-hard'

export type AvailabilityProblem =
  | { readonly field: 'day'; readonly code: 'missing' | 'not-a-day' | 'past' | 'too-far' | 'too-many' }
  | { readonly field: 'part'; readonly code: 'missing' }
  | { readonly field: 'file'; readonly code: FileProblem }
  | { readonly field: 'file'; readonly code: 'tried-too-often'; readonly again: Clock }

export const availabilityNotices = ['week-kept', 'day-kept', 'day-removed', 'calendar-read', 'calendar-forgotten'] as const

export type AvailabilityPage = {
  readonly page: 'availability'
  readonly today: Day
  readonly week: Readonly<Record<number, readonly Half[]>>
  /** In the order of the calendar. */
  readonly days: readonly { readonly day: Day; readonly part: DayPart }[]
  /** The day that is being added. */
  readonly values: { readonly day: string; readonly part: string }
  /** Her own calendar, where one was read in. */
  readonly ownCalendar?: { readonly read: LocalMoment; readonly times: number } | undefined
  readonly problems: readonly AvailabilityProblem[]
  readonly notice?: (typeof availabilityNotices)[number] | undefined
}

/** The pages of who joins the team, and says when she can come. */
export type JoinAreaPage = JoinPage | ProfilePage | AvailabilityPage

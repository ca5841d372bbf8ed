import type { Half } from '../../../domain/team/availability.ts'
import type { CheckKind } from '../../../domain/team/clearance.ts'
import type { ShiftRole, Skill } from '../../../domain/team/shift.ts'
import type { Day } from '../../../domain/time.ts'
import type { Clock, Typed } from '../../page-parts.ts'

type Role = 'coordinator' | 'facilitator' | 'volunteer'

/** Whether somebody may work with minors today; `soon`: within thirty days no longer. */
export type ClearanceShown = { readonly is: 'never' } | { readonly is: 'cleared' | 'soon' | 'lapsed'; readonly last: Day }

/** Of age, or who answers for her; nobody has said so yet where no name is given. */
export type AgeShown = { readonly is: 'adult' } | { readonly is: 'minor'; readonly answeredForBy: string | undefined }

export const clearanceFilters = ['all', 'cleared', 'soon', 'none'] as const

/** How the list is narrowed, as its form sends it. */
export type PeopleFilter = { readonly name: string; readonly skill: Skill | ''; readonly clearance: (typeof clearanceFilters)[number] }

export type PersonRow = {
  readonly id: string
  /** Her address, as long as she has given no name. */
  readonly name: string
  readonly roles: readonly Role[]
  readonly age: AgeShown
  readonly skills: readonly Skill[]
  readonly home: string | undefined
  readonly reach: number
  readonly clearance: ClearanceShown
  readonly days: number
  readonly next: { readonly day: Day; readonly commune: string } | undefined
}

export type DeskPeoplePage = {
  readonly page: 'desk-people'
  readonly filter: PeopleFilter
  /** Everybody, narrowed or not. */
  readonly everybody: number
  readonly found: number
  readonly rows: readonly PersonRow[]
}

export type CheckShown = { readonly id: string; readonly kind: CheckKind; readonly seen: Day; readonly until: Day; readonly seenBy: string | undefined }

/** A shift on somebody's page. */
export type ShiftShown = {
  readonly id: string
  readonly day: Day
  readonly from: Clock
  readonly until: Clock
  readonly commune: string
  readonly stop: string
  readonly half: Half
  readonly role: ShiftRole
}

export type ComingShift = ShiftShown & { readonly state: 'proposed' | 'invited' | 'accepted'; readonly seeksReplacement: boolean }

/** `minutes`: what she gave; as it was typed where that can't be read. */
export type PastShift = ShiftShown & { readonly minutes: number; readonly planned: number; readonly typed?: string | undefined }

export const checkFields = ['kind', 'seen', 'until', 'sure'] as const

export type CheckField = (typeof checkFields)[number]

export type CheckProblem = { readonly field: CheckField; readonly code: 'missing' | 'not-a-day' | 'future' | 'too-old' | 'before-seen' | 'over' } | { readonly field: 'until'; readonly code: 'too-long'; readonly longest: Day }

/** `not-hours`: of which shift. */
export type PersonProblem = CheckProblem | { readonly field: 'hours'; readonly code: 'not-hours'; readonly shift: string }

export const personNotices = ['check-noted', 'check-ended', 'hours-counted'] as const

export type DeskPersonPage = {
  readonly page: 'desk-person'
  readonly id: string
  /** She looks at herself: her documents are for another to see. */
  readonly isOwn: boolean
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly language: 'fr' | 'en'
  readonly roles: readonly Role[]
  readonly age: AgeShown
  readonly skills: readonly Skill[]
  readonly isExperienced: boolean
  readonly home: string | undefined
  readonly reach: number
  readonly daysAMonth: number | undefined
  readonly week: Readonly<Record<number, readonly Half[]>>
  readonly wishes: readonly ShiftRole[]
  readonly remark: string
  readonly needs: string
  readonly conductAccepted: Day | undefined
  readonly since: Day
  readonly clearance: ClearanceShown
  /** Those that count today or later, and those that ended. */
  readonly checks: { readonly counting: readonly CheckShown[]; readonly ended: readonly CheckShown[] }
  /** Of each kind: how long it counts, and until when if it were seen today. */
  readonly kinds: readonly { readonly kind: CheckKind; readonly days: number; readonly until: Day }[]
  readonly today: Day
  readonly values: Typed<CheckField>
  readonly problems: readonly PersonProblem[]
  readonly coming: readonly ComingShift[]
  readonly past: readonly PastShift[]
  readonly notice?: (typeof personNotices)[number] | undefined
}

/** What it would take away, were a check to count no longer. */
export type DeskCheckEndPage = {
  readonly page: 'desk-check-end'
  readonly person: string
  readonly name: string
  readonly check: CheckShown
  /** Another check of hers counts on none of these days. */
  readonly falls: readonly ShiftShown[]
  readonly held: readonly (ShiftShown & { readonly by: CheckKind })[]
  /** More leans on it now than was shown before. */
  readonly hasMore: boolean
}

/** The pages of those who work with the truck, for a coordinator. */
export type DeskPeoplePages = DeskPeoplePage | DeskPersonPage | DeskCheckEndPage

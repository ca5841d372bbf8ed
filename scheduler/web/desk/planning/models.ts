import type { ClassLevels } from '../../../domain/level.ts'
import type { Lack } from '../../../domain/team/readiness.ts'
import type { ShiftRole } from '../../../domain/team/shift.ts'
import type { Reason } from '../../../domain/team/suggestions.ts'
import type { Day } from '../../../domain/time.ts'
import type { Clock, LocalMoment } from '../../page-parts.ts'
import type { HalfDayShown } from '../../team/my-days-models.ts'
import type { RefusalToHer } from '../../team/refusal-words.ts'

/** Somebody in, or perhaps in, the team of a half day. */
export type PersonPlanned = { readonly shift: string; readonly person: string; readonly name: string; readonly state: 'proposed' | 'invited' | 'accepted'; readonly seeksReplacement: boolean; readonly answerBy?: LocalMoment }

export type RolePlanned = { readonly role: ShiftRole; readonly needed: number; readonly people: readonly PersonPlanned[]; readonly isSearching: boolean }

export type SlotPlanned = { readonly from: Clock; readonly until: Clock; /** Undefined while nobody has it. */ readonly class?: ClassLevels & { readonly school: string; readonly pupils: number; readonly workshop: string }; /** Of a class: what stands between its session and the day. */ readonly lacks: readonly Lack[] }

export type HalfDayPlanned = HalfDayShown & { readonly slots: readonly SlotPlanned[]; readonly roles: readonly RolePlanned[] }

/** Who is needed when, and who comes. */
export type PlanningPage = { readonly page: 'desk-planning'; readonly first: Day; readonly last: Day; /** Undefined where nothing is before today. */ readonly before?: Day; readonly after: Day; readonly halfDays: readonly HalfDayPlanned[] }

export type PersonSuited = { readonly person: string; readonly name: string; readonly reasons: readonly Reason[]; /** She was asked for this half day before, and this is what came of it. */ readonly answered?: 'declined' | 'missed' | 'cancelled' }

/** Who could have a place of a role, and who can't, and why. */
export type PlacePage = {
  readonly page: 'desk-place'
  readonly halfDay: HalfDayPlanned
  readonly role: ShiftRole
  readonly suited: readonly PersonSuited[]
  readonly refused: readonly { readonly person: string; readonly name: string; readonly because: readonly RefusalToHer[] }[]
  readonly search: 'none' | 'under-way' | 'found' | 'nobody-left' | 'too-late'
  readonly notice?: 'asked' | 'put' | 'accepted' | 'declined' | 'cancelled' | 'searching'
  readonly refusals: readonly RefusalToHer[]
}

export type DeskPlanningPage = PlanningPage | PlacePage

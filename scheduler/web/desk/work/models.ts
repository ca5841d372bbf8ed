import type { ClassLevels } from '../../../domain/level.ts'
import type { Day } from '../../../domain/time.ts'
import type { SlotLength } from '../../../domain/truck.ts'

/** The pages of the stops a facilitator works at. */
export type DeskWorkPage = {
  readonly page: 'desk-work'
  /** Whether it is of somebody who may see every stop. */
  readonly isEverywhere: boolean
  /** Those to come, the next one first. */
  readonly stops: readonly WorkStopShown[]
  /** Whether there are more than are shown. */
  readonly hasMore: boolean
}

export type WorkStopShown = {
  readonly id: string
  readonly commune: string
  readonly place: string
  readonly access: string
  readonly first: Day
  readonly last: Day
  readonly state: 'draft' | 'published' | 'cancelled'
  readonly townContact?: string
  /** Those that are not over; none of a stop that was cancelled. */
  readonly days: readonly WorkDayShown[]
}

export type WorkDayShown = { readonly day: Day; readonly when: 'today' | 'tomorrow' | 'later'; readonly slots: readonly WorkSlotShown[] }

export type WorkSlotShown = { readonly from: string; readonly until: string; readonly length: SlotLength; readonly is: 'free' | 'kept-aside' | WorkClassShown }

export type WorkClassShown = ClassLevels & {
  readonly pupils: number
  readonly adults: number
  readonly workshop: string
  readonly school: string
  readonly isConfirmed: boolean
  /** Only on the day it comes, and on the day before. */
  readonly contact?: { readonly name: string; readonly email: string }
}

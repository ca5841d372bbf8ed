import type { CommunePlace } from '../../domain/communes.ts'
import type { ClassLevels } from '../../domain/level.ts'
import type { Half } from '../../domain/team/availability.ts'
import type { ShiftRole } from '../../domain/team/shift.ts'
import type { Day } from '../../domain/time.ts'
import type { SlotLength } from '../../domain/truck.ts'
import type { Clock } from '../page-parts.ts'
import type { CalendarShown, MyDaysPage } from './my-days-models.ts'

/** How somebody comes: with free seats in her car, or looking for one; from where and when, in her own words. */
export type TravelShown = { readonly is: 'seats'; readonly seats: number; readonly leaves: string } | { readonly is: 'seeks'; readonly leaves: string }

/** Somebody who comes that day. */
export type MateShown = {
  /** Empty when she has given none. */
  readonly name: string
  readonly isSelf: boolean
  /** In which halves of the day, and as what. */
  readonly comes: readonly { readonly half: Half; readonly role: ShiftRole }[]
  /** Only on the day, and on the day before. */
  readonly phone?: string | undefined
  readonly travel?: TravelShown | undefined
}

/** A class of the half day. Neither how to reach its teacher nor what a child needs is here. */
export type DayClassShown = ClassLevels & {
  readonly pupils: number
  readonly adults: number
  readonly workshop: { readonly id: string; readonly title: string }
  readonly school: string
  readonly isConfirmed: boolean
  /** Whether the session is ready: said to who works aboard and to who coordinates. */
  readonly isReady?: boolean
}

export type DaySlotShown = { readonly from: Clock; readonly until: Clock; readonly length: SlotLength; readonly is: 'free' | 'kept-aside' | DayClassShown }

export const travelFields = ['how', 'seats', 'leaves'] as const

export type TravelField = (typeof travelFields)[number]

/** What is wrong with what was typed. */
export type TravelProblem = { readonly field: 'how'; readonly code: 'not-offered' } | { readonly field: 'seats'; readonly code: 'not-seats' } | { readonly field: 'leaves'; readonly code: 'missing' | 'too-long' }

/** The most free seats of a car. */
export const MOST_SEATS = 8

/** Letters of where somebody comes from, and when. */
export const LONGEST_LEAVES = 80

/** What is seen of a day that is still to come, or is today. */
export type DayToCome = {
  readonly is: 'to-come'
  readonly slots: readonly DaySlotShown[]
  /** Nobody is told how to reach the others before the day before. */
  readonly tellsPhones: boolean
  /** Where the town is, on a map. */
  readonly at?: CommunePlace | undefined
  /** The form of how she comes; only her own. */
  readonly travel?: { readonly values: Readonly<Record<TravelField, string>>; readonly isKept: boolean } | undefined
}

/** What is seen of it afterwards. `minutes`: what she gave. */
export type DayOver = { readonly is: 'over'; readonly minutes: number; /** She is a volunteer, and it is hers. */ readonly isCertified: boolean }

/** A half day of somebody who comes to the truck: before, on the day, and afterwards. */
export type MyDayPage = {
  readonly page: 'my-day'
  readonly shift: string
  /** Whose it is, where another looks at it. */
  readonly of?: string
  readonly day: Day
  readonly when: 'today' | 'tomorrow' | 'later' | 'past'
  readonly from: Clock
  readonly until: Clock
  readonly role: ShiftRole
  readonly half: Half
  readonly commune: string
  readonly place: string
  readonly access: string
  readonly team: readonly MateShown[]
  readonly seen: DayToCome | DayOver | { readonly is: 'cancelled' }
  /** Only her own. */
  readonly calendar?: CalendarShown | undefined
  readonly problems: readonly TravelProblem[]
}

/** The pages of who works with the truck, about her own days. */
export type TeamAreaPage = MyDayPage | MyDaysPage

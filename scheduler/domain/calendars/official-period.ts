import { plainText } from '../plain-text.ts'
import type { Day } from '../time.ts'
import type { HolidayZone } from './zones.ts'

/** What a row of the official file says of a zone: its holidays, or the day on which its school year begins. */
export type OfficialPeriod = {
  readonly line: number
  readonly zone: HolidayZone
  /** `2026-2027` */
  readonly schoolYear: string
  readonly name: string
  readonly from: Day
  /** Undefined where only the beginning of a summer is published. */
  readonly until: Day | undefined
}

export const isSummer = (name: string): boolean => /\bete\b/.test(plainText(name))

/** The pupils’ return to school, at the beginning of the year. */
export const isReturn = (name: string): boolean => plainText(name).startsWith('rentree')

/** What the teachers do without their pupils. */
export const isForTeachers = (name: string): boolean => /^pre ?rentree|\benseignants\b/.test(plainText(name))

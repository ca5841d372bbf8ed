import type { ClassLevels } from '../level.ts'
import { schoolKindOf } from '../level.ts'
import type { SlotLength } from '../truck.ts'
import type { ShiftRole } from './shift.ts'

/** What is known of a class that comes aboard, as far as it decides who is needed. */
export type ClassComing = ClassLevels & {
  readonly pupils: number
  readonly length: SlotLength
  /** The workshop's object is cut and glued at the making table. */
  readonly isMade: boolean
}

/** So many pupils one facilitator follows at the kiosks. */
export const PUPILS_A_FACILITATOR = 12

/** How many of each role a class needs. Who drives belongs to the day, not to a class. */
export function rolesNeeded({ levels, isUlis, pupils, length, isMade }: ClassComing): Readonly<Record<ShiftRole, number>> {
  const atKiosks = length === 'long' ? Math.ceil(pupils / 2) : pupils
  const atTable = length === 'long' || isMade ? 1 : 0
  const isYoung = levels.some((level) => schoolKindOf(level) === 'maternelle')
  return {
    lead: 1,
    facilitator: Math.max(1, Math.ceil(atKiosks / PUPILS_A_FACILITATOR)) + atTable + (isUlis ? 1 : 0),
    coder: 1,
    driver: 0,
    welcome: isYoung ? 1 : 0,
  }
}

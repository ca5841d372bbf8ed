import { kilometresBetween } from '../distance.ts'
import type { PersonId } from '../ids.ts'
import { minutesOfRoad } from '../road.ts'
import { MINUTE } from '../time.ts'
import type { Day } from '../time.ts'
import { isClearedOn } from './clearance.ts'
import type { Check } from './clearance.ts'
import type { Shift, Teammate } from './shift.ts'

/* Whether somebody may take a shift: hard rules, which refuse with a reason. What merely suits her less is for the suggestions. */

/** Hours between the end of a day's work and the next day's beginning (article L3131-1 of the French labour code, for employees; here for everybody). */
export const REST = 11

/** What is known when somebody is to be put on a shift. */
export type Taking = {
  readonly who: Teammate
  readonly checks: readonly Check[]
  readonly shift: Shift
  /** What else she does, on any stop of any truck. */
  readonly others: readonly Shift[]
  /** Who else is on shifts at the same stop on that day. */
  readonly withHer: readonly PersonId[]
}

/**
 * Why somebody can't take a shift.
 * - `not-cleared`: no check of hers counts on that day.
 * - `nobody-answers`: she is under 18, and the adult who answers for her is not there that day.
 * - `not-of-age`: she is under 18, and the role asks for an adult.
 * - `cannot-drive`: she has not said that she drives the truck.
 * - `at-once`: she works elsewhere or otherwise at the same time.
 * - `too-far`: there is no time for the road between this and what she does before or after.
 * - `no-rest`: less than eleven hours, and the road, lie between two days of work.
 * - `enough-days`: she gives no more days in that month.
 */
export type ShiftRefusal =
  | { readonly code: 'not-cleared'; readonly day: Day }
  | { readonly code: 'nobody-answers' }
  | { readonly code: 'not-of-age' }
  | { readonly code: 'cannot-drive' }
  | { readonly code: 'at-once'; readonly day: Day }
  | { readonly code: 'too-far'; readonly day: Day; readonly road: number }
  | { readonly code: 'no-rest'; readonly day: Day }
  | { readonly code: 'enough-days'; readonly days: number }

type Rule = (taking: Taking) => ShiftRefusal | undefined

/** Whoever works with the truck is cleared on that day, whatever she does there. */
const isCleared: Rule = ({ checks, shift }) => (isClearedOn(checks, shift.day) ? undefined : { code: 'not-cleared', day: shift.day })

/** Who is under 18 never answers for others, nor is alone. */
const isOfAge: Rule = ({ who, shift }) => (who.isAdult || shift.role === 'coder' || shift.role === 'welcome' ? undefined : { code: 'not-of-age' })
const isAnsweredFor: Rule = ({ who, withHer }) => (who.isAdult || (who.answeredForBy !== undefined && withHer.includes(who.answeredForBy)) ? undefined : { code: 'nobody-answers' })

const drives: Rule = ({ who, shift }) => (shift.role !== 'driver' || who.skills.has('driving') ? undefined : { code: 'cannot-drive' })

const isFree: Rule = ({ shift, others }) => {
  const other = others.find((one) => isAtOnce(one, shift))
  return other && { code: 'at-once', day: other.day }
}

/** Nobody is in two towns: the road lies between, and from one day to the next the rest too. */
const hasTimeBetween: Rule = ({ shift, others }) => {
  for (const other of others.filter((one) => !isAtOnce(one, shift))) {
    const gap = Math.max(other.range.from - shift.range.until, shift.range.from - other.range.until) / MINUTE
    const road = isSamePlace(shift, other) ? 0 : minutesOfRoad(kilometresBetween(shift.place, other.place))
    if (gap < road) return { code: 'too-far', day: other.day, road }
    if (other.day !== shift.day && gap < REST * 60 + road) return { code: 'no-rest', day: other.day }
  }
  return undefined
}

const hasDaysLeft: Rule = ({ who, shift, others }) => {
  const month = ({ day }: Shift) => day.slice(0, 7)
  const days = new Set([...others.filter((other) => month(other) === month(shift)), shift].map(({ day }) => day)).size
  return who.daysAMonth === undefined || days <= who.daysAMonth ? undefined : { code: 'enough-days', days: who.daysAMonth }
}

const isAtOnce = ({ range: one }: Shift, { range: other }: Shift): boolean => one.from < other.until && other.from < one.until
const isSamePlace = ({ place: one }: Shift, { place: other }: Shift): boolean => one.latitude === other.latitude && one.longitude === other.longitude

const rules: readonly Rule[] = [isCleared, isOfAge, isAnsweredFor, drives, isFree, hasTimeBetween, hasDaysLeft]

/** Everything that stands between somebody and a shift; nothing when she may take it. */
export function shiftRefusals(taking: Taking): readonly ShiftRefusal[] {
  return rules.flatMap((rule) => rule(taking) ?? [])
}

import { MINUTE } from '../time.ts'
import type { Instant } from '../time.ts'

/* Whoever is asked to come has time to answer, and the next is asked while there still is some. */

const HOUR = 60 * MINUTE

/** Hours to answer in, when there is time enough. */
export const ASKED_FOR = 48

/** Hours before a shift begins after which nobody is asked any more. */
export const LAST_ASKED = 1

/** With less than so many hours left, several are asked at once, and the first yes counts. */
const SOON = 24
export const AT_ONCE = 3

/** How many may be asked at the same time for one place. */
export const askedAtOnce = (now: Instant, begins: Instant): number => (begins - now < SOON * HOUR ? AT_ONCE : 1)

/**
 * Until when somebody who is asked now has to answer: two days, but never more than a third of what is left, so that others can be asked after her;
 * an hour at least.
 * @returns undefined when it is too late to ask anybody
 */
export function answerBy(now: Instant, begins: Instant): Instant | undefined {
  const left = begins - LAST_ASKED * HOUR - now
  if (left < HOUR) return undefined
  return (now + Math.min(ASKED_FOR * HOUR, Math.max(HOUR, left / 3))) as Instant
}

/** So many falls within so long (ms) are no accident any more: going on would only fall again. */
export const MOST_FALLS = 3
export const FALLS_WITHIN = 60_000

/** When something fell, oldest first, on whatever clock. Falls that are not near this one, before it or after it, are forgotten: the clock may have been set. */
export function withFall(falls: readonly number[], at: number): readonly number[] {
  return [...falls.filter((fall) => Math.abs(at - fall) < FALLS_WITHIN), at].slice(-MOST_FALLS)
}

/** Whether it is time to ask for help. */
export const isTooMany = (falls: readonly number[]): boolean => falls.length >= MOST_FALLS

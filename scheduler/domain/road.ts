/** A road is longer than the straight line, and a truck is not fast on it. */
const DETOUR = 1.3
const KILOMETRES_AN_HOUR = 50

/** To the next five minutes. */
const STEP = 5

/**
 * About how many minutes the truck drives: a proposal that somebody confirms, never a fact. Never nothing.
 * @param kilometres as the crow flies
 */
export const minutesOfRoad = (kilometres: number): number => Math.max(STEP, Math.ceil((kilometres * DETOUR * 60) / KILOMETRES_AN_HOUR / STEP) * STEP)

/* The facilitator's PIN: which one may be chosen, and how long a wrong one makes wait. Pure: whoever keeps it brings the time. */

export const SHORTEST_PIN = 4
export const LONGEST_PIN = 8

/** What has the shape of a PIN; anything else is none, and is never tried. */
export const isPin = (text: string): boolean => /^[0-9]{4,8}$/.test(text)

/**
 * Why a PIN may not be chosen:
 * - `too-short`: it has fewer than four digits.
 * - `not-digits`: it is not made of digits only, or there are more than eight, which the pad does not take.
 * - `too-easy`: a child who plays with the pad finds it. See `easy`.
 */
export type PinProblem = 'too-short' | 'not-digits' | 'too-easy'

export function pinProblem(pin: string): PinProblem | undefined {
  if (/[^0-9]/.test(pin) || pin.length > LONGEST_PIN) return 'not-digits'
  if (pin.length < SHORTEST_PIN) return 'too-short'
  return easy.some((isEasy) => isEasy(pin)) ? 'too-easy' : undefined
}

/** Every step from one digit to the next is the same: 1111, 1234, 8765, 2468. */
function isRun(pin: string): boolean {
  const steps = new Set(Array.from(pin).flatMap((digit, at) => (at === 0 ? [] : [Number(digit) - Number(pin[at - 1])])))
  return steps.size === 1
}

/** One half said twice: 1212, 123123. */
const isRepeated = (pin: string): boolean => pin.length % 2 === 0 && pin.slice(0, pin.length / 2) === pin.slice(pin.length / 2)

/** A year that people live in: 1987, 2026. */
const isYear = (pin: string): boolean => /^(19|20)[0-9]{2}$/.test(pin)

/** Straight down or up the pad's middle column. */
const isColumn = (pin: string): boolean => pin === '2580' || pin === '0852'

const easy = [isRun, isRepeated, isYear, isColumn]

/** Wrong PINs in a row before each wait. */
export const TRIES = 5

const FIRST_WAIT = 60_000
const LONGEST_WAIT = 15 * 60_000

/** Wrong PINs since the last right one, and how long (ms) is still to be waited. */
export type Tries = { readonly wrong: number; readonly wait: number }

export const noTries: Tries = { wrong: 0, wait: 0 }

/** After one more wrong PIN: the fifth makes wait a minute, the tenth two, then four, up to a quarter of an hour. */
export function afterWrong({ wrong }: Tries): Tries {
  const now = wrong + 1
  const round = Math.floor(now / TRIES)
  return { wrong: now, wait: now % TRIES === 0 ? Math.min(FIRST_WAIT * 2 ** (round - 1), LONGEST_WAIT) : 0 }
}

/** The wait is over; how many were wrong is still known, so the next wait is longer. */
export const afterWait = ({ wrong }: Tries): Tries => ({ wrong, wait: 0 })

/** How many tries are left before the next wait. */
export const triesLeft = ({ wrong, wait }: Tries): number => (wait > 0 ? 0 : TRIES - (wrong % TRIES))

import type { Locale } from '../words/words.ts'

const MINUTE = 60_000
const units = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const

/** How long ago that was, in words; undefined: less than a minute, or the clock was set back meanwhile. */
export function howLongAgo(milliseconds: number, locale: Locale): string | undefined {
  const unit = units.find(([, length]) => milliseconds >= length)
  return unit && new Intl.RelativeTimeFormat(locale).format(-Math.floor(milliseconds / unit[1]), unit[0])
}

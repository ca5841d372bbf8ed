import type { PartState } from '../../../hardware/objects/object.ts'
import { spansAs, spansShown } from '../happening.ts'
import type { Span, Trace } from '../happening.ts'

/** An eye takes no notice of what is shorter than this (ms). */
export const BLINK_OF_AN_EYE = 40

/** Where a servo is taken to be before the first order, in degrees: see `docs/language.md`. */
export const FIRST_ANGLE = 90

/** How strong a light is, 0 to 100, whatever its colour; a buzzer's hertz, a servo's degrees. */
export const strength = (state: PartState): number => (typeof state === 'number' ? state : Math.round(Math.max(...state) / 2.55))

export const isLit = (state: PartState): boolean => strength(state) > 0

/** When a light was lit or a buzzer sounded, and when not. */
export const litSpans = (trace: Trace, part: string): readonly Span<boolean>[] => spansAs(spansShown(trace, part), isLit)

/** Whether a part ever shone or sounded. */
export const hasShone = (trace: Trace, part: string): boolean => litSpans(trace, part).some(({ value }) => value)

/** The part of a time (0 to 1) during which something held. */
export function shareOf<Value>(spans: readonly Span<Value>[], from: number, to: number, holds: (value: Value) => boolean): number {
  const held = spans.filter(({ value }) => holds(value)).reduce((sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)), 0)
  return to > from ? held / (to - from) : 0
}

import type { PartKind } from '../../../hardware/objects/object.ts'

/** How a hand plays with a drawn sensor. */

/** A hand on an input part: what it is to feel. */
export type Play = (part: string, value: number) => void

export type SlidingKind = Extract<PartKind, 'knob' | 'light-sensor' | 'distance'>

export const isSliding = (kind: PartKind): kind is SlidingKind => kind === 'knob' || kind === 'light-sensor' || kind === 'distance'

/** Whether a hand does something to it. */
export const isFelt = (kind: PartKind): boolean => kind === 'button' || isSliding(kind)

/** What a distance sensor says when nothing is near, cm. */
export const NOTHING_NEAR = 400

/** The drawn hand is never farther than this, cm: farther, it is gone. */
export const FARTHEST_HAND = 100

type Range = { readonly least: number; readonly most: number; readonly step: number }

/** Percent, but cm for a distance. */
export const ranges: Readonly<Record<SlidingKind, Range>> = {
  knob: { least: 0, most: 100, step: 5 },
  'light-sensor': { least: 0, most: 100, step: 5 },
  distance: { least: 2, most: FARTHEST_HAND, step: 5 },
}

/** One way or the other by so many steps. A hand that goes beyond the farthest is gone, and comes back there. */
export function stepped(kind: SlidingKind, value: number, steps: number): number {
  return moved(kind, value, steps * ranges[kind].step)
}

/** One way or the other by so much, in whole units. */
export function moved(kind: SlidingKind, value: number, by: number): number {
  const { least, most } = ranges[kind]
  if (kind === 'distance' && value > most) return by < 0 ? most : NOTHING_NEAR
  const there = Math.round(value + by)
  if (kind === 'distance' && there > most) return NOTHING_NEAR
  return Math.min(most, Math.max(least, there))
}

/** Where a key leads; undefined when it is none of a slider's. */
export function steppedByKey(kind: SlidingKind, value: number, key: string): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return stepped(kind, value, 1)
    case 'ArrowLeft':
    case 'ArrowDown':
      return stepped(kind, value, -1)
    case 'PageUp':
      return stepped(kind, value, 4)
    case 'PageDown':
      return stepped(kind, value, -4)
    case 'Home':
      return ranges[kind].least
    case 'End':
      return kind === 'distance' ? NOTHING_NEAR : ranges[kind].most
  }
  return undefined
}

/** The knob goes round three quarters of a turn. */
const WHOLE_TURN = 270

/** What a turn of so many degrees, clockwise, is on a knob, percent. */
export const percentOfTurn = (degrees: number): number => (degrees / WHOLE_TURN) * 100

/** Where the knob's mark points, degrees clockwise from the top. */
export const turnOfKnob = (percent: number): number => (percent / 100) * WHOLE_TURN - WHOLE_TURN / 2

/** The turn from one angle to another the short way round, degrees. */
export const turnBetween = (from: number, to: number): number => ((((to - from + 180) % 360) + 360) % 360) - 180

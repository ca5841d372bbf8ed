/**
 * The outline of a block that hangs at the left of the next one. All in block units, from the block's top left corner.
 * What hangs inside it stands in trays that are open at the top, so that all blocks of a stack have their tops in one line.
 */

/** How high a block is at least, and how far down its sides the joints are. */
export const BAND = 60
export const JOINT = BAND / 2

/** How thick a block is under what hangs inside it. */
export const FLOOR = 16

const KNOB = 8
const CORNER = 10
const ROUND = 26

/** A place for other blocks: where it begins and ends. */
export type Tray = { readonly left: number; readonly right: number }

export type Side = {
  readonly width: number
  readonly height: number
  readonly trays: readonly Tray[]
  /** Nothing hangs before a stack's first block, nor after an end: those sides are round. */
  readonly hasBefore: boolean
  readonly hasAfter: boolean
}

/** A knob on an edge that goes down, or the hollow for one on an edge that goes up: both to the right. */
const knobDown = `V${JOINT - KNOB}a${KNOB} ${KNOB} 0 0 1 0 ${2 * KNOB}`
const hollowUp = `V${JOINT + KNOB}a${KNOB} ${KNOB} 0 0 0 0 ${-2 * KNOB}`

export function sidePath({ width, height, trays, hasBefore, hasAfter }: Side): string {
  const before = hasBefore ? CORNER : ROUND
  const after = hasAfter ? CORNER : ROUND
  const floor = height - FLOOR
  const openings = trays.map(({ left, right }) => `H${left}${knobDown}V${floor}H${right}${hollowUp}V0`)
  return [
    `M0 ${before}a${before} ${before} 0 0 1 ${before} ${-before}`,
    ...openings,
    `H${width - after}a${after} ${after} 0 0 1 ${after} ${after}`,
    hasAfter ? knobDown : '',
    `V${height - after}a${after} ${after} 0 0 1 ${-after} ${after}`,
    `H${before}a${before} ${before} 0 0 1 ${-before} ${-before}`,
    hasBefore ? hollowUp : '',
    'z',
  ].join('')
}

/** The line along which two blocks join, about a joint: what lights up where a block fits. */
export const jointPath = `M0 ${-JOINT + CORNER}V${-KNOB}a${KNOB} ${KNOB} 0 0 1 0 ${2 * KNOB}V${JOINT - CORNER}`

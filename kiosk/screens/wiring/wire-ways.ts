import type { Part } from '../../../hardware/objects/object.ts'
import { pinsOf } from '../../../hardware/objects/object.ts'
import type { Fault, HowWired, Leg, PartWiring, Wire, WireEnd } from '../../../hardware/objects/wiring.ts'
import type { WiringState } from '../../common/wiring-story.ts'
import { BOX, legTips, RAILS } from './part-legs.ts'
import { holeNamed } from './uno-holes.ts'

/** A wire as it is drawn: `meant` is the one that is spoken of. */
export type DrawnWire = Wire & { readonly isMeant: boolean; readonly way: string; readonly paint: 'minus' | 'plus' | 'signal' }

type Point = { readonly x: number; readonly y: number }

/** The wires that are there in a state, the ones that are meant last: they lie over the others. */
export function drawnWires(state: WiringState, { part, wires }: PartWiring, how: HowWired): readonly DrawnWire[] {
  if (how === 'unplugged') return []
  const there = state.is === 'showing' ? wires.slice(0, state.wire + 1) : wires
  const isMeant = (wire: Wire, index: number) => (state.is === 'showing' ? index === state.wire : state.is === 'helping' && isOfFault(state.fault, wire, part))
  return there
    .map((wire, index) => ({ ...wire, isMeant: isMeant(wire, index), way: wayOf(part, wire, how), paint: paintOf(wire) }))
    .toSorted((one, other) => Number(one.isMeant) - Number(other.isMeant))
}

const grounds: readonly WireEnd[] = ['GND', 'GND2', 'GND3', 'minus-rail']

/** Which wires a fault speaks of. */
function isOfFault(fault: Fault, { leg, to }: Wire, part: Part): boolean {
  switch (fault) {
    case 'wrong-pin':
    case 'swapped':
      return pinsOf(part).some((pin) => pin === to)
    case 'no-ground':
      return grounds.includes(to)
    case 'no-supply':
      return to === '5V' || to === 'plus-rail'
    case 'longest-leg':
      return leg === 'longest'
    case 'middle-leg':
      return leg === 'middle'
    case 'no-own-supply':
      return to === 'box-plus'
    case 'board-resets':
      return leg === 'box-minus'
    case 'reversed':
    case 'active-buzzer':
    case 'no-resistor':
      return false
  }
}

function paintOf({ to }: Wire): DrawnWire['paint'] {
  if (grounds.includes(to)) return 'minus'
  return to === '5V' || to === 'plus-rail' || to === 'box-plus' ? 'plus' : 'signal'
}

/** The wire stays where it is when the part is turned round: it then hangs on the leg that has come there. */
function startOf(part: Part, leg: Leg, how: HowWired): Point {
  if (leg === 'minus-rail') return { x: RAILS.minus, y: RAILS.bottom }
  if (leg === 'plus-rail') return { x: RAILS.plus, y: RAILS.bottom }
  const tips = legTips(part.kind)
  const index = tips.findIndex((one) => one.leg === leg)
  const [tip, turned] = [tips[index], tips[tips.length - 1 - index]]
  if (!tip) throw new RangeError(`${part.kind} has no leg ${leg}`)
  return how === 'reversed' && part.kind === 'light' && turned ? { x: tip.x, y: turned.y } : tip
}

/** From the tip of the leg, hanging, over the board to its hole. */
function wayOf(part: Part, { leg, to }: Wire, how: HowWired): string {
  const { x, y } = startOf(part, leg, how)
  if (to === 'box-plus') return `M${x} ${y}C${x} ${y + 40} ${BOX.left + BOX.width - 30} ${BOX.top - 40} ${BOX.left + BOX.width - 30} ${BOX.top}`
  if (to === 'minus-rail' || to === 'plus-rail') {
    const rail = to === 'minus-rail' ? RAILS.minus : RAILS.plus
    const there = RAILS.top + 120 + (x % 50)
    return `M${x} ${y}C${x} ${y + 60} ${rail + 50} ${there + 40} ${rail} ${there}`
  }
  const hole = holeNamed(to)
  return `M${x} ${y}C${x} ${y + 70} ${hole.x + (hole.isTop ? 20 : 60)} ${hole.isTop ? hole.y + 170 : hole.y - 130} ${hole.x} ${hole.y}`
}

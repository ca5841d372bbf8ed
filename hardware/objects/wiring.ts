import type { PinName } from '../boards/board.ts'
import type { BuiltObject, Part, PartKind } from './object.ts'

/** How the wires of an object go from the legs of its parts to the holes of its board, in the order in which a child puts them. */

/** A hole of an Uno's rows that is no pin; all three grounds are printed `GND`. */
export type SupplyHole = 'GND' | 'GND2' | 'GND3' | '5V'

export type HoleName = PinName | SupplyHole

/** Where a wire ends: a hole of the board, a rail when the board has too few, or the plus of a servo's own 5 V. */
export type WireEnd = HoleName | 'minus-rail' | 'plus-rail' | 'box-plus'

/**
 * Where a wire begins. `long` and `short`: of a light, `longest`: of a colour light; a sensor's are as printed beside them;
 * a servo's are its own wires; a knob's as one looks at it; `box-minus`: of a servo's own 5 V; a rail is a leg once, when it is joined to the board.
 */
export type Leg =
  | 'long' | 'short'
  | 'red' | 'longest' | 'green' | 'blue'
  | 'plus' | 'minus' | 'signal'
  | 'brown-wire' | 'red-wire' | 'orange-wire' | 'box-minus'
  | 'one' | 'other'
  | 'left' | 'middle' | 'right'
  | 'vcc' | 'trig' | 'echo' | 'gnd'
  | 'minus-rail' | 'plus-rail'

export type Wire = { readonly leg: Leg; readonly to: WireEnd }

/**
 * What is usually wrong with a part that does nothing:
 * - `reversed`: a light's long leg is where its short one should be.
 * - `longest-leg`: a colour light's longest leg is not at ground.
 * - `wrong-pin`, `no-ground`, `no-supply`: a wire is in another hole, or in none.
 * - `active-buzzer`: it sounds by itself, always the same, and hears no notes.
 * - `no-own-supply`: a servo has not the current it needs.
 * - `board-resets`: the servo takes the board's current; the grounds must be one, and a capacitor helps.
 * - `no-resistor`: a light sensor's second half is missing; it says 0 or 100 and nothing else.
 * - `swapped`: trigger and echo.
 * - `middle-leg`: the leg of a knob that turns is elsewhere.
 */
export type Fault =
  | 'reversed' | 'longest-leg' | 'wrong-pin' | 'no-ground' | 'no-supply' | 'active-buzzer' | 'no-own-supply'
  | 'board-resets' | 'no-resistor' | 'swapped' | 'middle-leg'

/** The likeliest first. */
export const usualFaults: Readonly<Record<PartKind, readonly Fault[]>> = {
  light: ['reversed', 'wrong-pin', 'no-ground'],
  'colour-light': ['longest-leg', 'wrong-pin'],
  buzzer: ['active-buzzer', 'wrong-pin'],
  servo: ['no-own-supply', 'wrong-pin', 'board-resets'],
  button: ['wrong-pin', 'no-ground'],
  knob: ['middle-leg', 'no-supply'],
  'light-sensor': ['no-resistor', 'wrong-pin'],
  distance: ['swapped', 'no-supply'],
}

/** A part, and the wires a child puts for it. */
export type PartWiring = { readonly part: Part; readonly wires: readonly Wire[] }

/** How a drawn part may be wired, for who practises: a real one is as it is. */
export const waysWired = ['right', 'reversed', 'unplugged'] as const
export type HowWired = (typeof waysWired)[number]

/** A light that is soldered to the board. */
const isSoldered = ({ id }: Part): boolean => id === 'built-in'

/** Whether there is anything to wire. */
export const hasWiring = (object: BuiltObject): boolean => object.parts.some((part) => !isSoldered(part))

/** The parts of an object that are wired, in its order. Where the board has too few holes for ground or supply, all share a rail, which the first that needs it joins to the board. */
export function wiringOf(object: BuiltObject): readonly PartWiring[] {
  const plans = object.parts.filter((part) => !isSoldered(part)).map((part) => ({ part, plan: planOf(part) }))
  const minus = endsFor(plans.flatMap(({ plan }) => plan.filter(({ to }) => to === 'minus')).length, ['GND', 'GND2', 'GND3'], 'minus-rail')
  const plus = endsFor(plans.flatMap(({ plan }) => plan.filter(({ to }) => to === 'plus')).length, ['5V'], 'plus-rail')
  return plans.map(({ part, plan }) => ({
    part,
    wires: plan.flatMap(({ leg, to }): readonly Wire[] => (to === 'minus' ? minus(leg) : to === 'plus' ? plus(leg) : [{ leg, to }])),
  }))
}

type Planned = { readonly leg: Leg; readonly to: PinName | 'minus' | 'plus' | 'box-plus' }

function planOf(part: Part): readonly Planned[] {
  switch (part.kind) {
    case 'light':
      return [{ leg: 'long', to: part.pin }, { leg: 'short', to: 'minus' }]
    case 'colour-light':
      return [{ leg: 'longest', to: 'minus' }, { leg: 'red', to: part.pins.red }, { leg: 'green', to: part.pins.green }, { leg: 'blue', to: part.pins.blue }]
    case 'buzzer':
      return [{ leg: 'plus', to: part.pin }, { leg: 'minus', to: 'minus' }]
    case 'servo':
      return [{ leg: 'box-minus', to: 'minus' }, { leg: 'brown-wire', to: 'minus' }, { leg: 'red-wire', to: 'box-plus' }, { leg: 'orange-wire', to: part.pin }]
    case 'button':
      return [{ leg: 'one', to: part.pin }, { leg: 'other', to: 'minus' }]
    case 'knob':
      return [{ leg: 'left', to: 'minus' }, { leg: 'right', to: 'plus' }, { leg: 'middle', to: part.pin }]
    case 'light-sensor':
      return [{ leg: 'minus', to: 'minus' }, { leg: 'plus', to: 'plus' }, { leg: 'signal', to: part.pin }]
    case 'distance':
      return [{ leg: 'gnd', to: 'minus' }, { leg: 'vcc', to: 'plus' }, { leg: 'trig', to: part.trigger }, { leg: 'echo', to: part.echo }]
  }
}

/** A hole each when there are enough; else a rail for all, joined to the first hole by a wire of its own. */
function endsFor(count: number, holes: readonly [SupplyHole, ...SupplyHole[]], rail: 'minus-rail' | 'plus-rail'): (leg: Leg) => readonly Wire[] {
  const [first] = holes
  const left: WireEnd[] = [...holes]
  let isJoined = false
  return (leg) => {
    if (count <= holes.length) return [{ leg, to: left.shift() ?? first }]
    const joining: readonly Wire[] = isJoined ? [] : [{ leg: rail, to: first }]
    isJoined = true
    return [...joining, { leg, to: rail }]
  }
}

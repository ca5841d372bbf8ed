import type { PartKind } from '../../../hardware/objects/object.ts'
import type { Leg } from '../../../hardware/objects/wiring.ts'

/** Where the legs of a part end in the wiring picture, in its units, and what is written beside them. */

export type LegTip = { readonly leg: Leg; readonly x: number; readonly y: number; readonly sign: string }

/** The middle of the part, and where its legs leave it. */
export const PART = { middle: 700, body: 20, size: 118, legsFrom: 124 }

/** The ends of a servo's battery box. */
export const BOX = { left: 630, top: 244, width: 150, height: 56 }

/** Where the two rails stand, beside the board. */
export const RAILS = { minus: 582, plus: 606, top: 40, bottom: 272 }

const LONG = 222
const SHORT = 180
const MIDDLE = 200

const signs: Partial<Record<Leg, string>> = { plus: '+', minus: '−', signal: 'S', vcc: 'Vcc', trig: 'Trig', echo: 'Echo', gnd: 'Gnd' }

/** From left to right, and how long each is. */
const legsOf: Readonly<Record<PartKind, readonly (readonly [Leg, number])[]>> = {
  light: [['long', LONG], ['short', SHORT]],
  'colour-light': [['red', MIDDLE - 8], ['longest', LONG + 8], ['green', MIDDLE - 8], ['blue', MIDDLE - 8]],
  buzzer: [['plus', MIDDLE], ['minus', MIDDLE]],
  servo: [['brown-wire', SHORT], ['red-wire', SHORT], ['orange-wire', SHORT]],
  button: [['one', MIDDLE], ['other', MIDDLE]],
  knob: [['left', MIDDLE], ['middle', MIDDLE], ['right', MIDDLE]],
  'light-sensor': [['minus', MIDDLE], ['plus', MIDDLE], ['signal', MIDDLE]],
  distance: [['vcc', MIDDLE], ['trig', MIDDLE], ['echo', MIDDLE], ['gnd', MIDDLE]],
}

/** Between two legs. */
const apart: Partial<Record<PartKind, number>> = { light: 34, buzzer: 44, button: 60, distance: 40 }

export function legTips(kind: PartKind): readonly LegTip[] {
  const legs = legsOf[kind]
  const step = apart[kind] ?? 34
  const tips = legs.map(([leg, y], index) => ({ leg, x: PART.middle + (index - (legs.length - 1) / 2) * step, y, sign: signs[leg] ?? '' }))
  return kind === 'servo' ? [...tips, { leg: 'box-minus', x: BOX.left + 30, y: BOX.top, sign: '' }] : tips
}

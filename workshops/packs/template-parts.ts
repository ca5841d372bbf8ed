/**
 * The room that a part needs in card, in millimetres. A part differs a little from one maker to the next: these are the usual sizes,
 * taken as an assumption, with some play. Whoever buys others measures them before a class cuts.
 *
 * - A 5 mm light, of one colour or RGB: a lens of 5.0 mm behind a collar of 5.8 mm, which stops it. Hole of 5.2 mm.
 * - A passive buzzer: a drum of 12 mm, 8.5 to 9.5 mm high. Hole of 12.2 mm.
 * - A round push button to be screwed into a panel: a thread of 12 mm. Hole of 12.2 mm.
 * - A potentiometer: a bush of 7 mm (M7), a body of 16 to 17 mm. Hole of 7.2 mm.
 * - Wires: a bundle of six jumper wires with their plugs, one after the other. Hole of 8 mm.
 * - A servo of 9 g (SG90): a body of 22.2 to 22.8 × 11.8 to 12.2 mm, ears of 32 mm across, its axis 6 mm from one end. Opening of 23 × 12.5 mm.
 * - A tactile switch of 6 × 6 mm. Opening of 6.2 × 6.2 mm.
 * - A box for three AAA cells, closed by a screw, with a switch: 68 × 48 × 15 mm.
 */
export const partHoles = { light: 5.2, buzzer: 12.2, 'round-button': 12.2, knob: 7.2, wires: 8 } as const

export type PartWithHole = keyof typeof partHoles

/** Width and height of what is cut for a body, or of the place where it is glued. */
export const partBodies = { servo: [23, 12.5], 'small-button': [6.2, 6.2], 'battery-box': [68, 48] } as const

export type PartWithBody = keyof typeof partBodies

/** How much of a servo's body is before its axis. */
export const SERVO_AXIS = 6

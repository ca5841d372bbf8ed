import { partBodies, SERVO_AXIS } from '../template-parts.ts'
import { area, circle, flap, fold, holeFor, openingFor, placeFor, rectangle } from '../template-shapes.ts'
import type { Edge, Piece, Point, Template } from '../template.ts'

/*
 * A box of 80 × 70 × 54 mm, printed inside. The servo hangs in a shelf, its axis upright, 14 mm behind the front. Its arm, some 20 mm long, turns
 * 12 to 13 mm above the shelf: through the slot of the lid's flap and that of the front wall it is the latch. The slots are as wide as the arm's way.
 * The battery box (15 mm) lies under the servo, which ends 16 mm above the floor.
 */

const WIDE = 80
const DEEP = 70
const HIGH = 54
const SHELF = { above: 32, front: 4, deep: 30, flap: 15 }
const AXIS = 14
const SLOT = { wide: 36, high: 6, below: 9.5 }

const left = HIGH
const right = left + WIDE
const back = HIGH
const front = back + DEEP
const end = front + HIGH

const tabOf = (edge: Edge) => flap('fold-up', edge, 12, 8)
const tabs = [tabOf([[right, 0], [right, back]]), tabOf([[right, front], [right, end]]), tabOf([[left, end], [left, front]]), tabOf([[left, back], [left, 0]])] as const

/** Seen from inside, on the side wall to the right; the other is its mirror image. */
const shelfGlue = rectangle(right + SHELF.above - SHELF.flap, front - SHELF.front - SHELF.deep, SHELF.flap, SHELF.deep)
const fromFront = 52
const aboveFloor = 35

const body: Piece = {
  id: 'body',
  name: { fr: 'La boîte', en: 'The box' },
  nameAt: [left + WIDE / 2, front - 10],
  at: [11, 32],
  outline: [[left, 0], ...tabs[0].round, [right + HIGH, back], [right + HIGH, front], ...tabs[1].round, ...tabs[2].round, [0, front], [0, back], ...tabs[3].round.slice(0, -1)],
  lines: [
    ...tabs.flatMap(({ fold: line, glue }) => [line, glue]),
    fold('fold-up', [left, back], [right, back]),
    fold('fold-up', [right, back], [right, front]),
    fold('fold-up', [left, front], [right, front]),
    fold('fold-up', [left, back], [left, front]),
    area('glue', shelfGlue),
    area('glue', shelfGlue.map(([x, y]): Point => [left + right - x, y])),
    area('glue', rectangle(left + 4, 0, WIDE - 8, 12)),
    placeFor('battery-box', [left + (WIDE - partBodies['battery-box'][0]) / 2, back + 1]),
    area('cut', rectangle(left + (WIDE - SLOT.wide) / 2, end - SLOT.below - SLOT.high / 2, SLOT.wide, SLOT.high)),
  ],
  holes: [
    holeFor('light', [left + 12, end - SLOT.below]),
    holeFor('knob', [right + aboveFloor, front - fromFront]),
    holeFor('round-button', [left - aboveFloor, front - fromFront]),
    holeFor('wires', [left + WIDE / 2, back - 25]),
  ],
  labels: [
    { text: { fr: 'devant', en: 'front' }, at: [left + WIDE / 2, front + 22] },
    { text: { fr: 'les piles', en: 'the batteries' }, at: [left + WIDE / 2, back + 25] },
    { text: { fr: 'la lumière', en: 'the light' }, at: [left + 14, end - 17] },
    { text: { fr: 'le verrou', en: 'the latch' }, at: [left + WIDE / 2 + 4, end - 17] },
    { text: { fr: 'la molette', en: 'the knob' }, at: [right + 30, back + 6] },
    { text: { fr: 'le bouton', en: 'the button' }, at: [left - 30, back + 6] },
    { text: { fr: 'les fils', en: 'the wires' }, at: [left + WIDE / 2 + 14, back - 25] },
    { text: { fr: 'le couvercle', en: 'the lid' }, at: [left + WIDE / 2, 6] },
  ],
  edges: {
    'tab-1': tabs[0].edge,
    'tab-2': tabs[1].edge,
    'tab-3': tabs[2].edge,
    'tab-4': tabs[3].edge,
    'wall-1': [[right, back], [right + HIGH, back]],
    'wall-2': [[right + HIGH, front], [right, front]],
    'wall-3': [[left, front], [0, front]],
    'wall-4': [[0, back], [left, back]],
    back: [[left, 0], [right, 0]],
    front: [[left, end], [right, end]],
    'left-top': [[0, back], [0, front]],
    'right-top': [[right + HIGH, back], [right + HIGH, front]],
    'shelf-right': [[right + SHELF.above, front - SHELF.front - SHELF.deep], [right + SHELF.above, front - SHELF.front]],
    'shelf-left': [[left - SHELF.above, front - SHELF.front - SHELF.deep], [left - SHELF.above, front - SHELF.front]],
  },
}

/** Smaller than the box by 1 mm, so that it slides in. Its front edge is the lower one. */
const plate = WIDE - 1
const shelfFlaps = [flap('fold-down', [[SHELF.flap + plate, 0], [SHELF.flap + plate, SHELF.deep]], SHELF.flap, 3), flap('fold-down', [[SHELF.flap, SHELF.deep], [SHELF.flap, 0]], SHELF.flap, 3)] as const

const shelf: Piece = {
  id: 'shelf',
  name: { fr: 'L’étagère du moteur', en: 'The motor’s shelf' },
  nameAt: [SHELF.flap + plate / 2, 6],
  at: [50, 222],
  outline: [...shelfFlaps[0].round, ...shelfFlaps[1].round],
  lines: shelfFlaps.flatMap(({ fold: line, glue }) => [line, glue]),
  openings: [openingFor('servo', [SHELF.flap + plate / 2 - SERVO_AXIS, SHELF.deep + SHELF.front - AXIS - partBodies.servo[1] / 2])],
  labels: [{ text: { fr: 'axe ici', en: 'axis here' }, at: [SHELF.flap + plate / 2 - 17, SHELF.deep + SHELF.front - AXIS] }, { text: { fr: 'devant', en: 'front' }, at: [SHELF.flap + plate - 12, SHELF.deep - 5] }],
  edges: { right: shelfFlaps[0].edge, left: shelfFlaps[1].edge },
}

const HINGE = 12
const lidFlaps = { hinge: flap('fold-up', [[0, HINGE], [WIDE, HINGE]], HINGE, 4), front: flap('fold-up', [[WIDE, HINGE + DEEP], [0, HINGE + DEEP]], 20, 3) }

const lid: Piece = {
  id: 'lid',
  name: { fr: 'Le couvercle', en: 'The lid' },
  nameAt: [WIDE / 2, HINGE + 8],
  at: [20, 40],
  outline: [...lidFlaps.hinge.round, ...lidFlaps.front.round],
  lines: [
    lidFlaps.hinge.fold,
    lidFlaps.hinge.glue,
    lidFlaps.front.fold,
    area('draw-here', rectangle(10, HINGE + 15, WIDE - 20, DEEP - 25)),
    area('cut', rectangle((WIDE - SLOT.wide) / 2, HINGE + DEEP + SLOT.below - SLOT.high / 2, SLOT.wide, SLOT.high)),
  ],
  labels: [{ text: { fr: 'Écris ton mot secret', en: 'Write your secret word' }, at: [WIDE / 2, HINGE + 22] }],
  edges: { hinge: lidFlaps.hinge.edge, front: lidFlaps.front.edge, right: [[WIDE, HINGE], [WIDE, HINGE + DEEP]], left: [[0, HINGE + DEEP], [0, HINGE]] },
}

/** Glued outside, around the knob: 17 mm are free around it. */
const dial: Piece = {
  id: 'dial',
  name: { fr: 'Le cadran', en: 'The dial' },
  nameAt: [17, 11],
  at: [125, 50],
  outline: circle([17, 17], 17),
  lines: [area('draw-here', circle([17, 17], 15.5))],
  holes: [holeFor('knob', [17, 17])],
}

export const template: Template = {
  material: { fr: 'Carton fin (250 g), ciseaux, colle, ruban adhésif. Pour l’adulte : règle et cutter.', en: 'Thin card (250 g), scissors, glue, sticky tape. For the adult: ruler and cutter.' },
  pages: [[body, shelf], [lid, dial]],
  joins: [
    ...[1, 2, 3, 4].map((at) => ({ one: `body/tab-${at}`, other: `body/wall-${at}` })),
    { one: 'shelf/right', other: 'body/shelf-right' },
    { one: 'shelf/left', other: 'body/shelf-left' },
    { one: 'lid/hinge', other: 'body/back' },
    { one: 'lid/front', other: 'body/front' },
    { one: 'lid/left', other: 'body/left-top' },
    { one: 'lid/right', other: 'body/right-top' },
  ],
  instructions: [
    { fr: 'Découpe les pièces. Un adulte coupe les trous et les fentes.', en: 'Cut out the pieces. An adult cuts the holes and the slots.' },
    { fr: 'Plie tous les traits. Le dessin est dedans.', en: 'Fold all the lines. The drawing is inside.' },
    { fr: 'Colle les quatre languettes : la boîte tient debout.', en: 'Glue the four tabs: the box stands up.' },
    { fr: 'Pose le moteur dans l’étagère, son axe vers le haut.', en: 'Put the motor into the shelf, its axis upwards.' },
    { fr: 'Plie les bords de l’étagère vers le bas. Colle-la à sa place.', en: 'Fold the shelf’s flaps down. Glue it in its place.' },
    { fr: 'Glisse la lumière, le bouton et la molette dans leurs trous.', en: 'Slide light, button and knob into their holes.' },
    { fr: 'Colle le boîtier de piles au fond. Passe les fils derrière.', en: 'Glue the battery box to the floor. Pass the wires out behind.' },
    { fr: 'Colle le couvercle en haut, derrière.', en: 'Glue the lid at the top, behind.' },
    { fr: 'Écris des nombres sur le cadran. Colle-le autour de la molette.', en: 'Write numbers on the dial. Glue it around the knob.' },
    { fr: 'Ferme. Le bras du moteur passe dans les deux fentes.', en: 'Shut it. The motor’s arm goes through both slots.' },
  ],
  forAdults: [
    { fr: 'Les trous et les fentes se coupent au cutter : c’est à vous de le faire, sur une planche.', en: 'Holes and slots are cut with a cutter: that is for you to do, on a board.' },
    { fr: 'Jamais de pile bouton. Trois piles AAA dans un boîtier fermé par une vis, avec un interrupteur.', en: 'Never a coin cell. Three AAA cells in a box shut by a screw, with a switch.' },
    { fr: 'La lumière arrive déjà câblée, avec ses résistances. Le moteur a son 5 V à lui, masse commune, et un condensateur de 470 µF au moins.', en: 'The light comes wired already, with its resistors. The motor has 5 V of its own, a common ground, and a capacitor of at least 470 µF.' },
    { fr: 'Essayez le verrou couvercle ouvert, doigts retirés. Le bras du moteur mesure environ 20 mm, de l’axe au bout.', en: 'Try the latch with the lid open, fingers off. The motor’s arm is some 20 mm long, from axis to tip.' },
  ],
}

import { partBodies } from '../template-parts.ts'
import { area, flap, fold, heart, holeFor, mirrored, openingFor, placeFor, rectangle } from '../template-shapes.ts'
import type { Flap } from '../template-shapes.ts'
import type { Piece, Point, Template } from '../template.ts'

/*
 * An A5 sheet folded to A6 for the outside, another for the inside, glued back to back: what goes through both is in the same place.
 * The lower half is the lid of a tray 18 mm high, where the parts and the box with the batteries (15 mm) have their place.
 * Shut, the presser inside the cover lies on the button.
 */

const WIDTH = 148
const FOLD = 105
const HEIGHT = 2 * FOLD
const DEEP = 18
const TAB = 8

/** Where things are on the inside: across, and down from the fold. */
const light = { across: 104, down: 45 }
const buzzer = { across: 124, down: 85 }
const button = { across: 24, down: 85 }
const presser = { side: 20, high: 6 }

const fromOutside = (x: number): number => WIDTH - x
const [buttonSide] = partBodies['small-button']
const buttonCorner = (x: number): Point => [x - buttonSide / 2, FOLD + button.down - buttonSide / 2]

/** When the card is shut, this place of the cover lies over what is as far from the fold. */
const shutOver = ({ across, down }: typeof light): Point => [across, FOLD - down]

/** Seen by who holds the shut card: its point downwards. */
const heartInside = heart(shutOver(light), 40, true)

const outside: Piece = {
  id: 'outside',
  name: { fr: 'Le dehors', en: 'The outside' },
  nameAt: [74, 180],
  at: [31, 32],
  outline: rectangle(0, 0, WIDTH, HEIGHT),
  lines: [
    fold('fold-down', [0, FOLD], [WIDTH, FOLD]),
    area('cut', mirrored(heartInside, WIDTH)),
    area('draw-here', rectangle(74, 10, 66, 85)),
    area('glue', rectangle(0, FOLD, WIDTH, TAB)),
    area('glue', rectangle(0, HEIGHT - TAB, WIDTH, TAB)),
    area('glue', rectangle(0, FOLD + TAB, TAB, FOLD - 2 * TAB)),
    area('glue', rectangle(WIDTH - TAB, FOLD + TAB, TAB, FOLD - 2 * TAB)),
  ],
  holes: [holeFor('light', [fromOutside(light.across), FOLD + light.down]), holeFor('buzzer', [fromOutside(buzzer.across), FOLD + buzzer.down])],
  openings: [openingFor('small-button', buttonCorner(fromOutside(button.across)))],
  labels: [
    { text: { fr: 'Dessine ici', en: 'Draw here' }, at: [107, 52], isTurned: true },
    { text: { fr: 'sous la carte : colle le socle ici', en: 'under the card: glue the tray here' }, at: [74, 168] },
  ],
  edges: { top: [[0, 0], [WIDTH, 0]], side: [[0, 0], [0, HEIGHT]], fold: [[0, FOLD], [WIDTH, FOLD]], near: [[0, HEIGHT], [WIDTH, HEIGHT]], left: [[0, FOLD], [0, HEIGHT]], right: [[WIDTH, FOLD], [WIDTH, HEIGHT]] },
}

const [pressX, pressY] = shutOver(button)
const pressPlace = rectangle(pressX - presser.side / 2, pressY - presser.side / 2, presser.side, presser.side)

const inside: Piece = {
  id: 'inside',
  name: { fr: 'Le dedans', en: 'The inside' },
  nameAt: [51, 60],
  at: [31, 32],
  outline: rectangle(0, 0, WIDTH, HEIGHT),
  lines: [fold('fold-up', [0, FOLD], [WIDTH, FOLD]), area('cut', heartInside), area('glue', pressPlace), area('draw-here', rectangle(10, FOLD + 10, 82, 60))],
  holes: [holeFor('light', [light.across, FOLD + light.down]), holeFor('buzzer', [buzzer.across, FOLD + buzzer.down])],
  openings: [openingFor('small-button', buttonCorner(button.across))],
  labels: [
    { text: { fr: 'Écris ici', en: 'Write here' }, at: [51, FOLD + 20] },
    { text: { fr: 'le pressoir', en: 'the presser' }, at: [pressX, pressY + 15] },
    { text: { fr: 'la lumière', en: 'the light' }, at: [light.across + 12, FOLD + light.down - 8] },
    { text: { fr: 'le haut-parleur', en: 'the speaker' }, at: [buzzer.across, FOLD + buzzer.down - 10] },
    { text: { fr: 'le bouton', en: 'the button' }, at: [button.across, FOLD + button.down + 10] },
    { text: { fr: 'papier fin derrière le cœur', en: 'thin paper behind the heart' }, at: [104, 90] },
  ],
  edges: { top: [[0, 0], [WIDTH, 0]], side: [[0, 0], [0, HEIGHT]], presser: [pressPlace[0] as Point, pressPlace[1] as Point] },
}

/** The tray lies turned on its page: what is down from the fold is counted from its right. */
const left = DEEP + TAB
const right = left + FOLD
const top = DEEP + TAB
const bottom = top + WIDTH

/** A corner of the tray's floor, at which a wall begins with its corner tab; then the tab that the card is glued to. */
const upTo = (from: Point, to: Point): Flap => flap('fold-up', [from, to], TAB, TAB)
const corner = (from: Point, to: Point): Flap => flap('fold-up', [from, to], 12, 3)
const lids = { top: upTo([left, TAB], [right, TAB]), right: upTo([right + DEEP, top], [right + DEEP, bottom]), bottom: upTo([right, bottom + DEEP], [left, bottom + DEEP]), left: upTo([TAB, bottom], [TAB, top]) }
const corners = [corner([right, top], [right + DEEP, top]), corner([right + DEEP, bottom], [right, bottom]), corner([left, bottom], [TAB, bottom]), corner([TAB, top], [left, top])] as const

/** Away from the button and the buzzer, which hang as deep. */
const batteries = placeFor('battery-box', [left + FOLD - 101, top + 40], true)
const [[batteriesX, batteriesY]] = batteries.points as [Point]

const tray: Piece = {
  id: 'tray',
  name: { fr: 'Le socle', en: 'The tray' },
  nameAt: [(left + right) / 2, top + 20],
  at: [10, 32],
  outline: [...lids.top.round, ...corners[0].round, ...lids.right.round, ...corners[1].round, ...lids.bottom.round, ...corners[2].round, ...lids.left.round, ...corners[3].round],
  lines: [
    fold('fold-up', [left, top], [right, top]),
    fold('fold-up', [right, top], [right, bottom]),
    fold('fold-up', [left, bottom], [right, bottom]),
    fold('fold-up', [left, top], [left, bottom]),
    ...[...Object.values(lids), ...corners].flatMap(({ fold: line, glue }) => [line, glue]),
    batteries,
    area('cut', rectangle(batteriesX + 4, batteriesY + 4, partBodies['battery-box'][1] - 8, partBodies['battery-box'][0] - 8)),
  ],
  holes: [holeFor('wires', [right + DEEP / 2, top + WIDTH / 2])],
  labels: [
    { text: { fr: 'les piles', en: 'the batteries' }, at: [batteriesX + 24, batteriesY + 34] },
    { text: { fr: 'côté du pli', en: 'side of the fold' }, at: [right - 14, top + WIDTH / 2 + 24] },
  ],
  edges: {
    'top-lid': lids.top.edge,
    'right-lid': lids.right.edge,
    'bottom-lid': lids.bottom.edge,
    'left-lid': lids.left.edge,
    'corner-1': corners[0].edge,
    'corner-2': corners[1].edge,
    'corner-3': corners[2].edge,
    'corner-4': corners[3].edge,
    'wall-1': [[right, TAB], [right, top]],
    'wall-2': [[right, bottom], [right, bottom + DEEP]],
    'wall-3': [[left, bottom + DEEP], [left, bottom]],
    'wall-4': [[left, top], [left, TAB]],
  },
}

/** A strip that folds to a flat tube. */
const tube = [presser.side, presser.high, presser.side, presser.high, presser.side].reduce<readonly number[]>((ends, size) => [...ends, (ends.at(-1) ?? 0) + size], [])
const tubeEnd = tube.at(-1) ?? 0

const pressing: Piece = {
  id: 'presser',
  name: { fr: 'Le pressoir', en: 'The presser' },
  nameAt: [10, 36],
  at: [175, 60],
  outline: rectangle(0, 0, presser.side, tubeEnd),
  lines: [...tube.slice(0, -1).map((y) => fold('fold-up', [0, y], [presser.side, y])), area('glue', rectangle(0, tubeEnd - presser.side, presser.side, presser.side))],
  edges: { start: [[0, 0], [presser.side, 0]], end: [[0, tubeEnd], [presser.side, tubeEnd]] },
}

export const template: Template = {
  material: { fr: 'Papier épais (160 g), papier fin, ciseaux, colle, un élastique. Pour l’adulte : règle et cutter.', en: 'Thick paper (160 g), thin paper, scissors, glue, a rubber band. For the adult: ruler and cutter.' },
  pages: [[outside], [inside], [tray, pressing]],
  joins: [
    { one: 'outside/top', other: 'inside/top' },
    { one: 'outside/side', other: 'inside/side' },
    { one: 'tray/right-lid', other: 'outside/fold' },
    { one: 'tray/left-lid', other: 'outside/near' },
    { one: 'tray/top-lid', other: 'outside/right' },
    { one: 'tray/bottom-lid', other: 'outside/left' },
    ...[1, 2, 3, 4].map((at) => ({ one: `tray/corner-${at}`, other: `tray/wall-${at}` })),
    { one: 'presser/end', other: 'presser/start' },
    { one: 'presser/start', other: 'inside/presser' },
  ],
  instructions: [
    { fr: 'Découpe les pièces. Un adulte coupe le cœur et les trous.', en: 'Cut out the pieces. An adult cuts the heart and the holes.' },
    { fr: 'Colle un papier fin derrière le cœur.', en: 'Glue thin paper behind the heart.' },
    { fr: 'Colle le dehors et le dedans, dos à dos.', en: 'Glue outside and inside, back to back.' },
    { fr: 'Plie la carte en deux. Le dedans reste dedans.', en: 'Fold the card in two. The inside stays inside.' },
    { fr: 'Plie le pressoir en tube plat. Colle-le à sa place.', en: 'Fold the presser to a flat tube. Glue it in its place.' },
    { fr: 'Plie le socle en boîte. Colle ses coins.', en: 'Fold the tray to a box. Glue its corners.' },
    { fr: 'Colle le boîtier de piles dans le socle.', en: 'Glue the battery box into the tray.' },
    { fr: 'Glisse la lumière, le haut-parleur et le bouton par-dessous.', en: 'Slide in light, speaker and button from below.' },
    { fr: 'Passe les fils par le trou. Colle la carte sur le socle.', en: 'Pass the wires through the hole. Glue the card onto the tray.' },
    { fr: 'Ferme avec un élastique. Le pressoir touche le bouton.', en: 'Shut it with a rubber band. The presser touches the button.' },
  ],
  forAdults: [
    { fr: 'Le cœur, les trous et la fenêtre du socle se coupent au cutter : c’est à vous de le faire, sur une planche.', en: 'Heart, holes and the tray’s window are cut with a cutter: that is for you to do, on a board.' },
    { fr: 'Jamais de pile bouton. Trois piles AAA dans un boîtier fermé par une vis, avec un interrupteur ; sa vis reste accessible par la fenêtre du socle.', en: 'Never a coin cell. Three AAA cells in a box shut by a screw, with a switch; its screw can be reached through the tray’s window.' },
    { fr: 'La lumière arrive déjà câblée, avec ses résistances, à ras du trou. Le haut-parleur est passif.', en: 'The light comes wired already, with its resistors, level with its hole. The speaker is a passive one.' },
  ],
}

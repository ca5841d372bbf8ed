import { arch, area, flap, fold, holeFor, rectangle, star } from '../template-shapes.ts'
import type { Line, Piece, Point, Template } from '../template.ts'

/*
 * Four sides of 80 × 112 mm in two strips, printed inside. The base hangs 20 mm above the table in a skirt of its own:
 * the box with the batteries has its place under it. It is 1 mm smaller than the sides, so that it slides in.
 */

const SIDE = 80
const HEIGHT = 112
const BASE = SIDE - 1
const SKIRT = 18

const windowTop = { x: 15, y: 14, width: 50, height: 72 }
const skirtGlue = (x: number): Line => area('glue', rectangle(x + 4, HEIGHT - SKIRT, SIDE - 8, SKIRT))
const handleGlue: Line = area('glue', rectangle(30, 0, 20, 10))

function strip(id: 'strip-a' | 'strip-b', number: 1 | 2, at: Point, second: Pick<Piece, 'lines' | 'holes' | 'labels'>): Piece {
  const tab = flap('fold-up', [[2 * SIDE, 0], [2 * SIDE, HEIGHT]], 12, 6)
  return {
    id,
    name: { fr: `Côtés ${number}`, en: `Sides ${number}` },
    nameAt: [120, 8],
    at,
    outline: [[0, 0], ...tab.round, [0, HEIGHT]],
    lines: [
      fold('fold-up', [SIDE, 0], [SIDE, HEIGHT]),
      tab.fold,
      tab.glue,
      handleGlue,
      area('cut', arch(windowTop.x, windowTop.y, windowTop.width, windowTop.height)),
      skirtGlue(0),
      ...second.lines,
    ],
    holes: second.holes ?? [],
    labels: [{ text: { fr: 'anse', en: 'handle' }, at: [40, 5] }, { text: { fr: 'le fond', en: 'the base' }, at: [40, 103] }, ...(second.labels ?? [])],
    edges: {
      free: [[0, 0], [0, HEIGHT]],
      tab: tab.edge,
      'bottom-left': [[0, HEIGHT], [SIDE, HEIGHT]],
      'bottom-right': [[SIDE, HEIGHT], [2 * SIDE, HEIGHT]],
      handle: [[30, 10], [50, 10]],
    },
  }
}

const middle = SKIRT + BASE / 2
const baseFlaps = [
  flap('fold-down', [[SKIRT, SKIRT], [SKIRT + BASE, SKIRT]], SKIRT, 4),
  flap('fold-down', [[SKIRT + BASE, SKIRT], [SKIRT + BASE, SKIRT + BASE]], SKIRT, 4),
  flap('fold-down', [[SKIRT, SKIRT + BASE], [SKIRT, SKIRT]], SKIRT, 4),
] as const

const base: Piece = {
  id: 'base',
  name: { fr: 'Le fond', en: 'The base' },
  nameAt: [middle, SKIRT + 10],
  at: [10, 32],
  outline: baseFlaps.flatMap(({ round }) => round),
  lines: baseFlaps.flatMap(({ fold: line, glue }) => [line, glue]),
  holes: [holeFor('light', [middle, middle])],
  labels: [{ text: { fr: 'la lumière', en: 'the light' }, at: [middle, middle - 10] }, { text: { fr: 'côté du trou', en: 'side with the hole' }, at: [middle, SKIRT + BASE - 6] }],
  edges: { back: baseFlaps[0].edge, right: baseFlaps[1].edge, left: baseFlaps[2].edge },
}

const handle: Piece = {
  id: 'handle',
  name: { fr: 'L’anse', en: 'The handle' },
  nameAt: [90, 10],
  at: [10, 140],
  outline: rectangle(0, 0, 180, 20),
  lines: [area('glue', rectangle(0, 0, 10, 20)), area('glue', rectangle(170, 0, 10, 20)), area('draw-here', rectangle(14, 3, 152, 14))],
  edges: { start: [[0, 0], [0, 20]], end: [[180, 0], [180, 20]] },
}

const tracingPattern: Piece = {
  id: 'tracing-paper',
  name: { fr: 'Le modèle', en: 'The pattern' },
  nameAt: [31, 20],
  at: [132, 32],
  outline: rectangle(0, 0, windowTop.width + 12, windowTop.height + 12),
  lines: [],
  labels: [{ text: { fr: '4 fois, en papier calque', en: '4 times, in tracing paper' }, at: [31, 56] }],
}

export const template: Template = {
  material: { fr: 'Carton fin (200 g), papier calque, ciseaux, colle. Pour l’adulte : règle et cutter.', en: 'Thin card (200 g), tracing paper, scissors, glue. For the adult: ruler and cutter.' },
  pages: [
    [
      strip('strip-a', 1, [14, 32], { lines: [area('cut', star([120, 50], 25)), skirtGlue(SIDE)], labels: [{ text: { fr: 'le fond', en: 'the base' }, at: [120, 103] }] }),
      strip('strip-b', 2, [14, 149], {
        lines: [area('draw-here', rectangle(SIDE + windowTop.x, windowTop.y, windowTop.width, windowTop.height))],
        holes: [holeFor('wires', [120, 100])],
        labels: [{ text: { fr: 'Dessine ta fenêtre', en: 'Draw your window' }, at: [120, 48] }, { text: { fr: 'les fils', en: 'the wires' }, at: [138, 100] }],
      }),
    ],
    [base, tracingPattern, handle],
  ],
  joins: [
    { one: 'strip-a/tab', other: 'strip-b/free' },
    { one: 'strip-b/tab', other: 'strip-a/free' },
    { one: 'base/left', other: 'strip-a/bottom-left', play: 1 },
    { one: 'base/back', other: 'strip-a/bottom-right', play: 1 },
    { one: 'base/right', other: 'strip-b/bottom-left', play: 1 },
    { one: 'handle/start', other: 'strip-a/handle' },
    { one: 'handle/end', other: 'strip-b/handle' },
  ],
  instructions: [
    { fr: 'Dessine ta fenêtre sur les côtés 2.', en: 'Draw your window on sides 2.' },
    { fr: 'Découpe les pièces. Un adulte coupe les fenêtres.', en: 'Cut out the pieces. An adult cuts the windows.' },
    { fr: 'Découpe quatre papiers avec le modèle. Colle-les sur les fenêtres.', en: 'Cut four papers with the pattern. Glue them on the windows.' },
    { fr: 'Plie les côtés. Le dessin est dedans.', en: 'Fold the sides. The drawing is inside.' },
    { fr: 'Colle une languette sous l’autre bande. Fais pareil avec la deuxième.', en: 'Glue a tab under the other strip. Do the same with the second.' },
    { fr: 'Glisse la lumière dans le trou du fond.', en: 'Slide the light into the hole of the base.' },
    { fr: 'Plie trois bords vers le bas. Glisse le fond dans la lanterne.', en: 'Fold three flaps down. Slide the base into the lantern.' },
    { fr: 'Colle les bords. Passe les fils par le trou.', en: 'Glue the flaps. Pass the wires through the hole.' },
    { fr: 'Colle l’anse dedans, en haut. Décore.', en: 'Glue the handle inside, at the top. Decorate.' },
  ],
  forAdults: [
    { fr: 'Les fenêtres et les trous se coupent au cutter : c’est à vous de le faire, sur une planche.', en: 'Windows and holes are cut with a cutter: that is for you to do, on a board.' },
    { fr: 'Jamais de pile bouton. Trois piles AAA dans un boîtier fermé par une vis, avec un interrupteur ; il tient sous le fond (68 × 48 × 15 mm).', en: 'Never a coin cell. Three AAA cells in a box shut by a screw, with a switch; it fits under the base (68 × 48 × 15 mm).' },
    { fr: 'La lumière arrive déjà câblée, avec ses résistances. Aucune bougie dans cette lanterne.', en: 'The light comes wired already, with its resistors. No candle in this lantern.' },
  ],
}

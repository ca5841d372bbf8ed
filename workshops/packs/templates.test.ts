import { expect, test } from 'vitest'
import { catalogue, workshopNamed } from '../catalogue.ts'
import { checkTemplate } from './check-template.ts'
import { doOverlap, moved } from './plane.ts'
import { partBodies, SERVO_AXIS } from './template-parts.ts'
import { holeFor, lengthOf, mirrored, rectangle } from './template-shapes.ts'
import type { Line, Piece, Point, Template } from './template.ts'

function templateOf(id: string): Template {
  const template = workshopNamed(id)?.template
  if (!template) throw new Error(`${id} has no template`)
  return template
}

function pieceOf({ pages }: Template, id: string): Piece {
  const piece = pages.flat().find((one) => one.id === id)
  if (!piece) throw new Error(`there is no piece ${id}`)
  return piece
}

const holeOf = ({ holes = [] }: Piece, part: string) => holes.find((hole) => hole.part === part)
const openingOf = ({ openings = [] }: Piece, part: string) => openings.find((opening) => opening.part === part)?.points ?? []
const centreOf = (points: readonly Point[]): Point => [points.reduce((sum, [x]) => sum + x, 0) / points.length, points.reduce((sum, [, y]) => sum + y, 0) / points.length]
const cutsOf = ({ lines }: Piece) => lines.filter(({ is }) => is === 'cut').map(({ points }) => points)
const widthOf = (points: readonly Point[]) => Math.max(...points.map(([x]) => x)) - Math.min(...points.map(([x]) => x))
const heightOf = (points: readonly Point[]) => Math.max(...points.map(([, y]) => y)) - Math.min(...points.map(([, y]) => y))

const card = templateOf('la-carte-qui-chante')
const box = templateOf('la-boite-a-secrets')
const lantern = templateOf('la-lanterne-qui-respire')

test('the three objects that are given away have one', () => {
  expect(catalogue.filter(({ template }) => template).map(({ id, template }) => [id, template?.pages.length])).toEqual([['la-carte-qui-chante', 3], ['la-boite-a-secrets', 2], ['la-lanterne-qui-respire', 2]])
})

test('each speaks of the batteries, of the wired light and of who cuts', () => {
  for (const { forAdults } of [card, box, lantern]) {
    const told = forAdults.map(({ fr }) => fr).join(' ')
    expect([/Jamais de pile bouton/.test(told), /AAA.*vis.*interrupteur/.test(told), /câblée, avec ses résistances/.test(told), /cutter/.test(told)]).toEqual([true, true, true, true])
  }
})

test('the card is an A5 sheet that folds to A6', () => {
  const { outline, edges } = pieceOf(card, 'outside')
  expect([widthOf(outline), heightOf(outline)]).toEqual([148, 210])
  expect(edges?.['fold']).toEqual([[0, 105], [148, 105]])
})

test('inside and outside of the card, back to back, are open in the same places', () => {
  const [outside, inside] = [pieceOf(card, 'outside'), pieceOf(card, 'inside')]
  expect((inside.holes ?? []).map(({ part, at: [x, y] }) => [part, 148 - x, y])).toEqual((outside.holes ?? []).map(({ part, at: [x, y] }) => [part, x, y]))
  expect(cutsOf(inside).map((points) => mirrored(points, 148))).toEqual(cutsOf(outside))
  const [x, y] = centreOf(openingOf(inside, 'small-button'))
  const [outsideX, outsideY] = centreOf(openingOf(outside, 'small-button'))
  expect([148 - x, y]).toEqual([outsideX, outsideY])
})

test('on the shut card the presser lies on the button, and the heart over the light', () => {
  const inside = pieceOf(card, 'inside')
  const shut = ([x, y]: Point): Point => [x, 210 - y]
  const place = inside.lines.find(({ is }) => is === 'glue')?.points ?? []
  expect(shut(centreOf(openingOf(inside, 'small-button')))).toEqual(centreOf(place))
  const [lightX, lightY] = shut(holeOf(inside, 'light')?.at ?? [0, 0])
  const [heart = []] = cutsOf(inside)
  expect(doOverlap(heart, rectangle(lightX - 3, lightY - 3, 6, 6))).toBe(true)
})

test('in the tray, the batteries are beside what hangs from the card', () => {
  const [inside, tray] = [pieceOf(card, 'inside'), pieceOf(card, 'tray')]
  const batteries = tray.lines.find(({ is, points }) => is === 'glue' && points.length === 4 && heightOf(points) === partBodies['battery-box'][0] && widthOf(points) === partBodies['battery-box'][1])?.points ?? []
  const inTray = ([x, y]: Point): Point => [131 - (y - 105), 26 + x]
  const hanging = [...(inside.holes ?? []).map(({ at, diameter }) => ({ at: inTray(at), half: diameter / 2 })), { at: inTray(centreOf(openingOf(inside, 'small-button'))), half: 3.1 }]
  expect(hanging.map(({ at: [x, y], half }) => doOverlap(batteries, rectangle(x - half, y - half, 2 * half, 2 * half)))).toEqual([false, false, false])
  expect(widthOf(batteries)).toBe(48)
})

test('the latch of the box: slot behind slot, as high and as wide as the arm’s way', () => {
  const [body, lid, shelf] = [pieceOf(box, 'body'), pieceOf(box, 'lid'), pieceOf(box, 'shelf')]
  const [wall = []] = cutsOf(body)
  const [flap = []] = cutsOf(lid)
  expect([widthOf(wall), heightOf(wall)]).toEqual([widthOf(flap), heightOf(flap)])
  const [[, frontTop]] = body.edges?.['front'] ?? [[0, 0]]
  const [[, lidFold]] = lid.edges?.['front'] ?? [[0, 0]]
  const [wallX, wallY] = centreOf(wall)
  const [flapX, flapY] = centreOf(flap)
  expect([frontTop - wallY, wallX - 54]).toEqual([flapY - lidFold, flapX])
  // The axis of the servo, from the left wall (the shelf is half a millimetre from it) and from the front (the shelf begins 4 mm behind).
  const servo = openingOf(shelf, 'servo')
  const axis = [(servo[0]?.[0] ?? 0) + SERVO_AXIS - 15 + 0.5, 4 + 30 - centreOf(servo)[1]]
  expect(axis).toEqual([wallX - 54, 14])
  // An arm of 20 mm meets the front 14 mm away from the axis as far to the side as this, half its width of 3 mm added.
  expect(widthOf(wall) / 2).toBeGreaterThan(Math.sqrt(20 ** 2 - 14 ** 2) + 1.5)
  // Shelf at 32 mm, arm 12 to 13 mm above.
  const heights = [frontTop - 124 - (frontTop - wallY) - heightOf(wall) / 2, frontTop - 124 - (frontTop - wallY) + heightOf(wall) / 2]
  expect(heights).toEqual([41.5, 47.5])
})

test('the lantern has its four sides, and the batteries have room under the base', () => {
  const base = pieceOf(lantern, 'base')
  const [back, right] = [base.edges?.['back'], base.edges?.['right']]
  expect([back && lengthOf(back), right && lengthOf(right)]).toEqual([79, 79])
  expect(partBodies['battery-box'].every((size) => size < 79)).toBe(true)
  for (const id of ['strip-a', 'strip-b']) expect(heightOf(pieceOf(lantern, id).outline)).toBe(112)
})

const square: Piece = { id: 'a', name: { fr: 'a', en: 'a' }, nameAt: [25, 25], at: [20, 40], outline: rectangle(0, 0, 50, 50), lines: [], edges: { top: [[0, 0], [50, 0]], side: [[0, 0], [0, 50]] } }
const fold = (from: Point, to: Point): Line => ({ is: 'fold-up', points: [from, to], isClosed: false })
const one = { fr: 'Plie.', en: 'Fold.' }
const small = (over: Partial<Template>): Template => ({ material: one, pages: [[square]], joins: [], instructions: [one], forAdults: [one], ...over })
const withPiece = (piece: Partial<Piece>) => small({ pages: [[{ ...square, ...piece }]] })

test.each<readonly [string, Template, string]>([
  ['goes beyond what a printer reaches', withPiece({ at: [160, 40] }), 'it goes beyond 10 to 200 mm across, 32 to 264 mm down'],
  ['has a piece upon a piece', small({ pages: [[square, { ...square, id: 'b', at: [69, 60] }]] }), 'it lies over b'],
  ['has a piece within a piece', small({ pages: [[square, { ...square, id: 'b', at: [30, 50], nameAt: [2, 2], outline: rectangle(0, 0, 5, 5), edges: {} }]] }), 'it lies over b'],
  ['has an outline that crosses itself', withPiece({ outline: [[0, 0], [50, 50], [50, 0], [0, 50]], edges: {} }), 'its outline crosses itself'],
  ['folds beside the card', withPiece({ lines: [fold([10, 10], [60, 10])] }), 'something of it is outside its outline'],
  ['has a hole that meets another', withPiece({ holes: [holeFor('knob', [20, 20]), holeFor('light', [24, 20])] }), 'two windows or holes meet'],
  ['has a hole at its edge', withPiece({ holes: [holeFor('wires', [4, 20])] }), 'a window or a hole reaches its outline'],
  ['has a hole that its part does not fit', withPiece({ holes: [{ part: 'buzzer', at: [20, 20], diameter: 11 }] }), 'a hole of 11 mm; buzzer wants 12.2'],
  ['has an opening that its part does not fit', withPiece({ openings: [{ part: 'servo', points: rectangle(10, 10, 22, 12.5) }] }), 'the opening for servo is not 23 × 12.5 mm'],
  ['glues what is not equally long', small({ pages: [[square, { ...square, id: 'b', at: [100, 40], outline: rectangle(0, 0, 49, 50), edges: { top: [[0, 0], [49, 0]] } }]], joins: [{ one: 'b/top', other: 'a/top' }] }), '49.0 and 50.0 mm'],
  ['glues what is not there', small({ joins: [{ one: 'a/top', other: 'a/bottom' }] }), 'there is no such edge'],
  ['names an edge that nobody drew', withPiece({ edges: { top: [[0, 3], [50, 3]] } }), 'the edge top is no line of it'],
  ['has two pieces of a name', small({ pages: [[square], [square]] }), 'two pieces have this name'],
  ['says it in too many words', small({ instructions: [{ fr: 'Plie puis colle puis coupe puis tourne puis pose puis plie encore tout.', en: 'Fold.' }] }), 'a sentence of 13 words (fr), at most 12'],
  ['says it in one language', small({ forAdults: [{ fr: 'Coupez.', en: '' }] }), 'no en text beside “Coupez.”'],
  ['tells adults nothing', small({ forAdults: [] }), 'nothing says how to make it, or what an adult has to know'],
])('a template is refused that %s', (_, template, what) => {
  expect(checkTemplate(template).map((fault) => fault.what)).toEqual([what])
})

test('with some play, what slides in may be as much smaller', () => {
  const b: Piece = { ...square, id: 'b', at: [100, 40], outline: rectangle(0, 0, 49, 50), edges: { top: [[0, 0], [49, 0]] } }
  expect(checkTemplate(small({ pages: [[square, b]], joins: [{ one: 'b/top', other: 'a/top', play: 1 }] }))).toEqual([])
  expect(moved([[1, 2]], [10, 20])).toEqual([[11, 22]])
})

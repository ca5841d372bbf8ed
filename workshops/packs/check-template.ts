import { fault } from './fault.ts'
import type { Fault } from './fault.ts'
import type { InEachLanguage } from './in-each-language.ts'
import { doOverlap, isAlong, isSimple, isWithin, moved, sidesOf } from './plane.ts'
import { sentencesOf, wordsOf } from './readability.ts'
import { partBodies, partHoles } from './template-parts.ts'
import { circle, lengthOf } from './template-shapes.ts'
import { area } from './template.ts'
import type { Edge, Line, Piece, Point, Template } from './template.ts'

/** Words in a sentence that says what to do with one's hands. */
const LONGEST_SENTENCE = 12

/** Two edges that are glued are equal to a tenth of a millimetre. */
const EQUAL = 0.1

type Rule = (template: Template) => readonly Fault[]

const here = (piece: Piece): string => `template, ${piece.id}`
const piecesOf = ({ pages }: Template): readonly Piece[] => pages.flat()
const cutsOf = ({ lines, holes = [], openings = [] }: Piece): readonly (readonly Point[])[] => [...lines.filter(({ is, isClosed }) => is === 'cut' && isClosed).map(({ points }) => points), ...openings.map(({ points }) => points), ...holes.map(({ at, diameter }) => circle(at, diameter / 2))]

/** Everything that is printed lies where a printer reaches, and leaves title and ruler their place. */
const isOnThePage: Rule = (template) =>
  piecesOf(template).flatMap((piece) => {
    const points = moved([...piece.outline, ...piece.lines.flatMap((line) => line.points)], piece.at)
    const isThere = ([x, y]: Point) => x >= area.left && x <= area.right && y >= area.top && y <= area.bottom
    return points.every(isThere) ? [] : [fault(here(piece), `it goes beyond ${area.left} to ${area.right} mm across, ${area.top} to ${area.bottom} mm down`)]
  })

const piecesAreApart: Rule = ({ pages }) =>
  pages.flatMap((pieces) =>
    pieces.flatMap((one, at) => pieces.slice(at + 1).flatMap((other) => (doOverlap(moved(one.outline, one.at), moved(other.outline, other.at)) ? [fault(here(one), `it lies over ${other.id}`)] : []))),
  )

const outlinesAreSimple: Rule = (template) => piecesOf(template).flatMap((piece) => (isSimple(piece.outline) ? [] : [fault(here(piece), 'its outline crosses itself')]))

/** Folds, areas, windows and holes are in the card; no two windows or holes meet. */
const allIsInTheCard: Rule = (template) =>
  piecesOf(template).flatMap((piece) => {
    const cuts = cutsOf(piece)
    const points = [...piece.lines.flatMap((line) => line.points), ...cuts.flat(), piece.nameAt, ...(piece.labels ?? []).map(({ at }) => at)]
    return [
      ...(points.every((point) => isWithin(piece.outline, point)) ? [] : [fault(here(piece), 'something of it is outside its outline')]),
      ...(cuts.some((one) => sidesOf(one).some((side) => side.some((point) => sidesOf(piece.outline).some((edge) => isAlong(edge, [point, point]))))) ? [fault(here(piece), 'a window or a hole reaches its outline')] : []),
      ...(cuts.some((one, at) => cuts.slice(at + 1).some((other) => doOverlap(one, other))) ? [fault(here(piece), 'two windows or holes meet')] : []),
    ]
  })

const partsFit: Rule = (template) =>
  piecesOf(template).flatMap((piece) => [
    ...(piece.holes ?? []).flatMap(({ part, diameter }) => (diameter === partHoles[part] ? [] : [fault(here(piece), `a hole of ${diameter} mm; ${part} wants ${partHoles[part]}`)])),
    ...(piece.openings ?? []).flatMap(({ part, points }) => {
      const [width, height] = partBodies[part]
      const sizes = sidesOf(points).map(lengthOf)
      return sizes.length === 4 && Math.abs((sizes[0] ?? 0) - width) < EQUAL && Math.abs((sizes[1] ?? 0) - height) < EQUAL ? [] : [fault(here(piece), `the opening for ${part} is not ${width} × ${height} mm`)]
    }),
  ])

/** A named edge runs along something that is drawn. */
const edgesAreDrawn: Rule = (template) =>
  piecesOf(template).flatMap((piece) => {
    const drawn: readonly Edge[] = [...sidesOf(piece.outline), ...piece.lines.flatMap(sidesOfLine)]
    return Object.entries(piece.edges ?? {}).flatMap(([name, edge]) => (drawn.some((side) => isAlong(side, edge)) ? [] : [fault(here(piece), `the edge ${name} is no line of it`)]))
  })

const sidesOfLine = ({ points, isClosed }: Line): readonly Edge[] => (isClosed ? sidesOf(points) : sidesOf(points).slice(0, Math.max(1, points.length - 1)))

/** What is glued together is equally long. */
const joinsFit: Rule = (template) => {
  const edges = new Map<string, Edge>(piecesOf(template).flatMap(({ id, edges = {} }) => Object.entries(edges).map(([name, edge]) => [`${id}/${name}`, edge] as const)))
  return template.joins.flatMap(({ one, other, play = 0 }) => {
    const [first, second] = [edges.get(one), edges.get(other)]
    if (!first || !second) return [fault(`template, ${one} to ${other}`, 'there is no such edge')]
    const difference = lengthOf(second) - lengthOf(first)
    return Math.abs(difference - play) < EQUAL ? [] : [fault(`template, ${one} to ${other}`, `${lengthOf(first).toFixed(1)} and ${lengthOf(second).toFixed(1)} mm`)]
  })
}

const piecesHaveNames: Rule = (template) => {
  const ids = piecesOf(template).map(({ id }) => id)
  return ids.flatMap((id, at) => (ids.indexOf(id) === at ? [] : [fault(`template, ${id}`, 'two pieces have this name')]))
}

const textsAreThere: Rule = (template) => {
  const texts: readonly InEachLanguage[] = [template.material, ...template.instructions, ...template.forAdults, ...piecesOf(template).flatMap(({ name, labels = [] }) => [name, ...labels.map(({ text }) => text)])]
  const empty = texts.flatMap((text) => (['fr', 'en'] as const).flatMap((locale) => (wordsOf(text[locale]).length > 0 ? [] : [fault('template', `no ${locale} text beside “${text.fr}${text.en}”`)])))
  return [...empty, ...(template.instructions.length > 0 && template.forAdults.length > 0 ? [] : [fault('template', 'nothing says how to make it, or what an adult has to know')])]
}

const instructionsAreShort: Rule = ({ instructions }) =>
  instructions.flatMap((text, at) =>
    (['fr', 'en'] as const).flatMap((locale) =>
      sentencesOf(text[locale]).flatMap((sentence) => (wordsOf(sentence).length <= LONGEST_SENTENCE ? [] : [fault(`template, instruction ${at + 1}`, `a sentence of ${wordsOf(sentence).length} words (${locale}), at most ${LONGEST_SENTENCE}`)])),
    ),
  )

const rules: readonly Rule[] = [piecesHaveNames, textsAreThere, instructionsAreShort, outlinesAreSimple, isOnThePage, piecesAreApart, allIsInTheCard, partsFit, edgesAreDrawn, joinsFit]

/** What is not right in a template; nothing, for one that can be printed, cut and put together. */
export const checkTemplate = (template: Template): readonly Fault[] => rules.flatMap((rule) => rule(template))

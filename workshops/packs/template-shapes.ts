import { partBodies, partHoles } from './template-parts.ts'
import type { PartWithBody, PartWithHole } from './template-parts.ts'
import type { Edge, Hole, Line, LineKind, Opening, Point } from './template.ts'

const hundredths = (value: number): number => Math.round(value * 100) / 100

export const lengthOf = ([[fromX, fromY], [toX, toY]]: Edge): number => Math.hypot(toX - fromX, toY - fromY)

/** Clockwise from its upper left corner. */
export const rectangle = (x: number, y: number, width: number, height: number): readonly Point[] => [[x, y], [x + width, y], [x + width, y + height], [x, y + height]]

export const area = (is: LineKind, points: readonly Point[]): Line => ({ is, points, isClosed: true })

export const fold = (is: 'fold-up' | 'fold-down', ...[from, to]: Edge): Line => ({ is, points: [from, to], isClosed: false })

export const mirrored = (points: readonly Point[], width: number): readonly Point[] => points.map(([x, y]) => [hundredths(width - x), y])

/** What folds away from an edge of an outline that goes clockwise: narrower at its far side by `inset` at each end. */
export type Flap = { readonly edge: Edge; /** The outline from the edge's beginning to its end. */ readonly round: readonly Point[]; readonly fold: Line; readonly glue: Line }

export function flap(is: 'fold-up' | 'fold-down', edge: Edge, depth: number, inset: number): Flap {
  const [from, to] = edge
  const length = lengthOf(edge)
  const along: Point = [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
  const out: Point = [along[1], -along[0]]
  const away = ([x, y]: Point, by: number): Point => [hundredths(x + along[0] * by + out[0] * depth), hundredths(y + along[1] * by + out[1] * depth)]
  const round = [from, away(from, inset), away(to, -inset), to]
  return { edge, round, fold: fold(is, from, to), glue: area('glue', round) }
}

/** A door with a round top. */
export function arch(x: number, y: number, width: number, height: number): readonly Point[] {
  const radius = width / 2
  const top = Array.from({ length: 25 }, (_, at): Point => [hundredths(x + radius - radius * Math.cos((Math.PI * at) / 24)), hundredths(y + radius - radius * Math.sin((Math.PI * at) / 24))])
  return [...top, [x + width, y + height], [x, y + height]]
}

export const circle = ([x, y]: Point, radius: number): readonly Point[] =>
  Array.from({ length: 48 }, (_, at) => [hundredths(x + radius * Math.cos((Math.PI * at) / 24)), hundredths(y + radius * Math.sin((Math.PI * at) / 24))])

/** Five points, one of them up. */
export const star = ([x, y]: Point, radius: number): readonly Point[] =>
  Array.from({ length: 10 }, (_, at) => {
    const reach = at % 2 === 0 ? radius : radius * 0.45
    return [hundredths(x + reach * Math.sin((Math.PI * at) / 5)), hundredths(y - reach * Math.cos((Math.PI * at) / 5))]
  })

/** Its point downwards, or upwards for who turns the page round. */
export function heart([x, y]: Point, width: number, isTurned = false): readonly Point[] {
  const scale = (isTurned ? -1 : 1) * (width / 32)
  return Array.from({ length: 40 }, (_, at) => {
    const turn = (Math.PI * at) / 20
    const up = 13 * Math.cos(turn) - 5 * Math.cos(2 * turn) - 2 * Math.cos(3 * turn) - Math.cos(4 * turn)
    return [hundredths(x + scale * 16 * Math.sin(turn) ** 3), hundredths(y - scale * up)]
  })
}

export const holeFor = (part: PartWithHole, at: Point): Hole => ({ part, at, diameter: partHoles[part] })

/** An opening for a part, its corner given. */
export function openingFor(part: PartWithBody, [x, y]: Point): Opening {
  const [width, height] = partBodies[part]
  return { part, points: rectangle(x, y, width, height) }
}

/** The place of a part that is glued down; upright where its longer side goes down the page. */
export function placeFor(part: PartWithBody, [x, y]: Point, isUpright = false): Line {
  const [long, short] = partBodies[part]
  return area('glue', isUpright ? rectangle(x, y, short, long) : rectangle(x, y, long, short))
}

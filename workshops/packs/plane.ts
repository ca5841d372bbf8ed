import type { Edge, Point } from './template.ts'

/** Where things are in a plane, exactly enough for paper: a hundredth of a millimetre. */

const NEAR = 0.01

export const isSamePoint = ([x, y]: Point, [otherX, otherY]: Point): boolean => Math.hypot(x - otherX, y - otherY) < NEAR

export const moved = (points: readonly Point[], [byX, byY]: Point): readonly Point[] => points.map(([x, y]) => [x + byX, y + byY])

/** Its sides, the last back to its beginning; a point that is said twice makes none. */
export const sidesOf = (polygon: readonly Point[]): readonly Edge[] =>
  polygon.map((point, at): Edge => [point, polygon[(at + 1) % polygon.length] ?? point]).filter(([from, to]) => !isSamePoint(from, to))

/** On which side of an edge a point is: how far, by its length. */
const sideOf = ([[fromX, fromY], [toX, toY]]: Edge, [x, y]: Point): number => (toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX)

export function distanceTo([[fromX, fromY], [toX, toY]]: Edge, [x, y]: Point): number {
  const length = Math.hypot(toX - fromX, toY - fromY)
  const along = Math.max(0, Math.min(1, ((x - fromX) * (toX - fromX) + (y - fromY) * (toY - fromY)) / length ** 2))
  return Math.hypot(x - fromX - along * (toX - fromX), y - fromY - along * (toY - fromY))
}

/** Whether two edges cross or touch. */
export function doMeet(one: Edge, other: Edge): boolean {
  const isAcross = (edge: Edge, [from, to]: Edge) => sideOf(edge, from) * sideOf(edge, to) < 0
  if (isAcross(one, other) && isAcross(other, one)) return true
  return other.some((point) => distanceTo(one, point) < NEAR) || one.some((point) => distanceTo(other, point) < NEAR)
}

/** Whether a point is inside, or on a side. */
export function isWithin(polygon: readonly Point[], point: Point): boolean {
  const sides = sidesOf(polygon)
  if (sides.some((side) => distanceTo(side, point) < NEAR)) return true
  const [x, y] = point
  return sides.filter(([[fromX, fromY], [toX, toY]]) => fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX).length % 2 === 1
}

/** Whether two areas have a point in common. */
export const doOverlap = (one: readonly Point[], other: readonly Point[]): boolean =>
  sidesOf(one).some((side) => sidesOf(other).some((otherSide) => doMeet(side, otherSide))) || one.some((point) => isWithin(other, point)) || other.some((point) => isWithin(one, point))

/** Whether no two sides of a polygon meet but where one goes on in the next. */
export function isSimple(polygon: readonly Point[]): boolean {
  const sides = sidesOf(polygon)
  return sides.every((side, at) => sides.every((other, otherAt) => otherAt <= at + 1 || (at === 0 && otherAt === sides.length - 1) || !doMeet(side, other)))
}

/** Whether an edge runs along a side. */
export const isAlong = (side: Edge, edge: Edge): boolean => edge.every((point) => distanceTo(side, point) < NEAR)

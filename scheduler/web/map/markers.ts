import type { Point } from './projection.ts'

/** A numbered disc, and the place it stands for: apart where another disc is there already. */
export type Marker<Place> = { readonly place: Place; readonly spot: Point; readonly disc: Point }

/** Of a disc on the drawing: larger where there are few. */
export const discRadius = (count: number): number => (count <= 12 ? 12 : 9)

/** Steps around a place, each ring wider, on which a disc finds room. */
const STEPS_OF_RING = 12

/** Discs that hide none another: the first keep their places, the next stand as near to theirs as there is room. */
export function apart<Place>(places: readonly (readonly [place: Place, spot: Point])[], radius: number): readonly Marker<Place>[] {
  const discs: Point[] = []
  const isFree = ({ x, y }: Point) => discs.every((disc) => Math.hypot(disc.x - x, disc.y - y) >= 2 * radius + 1)
  return places.map(([place, spot]) => {
    const disc = firstOf(around(spot, radius), isFree) ?? spot
    discs.push(disc)
    return { place, spot, disc }
  })
}

/** The place itself, then rings about it. */
function* around({ x, y }: Point, radius: number): Iterable<Point> {
  yield { x, y }
  for (let ring = 1; ring <= 24; ring += 1) {
    for (let step = 0; step < STEPS_OF_RING; step += 1) {
      const angle = ((step + (ring % 2) / 2) / STEPS_OF_RING) * 2 * Math.PI
      yield { x: x + ring * radius * 0.75 * Math.cos(angle), y: y + ring * radius * 0.75 * Math.sin(angle) }
    }
  }
}

function firstOf(points: Iterable<Point>, is: (point: Point) => boolean): Point | undefined {
  for (const point of points) if (is(point)) return point
  return undefined
}

/** A point, and a rectangle from its top left corner: px of the screen, or units of the work area. */
export type Point = { readonly x: number; readonly y: number }
export type Area = Point & { readonly width: number; readonly height: number }

/** How far a point is from a rectangle; 0 inside. */
export function distance(point: Point, { x, y, width, height }: Area): number {
  return Math.hypot(Math.max(x - point.x, 0, point.x - x - width), Math.max(y - point.y, 0, point.y - y - height))
}

/**
 * The place a finger means: the nearest within reach; of those it is inside of, the one whose middle line is nearest.
 * Where both a place that fits and one that does not are as near, it means the one that fits.
 */
export function meant<Place extends { readonly area: Area; readonly fits: boolean }>(places: readonly Place[], point: Point, reach: number): Place | undefined {
  const ranked = places.map((place) => ({ place, far: distance(point, place.area), aside: aside(point, place.area) })).filter(({ far }) => far <= reach)
  ranked.sort((one, other) => one.far - other.far || Number(other.place.fits) - Number(one.place.fits) || one.aside - other.aside)
  return ranked[0]?.place
}

/** How far a point is from a rectangle's line along its middle. */
function aside(point: Point, { x, y, width, height }: Area): number {
  return width > height ? Math.abs(point.y - y - height / 2) : Math.abs(point.x - x - width / 2)
}

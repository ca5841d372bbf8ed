import { merge } from 'topojson-client'
import world from 'world-atlas/countries-50m.json'
import { drawnAt, isDrawn } from './projection.ts'
import type { Point } from './projection.ts'

/** France in the list of countries (ISO 3166). */
const FRANCE = '250'

/** What is smaller than so many units of the drawing is not seen. */
const LEAST_STEP = 0.7

/** The coasts and borders of metropolitan France and Corsica, as the `d` of a path. It is made once, when the pages are loaded. */
export const franceOutline: string = outlineOf(FRANCE)

function outlineOf(country: string): string {
  return merge(world, world.objects.countries.geometries.filter(({ id }) => id === country))
    .coordinates.map(([shore = []]) => shore.map(([longitude = NaN, latitude = NaN]) => ({ longitude, latitude })))
    .filter((shore) => shore.every(isDrawn))
    .map((shore) => pathOf(thinned(shore.map(drawnAt))))
    .join('')
}

/** Without the points that hardly leave the one before. */
function thinned(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = []
  for (const point of points) {
    const before = kept.at(-1)
    if (!before || Math.hypot(point.x - before.x, point.y - before.y) >= LEAST_STEP) kept.push(point)
  }
  return kept
}

function pathOf(points: readonly Point[]): string {
  return `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`
}

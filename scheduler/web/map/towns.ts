import { drawnAt, SIZE } from './projection.ts'
import type { Point } from './projection.ts'

/** Large towns that help to find one’s way. */
export const towns = (
  [
    ['Paris', 48.853, 2.349],
    ['Lille', 50.633, 3.058],
    ['Strasbourg', 48.584, 7.746],
    ['Lyon', 45.748, 4.847],
    ['Marseille', 43.297, 5.381],
    ['Toulouse', 43.604, 1.444],
    ['Bordeaux', 44.841, -0.581],
    ['Nantes', 47.217, -1.553],
    ['Rennes', 48.112, -1.674],
    ['Brest', 48.39, -4.486],
    ['Dijon', 47.317, 5.016],
    ['Limoges', 45.831, 1.259],
    ['Ajaccio', 41.919, 8.738],
  ] as const
).map(([name, latitude, longitude]) => ({ name, ...drawnAt({ latitude, longitude }) }))

/** Of a name on the drawing: half its height, and the width of a letter. */
const [HALF, LETTER] = [6, 5.2]

/** Whether a name has no room to the right of its dot. */
export const isAtEdge = (x: number): boolean => x > SIZE - 50

/** Whether no disc hides a town’s name: half a name misleads. */
export const isSeen = ({ name, x, y }: (typeof towns)[number], markers: readonly { readonly disc: Point }[], radius: number): boolean =>
  markers.every(({ disc }) => disc.x + radius < x - 2 || disc.x - radius > x + 4 + name.length * LETTER || Math.abs(disc.y - y) > radius + HALF)

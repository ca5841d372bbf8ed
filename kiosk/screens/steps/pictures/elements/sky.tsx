import { paints } from './paints.ts'
import { At } from './place.tsx'
import type { Place } from './place.tsx'

/** What is in the sky, and light that goes out from a thing. */

const turns = (count: number) => Array.from({ length: count }, (_, index) => (index * 360) / count)

/** Short rays around something: a light that shines is never told by its colour alone. */
export const Rays = ({ x, y, near = 14, far = 20, count = 8, from = 0, paint = paints.glow }: { readonly x: number; readonly y: number; readonly near?: number; readonly far?: number; readonly count?: number; readonly from?: number; readonly paint?: string }) => (
  <g stroke={paint} strokeWidth="3.2" fill="none">
    {turns(count).map((turn) => (
      <path key={turn} d={`M${x} ${y - near}V${y - far}`} transform={`rotate(${turn + from} ${x} ${y})`} />
    ))}
  </g>
)

export const Sun = (place: Place) => (
  <At {...place}>
    <circle r="13" fill={paints.sun} />
    {turns(8).map((turn) => (
      <path key={turn} d="M0-19v-4" transform={`rotate(${turn})`} fill="none" />
    ))}
  </At>
)

export const Moon = (place: Place) => (
  <At {...place}>
    <path d="M5-19A19 19 0 1 0 18 10 16 16 0 0 1 5-19z" fill="#fdf3df" />
  </At>
)

export const Stars = ({ at }: { readonly at: readonly (readonly [number, number])[] }) => (
  <g stroke={paints.paper} strokeWidth="2" fill="none">
    {at.map(([x, y]) => (
      <path key={`${x} ${y}`} d={`M${x - 2.5} ${y}h5M${x} ${y - 2.5}v5`} />
    ))}
  </g>
)

export const Cloud = (place: Place) => (
  <At {...place}>
    <path d="M-14 13c-7 0-10-4-10-9s4-9 10-9c1-8 7-12 14-12s12 5 13 12c6 0 11 3 11 9s-4 9-10 9z" fill="#ffffff" />
  </At>
)

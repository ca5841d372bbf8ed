import { paints } from './paints.ts'
import { At } from './place.tsx'
import type { Place } from './place.tsx'

/** What sounds, and what hears. */

export const Note = ({ paint = paints.ink, ...place }: Place & { readonly paint?: string }) => (
  <At {...place}>
    <path d="M3 11V-19c3 8 12 7 11 18" fill="none" />
    <ellipse cx="-4" cy="12" rx="8" ry="6.5" fill={paint} />
  </At>
)

/** Notes one after the other, as high as they are given. */
export const Notes = ({ at, scale = 0.6, paint }: { readonly at: readonly (readonly [number, number])[]; readonly scale?: number; readonly paint?: string }) => at.map(([x, y]) => <Note key={`${x} ${y}`} x={x} y={y} scale={scale} {...(paint && { paint })} />)

export const Speaker = ({ isSounding = false, ...place }: Place & { readonly isSounding?: boolean }) => (
  <At {...place}>
    <circle r="19" fill={paints.slate} />
    <circle r="7" fill={paints.paper} />
    {isSounding && <path d="M25-8c4 5 4 11 0 16M32-14c7 9 7 19 0 28" fill="none" />}
  </At>
)

export const Ear = (place: Place) => (
  <At {...place}>
    <path d="M-10 4c-6-10-4-25 9-25s19 12 13 23c-4 7-6 8-7 14-2 8-13 7-13-1" fill="#e8b98a" />
    <path d="M-4-2c-2-7 0-11 4-11 6 0 8 6 4 10-3 3-4 4-4 8" fill="none" />
  </At>
)

/** Seven white keys; one of them may be lit, with a mark. */
export const Piano = ({ lit, ...place }: Place & { readonly lit?: number }) => (
  <At {...place}>
    <rect x="-35" y="-18" width="70" height="36" rx="4" fill="#ffffff" />
    {lit !== undefined && <rect x={-35 + lit * 10} y="-18" width="10" height="36" fill={paints.sun} />}
    <path d="M-25-18v36M-15-18v36M-5-18v36M5-18v36M15-18v36M25-18v36" fill="none" />
    <path d="M-28-18h6v20h-6zM-18-18h6v20h-6zM2-18h6v20H2zM12-18h6v20h-6zM22-18h6v20h-6z" fill={paints.ink} stroke="none" />
    {lit !== undefined && <circle cx={-30 + lit * 10} cy="11" r="2.5" fill={paints.ink} stroke="none" />}
  </At>
)

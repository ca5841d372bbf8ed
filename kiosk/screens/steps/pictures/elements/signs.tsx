import { paints } from './paints.ts'
import { At } from './place.tsx'
import type { Place } from './place.tsx'

/** Signs: what starts, turns, waits, counts. */

/** A number that matters; letters are never drawn. */
export const Digits = ({ x, y, size = 22, fill = paints.ink, children }: { readonly x: number; readonly y: number; readonly size?: number; readonly fill?: string; readonly children: number }) => (
  <text x={x} y={y} dy="0.36em" fontFamily="Fredoka, Andika, sans-serif" fontWeight="600" fontSize={size} textAnchor="middle" fill={fill} stroke="none">
    {children}
  </text>
)

export const Flag = (place: Place) => (
  <At {...place}>
    <path d="M-14 22V-20" fill="none" />
    <path d="M-14-20c11-7 18 5 32-1v22c-14 6-21-6-32 1z" fill="#1e7a4c" />
    <path d="M-8-12c6-2 10 1 14 3" fill="none" stroke={paints.paper} />
  </At>
)

export const Hourglass = (place: Place) => (
  <At {...place}>
    <path d="M-12-18h24c0 9-4 14-10 18 6 4 10 9 10 18h-24c0-9 4-14 10-18-6-4-10-9-10-18z" fill={paints.paper} />
    <path d="M-8-10H8C7-6 4-3 0-1c-4-2-7-5-8-9zM-9 16c1-5 5-8 9-10 4 2 8 5 9 10z" fill={paints.sun} stroke="none" />
    <path d="M-16-20h32M-16 20h32" fill="none" />
    <path d="M-12-18h24c0 9-4 14-10 18 6 4 10 9 10 18h-24c0-9 4-14 10-18-6-4-10-9-10-18z" fill="none" />
  </At>
)

export const Timer = ({ isZero = false, ...place }: Place & { readonly isZero?: boolean }) => (
  <At {...place}>
    <path d="M-4-24h8M0-24v6M14-15l4-4" fill="none" />
    <circle cy="3" r="20" fill={paints.paper} />
    {!isZero && <path d="M0 3V-11A14 14 0 0 1 12 10z" fill={paints.sun} stroke="none" />}
    <path d="M0-12v1M0 17v1M-15 3h1M14 3h1" fill="none" />
    <path d={isZero ? 'M0 3V-8' : 'M0 3l9 5'} fill="none" />
  </At>
)

/** From its tail at the left to its head at the right. */
export const Arrow = ({ paint = paints.ink, ...place }: Place & { readonly paint?: string }) => (
  <At {...place} outline={3.6}>
    <path d="M-20 0H18M6-11L19 0 6 11" fill="none" stroke={paint} />
  </At>
)

export const Tick = (place: Place) => (
  <At {...place}>
    <circle r="18" fill="#1e7a4c" />
    <path d="M-8 1l6 6L9-7" fill="none" stroke={paints.paper} />
  </At>
)

/** The flag, small enough for a block. */
export const FlagSign = ({ scale = 1 }: { readonly scale?: number }) => (
  <g transform={`scale(${scale})`} strokeWidth="2">
    <circle r="10" fill="#fff8ec" stroke="none" />
    <path d="M-5 7V-7" fill="none" />
    <path d="M-5-7c4-3 7 2 12 0v8c-5 2-8-3-12 0z" fill="#1e7a4c" />
  </g>
)

/** Again and again, small enough for a block. */
export const LoopSign = ({ scale = 1 }: { readonly scale?: number }) => (
  <path d="M4.500-4A6 6 0 1 0 6 1M6-7v4H2" fill="none" stroke="#ffffff" strokeWidth="2" transform={`scale(${scale})`} />
)

/** A question that the program asks. */
export const Question = ({ paint = paints.ink, ...place }: Place & { readonly paint?: string }) => (
  <At {...place} outline={3.6}>
    <path d="M-9-10c0-13 19-12 18 0-1 7-9 7-9 15M0 17v.1" fill="none" stroke={paint} />
  </At>
)

export const Star = (place: Place) => (
  <At {...place}>
    <path d="M0-21l6 13 15 2-11 10 3 15L0 12l-13 7 3-15L-21-6l15-2z" fill={paints.sun} />
  </At>
)

export const Die = (place: Place) => (
  <At {...place}>
    <rect x="-20" y="-20" width="40" height="40" rx="9" fill="#ffffff" />
    <g fill={paints.ink} stroke="none">
      <circle cx="-9" cy="-9" r="4.5" />
      <circle cx="9" cy="-9" r="4.5" />
      <circle r="4.5" />
      <circle cx="-9" cy="9" r="4.5" />
      <circle cx="9" cy="9" r="4.5" />
    </g>
  </At>
)

type BubbleProps = { readonly x: number; readonly y: number; readonly width?: number; readonly height?: number; readonly fill?: string; readonly isMirrored?: boolean }

/** What the object says; its tail points down at the left, or at the right. */
export const Bubble = ({ x, y, width = 44, height = 32, fill = '#ffffff', isMirrored = false }: BubbleProps) => {
  const across = width - 20
  const down = height - 20
  const body = `M${10 - width / 2} ${-height / 2}h${across}a10 10 0 0 1 10 10v${down}a10 10 0 0 1-10 10H${20 - width / 2}l-11 9 2-10a10 10 0 0 1-11-9v${-down}a10 10 0 0 1 10-10z`
  return <path d={body} fill={fill} transform={`translate(${x} ${y})${isMirrored ? ' scale(-1 1)' : ''}`} />
}

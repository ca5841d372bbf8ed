import type { ReactNode } from 'react'
import { paints } from './paints.ts'
import { At } from './place.tsx'
import type { Place } from './place.tsx'

/** What else lies about in the pictures. */

export const Pencil = ({ paint = paints.brick, ...place }: Place & { readonly paint?: string }) => (
  <At {...place}>
    <path d="M-5 20V-12L0-22l5 10v32z" fill={paint} />
    <path d="M-5-12L0-22l5 10z" fill={paints.cream} />
    <path d="M0-21l1.500 3h-3z" fill={paints.ink} stroke="none" />
  </At>
)

export const Envelope = (place: Place) => (
  <At {...place}>
    <rect x="-22" y="-14" width="44" height="29" rx="4" fill="#ffffff" />
    <path d="M-21-12L0 4l21-16" fill="none" />
  </At>
)

export const SleepingCat = (place: Place) => (
  <At {...place}>
    <path d="M20 14c8 0 8-10 2-10" fill="none" />
    <path d="M-22 14c-4-16 2-18 2-18l1-9 7 5h7l7-5 1 9c12-6 22 4 20 18z" fill="#e8833a" />
    <path d="M-15 2c1 2 4 2 5 0M-6 2c1 2 4 2 5 0M-9 8h2" fill="none" />
  </At>
)

export const Bird = (place: Place) => (
  <At {...place}>
    <path d="M-22 4c10 2 10-16 24-16 8 0 13 6 13 13 0 10-9 16-19 16C-13 17-20 12-22 4z" fill={paints.sky} />
    <path d="M14-4l9 3-8 5z" fill={paints.sun} />
    <circle cx="7" cy="-4" r="2.5" fill={paints.ink} stroke="none" />
    <path d="M-10 4c4 6 11 6 14 0" fill="none" />
  </At>
)

/** It eats flies: a mouth with teeth on a stem. */
export const FlyTrap = (place: Place) => (
  <At {...place}>
    <path d="M-2 4c0 8 2 12 2 19M0 20c-8 0-12-3-14-8 7-1 12 2 14 8z" fill={paints.grass} />
    <path d="M-20-4c0-16 22-22 36-12L-4-2c-5 4-14 3-16-2z" fill={paints.grass} />
    <path d="M-20-4c2 14 26 16 38 4L-4-2c-5 4-14 3-16-2z" fill="#8fd6ab" />
    <path d="M2-6l2 5M9-10l3 6M3-1l2-5" fill="none" />
    <circle cx="20" cy="-8" r="2.5" fill={paints.ink} stroke="none" />
  </At>
)

export const Pillow = (place: Place) => (
  <At {...place}>
    <path d="M-24-8c6 2 42 2 48 0 3 6 3 14 0 20-6-2-42-2-48 0-3-6-3-14 0-20z" fill="#ffffff" />
    <path d="M-15-6v16M15-6v16" fill="none" stroke="#5aa9dd" />
    <path d="M-24-8c6 2 42 2 48 0 3 6 3 14 0 20-6-2-42-2-48 0-3-6-3-14 0-20z" fill="none" />
  </At>
)

/** Folded once, so that nobody reads it; with a heart, so that it is kind. */
export const FoldedPaper = (place: Place) => (
  <At {...place}>
    <path d="M-14-8L0-14l14 6V10L0 16l-14-6z" fill="#ffffff" />
    <path d="M0-14V16" fill="none" />
    <path d="M7 5c-3-2-5-4-4-6s4-2 4 1c0-3 4-2 4 1 0 2-1 3-4 4z" fill={paints.brick} stroke="none" />
  </At>
)

/** A box that keeps a number, marked by its picture. */
export const NumberBox = ({ children, ...place }: Place & { readonly children?: ReactNode }) => (
  <At {...place}>
    <path d="M-22-8h44v26a4 4 0 0 1-4 4h-36a4 4 0 0 1-4-4z" fill={paints.wood} />
    <path d="M-22-8l-4-10M22-8l4-10" fill="none" />
    {children}
  </At>
)

/** Steps from the lower left to the upper right, or the other way round. */
export const Stairs = ({ x, y, count, width = 14, rise = 9, isMirrored = false, fills }: { readonly x: number; readonly y: number; readonly count: number; readonly width?: number; readonly rise?: number; readonly isMirrored?: boolean; readonly fills?: readonly string[] }) => (
  <>
    {Array.from({ length: count }, (_, index) => {
      const height = rise * (isMirrored ? count - index : index + 1)
      return <rect key={index} x={x + index * width} y={y - height} width={width} height={height} rx="2" fill={fills?.[isMirrored ? count - 1 - index : index] ?? paints.cream} />
    })}
  </>
)

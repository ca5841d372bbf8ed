import type { ReactNode } from 'react'

/** Where an element stands in a picture, by its middle; it is about 48 units wide before it is scaled. */
export type Place = { readonly x?: number; readonly y?: number; readonly scale?: number; readonly turn?: number; readonly isMirrored?: boolean }

const OUTLINE = 2.8

/** Puts what it holds in its place. The outline stays as thick as everywhere, whatever the scale. */
export function At({ x = 0, y = 0, scale = 1, turn = 0, isMirrored = false, outline = OUTLINE, children }: Place & { readonly outline?: number; readonly children: ReactNode }) {
  return (
    <g transform={`translate(${x} ${y}) rotate(${turn}) scale(${isMirrored ? -scale : scale} ${scale})`} strokeWidth={Number((outline / scale).toFixed(2))}>
      {children}
    </g>
  )
}

import type { ReactNode } from 'react'
import { paints } from './paints.ts'

const grounds = { paper: '#fff1d6', sky: '#d8edfa', grass: '#dff1cf', dusk: '#f7dbe6', night: paints.night } as const

/** What a picture stands on, 160 by 100. */
export const Ground = ({ is }: { readonly is: keyof typeof grounds }) => <rect width="160" height="100" rx="14" fill={grounds[is]} stroke="none" />

const floor = (top: number) => `M0 ${top}H160V86a14 14 0 0 1-14 14H14A14 14 0 0 1 0 86z`

/** From its top to the picture's lower edge. */
export const Table = ({ top }: { readonly top: number }) => (
  <>
    <path d={floor(top)} fill="#e0b27d" stroke="none" />
    <path d={`M0 ${top}H160`} fill="none" />
  </>
)

/** A hill of grass to stand on. */
export const Meadow = ({ top }: { readonly top: number }) => (
  <>
    <path d={`M0 ${top + 4}Q80 ${top - 8} 160 ${top + 4}V86a14 14 0 0 1-14 14H14A14 14 0 0 1 0 86z`} fill={paints.grass} stroke="none" />
    <path d={`M0 ${top + 4}Q80 ${top - 8} 160 ${top + 4}`} fill="none" />
  </>
)

/** The left half by day, the right half by night. */
export const DayAndNight = () => (
  <>
    <path d="M80 0H14A14 14 0 0 0 0 14V86a14 14 0 0 0 14 14H80z" fill={grounds.sky} stroke="none" />
    <path d="M80 0h66a14 14 0 0 1 14 14V86a14 14 0 0 1-14 14H80z" fill={grounds.night} stroke="none" />
  </>
)

/** White, round-cornered: what is laid on a picture to be read. */
export const Sheet = ({ x, y, width, height, turn = 0, children }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly turn?: number; readonly children?: ReactNode }) => (
  <g transform={`rotate(${turn} ${x + width / 2} ${y + height / 2})`}>
    <rect x={x} y={y} width={width} height={height} rx="6" fill="#ffffff" />
    {children}
  </g>
)

import { paints } from './paints.ts'
import { At } from './place.tsx'
import type { Place } from './place.tsx'

/** What an object senses and moves with. */

export const Eye = ({ isOpen = true, ...place }: Place & { readonly isOpen?: boolean }) => (
  <At {...place}>
    {isOpen ? (
      <>
        <path d="M-24 0c10-18 38-18 48 0-10 18-38 18-48 0z" fill="#ffffff" />
        <circle r="9" fill={paints.glow} />
        <circle r="3.5" fill={paints.ink} stroke="none" />
      </>
    ) : (
      <path d="M-24-4c10 16 38 16 48 0M-14 6l-5 7M0 9v8M14 6l5 7" fill="none" />
    )}
  </At>
)

export const Button = ({ isDown = false, paint = paints.blue, ...place }: Place & { readonly isDown?: boolean; readonly paint?: string }) => (
  <At {...place}>
    <path d={`M-14 10V${isDown ? 3 : -8}c0-7 5-9 9-9H5c4 0 9 2 9 9V10z`} transform={isDown ? 'translate(0 2)' : undefined} fill={paint} />
    <rect x="-21" y="8" width="42" height="13" rx="5" fill={paints.paper} />
  </At>
)

/** Percent: 0 at the left, 100 at the right. */
export const Knob = ({ percent = 50, slice, ...place }: Place & { readonly percent?: number; readonly slice?: readonly [number, number] }) => (
  <At {...place}>
    {slice && <path d={slicePath(slice[0], slice[1], 24)} fill={paints.sun} />}
    <path d="M-17 17A24 24 0 1 1 17 17" fill="none" />
    <circle r="15" fill="#8ea0b8" />
    <path d="M0-3V-12" fill="none" transform={`rotate(${turnOf(percent)})`} />
  </At>
)

const turnOf = (percent: number) => (percent - 50) * 2.7

function slicePath(from: number, to: number, radius: number): string {
  const [start, end] = [from, to].map((percent) => {
    const turn = (turnOf(percent) * Math.PI) / 180
    return `${(Math.sin(turn) * radius).toFixed(1)} ${(-Math.cos(turn) * radius).toFixed(1)}`
  })
  return `M0 0L${start}A${radius} ${radius} 0 0 1 ${end}z`
}

/** The arm points right at 0 degrees, up at 90, left at 180. */
export const Servo = ({ degrees = 60, isTurning = false, ...place }: Place & { readonly degrees?: number; readonly isTurning?: boolean }) => (
  <At {...place}>
    {isTurning && <path d="M34 0A34 34 0 0 0 26-20M26.500-12l-.5-8 8 2" fill="none" />}
    <rect x="-17" y="0" width="34" height="20" rx="4" fill="#2d62b8" />
    <path d="M0-4.5h24a4.500 4.5 0 0 1 0 9H0z" fill={paints.paper} transform={`translate(0 2) rotate(${-degrees})`} />
    <circle cy="2" r="6.5" fill={paints.paper} />
  </At>
)

/** Half a circle from 0 at the right to 180 at the left, and where the arm points. */
export const Dial = ({ degrees, ...place }: Place & { readonly degrees: readonly number[] }) => (
  <At {...place}>
    <path d="M-38 16a38 38 0 0 1 76 0z" fill="#ffffff" />
    <path d="M-31 16h3M28 16h3M0-15v3M-22-6l2 2M22-6l-2 2" fill="none" />
    {degrees.map((turn) => (
      <path key={turn} d="M0 0h28M20-7l8 7-8 7" fill="none" transform={`translate(0 16) rotate(${-turn})`} />
    ))}
    <circle cy="16" r="4" fill={paints.ink} />
  </At>
)

/** A bulb; out, it is grey and has no rays. */
export const Bulb = ({ paint = paints.sun, isLit = true, ...place }: Place & { readonly paint?: string; readonly isLit?: boolean }) => (
  <At {...place}>
    <path d="M-7 9c0-7-7-9-7-17a14 14 0 0 1 28 0c0 8-7 10-7 17z" fill={isLit ? paint : paints.grey} />
    <path d="M-6 9H6v7a4 4 0 0 1-4 4h-4a4 4 0 0 1-4-4z" fill="#d9cdb8" />
    {isLit && <path d="M-22-8h-3M22-8h3M-16-23l-2-2M16-23l2-2M0-28v-2" fill="none" stroke={paints.glow} />}
  </At>
)

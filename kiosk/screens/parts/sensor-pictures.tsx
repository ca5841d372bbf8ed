import { OpenHand } from './open-hand.tsx'
import { FARTHEST_HAND, turnOfKnob } from './playing.ts'

export function PushButton({ paint, isDown }: { readonly paint: string; readonly isDown: boolean }) {
  const top = isDown ? 50 : 30
  return (
    <>
      <path d={`M24 72V${top + 14}a14 14 0 0 1 14-14h20a14 14 0 0 1 14 14V72z`} fill={paint} />
      <rect x="12" y="66" width="72" height="20" rx="8" className="bare" />
    </>
  )
}

export function Knob({ percent }: { readonly percent: number }) {
  return (
    <>
      <path d="M22.5 77.5A36 36 0 1 1 73.5 77.5" fill="none" className="faint" />
      <circle cx="48" cy="52" r="26" fill="#8ea0b8" />
      <path d="M48 46V31" fill="none" strokeWidth="7" transform={`rotate(${turnOfKnob(percent)} 48 52)`} />
    </>
  )
}

/** Beneath a hand, a cloud or the sun; beneath nothing when it is not known what it sees. */
export function Eye({ percent }: { readonly percent: number | undefined }) {
  const seen = percent ?? 50
  return (
    <>
      {seen >= 67 && <Sun />}
      {percent !== undefined && seen >= 34 && seen < 67 && <path d="M30 40a11 11 0 0 1 1-22 15 15 0 0 1 28-1 11.500 11.500 0 0 1 7 23z" fill="#c9d6e6" />}
      <path d="M10 68c18-25 58-25 76 0-18 25-58 25-76 0z" className="bare" />
      <circle cx="48" cy="68" r="13" fill="#e3ac09" />
      <circle cx="48" cy="68" r={9 - seen / 18} className="dark" />
      {seen < 34 && <OpenHand transform="translate(16 -4) scale(1.35)" />}
    </>
  )
}

function Sun() {
  return (
    <>
      <circle cx="48" cy="24" r="11" fill="#ffc53d" />
      <path d="M48 4V3M30 8l-2-2M66 8l2-2M26 24h-4M70 24h4" fill="none" />
    </>
  )
}

const NEAR = 34
const FAR = 66

/** Two round ears at the left; the hand before them is as near as it is, and gone when nothing is. */
export function Ears({ centimetres }: { readonly centimetres: number | undefined }) {
  const isThere = centimetres !== undefined && centimetres <= FARTHEST_HAND
  return (
    <>
      <rect x="4" y="18" width="24" height="66" rx="8" fill="#7fb7c6" />
      <circle cx="18" cy="36" r="11" className="bare" />
      <circle cx="18" cy="66" r="11" className="bare" />
      {isThere ? (
        <g transform={`translate(${NEAR + (centimetres / FARTHEST_HAND) * (FAR - NEAR) - 6} 28)`}>
          <OpenHand transform="rotate(-8 24 24) scale(0.9)" />
        </g>
      ) : (
        <path d="M42 38c4 9 4 17 0 26M56 30c7 14 7 28 0 42M70 24c9 18 9 36 0 54" fill="none" className="faint" />
      )}
    </>
  )
}

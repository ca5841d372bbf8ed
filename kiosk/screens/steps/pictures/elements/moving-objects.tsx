import { paints } from './paints.ts'
import { At } from './place.tsx'
import type { Place } from './place.tsx'

/** The built objects that open and shut, about 48 units square each. */

const petals = [0, 45, 90, 135, 180, 225, 270, 315]

type FlowerProps = Place & { readonly is?: 'open' | 'half' | 'shut'; readonly paint?: string; readonly isPlanted?: boolean }

/** It says by its shape whether it is open; its eye is at its heart. */
export const Flower = ({ is = 'open', paint = paints.pink, isPlanted = true, ...place }: FlowerProps) => (
  <At {...place}>
    <path d="M0-4v18" fill="none" stroke="currentColor" />
    <path d="M0 10c3-6 8-7 12-6-1 5-5 8-12 6z" fill={paints.grass} />
    {is === 'open' && (
      <>
        {petals.map((turn) => (
          <ellipse key={turn} cy="-11" rx="4.8" ry="6.5" transform={`translate(0 -6) rotate(${turn})`} fill={paint} />
        ))}
        <circle cy="-6" r="6.5" fill={paints.sun} />
        <circle cy="-6" r="2" fill="currentColor" stroke="none" />
      </>
    )}
    {is === 'half' && (
      <>
        <path d="M0-2c-10 0-17-7-18-16 8 0 14 4 18 10 4-6 10-10 18-10-1 9-8 16-18 16z" fill={paint} />
        <path d="M0-2c-8-4-10-12-7-21l7 5 7-5c3 9 1 17-7 21z" fill={paint} />
      </>
    )}
    {is === 'shut' && (
      <>
        <path d="M0 0c-9-2-11-13-5-21 2 2 4 4 5 6 1-2 3-4 5-6 6 8 4 19-5 21z" fill={paint} />
        <path d="M0 0c-4-5-4-14 0-22 4 8 4 17 0 22z" fill={paint} />
      </>
    )}
    {isPlanted && (
      <>
        <path d="M-9 12H9l-2 11H-7z" fill="#c8763c" />
        <path d="M-11 12h22" fill="none" />
      </>
    )}
  </At>
)

const HEART = 'M0 8c-6-4-9-7-9-11 0-5 7-6 9-1 2-5 9-4 9 1 0 4-3 7-9 11z'

/** Open, with its heart that shines; shut, with a flap and a dark heart. */
export const Card = ({ isOpen = true, isLit = isOpen, paint = paints.pink, ...place }: Place & { readonly isOpen?: boolean; readonly isLit?: boolean; readonly paint?: string }) => (
  <At {...place}>
    {isOpen ? (
      <>
        <path d="M0-14L-22-19V17L0 22z" fill={paints.cream} />
        <path d="M0-14L22-19V17L0 22z" fill="#ffe2a8" />
        <path d="M-15-6l8 2M-15 1l8 2M-15 8l5 1" fill="none" strokeWidth="2.2" />
        {isLit && <path d="M11-14v-3M3-9l-2-2M20-9l1-1" fill="none" stroke={paint} />}
        <path d={HEART} transform="translate(11 1) scale(0.9)" fill={isLit ? paint : paints.grey} />
      </>
    ) : (
      <>
        <path d="M12-18l5 3V21l-5-1z" fill={paints.cream} />
        <rect x="-15" y="-20" width="28" height="40" rx="2" fill="#ffe2a8" />
        <path d={HEART} transform="translate(-1 0)" fill={isLit ? paint : 'none'} />
        {isLit && <path d="M21-10h4M21 1h4M21 12h4" fill="none" stroke={paint} />}
      </>
    )}
  </At>
)

type BoxProps = Place & { readonly isOpen?: boolean; readonly light?: string; readonly percent?: number }

/** A cardboard box with a knob and a button. Shut, the latch lies over its lid's edge; open, the lid is up. */
export const SecretBox = ({ isOpen = false, light, percent = 70, ...place }: BoxProps) => (
  <At {...place}>
    {isOpen ? (
      <>
        <path d="M-20-2l4-20h36l0 20z" fill="#e0bd88" />
        <path d="M-20-2h40v6h-40z" fill="#7a5b36" />
      </>
    ) : (
      <path d="M-23-12h46v11h-46z" fill="#e0bd88" />
    )}
    <rect x="-20" y="-1" width="40" height="23" rx="3" fill="#c9a067" />
    {isOpen ? <path d="M14 0h11" fill="none" /> : <rect x="-3.5" y="-8" width="7" height="13" rx="3" fill={paints.grey} />}
    <circle cx="-9" cy="11" r="6" fill="#8ea0b8" />
    <path d="M0 0v-4" fill="none" transform={`translate(-9 11) rotate(${(percent - 50) * 2.7})`} />
    <circle cx="10" cy="11" r="4.5" fill={paints.blue} />
    {light && (
      <>
        <circle cy="-12" r="9" fill={paints.paper} opacity="0.7" stroke="none" />
        <circle cy="-12" r="4.5" fill={light} />
        <path d="M-11-12h-3M11-12h3M-8-19l-2-2M8-19l2-2" fill="none" stroke={light} />
      </>
    )}
  </At>
)

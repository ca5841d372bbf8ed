import { paints } from './paints.ts'
import { At } from './place.tsx'
import type { Place } from './place.tsx'

/** The simpler built objects, about 48 units square each. */

/** Its little light shines or sleeps. */
export const Board = ({ isLit = true, ...place }: Place & { readonly isLit?: boolean }) => (
  <At {...place}>
    <rect x="-19" y="-16" width="42" height="32" rx="5" fill="#3d9c97" />
    <rect x="-24" y="-10" width="14" height="11" rx="2" fill="#d9cdb8" />
    <path d="M-8-11h.1M-2-11h.1M-8 11h.1M-2 11h.1M4 11h.1M10 11h.1M16 11h.1" fill="none" />
    <rect x="-7" y="-1" width="9" height="8" rx="2" fill={paints.slate} />
    {isLit && <circle cx="13" cy="-4" r="9.5" fill="#ffe9a6" stroke="none" />}
    <circle cx="13" cy="-4" r="5.5" fill={isLit ? paints.sun : paints.slate} />
  </At>
)

const lamps = [
  { name: 'red', y: -13, lit: '#ff5a4d', paint: paints.red, dark: '#5b2f37' },
  { name: 'yellow', y: 0, lit: '#ffd83d', paint: paints.sun, dark: '#5c5136' },
  { name: 'green', y: 13, lit: '#4fe08d', paint: paints.leaf, dark: '#2c4f44' },
] as const

/** `all`: by its three colours, as a thing. Otherwise the lamp that shines has rays, and the others sleep. */
export const TrafficLight = ({ lit = 'all', ...place }: Place & { readonly lit?: 'all' | 'none' | 'red' | 'yellow' | 'green' }) => (
  <At {...place}>
    <rect x="-11" y="-22" width="22" height="44" rx="9" fill={paints.slate} />
    {lamps.map(({ name, y, lit: bright, paint, dark }) => (
      <g key={name}>
        <circle cy={y} r="5" fill={lit === 'all' ? paint : lit === name ? bright : dark} strokeWidth={lit === 'all' || lit === name ? undefined : 1.2} />
        {lit === name && <path d={`M-16 ${y}h-5M16 ${y}h5M-15 ${y - 6}l-4-2M15 ${y - 6}l4-2M-15 ${y + 6}l-4 2M15 ${y + 6}l4 2`} fill="none" stroke={paint} />}
      </g>
    ))}
  </At>
)

type NightLightProps = Place & { readonly paint?: string; readonly isLit?: boolean; readonly isSoft?: boolean; readonly isHalf?: boolean }

/** A round lamp on a foot with an eye. Out, it is grey; by half, it shines at the right only. */
export const NightLight = ({ paint = paints.violet, isLit = true, isSoft = false, isHalf = false, ...place }: NightLightProps) => (
  <At {...place}>
    {isLit && (isHalf ? <path d="M0-30a24 24 0 0 1 0 48z" fill={paint} opacity="0.45" stroke="none" /> : <circle cy="-6" r={isSoft ? 20 : 24} fill={paint} opacity={isSoft ? 0.2 : 0.35} stroke="none" />)}
    <path d="M-12 10a17 17 0 1 1 24 0z" fill={isLit ? paint : paints.grey} />
    {isHalf && <path d="M0 10H-12A17 17 0 0 1 0-19z" fill={paints.grey} />}
    {isLit && !isHalf && <path d="M-9-6a9 9 0 0 1 8-9" fill="none" stroke={paints.paper} />}
    <rect x="-17" y="8" width="34" height="14" rx="5" fill="#d3b07c" />
    <path d="M-7 15c3-5 11-5 14 0-3 5-11 5-14 0z" fill="#ffffff" strokeWidth="2" />
    <circle cy="15" r="1.8" fill="currentColor" stroke="none" />
  </At>
)

/** Two ears that measure, a speaker below. */
export const Theremin = ({ isSounding = true, ...place }: Place & { readonly isSounding?: boolean }) => (
  <At {...place}>
    <rect x="-22" y="4" width="44" height="18" rx="5" fill="#c8763c" />
    <path d="M-13 10h26M-13 16h26" fill="none" strokeWidth="2.2" />
    <rect x="-20" y="-11" width="40" height="17" rx="5" fill="#7fb7c6" />
    <circle cx="-10" cy="-2.5" r="5.5" fill={paints.paper} />
    <circle cx="10" cy="-2.5" r="5.5" fill={paints.paper} />
    {isSounding && (
      <>
        <path d="M-9-16v-7l8-2v7" fill="none" />
        <circle cx="-11" cy="-16" r="2.5" fill="currentColor" />
        <circle cx="-3" cy="-18" r="2.5" fill="currentColor" />
        <path d="M12-15v-8c1 3 5 3 4 6" fill="none" />
        <circle cx="10" cy="-15" r="2.5" fill="currentColor" />
      </>
    )}
  </At>
)

export const ReactionMeter = ({ isLit = true, isDown = false, ...place }: Place & { readonly isLit?: boolean; readonly isDown?: boolean }) => (
  <At {...place}>
    {isLit && <path d="M12-21v-3M3-14h-3M24-14h-3M5-20l-2-2M19-20l2-2" fill="none" stroke={paints.red} />}
    <path d="M6 8V-8a6 6 0 0 1 12 0V8z" fill={isLit ? paints.red : paints.grey} />
    <path d={`M-18 10V${isDown ? 4 : -2}c0-6 3-8 7-8h4c4 0 7 2 7 8v8z`} transform={isDown ? 'translate(0 4)' : undefined} fill={paints.blue} />
    <rect x="-23" y="6" width="46" height="16" rx="5" fill={paints.cream} />
    <path d="M-14 14h12M6 14h8" fill="none" strokeWidth="2.2" />
  </At>
)

/** Bright or dim: its paper, its flame and its halo say it together. */
export const Lantern = ({ paint = paints.sun, shine = 1, ...place }: Place & { readonly paint?: string; readonly shine?: number }) => {
  const flame = 0.45 + 0.55 * shine
  return (
    <At {...place}>
      {shine > 0.3 && <circle cy="4" r={18 + 7 * shine} fill={paint} opacity={0.15 + 0.25 * shine} stroke="none" />}
      <path d="M-9-14c-2-12 20-12 18 0" fill="none" />
      <path d="M-7-16H7l5 7h-24z" fill={paints.brick} />
      <rect x="-12" y="-9" width="24" height="24" rx="2" fill={shine > 0.6 ? '#fff1cf' : shine > 0.3 ? '#e6cfa0' : '#a99a83'} />
      {shine > 0 && <path d="M0-10c6 6 7 9 7 12A7 7 0 0 1-7 2c0-3 1-6 7-12z" transform={`translate(0 ${(5 + (1 - flame) * 6).toFixed(1)}) scale(${flame.toFixed(2)})`} fill={paint} />}
      <rect x="-16" y="15" width="32" height="7" rx="3" fill={paints.brick} />
    </At>
  )
}

/** The kit of the truck, open. */
export const Kit = (place: Place) => (
  <At {...place}>
    <path d="M-11-4c0-4-4-5-4-9a7 7 0 0 1 14 0c0 4-4 5-4 9z" fill={paints.sun} />
    <path d="M3-2v-8a7 7 0 0 1 14 0v8z" fill={paints.blue} />
    <path d="M-22-4h44v20a5 5 0 0 1-5 5h-34a5 5 0 0 1-5-5z" fill={paints.wood} />
    <path d="M-22-4l-2-8M22-4l2-8" fill="none" />
    <circle cy="8" r="6.5" fill={paints.cream} />
    <path d="M0 8l3-4" fill="none" />
  </At>
)

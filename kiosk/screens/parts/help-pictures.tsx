import type { ReactNode } from 'react'
import type { HelpName } from './help.ts'
import { OpenHand } from './open-hand.tsx'

function SmallBoard({ x, y = 30, pressed = false }: { readonly x: number; readonly y?: number; readonly pressed?: boolean }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width="54" height="42" rx="7" className="board" />
      <rect x="-8" y="6" width="20" height="14" rx="3" className="metal" />
      <circle cx="38" cy="27" r="7" fill={pressed ? '#ffc53d' : '#1b6ca8'} />
    </g>
  )
}

const Plug = ({ x }: { readonly x: number }) => (
  <g transform={`translate(${x} 36)`}>
    <path d="M-26 8h14" fill="none" strokeWidth="6" />
    <rect x="-12" y="-2" width="22" height="20" rx="4" fill="#8ea0b8" />
    <rect x="10" y="2" width="12" height="12" className="metal" />
  </g>
)

const arrowIn = <path d="M58 82h26m-9-8l9 8-9 8" fill="none" />
const arrowOut = <path d="M48 16H22m9-8l-9 8 9 8" fill="none" />

/** A picture of what to do, or of what the board is doing, 160 by 96 units. */
const pictures: Readonly<Record<HelpName | 'preparing' | 'resting', ReactNode>> = {
  unplugged: (
    <>
      <Plug x={36} />
      <SmallBoard x={94} />
      {arrowIn}
    </>
  ),
  'port-not-found': (
    <>
      <Plug x={36} />
      <SmallBoard x={94} />
      {arrowIn}
    </>
  ),
  'port-failed': (
    <>
      <Plug x={36} />
      <SmallBoard x={94} />
      {arrowOut}
      {arrowIn}
    </>
  ),
  'not-prepared': (
    <>
      <Plug x={36} />
      <SmallBoard x={94} />
      {arrowOut}
      {arrowIn}
    </>
  ),
  'port-busy': (
    <>
      <SmallBoard x={20} y={46} />
      <path d="M60 10h40v22H80l-9 8v-8H60z" className="bare" />
      <path d="M112 42h36v22h-8v8l-9-8h-19z" fill="#ffc53d" />
      <path d="M70 21h.1M80 21h.1M90 21h.1M122 53h.1M130 53h.1M138 53h.1" />
    </>
  ),
  'port-forbidden': (
    <>
      <SmallBoard x={24} y={40} />
      <path d="M104 44V32a14 14 0 0 1 28 0v12" fill="none" />
      <rect x="96" y="44" width="44" height="36" rx="8" fill="#ffc53d" />
      <path d="M118 58v8" />
    </>
  ),
  'no-answer': (
    <>
      <SmallBoard x={24} y={44} />
      <path d="M78 12h62v34h-40l-12 12V46H78z" className="bare" />
    </>
  ),
  'old-firmware': (
    <>
      <SmallBoard x={24} y={40} />
      <circle cx="118" cy="46" r="28" className="bare" />
      <path d="M118 28v18l-12 8" fill="none" />
    </>
  ),
  choosing: (
    <>
      <SmallBoard x={14} y={6} />
      <SmallBoard x={92} y={6} />
      <SmallBoard x={52} y={52} pressed />
      <OpenHand transform="translate(84 46) rotate(-30 24 24)" />
    </>
  ),
  preparing: (
    <>
      <rect x="14" y="20" width="46" height="56" rx="6" fill="#fff8ec" />
      <path d="M24 36h26M24 48h26M24 60h16" fill="none" className="written" />
      <path d="M68 48h16m-7-7l7 7-7 7" fill="none" />
      <SmallBoard x={100} />
    </>
  ),
  resting: (
    <>
      <SmallBoard x={36} y={42} />
      <path d="M98 40h14l-14 16h14M122 16h18l-18 20h18" fill="none" />
    </>
  ),
  'devices-fell': (
    <>
      <SmallBoard x={36} y={42} />
      <path d="M98 40h14l-14 16h14M122 16h18l-18 20h18" fill="none" />
    </>
  ),
}

export function HelpPicture({ name }: { readonly name: keyof typeof pictures }) {
  return (
    <svg viewBox="0 0 160 96" className="help-picture" aria-hidden="true" strokeLinejoin="round" strokeLinecap="round">
      {pictures[name]}
    </svg>
  )
}

import type { Part } from '../../../hardware/objects/object.ts'

/** Where the board's own light sits, drawn far larger than it is: it must be seen from a step away. */
const LIGHT = { x: 112, y: 172 }

type BoardPictureProps = { readonly light: Part | undefined; readonly isLit: boolean; readonly name: string }

/** The board, with its own light. */
export function BoardPicture({ light, isLit, name }: BoardPictureProps) {
  return (
    <svg className="board-picture" viewBox="0 96 276 168" role="img" aria-label={name} strokeLinejoin="round" strokeLinecap="round">
      <path d="M40 104h196l14 14v18l14 14v92a14 14 0 0 1-14 14H40a14 14 0 0 1-14-14V118a14 14 0 0 1 14-14z" className="board" />
      <rect x="8" y="122" width="58" height="50" rx="6" className="metal" />
      <rect x="8" y="198" width="46" height="40" rx="6" className="dark" />
      <rect x="86" y="112" width="150" height="16" rx="4" className="dark" />
      <rect x="112" y="232" width="132" height="16" rx="4" className="dark" />
      {sockets(94, 117, 11)}
      {sockets(120, 237, 9)}
      <rect x="138" y="190" width="98" height="24" rx="4" className="dark" />
      <circle cx="206" cy="158" r="15" className="bare" />
      <circle cx="206" cy="158" r="6" className="reset" />
      {light && <BuiltInLight light={light} isLit={isLit} />}
    </svg>
  )
}

function BuiltInLight({ light, isLit }: { readonly light: Part; readonly isLit: boolean }) {
  const { x, y } = LIGHT
  return (
    <g data-part={light.id} data-level={isLit ? 1 : 0}>
      {isLit && <circle cx={x} cy={y} r="46" fill={light.colour} opacity="0.5" stroke="none" />}
      {isLit && <path className="rays" d={directions.map((angle) => `M${at(34, angle)}L${at(48, angle)}`).join('')} />}
      <rect x={x - 20} y={y - 20} width="40" height="40" rx="12" className="bare" />
      {isLit && <rect x={x - 20} y={y - 20} width="40" height="40" rx="12" fill={light.colour} />}
    </g>
  )
}

const directions = [0, 45, 90, 135, 180, 225, 270, 315].map((degrees) => (degrees * Math.PI) / 180)

const at = (radius: number, angle: number) => `${(LIGHT.x + radius * Math.cos(angle)).toFixed(1)} ${(LIGHT.y + radius * Math.sin(angle)).toFixed(1)}`

const sockets = (x: number, y: number, count: number) => Array.from({ length: count }, (_, index) => <rect key={index} x={x + index * 13} y={y} width="6" height="6" rx="1" className="socket" />)

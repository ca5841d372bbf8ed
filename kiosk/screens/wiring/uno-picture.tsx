import type { WireEnd } from '../../../hardware/objects/wiring.ts'
import { RAILS } from './part-legs.ts'
import { BOARD, holes } from './uno-holes.ts'
import type { Hole } from './uno-holes.ts'

type UnoPictureProps = { readonly meant: readonly WireEnd[]; readonly hasMinusRail: boolean; readonly hasPlusRail: boolean }

/** An Uno, its rows of holes true, every hole named; beside it the rails that an object needs. */
export function UnoPicture({ meant, hasMinusRail, hasPlusRail }: UnoPictureProps) {
  const { left, top, width, height } = BOARD
  const right = left + width
  return (
    <g className="uno">
      <path d={`M${left + 10} ${top}H${right - 24}l24 24v${height - 48}l-24 24H${left + 10}a10 10 0 0 1-10-10V${top + 10}a10 10 0 0 1 10-10z`} className="board" />
      <rect x={left - 34} y={top + 44} width="92" height="62" rx="6" className="metal" />
      <rect x={left - 16} y={top + 160} width="104" height="54" rx="6" className="dark" />
      <rect x={left + 280} y={top + 116} width="150" height="34" rx="5" className="dark" />
      {rows.map((row) => (
        <rect key={row.x} {...row} height="20" rx="4" className="dark" />
      ))}
      {holes.map((hole) => (
        <HoleDrawn key={`${hole.isTop} ${hole.x}`} hole={hole} />
      ))}
      {hasMinusRail && <Rail x={RAILS.minus} sign="−" className="minus" isMeant={meant.includes('minus-rail')} />}
      {hasPlusRail && <Rail x={RAILS.plus} sign="+" className="plus" isMeant={meant.includes('plus-rail')} />}
    </g>
  )
}

/** The dark plastic around the holes that stand side by side. */
const rows = [[740, 1640, true], [1800, 2500, true], [1100, 1800, false], [2000, 2500, false]].map(([from, to, isTop]) => {
  const [first, last] = [Number(from), Number(to)].map((mils) => BOARD.left + mils * 0.19) as [number, number]
  return { x: first - 10, y: (isTop ? BOARD.top + 8 : BOARD.top + BOARD.height - 28), width: last - first + 20 }
})

function HoleDrawn({ hole: { x, y, isTop, print } }: { readonly hole: Hole }) {
  const isShort = print.length <= 2
  const from = isTop ? y + 27 : y - 17
  return (
    <>
      <rect x={x - 4} y={y - 4} width="8" height="8" rx="1.500" className="socket" />
      <text x={x} y={from} className="hole-print" textAnchor={isShort ? 'middle' : isTop ? 'end' : 'start'} {...(isShort ? {} : { transform: `rotate(-90 ${x} ${from})`, dx: isTop ? 10 : 2, dy: 5 })}>
        {print}
      </text>
    </>
  )
}

/** The hole that is meant: a ring around it, and its name, larger, beyond the edge of the board. */
export function MeantHole({ hole: { x, y, isTop, print } }: { readonly hole: Hole }) {
  const at = isTop ? BOARD.top - 12 : BOARD.top + BOARD.height + 14
  const half = print.length > 2 ? 34 : 25
  return (
    <g className="meant-hole">
      <circle cx={x} cy={y} r="12" fill="none" className="ring" />
      <circle cx={x} cy={y} r="12" fill="none" className="ring-inside" />
      <rect x={x - half} y={at - 21} width={2 * half} height="42" rx="21" className="name" />
      <text x={x} y={at + 10} textAnchor="middle" className="meant-print">
        {print}
      </text>
    </g>
  )
}

function Rail({ x, sign, className, isMeant }: { readonly x: number; readonly sign: string; readonly className: string; readonly isMeant: boolean }) {
  const { top, bottom } = RAILS
  return (
    <g className={isMeant ? `rail ${className} meant` : `rail ${className}`}>
      <rect x={x - 9} y={top} width="18" height={bottom - top} rx="6" className="bare" />
      <path d={`M${x} ${top + 26}V${bottom - 8}`} className="rail-line" />
      <text x={x} y={top + 19} textAnchor="middle" className="hole-print">
        {sign}
      </text>
    </g>
  )
}

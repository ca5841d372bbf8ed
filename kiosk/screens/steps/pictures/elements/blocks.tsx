import type { ReactNode } from 'react'
import { categories, paints } from './paints.ts'
import type { Category } from './paints.ts'
import { Digits } from './signs.tsx'

/** Blocks as they look on the screen: one under the other, or in a row for who does not read. */

type BlockProps = { readonly is: Category; readonly x: number; readonly y: number; readonly width?: number; readonly height?: number; readonly children?: ReactNode }

const NOTCH = 'l2 3h6l2-3'
const BUMP = 'l-2 3h-6l-2-3'

/** What it holds is drawn from its middle. */
export const Block = ({ is, x, y, width = 60, height = 20, children }: BlockProps) => (
  <>
    <path d={`M${x + 4} ${y}h4${NOTCH}H${x + width - 4}a4 4 0 0 1 4 4V${y + height - 4}a4 4 0 0 1-4 4H${x + 18}${BUMP}h-4a4 4 0 0 1-4-4V${y + 4}a4 4 0 0 1 4-4z`} fill={categories[is]} />
    <g transform={`translate(${x + width / 2} ${y + height / 2 + 1})`}>{children}</g>
  </>
)

/** The first block: nothing goes above it. */
export const Hat = ({ is = 'events', x, y, width = 60, height = 20, children }: Omit<BlockProps, 'is'> & { readonly is?: Category }) => (
  <>
    <path d={`M${x} ${y + 2}c10-8 24-8 34 0H${x + width - 4}a4 4 0 0 1 4 4V${y + height - 4}a4 4 0 0 1-4 4H${x + 18}${BUMP}h-4a4 4 0 0 1-4-4z`} fill={categories[is]} />
    <g transform={`translate(${x + width / 2} ${y + height / 2 + 1})`}>{children}</g>
  </>
)

type HolderProps = BlockProps & { readonly holes: readonly number[]; readonly bar?: number }

/** It holds others: one hole as high as what is in it, or two. What it says is drawn from the middle of its top; 'bar' is how high its parts are. */
export const Holder = ({ is, x, y, width = 90, height = 18, holes, bar = 9, children }: HolderProps) => {
  const right = x + width
  let at = y + height
  let path = `M${x + 4} ${y}h4${NOTCH}H${right - 4}a4 4 0 0 1 4 4V${at - 4}a4 4 0 0 1-4 4H${x + 28}${BUMP}h-4a3 3 0 0 0-3 3`
  holes.forEach((hole, index) => {
    at += hole
    path += `V${at - 3}a3 3 0 0 0 3 3H${right - 4}a4 4 0 0 1 4 4V${at + bar - 4}a4 4 0 0 1-4 4`
    at += bar
    path += index < holes.length - 1 ? `H${x + 28}${BUMP}h-4a3 3 0 0 0-3 3` : `H${x + 18}${BUMP}h-4a4 4 0 0 1-4-4V${y + 4}a4 4 0 0 1 4-4z`
  })
  return (
    <>
      <path d={path} fill={categories[is]} />
      <g transform={`translate(${x + width / 2} ${y + height / 2 + 1})`}>{children}</g>
    </>
  )
}

/** A block of a row, 26 by 34, its nose at the right. */
export const Tile = ({ is, x, y, children }: BlockProps) => (
  <>
    <path d={`M${x + 5} ${y}h16a5 5 0 0 1 5 5v7l4 2v6l-4 2v7a5 5 0 0 1-5 5h-16a5 5 0 0 1-5-5v-24a5 5 0 0 1 5-5z`} fill={categories[is]} />
    <g transform={`translate(${x + 13} ${y + 17})`}>{children}</g>
  </>
)

/** A number in a block, or a coloured round: white under ink. */
export const Chip = ({ x = 0, y = 0, width = 22, children }: { readonly x?: number; readonly y?: number; readonly width?: number; readonly children: number }) => (
  <>
    <rect x={x - width / 2} y={y - 7} width={width} height="14" rx="7" fill="#ffffff" strokeWidth="2" />
    <Digits x={x} y={y} size={12}>
      {children}
    </Digits>
  </>
)

export const Round = ({ x = 0, y = 0, r = 6, paint }: { readonly x?: number; readonly y?: number; readonly r?: number; readonly paint: string }) => <circle cx={x} cy={y} r={r} fill={paint} stroke={paints.ink} strokeWidth="2" />

import type { ReactNode } from 'react'
import { Block, Chip, Hat, Holder, Round } from './blocks.tsx'
import { Ground, Table } from './grounds.tsx'
import { PointingHand } from './hands.tsx'
import type { Skin } from './paints.ts'
import { paints } from './paints.ts'
import { Arrow, Flag, FlagSign, Hourglass, Question } from './signs.tsx'
import { Piano } from './sounds.tsx'
import { Bulb, Eye } from './workings.tsx'

/** What several workshops ask for, each time drawn alike. */

/** The flag at the left, a finger on it, and at the right what answers. */
export const TouchedFlag = ({ skin = 'gold', sleeve = paints.brick, children }: { readonly skin?: Skin; readonly sleeve?: string; readonly children?: ReactNode }) => (
  <>
    <Ground is="paper" />
    <circle cx="44" cy="42" r="32" fill="#ffffff" />
    <Flag x={45} y={41} scale={0.9} />
    <PointingHand x={52} y={46} scale={0.7} turn={-14} skin={skin} sleeve={sleeve} />
    {children}
  </>
)

/** The waiting block, from one number to another; a finger shows the new one. */
export const WaitChanged = ({ to, from, skin = 'brown' }: { readonly to: number; readonly from: number; readonly skin?: Skin }) => (
  <>
    <Ground is="paper" />
    <Block is="control" x={14} y={30} width={132} height={42}>
      <Hourglass x={-44} scale={0.72} />
      <Chip x={-14} width={26}>
        {from}
      </Chip>
      <Arrow x={13} scale={0.4} paint="#ffffff" />
    </Block>
    <rect x="108" y="37" width="32" height="28" rx="14" fill="#ffffff" />
    <NumberAt x={124} y={51}>
      {to}
    </NumberAt>
    <PointingHand x={124} y={63} scale={0.52} turn={-10} skin={skin} sleeve={paints.leaf} />
  </>
)

const NumberAt = ({ x, y, children }: { readonly x: number; readonly y: number; readonly children: number }) => (
  <text x={x} y={y} dy="0.36em" fontFamily="Fredoka, Andika, sans-serif" fontWeight="600" fontSize="21" textAnchor="middle" fill={paints.ink} stroke="none">
    {children}
  </text>
)

/** A small piano, a finger on its lit key. */
export const KeyTouched = ({ skin, sleeve }: { readonly skin: Skin; readonly sleeve: string }) => (
  <>
    <Ground is="dusk" />
    <Table top={78} />
    <Piano x={80} y={40} scale={1.5} lit={4} />
    <PointingHand x={95} y={58} scale={0.58} turn={-12} skin={skin} sleeve={sleeve} />
  </>
)

/** A block that asks the eye, and holds what happens then. */
export const EyeAsked = ({ x, y, width = 110, holes, children, eye = <Eye scale={0.42} x={12} /> }: { readonly x: number; readonly y: number; readonly width?: number; readonly holes: readonly number[]; readonly children?: ReactNode; readonly eye?: ReactNode }) => (
  <>
    <Holder is="control" x={x} y={y} width={width} height={24} holes={holes}>
      <Question x={-26} scale={0.45} paint="#ffffff" />
      <rect x="-10" y="-9" width="46" height="18" rx="9" fill="#aee0ec" />
      {eye}
    </Holder>
    {children}
  </>
)

/** Three or more blocks one under the other: the flag's, a colour, an hourglass, night. */
export const FlagBlock = ({ x, y, width = 70 }: { readonly x: number; readonly y: number; readonly width?: number }) => (
  <Hat x={x} y={y} width={width}>
    <FlagSign />
  </Hat>
)

export const LightBlock = ({ x, y, width = 70, height = 20, paint = paints.sun, isLit = true }: { readonly x: number; readonly y: number; readonly width?: number; readonly height?: number; readonly paint?: string; readonly isLit?: boolean }) => (
  <Block is="light" x={x} y={y} width={width} height={height}>
    <Bulb y={1} scale={0.36} paint={paint} isLit={isLit} />
  </Block>
)

export const ColourBlock = ({ x, y, width = 70, height = 20, paint }: { readonly x: number; readonly y: number; readonly width?: number; readonly height?: number; readonly paint: string }) => (
  <Block is="light" x={x} y={y} width={width} height={height}>
    <Bulb x={-12} y={1} scale={0.36} paint={paint} />
    <Round x={12} paint={paint} />
  </Block>
)

export const NightBlock = ({ x, y, width = 70, height = 20, children }: { readonly x: number; readonly y: number; readonly width?: number; readonly height?: number; readonly children?: ReactNode }) => (
  <Block is="light" x={x} y={y} width={width} height={height}>
    {children ?? <path d="M2-8A8 8 0 1 0 8 4 7 7 0 0 1 2-8z" fill="#fdf3df" strokeWidth="2" />}
  </Block>
)

export const WaitBlock = ({ x, y, width = 70, height = 20, children }: { readonly x: number; readonly y: number; readonly width?: number; readonly height?: number; readonly children?: number }) => (
  <Block is="control" x={x} y={y} width={width} height={height}>
    <Hourglass x={children === undefined ? 0 : -14} scale={0.34} />
    {children !== undefined && <Chip x={10}>{children}</Chip>}
  </Block>
)

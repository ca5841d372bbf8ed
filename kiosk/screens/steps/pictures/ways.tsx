import type { ReactNode } from 'react'
import type { Way } from '../../../../workshops/packs/pack.ts'
import { Block, Tile } from './elements/blocks.tsx'
import { PointingHand } from './elements/hands.tsx'
import { paints } from './elements/paints.ts'
import { Animal } from './elements/people.tsx'
import { Bubble, Flag, Question, Star } from './elements/signs.tsx'
import { Pencil } from './elements/things.tsx'
import { Eye, Knob } from './elements/workings.tsx'

/** The kinds of step, each in the middle square of 160 by 100: to be known when small. */
export const wayPictures: Readonly<Record<Way, ReactNode>> = {
  look: (
    <>
      <Eye x={80} y={54} scale={1.7} />
      <path d="M50 20l7 10M80 12v12M110 20l-7 10" fill="none" strokeWidth="4" />
    </>
  ),
  guess: (
    <>
      <Bubble x={80} y={44} width={78} height={62} />
      <Question x={80} y={44} scale={1.35} />
    </>
  ),
  start: (
    <>
      <circle cx="74" cy="44" r="38" fill="#ffffff" />
      <Flag x={76} y={42} scale={1.1} />
      <PointingHand x={86} y={52} scale={0.75} turn={-14} />
    </>
  ),
  change: (
    <>
      <Knob x={72} y={46} scale={1.5} percent={72} />
      <PointingHand x={96} y={48} scale={0.75} turn={-18} skin="brown" sleeve={paints.leaf} />
    </>
  ),
  add: (
    <>
      <Block is="motion" x={38} y={58} width={84} height={30} />
      <Block is="sensing" x={54} y={12} width={68} height={30} />
      <path d="M46 22v24M36 37l10 10 10-10" fill="none" strokeWidth="4" />
    </>
  ),
  test: (
    <>
      <path d="M94 64l24 24" fill="none" strokeWidth="11" />
      <path d="M98 68l19 19" fill="none" stroke={paints.wood} strokeWidth="5" />
      <circle cx="74" cy="44" r="33" fill="#ffffff" />
      <path d="M58 45l12 13 20-26" fill="none" stroke="#1e7a4c" strokeWidth="8" />
    </>
  ),
  yours: (
    <>
      <Star x={66} y={50} scale={1.55} />
      <Pencil x={108} y={52} scale={1.55} turn={20} />
    </>
  ),
  show: (
    <>
      <Animal is="fox" x={56} y={36} scale={0.85} />
      <Animal is="frog" x={104} y={36} scale={0.85} />
      <g transform="translate(67 56)">
        <Tile is="sound" x={0} y={0}>
          <Star scale={0.45} />
        </Tile>
      </g>
      <path d="M58 82H40M46 75l-7 7 7 7M104 82h16M114 75l7 7-7 7" fill="none" strokeWidth="4" />
    </>
  ),
}

import type { ReactNode } from 'react'
import { Meadow, Table } from './elements/grounds.tsx'
import { FlatHand, PointingHand } from './elements/hands.tsx'
import { Card, Flower, SecretBox } from './elements/moving-objects.tsx'
import { Board, Lantern, NightLight, ReactionMeter, Theremin, TrafficLight } from './elements/objects.tsx'
import { paints } from './elements/paints.ts'
import { Animal } from './elements/people.tsx'
import { Timer } from './elements/signs.tsx'
import { Cloud, Moon, Rays, Stars, Sun } from './elements/sky.tsx'
import { Notes } from './elements/sounds.tsx'
import { FoldedPaper, SleepingCat } from './elements/things.tsx'
import { Eye } from './elements/workings.tsx'

const SKY = '#d8edfa'
const DUSK = '#f7dbe6'
const SAND = '#ffedc4'

/** A house of the village: a door, a window. */
const House = ({ x, y, paint }: { readonly x: number; readonly y: number; readonly paint: string }) => (
  <g transform={`translate(${x} ${y})`}>
    <rect x="-14" y="-18" width="28" height="28" fill={paint} />
    <path d="M-18-17L0-33l18 16z" fill={paints.brick} />
    <rect x="-4" y="-4" width="8" height="14" fill={paints.bark} />
  </g>
)

type Cover = { readonly ground: string; readonly scene: ReactNode }

const covers: Readonly<Record<string, Cover>> = {
  'premier-clin-d-oeil': {
    ground: DUSK,
    scene: (
      <>
        <Table top={76} />
        <Board x={76} y={54} scale={1.8} />
        <Rays x={99.5} y={47} near={20} far={28} count={10} />
        <Eye x={50} y={3} scale={0.7} />
        <Eye x={98} y={3} scale={0.7} isOpen={false} />
      </>
    ),
  },
  'le-feu-du-carrefour': {
    ground: SKY,
    scene: (
      <>
        <Meadow top={62} />
        <House x={28} y={56} paint={paints.cream} />
        <path d="M0 84H160" fill="none" stroke={paints.paper} strokeWidth="4" strokeDasharray="12 10" />
        <path d="M108 60v30" fill="none" strokeWidth="7" />
        <TrafficLight x={108} y={30} scale={1.6} lit="red" />
        <Animal is="snail" x={58} y={66} scale={0.85} />
      </>
    ),
  },
  'la-veilleuse': {
    ground: paints.night,
    scene: (
      <>
        <rect x="14" y="-6" width="44" height="44" rx="4" fill="#25325c" />
        <Moon x={36} y={14} scale={0.6} />
        <Table top={76} />
        <SleepingCat x={46} y={66} scale={1.15} />
        <NightLight x={112} y={46} scale={1.6} />
      </>
    ),
  },
  'le-theremine': {
    ground: DUSK,
    scene: (
      <>
        <Table top={78} />
        <Theremin x={66} y={58} scale={1.5} isSounding={false} />
        <path d="M54 34c7-6 17-6 24 0M48 25c10-8 26-8 36 0" fill="none" stroke={paints.blue} />
        <FlatHand x={70} y={6} scale={1.15} />
        <Notes at={[[116, 52], [132, 32], [148, 14]]} scale={0.7} />
      </>
    ),
  },
  'le-reactometre': {
    ground: SKY,
    scene: (
      <>
        <Table top={78} />
        <ReactionMeter x={66} y={54} scale={1.7} />
        <PointingHand x={48} y={30} scale={0.62} turn={160} skin="brown" sleeve={paints.sun} />
        <Timer x={132} y={26} scale={0.9} />
      </>
    ),
  },
  'la-fleur-qui-s-ouvre': {
    ground: SKY,
    scene: (
      <>
        <Sun x={26} y={8} scale={0.9} />
        <Cloud x={130} y={10} scale={0.9} />
        <Meadow top={70} />
        <Flower x={30} y={66} scale={0.95} paint={paints.violet} is="shut" />
        <Flower x={80} y={46} scale={1.8} />
        <Flower x={130} y={66} scale={0.95} paint={paints.sun} is="half" />
      </>
    ),
  },
  'la-carte-qui-chante': {
    ground: DUSK,
    scene: (
      <>
        <Table top={76} />
        <Card x={66} y={42} scale={1.9} />
        <Notes at={[[122, 40], [136, 20], [150, 38]]} />
      </>
    ),
  },
  'la-boite-a-secrets': {
    ground: SAND,
    scene: (
      <>
        <Table top={76} />
        <SecretBox x={68} y={42} scale={1.9} percent={70} />
        <FoldedPaper x={132} y={64} scale={1} />
      </>
    ),
  },
  'la-lanterne-qui-respire': {
    ground: paints.night,
    scene: (
      <>
        <Stars at={[[24, 4], [52, -8], [136, 2], [148, 34], [14, 44]]} />
        <Meadow top={76} />
        <Lantern x={80} y={40} scale={1.9} />
        <Lantern x={26} y={64} scale={0.7} paint={paints.pink} shine={0.6} />
        <Lantern x={134} y={64} scale={0.7} paint={paints.sky} shine={0.6} />
      </>
    ),
  },
}

/** A workshop's cover, 160 by 118: nothing for one that is not known. */
export function coverOf(pack: string): ReactNode {
  const cover = covers[pack]
  if (!cover) return null
  return (
    <>
      <rect width="160" height="118" rx="14" fill={cover.ground} stroke="none" />
      <g transform="translate(0 18)">{cover.scene}</g>
    </>
  )
}

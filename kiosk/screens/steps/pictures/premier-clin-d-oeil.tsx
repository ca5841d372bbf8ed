import { Tile } from './elements/blocks.tsx'
import { TouchedFlag } from './elements/gestures.tsx'
import { Ground, Table } from './elements/grounds.tsx'
import { CountingHand, PointingHand } from './elements/hands.tsx'
import { Board } from './elements/objects.tsx'
import { TwoCrews } from './elements/people.tsx'
import { Digits, Hourglass } from './elements/signs.tsx'
import { Rays } from './elements/sky.tsx'
import { Bulb } from './elements/workings.tsx'
import type { StepPictures } from './step-pictures.ts'

const Shine = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <Tile is="light" x={x} y={y}>
    <Bulb y={2} scale={0.46} />
  </Tile>
)

const Wait = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <Tile is="control" x={x} y={y}>
    <Hourglass scale={0.46} />
  </Tile>
)

const Night = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <Tile is="light" x={x} y={y}>
    <path d="M2-9A9 9 0 1 0 9 5 8 8 0 0 1 2-9z" fill="#fdf3df" strokeWidth="2" />
  </Tile>
)

export const pictures: StepPictures = {
  look: (
    <>
      <Ground is="dusk" />
      <Table top={70} />
      <Board x={76} y={50} scale={1.9} />
      <Rays x={101} y={42} near={20} far={29} count={10} />
    </>
  ),
  guess: (
    <>
      <Ground is="paper" />
      <g transform="translate(80 50) scale(1.45) translate(-45 -17)">
        <Night x={60} y={0} />
        <Wait x={30} y={0} />
        <Shine x={0} y={0} />
      </g>
    </>
  ),
  start: (
    <TouchedFlag>
      <Board x={116} y={46} scale={1.15} />
      <Rays x={131} y={41} near={13} far={19} />
    </TouchedFlag>
  ),
  longer: (
    <>
      <Ground is="paper" />
      <path d="M48 12h64a9 9 0 0 1 9 9v16l9 5v14l-9 5v16a9 9 0 0 1-9 9H48a9 9 0 0 1-9-9V21a9 9 0 0 1 9-9z" fill="#b4460f" />
      <Hourglass x={58} y={48} scale={0.95} />
      <rect x="77" y="32" width="39" height="32" rx="16" fill="#ffffff" />
      <Digits x={96.5} y={48} size={24}>
        {20}
      </Digits>
      <PointingHand x={98} y={63} scale={0.56} turn={-12} skin="brown" />
    </>
  ),
  again: (
    <>
      <Ground is="paper" />
      <g transform="translate(80 50) scale(0.72) translate(-105 -17)">
        <Night x={180} y={0} />
        <Wait x={150} y={0} />
        <Shine x={120} y={0} />
        <Wait x={90} y={0} />
        <Night x={60} y={0} />
        <Wait x={30} y={0} />
        <Shine x={0} y={0} />
      </g>
      <path d="M5 73c2 8 4 8 28 8s26 0 28-8M93 73c2 8 4 8 28 8s29 0 31-8" fill="none" />
      <circle cx="33" cy="22" r="9" fill="#ffc53d" />
      <circle cx="121" cy="22" r="9" fill="#ffc53d" />
      <Rays x={33} y={22} near={13} far={16} />
      <Rays x={121} y={22} near={13} far={16} />
    </>
  ),
  test: (
    <>
      <Ground is="paper" />
      <Board x={44} y={54} scale={1.25} />
      <Rays x={60} y={49} near={13} far={19} />
      <CountingHand x={126} y={58} scale={1.05} />
      <Digits x={90} y={28} size={28}>
        {2}
      </Digits>
    </>
  ),
  yours: (
    <>
      <Ground is="dusk" />
      <Bulb x={28} y={64} scale={0.6} />
      <Bulb x={78} y={50} scale={1.35} />
      <Bulb x={137} y={60} scale={0.8} />
    </>
  ),
  show: (
    <>
      <Ground is="grass" />
      <Table top={58} />
      <TwoCrews left="fox" right="frog">
        <Board x={46} y={74} scale={0.95} />
        <Board x={114} y={74} scale={0.95} isMirrored />
        <Rays x={58.5} y={70} near={11} far={16} />
        <Rays x={101.5} y={70} near={11} far={16} />
      </TwoCrews>
    </>
  ),
}

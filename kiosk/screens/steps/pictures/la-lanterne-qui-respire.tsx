import { Block, Holder } from './elements/blocks.tsx'
import { ColourBlock, NightBlock, TouchedFlag, WaitBlock } from './elements/gestures.tsx'
import { Ground, Sheet, Table } from './elements/grounds.tsx'
import { PointingHand } from './elements/hands.tsx'
import { Lantern } from './elements/objects.tsx'
import { paints, rainbow } from './elements/paints.ts'
import { Child } from './elements/people.tsx'
import { Arrow, Bubble, LoopSign } from './elements/signs.tsx'
import { Rays, Stars } from './elements/sky.tsx'
import { Stairs } from './elements/things.tsx'
import type { StepPictures } from './step-pictures.ts'

const steps = ['#8d7a5c', '#b59a5e', '#d8b551', '#f0bf45', '#ffc53d']

/** The star's number grows, or shrinks. */
const LightUp = ({ x, y, turn }: { readonly x: number; readonly y: number; readonly turn: number }) => (
  <Block is="boxes" x={x} y={y} width={64} height={14}>
    <path d="M-10-6.5l1.5 3.300 3.600.4-2.700 2.4.800 3.600-3.200-1.900-3.200 1.900.800-3.600-2.700-2.4 3.600-.4z" fill={paints.sun} strokeWidth="1.5" />
    <path d="M4 0h10M10-4l4 4-4 4" fill="none" strokeWidth="2" transform={`rotate(${turn} 9 0)`} />
  </Block>
)

const flame = (x: number, y: number, scale: number) => (
  <g transform={`translate(${x} ${y}) scale(${scale})`} strokeWidth={2.8 / scale}>
    <path d="M0-24c14 14 18 22 18 30a18 18 0 0 1-36 0c0-8 4-16 18-30z" fill={paints.sun} />
    <path d="M0-2c7 7 9 10 9 14a9 9 0 0 1-18 0c0-4 2-7 9-14z" fill="#e8833a" stroke="none" />
  </g>
)

export const pictures: StepPictures = {
  look: (
    <>
      <Ground is="night" />
      <Table top={88} />
      <Lantern x={46} y={54} scale={1.55} />
      <Arrow x={83} y={56} scale={0.42} paint={paints.paper} />
      <Lantern x={120} y={54} scale={1.55} shine={0.15} />
    </>
  ),
  guess: (
    <>
      <Ground is="paper" />
      <NightBlock x={36} y={65} width={88} height={25} />
      <WaitBlock x={36} y={40} width={88} height={25} />
      <ColourBlock x={36} y={15} width={88} height={25} paint={paints.sun} />
    </>
  ),
  start: (
    <TouchedFlag skin="gold" sleeve={paints.blue}>
      <Lantern x={120} y={50} scale={1.3} />
    </TouchedFlag>
  ),
  colour: (
    <>
      <Ground is="paper" />
      <Sheet x={38} y={6} width={84} height={80}>
        {rainbow.map((paint, index) => (
          <circle key={paint} cx={55 + (index % 3) * 25} cy={22 + Math.floor(index / 3) * 24} r="8.5" fill={paint} />
        ))}
      </Sheet>
      <circle cx="105" cy="46" r="12.5" fill="none" />
      <PointingHand x={107} y={50} scale={0.58} turn={-14} skin="rose" sleeve={paints.leaf} />
    </>
  ),
  second: (
    <>
      <Ground is="paper" />
      <WaitBlock x={36} y={72} width={88} height={21} />
      <ColourBlock x={36} y={51} width={88} height={21} paint={paints.sky} />
      <WaitBlock x={36} y={30} width={88} height={21} />
      <ColourBlock x={36} y={9} width={88} height={21} paint={paints.sun} />
    </>
  ),
  see: (
    <>
      <Ground is="night" />
      <Lantern x={80} y={64} scale={1.2} paint={paints.pink} />
      <Bubble x={36} y={32} width={48} height={36} fill={paints.pink} isMirrored />
      <Bubble x={124} y={32} width={48} height={36} fill={paints.sky} />
    </>
  ),
  soft: (
    <>
      <Ground is="night" />
      {flame(48, 54, 1.45)}
      <Arrow x={92} y={58} scale={0.42} paint={paints.paper} />
      {flame(126, 72, 0.6)}
    </>
  ),
  inhale: (
    <>
      <Ground is="night" />
      <Stairs x={14} y={94} count={5} width={26} rise={13} fills={steps} />
      <Lantern x={131} y={14} scale={0.55} />
      <path d="M26 62L92 26M80 24l12 2-5 11" fill="none" stroke={paints.paper} />
    </>
  ),
  watch: (
    <>
      <Ground is="night" />
      <Table top={90} />
      <Child x={32} y={54} scale={1.1} look="calm" hair="plaits" hairPaint="#1f1512" skin="brown" shirt={paints.leaf} />
      <path d="M77 58H63M68 52l-6 6 6 6" fill="none" stroke={paints.paper} />
      <Lantern x={84} y={76} scale={0.5} shine={0.2} />
      <Lantern x={126} y={62} scale={1.2} />
    </>
  ),
  exhale: (
    <>
      <Ground is="night" />
      <Stairs x={16} y={94} count={5} width={26} rise={13} isMirrored fills={steps} />
      <Lantern x={133} y={67} scale={0.55} shine={0.15} />
      <path d="M64 24l50 27M107 40l7 11-13 1" fill="none" stroke={paints.paper} />
    </>
  ),
  'for-ever': (
    <>
      <Ground is="paper" />
      <Holder is="control" x={30} y={5} width={100} height={16} bar={7} holes={[64]}>
        <LoopSign scale={0.85} />
      </Holder>
      <Holder is="control" x={40} y={21} width={84} height={12} bar={6} holes={[14]}>
        <LoopSign scale={0.6} />
      </Holder>
      <LightUp x={48} y={33} turn={-90} />
      <Holder is="control" x={40} y={53} width={84} height={12} bar={6} holes={[14]}>
        <LoopSign scale={0.6} />
      </Holder>
      <LightUp x={48} y={65} turn={90} />
    </>
  ),
  calm: (
    <>
      <Ground is="night" />
      <Stars at={[[20, 18], [80, 12], [146, 20]]} />
      <Table top={90} />
      <Child x={50} y={54} scale={1.15} look="calm" hair="fringe" hairPaint="#8a4a22" skin="rose" shirt={paints.sky} />
      <Lantern x={116} y={58} scale={1.3} shine={0.75} />
    </>
  ),
  yours: (
    <>
      <Ground is="night" />
      <Lantern x={46} y={54} scale={1.35} paint={paints.red} />
      <Rays x={46} y={58} near={38} far={44} count={10} paint={paints.sun} />
      <Lantern x={118} y={56} scale={1.2} paint={paints.sky} shine={0.35} />
    </>
  ),
  show: (
    <>
      <Ground is="night" />
      <path d="M0 12c40 14 120 14 160 0" fill="none" stroke={paints.paper} strokeWidth="2" />
      <Lantern x={26} y={42} scale={1.05} paint={paints.pink} />
      <Lantern x={62} y={47} scale={1.05} shine={0.6} />
      <Lantern x={99} y={47} scale={1.05} paint={paints.leaf} />
      <Lantern x={135} y={42} scale={1.05} paint={paints.sky} shine={0.6} />
      <Table top={86} />
    </>
  ),
}

import { Block, Holder } from './elements/blocks.tsx'
import { FlagBlock, LightBlock, TouchedFlag, WaitBlock, WaitChanged } from './elements/gestures.tsx'
import { Ground, Meadow, Table } from './elements/grounds.tsx'
import { CountingHand, PointingHand } from './elements/hands.tsx'
import { TrafficLight } from './elements/objects.tsx'
import { paints } from './elements/paints.ts'
import { Animal, TwoCrews } from './elements/people.tsx'
import { Digits, LoopSign } from './elements/signs.tsx'
import type { StepPictures } from './step-pictures.ts'

const Road = () => (
  <>
    <Meadow top={78} />
    <path d="M0 90H160" fill="none" stroke={paints.paper} strokeWidth="4" strokeDasharray="12 10" />
  </>
)

const Alone = ({ lit }: { readonly lit: 'red' | 'yellow' | 'green' }) => (
  <>
    <Ground is="sky" />
    <Road />
    <path d="M80 70v20" fill="none" strokeWidth="7" />
    <TrafficLight x={80} y={40} scale={1.6} lit={lit} />
  </>
)

export const pictures: StepPictures = {
  look: <Alone lit="green" />,
  guess: (
    <>
      <Ground is="paper" />
      <LightBlock x={40} y={70} width={80} paint={paints.leaf} isLit={false} />
      <WaitBlock x={40} y={50} width={80} />
      <LightBlock x={40} y={30} width={80} paint={paints.leaf} />
      <FlagBlock x={40} y={10} width={80} />
    </>
  ),
  start: (
    <TouchedFlag skin="dark" sleeve={paints.sun}>
      <TrafficLight x={120} y={48} scale={1.5} lit="green" />
    </TouchedFlag>
  ),
  longer: <WaitChanged from={5} to={20} skin="rose" />,
  count: (
    <>
      <Ground is="paper" />
      <TrafficLight x={40} y={50} scale={1.5} lit="green" />
      <CountingHand x={124} y={58} scale={1.05} skin="rose" sleeve={paints.blue} />
      <Digits x={84} y={28} size={28}>
        {2}
      </Digits>
    </>
  ),
  yellow: <Alone lit="yellow" />,
  red: <Alone lit="red" />,
  order: (
    <>
      <Ground is="paper" />
      <TrafficLight x={30} y={44} scale={1.05} lit="green" />
      <TrafficLight x={80} y={44} scale={1.05} lit="yellow" />
      <TrafficLight x={130} y={44} scale={1.05} lit="red" />
      <path d="M30 84H128M119 76l9 8-9 8" fill="none" />
    </>
  ),
  'short-yellow': (
    <>
      <Ground is="paper" />
      <LightBlock x={24} y={10} width={112} height={26} paint={paints.sun} />
      <WaitBlock x={24} y={36} width={112} height={30}>
        {10}
      </WaitBlock>
      <LightBlock x={24} y={66} width={112} height={26} isLit={false} />
      <PointingHand x={98} y={58} scale={0.55} turn={-16} />
    </>
  ),
  'for-ever': (
    <>
      <Ground is="paper" />
      <Holder is="control" x={34} y={4} width={92} height={14} bar={7} holes={[69]}>
        <LoopSign scale={0.8} />
      </Holder>
      {[paints.leaf, paints.sun, paints.red].map((paint, index) => (
        <g key={paint} transform={`translate(44 ${18 + index * 23})`} strokeWidth="2">
          <Block is="light" x={0} y={15.2} width={70} height={7.6}>
            <circle cy="-1" r="2.2" fill={paints.grey} strokeWidth="1" />
          </Block>
          <Block is="control" x={0} y={7.6} width={70} height={7.6} />
          <Block is="light" x={0} y={0} width={70} height={7.6}>
            <circle cy="-1" r="2.6" fill={paint} stroke={paints.paper} strokeWidth="1" />
          </Block>
        </g>
      ))}
    </>
  ),
  rounds: (
    <>
      <Ground is="sky" />
      <path d="M108 22A40 40 0 1 0 120 54M110 8v16H94" fill="none" strokeWidth="3.6" />
      <TrafficLight x={80} y={50} scale={1.2} lit="green" />
    </>
  ),
  yours: (
    <>
      <Ground is="sky" />
      <Road />
      <path d="M124 70v22" fill="none" strokeWidth="6" />
      <TrafficLight x={124} y={42} scale={1.3} lit="red" />
      <Animal is="snail" x={54} y={60} scale={1.2} />
    </>
  ),
  show: (
    <>
      <Ground is="grass" />
      <Table top={82} />
      <TwoCrews left="cat" right="duck">
        <TrafficLight x={65} y={60} scale={0.9} lit="green" />
        <TrafficLight x={97} y={60} scale={0.9} lit="red" />
      </TwoCrews>
    </>
  ),
}

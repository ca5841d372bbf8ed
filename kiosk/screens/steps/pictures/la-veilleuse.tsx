import { Block, Round } from './elements/blocks.tsx'
import { ColourBlock, EyeAsked, NightBlock, TouchedFlag, WaitBlock } from './elements/gestures.tsx'
import { DayAndNight, Ground, Sheet, Table } from './elements/grounds.tsx'
import { Palm, PointingHand } from './elements/hands.tsx'
import { NightLight } from './elements/objects.tsx'
import { paints, rainbow } from './elements/paints.ts'
import { TwoCrews } from './elements/people.tsx'
import { Bubble, Digits } from './elements/signs.tsx'
import { Moon, Stars, Sun } from './elements/sky.tsx'
import { Pillow, SleepingCat } from './elements/things.tsx'
import { Bulb, Eye } from './elements/workings.tsx'
import type { StepPictures } from './step-pictures.ts'

const Window = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <>
    <rect x={x - 19} y={y - 21} width="38" height="42" rx="4" fill="#25325c" />
    <Moon x={x} y={y - 3} scale={0.5} />
    <path d={`M${x - 19} ${y + 21}h38`} fill="none" />
  </>
)

export const pictures: StepPictures = {
  look: (
    <>
      <Ground is="night" />
      <Window x={34} y={34} />
      <Table top={80} />
      <NightLight x={98} y={52} scale={1.6} />
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
    <TouchedFlag skin="rose" sleeve={paints.violet}>
      <NightLight x={119} y={50} scale={1.25} paint={paints.sun} />
    </TouchedFlag>
  ),
  colour: (
    <>
      <Ground is="paper" />
      <Block is="light" x={8} y={30} width={62} height={36}>
        <Bulb x={-15} y={2} scale={0.55} paint={paints.violet} />
        <Round x={13} r={10} paint={paints.violet} />
      </Block>
      <Sheet x={84} y={8} width={68} height={70}>
        {rainbow.map((paint, index) => (
          <circle key={paint} cx={100 + (index % 3) * 18.5} cy={23 + Math.floor(index / 3) * 20} r="7.5" fill={paint} />
        ))}
      </Sheet>
      <circle cx="100" cy="63" r="11" fill="none" />
      <PointingHand x={102} y={67} scale={0.5} turn={-12} skin="dark" sleeve={paints.sun} />
    </>
  ),
  feel: (
    <>
      <Ground is="paper" />
      <Eye x={44} y={56} scale={1.25} />
      <path d="M22 26l5 7M44 18v9M66 26l-5 7" fill="none" stroke={paints.glow} />
      <Bubble x={116} y={44} width={58} height={40} />
      <Digits x={116} y={44} size={27}>
        {62}
      </Digits>
    </>
  ),
  read: (
    <>
      <Ground is="paper" />
      <Eye x={48} y={58} scale={1.25} />
      <Palm x={50} y={44} scale={1.15} turn={172} skin="brown" sleeve={paints.leaf} />
      <path d="M20 64c12 12 44 12 56 0" fill="none" />
      <Bubble x={118} y={44} width={54} height={42} />
      <Digits x={118} y={44} size={30}>
        {8}
      </Digits>
    </>
  ),
  dark: (
    <>
      <Ground is="paper" />
      <EyeAsked x={22} y={20} width={116} holes={[28]}>
        <ColourBlock x={32} y={44} width={90} height={28} paint={paints.violet} />
      </EyeAsked>
    </>
  ),
  hide: (
    <>
      <Ground is="night" />
      <Table top={82} />
      <NightLight x={66} y={50} scale={1.65} />
      <Palm x={88} y={74} scale={0.85} turn={-70} skin="gold" sleeve={paints.brick} />
    </>
  ),
  sleep: (
    <>
      <Ground is="paper" />
      <EyeAsked x={24} y={7} width={112} holes={[21, 21]}>
        <ColourBlock x={34} y={31} width={86} height={21} paint={paints.violet} />
        <NightBlock x={34} y={61} width={86} height={21} />
      </EyeAsked>
    </>
  ),
  both: (
    <>
      <DayAndNight />
      <Sun x={28} y={28} scale={0.9} />
      <Moon x={132} y={28} scale={0.9} />
      <Stars at={[[108, 18], [146, 62], [104, 86]]} />
      <NightLight x={80} y={54} scale={1.6} isHalf />
    </>
  ),
  soft: (
    <>
      <Ground is="night" />
      <Stars at={[[20, 20], [58, 14], [142, 24]]} />
      <path d="M0 76H160V86a14 14 0 0 1-14 14H14A14 14 0 0 1 0 86z" fill="#7fb7c6" stroke="none" />
      <path d="M0 76H160" fill="none" />
      <Pillow x={48} y={68} scale={1.5} />
      <NightLight x={122} y={52} scale={1.25} paint="#b79be3" isSoft />
    </>
  ),
  yours: (
    <>
      <Ground is="night" />
      <Table top={80} />
      <SleepingCat x={48} y={66} scale={1.35} />
      <NightLight x={118} y={52} scale={1.4} paint={paints.pink} />
    </>
  ),
  show: (
    <>
      <Ground is="dusk" />
      <Table top={80} />
      <TwoCrews left="owl" right="rabbit">
        <NightLight x={78} y={62} scale={1.05} />
        <Palm x={93} y={78} scale={0.55} turn={-75} skin="brown" sleeve={paints.leaf} />
      </TwoCrews>
    </>
  ),
}

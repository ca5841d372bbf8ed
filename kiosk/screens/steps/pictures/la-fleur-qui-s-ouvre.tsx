import { Block, Chip } from './elements/blocks.tsx'
import { EyeAsked, TouchedFlag, WaitBlock } from './elements/gestures.tsx'
import { DayAndNight, Ground, Meadow, Table } from './elements/grounds.tsx'
import { Palm } from './elements/hands.tsx'
import { Flower } from './elements/moving-objects.tsx'
import { paints } from './elements/paints.ts'
import { Animal, Child } from './elements/people.tsx'
import { Bubble, Digits } from './elements/signs.tsx'
import { Cloud, Moon, Stars, Sun } from './elements/sky.tsx'
import { Bird, FlyTrap } from './elements/things.tsx'
import { Dial, Servo } from './elements/workings.tsx'
import type { StepPictures } from './step-pictures.ts'

const TurnBlock = ({ x, y, width, height = 26, degrees, isSlow = false, children }: { readonly x: number; readonly y: number; readonly width: number; readonly height?: number; readonly degrees: number; readonly isSlow?: boolean; readonly children?: number }) => (
  <Block is="motion" x={x} y={y} width={width} height={height}>
    <Servo x={children === undefined && !isSlow ? 0 : -16} y={-2} scale={0.42} degrees={degrees} />
    {isSlow && <Animal is="snail" x={14} scale={0.42} />}
    {children !== undefined && <Chip x={16} width={28}>{children}</Chip>}
  </Block>
)

export const pictures: StepPictures = {
  look: (
    <>
      <DayAndNight />
      <Sun x={22} y={22} scale={0.75} />
      <Moon x={138} y={24} scale={0.75} />
      <Stars at={[[98, 16], [92, 58], [148, 62]]} />
      <Flower x={50} y={62} scale={1.35} />
      <Flower x={110} y={62} scale={1.35} is="shut" />
    </>
  ),
  guess: (
    <>
      <Ground is="paper" />
      <TurnBlock x={28} y={64} width={104} height={27} degrees={80}>
        {80}
      </TurnBlock>
      <WaitBlock x={28} y={37} width={104} height={27} />
      <TurnBlock x={28} y={10} width={104} height={27} degrees={100}>
        {100}
      </TurnBlock>
    </>
  ),
  start: (
    <TouchedFlag skin="gold" sleeve={paints.violet}>
      <Flower x={118} y={54} scale={1.35} is="half" />
      <path d="M88 36c-4 4-5 8-5 12M148 36c4 4 5 8 5 12" fill="none" />
    </TouchedFlag>
  ),
  wider: (
    <>
      <Ground is="paper" />
      <Dial x={80} y={52} scale={1.15} degrees={[20, 160]} />
      <Digits x={18} y={56} size={20}>
        {160}
      </Digits>
      <Digits x={140} y={56} size={20}>
        {20}
      </Digits>
    </>
  ),
  softly: (
    <>
      <Ground is="grass" />
      <Table top={82} />
      <Animal is="snail" x={44} y={62} scale={1} />
      <ellipse cx="104" cy="52" rx="16" ry="32" transform="rotate(24 104 52)" fill={paints.pink} />
      <path d="M94 76c0-16 6-32 16-44" fill="none" />
      <path d="M128 28c6 4 10 9 12 16M141 33v12l-11-2" fill="none" />
    </>
  ),
  breathe: (
    <>
      <Ground is="sky" />
      <Table top={88} />
      <Child x={40} y={52} scale={1.15} look="blow" hair="plaits" skin="dark" shirt={paints.brick} hairPaint="#2a1c17" />
      <path d="M68 58c10-5 14 5 24 0M68 68c10-5 14 5 24 0" fill="none" stroke={paints.blue} />
      <Flower x={124} y={56} scale={1.35} />
    </>
  ),
  see: (
    <>
      <Ground is="paper" />
      <Flower x={48} y={54} scale={1.75} />
      <path d="M34 44c6-11 22-11 28 0-6 11-22 11-28 0z" fill="#ffffff" />
      <circle cx="48" cy="44" r="4.5" fill={paints.ink} />
      <Bubble x={120} y={40} width={54} height={40} />
      <Digits x={120} y={40} size={27}>
        {62}
      </Digits>
    </>
  ),
  read: (
    <>
      <DayAndNight />
      <Sun x={40} y={25} scale={0.9} />
      <Moon x={120} y={26} scale={0.9} />
      <Bubble x={42} y={67} width={52} height={36} />
      <Digits x={42} y={67} size={30}>
        {86}
      </Digits>
      <Bubble x={120} y={68} width={36} height={28} />
      <Digits x={120} y={68} size={19}>
        {9}
      </Digits>
    </>
  ),
  'by-day': (
    <>
      <Ground is="paper" />
      <EyeAsked x={22} y={20} width={116} holes={[28]}>
        <TurnBlock x={32} y={44} width={90} height={28} degrees={140} isSlow />
      </EyeAsked>
    </>
  ),
  'by-night': (
    <>
      <Ground is="paper" />
      <EyeAsked x={16} y={7} width={96} holes={[21, 21]}>
        <TurnBlock x={26} y={31} width={70} height={21} degrees={150} />
        <TurnBlock x={26} y={61} width={70} height={21} degrees={20} />
      </EyeAsked>
      <Flower x={136} y={34} scale={0.72} isPlanted={false} />
      <Flower x={136} y={74} scale={0.72} is="shut" isPlanted={false} />
    </>
  ),
  both: (
    <>
      <Ground is="sky" />
      <Meadow top={86} />
      <Cloud x={36} y={24} scale={1} />
      <Flower x={98} y={66} scale={1.2} is="half" />
      <Palm x={102} y={22} scale={0.85} turn={96} skin="brown" />
      <path d="M58 50c-2 10 2 18 10 24M57 73l12 1 1-12" fill="none" />
    </>
  ),
  yours: (
    <>
      <Ground is="grass" />
      <Flower x={28} y={52} scale={1.2} paint={paints.violet} />
      <FlyTrap x={82} y={48} scale={1.25} />
      <Bird x={134} y={52} scale={0.85} />
    </>
  ),
  show: (
    <>
      <Ground is="sky" />
      <Table top={72} />
      <Flower x={24} y={54} scale={0.95} paint={paints.violet} />
      <Flower x={54} y={62} scale={1.1} />
      <Flower x={86} y={52} scale={0.95} paint={paints.sun} is="half" />
      <Flower x={112} y={64} scale={1.05} paint={paints.brick} />
      <Flower x={140} y={54} scale={0.95} is="shut" />
    </>
  ),
}

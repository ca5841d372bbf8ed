import { Block } from './elements/blocks.tsx'
import { LightBlock, NightBlock, TouchedFlag, WaitBlock, WaitChanged } from './elements/gestures.tsx'
import { Ground, Sheet, Table } from './elements/grounds.tsx'
import { Palm, PointingHand } from './elements/hands.tsx'
import { ReactionMeter } from './elements/objects.tsx'
import { paints } from './elements/paints.ts'
import { TwoCrews } from './elements/people.tsx'
import { Arrow, Bubble, Die, Digits, Hourglass, Timer } from './elements/signs.tsx'
import { Ear, Note, Speaker } from './elements/sounds.tsx'
import { Bulb, Button, Eye } from './elements/workings.tsx'
import type { StepPictures } from './step-pictures.ts'

export const pictures: StepPictures = {
  look: (
    <>
      <Ground is="sky" />
      <Table top={82} />
      <ReactionMeter x={56} y={62} scale={1.5} />
      <PointingHand x={38} y={42} scale={0.62} turn={150} skin="brown" sleeve={paints.sun} />
      <Bubble x={122} y={34} width={52} height={38} />
      <Digits x={122} y={34} size={26}>
        {4}
      </Digits>
    </>
  ),
  guess: (
    <>
      <Ground is="paper" />
      <NightBlock x={36} y={72} width={88} height={21} />
      <WaitBlock x={36} y={51} width={88} height={21} />
      <LightBlock x={36} y={30} width={88} height={21} paint={paints.red} />
      <WaitBlock x={36} y={9} width={88} height={21} />
    </>
  ),
  start: (
    <TouchedFlag skin="rose" sleeve={paints.leaf}>
      <Bulb x={118} y={50} scale={1.25} paint={paints.red} />
    </TouchedFlag>
  ),
  later: <WaitChanged from={5} to={20} skin="gold" />,
  surprise: (
    <>
      <Ground is="paper" />
      <Block is="control" x={14} y={26} width={132} height={50}>
        <Hourglass x={-36} scale={0.85} />
        <Die x={26} scale={0.85} turn={-8} />
      </Block>
    </>
  ),
  watch: (
    <>
      <Ground is="paper" />
      <Hourglass x={30} y={60} scale={0.8} />
      <Hourglass x={80} y={46} scale={1.55} />
      <Hourglass x={130} y={64} scale={0.55} />
    </>
  ),
  press: (
    <>
      <Ground is="paper" />
      <Button x={46} y={62} scale={1.35} isDown />
      <PointingHand x={48} y={56} scale={0.72} turn={168} skin="dark" sleeve={paints.brick} />
      <Arrow x={86} y={58} scale={0.5} />
      <Bulb x={126} y={56} scale={1.25} isLit={false} />
    </>
  ),
  'try-press': (
    <>
      <Ground is="paper" />
      <Bulb x={36} y={58} scale={1.25} paint={paints.red} />
      <Arrow x={81} y={58} scale={0.4} />
      <Button x={122} y={70} scale={1.2} isDown />
      <PointingHand x={123} y={62} scale={0.66} turn={172} skin="rose" sleeve={paints.leaf} />
    </>
  ),
  number: (
    <>
      <Ground is="paper" />
      <Timer x={44} y={54} scale={1.45} />
      <Bubble x={118} y={42} width={54} height={40} />
      <Digits x={118} y={42} size={27}>
        {7}
      </Digits>
    </>
  ),
  zero: (
    <>
      <Ground is="paper" />
      <Timer x={36} y={42} scale={1.15} isZero />
      <Digits x={36} y={83} size={24}>
        {0}
      </Digits>
      <Arrow x={76} y={52} scale={0.45} />
      <Bulb x={124} y={54} scale={1.15} paint={paints.red} />
    </>
  ),
  measure: (
    <>
      <Ground is="sky" />
      <Table top={88} />
      <Sheet x={46} y={6} width={68} height={84} turn={-4}>
        {[6, 4, 5, 3, 4].map((number, index) => (
          <Digits key={index} x={70} y={17 + index * 15.5} size={13}>
            {number}
          </Digits>
        ))}
        <path d="M82 17h20M82 32.5h20M82 48h20M82 79h20" fill="none" strokeWidth="2" strokeDasharray="1 6" />
        <circle cx="70" cy="63.5" r="8" fill="none" stroke={paints.brick} />
      </Sheet>
    </>
  ),
  sound: (
    <>
      <Ground is="dusk" />
      <Speaker x={52} y={52} scale={1.5} isSounding />
      <Note x={128} y={42} scale={1} />
    </>
  ),
  yours: (
    <>
      <Ground is="dusk" />
      <Palm x={28} y={52} scale={0.95} skin="brown" sleeve={paints.sun} />
      <Palm x={132} y={52} scale={0.95} isMirrored skin="brown" sleeve={paints.sun} />
      <Ear x={64} y={50} scale={1} />
      <Eye x={98} y={50} scale={0.65} />
    </>
  ),
  show: (
    <>
      <Ground is="grass" />
      <Table top={80} />
      <TwoCrews left="bear" right="bee">
        <ReactionMeter x={80} y={64} scale={0.95} isLit={false} />
        <path d="M64 28h30M85 20l9 8-9 8" fill="none" />
      </TwoCrews>
    </>
  ),
}

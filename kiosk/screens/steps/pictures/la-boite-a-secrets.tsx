import { Block, Hat } from './elements/blocks.tsx'
import { EyeAsked, TouchedFlag } from './elements/gestures.tsx'
import { Ground, Sheet, Table } from './elements/grounds.tsx'
import { Palm, PointingHand } from './elements/hands.tsx'
import { SecretBox } from './elements/moving-objects.tsx'
import { paints } from './elements/paints.ts'
import { Child } from './elements/people.tsx'
import { Arrow, Bubble, Digits, FlagSign, Star, Tick } from './elements/signs.tsx'
import { FoldedPaper, NumberBox } from './elements/things.tsx'
import { Button, Dial, Knob, Servo } from './elements/workings.tsx'
import type { StepPictures } from './step-pictures.ts'

export const pictures: StepPictures = {
  look: (
    <>
      <Ground is="grass" />
      <Table top={84} />
      <SecretBox x={80} y={52} scale={1.8} percent={35} />
    </>
  ),
  guess: (
    <>
      <Ground is="paper" />
      <Block is="motion" x={34} y={50} width={92} height={36}>
        <Servo y={-3} scale={0.6} degrees={50} />
      </Block>
      <Hat x={34} y={18} width={92} height={32}>
        <FlagSign scale={1.4} />
      </Hat>
    </>
  ),
  start: (
    <TouchedFlag skin="brown" sleeve={paints.sun}>
      <Servo x={110} y={58} scale={1.2} degrees={65} isTurning />
    </TouchedFlag>
  ),
  wider: (
    <>
      <Ground is="paper" />
      <Dial x={94} y={54} scale={1.4} degrees={[160]} />
      <Digits x={20} y={58} size={20}>
        {160}
      </Digits>
    </>
  ),
  press: (
    <>
      <Ground is="paper" />
      <Button x={42} y={70} scale={1.25} isDown />
      <PointingHand x={44} y={62} scale={0.68} turn={170} skin="rose" sleeve={paints.violet} />
      <Arrow x={80} y={64} scale={0.45} />
      <Servo x={116} y={62} scale={1.1} degrees={65} isTurning />
    </>
  ),
  'try-press': (
    <>
      <Ground is="grass" />
      <Table top={86} />
      <SecretBox x={40} y={58} scale={1.25} />
      <Arrow x={80} y={50} scale={0.45} />
      <SecretBox x={120} y={58} scale={1.25} isOpen />
    </>
  ),
  knob: (
    <>
      <Ground is="paper" />
      <Knob x={46} y={54} scale={1.4} percent={70} />
      <Bubble x={118} y={42} width={56} height={40} />
      <Digits x={118} y={42} size={27}>
        {70}
      </Digits>
    </>
  ),
  read: (
    <>
      <Ground is="paper" />
      <Knob x={50} y={42} scale={1.25} percent={30} />
      <Digits x={24} y={80} size={20}>
        {0}
      </Digits>
      <Digits x={78} y={80} size={20}>
        {100}
      </Digits>
      <Sheet x={100} y={26} width={46} height={52} turn={6}>
        <path d="M108 38h20M108 48h14" fill="none" strokeWidth="2" />
      </Sheet>
      <Palm x={126} y={64} scale={0.95} turn={-28} skin="brown" sleeve={paints.brick} />
    </>
  ),
  secret: (
    <>
      <Ground is="paper" />
      <EyeAsked x={10} y={7} width={98} holes={[21, 21]} eye={<Knob x={13} y={1} scale={0.36} percent={70} />}>
        <Block is="motion" x={20} y={31} width={72} height={21}>
          <Servo y={-2} scale={0.38} degrees={150} />
        </Block>
        <Block is="motion" x={20} y={61} width={72} height={21}>
          <Servo y={-2} scale={0.38} degrees={15} />
        </Block>
      </EyeAsked>
      <SecretBox x={134} y={38} scale={0.82} isOpen />
      <SecretBox x={134} y={78} scale={0.82} />
    </>
  ),
  'try-secret': (
    <>
      <Ground is="paper" />
      {[10, 40, 68, 90].map((percent, index) => (
        <Knob key={percent} x={22 + index * 39} y={38} scale={0.68} percent={percent} />
      ))}
      <Tick x={100} y={76} scale={0.7} />
      <Tick x={139} y={76} scale={0.7} />
      <path d="M14 76h16M53 76h16" fill="none" />
    </>
  ),
  narrow: (
    <>
      <Ground is="paper" />
      <Knob x={80} y={54} scale={1.65} percent={70} slice={[60, 80]} />
      <Digits x={117} y={18} size={18}>
        {60}
      </Digits>
      <Digits x={136} y={56} size={18}>
        {80}
      </Digits>
    </>
  ),
  colours: (
    <>
      <Ground is="grass" />
      <Table top={86} />
      <SecretBox x={80} y={58} scale={1.65} isOpen light={paints.leaf} />
    </>
  ),
  count: (
    <>
      <Ground is="paper" />
      <NumberBox x={52} y={54} scale={1.6}>
        <Star y={7} scale={0.45} />
      </NumberBox>
      <Digits x={122} y={50} size={46}>
        {4}
      </Digits>
    </>
  ),
  lend: (
    <>
      <Ground is="sky" />
      <Child x={34} y={50} scale={1.15} hair="fringe" hairPaint="#2a1c17" skin="gold" shirt={paints.leaf} />
      <Child x={126} y={50} scale={1.15} hair="curls" hairPaint="#1f1512" skin="dark" shirt={paints.sun} />
      <Table top={86} />
      <SecretBox x={80} y={68} scale={1} />
    </>
  ),
  yours: (
    <>
      <Ground is="dusk" />
      <Table top={86} />
      <path d="M36 30h88v20H36z" fill="#e0bd88" />
      <rect x="42" y="48" width="76" height="40" rx="5" fill="#c9a067" />
      <circle cx="64" cy="60" r="3.5" fill={paints.ink} stroke="none" />
      <circle cx="96" cy="60" r="3.5" fill={paints.ink} stroke="none" />
      <path d="M66 70c6 9 22 9 28 0" fill="none" />
    </>
  ),
  show: (
    <>
      <Ground is="dusk" />
      <Table top={88} />
      <path d="M40 46l8-34h80l-8 34z" fill="#e0bd88" />
      <path d="M40 46h80v16H40z" fill="#7a5b36" />
      <FoldedPaper x={80} y={44} scale={1.1} />
      <path d="M40 58h80v30a4 4 0 0 1-4 4H44a4 4 0 0 1-4-4z" fill="#c9a067" />
      <circle cx="62" cy="76" r="9" fill="#8ea0b8" />
      <path d="M62 76l5-6" fill="none" />
      <circle cx="98" cy="76" r="7" fill={paints.blue} />
    </>
  ),
}

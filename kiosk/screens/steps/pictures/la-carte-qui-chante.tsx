import { Block, Hat } from './elements/blocks.tsx'
import { ColourBlock, KeyTouched, NightBlock } from './elements/gestures.tsx'
import { Ground, Table } from './elements/grounds.tsx'
import { PointingHand } from './elements/hands.tsx'
import { Card } from './elements/moving-objects.tsx'
import { paints } from './elements/paints.ts'
import { Child } from './elements/people.tsx'
import { Arrow } from './elements/signs.tsx'
import { Note, Notes, Piano } from './elements/sounds.tsx'
import { Envelope, Pencil } from './elements/things.tsx'
import { Button } from './elements/workings.tsx'
import type { StepPictures } from './step-pictures.ts'

/** The arrow says whether the button goes up or down. */
const ButtonHat = ({ x, y, width, height = 26, isDown }: { readonly x: number; readonly y: number; readonly width: number; readonly height?: number; readonly isDown: boolean }) => (
  <Hat x={x} y={y} width={width} height={height}>
    <Button x={-8} y={-1} scale={0.5} isDown={isDown} />
    <Arrow x={16} scale={0.32} turn={isDown ? 90 : -90} />
  </Hat>
)

const TuneBlock = ({ x, y, width, height, notes = 1 }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly notes?: number }) => (
  <Block is="sound" x={x} y={y} width={width} height={height}>
    {Array.from({ length: notes }, (_, index) => (
      <Note key={index} x={(index - (notes - 1) / 2) * 24} y={index % 2 ? -3 : 2} scale={height > 36 ? 0.62 : 0.4} />
    ))}
  </Block>
)

export const pictures: StepPictures = {
  look: (
    <>
      <Ground is="dusk" />
      <Table top={86} />
      <Card x={66} y={52} scale={1.75} />
      <Notes at={[[116, 48], [132, 30], [148, 44]]} />
    </>
  ),
  guess: (
    <>
      <Ground is="paper" />
      <TuneBlock x={30} y={52} width={100} height={34} />
      <ButtonHat x={30} y={18} width={100} height={34} isDown={false} />
    </>
  ),
  start: (
    <>
      <Ground is="paper" />
      <Button x={58} y={74} scale={1.1} />
      <PointingHand x={60} y={46} scale={0.58} turn={172} skin="dark" sleeve={paints.sun} />
      <path d="M24 62V36M15 45l9-9 9 9" fill="none" />
      <Note x={116} y={50} scale={1.25} />
    </>
  ),
  note: <KeyTouched skin="dark" sleeve={paints.brick} />,
  tune: (
    <>
      <Ground is="paper" />
      <TuneBlock x={18} y={28} width={124} height={46} notes={4} />
    </>
  ),
  hear: (
    <>
      <Ground is="dusk" />
      <Table top={88} />
      <Child x={46} y={50} scale={1.2} look="sing" hair="fringe" hairPaint="#8a4a22" skin="rose" shirt={paints.leaf} />
      <Card x={116} y={62} scale={1.15} />
      <Notes at={[[84, 28], [104, 20], [126, 26]]} scale={0.5} />
    </>
  ),
  'own-tune': (
    <>
      <Ground is="dusk" />
      <Notes at={[[20, 24], [44, 17], [68, 22], [92, 14], [116, 23], [140, 14]]} scale={0.56} />
      <Piano x={80} y={61} scale={1.2} lit={2} />
      <PointingHand x={68} y={72} scale={0.45} turn={-10} skin="gold" sleeve={paints.leaf} />
    </>
  ),
  glow: (
    <>
      <Ground is="paper" />
      <TuneBlock x={28} y={50} width={104} height={36} notes={3} />
      <ColourBlock x={28} y={16} width={104} height={34} paint={paints.pink} />
    </>
  ),
  see: (
    <>
      <Ground is="night" />
      <Table top={88} />
      <ellipse cx="106" cy="52" rx="30" ry="38" fill={paints.pink} opacity="0.45" stroke="none" />
      <Card x={76} y={50} scale={1.7} isOpen={false} isLit />
    </>
  ),
  dark: (
    <>
      <Ground is="paper" />
      <ColourBlock x={8} y={46} width={66} height={26} paint={paints.pink} />
      <ButtonHat x={8} y={20} width={66} isDown={false} />
      <NightBlock x={86} y={46} width={66} height={26} />
      <ButtonHat x={86} y={20} width={66} isDown />
    </>
  ),
  both: (
    <>
      <Ground is="dusk" />
      <Table top={86} />
      <Card x={44} y={54} scale={1.4} />
      <Arrow x={90} y={50} scale={0.5} />
      <Card x={128} y={54} scale={1.35} isOpen={false} />
    </>
  ),
  yours: (
    <>
      <Ground is="grass" />
      <Envelope x={38} y={58} scale={1.25} />
      <Card x={90} y={50} scale={1.15} isOpen={false} />
      <Pencil x={121} y={52} scale={1.2} turn={10} />
      <Pencil x={140} y={54} scale={1.2} turn={22} paint={paints.blue} />
    </>
  ),
  show: (
    <>
      <Ground is="sky" />
      <Child x={36} y={50} scale={1.15} hair="curls" skin="brown" shirt={paints.sun} />
      <Child x={126} y={50} scale={1.15} hair="plaits" hairPaint="#c9762f" skin="rose" shirt={paints.violet} />
      <Table top={88} />
      <Card x={80} y={70} scale={0.95} />
      <Notes at={[[70, 30], [88, 24]]} scale={0.45} />
    </>
  ),
}

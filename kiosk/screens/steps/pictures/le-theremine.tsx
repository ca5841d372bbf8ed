import { Block, Hat } from './elements/blocks.tsx'
import { EyeAsked, KeyTouched, TouchedFlag } from './elements/gestures.tsx'
import { Ground, Table } from './elements/grounds.tsx'
import { FlatHand } from './elements/hands.tsx'
import { Theremin } from './elements/objects.tsx'
import { paints } from './elements/paints.ts'
import type { Skin } from './elements/paints.ts'
import { Arrow, Bubble, Digits, FlagSign, Star } from './elements/signs.tsx'
import { Note, Notes } from './elements/sounds.tsx'
import { Stairs } from './elements/things.tsx'
import { Eye } from './elements/workings.tsx'
import type { StepPictures } from './step-pictures.ts'

const Waves = ({ x, y }: { readonly x: number; readonly y: number }) => <path d={`M${x - 10} ${y}c6-5 14-5 20 0M${x - 15} ${y - 8}c9-7 21-7 30 0`} fill="none" stroke={paints.blue} />

const NoteBlock = ({ x, y, width, height = 26, paint = paints.ink }: { readonly x: number; readonly y: number; readonly width: number; readonly height?: number; readonly paint?: string }) => (
  <Block is="sound" x={x} y={y} width={width} height={height}>
    <Note scale={0.42} paint={paint} />
  </Block>
)

/** The two ears that ask how far the hand is. */
const Ears = () => (
  <g strokeWidth="2">
    <circle cx="6" r="5.5" fill={paints.paper} />
    <circle cx="20" r="5.5" fill={paints.paper} />
  </g>
)

const Floor = ({ x, y, height, width, hand }: { readonly x: number; readonly y: number; readonly height: number; readonly width: number; readonly hand?: Skin }) => (
  <>
    <rect x={x} y={y} width={width} height={height} rx="4" fill="#e58aec" />
    {hand && <FlatHand x={x + width / 2} y={y - 8} scale={0.6} skin={hand} />}
  </>
)

export const pictures: StepPictures = {
  look: (
    <>
      <Ground is="dusk" />
      <Table top={84} />
      <Theremin x={64} y={62} scale={1.4} isSounding={false} />
      <Waves x={64} y={42} />
      <FlatHand x={66} y={22} scale={1} />
      <Notes at={[[112, 56], [128, 38], [146, 22]]} scale={0.62} />
    </>
  ),
  guess: (
    <>
      <Ground is="paper" />
      <NoteBlock x={34} y={50} width={92} height={34} />
      <Hat x={34} y={20} width={92} height={30}>
        <FlagSign scale={1.4} />
      </Hat>
    </>
  ),
  start: (
    <TouchedFlag skin="brown" sleeve={paints.leaf}>
      <Theremin x={112} y={58} scale={1.1} isSounding={false} />
      <Note x={138} y={26} scale={0.85} />
    </TouchedFlag>
  ),
  note: <KeyTouched skin="rose" sleeve={paints.blue} />,
  measure: (
    <>
      <Ground is="paper" />
      <Theremin x={46} y={68} scale={1.2} isSounding={false} />
      <FlatHand x={48} y={18} scale={0.85} skin="gold" sleeve={paints.brick} />
      <path d="M46 30v20M41 35l5-5 5 5M41 45l5 5 5-5" fill="none" />
      <Bubble x={118} y={44} width={58} height={42} />
      <Digits x={118} y={44} size={28}>
        {24}
      </Digits>
    </>
  ),
  read: (
    <>
      <Ground is="paper" />
      <path d="M80 8V92" fill="none" strokeDasharray="1 7" />
      <Theremin x={30} y={78} scale={0.8} isSounding={false} />
      <FlatHand x={30} y={54} scale={0.75} skin="rose" sleeve={paints.blue} />
      <Digits x={60} y={34} size={26}>
        {6}
      </Digits>
      <Theremin x={112} y={78} scale={0.8} isSounding={false} />
      <FlatHand x={112} y={16} scale={0.75} skin="rose" sleeve={paints.blue} />
      <path d="M112 28v32M107 33l5-5 5 5M107 55l5 5 5-5" fill="none" />
      <Digits x={139} y={44} size={26}>
        {40}
      </Digits>
    </>
  ),
  near: (
    <>
      <Ground is="paper" />
      <EyeAsked x={22} y={20} width={116} holes={[28]} eye={<Ears />}>
        <NoteBlock x={32} y={44} width={90} height={28} />
      </EyeAsked>
    </>
  ),
  hear: (
    <>
      <Ground is="dusk" />
      <Table top={86} />
      <Theremin x={58} y={70} scale={1.1} isSounding={false} />
      <FlatHand x={60} y={24} scale={1} skin="dark" sleeve={paints.leaf} />
      <path d="M116 22v56M105 33l11-11 11 11M105 67l11 11 11-11" fill="none" strokeWidth="3.6" />
    </>
  ),
  two: (
    <>
      <Ground is="paper" />
      <Floor x={20} y={52} height={38} width={120} />
      <Floor x={20} y={12} height={40} width={120} />
      <Note x={54} y={32} scale={0.5} />
      <Note x={54} y={71} scale={0.85} />
      <Arrow x={106} y={32} scale={0.6} turn={-90} />
      <Arrow x={106} y={71} scale={0.6} turn={90} />
    </>
  ),
  three: (
    <>
      <Ground is="paper" />
      <Stairs x={22} y={92} count={3} width={38} rise={21} fills={['#f3c7f7', '#e58aec', '#c95fd3']} />
      <Note x={41} y={55} scale={0.85} />
      <Note x={79} y={37} scale={0.65} />
      <Note x={117} y={19} scale={0.45} />
    </>
  ),
  play: (
    <>
      <Ground is="dusk" />
      <Stairs x={14} y={94} count={3} width={36} rise={22} isMirrored fills={['#f3c7f7', '#e58aec', '#c95fd3']} />
      <Notes at={[[32, 56], [68, 74]]} scale={0.5} />
      <FlatHand x={96} y={52} scale={0.95} turn={14} skin="rose" sleeve={paints.sun} />
      <path d="M48 12c22 2 38 8 50 18M100 18l-1 13-13-3" fill="none" />
    </>
  ),
  yours: (
    <>
      <Ground is="dusk" />
      <Note x={28} y={44} scale={1} paint={paints.brick} />
      <Note x={62} y={60} scale={0.6} />
      <Note x={94} y={42} scale={1.5} paint={paints.blue} />
      <Note x={132} y={62} scale={0.8} paint={paints.violet} />
      <Star x={130} y={22} scale={0.6} />
    </>
  ),
  show: (
    <>
      <Ground is="sky" />
      <Table top={86} />
      <Theremin x={40} y={76} scale={0.85} isSounding />
      <FlatHand x={42} y={28} scale={0.95} skin="dark" sleeve={paints.sun} />
      <FlatHand x={118} y={44} scale={0.95} skin="rose" sleeve={paints.blue} />
      <path d="M64 16c16-8 32-6 44 6M109 10v13l-13-1" fill="none" />
      <Eye x={120} y={72} scale={0.7} isOpen={false} />
    </>
  ),
}
